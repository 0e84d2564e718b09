"""Spreadsheets: sheets of typed columns -> XLSX.

Text is written as text: a cell that begins with "=" is never a formula, and a web address never a link, since
the text is somebody else's.
"""

import io
import math
import zipfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from samklang_files.marks import MARK
from samklang_files.report.cleaning import clean

CELL_LIMIT = 32_767  # characters, Excel's own limit
CUT = " […]"
LINE_HEIGHT, HIGHEST = 14.5, 409.0  # points
WIDER = 1.1  # a line holds fewer letters than the column is wide, since words are not divided
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))

Value = str | int | float | date | bool | None


class ColumnKind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long_text"  # wraps
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column; `width` in characters, `choices` what may be chosen in its cells."""

    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    width: float = 16
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; only its first `printed` columns are printed (0: all), or the letters become too small."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    printed: int = 0


def sheets_to_xlsx(sheets: tuple[Sheet, ...], *, title: str, author: str = "", yes: str = "ja") -> bytes:
    """Return a workbook: header row frozen and filterable, columns typed, the same bytes for the same sheets.

    `yes` is what a true cell says; a false one is empty. A text longer than a cell can hold is cut, visibly.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, {**options, "strings_to_numbers": False}) as book:
        properties = {"title": clean(title)[:250], "author": clean(author)[:250], "category": MARK}
        book.set_properties(properties | {"created": _EPOCH})
        formats = _formats(book)
        for at, sheet in enumerate(sheets):
            page = book.add_worksheet(_sheet_name(sheet.name, at=at))
            _write_sheet(page, sheet, formats=formats, yes=yes)
    return _with_rows_that_grow(out.getvalue())


def _sheet_name(name: str, *, at: int) -> str:
    return clean(name).translate(_SHEET_NAME)[:31].strip() or f"Ark {at + 1}"


def _formats(book: Workbook) -> dict[str, Format]:
    base = {"font_name": "Calibri", "font_size": 10.5, "valign": "top"}
    return {
        "heading": book.add_format(
            base
            | {"bold": True, "font_color": "#17414F", "bg_color": "#EEF3F4", "bottom": 1, "text_wrap": True}
        ),
        ColumnKind.TEXT: book.add_format(base | {"num_format": "@"}),
        ColumnKind.LONG_TEXT: book.add_format(base | {"text_wrap": True, "num_format": "@"}),
        ColumnKind.NUMBER: book.add_format(base | {"num_format": "#,##0.##"}),
        ColumnKind.DATE: book.add_format(base | {"num_format": "dd-mm-yyyy", "align": "left"}),
    }


def _write_sheet(page: Worksheet, sheet: Sheet, *, formats: dict[str, Format], yes: str) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width, formats[column.kind])
        page.write_string(0, place, clean(column.heading), formats["heading"])
    for at, row in enumerate(sheet.rows, start=1):
        for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            _write_cell(page, at, place, yes if value is True else value, formats[column.kind])
        page.set_row(at, _height(sheet.columns, row))
    last = max(len(sheet.rows), 1)
    for place, column in enumerate(sheet.columns):
        if column.choices:
            page.data_validation(1, place, last, place, {"validate": "list", "source": list(column.choices)})
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, last, len(sheet.columns) - 1)
    _lay_out_for_print(page, sheet, last=last)


def _lay_out_for_print(page: Worksheet, sheet: Sheet, *, last: int) -> None:
    """A4 across, as wide as the page, its heading row on every page."""
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.print_area(0, 0, last, (sheet.printed or len(sheet.columns)) - 1)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&A&R&P / &N")


def _height(columns: tuple[SheetColumn, ...], row: tuple[Value, ...]) -> float:
    """Return the height in points that the wrapped texts of a row need; Excel has a most of 409."""
    lines = 1
    for column, value in zip(columns, row, strict=True):
        if column.kind is ColumnKind.LONG_TEXT and isinstance(value, str):
            needed = sum(math.ceil(len(line) * WIDER / column.width) or 1 for line in value.split("\n"))
            lines = max(lines, needed)
    return min(lines * LINE_HEIGHT, HIGHEST)


def _with_rows_that_grow(content: bytes) -> bytes:
    """Take off the mark that a person chose the heights: rows then grow when somebody writes in them.

    Without heights Excel would find them itself, but LibreOffice prints the lines over each other.
    """
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to,
    ):
        for info in source.infolist():
            part = source.read(info)
            if info.filename.startswith("xl/worksheets/"):
                part = part.replace(b' customHeight="1"', b"")
            to.writestr(zipfile.ZipInfo(info.filename, info.date_time), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _write_cell(page: Worksheet, row: int, place: int, value: Value, look: Format) -> None:
    if value is None or value is False or value == "":
        page.write_blank(row, place, None, look)
    elif isinstance(value, str):
        page.write_string(row, place, _fitting(clean(value)), look)
    elif isinstance(value, date):
        page.write_datetime(row, place, value, look)
    else:
        page.write_number(row, place, value, look)


def _fitting(text: str) -> str:
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - len(CUT)] + CUT
