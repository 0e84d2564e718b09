"""The duty to be heard: a case is registered, who has the field is asked, and what came of it is noted."""

from dataclasses import fields
from datetime import date, datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from samklang.accounts.actors import Actor, System, actor_id
from samklang.accounts.models import User
from samklang.consultations import rules
from samklang.consultations.actions.consultations import open_consultation, prepare_consultation
from samklang.consultations.actions.heard import add_document
from samklang.consultations.details import ConsultationDetails, HeardDetails
from samklang.consultations.duty import DutyDetails
from samklang.consultations.models import Consultation, ConsultationKind, DutyCase
from samklang.core.versions import changed_fields, hold
from samklang.inquiries.actions.parties import add_parties, edit_party
from samklang.inquiries.details import InquiryDetails, PartyDetails
from samklang.journal.actions import record
from samklang.meetings.actions.agendas import move_item, note_decision, put_on_agenda
from samklang.meetings.details import DecisionDetails
from samklang.meetings.models import Decision
from samklang.people.rules import require

_BY = System("duty_to_be_heard")
"""Who writes the letter when somebody who does not run hearings asks: the case says who that was."""


@transaction.atomic
def register_case(details: DutyDetails, *, by: Actor) -> DutyCase:
    """Register a case of a body that touches the field of another, with the day the body meets about it."""
    require(rules.may_register_for(by, details.body))
    case = DutyCase(registered_by=actor_id(by))
    _write(case, details)
    item = put_on_agenda(
        details.body, details.meets_on, by=by, title=details.title, case_number=details.case_number
    )
    case.items.add(item)
    record(by=by, verb="created", subject=case.public_id)
    return case


@transaction.atomic
def edit_case(case: DutyCase, *, by: Actor, version: int, details: DutyDetails) -> DutyCase:
    """Change a case before it is put before anybody; the day of the meeting also after that.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    current = hold(case, version=version)
    require(rules.may_register_for(by, current.body))
    changes = set(changed_fields(DutyDetails.of(current), details))
    if "body" in changes:
        raise ValidationError({"body": gettext_lazy("Whose case it is stays. Register it anew instead.")})
    if changes - {"meets_on"} and not rules.may_be_asked_about(current):
        raise ValidationError(gettext_lazy("It was asked about. What was asked stays as it was."))
    if "meets_on" in changes:
        if current.consultation is not None:
            refuse_late_deadline(
                current.consultation.inquiry.deadline, meets_on=details.meets_on, field="meets_on"
            )
        _move(current, details.meets_on, by=by)
    if changes:
        current.version += 1
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes - {"meets_on"})
    return current


@transaction.atomic
def ask_about_case(case: DutyCase, *, by: Actor, deadline: datetime) -> DutyCase:
    """Put a case before who has the field it touches: a hearing of kind `duty` with a letter and a link.

    Asked twice, it is asked once. Refuses a deadline after the body has met, and a body nobody can write to.
    """
    current = hold(case)
    require(rules.may_register_for(by, current.body))
    if not rules.may_be_asked_about(current):
        return current
    meets_on = current.meets_on_day()
    _refuse(current, deadline=deadline, meets_on=meets_on)
    with override(settings.LANGUAGE_CODE):
        consultation = _opened(current, by=by, deadline=deadline, meets_on=meets_on)
    current.consultation = consultation
    current.version += 1
    current.save(update_fields=["consultation", "version"])
    record(by=by, verb="sent", subject=current.public_id, fields=["consultation"])
    return current


@transaction.atomic
def decide_case(case: DutyCase, *, by: Actor, details: DecisionDetails) -> Decision:
    """Note what the body decided at the last meeting the case came to."""
    current = hold(case)
    require(rules.may_register_for(by, current.body))
    return note_decision(current.last_item(), by=by, details=details)


def _move(case: DutyCase, day: date, *, by: Actor) -> None:
    """Let a case come to another meeting; one that was treated and not decided comes to one more."""
    item = case.last_item()
    if not hasattr(item, "decision"):
        move_item(item, day, by=by)
        return
    if item.decision.decides():
        raise ValidationError({"meets_on": gettext_lazy("It was decided on that day.")})
    if day <= item.meeting.held_on:
        raise ValidationError({"meets_on": gettext_lazy("Choose a day after the last meeting about it.")})
    case.items.add(put_on_agenda(case.body, day, by=by, title=case.title, case_number=case.case_number))


def refuse_late_deadline(deadline: datetime, *, meets_on: date, field: str = "day") -> None:
    """Refuse that a body meets about a case before it must have been answered."""
    if timezone.localdate(deadline) >= meets_on:
        said = gettext_lazy("The answer must be there before the body meets, on %(day)s.")
        day = date_format(meets_on, "DATE_FORMAT")
        raise ValidationError({field: ValidationError(said, params={"day": day})})


def _refuse(case: DutyCase, *, deadline: datetime, meets_on: date) -> None:
    refuse_late_deadline(deadline, meets_on=meets_on)
    if not case.touches.email:
        said = gettext_lazy("There is no e-mail address of %(name)s. An administrator can add it.")
        raise ValidationError(said, params={"name": case.touches.name})


def _opened(case: DutyCase, *, by: Actor, deadline: datetime, meets_on: date) -> Consultation:
    letter = InquiryDetails(
        subject=case.title,
        letter=_letter(meets_on),
        deadline=deadline,
        case_number=case.case_number,
        reply_to=by.email if isinstance(by, User) else "",
    )
    details = ConsultationDetails(
        title=case.title, about=case.field, inquiry=letter, kind=ConsultationKind.DUTY
    )
    made = prepare_consultation(details, by=_BY)
    add_document(made, HeardDetails(name=case.title, text=case.text, owner=case.body), by=_BY)
    (party,) = add_parties(made.inquiry, [case.touches], by=_BY)
    told = PartyDetails(addition=_told(case), addressees=PartyDetails.of(party).addressees)
    edit_party(party, by=_BY, version=party.version, details=told)
    return open_consultation(made, by=_BY)


def _letter(meets_on: date) -> str:
    said = _(
        "To {part}\n\nBy the duty to be heard you are asked about the case “{emne}”, "
        "case number {sagsnummer}.\n\n{særligt}\n\nThe case is decided on %(day)s. "
        "We must have your answer by {frist}.\n\nKind regards"
    )
    return said % {"day": date_format(meets_on, "DATE_FORMAT")}


def _told(case: DutyCase) -> str:
    whose = _("It is a case of %(body)s. It touches your field:") % {"body": case.body.name}
    return f"{whose}\n{case.field}"


def _write(case: DutyCase, details: DutyDetails) -> None:
    for field in fields(details):
        if field.name != "meets_on":
            setattr(case, field.name, getattr(details, field.name))
    case.full_clean()
    case.save()
