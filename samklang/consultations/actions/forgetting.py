"""What goes of meetings, the log and web comments when a file is erased."""

from samklang.consultations.models import (
    ActivityFile,
    Challenge,
    CommentSheet,
    DigestItem,
    Gathering,
    PlannedComment,
    WebComment,
)
from samklang.files.models import StoredFile


def forget_file(file: StoredFile) -> None:
    """Forget what was written of an erased file (`FILE_ERASURES`): its names, and what stood in it."""
    ActivityFile.objects.filter(file=file).update(name=file.public_id)
    PlannedComment.objects.filter(sheet__file=file).delete()
    CommentSheet.objects.filter(file=file).update(name="", problem="", mapping=[], notes=[], fingerprint="")
    WebComment.objects.filter(submission__files__file=file).update(address="", reply_to="")
    said_in_it = Gathering.objects.filter(submission__files__file=file, submission__files__place=1)
    written = Gathering.objects.filter(versions__file=file)
    for gathering in {*said_in_it, *written}:
        Challenge.objects.filter(gathering=gathering).delete()
        DigestItem.objects.filter(gathering=gathering).delete()
        Gathering.objects.filter(pk=gathering.pk).update(who="", moderators="", questions="", said="")
