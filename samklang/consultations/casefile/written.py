"""Papers of a case that are made from what the site holds: texts, letters, mails, lists."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samklang.consultations.engagement.log import Engagement
from samklang.consultations.models import Consultation, HeardVersion
from samklang.core.forming import blocks_of
from samklang.core.listing import moment
from samklang_files.report import Block, Bullets, Column, Paragraph, Report, Run, Section, Table

LANGUAGE = "da-DK"


def text_of(title: str, text: str, *, about: Iterable[str] = (), is_formed: bool = False) -> Report:
    """Return a text as a report: with simple form, or each line as it was written."""
    blocks = tuple(_formed(text)) if is_formed else tuple(map(Paragraph, _paragraphs(text)))
    return Report(
        title=title,
        language=LANGUAGE,
        organisation=settings.MUNICIPALITY,
        about=tuple(filter(None, about)),
        opening=blocks,
        sections=(),
        title_page=False,
    )


def heard_version(version: HeardVersion) -> Report:
    """Return a text as it was heard."""
    said = _("Version %(number)s, published %(day)s")
    published = said % {"number": version.number, "day": day(version.published_at)}
    lines = [published, version.correction]
    return text_of(version.document.name, version.text, about=lines, is_formed=True)


def board_of(consultation: Consultation) -> Report:
    """Return who was asked and how far each had come, with why a party had longer or did not answer."""
    now = timezone.now()
    headings = (_("Party"), _("How far it has come"), _("Deadline"), _("Remark"))
    rows = tuple(
        (
            str(party),
            str(party.progress(now).label),
            moment(party.deadline()),
            party.extension_reason or party.declined_because,
        )
        for party in consultation.inquiry.parties.by_name()
    )
    return _tables(_("Who was asked"), consultation, [(_("Who was asked"), headings, rows)])


def engagement_in(engagement: Engagement, consultation: Consultation) -> Report:
    """Return how a hearing was run: what was held, and what was done to make it known."""
    held = tuple(
        (short(each.began_on), each.channel_label, each.title, _number(each.participants), each.place)
        for each in engagement.held
    )
    done = tuple(
        (short(each.began_on), each.kind_label, each.title, _number(each.number), each.counted)
        for each in engagement.done
    )
    day_of, kind, title = _("Day"), _("Kind"), _("Title")
    tables = [
        (_("What was held"), (day_of, kind, title, _("Participants"), _("Place")), held),
        (_("What was done"), (day_of, kind, title, _("Number"), _("What is counted")), done),
    ]
    return _tables(_("Engagement log"), consultation, [table for table in tables if table[2]])


def _tables(
    title: str,
    consultation: Consultation,
    tables: Iterable[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]],
) -> Report:
    sections = tuple(
        Section(name, (Table(tuple(map(Column, headings)), rows, caption=name),), numbered=False)
        for name, headings, rows in tables
    )
    return Report(
        title=title,
        language=LANGUAGE,
        organisation=settings.MUNICIPALITY,
        about=(consultation.title,),
        sections=sections,
        title_page=False,
    )


def day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "DATETIME_FORMAT")


def short(on: date) -> str:
    return date_format(on, "SHORT_DATE_FORMAT")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _formed(text: str) -> Iterator[Block]:
    for block in blocks_of(text, with_addresses=True):
        if block.kind in {"bullets", "numbers"}:
            yield Bullets(block.lines, numbered=block.kind == "numbers")
        elif block.kind == "heading":
            yield Paragraph((Run(block.text, bold=True),))
        else:
            yield Paragraph(block.text)
