"""Keeping the index. Called by the actions of those who own what is indexed, in their transaction.

What is searched is a copy; the owner's row is the original. So nothing here is journalled, and nobody is
asked for a right: the owner's action has done both.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Generic, TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.module_loading import import_string

from samklang.search.engines import engine
from samklang.search.models import Audience, AudienceLabel, Entry, Word
from samklang.search.words import index_text, key

Row = TypeVar("Row", bound=Model)

_BATCH = 500
_SHORTEST_WORD, _LONGEST_WORD = 4, 60  # letters, of words a query may be corrected to


@dataclass(frozen=True, slots=True)
class Searchable:
    """What an owner says of one thing that can be found; `access` are the labels of those who may find it."""

    subject: str
    kind: str
    title: str
    text: str
    url: str
    access: frozenset[str]


@dataclass(frozen=True, slots=True)
class Source(Generic[Row]):
    """Where all things of one kind come from when the index is built again: rows, and what each says."""

    rows: Callable[[], QuerySet[Row]]
    entry: Callable[[Row], Searchable]


def index(*, subject: str, kind: str, title: str, text: str, url: str, access: Iterable[str]) -> None:
    """Put one thing in the index, or renew what the index says of it."""
    index_all([Searchable(subject, kind, title, text, url, frozenset(access))])


@transaction.atomic
def index_all(things: Iterable[Searchable]) -> None:
    """Put many things in the index: few statements however many things."""
    given = list({thing.subject: thing for thing in things}.values())
    audiences = _audiences({thing.access for thing in given})
    entries = Entry.objects.bulk_create(
        [_entry(thing, audiences[thing.access]) for thing in given],
        update_conflicts=True,
        unique_fields=["subject"],
        update_fields=["kind", "audience", "url", "title", "text"],
    )
    analysed = [(entry.pk, index_text(entry.title, entry.text)) for entry in entries]
    engine().put(analysed)
    _remember_words({word for _, words in analysed for word in words.words})


@transaction.atomic
def remove(subject: str) -> None:
    """Take a thing out of the index; nothing happens if it is not there."""
    for entry in Entry.objects.filter(subject=subject):
        engine().remove(entry.pk)
        entry.delete()


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
    for subject in sorted(before - seen):
        remove(subject)
    forget_unused_words()
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


def _index_source(source: Source[Any]) -> Iterator[set[str]]:
    last = 0
    while True:
        with transaction.atomic():
            rows = source.rows().filter(pk__gt=last).order_by("pk").select_for_update(of=("self",))
            things = {row.pk: source.entry(row) for row in rows[:_BATCH]}
            if not things:
                return
            index_all(things.values())
        last = max(things)
        yield {thing.subject for thing in things.values()}


def _entry(thing: Searchable, audience: Audience) -> Entry:
    return Entry(
        subject=thing.subject,
        kind=thing.kind,
        audience=audience,
        url=thing.url,
        title=thing.title[:500],
        text=thing.text,
    )


def _audiences(wanted: set[frozenset[str]]) -> dict[frozenset[str], Audience]:
    """Return the audience of each set of labels, made if it is new."""
    keys = {sha256(" ".join(sorted(labels)).encode()).hexdigest(): labels for labels in wanted}
    known = {audience.key: audience for audience in Audience.objects.filter(key__in=keys)}
    if new := sorted(keys.keys() - known.keys()):
        known |= _new_audiences({made: keys[made] for made in new})
    return {labels: known[made] for made, labels in keys.items()}


def _new_audiences(keys: dict[str, frozenset[str]]) -> dict[str, Audience]:
    """Make audiences that somebody else may be making too: whoever is second waits, and finds them made."""
    Audience.objects.bulk_create([Audience(key=made) for made in keys], ignore_conflicts=True)
    made = {audience.key: audience for audience in Audience.objects.filter(key__in=keys)}
    labels = [AudienceLabel(audience=made[key], label=label) for key in keys for label in sorted(keys[key])]
    AudienceLabel.objects.bulk_create(labels, ignore_conflicts=True)
    return made


def _remember_words(words: set[str]) -> None:
    kept = sorted(word for word in words if _SHORTEST_WORD <= len(word) <= _LONGEST_WORD)
    Word.objects.bulk_create([Word(word=word) for word in kept], ignore_conflicts=True, batch_size=_BATCH)
