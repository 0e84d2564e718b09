"""From the answers of a hearing to its white book: the same book as the command line makes of a folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from django.conf import settings

from samklang.consultations.models import Consultation, Reading, Submission
from samklang.consultations.reading.given import heard_passages, known_organisations
from samklang.consultations.reading.stored import from_stored
from samklang_text.words import Lexicon
from samklang_whitebook.inputs import Draft
from samklang_whitebook.making import make_book, make_files
from samklang_whitebook.model import ANSWER, Unread, WhiteBook
from samklang_whitebook.model import Submission as Read
from samklang_whitebook.options import Options
from samklang_whitebook.texts import Words

_WORDS = Words("da")


def book_of(consultation: Consultation) -> WhiteBook:
    """Return the white book of a hearing as it stands: what speaks in it, and what could not be read."""
    rows = consultation.submissions.standing().select_related("reading", "consultation").order_by("number")
    read: list[Read] = []
    unread: list[Unread] = []
    for row in rows:
        reading = getattr(row, "reading", None)
        if reading is not None and reading.found is not None:
            read.append(_as_confirmed(row, reading))
        else:
            unread.append(Unread(row.reference, "unread", reading.problem if reading else ""))
    passages = heard_passages(consultation.pk)
    return make_book(
        read,
        unread,
        title=consultation.title,
        draft=Draft(consultation.title, passages, "\n".join(passage.text for passage in passages)),
        organisations=known_organisations(),
        lexicon=Lexicon.open(settings.LEXICON),
        words=_WORDS,
    )


def _as_confirmed(row: Submission, reading: Reading) -> Read:
    """Return what was read with the facts as a person has them; what the officer says goes before all."""
    found = from_stored(reading.found or {})
    return replace(
        found,
        file=row.reference,
        kind=ANSWER,
        sender=row.respondent or found.sender,
        sender_kind=row.kind or found.sender_kind,
        date=row.dated.isoformat() if row.dated else found.date,
        provisional=row.is_provisional,
    )


def files_of(book: WhiteBook, *, consultation: Consultation, day: date) -> dict[str, bytes]:
    """Return the files of a white book by name."""
    options = Options(
        letters=(), out=Path(), language="da", title=book.title, organisation=settings.MUNICIPALITY
    )
    return make_files(book, options=options, asked=consultation.inquiry.parties.count(), day=day)
