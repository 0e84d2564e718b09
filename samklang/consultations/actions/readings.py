"""Keeping what a machine read in an answer, and letting it suggest who sent it."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Self

from django.conf import settings
from django.core.files.base import File
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from samklang.accounts.actors import System
from samklang.consultations.models import Consultation, Reading, Submission, SubmissionFile
from samklang.consultations.reading.given import heard_passages, known_organisations
from samklang.consultations.reading.letters import (
    AnswerReading,
    AnswerToRead,
    Attached,
    LetterRead,
    read_answers,
)
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.files.errors import FileRefused
from samklang.files.names import clean_name
from samklang.files.reading import checked_path
from samklang.people.models import Organisation
from samklang_whitebook.reading import PartToRead

_BY = System("consultations")
_OUT_OF_THE_WAY = 10_000
"""More files than any answer has: places are taken from there while they are put in order."""


@dataclass(frozen=True, slots=True)
class Looked:
    """An answer and what was read of it; `files` are those it was read from."""

    submission: Submission
    read: LetterRead
    files: tuple[SubmissionFile, ...]

    def is_of(self, files: Iterable[SubmissionFile]) -> bool:
        """Whether these are the files that were read, in the same order, and none was erased since."""
        return [_seen(each) for each in files] == [_seen(each) for each in self.files]


def _seen(row: SubmissionFile) -> tuple[int, int, bool]:
    return row.pk, row.file_id, row.file.is_erased()


def waiting_to_be_read(consultation: Consultation) -> models.QuerySet[Submission]:
    """Return the answers with files that this version of the reader has not read, or not as they are now."""
    unread = Q(reading=None) | Q(reading__is_stale=True) | ~Q(reading__version=VERSION)
    with_files = SubmissionFile.objects.filter(submission__consultation=consultation).values("submission")
    return consultation.submissions.filter(unread, joined_into=None, pk__in=with_files).order_by("number")


def files_to_read(submission: Submission) -> tuple[SubmissionFile, ...]:
    """Return the files an answer is read from: all, but of what somebody wrote down only what they wrote."""
    files = tuple(submission.parts())
    return files[:1] if submission.was_written_down() else files


def look_into(consultation: Consultation, submissions: Sequence[Submission]) -> Generator[Looked, None, None]:
    """Read answers with all their files, one after the other; takes a while, and writes nothing.

    What was enclosed in a mail lies on the disk until the next one is asked for.
    """
    found = {each.pk: _Found.of(each) for each in submissions}
    tasks = [AnswerToRead(key, each.parts) for key, each in found.items() if each.parts]
    for each in found.values():
        if not each.parts:
            yield each.looked(LetterRead())
    given = AnswerReading(settings.LEXICON, known_organisations(), heard_passages(consultation.pk))
    with closing(read_answers(tasks, given=given)) as reading:
        for task, read in reading:
            yield found[task.number].looked(read)


@dataclass(frozen=True, slots=True)
class _Found:
    """The files of an answer: those that can be read, by their places among all, and why others cannot."""

    submission: Submission
    files: tuple[SubmissionFile, ...]
    parts: tuple[PartToRead, ...]
    places: tuple[int, ...]
    refused: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, submission: Submission) -> Self:
        files = files_to_read(submission)
        parts: list[tuple[int, PartToRead]] = []
        refused: list[tuple[str, str]] = []
        for place, file in enumerate(files):
            try:
                parts.append((place, _part(file)))
            except FileRefused as refusal:
                refused.append((file.name, str(refusal)))
        places, sound = tuple(place for place, _part in parts), tuple(part for _place, part in parts)
        return cls(submission, files, sound, places, tuple(refused))

    def looked(self, read: LetterRead) -> Looked:
        """Return what was read with what could not be, each mail by its place among all files."""
        attached = tuple(replace(each, of=self.places[each.of]) for each in read.attached)
        told = replace(read, left_out=(*read.left_out, *self.refused), attached=attached)
        return Looked(self.submission, told, self.files)


def _part(file: SubmissionFile) -> PartToRead:
    """Return where a file lies, after its bytes were found to be those that came."""
    apart = file.attachments.values_list("file__sha256", flat=True)
    return PartToRead(file.name, checked_path(file.file), file.file.sha256, frozenset(apart))


@transaction.atomic
def note_reading(looked: Looked) -> None:
    """Keep what was read instead of what was read before, and suggest facts nobody has confirmed.

    What lay in a mail becomes a file of the answer. If the answer has got other files meanwhile, or one was
    erased, nothing is kept: it still waits to be read.
    """
    current = hold(looked.submission)
    if not looked.is_of(files_to_read(current)) or current.joined_into_id is not None:
        return
    _keep_enclosed(looked)
    found = looked.read.found
    stored = as_stored(found) if found else None
    left_out = [{"name": name, "why": why} for name, why in looked.read.left_out]
    Reading.objects.update_or_create(
        submission=current,
        defaults={
            "found": stored,
            "problem": "" if stored else _problem(looked.read),
            "left_out": left_out if stored else [],
            "is_stale": False,
            "version": VERSION,
        },
    )
    if found is not None and not current.is_confirmed() and current.party_id is None:
        _suggest(current, looked.read)


def _problem(read: LetterRead) -> str:
    if read.is_lost:
        return _("The file brought its reader down. Open it and write down who answered.")
    told = [f"{name}: {why}" if len(read.left_out) > 1 else why for name, why in read.left_out]
    return read.problem or "\n".join(told) or _("Nothing could be read.")


def _keep_enclosed(looked: Looked) -> None:
    """Make what lay in each mail a file of its answer, right after the mail."""
    for of in dict.fromkeys(each.of for each in looked.read.attached):
        mail = looked.files[of]
        enclosed = [_enclosed(each, mail=mail) for each in looked.read.attached if each.of == of]
        rows = list(mail.submission.files.order_by("place"))
        at = rows.index(mail) + 1
        put_in_order([*rows[:at], *enclosed, *rows[at:]])


def _enclosed(attached: Attached, *, mail: SubmissionFile) -> SubmissionFile:
    with attached.path.open("rb") as content:
        kept = store(by=_BY, name=attached.name, content=File(content))
    name = clean_name(attached.name)[:255]
    return SubmissionFile(submission=mail.submission, file=kept, name=name, came_in=mail)


def put_in_order(rows: Sequence[SubmissionFile]) -> None:
    """Give the files of one answer these places, saving those that are new."""
    saved = [row.pk for row in rows if row.pk is not None]
    SubmissionFile.objects.filter(pk__in=saved).update(place=F("place") + _OUT_OF_THE_WAY)
    for place, row in enumerate(rows, start=1):
        row.place = place
        row.save()


def _suggest(submission: Submission, read: LetterRead) -> None:
    found = read.found
    assert found is not None
    known = Organisation.objects.open().filter(name=found.sender or "").first()
    submission.organisation = submission.organisation or known
    submission.respondent = submission.respondent or (found.sender or "")[:200]
    submission.kind = submission.kind or (known.kind if known else found.sender_kind or "")
    submission.dated = submission.dated or (parse_date(found.date) if found.date else None)
    submission.is_provisional = submission.is_provisional or found.provisional
    if known is not None and submission.district is None:
        submission.district = known.district
    submission.version += 1
    submission.save()
