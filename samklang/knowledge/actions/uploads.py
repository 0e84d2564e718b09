"""What goes of what was brought in: in its time, and when its file or its uploader is erased."""

from django.db import transaction
from django.utils import timezone

from samklang.accounts.models import User
from samklang.files.models import StoredFile
from samklang.knowledge.models import KnowledgeSheet, PlannedContribution, ProjectReport, Suggestion


@transaction.atomic
def forget_readings() -> None:
    """Forget what a machine made of files brought in so long ago that nobody needs it any more.

    The file itself may stay, since it stands with a project or somebody keeps it longer. What was suggested
    of a report is kept while its uploader's draft is unfinished.
    """
    today = timezone.localdate()
    sheets = KnowledgeSheet.objects.past_keeping(today=today)
    PlannedContribution.objects.filter(sheet__in=sheets).delete()
    reports = ProjectReport.objects.past_keeping(today=today).filter(draft=None, read_at__isnull=False)
    Suggestion.objects.filter(report__in=reports).delete()
    reports.filter(suggestions=None).update(read_at=None, problem="")


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
