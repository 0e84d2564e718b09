"""Hearings: the list, the page of one, and what is done with it from its beginning to its end."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.accounts.rules import Visitor
from samklang.consultations import rules
from samklang.consultations.actions import consultations as actions
from samklang.consultations.board import enclosures_of, lacks_to_open, standing_of_parties
from samklang.consultations.details import ConsultationDetails
from samklang.consultations.doors import get_consultation_for, get_run_consultation_for
from samklang.consultations.forms.consultations import ConsultationForm, texts_of_consultation
from samklang.consultations.forms.listing import ConsultationFilter
from samklang.consultations.models import Consultation
from samklang.consultations.models.consultations import ConsultationQuerySet
from samklang.consultations.stages import public_way_of, way_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Column, Listing, given_in, list_page, moment
from samklang.core.naming import found_in
from samklang.inquiries.letters import EXPLANATIONS
from samklang.people.doors import open_door

_LISTING = Listing(
    template="consultations/consultations.html",
    title=gettext_lazy("Hearings"),
    lead=gettext_lazy("What is put to hearing, until when, and what came of it."),
    columns=[
        Column("number", gettext_lazy("Number"), lambda row: row.number, 12),
        Column("title", gettext_lazy("What is heard"), lambda row: row.title, 50),
        Column("kind", gettext_lazy("Who may answer?"), lambda row: str(row.get_kind_display()), 24),
        Column("stage", gettext_lazy("Stage"), lambda row: str(row.stage().label), 16),
        Column("deadline", gettext_lazy("Deadline"), lambda row: moment(row.inquiry.deadline), 18),
    ],
    orders={"title": "sort_key", "deadline": "inquiry__deadline", "number": "pk"},
)


@require_safe
def consultations(request: VisitorRequest) -> HttpResponse:
    """All hearings the visitor may read, the newest first."""
    chosen = ConsultationFilter(request.GET, reader=request.user)
    rows = _chosen(request.user, given_in(chosen)).latest_first().select_related("inquiry")
    return list_page(
        request,
        _LISTING,
        rows,
        chosen=chosen,
        may_run=rules.may_run(request.user),
        may_see=rules.may_see_hearings(request.user),
        may_see_duty=rules.may_see_duty(request.user),
    )


def _chosen(user: Visitor, given: dict[str, Any]) -> ConsultationQuerySet:
    found = Consultation.objects.readable_by(user)
    if text := given.get("q"):
        found = found.filter(found_in("findable", text))
    if stage := given.get("stage"):
        found = found.in_stage(stage)
    if kind := given.get("kind"):
        found = found.filter(kind=kind)
    return found


@require_safe
def consultation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One hearing: what is heard and until when; for the secretariat also how it goes."""
    shown = get_consultation_for(request.user, public_id)
    may_see = rules.may_see_hearings(request.user)
    context = {
        "thing": shown,
        "stage": shown.stage(),
        "deadline": shown.inquiry.deadline,
        "documents": shown.documents.select_related("owner").with_corrected_on(),
        "may_run": rules.may_run(request.user),
        "may_see": may_see,
        "enclosures": enclosures_of(shown) if may_see else (),
        "standing": standing_of_parties(shown) if may_see else None,
        "lacks": lacks_to_open(shown) if may_see and shown.opened_at is None else None,
        "answers": shown.submissions.standing().count() if may_see else 0,
        "to_look_at": shown.submissions.to_look_at().count() if may_see else 0,
        "is_over": timezone.now() > shown.inquiry.deadline,
        "way": way_of(shown) if may_see else public_way_of(shown),
        "moves": shown.inquiry.deadline_moves.all(),
        "may_move": rules.may_run(request.user) and rules.deadline_may_be_moved(shown),
    }
    return render(request, "consultations/consultation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_consultation(request: VisitorRequest) -> HttpResponse:
    """Begin a hearing."""
    open_door(rules.may_run(request.user))
    first = {
        "version": 1,
        "reminder_days": "7, 1",
        "letter": _(
            "To {part}\n\nYou are invited to answer the hearing “{emne}”.\n\n"
            "We must have your answer by {frist}."
            "\n\n{særligt}\n\nKind regards"
        ),
    }
    form = ConsultationForm(sent(request), initial=first, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: _told(request, actions.prepare_consultation(form.details(), by=actor_of(request))),
        done=_("The hearing is begun. Nobody outside the secretariat sees it yet."),
        template="consultations/consultation_form.html",
        context={"title": _("New hearing"), "back": "consultations", "fields": EXPLANATIONS},
    )


def _told(request: VisitorRequest, saved: Consultation) -> Consultation:
    """Say where the deadline that was saved is past: it may be a slip, and the hearing would not open."""
    if saved.inquiry.deadline <= timezone.now():
        messages.warning(request, _("The deadline is past. The hearing cannot be opened before it is moved."))
    return saved


@require_http_methods(["GET", "HEAD", "POST"])
def edit_consultation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is said of a hearing before it opens."""
    kept = get_run_consultation_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        ConsultationForm,
        act=lambda form, version: _told(
            request,
            actions.edit_consultation(kept, by=actor_of(request), version=version, details=form.details()),
        ),
        texts=lambda row: texts_of_consultation(ConsultationDetails.of(row)),
        done=_("It is saved."),
        template="consultations/consultation_form.html",
        fields=EXPLANATIONS,
    )


@require_POST
def open_consultation(request: VisitorRequest, public_id: str) -> HttpResponse:
    done = _("The hearing is open, and the letters are on their way.")
    return _step(request, public_id, actions.open_consultation, done=done)


@require_POST
def close_consultation(request: VisitorRequest, public_id: str) -> HttpResponse:
    return _step(request, public_id, actions.close_consultation, done=_("The hearing is closed."))


@require_POST
def mark_as_answered(request: VisitorRequest, public_id: str) -> HttpResponse:
    return _step(request, public_id, actions.mark_as_answered, done=_("The hearing is answered."))


@require_POST
def archive_consultation(request: VisitorRequest, public_id: str) -> HttpResponse:
    return _step(request, public_id, actions.archive_consultation, done=_("The hearing is put away."))


def _step(
    request: VisitorRequest, public_id: str, act: Callable[..., Consultation], *, done: str
) -> HttpResponse:
    """Take a hearing a step further, or say why that cannot be done."""
    kept = get_run_consultation_for(request.user, public_id)
    try:
        act(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(kept)
