"""What the journal says happened to a thing, as lines a person can read."""

from collections.abc import Iterable

from samklang.accounts.rules import Visitor
from samklang.journal.lines import Line, lines_of
from samklang.journal.models import Entry

SHOWN = 20


def history_of(subjects: Iterable[str], *, reader: Visitor) -> list[Line]:
    """Return the newest lines about these things, as this reader may read them."""
    entries = list(Entry.objects.filter(subject__in=list(subjects)).order_by("-id")[:SHOWN])
    return lines_of(entries, reader=reader)


_WRITING = ("created", "changed", "confirmed", "imported", "restored")


def last_change_of(subject: str, *, reader: Visitor) -> Line | None:
    """Return the newest line that says who wrote or confirmed what a thing says, and when."""
    newest = Entry.objects.filter(subject=subject, verb__in=_WRITING).order_by("-id")[:1]
    return next(iter(lines_of(list(newest), reader=reader)), None)
