"""Finding: what a visitor with these labels may find, how much of each kind, and what they may have meant."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString

from samklang.search.alphabet import KIND, Alphabet
from samklang.search.closest import Closest, closest
from samklang.search.corrections import did_you_mean
from samklang.search.counting import count, count_together
from samklang.search.highlights import highlight, told
from samklang.search.matching import Search
from samklang.search.models import Entry
from samklang.search.ordering import Order, Stretch, best, in_steps, latest_in_stages, newest_in_stages
from samklang.search.synonyms import with_synonyms
from samklang.search.wanted import Wanted, read_query

MOST_COUNTED = 2000
"""How many matching things are weighed against each other word by word, and counted where no filter is."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `title` and `snippet` are HTML in which the words asked for are marked.

    `within` is the name of the chapter the snippet stands in, such as a file. `missing` are the words, as
    typed, that it does not have, where others have them.
    """

    subject: str
    kind: str
    url: str
    title: SafeString
    snippet: SafeString
    within: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits, best first; how many there are of each kind before `kinds` narrowed the search.

    `total` is the number of hits of the kinds asked for. Where that `is_more` than MOST_COUNTED, the newest
    come first and nobody knows how many there are. Where there are so many of all kinds, `counts` is None.
    With filters or an order, or facets to count, all numbers are exact, and `is_more` never holds.
    `facet_counts` has how many hits each value would have, of the facets that were to be counted; where
    something is chosen in one, how many there would be if that were chosen instead. No number is 0.
    `did_you_mean` is a query that finds something, or empty.

    Where nothing has all words, or hardly anything all of many, the hits are what comes closest, and all
    numbers speak of these. Then it `is_close`, `unknown` are the words that nothing has, and `is_whole` says
    whether anything has all of them. `by_parts`: of one word, nothing has more than its parts.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] | None = field(default_factory=dict)
    total: int = 0
    is_more: bool = False
    did_you_mean: str = ""
    facet_counts: dict[str, dict[str, int]] = field(default_factory=dict)
    is_close: bool = False
    is_whole: bool = True
    by_parts: bool = False
    unknown: tuple[str, ...] = ()

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
    the words themselves. Where nothing has all words, what comes closest is found instead, but never without
    what stands in quotes. Counts and suggestions speak only of what the labels open.

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
    near = None if wanted.is_empty() else closest(search)
    stretch = Stretch(limit, offset, order)
    if is_filtered or is_listed:
        alphabet = Alphabet.of([KIND, *chosen, *counting])
        search = _narrowed(search, alphabet, chosen)
        found = _filtered(search, near, alphabet, counting=counting, stretch=stretch)
    else:
        found = _plain(search, near, stretch=stretch)
    return _told(text, search, near, found)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One thing found, where only its place is asked for. `missing` are the words it does not have."""

    subject: str
    missing: tuple[str, ...] = ()


def rank_apart(
    text: str, *, labels: Iterable[str], groups: Iterable[Collection[str]], limit: int
) -> list[list[Ranked]]:
    """Return what `find` finds among the kinds of each group, in its order; no more is counted or read.

    The words are read once. What comes closest is settled for each group: where contributions have all
    words, people may have but some of them.
    """
    wanted, opened = with_synonyms(read_query(text)), tuple(sorted(set(labels)))
    searches = [Search(wanted, opened, among=tuple(kinds)) for kinds in groups]
    return [_ranked(search, limit) if opened and not wanted.is_empty() else [] for search in searches]


def _ranked(search: Search, limit: int) -> list[Ranked]:
    near = closest(search)
    search = _closer(search, near)
    (total,) = search.numbers([search.wanted], most=MOST_COUNTED + 1)
    pks = _in_order(search, near, Stretch(limit, 0), total=total) if total else []
    missing = near.missing(search, pks) if near else {}
    subjects = dict(Entry.objects.filter(pk__in=pks).values_list("pk", "subject"))
    return [Ranked(subjects[pk], missing.get(pk, ())) for pk in pks if pk in subjects]


def count_pairs(
    several: str,
    single: str,
    *,
    labels: Iterable[str],
    among: Iterable[str],
    facets: Mapping[str, Collection[str]] | None = None,
) -> dict[tuple[str, str], int]:
    """Count what these labels open by the values of two facets together; pairs nothing has are left out.

    Of the facet `single` no thing has two values. `among` and `facets` narrow as in `find`.
    """
    opened = tuple(sorted(set(labels)))
    if not opened:
        return {}
    alphabet = Alphabet.of([several, single, *(facets or {})])
    search = _narrowed(Search(read_query(""), opened, among=tuple(among)), alphabet, facets or {})
    return count_together(search, alphabet, several, single)


