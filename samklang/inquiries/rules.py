"""Who may ask, and when a party may still answer."""

from datetime import datetime

from samklang.inquiries.models import Inquiry, Party
from samklang.people.rules import Asker, may_code


def may_ask(asker: Asker) -> bool:
    """Whether somebody writes letters, chooses parties, extends and reminds: the secretariat's coders."""
    return may_code(asker)


def may_be_changed(inquiry: Inquiry) -> bool:
    """A letter that has been sent says for ever what it said."""
    return not inquiry.is_sent()


def may_be_enclosed(inquiry: Inquiry, party: Party | None) -> bool:
    """Whether files may be put with a letter: with that to all until it is sent, with one party's own until
    that party was written to.
    """
    if party is None or party.asked_at is not None:
        return not inquiry.is_sent()
    return not inquiry.is_closed()


def may_still_answer(party: Party, *, now: datetime | None = None) -> bool:
    """Whether a party may send, change or withdraw its answer: until its deadline, and not once closed."""
    return party.asked_at is not None and not party.inquiry.is_closed() and not party.is_over(now)
