"""Finding: what a visitor with these labels may find, how much of each kind, and what they may have meant."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_
from typing import Any

from django.db import connection
from django.db.models import Max, Q
from django.db.models.functions import Length
from django.utils.safestring import SafeString
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from samklang.search.engines import engine
from samklang.search.highlights import highlight, snippet
from samklang.search.models import Entry, Word
from samklang.search.wanted import Wanted, WantedWord, read_query
from samklang_text.words.spelling import spell

_LIKE_ENOUGH = 0.7  # of 1.0: one wrong letter in four, at most
_CORRECTIONS_TRIED = 5
_MOST_CORRECTED = 3  # words of one query
MOST_COUNTED = 2000
"""How many matching things are counted, and weighed against each other word by word."""
_RECENT = 1000  # entries that are looked through first where what matches is common


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `title` and `snippet` are HTML in which the words asked for are marked."""

    subject: str
    kind: str
    url: str
    title: SafeString
    snippet: SafeString


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits, best first; how many there are of each kind before `kinds` narrowed the search.

    `total` is the number of hits of the kinds asked for. Where that `is_more` than MOST_COUNTED, the newest
    come first and nobody knows how many there are. Where there are so many of all kinds, `counts` is None.
    `did_you_mean` is a query that finds something, or empty.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] | None = field(default_factory=dict)
    total: int = 0
    is_more: bool = False
    did_you_mean: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found, of any kind."""
        return self.counts == {}


def find(
    text: str,
    *,
    labels: Iterable[str],
    kinds: Iterable[str] = (),
    limit: int = 20,
    offset: int = 0,
) -> Results:
    """Search for what was typed, among what these access labels open.

    All words must be there, in any form, also as part of a compound; words in quotes must stand side by
    side; the last word may be unfinished. Counts and suggestions speak only of what the labels open.
    """
    wanted = read_query(text)
    search = _Search(wanted, tuple(sorted(set(labels))), tuple(kinds))
    if wanted.is_empty() or not search.labels:
        return Results()
    counts = search.counts()
    if not counts:
        return Results(did_you_mean=_did_you_mean(text, search))
    is_many = sum(counts.values()) > MOST_COUNTED
    narrowed = search.counts(narrowed=True) if is_many and search.kinds else counts
    total = sum(count for kind, count in narrowed.items() if search.asks_for(kind))
    is_more = total > MOST_COUNTED
    found = (_newest if is_more else _best)(search, offset + limit)[offset:]
    return Results(
        _hits(found, wanted), None if is_many else counts, min(total, MOST_COUNTED), is_more=is_more
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """A query among the entries that these labels open, of these kinds (of all, if none is named)."""

    wanted: Wanted
    labels: tuple[str, ...]
    kinds: tuple[str, ...] = ()

    def asks_for(self, kind: str) -> bool:
        return not self.kinds or kind in self.kinds

    def counts(self, *, narrowed: bool = False) -> dict[str, int]:
        """How many entries of each kind there are, also of those not asked for unless it is `narrowed`.

        Counting ends at one too many, so that a word that stands everywhere takes no longer.
        """
        kinds, values = self._kinds() if narrowed else ("", {})
        matching = f"SELECT e.kind {self._matching()} {kinds} LIMIT %(limit)s"
        sql = f"SELECT kind, count(*) FROM ({matching}) AS matching GROUP BY kind ORDER BY kind"
        return dict(_rows(sql, {**self._values(), **values, "limit": MOST_COUNTED + 1}))

    def finds_anything(self) -> bool:
        return bool(_rows(f"SELECT 1 {self._matching()} LIMIT 1", self._values()))

    def best(self, *, limit: int) -> list[int]:
        """Return the primary keys of what fits best, weighed word by word."""
        return self._in_order(f"{engine().rank}, e.id", self._values(), limit=limit)

    def newest(self, *, limit: int, in_title: bool) -> list[int]:
        """Return the newest: among the few newest of all, or if these are not enough, among all."""
        values = {**self._values(in_title=in_title), "last_old": _last_old()}
        found = self._in_order(engine().newest, values, limit=limit, only=f"AND {engine().recent}")
        return found if len(found) == limit else self._in_order(engine().newest, values, limit=limit)

    def _in_order(self, order: str, values: dict[str, Any], *, limit: int, only: str = "") -> list[int]:
        narrowed, kinds = self._kinds()
        sql = f"SELECT e.id {self._matching()} {narrowed} {only} ORDER BY {order} LIMIT %(limit)s"
        return [pk for (pk,) in _rows(sql, {**values, **kinds, "limit": limit})]

    def _kinds(self) -> tuple[str, dict[str, str]]:
        """Return the condition that an entry is of a kind asked for, and its values."""
        kinds = {f"kind{number}": kind for number, kind in enumerate(self.kinds)}
        return (f"AND e.kind IN ({_places(kinds)})" if kinds else ""), kinds

    def _matching(self) -> str:
        return (
            f"FROM {engine().entries} WHERE {engine().condition} AND e.audience_id IN "
            f"(SELECT audience_id FROM search_audiencelabel WHERE label IN ({_places(self._label_values())}))"
        )

    def _values(self, *, in_title: bool = False) -> dict[str, Any]:
        expression = engine().expression(self.wanted, in_title=in_title)
        return {**self._label_values(), "expression": expression}

    def _label_values(self) -> dict[str, str]:
        return {f"label{number}": label for number, label in enumerate(self.labels)}


def _best(search: _Search, most: int) -> list[int]:
    return search.best(limit=most)


def _newest(search: _Search, most: int) -> list[int]:
    """Return what has all of it in the title, then the rest, the newest first in both.

    To weigh a word that stands nearly everywhere tells little and takes long.
    """
    found = search.newest(limit=most, in_title=True)
    if len(found) < most:
        known = set(found)
        newest = search.newest(limit=most + len(found), in_title=False)
        found += [pk for pk in newest if pk not in known]
    return found[:most]


def _last_old() -> int:
    newest: int | None = Entry.objects.aggregate(newest=Max("pk"))["newest"]
    return (newest or 0) - _RECENT


def _places(values: Iterable[str]) -> str:
    return ", ".join(f"%({name})s" for name in values)


def _rows(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _hits(pks: list[int], wanted: Wanted) -> tuple[Hit, ...]:
    entries = Entry.objects.in_bulk(pks)
    # One may have been taken out of the index since its key was found.
    return tuple(_hit(entries[pk], wanted) for pk in pks if pk in entries)


def _hit(entry: Entry, wanted: Wanted) -> Hit:
    return Hit(
        entry.subject, entry.kind, entry.url, highlight(entry.title, wanted), snippet(entry.text, wanted)
    )


def _did_you_mean(text: str, search: _Search) -> str:
    """Replace each word that finds nothing by the likest known one that does, if that finds something.

    Nothing is tried for a query with many such words: it is not misspelt, it is about something else.
    """
    strange = [word for word in search.wanted.all_words() if not _finds_by_itself(word, search)]
    if not 0 < len(strange) <= _MOST_CORRECTED:
        return ""
    corrected, candidates = text, _candidates(strange)
    for word in strange:
        better = _correction(word, candidates, search)
        corrected = corrected.replace(word.written, better) if better else corrected
    if corrected == text or not _Search(read_query(corrected), search.labels).finds_anything():
        return ""
    return corrected


def _finds_by_itself(word: WantedWord, search: _Search) -> bool:
    return _Search(Wanted((word,)), search.labels).finds_anything()


def _candidates(words: list[WantedWord]) -> list[str]:
    """Return known words that one of these may have been meant to be: of like length, and the same beginning.

    People seldom miss the first letter; where they do, the second is where the first should be.
    """
    near = Q()
    for word in words:
        written = spell(word.written)
        spare = len(written) // 4 + 1
        begins = reduce(or_, (Q(word__startswith=letter) for letter in sorted(set(written[:2]))), Q())
        near |= begins & Q(length__range=(len(written) - spare, len(written) + spare))
    return list(Word.objects.annotate(length=Length("word")).filter(near).values_list("word", flat=True))


def _correction(word: WantedWord, candidates: list[str], search: _Search) -> str:
    likely = process.extract(
        spell(word.written),
        candidates,
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=_LIKE_ENOUGH,
        limit=_CORRECTIONS_TRIED,
    )
    for candidate, _likeness, _place in likely:
        if _Search(_finished(read_query(candidate)), search.labels).finds_anything():
            return _in_the_case_of(word.written, str(candidate))
    return ""


def _in_the_case_of(written: str, word: str) -> str:
    """Names keep their capitals; the index knows only small letters."""
    if len(written) > 1 and written.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if written[:1].isupper() else word


def _finished(wanted: Wanted) -> Wanted:
    return Wanted(tuple(replace(word, beginning="") for word in wanted.words), wanted.phrases)
