"""Bringing in a spreadsheet of contributions: choose it, look at what it would change, confirm."""

from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import sent
from samklang.core.listing import Column, taken_away
from samklang.core.sheets.plan import Change, RowState
from samklang.core.sheets.preview import Preview, ShownFault, ShownRow, page_in, state_in
from samklang.core.sheets.reading import read_sheet
from samklang.files.errors import FileRefused
from samklang.files.reading import read
from samklang.journal.actions import note_export
from samklang.knowledge import rules
from samklang.knowledge.actions import importing as actions
from samklang.knowledge.forms.importing import SheetForm
from samklang.knowledge.models import Kind, KnowledgeSheet, PlannedContribution
from samklang.knowledge.sheets.columns import FAULTS, HEADINGS, MOST_ROWS, heading_of, shape
from samklang.knowledge.sheets.examples import template
from samklang.knowledge.sheets.taking import rows_to_take
from samklang.people.doors import open_door
from samklang.people.models import Topic
from samklang.people.rules import is_editor

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_FAULTS = 8  # shown of one row; the spreadsheet of mistakes has them all


def _sheet_for(request: VisitorRequest, public_id: str) -> KnowledgeSheet:
    open_door(rules.may_import(request.user))
    own = KnowledgeSheet.objects.readable_by(request.user).select_related("file")
    return get_object_or_404(own, public_id=public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def new_sheet(request: VisitorRequest) -> HttpResponse:
    """Choose a spreadsheet of contributions."""
    open_door(rules.may_import(request.user))
    form = SheetForm(sent(request), request.FILES or None)
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(actions.upload_sheet(by=actor_of(request), name=file.name, content=file))
        except FileRefused as error:
            form.add_error("file", str(error))
    context = {
        "form": form,
        "kinds": list(Kind),
        "most_rows": MOST_ROWS,
        "days_kept": settings.SHEETS_KEPT_DAYS,
        "writes_for_all": is_editor(request.user),
        "earlier": KnowledgeSheet.objects.readable_by(request.user)[:10],
    }
    return render(request, "knowledge/new_sheet.html", context, status=422 if form.errors else 200)


@require_safe
def sheet_template(request: VisitorRequest, kind: str) -> HttpResponse:
    """An empty spreadsheet of one kind, with an example and what to write in each column."""
    open_door(rules.may_import(request.user))
    if kind not in Kind.values:
        raise Http404
    topic = Topic.objects.readable_by(request.user).open().order_by("sort_key").first()
    name = str(Kind(kind).label)
    filled = template(kind, name=name, topic=str(topic or ""), by=actor_of(request))
    return _excel(filled, name=name)


@require_safe
def current_sheet(request: VisitorRequest) -> HttpResponse:
    """What the visitor may change by a spreadsheet, in the columns in which it can come back."""
    open_door(rules.may_import(request.user))
    columns = [Column(name, heading_of(name), _Cell(name), 30) for name in HEADINGS]
    copy = taken_away(
        rows_to_take(actor_of(request)),
        columns=columns,
        name=_("Knowledge"),
        form=request.GET.get("format", "xlsx"),
    )
    if request.method == "GET":
        note_export(by=actor_of(request), subject="know")
    return copy


class _Cell:
    """What stands in one column of a row that is taken away."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, cells: dict[str, str]) -> str:
        return cells.get(self.name, "")


@require_safe
def knowledge_sheet(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What a spreadsheet would change, row by row; or that it has been brought in."""
    return _page(request, _sheet_for(request, public_id))


def _page(request: VisitorRequest, sheet: KnowledgeSheet, *, refused: str = "") -> HttpResponse:
    job = actions.job_of(sheet)
    if job and not job.is_finished() and not sheet.is_confirmed():
        return render(request, "knowledge/sheet_at_work.html", {"sheet": sheet, "upload": sheet, "job": job})
    context: dict[str, object] = {
        "sheet": sheet,
        "error": refused or (job.problem if job else ""),
        "list_url": reverse("contributions"),
        "choose_url": reverse("new_knowledge_sheet"),
        "confirm_url": reverse("confirm_sheet", args=[sheet.public_id]),
    }
    if sheet.is_read() and not (sheet.is_confirmed() or sheet.file.is_erased() or sheet.problem):
        mapping = [(heading, heading_of(column) if column else "") for heading, column in sheet.mapping]
        context |= {"preview": _shown(sheet, request), "mapping": mapping}
    return render(request, "knowledge/sheet.html", context, status=409 if refused else 200)


def _shown(sheet: KnowledgeSheet, request: VisitorRequest) -> Preview:
    numbers = sheet.rows.order_by().values_list("state").annotate(number=Count("pk"))
    counts = {RowState(state): number for state, number in numbers}
    state = state_in(request, counts)
    page = page_in(request, sheet.rows.filter(state=state) if state else sheet.rows.all())
    left_out = [heading for heading, column in sheet.mapping if not column]
    return Preview(counts, state, page, list(map(_row, page)), sheet.fingerprint, left_out)


def _row(row: PlannedContribution) -> ShownRow:
    return ShownRow(
        row.number,
        row.title,
        RowState(row.state),
        [ShownFault(why, column, value) for column, value, why in row.faults[:_MOST_FAULTS]],
        max(len(row.faults) - _MOST_FAULTS, 0),
        changes=[Change(*change) for change in row.changes],
    )


@require_safe
def sheet_mistakes(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The spreadsheet as it came, with a column that says what is wrong, to correct and bring in again."""
    sheet = _sheet_for(request, public_id)
    if sheet.file.is_erased() or sheet.problem or not sheet.is_read():
        raise Http404
    found = read_sheet(read(sheet.file), shape())
    faults = {row.number: _in_words(row) for row in sheet.rows.filter(state=RowState.WRONG)}
    names = [name for name in HEADINGS if name in found.columns]
    columns = [Column("faults", FAULTS, _Cell("faults"), 50)]
    columns += [Column(name, heading_of(name), _Cell(name), 24) for name in names]
    rows = [{**row.cells, "faults": faults.get(row.number, "")} for row in found.rows]
    return taken_away(rows, columns=columns, name=_("Mistakes"), form=request.GET.get("format", "xlsx"))


def _in_words(row: PlannedContribution) -> str:
    return "\n".join(_told(row))


def _told(row: PlannedContribution) -> Iterator[str]:
    for column, value, why in row.faults:
        yield f"{column}: {why}" + (f" ({value})" if value else "")


@require_POST
def look_again(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have the spreadsheet looked through once more."""
    sheet = _sheet_for(request, public_id)
    actions.look_again(sheet, by=actor_of(request))
    return redirect(sheet)


@require_POST
def confirm_sheet(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have what was shown written; the page shows how far it is."""
    sheet = _sheet_for(request, public_id)
    try:
        actions.confirm_sheet(sheet, by=actor_of(request), fingerprint=request.POST.get("fingerprint", ""))
    except ValidationError as error:
        return _page(request, sheet, refused=" ".join(error.messages))
    return redirect(sheet)


def _excel(content: bytes, *, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=_EXCEL)
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.xlsx") or "attachment"
    return response
