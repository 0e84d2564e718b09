"""What all parties are told after the letter: a moved deadline, a corrected text."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from samklang.accounts.actors import Actor, actor_id
from samklang.core.versions import hold
from samklang.inquiries import rules
from samklang.inquiries.jobs import send_notice
from samklang.inquiries.models import DeadlineMove, Inquiry, Notice
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def tell_parties(inquiry: Inquiry, *, by: Actor, subject: str, text: str) -> Notice:
    """Write to all parties that were asked, each with a link of its own: a job sends it, once to each."""
    require(rules.may_ask(by))
    notice = Notice(inquiry=inquiry, subject=subject[:200], text=text, made_by=actor_id(by))
    notice.full_clean()
    notice.save()
    record(by=by, verb="sent", subject=notice.public_id)
    enqueue(send_notice, by=by, key=notice.public_id, notice=notice.public_id)
    return notice


@transaction.atomic
def move_deadline(inquiry: Inquiry, *, by: Actor, until: datetime, reason: str) -> DeadlineMove:
    """Give all parties longer, with a reason they are told; what was closed takes answers again.

    A party that had a shorter time of its own has the new deadline too; one with a longer keeps it. The plan
    of reminders follows the deadline. Refuses what was not sent yet, and a time that gives nobody longer.
    """
    require(rules.may_ask(by))
    current = hold(inquiry)
    if not current.is_sent():
        raise ValidationError(gettext_lazy("The letter was not sent yet: change the deadline in it."))
    if until <= max(current.deadline, timezone.now()):
        raise ValidationError(
            {"day": gettext_lazy("Choose a day after the present deadline, and after today.")}
        )
    with override(settings.LANGUAGE_CODE):
        subject, text = _new_deadline_in_words(current, until, reason.strip())
    move = DeadlineMove(
        inquiry=current,
        before=current.deadline,
        until=until,
        reason=reason.strip(),
        notice=tell_parties(current, by=by, subject=subject, text=text),
        moved_by=actor_id(by),
    )
    move.full_clean()
    move.save()
    current.parties.filter(extended_to__lte=until).update(extended_to=None, extension_reason="")
    current.deadline, current.closed_at, current.changed_at = until, None, timezone.now()
    current.version += 1
    current.save(update_fields=["deadline", "closed_at", "changed_at", "version"])
    record(by=by, verb="changed", subject=current.public_id, fields=["deadline"])
    return move


def _new_deadline_in_words(inquiry: Inquiry, until: datetime, reason: str) -> tuple[str, str]:
    due = timezone.localtime(until)
    words = {
        "subject": inquiry.subject,
        "day": date_format(due, "DATE_FORMAT"),
        "hour": date_format(due, "TIME_FORMAT"),
    }
    said = _("The deadline for answers to “%(subject)s” is moved to %(day)s at %(hour)s.") % words
    return _("New deadline: %(subject)s") % words, f"{said}\n\n{reason}"
