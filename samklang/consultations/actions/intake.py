"""Letters that came by post or mail, dropped here: kept at once, unpacked and taken in by a job."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor, System, actor_id
from samklang.accounts.models import User
from samklang.consultations import rules
from samklang.consultations.actions.refusing import refuse_answers
from samklang.consultations.actions.submissions import receive_once
from samklang.consultations.details import Kept, SubmissionDetails
from samklang.consultations.models import Channel, Consultation, Intake, IntakeFile
from samklang.consultations.reading.archives import Unpacking, unpack_all
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.files.errors import FileRefused
from samklang.files.models import StoredFile
from samklang.files.names import clean_name
from samklang.files.reading import checked_path
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require
from samklang_files.unpacking import Unpacked

_SIGN_OF_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file as it was dropped, not read into memory."""

    name: str
    content: File[bytes]


def begin_intake(
    consultation: Consultation,
    files: Iterable[Dropped],
    *,
    by: Actor,
    channel: str = Channel.LETTER,
    received_at: datetime | None = None,
) -> Intake:
    """Keep what was dropped, byte for byte; a job unpacks it and takes each letter in.

    Each file is kept in a transaction of its own: one that is refused (too large, no room left) is told in
    its place, and the others stay. Begun and broken off, what was kept until then is taken in.
    """
    require(rules.may_run(by))
    intake = _begin(consultation, by=by, channel=channel, received_at=received_at)
    for place, dropped in enumerate(files, start=1):
        try:
            with transaction.atomic():
                _keep(intake, dropped, place=place, by=by)
        except FileRefused as refused:
            _note_refused(intake, dropped, place=place, why=str(refused))
    return intake


@transaction.atomic
def _begin(consultation: Consultation, *, by: Actor, channel: str, received_at: datetime | None) -> Intake:
    current = hold(consultation)
    refuse_answers(current)
    intake = Intake(consultation=current, channel=channel, begun_by=actor_id(by))
    intake.received_at = received_at or intake.received_at
    intake.full_clean()
    intake.save()
    record(by=by, verb="created", subject=intake.public_id)
    return intake


def _keep(intake: Intake, dropped: Dropped, *, place: int, by: Actor) -> None:
    kept = store(by=by, name=dropped.name, content=dropped.content)
    IntakeFile.objects.create(intake=intake, place=place, name=clean_name(dropped.name)[:255], file=kept)
    take_in_later(intake, by=by)


def _note_refused(intake: Intake, dropped: Dropped, *, place: int, why: str) -> None:
    name = clean_name(dropped.name)[:255]
    IntakeFile.objects.create(intake=intake, place=place, name=name, problem=why, handled_at=timezone.now())


def take_in_later(intake: Intake, *, by: Actor) -> None:
    """Have a job take in what waits of an intake; asked for twice, it is done once."""
    enqueue("consultations.take_in", by=by, key=intake.public_id, intake=intake.public_id)


@transaction.atomic
def go_on(intake: Intake, *, by: Actor) -> None:
    """Go on with an intake whose job was given up, as when there was no room left for files."""
    require(rules.may_run(by))
    current = hold(intake)
    if current.files.waiting().exists():
        take_in_later(current, by=by)


@dataclass(frozen=True, slots=True)
class Member:
    """What is next of an archive: one file of it, or None when all of them have been kept."""

    place: int = 0
    found: Unpacked | None = None
    problem: str = ""


def members_waiting(intake: Intake) -> Iterator[tuple[IntakeFile, Member]]:
    """Unpack the archives that wait in an intake; yield each with its files one by one, then with its end.

    Takes a while, and writes nothing. What is no archive is left for `take_in`.
    """
    rows = {row.pk: row for row in intake.files.waiting().filter(came_in=None).select_related("file")}
    maybe = [(row.pk, path) for row in rows.values() if (path := _zipped(row)) is not None]
    if not maybe:
        return
    with closing(unpack_all(maybe)) as unpackings:
        for number, unpacking in unpackings:
            if unpacking.is_archive:
                for member in _members(unpacking):
                    yield rows[number], member


def _zipped(row: IntakeFile) -> Path | None:
    """Return where a file lies that may be an archive; None for any other, and for one that is gone."""
    if row.file is None:
        return None
    try:
        path = checked_path(row.file)
    except FileRefused:
        return None
    with path.open("rb") as content:
        return path if content.read(len(_SIGN_OF_ZIP)) == _SIGN_OF_ZIP else None


def _members(unpacking: Unpacking) -> Iterator[Member]:
    if unpacking.is_lost:
        yield Member(problem=_("The archive brought its reader down. Unpack it and take its files in."))
        return
    for place, found in enumerate(unpacking.members, start=1):
        yield Member(place, found)
    yield Member()


@transaction.atomic
def keep_member(archive: IntakeFile, member: Member) -> None:
    """Keep a file of an archive, or why it was not given; after the last, the archive itself is done."""
    current = hold(archive)
    if current.handled_at is not None:
        return
    if member.found is None:
        current.is_archive, current.problem, current.handled_at = True, member.problem, timezone.now()
        current.save(update_fields=["is_archive", "problem", "handled_at"])
        return
    if not current.members.filter(place=member.place).exists():
        _keep_found(current, member.found, place=member.place)


def _keep_found(archive: IntakeFile, found: Unpacked, *, place: int) -> None:
    folder, _slash, name = found.name.rpartition("/")
    row = IntakeFile(intake=archive.intake, came_in=archive, place=place, folder=folder[-500:])
    row.name = clean_name(name or archive.name)[:255]
    if found.path is None:
        assert found.reason is not None
        row.problem = found.reason.text("da" if get_language() == "da" else "en")
        row.handled_at = timezone.now()
    else:
        with found.path.open("rb") as content:
            row.file = store(by=_actor(archive.intake), name=row.name, content=File(content))
    row.save()


@transaction.atomic
def take_in(row: IntakeFile, *, intake: Intake) -> None:
    """Take a dropped file in as an answer, or note that it is the same as one that is here."""
    current = hold(row)
    if current.handled_at is not None or current.file is None:
        return
    current.handled_at = timezone.now()
    try:
        _refuse_erased(current.file)
        received = receive_once(
            intake.consultation,
            [Kept(current.name, current.file)],
            by=_actor(intake),
            details=SubmissionDetails(channel=intake.channel),
            received_at=intake.received_at,
        )
    except ValidationError as refusal:
        current.problem = " ".join(refusal.messages)
    else:
        current.submission, current.is_repeat = received.submission, not received.is_new
    current.save()


def _refuse_erased(file: StoredFile) -> None:
    if file.is_erased():
        raise ValidationError(_("The file was erased."))


def _actor(intake: Intake) -> Actor:
    """Return who dropped it; the system, where they may not take answers in any more."""
    user = User.objects.filter(public_id=intake.begun_by).first()
    return user if user is not None and rules.may_run(user) else System("consultations")
