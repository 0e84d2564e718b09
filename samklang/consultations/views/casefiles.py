"""Case files of a hearing: asked for, watched while they are made, fetched."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations.actions.casefiles import JOB, ask_for_case_file
from samklang.consultations.doors import get_case_file_for, get_run_consultation_for
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.jobs.models import Job
from samklang.journal.actions import note_export


@require_safe
def case_files(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The case files made of a hearing, the newest first; while one is made, how far it has come."""
    shown = get_run_consultation_for(request.user, public_id)
    made = list(shown.case_files.select_related("file"))
    waiting = next((each for each in made if each.made_at is None), None)
    work = Job.objects.unfinished().filter(name=JOB, key=waiting.public_id) if waiting else Job.objects.none()
    context = {
        "consultation": shown,
        "thing": shown,
        "made": [each for each in made if each.made_at],
        "waiting": waiting,
        "job": work.first(),
        "again": request.path,
    }
    at_work, done = "consultations/case_file_at_work.html", "consultations/case_files.html"
    return render(request, at_work if context["job"] else done, context)


@require_POST
def make_case_file(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have everything of a hearing put into one archive."""
    shown = get_run_consultation_for(request.user, public_id)
    try:
        ask_for_case_file(shown, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The case file is being made."))
    return redirect("case_files", shown.public_id)


@require_safe
def case_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A case file, noted in the journal: it holds all anybody wrote."""
    found = get_case_file_for(request.user, public_id)
    assert found.file is not None  # the door lets nobody to one that is not made
    try:
        response = respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("case_files", found.consultation.public_id)
    if request.method == "GET":
        note_export(by=actor_of(request), subject=found.public_id)
    return response
