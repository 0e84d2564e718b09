"""Preparing a hearing, opening it, closing it, and putting it away."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.actions.heard import freeze
from samklang.consultations.actions.refusing import refuse_opened
from samklang.consultations.details import ConsultationDetails
from samklang.consultations.entries import index_consultation
from samklang.consultations.models import Consultation, ConsultationKind, Stage
from samklang.consultations.unsorted import what_waits
from samklang.core.versions import changed_fields, hold
from samklang.inquiries.actions.inquiries import ask, close_inquiry, edit_inquiry, put_away, write_inquiry
from samklang.journal.actions import record
from samklang.people.rules import require

_TRIES = 5


def prepare_consultation(details: ConsultationDetails, *, by: Actor) -> Consultation:
    """Begin a hearing: it is numbered in its year, and nobody outside the secretariat sees it yet."""
    require(rules.may_run(by))
    for _attempt in range(_TRIES):  # two begun at the same moment would get the same number
        try:
            return _prepare(details, by=by)
        except IntegrityError:
            continue
    raise ValidationError(_("Somebody else begins hearings at this moment. Try again."))


@transaction.atomic
def _prepare(details: ConsultationDetails, *, by: Actor) -> Consultation:
    inquiry = write_inquiry(details.inquiry, by=by)
    year = timezone.localdate().year
    last = Consultation.objects.filter(year=year).aggregate(last=Max("ordinal"))["last"] or 0
    made = Consultation(inquiry=inquiry, year=year, ordinal=last + 1)
    _set(made, details)
    record(by=by, verb="created", subject=made.public_id)
    return made


@transaction.atomic
def edit_consultation(
    consultation: Consultation, *, by: Actor, version: int, details: ConsultationDetails
) -> Consultation:
    """Change what is said of a hearing that is being prepared, with its letter and deadline.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_run(by))
    current = hold(consultation, version=version)
    refuse_opened(current)
    before = ConsultationDetails.of(current)
    if changed_fields(before, details):
        own = {name for name in changed_fields(before, details) if name != "inquiry"}
        inquiry = current.inquiry
        current.inquiry = edit_inquiry(inquiry, by=by, version=inquiry.version, details=details.inquiry)
        current.version += 1
        _set(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=own)
    return current


@transaction.atomic
def open_consultation(consultation: Consultation, *, by: Actor) -> Consultation:
    """Open a hearing: its texts are frozen in passages, and the letter goes to all parties.

    Refuses a hearing without a text, and one of only those who are asked that asks nobody.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if current.opened_at is not None:
        return current
    _refuse_unready(current)
    freeze(current, by=by)
    current.opened_at = timezone.now()
    _save_stage(current, "opened_at")
    ask(current.inquiry, by=by, concerns=[document.name for document in current.documents.all()])
    record(by=by, verb="opened", subject=current.public_id, fields=["opened_at"])
    index_consultation(current)
    return current


@transaction.atomic
def close_consultation(consultation: Consultation, *, by: Actor) -> Consultation:
    """Close a hearing: nobody answers by link or is reminded any more. Refuses before the deadline.

    A party that was given longer still has its time.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if current.stage() is not Stage.OPEN:
        return current
    waiting = [party for party in current.inquiry.parties.by_name() if not party.is_over()]
    if timezone.now() < current.inquiry.deadline or any(party.answered_at is None for party in waiting):
        raise ValidationError(_("The deadline is not past for everybody. Wait until it is."))
    current.closed_at = timezone.now()
    _save_stage(current, "closed_at")
    close_inquiry(current.inquiry, by=by)
    record(by=by, verb="closed", subject=current.public_id, fields=["closed_at"])
    index_consultation(current)
    return current


@transaction.atomic
def mark_as_answered(consultation: Consultation, *, by: Actor) -> Consultation:
    """Note that those who answered have been answered.

    Refuses while an answer waits to be looked at, or something that came is no answer yet.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if current.stage() is Stage.CLOSED:
        if current.submissions.to_look_at().exists():
            raise ValidationError(_("There are answers nobody has confirmed."))
        if waits := list(what_waits(current)):
            raise ValidationError(waits)
        current.answered_at = timezone.now()
        _save_stage(current, "answered_at")
        record(by=by, verb="ended", subject=current.public_id, fields=["answered_at"])
    return current


@transaction.atomic
def archive_consultation(consultation: Consultation, *, by: Actor) -> Consultation:
    """Put a hearing away: everything stays to be read, and no personal link opens anything any more."""
    require(rules.may_run(by))
    current = hold(consultation)
    if current.stage() is Stage.ANSWERED:
        current.archived_at = timezone.now()
        _save_stage(current, "archived_at")
        put_away(current.inquiry, by=by)
        record(by=by, verb="archived", subject=current.public_id, fields=["archived_at"])
    return current


def _set(consultation: Consultation, details: ConsultationDetails) -> None:
    consultation.title, consultation.about = details.title, details.about
    consultation.kind = details.kind
    consultation.changed_at = timezone.now()
    consultation.full_clean()
    consultation.save()


def _save_stage(consultation: Consultation, field: str) -> None:
    consultation.version += 1
    consultation.changed_at = timezone.now()
    consultation.save(update_fields=[field, "version", "changed_at"])


def _refuse_unready(consultation: Consultation) -> None:
    if not consultation.documents.exists():
        raise ValidationError(_("There is no text to be heard. Write it or bring it in first."))
    asks_nobody = not consultation.inquiry.parties.exists()
    if asks_nobody and consultation.kind != ConsultationKind.PUBLIC:
        raise ValidationError(_("Nobody is asked. Choose the parties first."))
