"""Answers as the secretariat has them: listed, taken in, read, confirmed, and set aside."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import submissions as actions
from samklang.consultations.actions.receipts import receipt_of
from samklang.consultations.counting.narrowing import narrowed
from samklang.consultations.doors import (
    get_run_submission_for,
    get_submission_file_for,
    get_submission_for,
    get_watched_consultation_for,
)
from samklang.consultations.forms.submissions import RejectForm, SubmissionForm, texts_of_submission
from samklang.consultations.models import Submission
from samklang.consultations.reading.stored import from_stored
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Column, Listing, list_page, moment
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with

_LISTING = Listing(
    template="consultations/submissions.html",
    title=gettext_lazy("Answers"),
    lead="",
    columns=[
        Column("reference", gettext_lazy("Reference"), lambda row: row.reference, 18),
        Column("respondent", gettext_lazy("Who answers"), lambda row: row.respondent, 36),
        Column("kind", gettext_lazy("Kind"), lambda row: str(row.get_kind_display()), 20),
        Column("channel", gettext_lazy("Channel"), lambda row: str(row.get_channel_display()), 16),
        Column("received", gettext_lazy("Received"), lambda row: moment(row.received_at), 18),
        Column("provisional", gettext_lazy("Provisional"), lambda row: _yes(row.is_provisional), 12),
        Column("late", gettext_lazy("Late"), lambda row: _yes(row.was_late()), 8),
    ],
    orders={"respondent": "sort_key", "received": "received_at", "kind": "kind"},
)


def _yes(is_so: bool) -> str:
    return _("Yes") if is_so else ""


@require_safe
def submissions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All answers to a hearing, also those that do not speak any more, each with what it is."""
    consultation = get_watched_consultation_for(request.user, public_id)
    rows = (
        Submission.objects.readable_by(request.user)
        .filter(consultation=consultation)
        .select_related("consultation__inquiry", "party__inquiry", "organisation", "reading")
        .order_by("number")
    )
    rows = narrowed(rows, consultation, request.GET.dict())
    may_take_in = rules.may_run(request.user) and rules.takes_answers(consultation)
    return list_page(request, _LISTING, rows, consultation=consultation, may_take_in=may_take_in)


@require_safe
def submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One answer: who, how, what it says, and the points that were found in it."""
    shown = get_submission_for(request.user, public_id)
    reading = getattr(shown, "reading", None)
    found = from_stored(reading.found) if reading and reading.found else None
    receipt = receipt_of(shown)
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "reading": reading,
        "found": found,
        "points": [(point, found.text_of(point)) for point in found.points] if found else [],
        "files": shown.parts(),
        "may_part": rules.may_run(request.user) and rules.takes_answers(shown.consultation),
        "superseded": Submission.objects.filter(superseded_by=shown).first(),
        "may_decide": rules.may_run(request.user) and rules.may_be_decided(shown),
        "may_restore": rules.may_run(request.user) and shown.rejected_at is not None,
        "receipt": receipt,
        "may_send_receipt": receipt is None and rules.may_run(request.user) and shown.may_have_receipt(),
    }
    return render(request, "consultations/submission.html", context)


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
    actions.accept_after_all(kept, by=actor_of(request))
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
