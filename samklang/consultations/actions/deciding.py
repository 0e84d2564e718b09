"""Deciding quickly what came in: several sure answers at once, unread ones by hand or by another reading."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.actions.refusing import refuse_decided
from samklang.consultations.actions.submissions import confirm, read_later
from samklang.consultations.details import SubmissionDetails
from samklang.consultations.models import Submission, SubmissionFile
from samklang.core.versions import ChangedMeanwhile, hold
from samklang.files.actions import store
from samklang.journal.actions import record
from samklang.people.rules import require


def confirm_several(
    submissions: Iterable[Submission], *, by: Actor, versions: dict[str, int]
) -> list[Submission]:
    """Confirm answers as they were shown; return those that were changed meanwhile or stand no more.

    `versions` says by public id what was looked at. Each is confirmed in a transaction of its own.
    """
    require(rules.may_run(by))
    left: list[Submission] = []
    for each in submissions:
        if not rules.may_be_decided(each) or each.is_confirmed():
            left.append(each)
            continue
        try:
            confirm(each, by=by, version=versions[each.public_id], details=SubmissionDetails.of(each))
        except ChangedMeanwhile:
            left.append(each)
    return left


@transaction.atomic
def read_again(submission: Submission, *, by: Actor) -> None:
    """Have an answer read once more, as when a reader has learnt its format or the file was mended."""
    require(rules.may_run(by))
    current = hold(submission)
    refuse_decided(current)
    record(by=by, verb="changed", subject=current.public_id, fields=["reading"])
    read_later(current, by=by)


@transaction.atomic
def enter_by_hand(
    submission: Submission, *, by: Actor, version: int, details: SubmissionDetails, text: str, name: str
) -> Submission:
    """Confirm who answered, and put with the file what a person read in it: that is then read as its text.

    The file stays as it came; what was typed is a file of its own after it, called `name`. Raises
    ChangedMeanwhile if `version` is no longer its version.
    """
    current = confirm(submission, by=by, version=version, details=details)
    kept = store(by=by, name=name, content=text.encode())
    last = current.files.aggregate(last=Max("place"))["last"] or 0
    SubmissionFile.objects.get_or_create(
        submission=current, file=kept, defaults={"name": name, "place": last + 1}
    )
    record(by=by, verb="added", subject=current.public_id, fields=["files"])
    read_later(current, by=by)
    return current
