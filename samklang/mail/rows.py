"""The outbox as its pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.core.listing import Column, moment
from samklang.mail.models import Message, MessageQuerySet, State

LOOKS = {State.WAITING: "info", State.SENT: "success", State.REFUSED: "error", State.BOUNCED: "warning"}


@dataclass(frozen=True, slots=True)
class Tab:
    """One state, with the number of mails in it."""

    text: str
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Row:
    message: Message
    state: str
    look: str


def rows_of(messages: Iterable[Message]) -> list[Row]:
    return [Row(message, str(message.state().label), LOOKS[message.state()]) for message in messages]


def tabs_of(messages: MessageQuerySet, *, here: State, query: str) -> list[Tab]:
    """Return a tab for each state, with the number of mails in it."""
    counts = messages.counts()
    address = reverse("mails")
    looked_for = {"q": query} if query else {}
    return [
        Tab(
            f"{state.label} ({counts[state]})",
            f"{address}?{urlencode({'state': state.value, **looked_for})}",
            state == here,
        )
        for state in State
    ]


COLUMNS = [
    Column("id", _("Id"), lambda row: row.message.public_id, 20),
    Column("subject", _("Subject"), lambda row: str(row.message), 44),
    Column("to", _("To"), lambda row: row.message.to, 36),
    Column("state", _("State"), lambda row: row.state, 18),
    Column("written", _("Written"), lambda row: moment(row.message.requested_at), 18),
    Column("sent", _("Sent"), lambda row: moment(row.message.sent_at), 18),
    Column("refused", _("Given up"), lambda row: moment(row.message.refused_at), 18),
    Column("bounced", _("Came back"), lambda row: moment(row.message.bounced_at), 18),
    Column("problem", _("The mail server said"), lambda row: row.message.problem, 60),
]
