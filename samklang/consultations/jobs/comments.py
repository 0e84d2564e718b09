"""Comments from a spreadsheet: looked through, then taken in."""

from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.consultations.actions.comment_rows import (
    finish_taking_in,
    look_through,
    note_look,
    note_refusal,
    rows_to_take,
    take_rows_in,
)
from samklang.consultations.models import CommentSheet
from samklang.core.sheets.reading import SheetRefused
from samklang.files.errors import FileRefused
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_ROWS_AT_ONCE = 200


@job(name="consultations.look_at_comments", title=_("Look through a spreadsheet of comments"))
def look_at_comments(progress: Progress, *, sheet: str) -> None:
    """Say what each row would become. Begun again from the start it finds the same."""
    asked = CommentSheet.objects.select_related("file", "uploaded_by", "consultation").get(public_id=sheet)
    progress.expect(1, text=str(_("The rows are looked through")))
    try:
        found = look_through(asked)
    except (SheetRefused, FileRefused) as refused:
        with progress.finish():
            note_refusal(asked, problem=str(refused))
    else:
        with progress.finish():
            note_look(asked, found=found)


@job(name="consultations.take_in_comments", title=_("Take in comments from a spreadsheet"))
def take_comments_in(progress: Progress, *, sheet: str, confirmed_by: str, seen: str) -> None:
    """Make answers of the rows that were shown, some hundreds at a time, and have them read."""
    asked = CommentSheet.objects.select_related("file", "uploaded_by", "consultation").get(public_id=sheet)
    by = User.objects.get(public_id=confirmed_by)
    rows = rows_to_take(asked, seen=seen)
    progress.expect(-(-len(rows) // _ROWS_AT_ONCE), text=str(_("The comments are taken in")))
    for start in range(progress.done * _ROWS_AT_ONCE, len(rows), _ROWS_AT_ONCE):
        with progress.step():
            take_rows_in(asked, rows[start : start + _ROWS_AT_ONCE], by=by)
    with progress.finish():
        finish_taking_in(asked, by=by)
