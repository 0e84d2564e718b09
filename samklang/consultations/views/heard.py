"""The texts of a hearing: written, brought in, read, corrected."""

from itertools import chain, count
from typing import cast

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import heard as actions
from samklang.consultations.details import HeardDetails, Sent
from samklang.consultations.doors import (
    get_heard_document_for,
    get_run_consultation_for,
    get_run_document_for,
)
from samklang.consultations.forms.consultations import HeardForm, ImportForm, texts_of_document
from samklang.consultations.heard.previewing import preview_of
from samklang.consultations.models import Consultation, HeardDocument
from samklang.consultations.reading.heard import import_text
from samklang.core.editing import edit_page, form_page, sent

_LONGEST_NAME = 200


@require_safe
def heard_document(request: VisitorRequest, public_id: str) -> HttpResponse:
    """A text as it is heard, passage by passage; before the hearing opens, as it is written."""
    shown = get_heard_document_for(request.user, public_id)
    latest = shown.latest()
    may_run = rules.may_run(request.user)
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "version": latest,
        "passages": latest.passages.all() if latest else [],
        "preview": preview_of(shown) if latest is None else None,
        "versions": shown.versions.filter(number__gt=1).order_by("-number"),
        "may_change": may_run and rules.may_be_prepared(shown.consultation),
        "may_correct": may_run and rules.may_be_corrected(shown.consultation),
    }
    return render(request, "consultations/heard_document.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_document(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Write a text to be heard."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = HeardForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_document(consultation, form.details(), by=actor_of(request)),
        done=_("The text is there."),
        context={"title": _("New text"), "thing": consultation},
        address=lambda made: made.consultation.get_absolute_url(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def import_document(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Bring in a text from a file, and look at it before it is heard; the file is kept as it came."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = ImportForm(sent(request), request.FILES or None)
    return form_page(
        request,
        form,
        act=lambda: _brought_in(request, consultation, form),
        done=_("The text is saved. Look it through before the hearing opens."),
        context={"title": _("Bring in a text"), "thing": consultation, "button": _("Read it")},
    )


def _brought_in(request: VisitorRequest, consultation: Consultation, form: ImportForm) -> HeardDocument:
    chosen = cast("UploadedFile[bytes]", form.cleaned_data["file"])
    source = Sent(str(chosen.name), chosen.read())
    found = import_text(source.name, source.content, lexicon=settings.LEXICON)
    if found.reason is not None:
        raise ValidationError({"file": found.reason.text("en" if get_language() == "en" else "da")})
    name = _free_name(consultation, found.title or source.name)
    details = HeardDetails(name=name, text=found.text)
    notices = {"read": found.notices, "set_aside": found.set_aside}
    return actions.add_document(consultation, details, by=actor_of(request), source=source, notices=notices)


def _free_name(consultation: Consultation, name: str) -> str:
    """Return the name for a text; with a number where another text of the hearing is called so already."""
    taken = {each.casefold() for each in consultation.documents.values_list("name", flat=True)}
    names = chain([name[:_LONGEST_NAME]], (f"{name[: _LONGEST_NAME - 6]} ({number})" for number in count(2)))
    return next(each for each in names if each.casefold() not in taken)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_document(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change a text before it is heard."""
    kept = get_run_document_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        HeardForm,
        act=lambda form, version: actions.edit_document(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_document,
        done=_("It is saved."),
    )


@require_POST
def remove_document(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a text out of a hearing that is being prepared."""
    kept = get_run_document_for(request.user, public_id)
    actions.remove_document(kept, by=actor_of(request))
    return redirect(kept.consultation)
