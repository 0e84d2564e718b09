"""Cases on agendas, and what was decided of them."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.meetings import rules
from samklang.meetings.actions.meetings import meeting_on
from samklang.meetings.details import DecisionDetails
from samklang.meetings.models import AgendaItem, Decision
from samklang.people.models import Organisation
from samklang.people.rules import require


@transaction.atomic
def put_on_agenda(
    body: Organisation, day: date, *, by: Actor, title: str, case_number: str = ""
) -> AgendaItem:
    """Put a case on the agenda of the body's meeting on a day."""
    require(rules.may_keep_meetings(by, body))
    item = AgendaItem(meeting=meeting_on(body, day, by=by), title=title, case_number=case_number)
    item.full_clean()
    item.save()
    record(by=by, verb="created", subject=item.public_id)
    return item


@transaction.atomic
def move_item(item: AgendaItem, day: date, *, by: Actor) -> AgendaItem:
    """Let a case come to another meeting of the same body. Refuses what was decided: that stands."""
    body = item.meeting.body
    require(rules.may_keep_meetings(by, body))
    current = hold(item)
    if hasattr(current, "decision"):
        raise ValidationError(_("It was treated on that day. Put it on another agenda instead."))
    current.meeting, current.number = meeting_on(body, day, by=by), None
    current.save(update_fields=["meeting", "number"])
    record(by=by, verb="moved", subject=current.public_id, fields=["meeting"])
    return current


@transaction.atomic
def note_decision(item: AgendaItem, *, by: Actor, details: DecisionDetails) -> Decision:
    """Note what was decided of a case; noted again, the later note stands. Refuses before the meeting."""
    require(rules.may_keep_meetings(by, item.meeting.body))
    current = hold(item)
    if current.meeting.held_on > timezone.localdate():
        raise ValidationError(_("The body has not met yet."))
    decision = Decision.objects.filter(item=current).first() or Decision(item=current)
    decision.kind, decision.note, decision.noted_at = details.kind, details.note, timezone.now()
    decision.full_clean()
    decision.save()
    record(by=by, verb="decided", subject=current.public_id)
    return decision
