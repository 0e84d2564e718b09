"""The letter as a paper: the same filled-in text as Word and PDF, with letterhead and the personal link."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samklang.core.forming import blocks_of
from samklang.inquiries.models import Party
from samklang.mail.private import MadeFile
from samklang_files.report import (
    Block,
    Bullets,
    Paragraph,
    Report,
    Run,
    Section,
    report_to_docx,
    report_to_pdf,
)
from samklang_whitebook.places import font_folders

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Writing:
    """What a letter says to one party: `concerns` names the texts, `enclosed` the files that go with it.

    `address` is where it answers; the letter of record and the preview have none.
    """

    subject: str
    text: str
    day: date
    concerns: Sequence[str] = ()
    enclosed: Sequence[str] = ()
    address: str = ""


def paper_of(writing: Writing, *, party: Party) -> Report:
    """Return a letter as a report: who writes to whom, when, in which case, and what."""
    number = party.inquiry.case_number
    return Report(
        title=writing.subject,
        language="da-DK",
        organisation=settings.MUNICIPALITY,
        to=(party.organisation.name,),
        date=date_format(writing.day, "DATE_FORMAT"),
        about=(_("Case number: %(number)s") % {"number": number},) if number else (),
        opening=tuple(_blocks(writing.text)),
        sections=tuple(_sections(writing, reply_to=party.inquiry.reply_to)),
        title_page=False,
    )


def files_of(writing: Writing, *, party: Party) -> list[MadeFile]:
    """Return a letter as the two files a mail carries."""
    paper, name = paper_of(writing, party=party), pgettext("inquiry", "Letter")
    return [
        MadeFile(f"{name}.docx", WORD, report_to_docx(paper, fonts=font_folders())),
        MadeFile(f"{name}.pdf", PDF, report_to_pdf(paper, fonts=font_folders())),
    ]


def _blocks(text: str) -> Iterator[Block]:
    for block in blocks_of(text, with_addresses=True):
        if block.kind in {"bullets", "numbers"}:
            yield Bullets(block.lines, numbered=block.kind == "numbers")
        elif block.kind == "heading":
            yield Paragraph((Run(block.text, bold=True),))
        else:
            yield Paragraph(block.text)


def _sections(writing: Writing, *, reply_to: str) -> Iterator[Section]:
    if writing.concerns:
        yield _list(_("What you are asked about"), writing.concerns)
    yield Section(_("How you answer"), tuple(_how(writing, reply_to=reply_to)), numbered=False, kept=True)
    if writing.enclosed:
        yield _list(_("Enclosures"), writing.enclosed)


def _how(writing: Writing, *, reply_to: str) -> Iterator[Block]:
    yield Paragraph(_("Read and answer here. The link is yours alone: whoever has it can answer for you."))
    if writing.address:
        yield Paragraph((Run(writing.address, href=writing.address),))
    else:
        yield Paragraph((Run(_("(The personal link stood here.)"), italic=True),))
    if reply_to:
        mail = Run(reply_to, href=f"mailto:{reply_to}")
        yield Paragraph((Run(f"{_('Questions go to')} "), mail, Run(".")))


def _list(heading: str, items: Iterable[str]) -> Section:
    return Section(heading, (Bullets(tuple(items)),), numbered=False)
