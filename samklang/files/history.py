"""What happened to one file, in order: received, kept, held back, filed, erased, and through whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import names_of
from samklang.files.models import StoredFile


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a file; `note` is what was said of it, `by` the name of who did it."""

    at: datetime
    what: str | Promise
    note: str
    by: str


def history_of(file: StoredFile) -> list[Event]:
    """Return what happened to a file, the first thing first, with one query for all names."""
    happened = sorted(_events(file), key=lambda event: event.at)
    names = names_of(event.by for event in happened)
    return [Event(event.at, event.what, event.note, names[event.by]) for event in happened]


def _events(file: StoredFile) -> Iterator[Event]:
    for receipt in file.receipts.all():
        yield Event(receipt.received_at, _("Received"), receipt.name, receipt.received_by)
    for period in file.retentions.all():
        until = _("until %(date)s") % {"date": date_format(period.keep_until, "DATE_FORMAT")}
        yield Event(period.set_at, _("Period of keeping set"), f"{until}: {period.ground}", period.set_by)
    for hold in file.holds.all():
        yield Event(hold.placed_at, _("Held back from erasure"), hold.reason, hold.placed_by)
        if hold.lifted_at:
            yield Event(hold.lifted_at, _("Hold lifted"), hold.reason, hold.lifted_by)
    if file.filed_at:
        yield Event(file.filed_at, _("Filed in the records system"), file.filed_as, file.filed_by)
    if file.erased_at:
        yield Event(file.erased_at, _("Content erased"), file.erasure_ground, file.erased_by)
