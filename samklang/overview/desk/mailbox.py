"""The mailbox for answers, where it needs a person."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.consultations.mailbox.state import name_of_mailbox
from samklang.consultations.models import IncomingMail, MailboxReading, MailState
from samklang.consultations.rules import may_run, may_see_mailbox
from samklang.mail.mailbox import MailboxProblem, has_mailbox
from samklang.overview.desk.lists import DeskList, DeskRow, fill


def waiting_mails(user: User, *, shown: int) -> DeskList | None:
    """Mails to the mailbox of which nobody can tell by itself which hearing they are about."""
    if not may_run(user):
        return None
    waiting = IncomingMail.objects.in_state(MailState.WAITING).exclude(sorted_at=None)
    return fill(
        waiting.order_by("arrived_at", "pk"),
        title=_("Mails that may be answers"),
        explanation=_("Say which hearing each is about, or that it is no answer."),
        icon="email",
        row=lambda mail: DeskRow(str(mail), mail.get_absolute_url(), mail.why()),
        shown=shown,
    )


def mailbox_in_trouble(user: User, *, shown: int) -> DeskList | None:
    """The mailbox, if it could not be read the last time."""
    if not (has_mailbox() and may_see_mailbox(user)):
        return None
    return fill(
        MailboxReading.objects.filter(address=name_of_mailbox()).exclude(problem=""),
        title=_("The mailbox cannot be read"),
        explanation=_("Answers that are mailed do not come in. No mail is lost."),
        icon="warning",
        row=lambda reading: DeskRow(_words(reading.problem), reverse("mailbox")),
        shown=shown,
        is_urgent=True,
    )


def _words(problem: str) -> str:
    return str(MailboxProblem(problem).label) if problem in MailboxProblem.values else problem
