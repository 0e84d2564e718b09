"""Confirming quickly: the next one with its evidence, several sure ones at once; what could not be read."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import deciding, submissions
from samklang.consultations.answers.evidence import Quote, is_sure, quotes_of
from samklang.consultations.doors import (
    get_run_consultation_for,
    get_run_submission_for,
    get_watched_consultation_for,
)
from samklang.consultations.forms.intake import ByHandForm
from samklang.consultations.forms.submissions import SubmissionForm, texts_of_submission
from samklang.consultations.models import Consultation, Submission
from samklang.consultations.reading.stored import from_stored
from samklang.core.editing import edit_page
from samklang.core.listing import Column, Listing, list_page, moment

_MOST_AT_ONCE = 100
_EXCERPT = 1_500

_UNREAD = Listing(
    template="consultations/unread.html",
    title=gettext_lazy("Could not be read"),
    lead=gettext_lazy("Open each file, and type what it says; or have it read again."),
    columns=[
        Column("reference", gettext_lazy("Reference"), lambda row: row.reference, 18),
        Column("respondent", gettext_lazy("Who answers"), lambda row: row.respondent, 36),
        Column("received", gettext_lazy("Received"), lambda row: moment(row.received_at), 18),
        Column("problem", gettext_lazy("Why not"), lambda row: row.reading.problem, 60),
    ],
    orders={"received": "received_at"},
)


def ready_to_confirm(consultation: Consultation) -> QuerySet[Submission]:
    """Return the answers that were read and that nobody has confirmed, in the order they came."""
    rows = Submission.objects.to_look_at().filter(consultation=consultation)
    read = rows.filter(reading__found__isnull=False, reading__is_stale=False)
    return read.select_related(
        "reading", "consultation__inquiry", "organisation", "on_behalf_of", "district"
    ).order_by("number")


@require_safe
def next_to_confirm(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Go to the next answer that waits to be confirmed, after the one that was skipped, else the first."""
    consultation = get_run_consultation_for(request.user, public_id)
    waiting = ready_to_confirm(consultation)
    after = request.GET.get("after", "")
    number = int(after) if after.isascii() and after.isdecimal() and len(after) < 8 else 0
    found = waiting.filter(number__gt=number).first() or waiting.first()
    if found is None:
        messages.info(request, _("Nothing waits to be confirmed."))
        return redirect("submissions", consultation.public_id)
    return redirect("confirm_in_turn", found.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_in_turn(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Confirm one answer beside the words its facts were read from, and go on to the next."""
    kept = get_run_submission_for(request.user, public_id)
    following = f"{reverse('next_to_confirm', args=[kept.consultation.public_id])}?after={kept.number}"
    response = edit_page(
        request,
        kept,
        SubmissionForm,
        act=lambda form, version: submissions.confirm(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_submission,
        done=_("%(reference)s is confirmed.") % {"reference": kept.reference},
        template="consultations/confirm_in_turn.html",
        beside=_beside(kept),
        consultation=kept.consultation,
        following=following,
        left=ready_to_confirm(kept.consultation).count(),
    )
    return redirect(following) if response.status_code == 302 else response


def _beside(kept: Submission) -> dict[str, object]:
    reading = getattr(kept, "reading", None)
    found = from_stored(reading.found) if reading is not None and reading.found else None
    return {
        "found": found,
        "quotes": quotes_of(found) if found else [],
        "excerpt": found.text[:_EXCERPT] if found else "",
        "reading": reading,
        "files": kept.parts(),
        "same_files": _same_files(kept),
    }


def _same_files(kept: Submission) -> list[Submission]:
    """Return other answers of the hearing that hold one of the same files: perhaps it came twice."""
    own = kept.parts().values("file")
    others = Submission.objects.filter(consultation=kept.consultation, files__file__in=own)
    apart = others.exclude(Q(pk=kept.pk) | Q(joined_into=kept))
    return list(apart.select_related("consultation").distinct()[:5])


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_sure(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Confirm at once the answers in which nothing asks for a look."""
    consultation = get_run_consultation_for(request.user, public_id)
    if request.method == "POST":
        return _confirm_chosen(request, consultation)
    known = ready_to_confirm(consultation).exclude(organisation=None).exclude(kind="")
    sure: list[tuple[Submission, Quote | None]] = []
    for row in known.filter(reading__left_out=[])[: _MOST_AT_ONCE * 2]:
        found = from_stored(row.reading.found or {})
        if is_sure(found) and len(sure) < _MOST_AT_ONCE:
            said = next((each for each in quotes_of(found) if each.fact and each.words), None)
            sure.append((row, said))
    context = {"thing": consultation, "consultation": consultation, "sure": sure}
    return render(request, "consultations/confirm_sure.html", context)


def _confirm_chosen(request: VisitorRequest, consultation: Consultation) -> HttpResponse:
    """Each box holds an answer and the version that was looked at."""
    chosen = dict(each.rsplit(":", 1) for each in request.POST.getlist("sure")[:_MOST_AT_ONCE] if ":" in each)
    versions = {key: int(value) for key, value in chosen.items() if value.isascii() and value.isdecimal()}
    rows = ready_to_confirm(consultation).filter(public_id__in=versions)
    found = list(rows)
    left = deciding.confirm_several(found, by=actor_of(request), versions=versions)
    done = len(found) - len(left)
    if done:
        told = ngettext("%(number)s answer is confirmed.", "%(number)s answers are confirmed.", done)
        messages.success(request, told % {"number": done})
    if left or not found:
        messages.warning(request, _("Some were changed meanwhile, or nothing was chosen. Look once more."))
    return redirect("next_to_confirm", consultation.public_id)


@require_safe
def unread_submissions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The answers no machine could read, each with the reason: they wait for a person."""
    consultation = get_watched_consultation_for(request.user, public_id)
    rows = (
        Submission.objects.readable_by(request.user)
        .standing()
        .filter(consultation=consultation, reading__found__isnull=True, reading__is_stale=False)
        .select_related("reading", "consultation")
        .prefetch_related("files__file")
        .order_by("number")
    )
    may_decide = rules.may_run(request.user) and rules.takes_answers(consultation)
    return list_page(request, _UNREAD, rows, consultation=consultation, may_decide=may_decide)


@require_POST
def read_again(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have an answer read once more."""
    kept = get_run_submission_for(request.user, public_id)
    try:
        deciding.read_again(kept, by=actor_of(request))
        messages.success(request, _("It is read once more."))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect(kept)


@require_http_methods(["GET", "HEAD", "POST"])
def enter_by_hand(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Type what a file says that no machine could read, with the file beside."""
    kept = get_run_submission_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        ByHandForm,
        act=lambda form, version: deciding.enter_by_hand(
            kept,
            by=actor_of(request),
            version=version,
            details=form.details(),
            text=form.cleaned_data["text"],
            name=_("Typed from %(reference)s.txt") % {"reference": kept.reference},
        ),
        texts=lambda row: {**texts_of_submission(row), "text": ""},
        done=_("It is entered, and is read as what you typed."),
        template="consultations/enter_by_hand.html",
        beside=_beside(kept),
        consultation=kept.consultation,
    )
