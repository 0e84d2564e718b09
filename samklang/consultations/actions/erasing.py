"""What goes here when a file is erased."""

from django.db.models import Q
from django.utils.translation import gettext as _

from samklang.consultations.models import (
    ActivityFile,
    AnswerDraftFile,
    CaseFile,
    Challenge,
    CommentSheet,
    DigestItem,
    EditionAnswer,
    Gathering,
    IncomingMail,
    IntakeFile,
    PlannedComment,
    Reading,
    Submission,
    SubmissionFile,
    WebComment,
    WhiteBookFile,
    WhiteBookPage,
)
from samklang.consultations.models.respondents import CITIZEN
from samklang.core.versions import hold
from samklang.files.models import StoredFile


def forget_file(file: StoredFile) -> None:
    """Forget what is written of an erased file (`FILE_ERASURES`): its names, and what was read in it.

    Holds the answers it is a part of: what is read in one at this moment is kept before, and forgotten, or
    not at all.
    """
    _hold_answers(file)
    SubmissionFile.objects.filter(file=file).update(name=file.public_id)
    AnswerDraftFile.objects.filter(file=file).update(name=file.public_id)
    WhiteBookFile.objects.filter(file=file).update(name=file.public_id)
    WhiteBookPage.objects.filter(edition__files__file=file).delete()
    CaseFile.objects.filter(file=file).update(name=file.public_id)
    _forget_mail(file)
    _forget_quoted(file)
    _forget_engagement(file)
    IntakeFile.objects.filter(file=file).update(name=file.public_id, folder="")
    own, joined = Q(submission__files__file=file), Q(submission__joined__files__file=file)
    read_in_it = Reading.objects.filter(pk__in=Reading.objects.filter(own | joined).values("pk"))
    read_in_it.update(found=None, left_out=[], problem=_("The file was erased."))


def _forget_mail(file: StoredFile) -> None:
    """Forget who wrote a mail and how it began, and where the answer that it was could be receipted."""
    said = {"sender": "", "sender_name": "", "subject": "", "excerpt": "", "message_id": "", "findable": ""}
    IncomingMail.objects.filter(file=file).update(**said)
    Submission.objects.filter(files__file=file, files__place=1).update(email="")


def _hold_answers(file: StoredFile) -> None:
    own, joined = Q(files__file=file), Q(joined__files__file=file)
    found = Submission.objects.filter(pk__in=Submission.objects.filter(own | joined).values("pk"))
    for answer in found.order_by("pk"):
        hold(answer)


def _forget_quoted(file: StoredFile) -> None:
    """Forget a person who answered, the row of a spreadsheet it was, and pages on screen that quote it.

    Organisations keep their names: that they answered is no secret of a person's. Documents that hold it are
    files of their own.
    """
    answers = Submission.objects.filter(pk__in=SubmissionFile.objects.filter(file=file).values("submission"))
    begun = SubmissionFile.objects.filter(file=file, place=1, submission__gathering=None).values("submission")
    of_people = answers.filter(pk__in=begun, organisation=None, on_behalf_of=None, kind__in=["", CITIZEN])
    of_people.update(respondent="", sort_key="", findable="")
    for comment in WebComment.objects.filter(submission__in=begun):
        PlannedComment.objects.filter(sheet=comment.sheet_id, number=comment.row).delete()
    quoted = EditionAnswer.objects.filter(Q(submission__in=answers) | Q(submission__joined__in=answers))
    WhiteBookPage.objects.filter(edition__in=quoted.values("edition")).delete()


def _forget_engagement(file: StoredFile) -> None:
    """Forget what was written of it in the log, in web comments, and of what was said by mouth."""
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
