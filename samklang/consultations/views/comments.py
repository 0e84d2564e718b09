"""Web comments from another platform: choose the spreadsheet, say what its columns hold, look, confirm."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations.actions import comments as actions
from samklang.consultations.comments.columns import TEXT
from samklang.consultations.comments.reading import MOST_ROWS
from samklang.consultations.doors import get_comment_sheet_for, get_run_consultation_for
from samklang.consultations.forms.comments import ColumnsForm, CommentsForm
from samklang.consultations.models import CommentSheet, PlannedComment
from samklang.core.editing import sent
from samklang.core.sheets.plan import Change, RowState
from samklang.core.sheets.preview import Preview, ShownRow, page_in, state_in
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with


@require_http_methods(["GET", "HEAD", "POST"])
def new_comments(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Choose a spreadsheet of comments."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = CommentsForm(sent(request), request.FILES or None)
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(
                actions.keep_comments(consultation, by=actor_of(request), name=file.name, content=file.read())
            )
        except FileRefused as refused:
            form.add_error("file", str(refused))
        except ValidationError as refusal:
            form.add_error(None, refusal)
    context = {
        "thing": consultation,
        "form": form,
        "most_rows": MOST_ROWS,
        "earlier": CommentSheet.objects.readable_by(request.user).filter(consultation=consultation),
    }
    return render(request, "consultations/new_comments.html", context, status=422 if form.errors else 200)


@require_safe
def comment_sheet(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What each row would become; or that it has been taken in."""
    return _page(request, get_comment_sheet_for(request.user, public_id))


def _page(
    request: VisitorRequest, sheet: CommentSheet, *, refused: str = "", chosen: ColumnsForm | None = None
) -> HttpResponse:
    job = None if sheet.is_confirmed() else actions.job_of(sheet)
    context: dict[str, object] = {"sheet": sheet, "consultation": sheet.consultation, "job": job}
    if job and not job.is_finished():
        return render(request, "consultations/comments_at_work.html", context)
    hearing = sheet.consultation.public_id
    context |= {
        "error": refused or (job.problem if job else ""),
        "list_url": f"{reverse('submissions', args=[hearing])}?channel=web",
        "choose_url": reverse("new_comments", args=[hearing]),
        "confirm_url": reverse("confirm_comments", args=[sheet.public_id]),
        "columns": chosen or ColumnsForm(mapping=sheet.mapping),
        "says_where_text_is": any(column == TEXT for _heading, column, _sample in sheet.mapping),
    }
    if sheet.fingerprint and not (sheet.is_confirmed() or sheet.file.is_erased()):
        context |= {"preview": _shown(sheet, request), "doubtful": _doubtful(sheet).count()}
    return render(request, "consultations/comment_sheet.html", context, status=409 if refused else 200)


def _doubtful(sheet: CommentSheet) -> QuerySet[PlannedComment]:
    return sheet.rows.exclude(warnings=[])


def _shown(sheet: CommentSheet, request: VisitorRequest) -> Preview:
    numbers = sheet.rows.order_by().values_list("state").annotate(number=Count("pk"))
    counts = {RowState(state): number for state, number in numbers}
    state = state_in(request, counts)
    rows = _doubtful(sheet) if "doubts" in request.GET else sheet.rows.all()
    page = page_in(request, rows.filter(state=state) if state else rows)
    left_out = [heading for heading, column, _sample in sheet.mapping if not column]
    return Preview(counts, state, page, list(map(_row, page)), sheet.fingerprint, left_out)


def _row(row: PlannedComment) -> ShownRow:
    changes = [Change(*change) for change in row.changes]
    return ShownRow(row.number, row.title, RowState(row.state), warnings=row.warnings, changes=changes)


@require_POST
def choose_columns(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say what each column holds; the rows are then looked through once more."""
    sheet = get_comment_sheet_for(request.user, public_id)
    form = ColumnsForm(request.POST, mapping=sheet.mapping)
    if not form.is_valid():
        return _page(request, sheet, refused=_("Choose one of what is offered."), chosen=form)
    try:
        actions.choose_columns(sheet, by=actor_of(request), columns=form.columns())
    except ValidationError as refusal:
        return _page(request, sheet, refused=" ".join(refusal.messages), chosen=form)
    return redirect(sheet)


@require_POST
def look_at_comments_again(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have the spreadsheet looked through once more."""
    sheet = get_comment_sheet_for(request.user, public_id)
    try:
        actions.look_again(sheet, by=actor_of(request))
    except ValidationError as refusal:
        return _page(request, sheet, refused=" ".join(refusal.messages))
    return redirect(sheet)


@require_POST
def confirm_comments(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have what was shown taken in; the page shows how far it is."""
    sheet = get_comment_sheet_for(request.user, public_id)
    fingerprint = request.POST.get("fingerprint", "")
    try:
        actions.confirm_comments(sheet, by=actor_of(request), fingerprint=fingerprint)
    except ValidationError as refusal:
        return _page(request, sheet, refused=" ".join(refusal.messages))
    return redirect(sheet)


@require_safe
def comment_sheet_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """The spreadsheet, byte for byte as it came: the original of the comments in it."""
    sheet = get_comment_sheet_for(request.user, public_id)
    try:
        return respond_with(sheet.file, name=sheet.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(sheet)