def finds_anything(text: str) -> bool:
    """Whether there is anything with all these words, for anybody. No visitor may be told."""
    wanted = with_synonyms(read_query(text))
    return not wanted.is_empty() and Search(wanted, labels=None).finds_anything()


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found, before the entries themselves are read."""

    pks: list[int] = field(default_factory=list)
    counts: dict[str, int] | None = field(default_factory=dict)
    total: int = 0
    is_more: bool = False
    facet_counts: dict[str, dict[str, int]] = field(default_factory=dict)


def _plain(search: Search, near: Closest | None, *, stretch: Stretch) -> _Found:
    """Words alone: counted as far as it tells something."""
    search = _closer(search, near)
    counts = search.counts(most=MOST_COUNTED + 1)
    is_many = sum(counts.values()) > MOST_COUNTED
    narrowed = search.counts(most=MOST_COUNTED + 1, narrowed=True) if is_many and search.kinds else counts
    total = sum(count for kind, count in narrowed.items() if search.asks_for(kind))
    by = newest_in_stages if total > MOST_COUNTED else best
    pks = in_steps(search, _steps(search, near), stretch.end, by=by) if total else []
    is_more = total > MOST_COUNTED
    counted = None if is_many else counts
    return _Found(pks[stretch.offset :], counted, min(total, MOST_COUNTED), is_more=is_more)


def _narrowed(search: Search, alphabet: Alphabet, chosen: Mapping[str, Collection[str]]) -> Search:
    """A kind that is chosen is one more filter."""
    asked = {**({KIND: search.kinds} if search.kinds else {}), **chosen}
    letters = {name: alphabet.spelt(name, values) for name, values in asked.items()}
    return replace(search, kinds=(), chosen=letters)


def _filtered(
    search: Search,
    near: Closest | None,
    alphabet: Alphabet,
    *,
    counting: Collection[str],
    stretch: Stretch,
) -> _Found:
    """Words with filters, or filters alone: counted to the last."""
    search = _closer(search, near)
    counted = count(search, alphabet, counting=counting)
    pks = _in_order(search, near, stretch, total=counted.total) if stretch.offset < counted.total else []
    return _Found(pks[stretch.offset :], counted.kinds, counted.total, facet_counts=counted.facets)


def _in_order(search: Search, near: Closest | None, stretch: Stretch, *, total: int) -> list[int]:
    if stretch.order == "newest" or search.wanted.is_empty():
        return search.latest(limit=stretch.end, in_title=False)
    by = latest_in_stages if total > MOST_COUNTED else best
    return in_steps(search, _steps(search, near), min(stretch.end, total), by=by)


def _closer(search: Search, near: Closest | None) -> Search:
    return replace(search, wanted=near.wanted) if near else search


def _steps(search: Search, near: Closest | None) -> tuple[Wanted, ...]:
    return near.steps if near else (search.wanted,)


def _told(text: str, search: Search, near: Closest | None, found: _Found) -> Results:
    """Tell what was found as it is shown, and what may have been meant where a word finds nothing."""
    is_close = near is not None and near.is_close
    may_be_misspelt = not search.wanted.is_empty() and (not found.total or (near and near.unknown))
    return Results(
        _hits(found.pks, search, near),
        found.counts,
        found.total,
        is_more=found.is_more,
        did_you_mean=did_you_mean(text, search, is_close=is_close) if may_be_misspelt else "",
        facet_counts=found.facet_counts,
        is_close=is_close,
        is_whole=near is None or near.is_whole,
        by_parts=near is not None and near.is_of_one_word,
        unknown=near.unknown if near else (),
    )


def _hits(pks: list[int], search: Search, near: Closest | None) -> tuple[Hit, ...]:
    entries = Entry.objects.in_bulk(pks)
    wanted = near.wanted if near else search.wanted
    missing = near.missing(search, pks) if near else {}
    # One may have been taken out of the index since its key was found.
    return tuple(_hit(entries[pk], wanted, missing.get(pk, ())) for pk in pks if pk in entries)


def _hit(entry: Entry, wanted: Wanted, missing: tuple[str, ...]) -> Hit:
    title, text = highlight(entry.title, wanted), told(entry.text, wanted)
    return Hit(entry.subject, entry.kind, entry.url, title, text.shown, text.within, missing)
