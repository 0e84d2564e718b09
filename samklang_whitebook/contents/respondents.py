"""Who has answered, and who has not."""

from samklang_files.report import Align, Block, Bullets, Column, Paragraph, Section, Table
from samklang_whitebook.contents.hearing import numbers_lead, numbers_sections
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.model import Asked, Submission
from samklang_whitebook.texts import Words


def respondents_section(count: Count, *, asked: int, naming: Naming) -> Section:
    """List the answers; and where parties are known, those of them that sent none."""
    words = naming.words
    rows = tuple(
        (
            answer.label,
            _with_provisional(naming.sender(answer.submission), answer.submission, words=words),
            words.sender_kind(answer.submission.sender_kind),
            _on_one_line(words.day(answer.submission.date)) if answer.submission.date else "–",
            str(len(answer.submission.points)),
        )
        for answer in count.answers
    )
    table = Table(
        (
            Column(words("number"), 0.6),
            Column(words("respondent"), 3.8),
            Column(words("sender_kind"), 2.6),
            Column(words("date"), 2),
            Column(words("points"), 1.3, Align.RIGHT),
        ),
        rows,
    )
    silent = _silent(count, asked=asked, naming=naming)
    sections = (*numbers_sections(naming), *((silent,) if silent else ()))
    return Section(words("respondents"), (*numbers_lead(naming), table), sections)


def _with_provisional(sender: str, submission: Submission, *, words: Words) -> str:
    return f"{sender} ({words('provisional')})" if submission.provisional else sender


def _on_one_line(day: str) -> str:
    return day.replace(" ", "\u00a0")


def _silent(count: Count, *, asked: int, naming: Naming) -> Section | None:
    """Show silence: which of the known parties sent nothing. None when no parties are known."""
    words, silent = naming.words, count.book.silent
    if not asked:
        return None
    blocks: list[Block] = [Paragraph(words("silent_none", asked=asked))]
    if silent:
        lead = Paragraph(words.number("silent_lead", len(silent), asked=asked))
        blocks = [lead, Bullets(tuple(_party(party, count=count, naming=naming) for party in silent))]
        if unknown := sum(answer.submission.sender is None for answer in count.answers):
            blocks.insert(1, Paragraph(words.number("silent_unknown", unknown)))
    return Section(words("silent"), tuple(blocks))


def _party(party: Asked, *, count: Count, naming: Naming) -> str:
    """One who is silent, and the answers from nobody known that name it: they may be its own."""
    named = [naming.file(each) for each in count.book.submissions if each.file in party.named_in]
    name = naming.party(party)
    return f"{name}: {naming.words('silent_named', files=', '.join(named))}" if named else name
