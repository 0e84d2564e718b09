"""Reminders of deadlines: ahead of each in two steps, to those who follow the fund or one of its topics."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samklang.accounts.actors import System
from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.following.queries import followers_of
from samklang.funding.models import Deadline, Fund
from samklang.mail.telling import Letter, Receiver, tell

_BY = System("funding")


@dataclass(frozen=True, slots=True)
class Step:
    """A reminder so many days ahead, or later if nobody could be told then, while `until` days are left."""

    days: int
    until: int


STEPS = (Step(days=42, until=15), Step(days=7, until=0))
"""Time enough to write an application, and to send it. With two weeks left the first says nothing new."""


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline of which its followers are to be told now, and at which step."""

    deadline: Deadline
    step: Step
    days_left: int


def due_on(day: date) -> Iterator[Due]:
    """Return the deadlines of open funds that are due for a reminder on a day, the nearest first."""
    last = day + timedelta(days=max(step.days for step in STEPS))
    ahead = Deadline.objects.filter(fund__closed_on=None, on__range=(day, last)).order_by("on", "pk")
    for deadline in ahead.select_related("fund").prefetch_related("fund__topics"):
        days_left = (deadline.on - day).days
        for step in STEPS:
            if step.until <= days_left <= step.days:
                yield Due(deadline, step, days_left)


def remind(due: Due) -> None:
    """Write to each who follows the fund or a topic of it and may read it; once, however often called."""
    fund = due.deadline.fund
    subjects = [fund.public_id, *(topic.public_id for topic in fund.topics.all())]
    for user in _who_may_read(fund, followers_of(subjects)):
        key = f"deadline:{fund.public_id}:{due.deadline.on}:{due.step.days}:{user.public_id}"
        tell(Receiver.of(user), lambda: Letter(_subject(due), _text(due)), by=_BY, key=key)


def _who_may_read(fund: Fund, users: Iterable[User]) -> Iterator[User]:
    return (user for user in users if Fund.objects.readable_by(user).filter(pk=fund.pk).exists())


def _subject(due: Due) -> str:
    told = {"fund": due.deadline.fund.name, "days": due.days_left}
    if not due.days_left:
        return _("Deadline today: %(fund)s") % told
    text = ngettext(
        "Deadline in %(days)s day: %(fund)s", "Deadline in %(days)s days: %(fund)s", due.days_left
    )
    return text % told


def _text(due: Due) -> tuple[str, ...]:
    fund = due.deadline.fund
    told = {"fund": fund.name, "day": date_format(due.deadline.on, "DATE_FORMAT")}
    return (
        _("Apply to “%(fund)s” by %(day)s.") % told,
        fund.gives_to,
        whole_address(fund.get_absolute_url()),
        _("You are told because you follow the fund or one of its topics. Stop it on its page."),
    )
