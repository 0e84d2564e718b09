"""From the bytes of a spreadsheet to its headings and rows, and what may be wrong with it as a whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from django.utils.translation import gettext as _

from samklang.core.sheets.reading import MEGABYTE, Shape, read_lines

MOST_ROWS = 10_000
LARGEST_FILE = 25 * MEGABYTE
_MOST_COLUMNS = 60
_LONGEST_CELL = 50_000  # characters; a cell of Excel has room for 32,767
_SHAPE = Shape(
    headings={},
    columns=frozenset(),
    needed=("", ""),
    most_rows=MOST_ROWS,
    longest_cell=_LONGEST_CELL,
    largest_file=LARGEST_FILE,
)
_SHEET_OF_XLSX = re.compile(r"xl/worksheets/[^/]+\.xml")
_BROKEN_LETTERS = re.compile("Ã[¦¸¥\x86\x98\x85†˜…]|\ufffd")
"""What æ, ø and å become where a program read them in another encoding than they were written in."""


@dataclass(frozen=True, slots=True)
class CommentTable:
    """A spreadsheet as it was written: headings, each with a value from below it, and rows by number."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    notes: tuple[str, ...]

    def sample(self, place: int) -> str:
        """Return the first thing that stands under a heading."""
        cells = (cells[place] for _number, cells in self.rows if place < len(cells))
        return next(filter(None, cells), "")


def read_comments(content: bytes) -> CommentTable:
    """Read a spreadsheet of comments. Raises SheetRefused if it is none."""
    lines = read_lines(content, _SHAPE)
    headings = tuple(_headings(lines[0][1]))
    rows = tuple((number, tuple(cells[: len(headings)])) for number, cells in lines[1:] if any(cells))
    return CommentTable(headings, rows, tuple(_notes(content, rows)))


def _headings(cells: Sequence[str]) -> Iterator[str]:
    """A column without a heading is called by its place, as far as the last that has one."""
    last = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    for place, cell in enumerate(cells[: min(last, _MOST_COLUMNS)], start=1):
        yield " ".join(cell.split())[:200] or _("Column %(number)s") % {"number": place}


def _notes(content: bytes, rows: Sequence[tuple[int, tuple[str, ...]]]) -> Iterator[str]:
    if content.startswith(b"PK"):
        sheets = _parts_of(content)
        if any(b"<mergeCell " in part for part in sheets):
            yield _("Some cells are merged: what stands in them belongs to the first row and column only.")
        if any(b"<f>" in part or b"<f " in part for part in sheets):
            yield _("Some cells are formulas: what your program worked out when it was saved is taken.")
    if any(_BROKEN_LETTERS.search(cell) for _number, cells in rows for cell in cells):
        yield _("æ, ø and å look broken in some rows. Save the file as XLSX or UTF-8, and try again.")


def _parts_of(content: bytes) -> list[bytes]:
    """The sheets of an XLSX file as they are written; its size was looked at when it was read."""
    with ZipFile(BytesIO(content)) as archive:
        return [archive.read(name) for name in archive.namelist() if _SHEET_OF_XLSX.fullmatch(name)]
