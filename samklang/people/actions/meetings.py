"""Keeping a network's meetings: called, changed, written up, called off."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import changed_fields, hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.details import MEETING_FIELDS, MeetingDetails
from samklang.people.models import Contact, Network, NetworkMeeting


@transaction.atomic
def call_meeting(network: Network, details: MeetingDetails, *, by: Actor) -> NetworkMeeting:
    """Call a network together, or write up a meeting that was. Refuses for a closed network."""
    rules.require(rules.may_write_in_network(by, network))
    current = hold(network)
    if not current.is_open():
        raise ValidationError(_("The network is closed. Nobody meets in it any more."))
    if already := _called_already(current, details):
        return already
    _refuse_strangers(current, details)
    meeting = _write(NetworkMeeting(network=current), details)
    record(by=by, verb="created", subject=meeting.public_id)
    return meeting


@transaction.atomic
def edit_meeting(
    meeting: NetworkMeeting, *, by: Actor, version: int, details: MeetingDetails
) -> NetworkMeeting:
    """Change a meeting, or write afterwards what was said and who was there.

    Whoever took part and is not seen by the one who writes stays. Raises ChangedMeanwhile if `version` is no
    longer its version.
    """
    rules.require(rules.may_write_in_network(by, meeting.network))
    current = hold(meeting, version=version)
    before = MeetingDetails.of(current)
    details = details.with_participants(_unseen(before.participants, by=by))
    changes = changed_fields(before, details)
    if changes:
        _refuse_strangers(current.network, details, kept=before.participants)
        current.version += 1
        current.changed_at = timezone.now()
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


@transaction.atomic
def call_off(meeting: NetworkMeeting, *, by: Actor) -> NetworkMeeting:
    """Say that a meeting will not be held. Refuses for one that is over."""
    rules.require(rules.may_write_in_network(by, meeting.network))
    current = hold(meeting)
    if current.is_over():
        raise ValidationError(_("The meeting is over. Write in its notes what became of it."))
    return _set_called_off(current, True, by=by)


@transaction.atomic
def hold_after_all(meeting: NetworkMeeting, *, by: Actor) -> NetworkMeeting:
    """Take back that a meeting was called off."""
    rules.require(rules.may_write_in_network(by, meeting.network))
    return _set_called_off(hold(meeting), False, by=by)


def _set_called_off(meeting: NetworkMeeting, is_off: bool, *, by: Actor) -> NetworkMeeting:
    if meeting.is_called_off() != is_off:
        meeting.called_off_at = timezone.now() if is_off else None
        meeting.changed_at = timezone.now()
        meeting.version += 1
        meeting.save(update_fields=["called_off_at", "changed_at", "version"])
        verb = "cancelled" if is_off else "restored"
        record(by=by, verb=verb, subject=meeting.public_id, fields=["called_off_at"])
    return meeting


def _called_already(network: Network, details: MeetingDetails) -> NetworkMeeting | None:
    """Return the meeting that says just this, if the same form was sent twice."""
    same = network.meetings.filter(title=details.title, starts_at=details.starts_at, called_off_at=None)
    return next((meeting for meeting in same if MeetingDetails.of(meeting) == details), None)


def _unseen(participants: frozenset[Contact], *, by: Actor) -> frozenset[Contact]:
    """Those of the participants whom the actor may not see, and so could not tick."""
    if not rules.is_guest(by):
        return frozenset()
    seen = Contact.objects.readable_by(by).filter(pk__in=[each.pk for each in participants])  # type: ignore[arg-type]
    return participants - frozenset(seen)


def _refuse_strangers(
    network: Network, details: MeetingDetails, *, kept: frozenset[Contact] = frozenset()
) -> None:
    """Only members take part; whoever is no member any more stays where they were."""
    members = frozenset(network.members.filter(pk__in=[each.pk for each in details.participants]))
    if details.participants - members - kept:
        raise ValidationError({"participants": _("Only members of the network take part in its meetings.")})


def _write(meeting: NetworkMeeting, details: MeetingDetails) -> NetworkMeeting:
    for name in MEETING_FIELDS:
        setattr(meeting, name, getattr(details, name))
    meeting.full_clean()
    meeting.save()
    meeting.participants.set(details.participants)
    return meeting
