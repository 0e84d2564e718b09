"""The doors: how a page gets the meeting it shows."""

from django.shortcuts import get_object_or_404

from samklang.accounts.rules import Visitor
from samklang.meetings import rules
from samklang.meetings.models import Meeting
from samklang.people.doors import open_door


def get_kept_meeting_for(user: Visitor, public_id: str) -> Meeting:
    """A meeting for somebody who keeps those of its body."""
    readable = Meeting.objects.readable_by(user).select_related("body")
    found = get_object_or_404(readable, public_id=public_id)
    open_door(rules.may_keep_meetings(user, found.body))
    return found
