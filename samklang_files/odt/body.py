"""The blocks of an ODT text in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from samklang_files.numbers import written
from samklang_files.odt.styles import ListLevel, Styles, whole
from samklang_files.pieces import (
    BREAK,
    Run,
    is_like_heading,
    lines_of,
    make_aside,
    make_piece,
    make_row,
    plain,
    split_runs,
    typed_marker,
)
from samklang_text.document import Aside, AsideReason, BlockKind, Piece, Place

_THROUGH = {
    "text_span",
    "text_a",
    "text_meta",
    "text_meta-field",
    "text_ruby",
    "text_ruby-base",
    "text_bookmark-ref",
}
_CONTAINERS = {"text_section", "text_numbered-paragraph", "office_text", "draw_text-box"}
_FRAMES = {"draw_frame", "draw_custom-shape", "draw_g", "draw_a", "draw_rect"}


@dataclass(slots=True)
class _OpenList:
    """A list being read: its style, the depth, and how far each level has counted."""

    style: str
    depth: int
    counts: dict[int, int]


@dataclass(slots=True)
class _Inline:
    """What one paragraph holds."""

    number: int
    runs: list[Run] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    frames: list[Element] = field(default_factory=list)
    bold: int = 0
    at: int = 0

    def add(self, text: str, *, bold: bool) -> None:
        if text:
            self.runs.append((text, Place(self.at, self.at + len(text), paragraph=self.number)))
            self.at += len(text)
            self.bold += len(text) if bold else 0

    def is_bold(self) -> bool:
        return 0 < sum(len(text) for text, _ in self.runs if text.strip()) <= self.bold


@dataclass(slots=True)
class Body:
    """One walk through an ODT text; `pieces` grows."""

    styles: Styles
    pieces: list[Piece | Aside] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    comments: int = 0
    has_changes: bool = False
    finished: dict[str, dict[int, int]] = field(default_factory=dict)  # counts of lists that may go on
    outline: dict[int, int] = field(default_factory=dict)

    def read(self, container: Element) -> None:
        for child in container:
            tag = child.tag
            if tag == "text_p":
                self._paragraph(child)
            elif tag == "text_h":
                self._heading(child)
            elif tag == "text_list":
                self._list(child, outer=None)
            elif tag == "table_table":
                self._table(child)
            elif tag == "text_tracked-changes":
                self._changes(child)
            elif tag in _CONTAINERS:
                self.read(child)
            elif tag in _FRAMES:
                self._frame(child)
            elif tag.startswith("text_") and child.find("text_index-body") is not None:
                self._contents(child)

    def _heading(self, element: Element) -> None:
        inline = self._inline(element)
        level = whole(element.get("text_outline-level", ""), 1) or 1
        marker = self._outline_marker(level, unnumbered=element.get("text_is-list-header") == "true")
        self.pieces.append(make_piece(BlockKind.HEADING, inline.runs, level=min(level, 9), marker=marker))
        self._beside(inline)

    def _outline_marker(self, level: int, *, unnumbered: bool) -> str:
        form = self.styles.outline.get(level)
        if form is None or not form.form or unnumbered:
            return ""
        _count(self.outline, level, start=form.start)
        return _marker(form, self.styles.outline, self.outline, level)

    def _paragraph(self, element: Element, *, marker: str = "", depth: int = 0) -> None:
        inline = self._inline(element)
        style = element.get("text_style-name", "")
        level = 1 if self.styles.is_title(style) else self.styles.heading(style)
        lines = lines_of(inline.runs)
        if level and not marker and lines:
            runs = [run for line in lines for run in line]
            self.pieces.append(make_piece(BlockKind.HEADING, runs, level=level))
        elif self.styles.is_hidden(style):
            inline.hidden.append(plain(inline.runs))
        elif lines:
            self._lines(lines, marker=marker, depth=depth, bold=inline.is_bold())
        self._beside(inline)

    def _lines(self, lines: list[list[Run]], *, marker: str, depth: int, bold: bool) -> None:
        for line in lines:
            typed, start = typed_marker(plain(line)) if not marker else ("", 0)
            if marker or typed:
                runs = split_runs(line, start)
                piece = make_piece(BlockKind.LIST_ITEM, runs, level=depth, marker=marker or typed)
                marker = ""
            else:
                piece = make_piece(BlockKind.PARAGRAPH, line)
                if bold and len(lines) == 1 and is_like_heading(piece):
                    piece = make_piece(BlockKind.HEADING, line, level=2)
            self.pieces.append(piece)

    def _list(self, element: Element, *, outer: _OpenList | None) -> None:
        style = element.get("text_style-name", "") or (outer.style if outer else "")
        inner = self._open(element, style=style, outer=outer)
        for item in element:
            if item.tag in ("text_list-item", "text_list-header"):
                self._item(item, inside=inner)
        if outer is None:
            self.finished[style] = inner.counts
            self.finished[element.get("id", "")] = inner.counts

    def _open(self, element: Element, *, style: str, outer: _OpenList | None) -> _OpenList:
        if outer is not None:
            return _OpenList(style, outer.depth + 1, outer.counts)
        goes_on = element.get("text_continue-numbering") == "true"
        before = element.get("text_continue-list", style if goes_on else "")
        return _OpenList(style, 0, dict(self.finished.get(before, {})) if before else {})

    def _item(self, item: Element, *, inside: _OpenList) -> None:
        """Read an item: its first paragraph has the mark, those after it are ordinary paragraphs."""
        marked = item.tag == "text_list-header"
        for child in item:
            if child.tag == "text_list":
                self._list(child, outer=inside)
            elif child.tag == "text_h":
                self._heading(child)
            elif child.tag == "text_p":
                marker = "" if marked else self._item_marker(item, child, inside=inside)
                self._paragraph(child, marker=marker, depth=inside.depth)
                marked = True

    def _item_marker(self, item: Element, paragraph: Element, *, inside: _OpenList) -> str:
        style = inside.style or self.styles.list_style(paragraph.get("text_style-name", ""))
        levels = self.styles.lists.get(style, {})
        level = levels.get(inside.depth + 1)
        if level is None or level.form == "bullet":
            return "–" if level is not None and level.before in ("-", "–", "—") else "•"
        start = whole(item.get("text_start-value", ""), level.start)
        if "text_start-value" in item.attrib:
            inside.counts.pop(inside.depth + 1, None)
        _count(inside.counts, inside.depth + 1, start=start)
        return _marker(level, levels, inside.counts, inside.depth + 1)

    def _inline(self, element: Element) -> _Inline:
        inline = _Inline(self.paragraphs)
        self.paragraphs += 1
        self._text(element, inline, bold=self.styles.is_bold(element.get("text_style-name", "")))
        return inline

    def _text(self, element: Element, inline: _Inline, *, bold: bool) -> None:
        # White space in XML is one space in ODT; more are written as text:s.
        inline.add(_spaced(element.text), bold=bold)
        for child in element:
            self._inner(child, inline, bold=bold)
            inline.add(_spaced(child.tail), bold=bold)

    def _inner(self, child: Element, inline: _Inline, *, bold: bool) -> None:
        tag = child.tag
        style = child.get("text_style-name", "")
        if tag in _THROUGH and self.styles.is_hidden(style):
            inline.hidden.append("".join(child.itertext()))
        elif tag in _THROUGH:
            self._text(child, inline, bold=bold or self.styles.is_bold(style))
        elif tag == "text_s":
            inline.add(" " * min(whole(child.get("text_c", ""), 1), 100), bold=bold)
        elif tag == "text_tab":
            inline.add(" ", bold=bold)
        elif tag == "text_line-break":
            inline.add(BREAK, bold=bold)
        elif tag == "text_note":
            inline.notes.append(child)
        elif tag == "office_annotation":
            inline.comments.append(_annotation(child))
        elif tag in ("text_hidden-text", "text_hidden-paragraph"):
            inline.hidden.append(child.get("text_string-value", "") or "".join(child.itertext()))
        elif tag in _FRAMES:
            inline.frames.append(child)
        elif tag in ("text_change-start", "text_change"):
            self.has_changes = True
        elif tag.startswith("text_"):
            inline.add("".join(child.itertext()), bold=bold)  # a field: page number, date, reference

    def _beside(self, inline: _Inline) -> None:
        """Keep what hangs on a paragraph: hidden text, comments, notes, frames."""
        self.comments += len(inline.comments)
        place = Place(0, inline.at, paragraph=inline.number)
        for text in (*inline.hidden, *inline.comments):
            if text.strip():
                self.pieces.append(make_aside(AsideReason.HIDDEN, text, place=place))
        for note in inline.notes:
            self._note(note)
        for frame in inline.frames:
            self._frame(frame)

    def _note(self, note: Element) -> None:
        number = "".join(note.findtext("text_note-citation") or "").strip()
        runs: list[Run] = []
        for paragraph in note.iterfind("text_note-body/text_p"):
            runs += [*self._inline(paragraph).runs, (" ", Place(0, 0))]
        piece = make_piece(BlockKind.PARAGRAPH, runs, marker=f"[{number}]")
        if piece.runs:
            self.pieces.append(piece)

    def _frame(self, frame: Element) -> None:
        boxes = [box for box in frame if box.tag == "draw_text-box"]
        for box in boxes:
            self.read(box)
        if not boxes:
            self.read(frame)

    def _contents(self, index: Element) -> None:
        lines = ["".join(p.itertext()) for p in index.iter("text_p")]
        text = "\n".join(line for line in lines if line.strip())
        if text:
            self.pieces.append(make_aside(AsideReason.CONTENTS, text, place=Place(0, len(text))))

    def _changes(self, changes: Element) -> None:
        """Deleted text stands apart in ODT; inserted text stands where it belongs."""
        self.has_changes = True
        for deletion in changes.iter("text_deletion"):
            lines = ["".join(p.itertext()) for p in deletion.iter() if p.tag in ("text_p", "text_h")]
            text = "\n".join(line for line in lines if line.strip())
            if text:
                self.pieces.append(make_aside(AsideReason.HIDDEN, text, place=Place(0, len(text))))

    def _table(self, table: Element) -> None:
        rows = [_cells(row) for row in _rows(table)]
        if _is_for_layout(rows):
            for cell in (cell for row in rows for cell in row):
                self.read(cell)
            return
        number, self.tables = self.tables, self.tables + 1
        for row in rows:
            inlines = [[self._inline(p) for p in cell if p.tag in ("text_p", "text_h")] for cell in row]
            piece = make_row([_joined(cell) for cell in inlines], table=number)
            if piece.runs:
                self.pieces.append(piece)
            for inline in (inline for cell in inlines for inline in cell):
                self._beside(inline)


def _joined(inlines: list[_Inline]) -> list[Run]:
    runs: list[Run] = []
    for inline in inlines:
        runs += [(" " if text == BREAK else text, place) for text, place in inline.runs]
        runs.append((" ", Place(inline.at, inline.at, paragraph=inline.number)))
    return runs


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "table_table-row":
            yield child
        elif child.tag in ("table_table-header-rows", "table_table-rows", "table_table-row-group"):
            yield from _rows(child)


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag == "table_table-cell"]


def _is_for_layout(rows: list[list[Element]]) -> bool:
    """One column, or a cell that holds a list, a table or many paragraphs: layout, not a table."""
    if all(len(row) < 2 for row in rows):
        return True
    return any(_is_rich(cell) for row in rows for cell in row)


def _is_rich(cell: Element) -> bool:
    if any(child.tag in ("text_list", "table_table") for child in cell):
        return True
    return sum(1 for child in cell if child.tag == "text_p" and "".join(child.itertext()).strip()) > 3


def _count(counts: dict[int, int], level: int, *, start: int) -> None:
    counts[level] = counts.get(level, start - 1) + 1
    for deeper in [number for number in counts if number > level]:
        del counts[deeper]


def _marker(form: ListLevel, levels: dict[int, ListLevel], counts: dict[int, int], level: int) -> str:
    if not form.form:
        return ""
    first = max(level - form.shown + 1, 1)
    numbers = [
        written(counts.get(at, 1), levels[at].form)
        for at in range(first, level + 1)
        if at in levels and levels[at].form
    ]
    return f"{form.before}{'.'.join(numbers)}{form.after}"


def _annotation(element: Element) -> str:
    return "\n".join("".join(p.itertext()) for p in element.iter("text_p"))


def _spaced(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\t", " ").replace("\r", " ")
