"""The background work with attached files."""

from django.utils.translation import gettext_lazy as _

from samklang.jobs.job import job
from samklang.jobs.progress import Progress
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
