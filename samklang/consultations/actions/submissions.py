"""Answers that came in: received, read by a job, and confirmed, corrected or rejected by a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.actions.campaigns import look_for_campaigns_later
from samklang.consultations.actions.refusing import refuse_answers, refuse_decided
from samklang.consultations.actions.superseding import give_to_party, hand_on_joined, take_from_party
from samklang.consultations.details import Kept, Sent, SubmissionDetails
from samklang.consultations.models import Consultation, Reading, Submission, SubmissionFile
from samklang.core.versions import changed_fields, hold
from samklang.files.actions import store
from samklang.files.models import StoredFile
from samklang.files.names import clean_name
from samklang.inquiries.models import Party
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.models import Organisation
from samklang.people.rules import require


@dataclass(frozen=True, slots=True)
class Received:
    """An answer that was taken in, or, if it is not new, the one that began with its first file already."""

    submission: Submission
    is_new: bool


def receive(
    consultation: Consultation,
    files: Sequence[Sent | Kept],
    *,
    by: Actor,
    details: SubmissionDetails,
    received_at: datetime | None = None,
) -> Submission:
    """Take in an answer as `receive_once` does, and return it or the one that it is the same as."""
    return receive_once(consultation, files, by=by, details=details, received_at=received_at).submission


@transaction.atomic
def receive_once(
    consultation: Consultation,
    files: Sequence[Sent | Kept],
    *,
    by: Actor,
    details: SubmissionDetails,
    received_at: datetime | None = None,
) -> Received:
    """Take in an answer: its files are kept byte for byte, and a job reads what it says and who says it.

    All files are one answer, in their order; what a mail encloses is taken out of it by the job. The same
    answer in the same hearing is once, whichever way it came: if its first file is the first of one that was
    neither withdrawn nor rejected, that one is returned. `received_at` is when it came, where that was before
    now.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    refuse_answers(current)
    if not files:
        raise ValidationError(_("Choose a file."))
    if (already := _same_in(current, kept_as(files[0], by=by))) is not None:
        return Received(already, is_new=False)
    made = Submission(consultation=current, number=number_of_next(current))
    made.received_at = received_at or made.received_at
    _set(made, details)
    put_files(made, files, by=by)
    record(by=by, verb="received", subject=made.public_id)
    read_later(made, by=by)
    return Received(made, is_new=True)


def _same_in(consultation: Consultation, file: StoredFile) -> Submission | None:
    """Return the answer a file is already: the one that speaks, if it was joined into that.

    What another answer encloses may be somebody else's letter, and what was found to be no answer is none.
    """
    same = Submission.objects.filter(files__file=file, files__place=1, consultation=consultation)
    here = same.filter(withdrawn_at=None, rejected_at=None)
    here = here.filter(joined_into__withdrawn_at=None, joined_into__rejected_at=None)
    found = here.select_related("joined_into").order_by("number").first()
    return (found.joined_into or found) if found else None


def number_of_next(consultation: Consultation) -> int:
    """Return the number of a hearing's next answer, within a transaction that holds the hearing."""
    last = consultation.submissions.aggregate(last=Max("number"))["last"] or 0
    return last + 1


def put_files(submission: Submission, files: Sequence[Sent | Kept], *, by: Actor) -> None:
    """Keep the files of an answer as they came, in their order."""
    for place, sent in enumerate(files, start=1):
        SubmissionFile.objects.get_or_create(
            submission=submission,
            file=kept_as(sent, by=by),
            defaults={"name": clean_name(sent.name)[:255], "place": place},
        )


def kept_as(file: Sent | Kept, *, by: Actor) -> StoredFile:
    """Return a file that was handed in as it is kept, keeping it if it is not."""
    return file.file if isinstance(file, Kept) else store(by=by, name=file.name, content=file.content)


def read_later(submission: Submission, *, by: Actor) -> None:
    """Have a job read an answer, anew if it was read before: one job reads all that waits in a hearing."""
    Reading.objects.filter(submission=submission).update(is_stale=True)
    hearing = submission.consultation.public_id
    enqueue("consultations.read", by=by, key=hearing, consultation=hearing)


