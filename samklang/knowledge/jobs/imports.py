"""The background work of bringing in spreadsheets and reports."""

from contextlib import suppress

from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.files.errors import FileIsErased
from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.knowledge.actions.reports import look_into, note_suggestions
from samklang.knowledge.actions.sheets import look_through, write_sheet
from samklang.knowledge.actions.uploads import forget_readings
from samklang.knowledge.entries import index_contributions
from samklang.knowledge.models import Contribution, KnowledgeSheet, ProjectReport

_INDEXED_AT_ONCE = 250  # contributions: a second or two in which SQLite lets nobody else write


@job(name="knowledge.preview_sheet", title=_("Look through a spreadsheet of contributions"))
def preview_sheet(progress: Progress, *, sheet: str) -> None:
    """Work out what each row would do. Begun again from the start it finds the same."""
    asked = KnowledgeSheet.objects.select_related("file", "uploaded_by").get(public_id=sheet)
    with suppress(FileIsErased):
        look_through(asked, progress=progress)


@job(name="knowledge.write_sheet", title=_("Bring in a spreadsheet of contributions"), attempts=1)
def write_contributions(progress: Progress, *, sheet: str, confirmed_by: str, seen: str) -> None:
    """Write a confirmed spreadsheet: all of it and that it is done, or nothing."""
    asked = KnowledgeSheet.objects.select_related("file").get(public_id=sheet)
    by = User.objects.get(public_id=confirmed_by)
    progress.expect(1, text=str(_("The rows are written")))
    with progress.finish():
        new = write_sheet(asked, by=by, seen=seen)
        for start in range(0, len(new), _INDEXED_AT_ONCE):
            subjects = new[start : start + _INDEXED_AT_ONCE]
            enqueue(index_brought_in, by=by, subjects=subjects)


@job(name="knowledge.index_brought_in", title=_("Let what was brought in be found"))
def index_brought_in(progress: Progress, *, subjects: list[str]) -> None:
    """Put contributions that a spreadsheet brought in the index."""
    with progress.finish():
        found = Contribution.objects.filter(public_id__in=subjects).order_by("pk")
        index_contributions(list(found.values_list("pk", flat=True)))


@job(name="knowledge.forget_readings", title=_("Forget what was found in old papers"))
def forget_old_readings(progress: Progress) -> None:
    """Forget what spreadsheets and reports brought in long ago would do, or what was suggested of them."""
    with progress.finish():
        forget_readings()


@job(name="knowledge.read_report", title=_("Read an old project report"))
def read_old_report(progress: Progress, *, report: str) -> None:
    """Find what a report says of its project, to be suggested to whoever brought it in."""
    asked = ProjectReport.objects.select_related("file", "uploaded_by").get(public_id=report)
    found = None
    with suppress(FileIsErased):
        found = look_into(asked)
    with progress.finish():
        if found:
            note_suggestions(asked, found=found)
