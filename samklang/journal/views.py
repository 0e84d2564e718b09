"""The page that says who did what, and when."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.models import User
from samklang.journal.actions import note_export
from samklang.journal.documents import as_spreadsheet
from samklang.journal.forms import JournalFilter
from samklang.journal.lines import lines_of
from samklang.journal.models import Entry, Seal
from samklang.journal.pages import page_of
from samklang.journal.rules import MayRead
from samklang.journal.subjects import describe

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def journal(request: HttpRequest, *, may_read: MayRead) -> HttpResponse:
    """The journal, newest first, narrowed as the address says; also as a spreadsheet."""
    if not may_read(request.user):
        raise Http404
    chosen = JournalFilter(request.GET)
    entries = chosen.narrow(Entry.objects.all())
    reader = cast(User, request.user)
    if request.GET.get("format") == "xlsx":
        content = as_spreadsheet(entries, reader=reader)
        if request.method == "GET":
            note_export(by=reader, subject="entry")
        return _download(content)
    page = page_of(entries, before=request.GET.get("before", ""), after=request.GET.get("after", ""))
    about = request.GET.get("about", "")
    if about and not Entry.objects.filter(subject=about).exists():
        raise Http404
    shown = {
        "filter": chosen,
        "page": page,
        "lines": lines_of(page.entries, reader=reader),
        "about": describe([about], reader=reader)[about] if about else None,
        "seal": Seal.objects.order_by("-number").first(),
    }
    return render(request, "journal/journal.html", shown)


def _download(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=_EXCEL)
    response["Content-Disposition"] = 'attachment; filename="journal.xlsx"'
    return response
