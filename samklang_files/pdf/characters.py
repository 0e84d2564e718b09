"""The characters of a page as PDFium gives them, joined to stretches of one line without a wide gap."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHEN = "\ufffe"  # what PDFium writes for a hyphen at a line's end, real or not
_NO_LETTER = "\ufffd"
_HYPHEN_CODES = (0x02, 0xFFFE, 0xFFFF)
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123: flags of a font descriptor
_WIDE = 1.0  # a gap wider than this many line heights parts two fragments


@dataclass(slots=True)
class Fragment:
    """Characters that stand on one line with no wide gap; `start` and `end` index the page's text layer.

    Geometry in points from the left and the top of the page as it is shown.
    """

    text: str
    start: int
    end: int
    x0: float
    x1: float
    top: float
    bottom: float
    size: float = 0.0
    bold: bool = False
    xs: list[float] = field(default_factory=list)  # the left edge of each character
    table: int | None = None  # stands for a whole table of the page

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class PageText:
    """What one page's text layer holds."""

    width: float
    height: float
    characters: int = 0
    unmapped: int = 0
    fragments: list[Fragment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frame:
    """Turns a page's coordinates (from below, before rotation) to those of the page as shown (from above)."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> Self:
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right, top, page.get_rotation())

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def shown(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Return x0, x1, top, bottom."""
        if self.rotation == 90:
            return bottom - self.bottom, top - self.bottom, left - self.left, right - self.left
        if self.rotation == 180:
            return self.right - right, self.right - left, bottom - self.bottom, top - self.bottom
        if self.rotation == 270:
            return self.top - top, self.top - bottom, self.right - right, self.right - left
        return left - self.left, right - self.left, self.top - top, self.top - bottom


def read_characters(page: pypdfium2.PdfPage, *, at_most: int) -> PageText:
    """Return the page's fragments in the order of its text layer, made of at most so many characters."""
    layer = page.get_textpage()
    try:
        frame = Frame.of(page)
        count = min(layer.count_chars(), at_most)
        letters = [_letter(layer.raw, index) for index in range(count)]
        found = PageText(*frame.size, characters=count, unmapped=letters.count(_NO_LETTER))
        found.fragments = _fragments(layer, letters, frame=frame)
        for fragment in found.fragments:
            _see_font(layer, fragment)
    finally:
        layer.close()
    return found


def _letter(raw: pdfium.FPDF_TEXTPAGE, index: int) -> str:
    """The character at an index; surrogates are joined to one, and the second of them is left out."""
    code = pdfium.FPDFText_GetUnicode(raw, index)
    if code in _HYPHEN_CODES:
        return _HYPHEN
    if 0xD800 <= code < 0xDC00:
        second = pdfium.FPDFText_GetUnicode(raw, index + 1)
        joined = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00)
        return chr(joined) if 0xDC00 <= second < 0xE000 else _NO_LETTER
    if 0xDC00 <= code < 0xE000:
        return ""
    return chr(code) if code and code < 0x110000 else _NO_LETTER


def _fragments(layer: pypdfium2.PdfTextPage, letters: Sequence[str], *, frame: Frame) -> list[Fragment]:
    box = pdfium.FS_RECTF()
    found: list[Fragment] = []
    current: Fragment | None = None
    for index, letter in enumerate(letters):
        if letter in "\r\n":
            current = None if letter else current
        if not letter.strip() or not pdfium.FPDFText_GetLooseCharBox(layer.raw, index, box):
            continue
        x0, x1, top, bottom = frame.shown(box.left, box.bottom, box.right, box.top)
        if current is None or not _goes_on(current, x0=x0, top=top, bottom=bottom):
            current = Fragment("", index, index, x0, x1, top, bottom)
            found.append(current)
        current.xs += [x0] * (index + 1 - current.start - len(current.xs))
        current.end = index + 1
        current.x0, current.x1 = min(current.x0, x0), max(current.x1, x1)
        current.top, current.bottom = min(current.top, top), max(current.bottom, bottom)
    for fragment in found:
        fragment.text = "".join(letters[fragment.start : fragment.end])
    return found


def _goes_on(current: Fragment, *, x0: float, top: float, bottom: float) -> bool:
    """Tell whether the next character stands on the same line, not far to the right, not before it."""
    height = min(current.height, bottom - top)
    overlap = min(current.bottom, bottom) - max(current.top, top)
    if height <= 0 or overlap < 0.4 * height:
        return False
    tallest = max(current.height, bottom - top)
    return -tallest <= x0 - current.x1 <= _WIDE * tallest


def _see_font(layer: pypdfium2.PdfTextPage, fragment: Fragment) -> None:
    """Take font size and weight from the middle of the fragment, where no marker or full stop stands."""
    middle = (fragment.start + fragment.end) // 2
    size = pdfium.FPDFText_GetFontSize(layer.raw, middle)
    # Some programs set size 1 and scale by the matrix: the line's height is nearer the truth.
    fragment.size = round(size if 3 < size <= fragment.height * 1.2 else fragment.height / 1.2, 1)
    fragment.bold = _is_bold(layer.raw, middle)


def _is_bold(raw: pdfium.FPDF_TEXTPAGE, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(raw, index) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(raw, index, name, 128, flags)
    lower = name.value.lower()
    return bool(flags.value & _FORCE_BOLD) or any(
        word in lower for word in (b"bold", b"black", b"heavy", b"fed")
    )
