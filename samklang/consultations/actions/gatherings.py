"""Entering by hand what was said at meetings, in panels and interviews, in blogs and the press."""

from collections.abc import Sequence
from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.actions.submissions import number_of_next, read_later
from samklang.consultations.details import Sent
from samklang.consultations.gathered.details import PLAIN, GatheringDetails
from samklang.consultations.gathered.text import record_of, spoken_of
from samklang.consultations.models import (
    GATHERED,
    Challenge,
    Channel,
    Consultation,
    DigestItem,
    Gathering,
    GatheringVersion,
    Submission,
    SubmissionFile,
)
from samklang.core.versions import changed_fields, hold
from samklang.files.actions import store
from samklang.files.names import clean_name
from samklang.journal.actions import record
from samklang.people.rules import require

_NOON = time(12)


@transaction.atomic
def write_gathering(
    consultation: Consultation,
    channel: Channel,
    details: GatheringDetails,
    *,
    by: Actor,
    files: Sequence[Sent] = (),
) -> Gathering:
    """Write down what was said in a channel: it becomes one submission of it, which a job reads.

    Its facts are confirmed, since a person wrote them. It came on its day, so it is late only if it was held
    after the deadline. The same name on the same day in a channel is refused: somebody pressed twice.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    _refuse_over(current)
    if channel not in GATHERED:
        raise ValueError(f"Nobody writes down what comes by {channel}.")
    same = Gathering.objects.filter(title=details.title, held_on=details.held_on)
    if same.filter(submission__consultation=current, submission__channel=channel).exists():
        raise ValidationError({"title": _("Something of this name on this day is here already.")})
    submission = Submission(consultation=current, number=number_of_next(current), channel=channel)
    gathering = Gathering(submission=submission)
    _write(gathering, details, by=by)
    _keep_version(gathering, details, by=by)
    add_files(gathering, files, by=by)
    record(by=by, verb="created", subject=gathering.public_id)
    record(by=by, verb="received", subject=submission.public_id)
    read_later(submission, by=by)
    return gathering


@transaction.atomic
def correct_gathering(
    gathering: Gathering, *, by: Actor, version: int, details: GatheringDetails
) -> Gathering:
    """Correct what was written down; what it said before is kept. Read anew where what was said has changed.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_run(by))
    current = hold(gathering, version=version)
    _refuse_over(current.submission.consultation)
    before = GatheringDetails.of(current)
    if changes := changed_fields(before, details):
        current.version += 1
        current.submission.version += 1
        current.challenges.all().delete()
        current.items.all().delete()
        _write(current, details, by=by)
        _keep_version(current, details, by=by)
        fields = {"submission" if name == "district" else name for name in changes}
        record(by=by, verb="changed", subject=current.public_id, fields=fields)
        if spoken_of(before) != spoken_of(details):
            read_later(current.submission, by=by)
    return current


@transaction.atomic
def add_files(gathering: Gathering, files: Sequence[Sent], *, by: Actor) -> int:
    """Put files with it: pictures of the posters, the programme. Return how many were not here before."""
    require(rules.may_run(by))
    submission = hold(gathering.submission)
    _refuse_over(submission.consultation)
    added = 0
    for sent in files:
        kept = store(by=by, name=sent.name, content=sent.content)
        last = submission.files.aggregate(last=Max("place"))["last"] or 1
        name = clean_name(sent.name)[:255]
        row, is_new = SubmissionFile.objects.get_or_create(
            submission=submission, file=kept, defaults={"name": name, "place": last + 1}
        )
        if is_new:
            record(by=by, verb="added", subject=row.public_id)
            added += 1
    return added


@transaction.atomic
def remove_file(file: SubmissionFile, *, by: Actor) -> None:
    """Take a file away that was put with a gathering. What was written down itself stays."""
    require(rules.may_run(by))
    current = hold(file)
    _refuse_over(current.submission.consultation)
    if current.place == 1:
        raise ValidationError(_("This is what was written down. Correct it instead."))
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


def _write(gathering: Gathering, details: GatheringDetails, *, by: Actor) -> None:
    submission = gathering.submission
    submission.respondent, submission.district = details.title, details.district
    submission.dated, submission.received_at = details.held_on, _noon(details.held_on)
    submission.confirmed_at, submission.confirmed_by = timezone.now(), actor_id(by)
    submission.full_clean()
    submission.save()
    gathering.submission = submission
    for name in PLAIN:
        setattr(gathering, name, getattr(details, name))
    gathering.full_clean()
    gathering.save()
    _write_rows(gathering, details)


def _write_rows(gathering: Gathering, details: GatheringDetails) -> None:
    Challenge.objects.bulk_create(
        Challenge(gathering=gathering, rank=rank, text=each.text, votes=each.votes)
        for rank, each in enumerate(details.challenges, start=1)
    )
    DigestItem.objects.bulk_create(
        DigestItem(
            gathering=gathering,
            place=place,
            dated=each.dated,
            source=each.source,
            title=each.title,
            link=each.link,
            said=each.said,
        )
        for place, each in enumerate(details.items, start=1)
    )


def _keep_version(gathering: Gathering, details: GatheringDetails, *, by: Actor) -> None:
    """Keep everything that was written down as a version; what was said is the submission's own file."""
    name = f"{clean_name(details.title)[:200]}.md"
    whole = record_of(details, channel=gathering.channel())
    version = store(by=by, name=name, content=whole.encode())
    number = gathering.versions.count() + 1
    GatheringVersion.objects.create(gathering=gathering, number=number, file=version, written_by=actor_id(by))
    said = store(by=by, name=name, content=spoken_of(details).encode())
    SubmissionFile.objects.update_or_create(
        submission=gathering.submission, place=1, defaults={"file": said, "name": name}
    )


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, _NOON))


def _refuse_over(consultation: Consultation) -> None:
    if not rules.takes_gatherings(consultation):
        raise ValidationError(_("The hearing has been answered. What was said stays as it is."))
