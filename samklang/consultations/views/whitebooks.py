"""White books of a hearing: asked for, seen on screen, fetched."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.doors import (
    get_run_consultation_for,
    get_watched_consultation_for,
    get_white_book_file_for,
)
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with


@require_safe
def white_books(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The white books made of a hearing, the newest first."""
    shown = get_watched_consultation_for(request.user, public_id)
    context = {
        "thing": shown,
        "editions": shown.white_books.prefetch_related("files__file"),
        "may_make": rules.may_run(request.user),
    }
    return render(request, "consultations/white_books.html", context)


@require_POST
def make_white_book(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have a white book made of what stands now."""
    shown = get_run_consultation_for(request.user, public_id)
    try:
        ask_for_white_book(shown, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The white book is being made. It takes a minute or so."))
    return redirect("white_books", shown.public_id)


@require_safe
def white_book_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A white book as Word, PDF, spreadsheet or data."""
    found = get_white_book_file_for(request.user, public_id)
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("white_books", found.edition.consultation.public_id)
