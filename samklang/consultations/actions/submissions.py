"""Answers that came in: received, read by a job, and confirmed, corrected or rejected by a person."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Consultation, Submission, SubmissionFile
from samklang.core.versions import changed_fields, hold
from samklang.files.actions import store
from samklang.files.names import clean_name
from samklang.inquiries.actions.parties import note_answered
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def receive(
    consultation: Consultation, files: Sequence[Sent], *, by: Actor, details: SubmissionDetails
) -> Submission:
    """Take in an answer: its files are kept byte for byte, and a job reads what it says and who says it.

    The same answer in the same hearing is once: if its first file is here already, that answer is returned.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if not rules.takes_answers(current):
        raise ValidationError(_("A hearing takes answers from the day it opens until it has been answered."))
    if not files:
        raise ValidationError(_("Choose a file."))
    kept = store(by=by, name=files[0].name, content=files[0].content)
    same = SubmissionFile.objects.filter(submission__consultation=current, file=kept, place=1)
    if already := same.select_related("submission").first():
        return already.submission
    made = Submission(consultation=current, number=number_of_next(current))
    _set(made, details)
    put_files(made, files, by=by)
    record(by=by, verb="received", subject=made.public_id)
    read_later(made, by=by)
    return made


def number_of_next(consultation: Consultation) -> int:
    """Return the number of a hearing's next answer, within a transaction that holds the hearing."""
    last = consultation.submissions.aggregate(last=Max("number"))["last"] or 0
    return last + 1


def put_files(submission: Submission, files: Sequence[Sent], *, by: Actor) -> None:
    """Keep the files of an answer as they came, in their order."""
    for place, sent in enumerate(files, start=1):
        kept = store(by=by, name=sent.name, content=sent.content)
        SubmissionFile.objects.get_or_create(
            submission=submission, file=kept, defaults={"name": clean_name(sent.name)[:255], "place": place}
        )


def read_later(submission: Submission, *, by: Actor) -> None:
    """Have a job read an answer."""
    enqueue("consultations.read", by=by, key=submission.public_id, submission=submission.public_id)


@transaction.atomic
def confirm(submission: Submission, *, by: Actor, version: int, details: SubmissionDetails) -> Submission:
    """Confirm who answered and how, corrected where the machine was wrong.

    An answer for a party that was asked counts as that party's, so it is reminded no more. Raises
    ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_run(by))
    current = hold(submission, version=version)
    _refuse_decided(current)
    changes = changed_fields(SubmissionDetails.of(current), details)
    _set(current, details, confirmed_by=by)
    _give_to_party(current, by=by)
    record(by=by, verb="confirmed", subject=current.public_id, fields=[*changes, "confirmed_at"])
    return current


@transaction.atomic
def reject(submission: Submission, *, by: Actor, because: str) -> Submission:
    """Set aside what is no answer to the hearing: the file stays, and it counts nowhere."""
    require(rules.may_run(by))
    current = hold(submission)
    _refuse_decided(current)
    if current.party_id is not None:
        raise ValidationError(_("The party sent it as its answer by its own link. Ask it to withdraw."))
    current.rejected_at, current.rejected_because = timezone.now(), because.strip()
    current.version += 1
    current.full_clean()
    current.save(update_fields=["rejected_at", "rejected_because", "version"])
    record(by=by, verb="declined", subject=current.public_id, fields=["rejected_at"])
    return current


@transaction.atomic
def accept_after_all(submission: Submission, *, by: Actor) -> Submission:
    """Take back that something is no answer."""
    require(rules.may_run(by))
    current = hold(submission)
    current.rejected_at, current.rejected_because = None, ""
    current.version += 1
    current.save(update_fields=["rejected_at", "rejected_because", "version"])
    record(by=by, verb="restored", subject=current.public_id, fields=["rejected_at"])
    return current


def _give_to_party(submission: Submission, *, by: Actor) -> None:
    """Note for the party that was asked that it has answered; an answer it gave before is superseded."""
    asked = submission.on_behalf_of or submission.organisation
    if submission.party_id is not None or asked is None:
        return
    party = submission.consultation.inquiry.parties.filter(organisation=asked).first()
    if party is None:
        return
    before = party.submissions.standing().exclude(pk=submission.pk).order_by("-number").first()
    submission.party = party
    submission.save(update_fields=["party"])
    if before is not None and before.is_provisional and not submission.is_provisional:
        before.superseded_by = submission
        before.save(update_fields=["superseded_by"])
        record(by=by, verb="changed", subject=before.public_id, fields=["superseded_by"])
    note_answered(party, by=by, at=submission.received_at, is_provisional=submission.is_provisional)


def _refuse_decided(submission: Submission) -> None:
    if not rules.may_be_decided(submission):
        raise ValidationError(_("This answer does not stand any more, or the hearing is over."))


def _set(submission: Submission, details: SubmissionDetails, *, confirmed_by: Actor | None = None) -> None:
    for name in SubmissionDetails.__dataclass_fields__:
        setattr(submission, name, getattr(details, name))
    if confirmed_by is not None:
        submission.confirmed_at, submission.confirmed_by = timezone.now(), actor_id(confirmed_by)
        submission.version += 1
    submission.full_clean()
    submission.save()
