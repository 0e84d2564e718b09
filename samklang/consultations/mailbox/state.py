"""How it stands with the mailbox: when it was read, what is wrong, and how much waits for a person."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from samklang.consultations.models import IncomingMail, MailboxReading, MailState
from samklang.mail.mailbox import MailboxProblem, has_mailbox, mailbox_address


def name_of_mailbox() -> str:
    """Return what the mailbox is called where its readings are noted."""
    return f"{settings.MAILBOX_USER} {settings.MAILBOX_FOLDER} {settings.MAILBOX_HOST}"[:250]


@dataclass(frozen=True, slots=True)
class MailboxStanding:
    """What the page of the mailbox says of it. `is_set_up` is whether the settings name one."""

    is_set_up: bool
    address: str
    read_at: datetime | None
    tried_at: datetime | None
    problem: str
    waiting: int


def standing_of_mailbox() -> MailboxStanding:
    """Return how it stands with the mailbox that the settings name, in two queries."""
    reading = MailboxReading.objects.filter(address=name_of_mailbox()).first()
    problem = reading.problem if reading else ""
    return MailboxStanding(
        is_set_up=has_mailbox(),
        address=mailbox_address(),
        read_at=reading.read_at if reading else None,
        tried_at=reading.tried_at if reading else None,
        problem=str(MailboxProblem(problem).label) if problem in MailboxProblem.values else problem,
        waiting=IncomingMail.objects.in_state(MailState.WAITING).count(),
    )
