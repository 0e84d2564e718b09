"""Moving the deadline of a whole hearing; one that was closed is open again."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.actions.duty import refuse_late_deadline
from samklang.consultations.entries import index_consultation
from samklang.consultations.models import Consultation, DutyCase, Stage
from samklang.core.versions import hold
from samklang.inquiries.actions.notices import move_deadline
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def move_deadline_of(consultation: Consultation, *, by: Actor, until: datetime, reason: str) -> Consultation:
    """Give everybody longer, with the reason: all who were asked are told, and reminded by the new plan.

    A closed hearing opens again. Refuses one that is not open yet, and one in which people were answered.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if not rules.deadline_may_be_moved(current):
        raise ValidationError(_("The deadline can be moved while the hearing is open or closed, not now."))
    if case := DutyCase.objects.filter(consultation=current).first():
        refuse_late_deadline(until, meets_on=case.meets_on_day())
    move_deadline(current.inquiry, by=by, until=until, reason=reason)
    current.changed_at = timezone.now()
    current.version += 1
    if current.stage() is Stage.CLOSED:
        current.closed_at = None
        record(by=by, verb="reopened", subject=current.public_id, fields=["closed_at"])
    current.save(update_fields=["closed_at", "changed_at", "version"])
    index_consultation(current)
    return current
