"""Deadlines of hearings, and the days on which bodies meet about them, as events of a calendar."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import cast

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.links import whole_address
from samklang.accounts.rules import Visitor
from samklang.consultations.models import Consultation, Submission
from samklang.consultations.rules import may_see_hearings
from samklang.core.calendars import Event
from samklang.inquiries.models import Party
from samklang.people.calendars.offered import Calendar

_SHOWN_AFTER = timedelta(days=92)
"""How long a day that is past stays in a calendar."""
_THE_DAY_BEFORE = timedelta(hours=15)
_LONGEST = 600  # characters of what a hearing is about


def public_deadlines() -> Iterator[Event]:
    """Return the deadlines of all public hearings, as everybody may know them."""
    return _deadlines(AnonymousUser())


def hearings_for(user: Visitor) -> Iterator[Event]:
    """Return what the secretariat plans by: deadlines, those of single parties, and days bodies meet."""
    yield from _deadlines(user)
    yield from _deadlines_of_their_own(user)
    yield from _treatments(user)


def _since() -> datetime:
    return timezone.now() - _SHOWN_AFTER


def _deadlines(user: Visitor) -> Iterator[Event]:
    rows = Consultation.objects.readable_by(user).filter(opened_at__isnull=False)
    for row in rows.filter(inquiry__deadline__gte=_since()).select_related("inquiry").order_by("pk"):
        inquiry = row.inquiry
        yield Event(
            uid=f"{row.public_id}-deadline",
            title=_("Deadline: %(hearing)s") % {"hearing": row.title},
            starts=timezone.localdate(inquiry.deadline),
            changed_at=max(inquiry.changed_at, row.changed_at),
            version=inquiry.version + row.version,
            url=whole_address(row.get_absolute_url()),
            description="\n".join([*_told(inquiry.deadline, inquiry.case_number), row.about[:_LONGEST]]),
            alarms=(_THE_DAY_BEFORE,),
        )


def _deadlines_of_their_own(user: Visitor) -> Iterator[Event]:
    parties = Party.objects.readable_by(user).filter(extended_to__gte=_since(), asked_at__isnull=False)
    for party in parties.by_name().select_related("inquiry__consultation").order_by("pk"):
        hearing = party.inquiry.consultation
        due = party.deadline()
        yield Event(
            uid=f"{party.public_id}-deadline",
            title=_("Deadline: %(party)s, %(hearing)s") % {"party": party, "hearing": hearing.title},
            starts=timezone.localdate(due),
            changed_at=max(party.inquiry.changed_at, hearing.changed_at),
            version=party.version,
            url=whole_address(party.get_absolute_url()),
            description="\n".join([*_told(due, party.inquiry.case_number), party.extension_reason]),
        )


def _treatments(user: Visitor) -> Iterator[Event]:
    """Return the days on which bodies meet about answers that are provisional until then."""
    provisional = Submission.objects.readable_by(user).standing().filter(is_provisional=True)
    day = timezone.localdate() - _SHOWN_AFTER
    rows = provisional.filter(treated_on__gte=day).select_related("consultation", "on_behalf_of")
    for row in rows.order_by("pk"):
        body = row.on_behalf_of or row.respondent
        hearing = row.consultation.title
        yield Event(
            uid=f"{row.public_id}-treated",
            title=_("Meets about its answer: %(body)s, %(hearing)s") % {"body": body, "hearing": hearing},
            starts=cast("date", row.treated_on),
            changed_at=row.received_at,
            version=row.version,
            url=whole_address(row.get_absolute_url()),
        )


def _told(due: datetime, case_number: str) -> Iterable[str]:
    hour = time_format(timezone.localtime(due), "TIME_FORMAT")
    yield _("Answers are taken until %(hour)s on that day.") % {"hour": hour}
    if case_number:
        yield _("Case number: %(number)s") % {"number": case_number}


HEARINGS = Calendar(
    name="hearings",
    title=gettext_lazy("Hearings"),
    explanation=gettext_lazy(
        "Deadlines of all hearings, those of parties that were given longer, and the days on which bodies "
        "meet about provisional answers."
    ),
    may_have=may_see_hearings,
    events=hearings_for,
)
