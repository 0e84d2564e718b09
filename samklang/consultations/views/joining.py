"""Saying what is one answer: others joined to it, a file parted from it, and both taken back."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations.actions import joining as actions
from samklang.consultations.doors import get_run_submission_file_for, get_run_submission_for
from samklang.consultations.forms.intake import JoinForm
from samklang.consultations.models import Submission
from samklang.core.editing import form_page, sent


@require_http_methods(["GET", "HEAD", "POST"])
def join_submissions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say which other answers are part of this one: they came in several pieces."""
    kept = get_run_submission_for(request.user, public_id)
    form = JoinForm(sent(request), consultation=kept.consultation)
    return form_page(
        request,
        form,
        act=lambda: actions.join(kept, form.cleaned_data["references"], by=actor_of(request)),
        done=_("They are one answer now. It is read anew, with all files."),
        context={
            "title": _("These belong together"),
            "lead": _("All files of the others become part of %(reference)s. It can be taken back.")
            % {"reference": kept.reference},
            "thing": kept,
            "button": _("Join them"),
        },
    )


@require_POST
def take_back_join(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Let an answer that was joined into another speak for itself again."""
    kept = get_run_submission_for(request.user, public_id)
    return _done(request, kept, act=lambda: actions.take_back_join(kept, by=actor_of(request)))


@require_POST
def join_back(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take back that a file is an answer of its own: it belongs to what it came with."""
    kept = get_run_submission_for(request.user, public_id)
    whole = kept.parted_from or kept
    return _done(request, kept, act=lambda: actions.join(whole, [kept], by=actor_of(request)))


@require_POST
def part_out(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Make a file of an answer an answer of its own."""
    file = get_run_submission_file_for(request.user, public_id)
    return _done(request, file.submission, act=lambda: actions.part_out(file, by=actor_of(request)))


def _done(request: VisitorRequest, kept: Submission, *, act: Callable[[], Submission]) -> HttpResponse:
    try:
        return redirect(act())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(kept)
