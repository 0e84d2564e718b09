"""What is done with an answer: confirmed, set aside, taken back, its files fetched."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations.actions import submissions as actions
from samklang.consultations.doors import (
    get_run_submission_for,
    get_submission_file_for,
)
from samklang.consultations.forms.submissions import RejectForm, SubmissionForm, texts_of_submission
from samklang.core.editing import edit_page, form_page, sent
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Confirm who answered, and correct what the machine read wrong."""
    kept = get_run_submission_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        SubmissionForm,
        act=lambda form, version: actions.confirm(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_submission,
        done=_("The answer is confirmed."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def reject_submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Set aside what is no answer."""
    kept = get_run_submission_for(request.user, public_id)
    form = RejectForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.reject(kept, by=actor_of(request), because=form.cleaned_data["because"]),
        done=_("It is set aside. The file stays."),
        context={"title": _("This is no answer"), "thing": kept},
    )


@require_POST
def accept_submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take back that something is no answer."""
    kept = get_run_submission_for(request.user, public_id)
    try:
        actions.accept_after_all(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect(kept)


@require_safe
def submission_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A file of an answer, byte for byte as it came."""
    found = get_submission_file_for(request.user, public_id)
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found.submission)
