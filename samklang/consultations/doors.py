"""The doors: how a page gets what it shows. Whoever may not see a thing is told that it is not there."""

from django.shortcuts import get_object_or_404

from samklang.accounts.rules import Visitor
from samklang.consultations import rules
from samklang.consultations.models import (
    Activity,
    ActivityFile,
    Campaign,
    CaseFile,
    CommentSheet,
    Consultation,
    DutyCase,
    Gathering,
    GatheringVersion,
    HeardDocument,
    IncomingMail,
    Intake,
    IntakeFile,
    Submission,
    SubmissionFile,
    WhiteBookEdition,
    WhiteBookFile,
)
from samklang.inquiries.models import Enclosure, Party
from samklang.people.doors import open_door


def get_consultation_for(user: Visitor, public_id: str) -> Consultation:
    readable = Consultation.objects.readable_by(user).select_related("inquiry")
    return get_object_or_404(readable, public_id=public_id)


def get_run_consultation_for(user: Visitor, public_id: str) -> Consultation:
    """A hearing for somebody who runs it."""
    open_door(rules.may_run(user))
    return get_consultation_for(user, public_id)


def get_watched_consultation_for(user: Visitor, public_id: str) -> Consultation:
    """A hearing with its board, its answers and its numbers."""
    open_door(rules.may_see_hearings(user))
    return get_consultation_for(user, public_id)


def get_heard_document_for(user: Visitor, public_id: str) -> HeardDocument:
    readable = HeardDocument.objects.readable_by(user).select_related("consultation", "owner")
    return get_object_or_404(readable, public_id=public_id)


def get_run_document_for(user: Visitor, public_id: str) -> HeardDocument:
    open_door(rules.may_run(user))
    return get_heard_document_for(user, public_id)


def get_submission_for(user: Visitor, public_id: str) -> Submission:
    readable = Submission.objects.readable_by(user).select_related("consultation__inquiry", "party__inquiry")
    return get_object_or_404(readable, public_id=public_id)


def get_run_submission_for(user: Visitor, public_id: str) -> Submission:
    open_door(rules.may_run(user))
    return get_submission_for(user, public_id)


def get_submission_file_for(user: Visitor, public_id: str) -> SubmissionFile:
    readable = SubmissionFile.objects.filter(submission__in=Submission.objects.readable_by(user))
    return get_object_or_404(readable.select_related("file"), public_id=public_id)


def get_run_submission_file_for(user: Visitor, public_id: str) -> SubmissionFile:
    open_door(rules.may_run(user))
    return get_submission_file_for(user, public_id)


def get_intake_for(user: Visitor, public_id: str) -> Intake:
    readable = Intake.objects.readable_by(user).select_related("consultation__inquiry")
    return get_object_or_404(readable, public_id=public_id)


def get_run_intake_for(user: Visitor, public_id: str) -> Intake:
    open_door(rules.may_run(user))
    return get_intake_for(user, public_id)


def get_dropped_file_for(user: Visitor, public_id: str) -> IntakeFile:
    """A file as it was dropped; what an archive would not give has none."""
    readable = IntakeFile.objects.filter(intake__in=Intake.objects.readable_by(user), file__isnull=False)
    return get_object_or_404(readable.select_related("file", "intake"), public_id=public_id)


def get_white_book_for(user: Visitor, public_id: str) -> WhiteBookEdition:
    open_door(rules.may_see_hearings(user))
    return get_object_or_404(
        WhiteBookEdition.objects.select_related("consultation__inquiry"), public_id=public_id
    )


def get_white_book_file_for(user: Visitor, public_id: str) -> WhiteBookFile:
    open_door(rules.may_see_hearings(user))
    return get_object_or_404(WhiteBookFile.objects.select_related("file"), public_id=public_id)


def get_run_party_for(user: Visitor, public_id: str) -> Party:
    open_door(rules.may_run(user))
    return get_party_for(user, public_id)


def get_party_for(user: Visitor, public_id: str) -> Party:
    readable = Party.objects.readable_by(user).select_related("inquiry__consultation", "organisation")
    return get_object_or_404(readable, public_id=public_id)


def get_gathering_for(user: Visitor, public_id: str) -> Gathering:
    readable = Gathering.objects.readable_by(user).select_related(
        "submission__consultation__inquiry", "submission__district"
    )
    return get_object_or_404(readable, public_id=public_id)


