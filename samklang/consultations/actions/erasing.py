"""What goes here when a file is erased."""

from django.utils.translation import gettext as _

from samklang.consultations.models import AnswerDraftFile, CaseFile, Reading, SubmissionFile, WhiteBookFile
from samklang.files.models import StoredFile


def forget_file(file: StoredFile) -> None:
    """Forget what is written of an erased file (`FILE_ERASURES`): its names, and what was read in it."""
    SubmissionFile.objects.filter(file=file).update(name=file.public_id)
    AnswerDraftFile.objects.filter(file=file).update(name=file.public_id)
    WhiteBookFile.objects.filter(file=file).update(name=file.public_id)
    CaseFile.objects.filter(file=file).update(name=file.public_id)
    read_in_it = Reading.objects.filter(submission__files__file=file)
    read_in_it.update(found=None, problem=_("The file was erased."))
