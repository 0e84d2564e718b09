"""The outbox as its pages show it."""

from dataclasses import dataclass

from django.urls import reverse

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


def rows_of(messages: list[Message]) -> list[Row]:
    return [Row(message, str(message.state().label), LOOKS[message.state()]) for message in messages]


def tabs_of(messages: MessageQuerySet, *, here: State) -> list[Tab]:
    """Return a tab for each state, with the number of mails in it."""
    counts = messages.counts()
    address = reverse("mails")
    return [
        Tab(f"{state.label} ({counts[state]})", f"{address}?state={state.value}", state == here)
        for state in State
    ]
