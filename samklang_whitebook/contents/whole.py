"""The white book as a report, from title page to the last file."""

from datetime import date

from samklang_files.report import Report, Section
from samklang_whitebook.contents.figures import figures_section
from samklang_whitebook.contents.hearing import digests_section, run_section
from samklang_whitebook.contents.hiding import shown_report
from samklang_whitebook.contents.lists import (
    files_section,
    papers_section,
    personal_section,
    promises_section,
    questions_section,
    wordings_section,
)
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.contents.opening import how_section, made_on, period, title_facts, title_notes
from samklang_whitebook.contents.points import points_section
from samklang_whitebook.contents.respondents import respondents_section
from samklang_whitebook.contents.summary import summary_section


def whitebook_report(*, naming: Naming, day: date, asked: int = 0, organisation: str = "") -> Report:
    """Return the white book as a report. `day` is when it was made, `asked` how many parties are known."""
    count, words = naming.count, naming.words
    found: tuple[Section | None, ...] = (
        summary_section(naming),
        run_section(naming),
        points_section(count, naming=naming),
        wordings_section(count, naming=naming),
        questions_section(count, naming=naming),
        promises_section(count, naming=naming),
        respondents_section(count, asked=asked, naming=naming),
        digests_section(naming),
        _annex(naming),
    )
    report = Report(
        title=count.book.title,
        language=words.locale,
        sections=tuple(section for section in found if section is not None),
        subtitle=words("subtitle"),
        label=words("label"),
        organisation=organisation,
        date=made_on(day, words=words),
        about=period(count, words=words),
        facts=title_facts(count, words=words),
        notes=title_notes(count, words=words),
        contents=words("contents"),
    )
    return shown_report(report, naming=naming)


def _annex(naming: Naming) -> Section:
    """Return what is needed to check the white book, and what has to be decided before it is published."""
    count = naming.count
    found = (
        figures_section(count, naming=naming),
        personal_section(count, naming=naming),
        papers_section(count, naming=naming),
        files_section(count, naming=naming),
        how_section(naming),
    )
    sections = tuple(section for section in found if section is not None)
    return Section(naming.words("annex"), (), sections, new_page=True)
