"""Reads a PDF page by page."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import PIL.Image
import pypdfium2
import pypdfium2.raw as pdfium

from samklang_files.limits import Limits
from samklang_files.notices import Notice, NoticeCode, notice, page_list
from samklang_files.pdf.characters import Fragment, PageText, read_characters
from samklang_files.pdf.columns import PageSize, Row, in_reading_order, rows_of
from samklang_files.pdf.pictures import DPI, recognise, tesseract
from samklang_files.pdf.tables import Table, find_tables, with_aligned_tables
from samklang_files.pieces import Reading, Run, make_row
from samklang_files.reasons import Reason, Refusal
from samklang_text.document import Aside, Metadata, Piece, Place
from samklang_text.layout import Line, assemble

_ONE_AT_A_TIME = threading.RLock()  # PDFium may not be called from two threads at once
_FEW = 60  # characters: a page with fewer beside a picture that fills it is a scan with a stamp on it
_FILLS = 0.5  # share of the page's area
_POINTS = 72
_MOST_PIXELS = 5_000  # to a side


@dataclass(frozen=True, slots=True)
class _PlacedTable:
    """A table and how many of the file's lines come before it."""

    table: Table
    page: int
    before: int


@dataclass(slots=True)
class _Pages:
    """What was read so far."""

    lines: list[Line] = field(default_factory=list)
    tables: list[_PlacedTable] = field(default_factory=list)
    without_text: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    unmapped: dict[int, int] = field(default_factory=dict)
    characters: int = 0


def read_pdf(content: bytes, *, is_word: Callable[[str], bool], limits: Limits) -> Reading:
    """Read the text layer; pages that are pictures are given to tesseract where it is installed."""
    with _ONE_AT_A_TIME, _opened(content) as file:
        count = len(file)
        read = min(count, limits.pages)
        pages = _Pages()
        for index in range(read):
            _page(file, index, into=pages, limits=limits)
        title = file.get_metadata_value("Title")
    if not any(line.text for line in pages.lines) and not pages.tables:
        raise _nothing(pages)
    return Reading(
        pieces=list(_with_tables(assemble(pages.lines, is_word=is_word), pages, is_word=is_word)),
        pages=count,
        metadata=Metadata(title=" ".join(title.split())),
        notices=tuple(_notices(pages, count=count, read=read, limits=limits)),
    )


def _nothing(pages: _Pages) -> Refusal:
    if pages.without_text:
        return Refusal(Reason.PICTURE_WITHOUT_TEXT if tesseract() else Reason.SCANNED)
    return Refusal(Reason.DAMAGED if pages.damaged else Reason.NO_TEXT)


@contextmanager
def _opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        file = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Refusal(Reason.ENCRYPTED if locked else Reason.DAMAGED, detail=str(error)) from error
    try:
        yield file
    finally:
        file.close()


def _page(file: pypdfium2.PdfDocument, index: int, *, into: _Pages, limits: Limits) -> None:
    try:
        page = file[index]
    except pypdfium2.PdfiumError:
        into.damaged.append(index + 1)
        return
    try:
        _read_page(page, index + 1, into=into, limits=limits)
    except pypdfium2.PdfiumError:
        into.damaged.append(index + 1)
    finally:
        page.close()


def _read_page(page: pypdfium2.PdfPage, number: int, *, into: _Pages, limits: Limits) -> None:
    text = read_characters(page, at_most=max(limits.characters - into.characters, 0))
    into.characters += text.characters
    if text.unmapped:
        into.unmapped[number] = text.unmapped
    if len(text.fragments) < _FEW and _is_scan(page, text):
        _read_scan(page, number, into=into, limits=limits)
    tables, outside = find_tables(page, text.fragments)
    size = PageSize(text.width, text.height)
    for item in with_aligned_tables(in_reading_order([*outside, *_stand_ins(tables)], page=size)):
        if isinstance(item, Table):
            _keep_table(item, page=number, into=into)
        else:
            _keep_row(item, tables, page=number, into=into)


def _keep_table(table: Table, *, page: int, into: _Pages) -> None:
    into.tables.append(_PlacedTable(table, page, len(into.lines)))
    into.lines.append(Line("", Place(0, 0, page=page)))  # no paragraph goes on across a table


def _keep_row(row: Row, tables: Sequence[Table], *, page: int, into: _Pages) -> None:
    for fragment in row.fragments:
        if fragment.table is not None:
            _keep_table(tables[fragment.table], page=page, into=into)
    texts = [fragment for fragment in row.fragments if fragment.table is None]
    if texts:
        into.lines.append(_line(Row(texts), page=page))


def _line(row: Row, *, page: int) -> Line:
    """Make a line of a row; fragments far apart in the text layer have one place that spans them all."""
    text = " ".join(fragment.text for fragment in row.fragments)
    widest = max(row.fragments, key=lambda fragment: fragment.x1 - fragment.x0)
    place = Place(min(f.start for f in row.fragments), max(f.end for f in row.fragments), page=page)
    return Line(text, place, row.x0, row.x1, row.top, row.bottom, widest.size, widest.bold)


