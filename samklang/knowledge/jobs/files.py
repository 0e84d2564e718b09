"""The background work with attached files."""

from contextlib import suppress

from django.utils.translation import gettext_lazy as _

from samklang.files.errors import FileIsErased
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.knowledge.actions.file_keeping import files_to_let_go, let_go
from samklang.knowledge.actions.file_words import note_words, read_words
from samklang.knowledge.models import Attachment


@job(name="knowledge.read_attachment", title=_("Read an attached file, so that it is found"))
def read_attachment(progress: Progress, *, attachment: str) -> None:
    """Read the words of an attached file. One that was taken away meanwhile is left alone."""
    found = Attachment.objects.standing().filter(public_id=attachment).select_related("file").first()
    words = read_words(found) if found else None
    with progress.finish():
        if found and words:
            note_words(found, found=words)


@job(name="knowledge.let_go_of_files", title=_("Find files that were taken away long ago"))
def let_go_of_files(progress: Progress) -> None:
    """Make files due that were taken away from all they were put with, a month ago or more.

    The job that erases what is due comes after it in the night.
    """
    files = list(files_to_let_go())
    progress.expect(progress.done + len(files))
    for file in files:
        with progress.step(), suppress(FileIsErased):
            let_go(file)
