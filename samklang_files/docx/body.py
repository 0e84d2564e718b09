"""The blocks of a Word text in order: paragraphs, headings, list items, tables, notes and text boxes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from samklang_files.docx.inline import Inline
from samklang_files.docx.numbering import Numbering
from samklang_files.docx.styles import ListUse, Style, Styles, list_use, outline_level, value
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

_CONTAINERS = {"w_sdt", "w_sdtContent", "w_ins", "w_moveTo", "w_customXml", "w_smartTag", "mc_Choice"}


@dataclass(slots=True)
class Body:
    """One walk through a Word text; `pieces` grows."""

    styles: Styles
    numbering: Numbering
    notes: Mapping[tuple[str, str], Element]
    pieces: list[Piece | Aside] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    has_changes: bool = False

    def read(self, container: Element) -> None:
        """Read what stands in a body, a cell, a text box, a note, a header."""
        for child in container:
            if child.tag == "w_p":
                self._paragraph(child)
            elif child.tag == "w_tbl":
                self._table(child)
            elif child.tag in _CONTAINERS:
                self.read(child)
            elif child.tag in ("w_del", "w_moveFrom"):
                self._deleted(child)
            elif child.tag == "mc_AlternateContent" and len(child):
                self.read(child[0])

    def _paragraph(self, element: Element) -> None:
        inline = self._inline(element)
        properties = element.find("w_pPr")
        style = self.styles.get(value(properties, "w_pStyle"))
        self._place(inline, properties=properties, style=style)
        self._beside(inline)

    def _inline(self, element: Element) -> Inline:
        inline = Inline(paragraph=self.paragraphs, styles=self.styles)
        self.paragraphs += 1
        inline.read(element)
        self.has_changes = self.has_changes or inline.changed
        return inline

    def _place(self, inline: Inline, *, properties: Element | None, style: Style) -> None:
        """Keep a paragraph as what it is."""
        lines = lines_of(inline.runs)
        if not lines:
            return
        if style.hidden or style.contents:
            reason = AsideReason.HIDDEN if style.hidden else AsideReason.CONTENTS
            self.pieces.append(make_aside(reason, plain(inline.runs), place=lines[0][0][1]))
            return
        use = list_use(properties) or style.list_use
        marker = self.numbering.next_marker(use) if use and self.numbering.holds(use) else ""
        outline = outline_level(properties)
        heading = style.heading if outline is None else outline
        if heading:
            runs = [run for line in lines for run in line]
            self.pieces.append(make_piece(BlockKind.HEADING, runs, level=heading, marker=marker))
        elif marker and use:
            self._item(lines, marker=marker, use=use)
        else:
            self._free(lines, bold=inline.is_bold() or (style.bold and inline.bold > 0))

    def _item(self, lines: list[list[Run]], *, marker: str, use: ListUse) -> None:
        self.pieces.append(make_piece(BlockKind.LIST_ITEM, lines[0], level=use.level, marker=marker))
        for line in lines[1:]:
            self.pieces.append(self._line(line))

    def _free(self, lines: list[list[Run]], *, bold: bool) -> None:
        """Keep a paragraph that has no heading or list style, but may have been typed to look like one."""
        for line in lines:
            piece = self._line(line)
            if bold and len(lines) == 1 and is_like_heading(piece):
                piece = make_piece(BlockKind.HEADING, line, level=2)
            self.pieces.append(piece)

    def _line(self, runs: list[Run]) -> Piece:
        marker, start = typed_marker(plain(runs))
        if marker:
            return make_piece(BlockKind.LIST_ITEM, split_runs(runs, start), marker=marker)
        return make_piece(BlockKind.PARAGRAPH, runs)

    def _beside(self, inline: Inline) -> None:
        """Keep what hangs on a paragraph: deleted and hidden text, notes, text boxes."""
        for text in inline.hidden:
            if text.strip():
                place = Place(0, inline.at, paragraph=inline.paragraph)
                self.pieces.append(make_aside(AsideReason.HIDDEN, text, place=place))
        for key in inline.notes:
            self._note(key)
        for box in inline.boxes:
            self.read(box)

    def _note(self, key: tuple[str, str]) -> None:
        """A note follows the paragraph that calls it, as a paragraph with its number as marker."""
        note = self.notes.get(key)
        runs: list[Run] = []
        for paragraph in _inside(note, "w_p") if note is not None else ():
            runs += [*self._inline(paragraph).runs, (" ", Place(0, 0))]
        piece = make_piece(BlockKind.PARAGRAPH, runs, marker=f"[{key[1]}]")
        if piece.runs:
            self.pieces.append(piece)

    def _deleted(self, element: Element) -> None:
        self.has_changes = True
        text = "".join(child.text or "" for child in element.iter() if child.tag in ("w_t", "w_delText"))
        if text.strip():
            self.pieces.append(make_aside(AsideReason.HIDDEN, text, place=Place(0, len(text))))

    def _table(self, table: Element) -> None:
        """Keep a table as rows; one that only lays out the page is read as ordinary text, cell after cell."""
        rows = [_inside(row, "w_tc") for row in _inside(table, "w_tr")]
        if _is_for_layout(rows):
            for row in rows:
                for cell in row:
                    self.read(cell)
            return
        number, self.tables = self.tables, self.tables + 1
        for row in rows:
            self._row(row, number=number)

    def _row(self, cells: list[Element], *, number: int) -> None:
        """Keep one row; what hangs on its paragraphs comes after it."""
        texts: list[list[Run]] = []
        beside: list[Inline] = []
        for cell in cells:
            runs: list[Run] = []
            for paragraph in _inside(cell, "w_p"):
                inline = self._inline(paragraph)
                runs += [(" " if text == BREAK else text, place) for text, place in inline.runs]
                runs.append((" ", Place(inline.at, inline.at, paragraph=inline.paragraph)))
                beside.append(inline)
            texts.append(runs)
        row = make_row(texts, table=number)
        if row.runs:
            self.pieces.append(row)
        for inline in beside:
            self._beside(inline)


def _inside(parent: Element, tag: str) -> list[Element]:
    """Rows, cells or paragraphs right inside, also those wrapped in content controls."""
    found: list[Element] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _CONTAINERS:
            found.extend(_inside(child, tag))
    return found


def _is_for_layout(rows: list[list[Element]]) -> bool:
    """One column, a table in a table, or a cell of paragraphs or list items: layout, not a table."""
    if all(len(row) < 2 for row in rows):
        return True
    return any(_is_rich(cell) for row in rows for cell in row)


def _is_rich(cell: Element) -> bool:
    if cell.find("w_tbl") is not None:
        return True
    paragraphs = [p for p in _inside(cell, "w_p") if any((t.text or "").strip() for t in p.iter("w_t"))]
    return len(paragraphs) > 3 or any(p.find("w_pPr/w_numPr") is not None for p in paragraphs)
