"""Keeping what a machine read in an answer, and letting it suggest who sent it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F, Q
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor, System
from samklang.consultations.models import Consultation, Reading, Submission, SubmissionFile
from samklang.consultations.reading.given import heard_passages, known_organisations
from samklang.consultations.reading.letters import AnswerReading, AnswerToRead, LetterRead, read_answers
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.files.errors import FileRefused
from samklang.files.names import clean_name
from samklang.files.reading import open_checked
from samklang.jobs.actions import enqueue
from samklang.people.models import Organisation
from samklang_whitebook.reading import PartToRead

_BY = System("consultations")
_OUT_OF_THE_WAY = 10_000
"""More files than any answer has: places are taken from there while they are put in order."""


@dataclass(frozen=True, slots=True)
class Looked:
    """An answer and what was read of it, `files` being those it was read from, by their keys."""

    submission: Submission
    read: LetterRead
    files: tuple[int, ...]


def read_later(submission: Submission, *, by: Actor) -> None:
    """Have a job read what waits in the answer's hearing, this one too."""
    key = submission.consultation.public_id
    enqueue("consultations.read", by=by, key=key, consultation=key)


def waiting_to_be_read(consultation: Consultation) -> Iterable[Submission]:
    """Return the answers with files that nothing was read of, or whose files are others since."""
    unread = Q(reading=None) | Q(reading__is_stale=True)
    with_files = SubmissionFile.objects.filter(submission__consultation=consultation).values("submission")
    return consultation.submissions.filter(unread, joined_into=None, pk__in=with_files).order_by("number")


def look_into(consultation: Consultation, submissions: Sequence[Submission]) -> Iterator[Looked]:
    """Read answers with all their files, one after the other; takes a while, and writes nothing.

    What was enclosed in a mail lies on the disk until the next one is asked for.
    """
    tasks: list[AnswerToRead] = []
    files = {each.pk: tuple(each.parts()) for each in submissions}
    by_key = {each.pk: each for each in submissions}
    for each in submissions:
        try:
            parts = tuple(_part(file) for file in files[each.pk])
        except FileRefused as refusal:
            yield Looked(each, LetterRead(problem=str(refusal)), _keys(files[each.pk]))
        else:
            tasks.append(AnswerToRead(each.pk, parts))
    given = AnswerReading(settings.LEXICON, known_organisations(), heard_passages(consultation.pk))
    with closing(read_answers(tasks, given=given)) as reading:
        for task, read in reading:
            yield Looked(by_key[task.number], read, _keys(files[task.number]))


def _keys(files: Iterable[SubmissionFile]) -> tuple[int, ...]:
    return tuple(file.pk for file in files)


def _part(file: SubmissionFile) -> PartToRead:
    """Return where a file lies, after its bytes were found to be those that came."""
    open_checked(file.file).close()
    apart = file.attachments.values_list("file__sha256", flat=True)
    path = default_storage.path(file.file.location)
    return PartToRead(file.name, Path(path), file.file.sha256, frozenset(apart))


@transaction.atomic
def note_reading(looked: Looked) -> None:
    """Keep what was read instead of what was read before, and suggest facts nobody has confirmed.

    What lay in a mail becomes a file of the answer. If the answer has got other files meanwhile, nothing is
    kept: it still waits to be read.
    """
    current = hold(looked.submission)
    if _keys(current.parts()) != looked.files or current.joined_into_id is not None:
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
    for key in dict.fromkeys(looked.files[each.of] for each in looked.read.attached):
        mail = SubmissionFile.objects.select_related("submission").get(pk=key)
        rows = list(mail.submission.files.order_by("place"))
        at = rows.index(mail) + 1
        for each in looked.read.attached:
            if looked.files[each.of] == key:
                rows.insert(at, _enclosed(each.name, open_file=each.path, mail=mail))
                at += 1
        put_in_order(rows)


def _enclosed(name: str, *, open_file: Path, mail: SubmissionFile) -> SubmissionFile:
    with open_file.open("rb") as content:
        kept = store(by=_BY, name=name, content=File(content))
    return SubmissionFile(submission=mail.submission, file=kept, name=clean_name(name)[:255], came_in=mail)


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
