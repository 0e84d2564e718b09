"""A heard text through its corrections: corrected, its versions, and two of them beside each other."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.actors import names_of
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import corrections as actions
from samklang.consultations.doors import get_heard_document_for, get_run_document_for
from samklang.consultations.forms.corrections import CorrectionForm, texts_of_correction
from samklang.consultations.heard.differences import Difference, differences_between
from samklang.consultations.heard.freezing import corrected_passages
from samklang.consultations.models import HeardDocument, HeardVersion
from samklang.core.editing import edit_page
from samklang.people.doors import open_door

_CORRECTING = "consultations/correct_document.html"


@require_http_methods(["GET", "HEAD", "POST"])
def correct_document(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Correct a text that is heard; what will be seen to differ can be looked at first."""
    kept = get_run_document_for(request.user, public_id)
    open_door(rules.may_be_corrected(kept.consultation))
    asked = kept.consultation.inquiry.parties.filter(asked_at__isnull=False).count()
    if "look" in request.POST:
        return _looked_at(request, kept, asked=asked)
    return edit_page(
        request,
        kept,
        CorrectionForm,
        act=lambda form, version: actions.correct_document(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_correction,
        done=_("The correction is published, and everybody who reads the text sees it."),
        template=_CORRECTING,
        consultation=kept.consultation,
        asked=asked,
    )


def _looked_at(request: VisitorRequest, kept: HeardDocument, *, asked: int) -> HttpResponse:
    """Show what a correction would change, with the form as it was typed."""
    form = CorrectionForm(request.POST, reader=request.user)
    context = {"thing": kept, "consultation": kept.consultation, "asked": asked, "form": form}
    if form.is_valid():
        context["differences"] = _differences_to_be(kept, form.cleaned_data["text"])
    return render(request, _CORRECTING, context, status=422 if form.errors else 200)


def _differences_to_be(document: HeardDocument, text: str) -> list[Difference]:
    latest = document.latest()
    before = list(latest.passages.order_by("place")) if latest else []
    return differences_between(before, corrected_passages(document, text))


@require_safe
def document_versions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All versions of a text that is heard, to read one or choose two."""
    shown = get_heard_document_for(request.user, public_id)
    versions = list(shown.versions.order_by("-number"))
    may_see = rules.may_see_hearings(request.user)
    names = names_of(each.published_by for each in versions) if may_see else {}
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "versions": [(each, names.get(each.published_by, "")) for each in versions],
        "chosen": (versions[1].number, versions[0].number) if len(versions) > 1 else (0, 0),
    }
    return render(request, "consultations/document_versions.html", context)


@require_safe
def document_version(request: VisitorRequest, public_id: str, number: int) -> HttpResponse:
    """A text as it was heard from one time until it was corrected."""
    shown = get_heard_document_for(request.user, public_id)
    version = _numbered(shown, str(number))
    latest = shown.latest()
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "version": version,
        "passages": version.passages.all(),
        "is_latest": latest is not None and latest.number == version.number,
    }
    return render(request, "consultations/document_version.html", context)


@require_safe
def compare_document_versions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What went and what came from one version of a text to another: else from the first to the latest."""
    shown = get_heard_document_for(request.user, public_id)
    latest = shown.latest()
    before = _numbered(shown, request.GET.get("from", "1"))
    after = _numbered(shown, request.GET.get("to", str(latest.number) if latest else ""))
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "before": before,
        "after": after,
        "differences": differences_between(list(before.passages.all()), list(after.passages.all())),
    }
    return render(request, "consultations/compare_document_versions.html", context)


def _numbered(document: HeardDocument, number: str) -> HeardVersion:
    """Return the version with this number; what is no number is not there."""
    is_number = number.isascii() and number.isdecimal() and len(number) < 6
    found = document.versions.filter(number=int(number)).first() if is_number else None
    if found is None:
        raise Http404
    return found


@require_POST
def move_document_up(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put a text before the one that stands before it."""
    kept = get_run_document_for(request.user, public_id)
    open_door(rules.may_be_prepared(kept.consultation))
    actions.move_document(kept, by=actor_of(request), by_places=-1)
    return redirect(kept.consultation)
