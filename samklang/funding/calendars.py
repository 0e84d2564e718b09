"""Deadlines as events of a calendar."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.links import whole_address
from samklang.accounts.rules import Visitor
from samklang.core.calendars import Event
from samklang.following.queries import subjects_followed_by
from samklang.funding.models import Deadline, Fund
from samklang.funding.reminders import STEPS
from samklang.funding.rules import may_see_funds
from samklang.people.calendars.offered import Calendar

_SHOWN_AFTER = timedelta(days=92)
"""How long a deadline that is past stays in a calendar."""
_MORNING = timedelta(hours=9)
_LONGEST = 600  # characters of what a fund gives to


def events_of(deadlines: Iterable[Deadline]) -> Iterator[Event]:
    """Return the deadlines as events of a whole day; each has been read with its fund and its topics."""
    for deadline in deadlines:
        fund = deadline.fund
        yield Event(
            uid=f"{fund.public_id}-{deadline.on.isoformat()}",
            title=_("Deadline: %(fund)s") % {"fund": fund.name},
            starts=deadline.on,
            changed_at=fund.changed_at,
            version=fund.version,
            url=whole_address(fund.get_absolute_url()),
            description=_described(fund),
            topics=tuple(topic.name for topic in fund.topics.all()),
            alarms=tuple(timedelta(days=step.days) - _MORNING for step in STEPS),
        )


def deadlines_of(fund: Fund) -> Iterable[Deadline]:
    """Return all deadlines of one fund."""
    return fund.deadlines.select_related("fund").prefetch_related("fund__topics")


def _all_deadlines(user: Visitor) -> Iterator[Event]:
    return _events(user)


def _followed_deadlines(user: Visitor) -> Iterator[Event]:
    followed = subjects_followed_by(user)
    return _events(user, Q(public_id__in=followed) | Q(topics__public_id__in=followed))


def _events(user: Visitor, wanted: Q | None = None) -> Iterator[Event]:
    funds = Fund.objects.readable_by(user).open().filter(wanted or Q())
    deadlines = Deadline.objects.filter(fund__in=funds, on__gte=timezone.localdate() - _SHOWN_AFTER)
    return events_of(deadlines.select_related("fund").prefetch_related("fund__topics"))


def _described(fund: Fund) -> str:
    """Return what one wants to know when the day comes near."""
    amounts = [_kroner(text, amount) for text, amount in _amounts(fund) if amount]
    own_share = _("Own share: %(percent)s per cent") % {"percent": fund.own_share} if fund.own_share else ""
    contact = _("Ask there: %(contact)s") % {"contact": fund.contact} if fund.contact else ""
    told = [fund.giver, fund.gives_to[:_LONGEST], " ".join(amounts), own_share, contact, fund.website]
    return "\n".join(filter(None, told))


def _amounts(fund: Fund) -> tuple[tuple[str, int | None], ...]:
    return ((_("From %(amount)s kr."), fund.smallest), (_("Up to %(amount)s kr."), fund.largest))


def _kroner(text: str, amount: int) -> str:
    return text % {"amount": intcomma(amount)}


ALL_DEADLINES = Calendar(
    name="funds",
    title=gettext_lazy("Deadlines of all funds"),
    explanation=gettext_lazy("Every deadline of the funds that stand here."),
    may_have=may_see_funds,
    events=_all_deadlines,
)
FOLLOWED_DEADLINES = Calendar(
    name="followed-funds",
    title=gettext_lazy("Deadlines of funds I follow"),
    explanation=gettext_lazy("Only the funds you follow, and those under topics you follow."),
    may_have=may_see_funds,
    events=_followed_deadlines,
)