def get_run_gathering_for(user: Visitor, public_id: str) -> Gathering:
    open_door(rules.may_run(user))
    return get_gathering_for(user, public_id)


def get_gathering_version_for(user: Visitor, public_id: str) -> GatheringVersion:
    readable = GatheringVersion.objects.filter(gathering__in=Gathering.objects.readable_by(user))
    return get_object_or_404(readable.select_related("file", "gathering"), public_id=public_id)


def get_activity_for(user: Visitor, public_id: str) -> Activity:
    readable = Activity.objects.readable_by(user).select_related("consultation__inquiry")
    return get_object_or_404(readable, public_id=public_id)


def get_run_activity_for(user: Visitor, public_id: str) -> Activity:
    open_door(rules.may_run(user))
    return get_activity_for(user, public_id)


def get_activity_file_for(user: Visitor, public_id: str) -> ActivityFile:
    readable = ActivityFile.objects.filter(activity__in=Activity.objects.readable_by(user))
    return get_object_or_404(readable.select_related("file", "activity"), public_id=public_id)


def get_run_activity_file_for(user: Visitor, public_id: str) -> ActivityFile:
    open_door(rules.may_run(user))
    return get_activity_file_for(user, public_id)


def get_comment_sheet_for(user: Visitor, public_id: str) -> CommentSheet:
    """A spreadsheet of comments, for those who may take it in."""
    open_door(rules.may_run(user))
    readable = CommentSheet.objects.readable_by(user).select_related("consultation__inquiry", "file")
    return get_object_or_404(readable, public_id=public_id)


def get_enclosure_for(user: Visitor, public_id: str) -> Enclosure:
    """A file that goes with a letter, for the secretariat."""
    open_door(rules.may_see_hearings(user))
    found = Enclosure.objects.select_related("file", "party", "inquiry__consultation")
    return get_object_or_404(found, public_id=public_id)


def get_run_enclosure_for(user: Visitor, public_id: str) -> Enclosure:
    open_door(rules.may_run(user))
    return get_enclosure_for(user, public_id)


def open_mailbox_door(user: Visitor) -> None:
    """Let in who sees to it that the mailbox is read."""
    open_door(rules.may_see_mailbox(user))


def get_incoming_mail_for(user: Visitor, public_id: str) -> IncomingMail:
    readable = IncomingMail.objects.readable_by(user)
    return get_object_or_404(
        readable.select_related("file", "consultation", "submission__consultation"), public_id=public_id
    )


def get_run_mail_for(user: Visitor, public_id: str) -> IncomingMail:
    open_door(rules.may_run(user))
    return get_incoming_mail_for(user, public_id)


def get_duty_case_for(user: Visitor, public_id: str) -> DutyCase:
    """A case of the duty to be heard, with its times."""
    readable = DutyCase.objects.readable_by(user).with_times()
    return get_object_or_404(
        readable.select_related("body", "touches", "consultation__inquiry"), public_id=public_id
    )


def get_registered_case_for(user: Visitor, public_id: str) -> DutyCase:
    """A case for somebody who may register those of its body."""
    found = get_duty_case_for(user, public_id)
    open_door(rules.may_register_for(user, found.body))
    return found


def get_duty_answer_file_for(user: Visitor, public_id: str) -> SubmissionFile:
    """A file of an answer that speaks, from somebody we know, to a case the visitor may read."""
    cases = DutyCase.objects.readable_by(user)
    answers = Submission.objects.standing().vouched().filter(consultation__duty_case__in=cases)
    files = SubmissionFile.objects.filter(submission__in=answers)
    return get_object_or_404(files.select_related("file", "submission__consultation"), public_id=public_id)


def get_case_file_for(user: Visitor, public_id: str) -> CaseFile:
    """A case file that was made: for those who run hearings only, since it holds all that anybody wrote."""
    open_door(rules.may_run(user))
    made = CaseFile.objects.filter(file__isnull=False).select_related("file", "consultation")
    return get_object_or_404(made, public_id=public_id)


def get_campaign_for(user: Visitor, public_id: str) -> Campaign:
    readable = Campaign.objects.readable_by(user).select_related("consultation")
    return get_object_or_404(readable, public_id=public_id)


def get_run_campaign_for(user: Visitor, public_id: str) -> Campaign:
    open_door(rules.may_run(user))
    return get_campaign_for(user, public_id)
