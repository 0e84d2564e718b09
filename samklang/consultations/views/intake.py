"""Taking answers in: files are dropped, and their way is seen until each is an answer that was read."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import intake as actions
from samklang.consultations.actions.joining import join
from samklang.consultations.doors import (
    get_dropped_file_for,
    get_intake_for,
    get_run_consultation_for,
    get_run_intake_for,
)
from samklang.consultations.forms.intake import IntakeForm
from samklang.consultations.intake.dropped import (
    FILE_STATES,
    DroppedState,
    bundles_in,
    in_states,
    standing_of,
)
from samklang.consultations.models import Channel, Consultation, Intake, Submission
from samklang.core.editing import form_page, sent
from samklang.core.listing import page_of
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.jobs.models import Job

_TOGETHER = "answers"


@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Drop answers that came by post or mail, any number at once or in a ZIP file."""
    consultation = get_run_consultation_for(request.user, public_id)
    first = {"channel": Channel.LETTER, "received_on": timezone.localdate()}
    form = IntakeForm(sent(request), request.FILES if request.method == "POST" else None, initial=first)
    return form_page(
        request,
        form,
        act=lambda: _begun(request, consultation, form),
        done=_("Everything is kept. Here you see how it is taken in."),
        context={
            "thing": consultation,
            "consultation": consultation,
            "intakes": consultation.intakes.all()[:10],
            "may_take_in": rules.takes_answers(consultation),
        },
        template="consultations/take_in.html",
    )


def _begun(request: VisitorRequest, consultation: Consultation, form: IntakeForm) -> Intake:
    dropped = (actions.Dropped(str(each.name), each) for each in form.cleaned_data["answers"])
    return actions.begin_intake(
        consultation,
        dropped,
        by=actor_of(request),
        channel=form.cleaned_data["channel"],
        received_at=form.cleaned_data["received_on"],
    )


@require_safe
def intake(request: VisitorRequest, public_id: str) -> HttpResponse:
    """How it stands with each file that was dropped; looked at again by itself until all are done."""
    shown = get_intake_for(request.user, public_id)
    standing = standing_of(shown)
    rows = shown.files.select_related("came_in", "submission__reading").order_by("pk")
    asked = request.GET.get("state", "")
    states = [asked] if asked in DroppedState.values else FILE_STATES
    page = page_of(in_states(rows, states), request)
    job = Job.objects.filter(name="consultations.take_in", key=shown.public_id).order_by("-pk").first()
    may_run = rules.may_run(request.user) and rules.takes_answers(shown.consultation)
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "standing": standing,
        "rows": page,
        "page": page,
        "asked": asked,
        "archives": in_states(shown.files.all(), [DroppedState.ARCHIVE]),
        "bundles": bundles_in(shown) if may_run else [],
        "job": job,
        "may_go_on": may_run and job is not None and job.was_left_undone() and not standing.is_done(),
        "may_run": may_run,
    }
    return render(request, "consultations/intake.html", context)


@require_POST
def go_on_with_intake(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Go on with an intake whose job was given up."""
    shown = get_run_intake_for(request.user, public_id)
    actions.go_on(shown, by=actor_of(request))
    return redirect(shown)


@require_POST
def join_dropped(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that a letter and what lay with it in its folder are one answer, as it was suggested."""
    shown = get_run_intake_for(request.user, public_id)
    wanted = request.POST.getlist(_TOGETHER)[:20]
    found = Submission.objects.filter(consultation=shown.consultation, public_id__in=wanted)
    by_id = {each.public_id: each for each in found}
    answers = [by_id[each] for each in wanted if each in by_id]
    try:
        if answers:
            join(answers[0], answers[1:], by=actor_of(request))
            messages.success(
                request, _("They are one answer now: %(reference)s.") % {"reference": answers[0].reference}
            )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect(shown)


@require_safe
def dropped_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A file as it was dropped, byte for byte: the archive that letters came in, or what was not taken in."""
    found = get_dropped_file_for(request.user, public_id)
    assert found.file is not None
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found.intake)
