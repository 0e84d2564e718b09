"""How long the file of a spreadsheet is kept: it names people, and its rows are written by then."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.files import passing
from samklang.files.models import StoredFile, StoredFileQuerySet
from samklang.jobs.models import Job
from samklang.people.models import SheetImport


def files_to_let_go() -> StoredFileQuerySet:
    """Files of spreadsheets whose time is up and that are not due yet."""
    past = SheetImport.objects.past_keeping(today=timezone.localdate())
    at_work = Job.objects.unfinished().filter(name="people.import").values("key")
    needed = SheetImport.objects.exclude(pk__in=past) | SheetImport.objects.filter(public_id__in=at_work)
    files = StoredFile.objects.live().filter(pk__in=past.values("file")).exclude(pk__in=needed.values("file"))
    return files.filter(Q(retentions=None) | Q(filed_at=None)).order_by("pk").distinct()


def let_go(file: StoredFile) -> None:
    """Say that a spreadsheet's time is up, so that it is due to be erased the same night."""
    passing.let_go(
        file,
        uses=file.sheet_imports.count(),
        until=max(sheet.kept_until() for sheet in file.sheet_imports.all()),
        ground=_("A spreadsheet brought in, kept to look at again"),
        number=_("Is not filed: a spreadsheet brought in"),
    )


def keep_for(sheet: SheetImport) -> None:
    """Give a spreadsheet its own time when the same bytes had theirs before."""
    ground = _("A spreadsheet brought in, kept to look at again")
    passing.keep_again(sheet.file, until=sheet.kept_until(), ground=ground)
