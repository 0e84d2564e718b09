"""From the bytes of a spreadsheet to rows of text: CSV as Danish and English programs write it, and XLSX."""

import csv
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
from defusedxml.common import DefusedXmlException
from django.utils.translation import gettext as _
from openpyxl.utils.exceptions import InvalidFileException

from samklang.people.sheets.headings import COLUMN_OF_HEADING, folded_heading

MOST_ROWS = 2000
LARGEST_FILE = 5 * 1024 * 1024
_LARGEST_UNPACKED = 100 * 1024 * 1024
_MOST_COLUMNS = 100
_LONGEST_CELL = 10_000
_DELIMITERS = ";,\t"
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")  # a picture, say, whatever its name ends with
_FORMULA_SIGNS = frozenset("=@+-")
_DAMAGED = (
    BadZipFile,
    InvalidFileException,
    SyntaxError,  # of lxml's and the standard library's XML
    DefusedXmlException,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    RuntimeError,
    zlib.error,
)
"""What openpyxl and zipfile raise for damaged, encrypted or hostile files: neither has one error for it."""


class SheetRefused(Exception):
    """The file is no spreadsheet that can be brought in; `str(error)` says why, and what to do."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as it was written: its number in the file, and its cells by the columns that are there."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file that hold anything, the columns it has, and headings that mean nothing here."""

    rows: tuple[SheetRow, ...]
    columns: frozenset[str]
    unknown_headings: tuple[str, ...]


def read_sheet(content: bytes, *, columns: Iterable[str]) -> Sheet:
    """Read CSV (UTF-8, UTF-16 or Windows-1252; semicolon, comma or tab) or XLSX; headings stand first.

    Headings may be Danish or English and stand in any order. Raises SheetRefused.
    """
    if len(content) > LARGEST_FILE:
        raise SheetRefused(_("The file is larger than 5 MB. Divide it."))
    lines = _lines_of_xlsx(content) if content.startswith(b"PK") else _lines_of_csv(content)
    filled = [(number, line) for number, line in enumerate(lines, start=1) if any(line)]
    if len(filled) > MOST_ROWS + 1:
        raise SheetRefused(_("The file has more than %(most)s rows. Divide it.") % {"most": MOST_ROWS})
    if len(filled) < 2:
        raise SheetRefused(_("The file is empty. It must have a row of headings, and rows below it."))
    return _sheet(filled, wanted=frozenset(columns))


def _sheet(filled: list[tuple[int, list[str]]], *, wanted: frozenset[str]) -> Sheet:
    headings = filled[0][1]
    columns = [COLUMN_OF_HEADING.get(folded_heading(heading)) for heading in headings]
    known = [column for column in columns if column in wanted]
    if "name" not in known:
        text = _("The file has no column with the heading “Name”. Its headings are: %(headings)s.")
        raise SheetRefused(text % {"headings": ", ".join(filter(None, headings))})
    if twice := {column for column in known if known.count(column) > 1}:
        raise SheetRefused(
            _("Two columns have the same heading: %(names)s.")
            % {"names": ", ".join(sorted(filter(None, twice)))}
        )
    rows = tuple(
        SheetRow(
            number, {column: cell for column, cell in zip(columns, line, strict=False) if column in wanted}
        )
        for number, line in filled[1:]
    )
    unknown = [
        heading for heading, column in zip(headings, columns, strict=True) if heading and column not in wanted
    ]
    return Sheet(rows, frozenset(filter(None, known)), tuple(unknown))


def _lines_of_csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    if _NOT_TEXT.search(text) or content.startswith(b"%PDF"):
        raise _no_sheet()
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        yield from (_tidy(map(_without_guard, row)) for row in rows)
    except csv.Error as error:
        raise _no_sheet() from error


def _without_guard(cell: str) -> str:
    """Take off what `listing.as_csv` puts before a cell that a spreadsheet would run as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA_SIGNS else cell


def _decoded(content: bytes) -> str:
    """UTF-16 says so itself; what is not UTF-8 is what an older Danish Excel writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _lines_of_xlsx(content: bytes) -> Iterator[list[str]]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST_UNPACKED:
                raise SheetRefused(_("The file unpacks to far more than a spreadsheet holds."))
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
        # What the file says of its own size may be wrong, so it is not asked.
        book.worksheets[0].reset_dimensions()
        rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS * 2, max_col=_MOST_COLUMNS, values_only=True)
        yield from (_tidy(map(_text, row)) for row in rows)
    except _DAMAGED as error:
        raise _no_sheet() from error


def _tidy(cells: Iterable[str]) -> list[str]:
    return [cell.strip()[:_LONGEST_CELL] for cell in cells][:_MOST_COLUMNS]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (date, datetime)):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _no_sheet() -> SheetRefused:
    return SheetRefused(
        _("This is no spreadsheet that can be read. Save it as CSV or XLSX without password, and try again.")
    )
