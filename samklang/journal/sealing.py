"""The chain of seals: setting it, and finding out whether somebody has been at the journal.

Each seal is a fingerprint of one entry and of the seal before it, so nothing before the newest seal can be
changed, removed or put in without every later fingerprint being wrong.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.journal import guards
from samklang.journal.models import Entry, Seal

_LONGEST_TRANSACTION = timedelta(days=1)
_CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the journal, and at which entry (none where a guard is missing)."""

    entry: str
    text: str


def fingerprint(entry: Entry, *, number: int, sealed_at: datetime, previous: str) -> str:
    """Return the SHA-256, in hex, of an entry as it stands, its place in the chain and the seal before it."""
    content = [
        previous,
        number,
        _instant(sealed_at),
        entry.public_id,
        _instant(entry.at),
        entry.actor,
        entry.verb,
        entry.subject,
        entry.fields,
    ]
    return sha256(json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def seal_next(*, limit: int, everywhere: bool = False) -> int:
    """Seal the entries that are committed and not yet sealed, at most `limit`; return how many.

    Which entries those are is asked anew each time, so one that was committed late, with a lower id than
    others, is sealed by the next call: no gap is waited for and none is passed over. Only entries written
    since a day before the newest seal are looked at, since no transaction lasts that long; `everywhere`
    looks at all. Two who seal at once meet at the unique number, and one of them tries again.
    """
    newest = Seal.objects.order_by("-number").first()
    since = newest.sealed_at - _LONGEST_TRANSACTION if newest and not everywhere else None
    last, previous = (newest.number, newest.hash) if newest else (0, "")
    seals, now = [], timezone.now()
    for number, entry in enumerate(unsealed(since=since)[:limit], start=last + 1):
        previous = fingerprint(entry, number=number, sealed_at=now, previous=previous)
        seals.append(Seal(number=number, entry=entry, sealed_at=now, hash=previous))
    return len(Seal.objects.bulk_create(seals))


def unsealed(*, since: datetime | None = None) -> QuerySet[Entry]:
    """Return the entries without a seal, in the order of their ids."""
    waiting = Entry.objects.filter(seal=None).order_by("id")
    return waiting.filter(at__gte=since) if since else waiting


def first_fault(*, expected: str = "") -> Fault | None:
    """Go through the whole journal and return the first thing that is wrong, or None.

    `expected` is a seal that somebody wrote down earlier, as "number:hash": the only way to see that the
    end of the journal was cut off, or that all seals were set anew by somebody who owns the database.
    """
    faults = [*_missing_guards(), *_broken_links(), *_unknown_seal(expected), *_forgotten()]
    return next(iter(faults), None)


def _missing_guards() -> Iterator[Fault]:
    if names := guards.missing(connection):
        yield Fault("", _("The database no longer guards the journal: %s is missing.") % ", ".join(names))


def _broken_links() -> Iterator[Fault]:
    """Yield what is wrong at the first seal that does not fit; everything after it is in doubt."""
    previous = ""
    for number, (seal, entry) in enumerate(_seals_with_entries(), start=1):
        if seal.number != number:
            yield Fault("", _("Seal %d is missing.") % number)
            return
        if entry is None:
            yield Fault(f"#{seal.entry_id}", _("The entry of seal %d is gone.") % number)
            return
        if seal.hash != fingerprint(entry, number=number, sealed_at=seal.sealed_at, previous=previous):
            yield Fault(entry.public_id, _("The entry or its seal, number %d, was changed.") % number)
            return
        previous = seal.hash


def _seals_with_entries() -> Iterator[tuple[Seal, Entry | None]]:
    """Yield each seal in order with its entry, also when the entry was removed past the database's keys."""
    number = 0
    while seals := list(Seal.objects.filter(number__gt=number).order_by("number")[:_CHUNK]):
        entries = Entry.objects.in_bulk([seal.entry_id for seal in seals])
        for seal in seals:
            yield seal, entries.get(seal.entry_id)
        number = seals[-1].number


def _unknown_seal(expected: str) -> Iterator[Fault]:
    number, _colon, given = expected.partition(":")
    if expected and not Seal.objects.filter(number=int(number), hash=given).exists():
        yield Fault("", _("The seal that was written down, %s, is not in the journal.") % expected)


def _forgotten() -> Iterator[Fault]:
    """An entry that is old and has no seal: the sealing has stopped, or the seal was taken away."""
    old = unsealed().filter(at__lt=timezone.now() - _LONGEST_TRANSACTION).first()
    if old:
        yield Fault(old.public_id, _("The entry is more than a day old and has no seal."))