def _stand_ins(tables: Sequence[Table]) -> Iterator[Fragment]:
    """One fragment for each table, so that it gets its place in the order of reading."""
    for number, table in enumerate(tables):
        left, right, top, bottom = table.xs[0], table.xs[-1], table.ys[0], table.ys[-1]
        yield Fragment("", 0, 0, left, right, top, bottom, table=number)


def _is_scan(page: pypdfium2.PdfPage, text: PageText) -> bool:
    """A page with next to no text whose picture fills it, or that is drawn without a single letter."""
    if text.characters > _FEW:
        return False
    pictures = list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4))
    filled = sum(_area(picture.get_bounds()) for picture in pictures)
    if filled > _FILLS * text.width * text.height:
        return True
    return not text.fragments and next(iter(page.get_objects(max_depth=2)), None) is not None


def _area(bounds: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = bounds
    return max(right - left, 0.0) * max(top - bottom, 0.0)


def _read_scan(page: pypdfium2.PdfPage, number: int, *, into: _Pages, limits: Limits) -> None:
    may = bool(tesseract()) and len(into.recognised) < limits.ocr_pages
    lines = recognise(_picture(page), page=number, seconds=limits.ocr_seconds) if may else []
    (into.recognised if lines else into.without_text).append(number)
    into.lines.extend(lines)


def _picture(page: pypdfium2.PdfPage) -> PIL.Image.Image:
    scale = min(DPI / _POINTS, _MOST_PIXELS / max(*page.get_size(), 1.0))
    picture: PIL.Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return picture


def _with_tables(
    pieces: Sequence[Piece | Aside], pages: _Pages, *, is_word: Callable[[str], bool]
) -> Iterator[Piece | Aside]:
    """Put each table before the first piece that begins with a line after it."""
    index = _index(pages.lines)
    waiting = list(enumerate(pages.tables))
    for piece in pieces:
        at = _line_number(piece, index) if waiting else 0
        while waiting and at >= waiting[0][1].before:
            yield from _rows(*waiting.pop(0), is_word=is_word)
        yield piece
    for number, placed in waiting:
        yield from _rows(number, placed, is_word=is_word)


def _index(lines: Sequence[Line]) -> dict[int | None, list[tuple[int, int, int]]]:
    """For each page the places of its lines and their numbers in the order of reading."""
    found: dict[int | None, list[tuple[int, int, int]]] = {}
    for number, line in enumerate(lines):
        found.setdefault(line.place.page, []).append((line.place.start, line.place.end, number))
    return found


def _line_number(piece: Piece | Aside, index: dict[int | None, list[tuple[int, int, int]]]) -> int:
    if isinstance(piece, Piece) and not piece.runs:
        return -1
    place = piece.place if isinstance(piece, Aside) else piece.runs[0][1]
    lines = index.get(place.page, [])
    return next((number for start, end, number in lines if start <= place.start < max(end, start + 1)), -1)


def _rows(number: int, placed: _PlacedTable, *, is_word: Callable[[str], bool]) -> Iterator[Piece]:
    for row in placed.table.rows():
        piece = make_row([_cell(cell, page=placed.page, is_word=is_word) for cell in row], table=number)
        if piece.runs:
            yield piece


def _cell(fragments: Sequence[Fragment], *, page: int, is_word: Callable[[str], bool]) -> list[Run]:
    """The text of a cell, its divided words joined."""
    runs: list[Run] = []
    for piece in assemble([_line(row, page=page) for row in rows_of(fragments)], is_word=is_word):
        if isinstance(piece, Aside):
            runs.append((f" {piece.text} ", piece.place))
            continue
        first = piece.runs[0][1]
        runs.append((f" {piece.marker} ", Place(first.start, first.start, page=page)))
        runs.extend(piece.runs)
    return runs


def _notices(pages: _Pages, *, count: int, read: int, limits: Limits) -> Iterator[Notice]:
    if read < count:
        yield notice(NoticeCode.PAGES_CUT, pages=count, read=read)
    if pages.characters >= limits.characters:
        yield notice(NoticeCode.TEXT_CUT, read=limits.characters)
    if pages.without_text:
        code = NoticeCode.PAGES_UNRECOGNISED if tesseract() else NoticeCode.PAGES_WITHOUT_TEXT
        yield notice(code, pages=page_list(pages.without_text))
    if pages.recognised:
        yield notice(NoticeCode.PAGES_RECOGNISED, pages=page_list(pages.recognised))
    if pages.damaged:
        yield notice(NoticeCode.PAGES_DAMAGED, pages=page_list(pages.damaged))
    if pages.unmapped:
        total = sum(pages.unmapped.values())
        yield notice(NoticeCode.UNMAPPED_CHARACTERS, count=total, pages=page_list(list(pages.unmapped)))
