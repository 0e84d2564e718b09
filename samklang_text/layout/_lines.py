"""Lines as a reader gives them, and rows: lines that carry text, with what stood between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from samklang_text.document import AsideReason, Place

HYPHENS = "-\ufffe\u00ad\u2010\u2011"
_WHITE = " \t\r\n\v\f\u00a0\u2007\u202f\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, in reading order, as the file has it.

    `place` covers `text` character for character. Geometry is in points from the left and the **top** of the
    page (so `top < bottom`), and None for a format without geometry; there blank lines are given as lines
    with empty text, since they are all that tells paragraphs apart. `size` is the font size in points. A line
    that ends in U+FFFE (as PDFium writes it), a soft hyphen or a hyphen may be a divided word.
    """

    text: str
    place: Place
    x0: float | None = None
    x1: float | None = None
    top: float | None = None
    bottom: float | None = None
    size: float | None = None
    bold: bool = False


@dataclass(slots=True)
class Row:
    """A line with text, trimmed, and what stood before it.

    `gap` is 0 where the line follows directly, else how many blank lines (1 for a gap seen by geometry).
    `turned` tells that a page or a column began, or that something was set aside, between this and the row
    before. `marker` is the list marker at the start of `text`, `moved` one that stood at its end and was cut.
    """

    text: str
    line: Line
    place: Place
    gap: int = 0
    turned: bool = False
    marker: str = ""
    moved: str = ""
    aside: AsideReason | None = None

    @property
    def number(self) -> int | None:
        """The number of a numbered marker, else None."""
        digits = (self.moved or self.marker).strip("().: -")
        return int(digits) if digits.isdecimal() else None

    @property
    def height(self) -> float:
        """The height of its letters in points, 0 without geometry."""
        return self.line.size or (self.line.bottom or 0.0) - (self.line.top or 0.0)

    @property
    def body(self) -> str:
        """The text after the marker."""
        return self.text[len(self.marker) :].lstrip(_WHITE) if self.marker else self.text


def cut(place: Place, *, left: int = 0, right: int = 0) -> Place:
    """Return the place without `left` characters at its start and `right` at its end."""
    start = min(place.start + left, place.end)
    return replace(place, start=start, end=max(start, place.end - right))


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Make rows of lines: blank ones become gaps, ends are trimmed, a line that holds two is parted."""
    rows: list[Row] = []
    blank = 0
    for line in lines:
        for piece in _parted(line):
            row = _row(piece)
            if row is None:
                blank += 1
                continue
            row.gap, blank = blank, 0
            rows.append(row)
    _see_geometry(rows)
    return rows


def _parted(line: Line) -> list[Line]:
    """Part a line at a U+FFFE inside it: PDFium may leave out the line break after a divided word."""
    inner = line.text.rstrip(_WHITE)[:-1]
    if "\ufffe" not in inner:
        return [line]
    at = inner.index("\ufffe") + 1
    first = replace(line, text=line.text[:at], place=cut(line.place, right=len(line.text) - at))
    rest = replace(line, text=line.text[at:], place=cut(line.place, left=at))
    return [first, *_parted(rest)]


def _row(line: Line) -> Row | None:
    text = line.text.rstrip(_WHITE)
    right = len(line.text) - len(text)
    trimmed = text.lstrip(_WHITE)
    if not trimmed:
        return None
    return Row(trimmed, line, cut(line.place, left=len(text) - len(trimmed), right=right))


def _see_geometry(rows: Sequence[Row]) -> None:
    """Mark page turns, column turns and gaps wider than the usual distance between lines."""
    usual = _usual_distance(rows)
    for before, row in zip(rows, rows[1:], strict=False):
        if before.place.page != row.place.page or before.place.part != row.place.part:
            row.turned = True
            continue
        distance = distance_between(before, row)
        if distance is None:
            continue
        if distance < -row.height:
            row.turned = True
        elif distance > usual + 0.45 * row.height:
            row.gap = max(row.gap, 1)


def _usual_distance(rows: Sequence[Row]) -> float:
    """White space between the lines of one paragraph in points, as where the text plainly goes on."""
    inside: list[float] = []
    every: list[float] = []
    for before, row in zip(rows, rows[1:], strict=False):
        distance = distance_between(before, row)
        if distance is None or distance < -0.5 * row.height:
            continue
        every.append(distance)
        if row.text[0].islower() and before.text[-1] not in ".:!?":
            inside.append(distance)
    distances = sorted(inside or every)
    return max(distances[(len(distances) - 1) // 4], 0.0) if distances else 0.0


def distance_between(before: Row, row: Row) -> float | None:
    """White space between two lines of one page in points; negative where the second stands higher."""
    if before.place.page != row.place.page or before.line.bottom is None or row.line.top is None:
        return None
    return row.line.top - before.line.bottom
