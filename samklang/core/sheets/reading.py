"""From the bytes of a spreadsheet to rows of text: CSV as Danish and English programs write it, XLSX, ODS."""

import csv
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
from defusedxml.common import DefusedXmlException
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from openpyxl.utils.exceptions import InvalidFileException

from samklang.core.sheets.headings import folded_heading, nearest_column
from samklang.core.sheets.ods import is_ods, lines_of_ods

MEGABYTE = 1024 * 1024
LARGEST_FILE = 5 * MEGABYTE
_LARGEST_UNPACKED = 100 * 1024 * 1024
_MOST_COLUMNS = 100
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
    """The rows of a file that hold anything, the columns it has, and headings that mean nothing here.

    `mapping` is each heading, in the file's order, with the column it was taken for, "" for none.
    """

    rows: tuple[SheetRow, ...]
    columns: frozenset[str]
    unknown_headings: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What a sheet of one sort may look like.

    `headings` says which column a folded heading is, `needed` which column must be there and what it is
    called. If `near`, a heading that is spelled nearly like one of them is taken for it.
    """

    headings: Mapping[str, str]
    columns: frozenset[str]
    needed: tuple[str, str | Promise]
    most_rows: int
    longest_cell: int = 10_000
    largest_file: int = LARGEST_FILE
    near: bool = False


def read_sheet(content: bytes, shape: Shape) -> Sheet:
    """Read CSV (UTF-8, UTF-16 or Windows-1252; semicolon, comma or tab), XLSX or ODS; headings stand first.

    Headings may stand in any order. Raises SheetRefused.
    """
    return _sheet(read_lines(content, shape), shape)


def read_lines(content: bytes, shape: Shape) -> list[tuple[int, list[str]]]:
    """Read lines that hold anything with their numbers, headings first, whatever those mean.

    At least one line stands below the headings. Raises SheetRefused.
    """
    if len(content) > shape.largest_file:
        text = _("The file is larger than %(most)s MB. Divide it.")
        raise SheetRefused(text % {"most": shape.largest_file // MEGABYTE})
    filled = []
    for number, line in enumerate(_lines_of(content, shape), start=1):
        if any(line):
            filled.append((number, line))
        if len(filled) > shape.most_rows + 1:
            text = _("The file has more than %(most)s rows. Divide it.")
            raise SheetRefused(text % {"most": shape.most_rows})
    if len(filled) == 1 and sum(map(bool, filled[0][1])) < 2:
        raise _no_sheet()  # a line of text, whatever the file's name ends with
    if len(filled) < 2:
        raise SheetRefused(_("The file is empty. It must have a row of headings, and rows below it."))
    return filled


def _sheet(filled: list[tuple[int, list[str]]], shape: Shape) -> Sheet:
    headings = filled[0][1]
    columns = _columns_of(headings, shape)
    known = [column for column in columns if column in shape.columns]
    _refuse_headings(headings, known, shape)
    rows = tuple(
        SheetRow(
            number,
            {column: cell for column, cell in zip(columns, line, strict=False) if column in shape.columns},
        )
        for number, line in filled[1:]
    )
    mapping = tuple(
        (heading, column if column in shape.columns else "")
        for heading, column in zip(headings, columns, strict=True)
        if heading
    )
    unknown = tuple(heading for heading, column in mapping if not column)
    return Sheet(rows, frozenset(known), unknown, mapping)


def _columns_of(headings: Sequence[str], shape: Shape) -> list[str]:
    """The column of each heading; one spelled nearly right only where no other heading is that column."""
    columns = [shape.headings.get(folded_heading(heading), "") for heading in headings]
    if not shape.near:
        return columns
    for place, heading in enumerate(headings):
        near = nearest_column(heading, shape.headings) if not columns[place] else None
        if near and near not in columns:
            columns[place] = near
    return columns


def _refuse_headings(headings: Sequence[str], known: Sequence[str], shape: Shape) -> None:
    column, called = shape.needed
    if column not in known:
        text = _("The file has no column with the heading “%(heading)s”. Its headings are: %(headings)s.")
        there = ", ".join(filter(None, headings))[:500]
        raise SheetRefused(text % {"heading": called, "headings": there})
    if twice := {column for column in known if known.count(column) > 1}:
        names = ", ".join(sorted(twice))
        raise SheetRefused(_("Two columns have the same heading: %(names)s.") % {"names": names})


def _lines_of(content: bytes, shape: Shape) -> Iterator[list[str]]:
    lines = _lines_of_zip(content, shape) if content.startswith(b"PK") else _lines_of_csv(content)
    for line in lines:
        yield [cell.strip()[: shape.longest_cell] for cell in line][:_MOST_COLUMNS]


def _lines_of_csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    if _NOT_TEXT.search(text) or content.startswith(b"%PDF"):
        raise _no_sheet()
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            yield [without_guard(cell) for cell in row]
    except csv.Error as error:
        raise _no_sheet() from error


def without_guard(cell: str) -> str:
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


def _lines_of_zip(content: bytes, shape: Shape) -> Iterator[list[str]]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST_UNPACKED:
                raise SheetRefused(_("The file unpacks to far more than a spreadsheet holds."))
            if is_ods(archive):
                yield from lines_of_ods(archive, most_columns=_MOST_COLUMNS)
                return
        yield from _lines_of_xlsx(content, shape)
    except _DAMAGED as error:
        raise _no_sheet() from error


def _lines_of_xlsx(content: bytes, shape: Shape) -> Iterator[list[str]]:
    book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
    # What the file says of its own size may be wrong, so it is not asked.
    book.worksheets[0].reset_dimensions()
    rows = book.worksheets[0].iter_rows(max_row=shape.most_rows * 2, max_col=_MOST_COLUMNS, values_only=True)
    yield from ([_text(value) for value in row] for row in rows)


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
