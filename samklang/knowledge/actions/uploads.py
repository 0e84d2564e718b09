"""How long what was brought in is kept: it may name people, and by then what was wanted stands elsewhere."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.accounts.models import User
from samklang.files import passing
from samklang.files.models import StoredFile, StoredFileQuerySet
from samklang.jobs.models import Job
from samklang.knowledge.models import KnowledgeSheet, PlannedContribution, ProjectReport, Suggestion
from samklang.people.models import SheetImport

JOBS = ("knowledge.preview_sheet", "knowledge.write_sheet", "knowledge.read_report")
_USES: tuple[type[KnowledgeSheet] | type[ProjectReport], ...] = (KnowledgeSheet, ProjectReport)


def uploads_to_let_go() -> StoredFileQuerySet:
    """Files whose time is up, that no job is at, and that are not due yet."""
    today = timezone.localdate()
    at_work = Job.objects.unfinished().filter(name__in=JOBS).values("key")
    past, needed = Q(), Q()
    for model in _USES:
        over = model.objects.past_keeping(today=today)
        wanted = model.objects.filter(~Q(pk__in=over.values("pk")) | Q(public_id__in=at_work))
        past |= Q(pk__in=over.values("file"))
        needed |= Q(pk__in=wanted.values("file"))
    # the same bytes may have been brought in as organisations or contacts too
    others = SheetImport.objects.past_keeping(today=today)
    needed |= Q(pk__in=SheetImport.objects.exclude(pk__in=others).values("file"))
    files = StoredFile.objects.live().filter(past).exclude(needed)
    return files.filter(Q(retentions=None) | Q(filed_at=None)).order_by("pk").distinct()


def let_go_of_upload(file: StoredFile) -> None:
    """Say that the time of a file that was brought in is up, so that it is erased the same night.

    A report that stands with a project stays; one that was taken away from all of them goes too.
    """
    if file.attachments.standing().exists():
        return
    uploads = [upload for model in _USES for upload in model.objects.filter(file=file)]
    passing.let_go(
        file,
        uses=len(uploads) + file.sheet_imports.count() + file.attachments.count(),
        until=max(upload.kept_until() for upload in uploads),
        ground=_("Brought in, and kept to look at again"),
        number=_("Is not filed: brought in"),
    )


def keep_upload(upload: KnowledgeSheet | ProjectReport) -> None:
    """Give what is brought in its own time when the same bytes had theirs before."""
    ground = _("Brought in, and kept to look at again")
    passing.keep_again(upload.file, until=upload.kept_until(), ground=ground)


def forget_file(file: StoredFile) -> None:
    """Forget what an erased file was called, what was read in it, or why not (`FILE_ERASURES`)."""
    PlannedContribution.objects.filter(sheet__file=file).delete()
    KnowledgeSheet.objects.filter(file=file).update(name="", problem="", mapping=[])
    Suggestion.objects.filter(report__file=file).delete()
    ProjectReport.objects.filter(file=file).update(name="", problem="")


def forget_user(user: User) -> None:
    """Forget what a machine made of somebody's files when their login is erased (`USER_ERASURES`)."""
    PlannedContribution.objects.filter(sheet__uploaded_by=user).delete()
    Suggestion.objects.filter(report__uploaded_by=user).delete()
