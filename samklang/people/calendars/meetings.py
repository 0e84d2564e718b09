"""Meetings of networks as they are read: what comes, what was, and all of it in a calendar."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy

from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.calendars import Event
from samklang.people.calendars.offered import Calendar
from samklang.people.models import NetworkMeeting
from samklang.people.rules import may_see_contacts


def events_of(meetings: Iterable[NetworkMeeting]) -> Iterator[Event]:
    """Return meetings as events of a calendar; each has been read with its network."""
    for meeting in meetings:
        yield Event(
            uid=meeting.public_id,
            title=f"{meeting.network.name}: {meeting.title}",
            starts=meeting.starts_at,
            ends=meeting.ends_at,
            changed_at=meeting.changed_at,
            version=meeting.version,
            url=whole_address(meeting.get_absolute_url()),
            description="\n\n".join(filter(None, [meeting.agenda, meeting.link])),
            place=meeting.place or meeting.link,
            is_busy=not meeting.is_called_off(),
            is_cancelled=meeting.is_called_off(),
        )


def _own_meetings(user: Visitor) -> Iterator[Event]:
    if not isinstance(user, User):
        return iter(())
    own = NetworkMeeting.objects.readable_by(user).filter(network__members__user=user)
    return events_of(own.select_related("network").order_by("starts_at", "pk"))


OWN_MEETINGS = Calendar(
    name="meetings",
    title=gettext_lazy("Meetings of my networks"),
    explanation=gettext_lazy("When and where the networks you are in meet."),
    may_have=may_see_contacts,
    events=_own_meetings,
)
