"""The background work of this package."""

from contextlib import suppress

from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.files.errors import FileIsErased
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.people.actions.sheet_files import files_to_let_go, let_go
from samklang.people.actions.sheets import check_plan, write_sheet
from samklang.people.models import SheetImport


@job(name="people.import", title=_("Bring in a spreadsheet"), attempts=1)
def write_import(progress: Progress, *, sheet: str, confirmed_by: str, seen: str) -> None:
    """Write a confirmed spreadsheet: all of it and that it is done, or nothing.

    Rows are written in one transaction, so the progress is that of the parts of the work, not of rows.
    """
    asked = SheetImport.objects.get(public_id=sheet)
    by = User.objects.get(public_id=confirmed_by)
    progress.expect(2, text=str(_("The rows are read")))
    with progress.step(text=str(_("The rows are written"))):
        check_plan(asked, seen=seen)
    with progress.finish():
        write_sheet(asked, by=by, seen=seen)


@job(name="people.let_go_of_sheets", title=_("Find spreadsheets whose time is up"))
def let_go_of_sheets(progress: Progress) -> None:
    """Make the files of spreadsheets due that were brought in, or only looked at, long ago.

    The job that erases what is due comes after it in the night.
    """
    files = list(files_to_let_go())
    progress.expect(progress.done + len(files))
    for file in files:
        with progress.step(), suppress(FileIsErased):
            let_go(file)
