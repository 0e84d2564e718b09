"""Which entries match: one query among what certain labels open, in SQL that both databases read."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from django.db.models import Max
from django.utils import timezone

from samklang.search.asking import telling
from samklang.search.engines import engine
from samklang.search.models import Entry, Standing
from samklang.search.wanted import Wanted

_SEVERAL = 4  # letters that are looked for one by one faster than all at once
_RECENT = 1000  # entries that are looked through first where what matches is common
# PostgreSQL is not to find the matches of a word by going through everything from the latest on: "+ 0".
_LATEST = {True: "e.dated DESC NULLS LAST, e.id + 0 DESC", False: "e.dated DESC NULLS LAST, e.id DESC"}

# Of what has the words as well as another, what answers comes before what asks, and before what is stale.
_LATER = f"CASE WHEN e.standing = {Standing.ASKS:d} THEN 3.5 ELSE 0 END"
_WEIGHT = "(1.3 - 0.3 * e.standing - CASE WHEN e.stale_on <= %(today)s THEN 0.4 ELSE 0 END)"

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Search:
    """A query among the entries that these labels open (all there are, if `labels` is None).

    `kinds` are those asked for (all, if none is named), `among` those that are looked at in the first place.
    `chosen` are the facets asked for: letters of each, one of which an entry must have. Where a facet has no
    letters, nothing has what was asked for.
    """

    wanted: Wanted
    labels: tuple[str, ...] | None
    kinds: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    chosen: Mapping[str, tuple[str, ...]] | None = None

    def asks_for(self, kind: str) -> bool:
        return not self.kinds or kind in self.kinds

    def counts(self, *, most: int, narrowed: bool = False) -> dict[str, int]:
        """How many entries of each kind there are, also of those not asked for unless it is `narrowed`.

        Counting ends at `most`, so that a word that stands everywhere takes no longer.
        """
        kinds, values = _kinds("kind", self.kinds) if narrowed else ("", {})
        matching = f"SELECT e.kind {self.matching()} {kinds} LIMIT %(limit)s"
        sql = f"SELECT kind, count(*) FROM ({matching}) AS matching GROUP BY kind ORDER BY kind"
        return dict(rows(sql, {**self.values(), **values, "limit": most}))

    def numbers(self, queries: Sequence[Wanted], *, most: int) -> list[int]:
        """How many entries each of these queries finds instead, whatever is chosen: one statement.

        Counting ends at `most`.
        """
        if not queries:
            return []
        columns, values = [], {**self.values(), "most": most}
        different = list(dict.fromkeys(queries))
        for number, wanted in enumerate(different):
            each, name = replace(self, wanted=wanted), f"expression{number}"
            columns.append(f"(SELECT count(*) FROM (SELECT 1 {each.matching(name)} LIMIT %(most)s) AS found)")
            values[name] = each.values()["expression"]
        ((*numbers,),) = rows(f"SELECT {', '.join(columns)}", values)
        found = dict(zip(different, numbers, strict=True))
        return [found[wanted] for wanted in queries]

    def among_these(self, pks: Collection[int], queries: Sequence[Wanted]) -> list[set[int]]:
        """Return which of these entries each of the queries finds: one statement."""
        if not pks or not queries:
            return [set() for _ in queries]
        places = {f"entry{number}": pk for number, pk in enumerate(pks)}
        selects, values = [], {**self.values(), **places}
        for number, wanted in enumerate(queries):
            each, name = replace(self, wanted=wanted), f"expression{number}"
            only = f"AND {engine().number} IN ({_places(places)})"
            selects.append(f"SELECT {number}, e.id {each.matching(name)} {only}")
            values[name] = each.values()["expression"]
        found: list[set[int]] = [set() for _ in queries]
        for number, pk in rows(" UNION ALL ".join(selects), values):
            found[number].add(pk)
        return found

    def finds_anything(self) -> bool:
        chosen, values = self._all_chosen()
        return bool(rows(f"SELECT 1 {self.matching()} {chosen} LIMIT 1", {**self.values(), **values}))

    def best(self, *, limit: int, steps: Sequence[Wanted] = ()) -> list[int]:
        """Return the primary keys of what fits best: by its title, then weighed word by word.

        Where there are several `steps`, what has the words of an earlier one comes first. What only asks, or
        must be asked, comes some steps later: words that stand far apart in it are no answer yet.
        """
        stage, values = self._stages()
        reached, of_steps = _first_of({f"step{number}": each for number, each in enumerate(steps)})
        stages = f"{reached} + {_LATER}, {stage}" if len(steps) > 1 else stage
        order = f"{stages}, {engine().rank} * {_WEIGHT}, e.dated DESC NULLS LAST, e.id"
        told = {**self.values(), **values, **of_steps, "today": timezone.localdate()}
        return self._in_order(order, told, limit=limit)

    def _stages(self) -> tuple[str, Values]:
        """Return the number of the first of these that an entry has, as SQL, and its parameters.

        What was typed as it stands in its title; all telling words in its title; the words of asking as well.
        """
        told, typed = telling(self.wanted), self.wanted.typed
        as_typed = Wanted((), (typed, *told.phrases)) if len(typed) > 1 else told
        asked = replace(self.wanted, terms=(*self.wanted.terms, *self.wanted.lifting))
        words = engine().expression
        values = {
            "stage0": words(as_typed, in_title=True),
            "stage1": words(told, in_title=True),
            "stage2": words(asked),
        }
        return _number_of_first(values), values

    def newest(self, *, limit: int, in_title: bool) -> list[int]:
        """Return the newest: among the few newest of all, or if these are not enough, among all."""
        values = {**self.values(in_title=in_title), "last_old": _last_old()}
        found = self._in_order(engine().newest, values, limit=limit, only=f"AND {engine().recent}")
        return found if len(found) == limit else self._in_order(engine().newest, values, limit=limit)

    def latest(self, *, limit: int, in_title: bool) -> list[int]:
        """Return those with the latest dates."""
        order = _LATEST[not self.wanted.is_empty()]
        return self._in_order(order, self.values(in_title=in_title), limit=limit)

    def matching(self, parameter: str = "expression") -> str:
        """Return FROM and WHERE for what matches the words, whatever kind or facets are asked for.

        The words are in a parameter with this name.
        """
        among, _ = _kinds("among", self.among)
        if self.wanted.is_empty():
            return f"FROM search_place e WHERE {self._readable()} {among}"
        condition = engine().condition.replace("%(expression)s", f"%({parameter})s")
        return f"FROM {engine().entries} WHERE {condition} AND {self._readable()} {among}"

    def values(self, *, in_title: bool = False) -> Values:
        """Return the parameters of `matching`."""
        expression = "" if self.wanted.is_empty() else engine().expression(self.wanted, in_title=in_title)
        return {**self._label_values(), **_kinds("among", self.among)[1], "expression": expression}

    def conditions(self) -> tuple[dict[str, str], Values]:
        """Return the condition of each chosen facet by itself, and the parameters of all."""
        conditions: dict[str, str] = {}
        values: Values = {}
        for number, (name, letters) in enumerate((self.chosen or {}).items()):
            given = {f"letter{number}_{place}": letter for place, letter in enumerate(letters)}
            if len(letters) > _SEVERAL:  # such as a place with all its parts
                given = {f"letters{number}": "".join(letters)}
                each = [engine().has_one_of.format(letters=f"%(letters{number})s")]
            else:
                each = [engine().has.format(letter=f"%({parameter})s") for parameter in given]
            conditions[name] = f"({' OR '.join(each)})" if each else "(1 = 0)"
            values |= given
        return conditions, values

    def _all_chosen(self) -> tuple[str, Values]:
        conditions, values = self.conditions()
        return "".join(f" AND {condition}" for condition in conditions.values()), values

    def _in_order(self, order: str, values: Values, *, limit: int, only: str = "") -> list[int]:
        narrowed, kinds = _kinds("kind", self.kinds)
        chosen, letters = self._all_chosen()
        sql = f"SELECT e.id {self.matching()} {narrowed}{chosen} {only} ORDER BY {order} LIMIT %(limit)s"
        return [pk for (pk,) in rows(sql, {**values, **kinds, **letters, "limit": limit})]

    def _readable(self) -> str:
        """Return the condition that a label opens the entry.

        `IS TRUE` keeps PostgreSQL from making a join of it, by a guess of how many there will be.
        """
        if self.labels is None:
            return "1 = 1"
        return (
            "(e.audience_id IN (SELECT audience_id FROM search_audiencelabel "
            f"WHERE label IN ({_places(self._label_values())}))) IS TRUE"
        )

    def _label_values(self) -> dict[str, str]:
        return {f"label{number}": label for number, label in enumerate(self.labels or ())}


def _first_of(steps: Mapping[str, Wanted]) -> tuple[str, Values]:
    """Return the number of the first step whose words an entry has, and its parameters."""
    if len(steps) < 2:
        return "0", {}
    values = {name: engine().expression(wanted) for name, wanted in steps.items()}
    return _number_of_first(values), values


def _number_of_first(names: Iterable[str]) -> str:
    """Return the number of the first of these parameters whose words an entry has, as SQL."""
    each = [
        f"WHEN {engine().has_words.format(expression=name)} THEN {number}"
        for number, name in enumerate(names)
    ]
    return f"CASE {' '.join(each)} ELSE {len(each)} END"


def rows(sql: str, values: Values) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _kinds(name: str, kinds: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Return the condition that an entry is of one of these kinds, and its parameters."""
    values = {f"{name}{number}": kind for number, kind in enumerate(kinds)}
    return (f"AND e.kind IN ({_places(values)})" if values else ""), values


def _places(values: Iterable[str]) -> str:
    return ", ".join(f"%({name})s" for name in values)


def _last_old() -> int:
    newest: int | None = Entry.objects.aggregate(newest=Max("pk"))["newest"]
    return (newest or 0) - _RECENT
