"""Finding: what a visitor with these labels may find, how much of each kind, and what they may have meant."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_
from typing import Any

from django.db import connection
from django.db.models import Q
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
MOST_WEIGHED = 2000
"""How many matching things are weighed against each other word by word."""


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

    `total` is the number of hits of the kinds asked for. `did_you_mean` is a query that finds something, or
    empty.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    total: int = 0
    did_you_mean: str = ""


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
    weighed = search.weighed(MOST_WEIGHED + 1)
    if not weighed:
        return Results(did_you_mean=_did_you_mean(text, search))
    few = len(weighed) <= MOST_WEIGHED
    counts = _counted(weighed) if few else search.counts()
    total = sum(count for kind, count in counts.items() if search.asks_for(kind))
    found = _best(weighed, search)[offset : offset + limit] if few else _page_of_many(search, limit, offset)
    return Results(_hits(found, wanted), counts, total)


@dataclass(frozen=True, slots=True)
class _Search:
    """A query among the entries that these labels open, of these kinds (of all, if none is named)."""

    wanted: Wanted
    labels: tuple[str, ...]
    kinds: tuple[str, ...] = ()

    def asks_for(self, kind: str) -> bool:
        return not self.kinds or kind in self.kinds

    def counts(self) -> dict[str, int]:
        """How many entries of each kind there are, the kinds that are not asked for too."""
        sql = f"SELECT e.kind, count(*) {self._matching()} GROUP BY e.kind ORDER BY e.kind"
        return dict(_rows(sql, self._values()))

    def finds_anything(self) -> bool:
        return bool(_rows(f"SELECT 1 {self._matching()} LIMIT 1", self._values()))

    def weighed(self, most: int) -> list[tuple[float, int, str]]:
        """Return weight, primary key and kind of entries of every kind, in no order, at most so many."""
        sql = f"SELECT {engine().rank}, e.id, e.kind {self._matching()} LIMIT %(limit)s"
        return [(rank, pk, kind) for rank, pk, kind in _rows(sql, {**self._values(), "limit": most})]

    def in_order(self, order: str, *, limit: int, in_title: bool = False) -> list[int]:
        """Return primary keys of entries of the kinds asked for, in an order of the engine's."""
        kinds = {f"kind{number}": kind for number, kind in enumerate(self.kinds)}
        narrowed = f"AND e.kind IN ({_places(kinds)})" if kinds else ""
        sql = f"SELECT e.id {self._matching()} {narrowed} ORDER BY {order} LIMIT %(limit)s"
        return [pk for (pk,) in _rows(sql, {**self._values(in_title=in_title), **kinds, "limit": limit})]

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


def _counted(weighed: list[tuple[float, int, str]]) -> dict[str, int]:
    return dict(sorted(Counter(kind for _rank, _pk, kind in weighed).items()))


def _best(weighed: list[tuple[float, int, str]], search: _Search) -> list[int]:
    return [pk for _rank, pk, kind in sorted(weighed) if search.asks_for(kind)]


def _page_of_many(search: _Search, limit: int, offset: int) -> list[int]:
    """Return a page where more match than are weighed: what has it all in the title first, then the newest.

    To weigh a word that stands nearly everywhere tells little and takes long.
    """
    end = offset + limit
    found = search.in_order(f"{engine().rank}, e.id", limit=end, in_title=True)
    if len(found) < end:
        known = set(found)
        newest = search.in_order(engine().newest, limit=end + len(found))
        found += [pk for pk in newest if pk not in known]
    return found[offset:end]


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
            return str(candidate)
    return ""


def _finished(wanted: Wanted) -> Wanted:
    return Wanted(tuple(replace(word, beginning="") for word in wanted.words), wanted.phrases)
