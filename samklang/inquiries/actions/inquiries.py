"""Writing what is asked, sending it, and closing it."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import changed_fields, hold
from samklang.inquiries import rules
from samklang.inquiries.actions.links import revoke_all
from samklang.inquiries.details import InquiryDetails
from samklang.inquiries.jobs import send_letters
from samklang.inquiries.letters import check_letter
from samklang.inquiries.models import Inquiry
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def write_inquiry(details: InquiryDetails, *, by: Actor) -> Inquiry:
    """Write a letter to be sent. Refuses fields that nothing is filled into."""
    require(rules.may_ask(by))
    inquiry = _write(Inquiry(), details)
    record(by=by, verb="created", subject=inquiry.public_id)
    return inquiry


@transaction.atomic
def edit_inquiry(inquiry: Inquiry, *, by: Actor, version: int, details: InquiryDetails) -> Inquiry:
    """Change a letter that was not sent yet. Raises ChangedMeanwhile if `version` is not its version now."""
    require(rules.may_ask(by))
    current = hold(inquiry, version=version)
    if not rules.may_be_changed(current):
        raise ValidationError(_("The letter was sent, and says for ever what it said."))
    if changes := changed_fields(InquiryDetails.of(current), details):
        current.version += 1
        current.changed_at = timezone.now()
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


@transaction.atomic
def ask(inquiry: Inquiry, *, by: Actor, concerns: Iterable[str] = ()) -> Inquiry:
    """Send the letter to all parties: a job writes to each. Asked again, it sends nothing more.

    `concerns` names the texts they are asked about; the letter names them too. Refuses a deadline that is
    past, and parties nobody could reach.
    """
    require(rules.may_ask(by))
    current = hold(inquiry)
    if current.is_sent():
        return current
    _refuse(current, now=timezone.now())
    current.asked_at = current.changed_at = timezone.now()
    current.concerns = list(concerns)
    current.version += 1
    current.save(update_fields=["asked_at", "changed_at", "concerns", "version"])
    record(by=by, verb="sent", subject=current.public_id, fields=["asked_at"])
    enqueue(send_letters, by=by, key=current.public_id, inquiry=current.public_id)
    return current


@transaction.atomic
def plan_reminders(inquiry: Inquiry, *, by: Actor, version: int, days: Collection[int]) -> Inquiry:
    """Change on which days before the deadline the silent are reminded, also while the letter is out.

    What was sent stays sent. Raises ChangedMeanwhile if `version` is not its version now.
    """
    require(rules.may_ask(by))
    current = hold(inquiry, version=version)
    if current.is_closed():
        raise ValidationError(_("It is closed. Nobody is reminded any more."))
    wanted = sorted(set(days), reverse=True)
    if wanted != current.reminder_days:
        current.reminder_days, current.changed_at = wanted, timezone.now()
        current.version += 1
        current.full_clean()
        current.save(update_fields=["reminder_days", "changed_at", "version"])
        record(by=by, verb="changed", subject=current.public_id, fields=["reminder_days"])
    return current


@transaction.atomic
def close_inquiry(inquiry: Inquiry, *, by: Actor) -> Inquiry:
    """Take no more answers and remind nobody any more."""
    require(rules.may_ask(by))
    current = hold(inquiry)
    if current.is_sent() and not current.is_closed():
        current.closed_at = current.changed_at = timezone.now()
        current.version += 1
        current.save(update_fields=["closed_at", "changed_at", "version"])
        record(by=by, verb="closed", subject=current.public_id, fields=["closed_at"])
    return current


@transaction.atomic
def put_away(inquiry: Inquiry, *, by: Actor) -> None:
    """Let no link of a closed inquiry open anything any more."""
    require(rules.may_ask(by))
    for party in inquiry.parties.order_by("pk"):
        revoke_all(party, by=by)


def _refuse(inquiry: Inquiry, *, now: datetime) -> None:
    if inquiry.deadline <= now:
        raise ValidationError(_("The deadline is past. Move it before you send the letter."))
    unreached = inquiry.parties.filter(addressees=None).by_name()
    if names := [str(party) for party in unreached]:
        said = _("Nobody can be written to at: %(names)s. Give each an e-mail address, or take it out.")
        raise ValidationError(said, params={"names": ", ".join(names)})


def _write(inquiry: Inquiry, details: InquiryDetails) -> Inquiry:
    check_letter(details.letter)
    for field in fields(details):
        value = getattr(details, field.name)
        setattr(inquiry, field.name, list(value) if isinstance(value, tuple) else value)
    inquiry.full_clean()
    inquiry.save()
    return inquiry
