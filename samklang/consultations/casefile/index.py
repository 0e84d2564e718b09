"""The index of a case file: the same lines as spreadsheet, as CSV and as PDF/A."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from samklang.consultations.casefile.papers import Line
from samklang.consultations.casefile.written import LANGUAGE
from samklang.consultations.models import Consultation
from samklang.core.listing import as_csv, moment
from samklang_files.report import Column, Report, Section, Table
from samklang_files.sheets import ColumnKind, Sheet, SheetColumn, Value, sheets_to_xlsx


def headings() -> tuple[str, ...]:
    return (
        _("Case number"),
        _("Document number"),
        _("Date"),
        _("In, out or internal"),
        _("Party"),
        _("Title"),
        _("File"),
        "SHA-256",
        _("Remark"),
    )


def as_spreadsheet(lines: Sequence[Line], *, consultation: Consultation) -> bytes:
    """Return the index as a workbook."""
    widths = (16, 12, 18, 14, 32, 44, 50, 66, 30)
    shape = tuple(
        SheetColumn(heading, ColumnKind.NUMBER if at == 1 else ColumnKind.LONG_TEXT, width)
        for at, (heading, width) in enumerate(zip(headings(), widths, strict=True))
    )
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (line.case_number, line.number, *_cells(line)[2:]) for line in lines
    )
    return sheets_to_xlsx((Sheet(_("Index"), shape, rows),), title=consultation.title)


def as_text(lines: Sequence[Line]) -> bytes:
    """Return the index as CSV."""
    return as_csv([list(headings()), *[list(_cells(line)) for line in lines]])


def as_report(lines: Sequence[Line], *, consultation: Consultation) -> Report:
    """Return the index to be read and printed; the checksums stand in a table of their own."""
    papers = Table(
        (
            Column(_("No."), 0.5),
            Column(_("Date"), 1.1),
            Column(_("Way"), 0.8),
            Column(_("Party"), 1.8),
            Column(_("Title"), 2.6),
            Column(_("File"), 3),
        ),
        tuple((str(line.number), *_cells(line)[2:6], _file(line)) for line in lines),
        caption=_("Papers"),
    )
    sums = Table(
        (Column(_("File"), 2), Column("SHA-256", 3)),
        tuple((line.name, line.sha256) for line in lines if line.sha256),
        caption=_("Checksums"),
    )
    return Report(
        title=_("Index: %(title)s") % {"title": consultation.title},
        language=LANGUAGE,
        organisation=settings.MUNICIPALITY,
        about=tuple(filter(None, (consultation.number, consultation.inquiry.case_number))),
        sections=(
            Section(_("Papers"), (papers,), numbered=False),
            Section(_("Checksums"), (sums,), numbered=False),
        ),
        title_page=False,
    )


def _file(line: Line) -> str:
    return f"{line.name} ({line.remark})" if line.name and line.remark else line.name or line.remark


def _cells(line: Line) -> tuple[str, ...]:
    return (
        line.case_number,
        str(line.number),
        moment(line.at),
        line.way,
        line.party,
        line.title,
        line.name,
        line.sha256,
        line.remark,
    )
