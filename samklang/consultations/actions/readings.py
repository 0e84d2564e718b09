"""Keeping what a machine read in an answer, and letting it suggest who sent it."""

from django.conf import settings
from django.db import transaction
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from samklang.consultations.models import Reading, Submission
from samklang.consultations.reading.given import heard_passages, known_organisations
from samklang.consultations.reading.letters import LetterRead, read_letter
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang.core.versions import hold
from samklang.files.errors import FileRefused
from samklang.files.reading import read
from samklang.people.models import Organisation


def look_into(submission: Submission) -> LetterRead:
    """Read the first file of an answer; takes a while, and writes nothing."""
    first = submission.files.select_related("file").first()
    if first is None:
        return LetterRead(problem=_("There is no file with this answer."))
    try:
        content = read(first.file)
    except FileRefused as refusal:
        return LetterRead(problem=str(refusal))
    return read_letter(
        first.name,
        content,
        lexicon=settings.LEXICON,
        organisations=known_organisations(),
        passages=heard_passages(submission.consultation_id),
    )


@transaction.atomic
def note_reading(submission: Submission, *, found: LetterRead) -> None:
    """Keep what was read instead of what was read before, and suggest facts nobody has confirmed."""
    current = hold(submission)
    problem = (
        _("The file brought its reader down. Open it and write down who answered.") if found.is_lost else ""
    )
    stored = as_stored(found.found) if found.found else None
    problem = "" if stored else problem or found.problem or _("Nothing could be read.")
    Reading.objects.update_or_create(
        submission=current, defaults={"found": stored, "problem": problem, "version": VERSION}
    )
    if found.found is not None and not current.is_confirmed() and current.party_id is None:
        _suggest(current, found)


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
