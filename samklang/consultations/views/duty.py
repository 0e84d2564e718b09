"""The duty to be heard: cases registered, asked about, answered and decided."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.accounts.rules import Visitor
from samklang.consultations import rules
from samklang.consultations.actions import duty as actions
from samklang.consultations.doors import (
    get_duty_answer_file_for,
    get_duty_case_for,
    get_registered_case_for,
)
from samklang.consultations.duty import coordinating_committee
from samklang.consultations.forms.duty import AskForm, DecisionForm, DutyFilter, DutyForm, texts_of_case
from samklang.consultations.models import DutyCase, SubmissionFile, WasHeard
from samklang.consultations.models.duty import DutyCaseQuerySet
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Column, Listing, given_in, list_page, moment
from samklang.core.naming import found_in
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.meetings.rules import bodies_kept_by, keeps_meetings
from samklang.people.doors import open_door

_LISTING = Listing(
    template="consultations/duty_cases.html",
    title=gettext_lazy("Duty to be heard"),
    lead=gettext_lazy("Cases that touch the field of another committee: asked, answered and decided."),
    columns=[
        Column("title", gettext_lazy("Case"), lambda row: row.title, 50),
        Column("case_number", gettext_lazy("Case number"), lambda row: row.case_number, 18),
        Column("body", gettext_lazy("Whose case it is"), lambda row: row.body.name, 36),
        Column("touches", gettext_lazy("Whose field it touches"), lambda row: row.touches.name, 36),
        Column("meets_on", gettext_lazy("Day of the meeting"), lambda row: _day(row.meets_on), 14),
        Column("asked", gettext_lazy("Asked"), lambda row: moment(row.asked_at), 18),
        Column("due", gettext_lazy("Deadline"), lambda row: moment(row.due), 18),
        Column("answered", gettext_lazy("Answered"), lambda row: moment(row.heard_at), 18),
        Column("state", gettext_lazy("How far it is"), lambda row: str(row.state().label), 24),
        Column("decision", gettext_lazy("Decision"), lambda row: row.decision_in_words(), 24),
        Column("heard", gettext_lazy("Was it heard?"), lambda row: str(row.was_heard().label), 36),
    ],
    orders={"title": "sort_key", "meets_on": "meets_on", "body": "body__sort_key"},
)


def _day(day: object) -> str:
    return "" if day is None else str(day)


@require_safe
def duty_cases(request: VisitorRequest) -> HttpResponse:
    """All cases the visitor may read, the next meeting first; also those decided without being heard."""
    open_door(rules.may_see_duty(request.user))
    chosen = DutyFilter(request.GET)
    rows = _chosen(request.user, given_in(chosen))
    return list_page(
        request,
        _LISTING,
        rows.select_related("body", "touches"),
        chosen=chosen,
        unheard=DutyCase.objects.readable_by(request.user).decided_unasked().count(),
        may_register=keeps_meetings(request.user),
    )


def _chosen(user: Visitor, given: dict[str, Any]) -> DutyCaseQuerySet:
    found = DutyCase.objects.readable_by(user)
    which = given.get("which")
    if which == WasHeard.UNASKED:
        found = found.decided_unasked()
    elif which == WasHeard.UNANSWERED:
        found = found.asked_but_unanswered()
    elif which == WasHeard.UNDECIDED:
        found = found.undecided()
    if body := given.get("body"):
        found = found.filter(found_in("body__findable", body))
    return found.last_meeting_first()


@require_safe
def duty_case(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One case: what was asked, what was answered, what was decided."""
    shown = get_duty_case_for(request.user, public_id)
    item = shown.last_item()
    may_register = rules.may_register_for(request.user, shown.body)
    answers = shown.consultation.submissions.standing().vouched() if shown.consultation else None
    context = {
        "thing": shown,
        "state": shown.state(),
        "was_heard": shown.was_heard(),
        "items": shown.items.select_related("meeting", "decision").order_by("meeting__held_on", "pk"),
        "answers": answers.prefetch_related("files").order_by("number") if answers is not None else [],
        "may_register": may_register,
        "may_ask": may_register and rules.may_be_asked_about(shown) and not shown.is_decided(),
        "may_decide": may_register and item.meeting.held_on <= timezone.localdate(),
        "may_see": rules.may_see_hearings(request.user),
    }
    return render(request, "consultations/duty_case.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_duty_case(request: VisitorRequest) -> HttpResponse:
    """Register a case."""
    open_door(keeps_meetings(request.user))
    own = bodies_kept_by(request.user)[:2]
    asked = coordinating_committee()
    first = {
        "version": 1,
        "body": own[0].name if len(own) == 1 else "",
        "touches": asked.name if asked else "",
    }
    form = DutyForm(sent(request), initial=first, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.register_case(form.details(), by=actor_of(request)),
        done=_("The case is registered. Ask about it as soon as there is something to read."),
        context={"title": _("Register a case"), "back": "duty_cases"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_duty_case(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is written of a case, or the day it is decided."""
    kept = get_registered_case_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        DutyForm,
        act=lambda form, version: actions.edit_case(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_case,
        done=_("It is saved."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ask_about_duty_case(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put a case before who has the field it touches."""
    kept = get_registered_case_for(request.user, public_id)
    open_door(rules.may_be_asked_about(kept))
    form = AskForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.ask_about_case(kept, by=actor_of(request), deadline=form.deadline()),
        done=_("The letter is on its way."),
        context={
            "title": _("Ask %(name)s") % {"name": kept.touches},
            "lead": _("They get a letter with the case and a link by which they answer."),
            "thing": kept,
            "button": _("Send the letter"),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def decide_duty_case(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Note what was decided."""
    kept = get_registered_case_for(request.user, public_id)
    item = kept.last_item()
    known = getattr(item, "decision", None)
    first = {"kind": known.kind, "note": known.note} if known else {}
    form = DecisionForm(sent(request), initial=first)
    return form_page(
        request,
        form,
        act=lambda: actions.decide_case(kept, by=actor_of(request), details=form.details()),
        done=_("The decision is noted."),
        context={"title": _("What was decided?"), "lead": str(kept), "thing": kept},
        address=lambda _made: kept.get_absolute_url(),
    )


@require_safe
def duty_answer_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A file of the answer, for those the case is a matter of."""
    found: SubmissionFile = get_duty_answer_file_for(request.user, public_id)
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found.submission.consultation.duty_case)
