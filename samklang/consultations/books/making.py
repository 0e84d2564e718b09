"""From the answers of a hearing to its white book: the same book as the command line makes of a folder."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.conf import settings

from samklang.consultations.books.telling import hearing_of
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.models import Channel, Consultation, Order, Reading, Submission, WhiteBookEdition
from samklang.consultations.reading.given import heard_passages, known_organisations
from samklang.consultations.reading.stored import from_stored
from samklang_text.words import Lexicon
from samklang_whitebook.counting import Answer
from samklang_whitebook.inputs import Draft
from samklang_whitebook.making import files_of, make_book, report_of
from samklang_whitebook.model import ANSWER, Asked, Unread, WhiteBook
from samklang_whitebook.model import Submission as Read
from samklang_whitebook.options import Options
from samklang_whitebook.screen import ScreenPage, screen_pages
from samklang_whitebook.texts import Words

_WORDS = Words("da")
_USUAL = frozenset({Channel.LETTER, Channel.EMAIL})
_AT_ONCE = 100  # answers held at once beside the book: what was read of one may be half a megabyte


@dataclass(frozen=True, slots=True)
class MadeBook:
    """A white book in all its forms, with the answers in it by their numbers there."""

    files: dict[str, bytes]
    pages: tuple[ScreenPage, ...]
    answers: tuple[Answer, ...]
    points: int


def book_of(consultation: Consultation, numbers: Numbers) -> WhiteBook:
    """Return the white book of a hearing as it stands: what speaks in it, and what could not be read."""
    rows = consultation.submissions.standing().select_related("reading").order_by("number")
    read: list[Read] = []
    unread: list[Unread] = []
    for row in rows.iterator(chunk_size=_AT_ONCE):
        row.consultation = consultation
        reading = getattr(row, "reading", None)
        if reading is not None and reading.found is not None:
            read.append(_as_confirmed(row, reading))
        else:
            unread.append(Unread(row.reference, "unread", reading.problem if reading else ""))
    passages = heard_passages(consultation.pk)
    book = make_book(
        read,
        unread,
        title=consultation.title,
        draft=Draft(consultation.title, passages, "\n".join(passage.text for passage in passages)),
        organisations=known_organisations(),
        lexicon=Lexicon.open(settings.LEXICON),
        words=_WORDS,
        campaigns=_campaigns(consultation, numbers),
    )
    return replace(book, hearing=hearing_of(consultation, numbers), silent=_silent(consultation))


def _silent(consultation: Consultation) -> tuple[Asked, ...]:
    """Those who were asked and of whom nothing speaks, neither a final answer nor a provisional one."""
    speaks = consultation.submissions.standing().filter(party__isnull=False)
    parties = consultation.inquiry.parties.by_name().exclude(pk__in=speaks.values("party"))
    return tuple(Asked(each.organisation.name, each.organisation.kind) for each in parties)


def _campaigns(consultation: Consultation, numbers: Numbers) -> tuple[tuple[str, ...], ...]:
    """The campaigns that a person has confirmed, by the references of their answers."""
    held: dict[int, list[str]] = defaultdict(list)
    rows = numbers.rows.filter(in_campaign__isnull=False).order_by("number")
    for campaign, number in rows.values_list("in_campaign", "number"):
        held[campaign].append(Submission(consultation=consultation, number=number).reference)
    return tuple(map(tuple, held.values()))


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
        channel=_told(row.channel),
    )


def _told(channel: str) -> str:
    """Say how an answer came where that is not as a letter."""
    return "" if channel in _USUAL else str(Channel(channel).label)


def made_of(book: WhiteBook, *, edition: WhiteBookEdition, day: date) -> MadeBook:
    """Return a white book in all its forms, in the order that was asked for."""
    options = Options(
        letters=(),
        out=Path(),
        language="da",
        title=book.title,
        organisation=settings.MUNICIPALITY,
        by_theme=edition.follows == Order.THEME,
        by_kind=edition.by_kind,
    )
    asked = edition.consultation.inquiry.parties.count()
    count, report = report_of(book, options=options, asked=asked, day=day)
    files = files_of(count, report, options=options)
    return MadeBook(files, screen_pages(report), count.answers, len(count.points))
