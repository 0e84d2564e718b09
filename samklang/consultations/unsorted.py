"""What came for a hearing and is no answer yet: while anything waits, nobody can say it has been answered."""

from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from samklang.consultations.models import CommentSheet, Consultation, IncomingMail, IntakeFile, MailState
from samklang.core.sheets.plan import RowState

_NAMED = 5


def what_waits(consultation: Consultation) -> Iterator[str]:
    """Yield a sentence about each kind of thing that waits, naming the first few."""
    dropped = IntakeFile.objects.waiting().filter(intake__consultation=consultation)
    if names := _names(dropped.order_by("pk")[: _NAMED + 1]):
        yield _("What was dropped is not taken in yet: %(names)s.") % {"names": names}
    mails = IncomingMail.objects.in_state(MailState.WAITING).filter(consultation=consultation)
    if names := _names(mails.order_by("pk")[: _NAMED + 1]):
        yield _("Mails wait in the mailbox: %(names)s.") % {"names": names}
    if names := _names(_sheets(consultation)[: _NAMED + 1]):
        yield _("Comments in a spreadsheet are not taken in yet: %(names)s.") % {"names": names}


def _sheets(consultation: Consultation) -> list[CommentSheet]:
    """Return the spreadsheets with comments that are not here yet.

    One that another was brought in and taken in after is not waited for: it was not the right one.
    """
    sheets = CommentSheet.objects.filter(consultation=consultation)
    last = sheets.exclude(confirmed_at=None).order_by("-uploaded_at").first()
    waiting = sheets.filter(confirmed_at=None, problem="", file__erased_at=None)
    if last is not None:
        waiting = waiting.filter(uploaded_at__gt=last.uploaded_at)
    with_new = waiting.filter(Q(read_at=None) | Q(rows__state=RowState.NEW))
    return list(with_new.distinct().order_by("pk"))


def _names(found: Iterable[object]) -> str:
    """Return the names of the first few in a row, and a sign that there are more."""
    names = [str(each) for each in found]
    return ", ".join([*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])])
