"""Who is to be reminded on a day, by the plan of the inquiry and the deadline of the party."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from samklang.inquiries.models import Inquiry, Party

_BELATED = timedelta(days=3)
"""A reminder whose day passed while no worker ran is still sent, but not when the next one is near."""


def reminders_due(day: date) -> Iterator[tuple[Party, date]]:
    """Yield each party that owes an answer, with the day of the plan that has come: one at most for each."""
    owing = Party.objects.still_owing().filter(inquiry__in=Inquiry.objects.running()).by_name()
    for party in owing.prefetch_related("reminders"):
        if planned := _last_planned(party, day):
            yield party, planned


@dataclass(frozen=True, slots=True)
class Planned:
    """A day of a party's plan: with the moment it was reminded, or none while that is to come."""

    on: date
    sent_at: datetime | None = None


def plan_of(party: Party, *, today: date) -> list[Planned]:
    """Return the reminders a party was sent and those that will follow if it stays silent.

    Read with `reminders`. Whoever has answered or declined, or may not answer any more, gets none.
    """
    sent = {reminder.due_on: reminder.sent_at for reminder in party.reminders.all()}
    asked = party.asked_at.date() if party.asked_at else today
    owes = not (party.answered_at or party.declined_at or party.inquiry.is_closed())
    days = party.inquiry.reminder_dates(party.deadline()) if owes else []
    coming = {day for day in days if day > asked and day >= today and day not in sent}
    return [Planned(day, sent.get(day)) for day in sorted({*sent, *coming})]


def _last_planned(party: Party, day: date) -> date | None:
    """Return the last day of the plan that has come and on which it was not reminded."""
    sent = {reminder.due_on for reminder in party.reminders.all()}
    asked = party.asked_at.date() if party.asked_at else day
    come = [on for on in party.inquiry.reminder_dates(party.deadline()) if asked < on <= day]
    last = come[-1] if come else None
    return last if last and last not in sent and day - last <= _BELATED else None
