"""Bringing in a spreadsheet: choose it, look at what it would change, confirm."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import sent
from samklang.core.listing import Column, taken_away
from samklang.core.sheets.preview import Preview, ShownFault, ShownRow, page_in, state_in
from samklang.files.errors import FileRefused
from samklang.people import rules
from samklang.people.actions import imports as actions
from samklang.people.actions.sheets import plan_of
from samklang.people.doors import open_door
from samklang.people.forms.imports import UploadForm
from samklang.people.models import ImportKind, Organisation, SheetImport
from samklang.people.sheets.columns import CONTACT_COLUMNS, ORGANISATION_COLUMNS
from samklang.people.sheets.plan import Plan, PlannedRow
from samklang.people.sheets.reading import MOST_ROWS, SheetRefused

_COLUMNS: dict[str, list[Column]] = {
    ImportKind.ORGANISATIONS: ORGANISATION_COLUMNS,
    ImportKind.CONTACTS: CONTACT_COLUMNS,
}


def _kind_for(request: VisitorRequest, kind: str) -> ImportKind:
    open_door(rules.may_import(request.user))
    if kind not in ImportKind.values:
        raise Http404
    return ImportKind(kind)


def _sheet_for(request: VisitorRequest, public_id: str) -> SheetImport:
    open_door(rules.may_import(request.user))
    return get_object_or_404(SheetImport.objects.select_related("file", "confirmed_by"), public_id=public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def new_import(request: VisitorRequest, kind: str) -> HttpResponse:
    """Choose a spreadsheet of organisations or contacts."""
    chosen = _kind_for(request, kind)
    form = UploadForm(sent(request), request.FILES or None)
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(
                actions.upload_sheet(by=actor_of(request), kind=chosen, name=file.name, content=file)
            )
        except (SheetRefused, FileRefused) as error:
            form.add_error("file", str(error))
    context = {
        "form": form,
        "kind": chosen,
        "columns": [column for column in _COLUMNS[chosen] if column.name != "id"],
        "most_rows": MOST_ROWS,
        "days_kept": settings.SHEETS_KEPT_DAYS,
        "earlier": SheetImport.objects.filter(kind=chosen).select_related("uploaded_by")[:10],
    }
    return render(request, "people/import.html", context, status=422 if form.errors else 200)


@require_safe
def import_template(request: VisitorRequest, kind: str) -> HttpResponse:
    """An empty spreadsheet with the right headings."""
    chosen = _kind_for(request, kind)
    columns = [column for column in _COLUMNS[chosen] if column.name != "id"]
    form = request.GET.get("format", "xlsx")
    return taken_away(Organisation.objects.none(), columns=columns, name=_("template"), form=form)


@require_safe
def sheet_import(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What a spreadsheet would change, row by row; or that it has been brought in."""
    sheet = _sheet_for(request, public_id)
    return _preview(request, sheet)


def _preview(request: VisitorRequest, sheet: SheetImport, *, refused: str = "") -> HttpResponse:
    job = None if sheet.is_confirmed() else actions.job_of(sheet)
    if job and not job.is_finished():
        return render(request, "people/importing.html", {"sheet": sheet, "job": job})
    error = refused or (job.problem if job else "")
    context: dict[str, object] = {
        "sheet": sheet,
        "error": error,
        "list_url": reverse(sheet.kind),
        "choose_url": reverse("new_import", args=[sheet.kind]),
        "confirm_url": reverse("confirm_import", args=[sheet.public_id]),
    }
    if not (sheet.is_confirmed() or sheet.file.is_erased()):
        plan = plan_of(sheet)
        context |= {"plan": plan, "preview": _shown(plan, request)}
    return render(request, "people/preview.html", context, status=409 if refused else 200)


def _shown(plan: Plan, request: VisitorRequest) -> Preview:
    state = state_in(request, plan.counts)
    page = page_in(request, [row for row in plan.rows if state in (None, row.state)])
    rows = list(map(_row, page))
    return Preview(plan.counts, state, page, rows, plan.fingerprint, plan.unknown_headings)


def _row(row: PlannedRow) -> ShownRow:
    faults = list(map(ShownFault, row.errors))
    return ShownRow(row.number, row.title, row.state, faults, warnings=row.warnings, changes=row.changes)


@require_POST
def confirm_import(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have what was shown written; the page shows how far it is."""
    sheet = _sheet_for(request, public_id)
    try:
        actions.confirm_import(sheet, by=actor_of(request), fingerprint=request.POST.get("fingerprint", ""))
    except ValidationError as error:
        return _preview(request, sheet, refused=" ".join(error.messages))
    return redirect(sheet)
