"""What belongs together is one answer, what does not is two: said by a person, and taken back as easily."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.actions.readings import put_in_order
from samklang.consultations.actions.refusing import refuse_decided
from samklang.consultations.actions.submissions import number_of_next, read_later
from samklang.consultations.models import Consultation, IntakeFile, Submission, SubmissionFile
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def join(submission: Submission, others: Sequence[Submission], *, by: Actor) -> Submission:
    """Make several answers one: the others speak through this one, which is read anew with all their files.

    They keep their references and their files, so it can be taken back. Refuses what does not stand, what is
    of another hearing, what another party answered, and what somebody wrote down of a meeting or the like:
    that is read only as it was written, and corrected on a page of its own.
    """
    require(rules.may_run(by))
    hold(submission.consultation)
    current = hold(submission)
    refuse_decided(current)
    _refuse_written_down(current)
    for other in sorted(others, key=lambda each: each.pk):
        if other.pk != current.pk:
            _join_one(hold(other), current, by=by)
    current.version += 1
    current.save(update_fields=["version"])
    record(by=by, verb="changed", subject=current.public_id, fields=["files"])
    read_later(current, by=by)
    return current


def _join_one(other: Submission, into: Submission, *, by: Actor) -> None:
    if other.joined_into_id == into.pk:
        return
    refuse_decided(other)
    _refuse_written_down(other)
    if other.consultation_id != into.consultation_id:
        raise ValidationError(_("Only answers to the same hearing belong together."))
    if other.party_id is not None and other.party_id != into.party_id:
        raise ValidationError(
            _("%(reference)s is the answer of a party. Choose that one, and join the others to it.")
            % {"reference": other.reference}
        )
    other.joined.update(joined_into=into)
    other.joined_into = into
    other.version += 1
    other.save(update_fields=["joined_into", "version"])
    record(by=by, verb="joined", subject=other.public_id, fields=["joined_into"])


@transaction.atomic
def take_back_join(submission: Submission, *, by: Actor) -> Submission:
    """Let an answer that was joined into another speak for itself again."""
    require(rules.may_run(by))
    hold(submission.consultation)
    current = hold(submission)
    into = current.joined_into
    if into is None:
        return current
    current.joined_into = None
    current.version += 1
    current.save(update_fields=["joined_into", "version"])
    refuse_decided(current)
    record(by=by, verb="restored", subject=current.public_id, fields=["joined_into"])
    record(by=by, verb="changed", subject=into.public_id, fields=["files"])
    read_later(current, by=by)
    read_later(into, by=by)
    return current


@transaction.atomic
def part_out(file: SubmissionFile, *, by: Actor) -> Submission:
    """Make a file of an answer an answer of its own, with what lay in it if it is a mail.

    Both are read anew. It came when the other came. Taken back by joining it to that again.
    """
    require(rules.may_run(by))
    consultation = hold(file.submission.consultation)
    moved = hold(file)
    owner = hold(moved.submission)
    answer = owner.joined_into or owner
    refuse_decided(answer)
    _refuse_inseparable(moved, answer)
    made = _new_from(answer, consultation=consultation)
    with_it = [moved, *moved.attachments.filter(submission=owner).order_by("place")]
    for row in with_it:
        row.submission = made
    stays = owner.files.exclude(pk__in=[row.pk for row in with_it]).order_by("place")
    put_in_order(list(stays))
    put_in_order(with_it)
    IntakeFile.objects.filter(submission=answer, file=moved.file, is_repeat=False).update(submission=made)
    record(by=by, verb="received", subject=made.public_id)
    record(by=by, verb="changed", subject=answer.public_id, fields=["files"])
    read_later(made, by=by)
    read_later(answer, by=by)
    return made


def _new_from(answer: Submission, *, consultation: Consultation) -> Submission:
    return Submission.objects.create(
        consultation=consultation,
        number=number_of_next(consultation),
        channel=answer.channel,
        received_at=answer.received_at,
        parted_from=answer,
    )


def _refuse_written_down(submission: Submission) -> None:
    if submission.was_written_down():
        raise ValidationError(
            _("%(reference)s was written down here. It stands alone: it is joined to nothing.")
            % {"reference": submission.reference}
        )


def _refuse_inseparable(file: SubmissionFile, answer: Submission) -> None:
    if file.submission.was_written_down():
        raise ValidationError(_("What somebody wrote down here is not parted. Correct it instead."))
    goes = {file.pk, *file.attachments.values_list("pk", flat=True)}
    if goes.issuperset(part.pk for part in answer.parts()):
        raise ValidationError(_("It is the whole answer: there is nothing left to part it from."))
    if goes.issuperset(part.pk for part in file.submission.files.all()):
        raise ValidationError(
            _("The file is %(reference)s. Take back that it belongs here.")
            % {"reference": file.submission.reference}
        )
