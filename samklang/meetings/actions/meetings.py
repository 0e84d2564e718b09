"""On which days a body meets."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.journal.actions import record, record_all
from samklang.meetings import rules
from samklang.meetings.details import MeetingDetails
from samklang.meetings.models import Meeting
from samklang.people.models import Organisation
from samklang.people.models.organisations import BODY_KINDS
from samklang.people.rules import require


@transaction.atomic
def add_meetings(body: Organisation, days: Iterable[date], *, by: Actor, place: str = "") -> list[Meeting]:
    """Add the days on which a body meets, as in the plan of a year; days it has already are passed over."""
    require(rules.may_keep_meetings(by, body))
    _refuse_what_does_not_meet(body)
    known = set(body.meetings.values_list("held_on", flat=True))
    made = [Meeting(body=body, held_on=day, place=place) for day in sorted(set(days) - known)]
    for meeting in made:
        meeting.full_clean()
        meeting.save()
    record_all((("added", meeting.public_id, ()) for meeting in made), by=by)
    return made


@transaction.atomic
def edit_meeting(meeting: Meeting, *, by: Actor, version: int, details: MeetingDetails) -> Meeting:
    """Move a meeting to another day or place. Raises ChangedMeanwhile if `version` is not its version now."""
    require(rules.may_keep_meetings(by, meeting.body))
    current = hold(meeting, version=version)
    changes = [name for name in ("held_on", "place") if getattr(current, name) != getattr(details, name)]
    if "held_on" in changes and current.items.filter(decision__isnull=False).exists():
        said = _("Something was decided at this meeting. Its day stays as it was.")
        raise ValidationError({"held_on": said})
    if changes:
        current.held_on, current.place = details.held_on, details.place
        current.version, current.changed_at = current.version + 1, timezone.now()
        current.full_clean()
        current.save()
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


@transaction.atomic
def remove_meeting(meeting: Meeting, *, by: Actor) -> None:
    """Take a day out again. Refuses one with a case on its agenda."""
    require(rules.may_keep_meetings(by, meeting.body))
    current = hold(meeting)
    if current.items.exists():
        raise ValidationError(_("There are cases on its agenda. Move the meeting instead."))
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


def meeting_on(body: Organisation, day: date, *, by: Actor) -> Meeting:
    """Return a body's meeting on a day, within the caller's transaction; a day not known is added."""
    found = Meeting.objects.filter(body=body, held_on=day).first()
    if found is None:
        _refuse_what_does_not_meet(body)
        found = Meeting.objects.create(body=body, held_on=day)
        record(by=by, verb="added", subject=found.public_id)
    return found


def _refuse_what_does_not_meet(body: Organisation) -> None:
    if body.kind not in BODY_KINDS or not body.is_open():
        raise ValidationError(_("Only bodies that decide or advise have meetings: choose a committee."))
