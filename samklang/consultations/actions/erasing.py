"""What goes here when a file is erased."""

from django.db.models import Q
from django.utils.translation import gettext as _

from samklang.consultations.models import (
    AnswerDraftFile,
    CaseFile,
    IncomingMail,
    IntakeFile,
    Reading,
    Submission,
    SubmissionFile,
    WhiteBookFile,
    WhiteBookPage,
)
from samklang.files.models import StoredFile


def forget_file(file: StoredFile) -> None:
    """Forget what is written of an erased file (`FILE_ERASURES`): its names, and what was read in it."""
    SubmissionFile.objects.filter(file=file).update(name=file.public_id)
    AnswerDraftFile.objects.filter(file=file).update(name=file.public_id)
    WhiteBookFile.objects.filter(file=file).update(name=file.public_id)
    WhiteBookPage.objects.filter(edition__files__file=file).delete()
    CaseFile.objects.filter(file=file).update(name=file.public_id)
    _forget_mail(file)
    IntakeFile.objects.filter(file=file).update(name=file.public_id, folder="")
    own, joined = Q(submission__files__file=file), Q(submission__joined__files__file=file)
    read_in_it = Reading.objects.filter(pk__in=Reading.objects.filter(own | joined).values("pk"))
    read_in_it.update(found=None, left_out=[], problem=_("The file was erased."))


def _forget_mail(file: StoredFile) -> None:
    """Forget who wrote a mail and how it began, and where the answer that it was could be receipted."""
    said = {"sender": "", "sender_name": "", "subject": "", "excerpt": "", "message_id": "", "findable": ""}
    IncomingMail.objects.filter(file=file).update(**said)
    Submission.objects.filter(files__file=file, files__place=1).update(email="")
