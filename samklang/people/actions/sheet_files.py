"""How long the file of a spreadsheet is kept: it names people, and its rows are written by then."""

from datetime import date

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.accounts.actors import System
from samklang.files.actions import mark_as_filed, retain
from samklang.files.models import StoredFile, StoredFileQuerySet
from samklang.jobs.models import Job
from samklang.people.models import SheetImport

_US = System("retention")


def files_to_let_go() -> StoredFileQuerySet:
    """Files of spreadsheets whose time is up and that are not due yet."""
    past = SheetImport.objects.past_keeping(today=timezone.localdate())
    at_work = Job.objects.unfinished().filter(name="people.import").values("key")
    needed = SheetImport.objects.exclude(pk__in=past) | SheetImport.objects.filter(public_id__in=at_work)
    files = StoredFile.objects.live().filter(pk__in=past.values("file")).exclude(pk__in=needed.values("file"))
    return files.filter(Q(retentions=None) | Q(filed_at=None)).order_by("pk").distinct()


def let_go(file: StoredFile) -> None:
    """Say that a spreadsheet's time is up, so that it is due to be erased the same night.

    It is no paper of a case, only the way in which rows came here, so it is not filed: that is what stands
    instead of a number. Left alone when the same bytes came in some other way too, or somebody set a period
    that runs: then they are somebody else's to keep.
    """
    today = timezone.localdate()
    if file.receipts.count() != file.sheet_imports.count():
        return
    if not file.retentions.exists():
        _keep(file, until=max(sheet.kept_until() for sheet in file.sheet_imports.all()))
    is_kept = file.retentions.filter(keep_until__gte=today).exists()
    if not (is_kept or file.is_filed()):
        mark_as_filed(by=_US, file=file, number=_("Is not filed: a spreadsheet brought in"))


def keep_for(sheet: SheetImport) -> None:
    """Give a spreadsheet its own time when the same bytes had theirs before: that one may be over by now.

    A file that is new here needs none yet: without a period it is never due, and `let_go` sets it in time.
    """
    if sheet.file.is_filed() or sheet.file.retentions.exists():
        _keep(sheet.file, until=sheet.kept_until())


def _keep(file: StoredFile, *, until: date) -> None:
    retain(by=_US, file=file, ground=_("A spreadsheet brought in, kept to look at again"), keep_until=until)