@transaction.atomic
def confirm(submission: Submission, *, by: Actor, version: int, details: SubmissionDetails) -> Submission:
    """Confirm who answered and how, corrected where the machine was wrong.

    An answer for a party that was asked counts as that party's, so it is reminded no more; corrected, it does
    so no longer. What a party sent by its link stays the party's. Raises ChangedMeanwhile if `version` is no
    longer its version.
    """
    require(rules.may_run(by))
    current = _held(submission, asked=details.on_behalf_of or details.organisation, version=version)
    refuse_decided(current)
    if current.was_written_down():
        raise ValidationError(_("What somebody wrote down here is corrected on a page of its own."))
    before = SubmissionDetails.of(current)
    changes = changed_fields(before, details)
    _set(current, details, confirmed_by=by)
    _give_to_party(current, was_provisional=before.is_provisional, by=by)
    record(by=by, verb="confirmed", subject=current.public_id, fields=[*changes, "confirmed_at"])
    return current


@transaction.atomic
def reject(submission: Submission, *, by: Actor, because: str) -> Submission:
    """Set aside what is no answer to the hearing: the file stays, and it counts nowhere."""
    require(rules.may_run(by))
    current = _held(submission, asked=None)
    refuse_decided(current)
    if current.sent_by_link:
        raise ValidationError(_("The party sent it as its answer by its own link. Ask it to withdraw."))
    current.rejected_at, current.rejected_because = timezone.now(), because.strip()
    current.version += 1
    current.full_clean()
    current.save(update_fields=["rejected_at", "rejected_because", "version"])
    record(by=by, verb="declined", subject=current.public_id, fields=["rejected_at"])
    take_from_party(current, by=by)
    return current


@transaction.atomic
def accept_after_all(submission: Submission, *, by: Actor) -> Submission:
    """Take back that something is no answer. Refuses once the hearing has been answered."""
    require(rules.may_run(by))
    current = _held(submission, asked=submission.on_behalf_of or submission.organisation)
    if not rules.takes_answers(current.consultation):
        raise ValidationError(_("The hearing has been answered. What was found to be no answer stays so."))
    current.rejected_at, current.rejected_because = None, ""
    current.version += 1
    current.save(update_fields=["rejected_at", "rejected_because", "version"])
    record(by=by, verb="restored", subject=current.public_id, fields=["rejected_at"])
    if current.is_confirmed():
        _give_to_party(current, was_provisional=current.is_provisional, by=by)
    look_for_campaigns_later(current.consultation, by=by)
    return current


def _held(submission: Submission, *, asked: Organisation | None, version: int | None = None) -> Submission:
    """Hold the hearing, the parties an answer is or will be of, and the answer: always in this order."""
    hearing = hold(submission.consultation)
    own = Submission.objects.filter(pk=submission.pk).values("party")
    wanted = Q(pk__in=own) | Q(inquiry=hearing.inquiry_id, organisation=asked)
    list(Party.objects.select_for_update(of=("self",)).filter(wanted).order_by("pk"))
    return hold(submission, version=version)


def _give_to_party(submission: Submission, *, was_provisional: bool, by: Actor) -> None:
    """Let an answer count for the party that it is from, as is known now, and for no other."""
    before, party = submission.party, submission.party if submission.sent_by_link else _party_of(submission)
    if party == before and submission.is_provisional == was_provisional:
        return
    take_from_party(submission, by=by)
    if party is not None:
        give_to_party(submission, party, by=by)
        _read_again(hand_on_joined(party, None, by=by), by=by)


def _party_of(submission: Submission) -> Party | None:
    asked = submission.on_behalf_of or submission.organisation
    return submission.consultation.inquiry.parties.filter(organisation=asked).first() if asked else None


def _read_again(answers: Iterable[Submission], *, by: Actor) -> None:
    for each in answers:
        read_later(each, by=by)


def _set(submission: Submission, details: SubmissionDetails, *, confirmed_by: Actor | None = None) -> None:
    for name in SubmissionDetails.__dataclass_fields__:
        setattr(submission, name, getattr(details, name))
    if confirmed_by is not None:
        submission.confirmed_at, submission.confirmed_by = timezone.now(), actor_id(confirmed_by)
        submission.version += 1
    submission.full_clean()
    submission.save()
