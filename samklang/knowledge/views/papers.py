"""A contribution to take away: as PDF, or as a Word file to work on."""

import re
from collections.abc import Callable
from threading import Lock

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samklang.accounts.models import User
from samklang.accounts.requests import VisitorRequest
from samklang.files.names import clean_name
from samklang.journal.actions import note_export
from samklang.knowledge.doors import get_contribution_for
from samklang.knowledge.papers import paper_of, size_of
from samklang_files.report import Report, report_to_docx, report_to_pdf
from samklang_whitebook.places import font_folders

MOST_CHARACTERS = 300_000
"""Some hundred pages, set in under a second with 150 MB; a usual one takes a tenth of a second."""
_ONE_AT_A_TIME = Lock()
_LONGEST_NAME = 80
_NO_NAME = re.compile(r'[\\/:*?"<>|]+')
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def contribution_pdf(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All the page says, as PDF/UA."""
    return _taken(request, public_id, ending="pdf", kind="application/pdf", make=report_to_pdf)


@require_safe
def contribution_docx(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The same as a Word file, for who will go on writing."""
    return _taken(request, public_id, ending="docx", kind=_WORD, make=report_to_docx)


def _taken(
    request: VisitorRequest, public_id: str, *, ending: str, kind: str, make: Callable[..., bytes]
) -> HttpResponse:
    shown = get_contribution_for(request.user, public_id)
    day = date_format(timezone.localdate(), "DATE_FORMAT")
    paper = paper_of(shown, reader=request.user, municipality=settings.MUNICIPALITY, day=day)
    if size_of(paper) > MOST_CHARACTERS:
        messages.error(request, _("It is too long to be made as a file. Print the page instead."))
        return redirect(shown)
    response = HttpResponse(_made(paper, make), content_type=kind)
    name = f"{_NO_NAME.sub('-', shown.title)[:_LONGEST_NAME].strip()}.{ending}"
    response["Content-Disposition"] = content_disposition_header(True, clean_name(name)) or "attachment"
    response["Cache-Control"] = "private, no-store"
    if request.method == "GET" and isinstance(request.user, User):
        note_export(by=request.user, subject=shown.public_id)
    return response


def _made(paper: Report, make: Callable[..., bytes]) -> bytes:
    """Make a file, one at a time in each process: it takes memory, and is given back at once."""
    with _ONE_AT_A_TIME:
        return make(paper, fonts=font_folders())
