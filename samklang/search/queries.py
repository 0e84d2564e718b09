"""Finding: what a visitor with these labels may find, how much of each kind, and what they may have meant."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from django.utils.safestring import SafeString

from samklang.search.alphabet import KIND, Alphabet
from samklang.search.corrections import did_you_mean
from samklang.search.counting import count
from samklang.search.highlights import highlight, snippet
from samklang.search.matching import Search
from samklang.search.models import Entry
from samklang.search.synonyms import with_synonyms
from samklang.search.wanted import Wanted, read_query

MOST_COUNTED = 2000
"""How many matching things are weighed against each other word by word, and counted where no filter is."""

Order = Literal["best", "newest"]


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
    With filters or an order, or facets to count, all numbers are exact, and `is_more` never holds.
    `facet_counts` has how many hits each value would have, of the facets that were to be counted; where
    something is chosen in one, how many there would be if that were chosen instead. No number is 0.
    `did_you_mean` is a query that finds something, or empty.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] | None = field(default_factory=dict)
    total: int = 0
    is_more: bool = False
    did_you_mean: str = ""
    facet_counts: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found, of any kind."""
        return self.counts == {}


def find(
    text: str,
    *,
    labels: Iterable[str],
    kinds: Iterable[str] = (),
    among: Iterable[str] = (),
    facets: Mapping[str, Collection[str]] | None = None,
    counting: Collection[str] = (),
    order: Order = "best",
    limit: int = 20,
    offset: int = 0,
) -> Results:
    """Search for what was typed, among what these access labels open.

    All words must be there, in any form, also as part of a compound; words in quotes must stand side by
    side; the last word may be unfinished. What is called the same (`set_synonyms`) is found after what has
    the words themselves. Counts and suggestions speak only of what the labels open.

    Of one facet, an entry must have one of the values named; of several facets, one of each. `counting`
    names the facets whose values are counted. `among` are the kinds a page is about: others are neither
    found nor counted. Where no words are asked for, filters and kinds list what they leave, newest first.
    """
    wanted = with_synonyms(read_query(text))
    search = Search(wanted, tuple(sorted(set(labels))), tuple(kinds), tuple(among))
    chosen = {name: values for name, values in (facets or {}).items() if values}
    is_filtered = bool(search.among or chosen or counting or order == "newest")
    is_listed = not text.strip() and (is_filtered or search.kinds)
    if not search.labels or (wanted.is_empty() and not is_listed):
        return Results()
    if is_filtered or is_listed:
        page = _Page(limit, offset, order)
        return _filtered(text, search, chosen=chosen, counting=counting, page=page)
    return _plain(text, search, limit=limit, offset=offset)


def finds_anything(text: str) -> bool:
    """Whether there is anything with these words, for anybody. No visitor may be told."""
    wanted = with_synonyms(read_query(text))
    return not wanted.is_empty() and Search(wanted, labels=None).finds_anything()


@dataclass(frozen=True, slots=True)
class _Page:
    limit: int
    offset: int
    order: Order

    @property
    def end(self) -> int:
        return self.offset + self.limit


def _plain(text: str, search: Search, *, limit: int, offset: int) -> Results:
    """Words alone: counted as far as it tells something."""
    counts = search.counts(most=MOST_COUNTED + 1)
    if not counts:
        return Results(did_you_mean=did_you_mean(text, search))
    is_many = sum(counts.values()) > MOST_COUNTED
    narrowed = search.counts(most=MOST_COUNTED + 1, narrowed=True) if is_many and search.kinds else counts
    total = sum(count for kind, count in narrowed.items() if search.asks_for(kind))
    is_more = total > MOST_COUNTED
    found = _in_stages(search, offset + limit, by=Search.newest) if is_more else _best(search, offset + limit)
    return Results(
        _hits(found[offset:], search.wanted),
        None if is_many else counts,
        min(total, MOST_COUNTED),
        is_more=is_more,
    )


def _filtered(
    text: str,
    search: Search,
    *,
    chosen: Mapping[str, Collection[str]],
    counting: Collection[str],
    page: _Page,
) -> Results:
    """Words with filters, or filters alone: counted to the last. A kind that is chosen is one more filter."""
    alphabet = Alphabet.of([KIND, *chosen, *counting])
    asked = {**({KIND: search.kinds} if search.kinds else {}), **chosen}
    letters = {name: alphabet.spelt(name, values) for name, values in asked.items()}
    search = replace(search, kinds=(), chosen=letters)
    counted = count(search, alphabet, counting=counting)
    meant = "" if counted.total or search.wanted.is_empty() else did_you_mean(text, search)
    found = _found(search, page, total=counted.total) if page.offset < counted.total else []
    return Results(
        _hits(found, search.wanted),
        counted.kinds,
        counted.total,
        did_you_mean=meant,
        facet_counts=counted.facets,
    )


def _found(search: Search, page: _Page, *, total: int) -> list[int]:
    if page.order == "newest" or search.wanted.is_empty():
        return search.latest(limit=page.end, in_title=False)[page.offset :]
    found = (
        _in_stages(search, page.end, by=Search.latest) if total > MOST_COUNTED else _best(search, page.end)
    )
    return found[page.offset :]


def _best(search: Search, most: int) -> list[int]:
    """Return what has the words asked for, then what has their synonyms, the best first in both."""
    if not search.wanted.has_synonyms():
        return search.best(limit=most)
    found = replace(search, wanted=search.wanted.own()).best(limit=most)
    return found if len(found) == most else _joined(found, search.best(limit=most + len(found)), most=most)


def _in_stages(search: Search, most: int, *, by: Callable[..., list[int]]) -> list[int]:
    """Return what has all of it in the title, then the rest, the newest first in both; synonyms last.

    To weigh a word that stands nearly everywhere tells little and takes long.
    """
    own = replace(search, wanted=search.wanted.own())
    found = by(own, limit=most, in_title=True)
    for each in [own, search] if search.wanted.has_synonyms() else [own]:
        if len(found) < most:
            found = _joined(found, by(each, limit=most + len(found), in_title=False), most=most)
    return found


def _joined(found: list[int], more: list[int], *, most: int) -> list[int]:
    known = set(found)
    return [*found, *(pk for pk in more if pk not in known)][:most]


def _hits(pks: list[int], wanted: Wanted) -> tuple[Hit, ...]:
    entries = Entry.objects.in_bulk(pks)
    # One may have been taken out of the index since its key was found.
    return tuple(_hit(entries[pk], wanted) for pk in pks if pk in entries)


def _hit(entry: Entry, wanted: Wanted) -> Hit:
    return Hit(
        entry.subject, entry.kind, entry.url, highlight(entry.title, wanted), snippet(entry.text, wanted)
    )
