"""Keeping the index. Called by the actions of those who own what is indexed, in their transaction.

What is searched is a copy; the owner's row is the original. So nothing here is journalled, and nobody is
asked for a right: the owner's action has done both.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import F, Model, Q, QuerySet
from django.utils import timezone
from django.utils.module_loading import import_string

from samklang.search.alphabet import KIND, number_of
from samklang.search.engines import engine
from samklang.search.interning import audiences_of, letters_of
from samklang.search.models import Entry, Facet, Miss, Place, Standing, Synonym, SynonymGroup, Word
from samklang.search.queries import finds_anything
from samklang.search.rules import may_be_kept
from samklang.search.synonyms import read_synonym
from samklang.search.words import fold, index_text, key

Row = TypeVar("Row", bound=Model)

_BATCH = 500
_RENEWED_AT_ONCE = 100  # things: a moment in which SQLite lets nobody else write
_KEPT = timedelta(days=365)  # of a miss, since it was last asked for
_MOST_MISSES = 10_000
_SHORTEST_WORD, _LONGEST_WORD = 4, 60  # letters, of words a query may be corrected to


@dataclass(frozen=True, slots=True)
class Searchable:
    """What an owner says of one thing that can be found; `access` are the labels of those who may find it.

    `facets` are what it can be narrowed by, as names with values: ("topic", "topic-7k2m…"), ("state",
    "running"). Whoever may find the thing may be told all of them. `dated` is what "newest" goes by; things
    without a date come after those with one, in the order they were first indexed. Of things that have the
    words equally well, those of a better `standing` come first, those that are `stale_on` that day later.
    """

    subject: str
    kind: str
    title: str
    text: str
    url: str
    access: frozenset[str]
    facets: frozenset[tuple[str, str]] = frozenset()
    dated: date | None = None
    standing: Standing = Standing.USUAL
    stale_on: date | None = None


@dataclass(frozen=True, slots=True)
class Source(Generic[Row]):
    """Where all things of one kind come from when the index is built again: rows, and what each says.

    `whole` reads what the entries need beside the rows, of many rows together; they stay in their order.
    """

    rows: Callable[[], QuerySet[Row]]
    entry: Callable[[Row], Searchable]
    whole: Callable[[Iterable[Row]], Iterable[Row]] = iter


def index(*, subject: str, kind: str, title: str, text: str, url: str, access: Iterable[str]) -> None:
    """Put one thing in the index, or renew what the index says of it."""
    index_all([Searchable(subject, kind, title, text, url, frozenset(access))])


_waits: ContextVar[bool] = ContextVar("index_waits", default=False)


@contextmanager
def indexed_at_the_end() -> Iterator[None]:
    """Let the index wait, and build it again once when all is done.

    For who writes very much by actions made for one thing at a time: what each says of itself is then worked
    out once, not each time something beside it changes. Until the end nothing new is found.
    """
    before = _waits.set(True)
    try:
        yield
    finally:
        _waits.reset(before)
    reindex()


def index_all(things: Iterable[Searchable]) -> None:
    """Put many things in the index: few statements however many things."""
    if not _waits.get():
        _put(things)


def index_rows(rows: Iterable[Row], entry: Callable[[Row], Searchable]) -> None:
    """Put what rows say of themselves in the index; they are not even fetched while the index waits."""
    if not _waits.get():
        _put(map(entry, rows))


@transaction.atomic
def _put(things: Iterable[Searchable]) -> None:
    given = list({thing.subject: thing for thing in things}.values())
    entries = Entry.objects.bulk_create(
        map(_entry, given),
        update_conflicts=True,
        unique_fields=["subject"],
        update_fields=["kind", "url", "title", "text"],
    )
    _put_places(list(zip(entries, given, strict=True)))
    analysed = [(entry.pk, index_text(entry.title, entry.text)) for entry in entries]
    engine().put(analysed)
    _remember_words({word for _, words in analysed for word in words.words})


def remove(subject: str) -> None:
    """Take a thing out of the index; nothing happens if it is not there."""
    remove_all([subject])


@transaction.atomic
def remove_all(subjects: Iterable[str]) -> None:
    """Take many things out of the index; nothing happens for those that are not there."""
    entries = list(Entry.objects.filter(subject__in=list(subjects)).values_list("pk", flat=True))
    for entry in entries:
        engine().remove(entry)
    Entry.objects.filter(pk__in=entries).delete()


def reindex(*, report: Callable[[int], None] = lambda count: None) -> int:
    """Build the index again from its owners, while it is in use; return how many things it holds.

    Owners give their rows a batch at a time, each locked while it is indexed. What stood in the index before
    and no owner names any more is taken out at the end; what was added meanwhile stays. `report` is told how
    many things are done.
    """
    before = set(Entry.objects.values_list("subject", flat=True))
    seen: set[str] = set()
    for name in settings.SEARCH_SOURCES:
        source: Source[Any] = import_string(name)
        for subjects in _index_source(source):
            seen |= subjects
            report(len(seen))
    gone = sorted(before - seen)
    for start in range(0, len(gone), _BATCH):
        remove_all(gone[start : start + _BATCH])
    forget_unused_words()
    forget_unused_facets()
    return len(seen)


@transaction.atomic
def forget_unused_words() -> int:
    """Drop words that nothing in the index is found by any more; return how many. Erased names end here."""
    used = engine().keys()
    unused = [pk for pk, word in Word.objects.values_list("pk", "word") if key(word) not in used]
    for start in range(0, len(unused), _BATCH):
        Word.objects.filter(pk__in=unused[start : start + _BATCH]).delete()
    engine().clear()
    return len(unused)


@transaction.atomic
def forget_unused_facets() -> int:
    """Drop facets that nothing has any more; return how many.

    What somebody is giving to a thing at this moment is held, and left alone; the others are held here
    before it is asked once more whether anything has them.
    """
    unused = Facet.objects.exclude(pk__in=_used_facets()).select_for_update(skip_locked=True)
    held = [facet.pk for facet in unused]
    forgotten = set(held) - set(_used_facets())
    Facet.objects.filter(pk__in=forgotten).delete()
    return len(forgotten)


@transaction.atomic
def set_synonyms(*, owner: str, groups: Iterable[Iterable[str]]) -> None:
    """Let words and phrases of a group be found by each other, instead of the groups this owner gave before.

    Called by whoever keeps a vocabulary, in its transaction. A group of one word says nothing: it is left
    out.
    """
    SynonymGroup.objects.filter(owner=owner).delete()
    spoken = [{read_synonym(text) for text in group} for group in groups]
    told = [{each for each in group if each.keys} for group in spoken]
    members = [group for group in told if len({each.keys for each in group}) > 1]
    made = SynonymGroup.objects.bulk_create([SynonymGroup(owner=owner) for _ in members])
    Synonym.objects.bulk_create(
        Synonym(group=group, asked=" ".join(each.asked), keys=" ".join(each.keys))
        for group, spoken in zip(made, members, strict=True)
        for each in sorted(spoken, key=attrgetter("keys"))
    )


@transaction.atomic
def note_miss(*, text: str) -> None:
    """Count a query that found nothing, if nobody at all would have found anything by its words.

    Who asked is not kept, nor a query that looks like it holds personal data. So that no machine can fill the
    table, there is room for only so many different ones.
    """
    asked = fold(text)
    if not asked or not may_be_kept(text) or finds_anything(text):
        return
    known = Miss.objects.filter(text=asked)
    if not known.exists() and Miss.objects.count() < _MOST_MISSES:
        Miss.objects.bulk_create([Miss(text=asked, last_asked=timezone.localdate())], ignore_conflicts=True)
    known.update(count=F("count") + 1, last_asked=timezone.localdate())


def forget_old_misses() -> int:
    """Drop what nobody has asked for in a year; return how many."""
    count, _ = Miss.objects.filter(last_asked__lt=timezone.localdate() - _KEPT).delete()
    return count


def _used_facets() -> list[int]:
    letters = set().union(*Place.objects.values_list("facets", flat=True).distinct().iterator())
    return [number_of(letter) for letter in letters]


def renew(source: Source[Any], *, among: Q) -> Iterator[int]:
    """Renew what is found of an owner's things among these, a part at each turn; yield how many those are.

    Each part is a short transaction, or belongs to that of the caller.
    """
    return (len(subjects) for subjects in _index_source(source, among=among, at_once=_RENEWED_AT_ONCE))


_ALL = Q()


def _index_source(source: Source[Any], *, among: Q = _ALL, at_once: int = _BATCH) -> Iterator[set[str]]:
    last = 0
    while True:
        with transaction.atomic():
            rows = source.rows().filter(among, pk__gt=last).order_by("pk").select_for_update(of=("self",))
            things = {row.pk: source.entry(row) for row in source.whole(rows[:at_once])}
            if not things:
                return
            index_all(things.values())
        last = max(things)
        yield {thing.subject for thing in things.values()}


def _entry(thing: Searchable) -> Entry:
    return Entry(
        subject=thing.subject,
        kind=thing.kind,
        url=thing.url,
        title=thing.title[:500],
        text=thing.text,
    )


def _put_places(given: list[tuple[Entry, Searchable]]) -> None:
    audiences = audiences_of({thing.access for _, thing in given})
    letters = letters_of(facet for _, thing in given for facet in _facets(thing))
    Place.objects.bulk_create(
        [
            Place(
                entry=entry,
                kind=thing.kind,
                audience=audiences[thing.access],
                facets="".join(sorted(letters[facet] for facet in _facets(thing))),
                dated=thing.dated,
                standing=thing.standing,
                stale_on=thing.stale_on,
            )
            for entry, thing in given
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["kind", "audience", "facets", "dated", "standing", "stale_on"],
    )


def _facets(thing: Searchable) -> set[tuple[str, str]]:
    if any(name == KIND for name, _ in thing.facets):
        raise ValueError(f"A facet may not be called {KIND!r}: the kind of a thing is one already.")
    return {*thing.facets, (KIND, thing.kind)}


def _remember_words(words: set[str]) -> None:
    kept = sorted(word for word in words if _SHORTEST_WORD <= len(word) <= _LONGEST_WORD)
    Word.objects.bulk_create([Word(word=word) for word in kept], ignore_conflicts=True, batch_size=_BATCH)
