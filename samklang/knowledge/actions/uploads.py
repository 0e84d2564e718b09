"""What goes of what was brought in when its file or its uploader is erased."""

from samklang.accounts.models import User
from samklang.files.models import StoredFile
from samklang.knowledge.models import KnowledgeSheet, PlannedContribution, ProjectReport, Suggestion


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
