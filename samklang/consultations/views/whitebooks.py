"""White books of a hearing: asked for, seen on screen, fetched."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions.whitebooks import JOB, ask_for_white_book
from samklang.consultations.books.edition_pages import shown_blocks
from samklang.consultations.books.editions import before, changes_after, changes_since, sum_of
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.doors import (
    get_run_consultation_for,
    get_watched_consultation_for,
    get_white_book_file_for,
    get_white_book_for,
)
from samklang.consultations.forms.whitebooks import WhiteBookForm
from samklang.consultations.models import WhiteBookEdition, WhiteBookPage
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.jobs.models import Job


@require_safe
def white_books(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The white books made of a hearing, the newest first; while one is made, how far it has come."""
    shown = get_watched_consultation_for(request.user, public_id)
    editions = list(shown.white_books.prefetch_related("files__file"))
    waiting = [each.public_id for each in editions if each.made_at is None]
    jobs = list(Job.objects.unfinished().filter(name=JOB, key__in=waiting)) if waiting else []
    if jobs:
        at_work = {each.key for each in jobs}
        context = {"thing": shown, "editions": editions, "at_work": at_work}
        context |= {"job": jobs[0], "again": request.path}
        return render(request, "consultations/white_book_at_work.html", context)
    newest = shown.white_books.filter(made_at__isnull=False).order_by("-made_at").first()
    if newest is not None:
        newest.consultation = shown
    context = {
        "thing": shown,
        "editions": editions,
        "since": changes_after(newest) if newest else None,
        "form": WhiteBookForm() if rules.may_run(request.user) else None,
        "numbers": Numbers(shown),
    }
    return render(request, "consultations/white_books.html", context)


@require_POST
def make_white_book(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have a white book made of what stands now, in the order that is asked for."""
    shown = get_run_consultation_for(request.user, public_id)
    form = WhiteBookForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose what the white book follows."))
        return redirect("white_books", shown.public_id)
    try:
        ask_for_white_book(shown, by=actor_of(request), **form.cleaned_data)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The white book is being made. It takes a minute or so."))
    return redirect("white_books", shown.public_id)


@require_safe
def white_book(request: VisitorRequest, public_id: str) -> HttpResponse:
    """An edition as it begins: what it follows, how was counted, and its contents."""
    shown = get_white_book_for(request.user, public_id)
    earlier = before(shown) if shown.made_at else None
    context = {
        "thing": shown.consultation,
        "edition": shown,
        "pages": _contents(shown),
        "sum": sum_of(shown),
        "earlier": earlier,
        "changes": changes_since(earlier, shown) if earlier else None,
        "files": shown.files.select_related("file"),
    }
    return render(request, "consultations/white_book.html", context)


@require_safe
def white_book_page(request: VisitorRequest, public_id: str, place: int) -> HttpResponse:
    """One page of an edition."""
    shown = get_white_book_for(request.user, public_id)
    page = get_object_or_404(shown.pages, place=place)
    neighbours = shown.pages.defer("blocks").filter(place__in=[place - 1, place + 1])
    beside = {each.place: each for each in neighbours}
    context = {
        "thing": shown.consultation,
        "edition": shown,
        "page": page,
        "parts": shown.pages.filter(heading=page.heading, level=page.level).count(),
        "blocks": shown_blocks(shown, page),
        "previous": beside.get(place - 1),
        "next": beside.get(place + 1),
    }
    return render(request, "consultations/white_book_page.html", context)


def _contents(edition: WhiteBookEdition) -> list[WhiteBookPage]:
    """The headings of an edition, each once."""
    return list(edition.pages.defer("blocks").filter(part=1))


@require_safe
def white_book_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A white book as Word, PDF, spreadsheet or data."""
    found = get_white_book_file_for(request.user, public_id)
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("white_books", found.edition.consultation.public_id)
