"""Report -> Word, with real styles, numbered headings, a table of contents, and places to write in."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import cast

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.shared import Cm, Emu, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from samklang_files.marks import MARK
from samklang_files.report import word_elements as xml
from samklang_files.report.cleaning import clean
from samklang_files.report.data import CONTENTS_DEPTH, WORDS
from samklang_files.report.heights import list_is_kept, table_is_kept
from samklang_files.report.measures import CELL_INSET
from samklang_files.report.model import (
    Align,
    Block,
    Bullets,
    EntryTable,
    Figure,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    Table,
    Text,
    Tone,
    numbered_sections,
    runs,
)
from samklang_files.report.pdf import svg_to_png
from samklang_files.report.widths import column_widths, label_width
from samklang_files.report.word_entries import LABEL, entry_table, one_line
from samklang_files.report.word_styles import ACCENT, LINE, SOFT, TEXT_WIDTH, number_headings, set_styles

TABLE_SIZE = 8.5  # points
FIRST_ROWS = 3  # of a table that are not parted from its heading
TONES = {Tone.NORMAL: "Normal", Tone.LEAD: "Lead", Tone.SMALL: "Small"}
ALIGNMENTS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
}
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


def report_to_docx(report: Report, *, fonts: Iterable[Path] = ()) -> bytes:
    """Return the report as a Word file; the same report always gives the same bytes.

    `fonts` are folders with IBM Plex Sans for the pictures; the text is in what the reader's Word has.
    """
    return _Writer(report, fonts=tuple(fonts)).write()


class _Writer:
    def __init__(self, report: Report, *, fonts: tuple[Path, ...]) -> None:
        self._report = report
        self._fonts = fonts
        self._document: Document = docx.Document()
        self._pictures = 0
        self._break = self._kept = False
        whole = Emu(TEXT_WIDTH).pt
        least = label_width(report, least=whole * LABEL, whole=whole, size=TABLE_SIZE, inset=CELL_INSET)
        self._label = Pt(least)
        self._styles: dict[str | None, str] = {}
        self._end = self._document.element.body.sectPr  # what is written goes before it

    def write(self) -> bytes:
        set_styles(self._document, language=self._report.language)
        number_headings(self._document)
        self._styles = {style.name: style.style_id for style in self._document.styles}
        self._page()
        self._properties()
        self._footer()
        self._opening()
        self._blocks(self._report.opening, leads_on=False)
        for at, (number, level, section) in enumerate(numbered_sections(self._report)):
            self._break = self._break or section.new_page
            self._kept = section.kept
            self._heading(clean(section.heading) or "–", level=level, numbered=bool(number), at=at)
            self._blocks(section.blocks, leads_on=bool(section.sections))
        return _with_fixed_times(self._document)

    def _page(self) -> None:
        page = self._document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin, page.right_margin = Cm(2.3), Cm(2.1)
        page.top_margin = page.bottom_margin = Cm(2.2)
        page.different_first_page_header_footer = self._report.title_page

    def _properties(self) -> None:
        properties = self._document.core_properties
        properties.title = one_line(self._report.title)
        properties.subject = one_line(self._report.subtitle)
        properties.author = one_line(self._report.organisation)
        properties.language = self._report.language
        properties.category = MARK
        properties.comments = properties.keywords = properties.last_modified_by = ""
        properties.created = properties.modified = _EPOCH
        settings = self._document.settings.element
        settings.insert(0, xml.element("updateFields", val="true"))
        tabs = settings.find(qn("w:defaultTabStop"))
        if tabs is not None:
            tabs.addnext(xml.element("autoHyphenation", val="true"))

    def _footer(self) -> None:
        words = WORDS.get(self._report.language.partition("-")[0], WORDS["en"])
        line = self._document.sections[0].footer.paragraphs[0]
        stops = line.paragraph_format.tab_stops
        stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"{one_line(self._report.title, limit=90)}\t{words['page']} ")
        line._p.extend(xml.field_runs("PAGE", shown="1"))
        line.add_run(f" {words['of']} ")
        line._p.extend(xml.field_runs("NUMPAGES", shown="1"))
        line._p.get_or_add_pPr().append(xml.borders("pBdr", top=(4, LINE)))

    def _letterhead(self) -> None:
        """Who writes, to whom, when, and in which case; the date and the case stand at the right."""
        report, styles = self._report, self._document.styles
        for name, size in (("Title", 15), ("Heading 1", 11.5), ("Heading 2", 10.5)):
            styles[name].font.size = Pt(size)
        head = self._paragraph(report.organisation, "Report Organisation")
        head._p.get_or_add_pPr().append(xml.borders("pBdr", bottom=(6, ACCENT)))
        head.paragraph_format.space_after = Pt(22)
        beside = [line for line in (report.date, *report.about) if line]
        for left, right in zip_longest(report.to, beside, fillvalue=""):
            line = self._paragraph(left, "Normal")
            line.paragraph_format.space_after = Pt(0)
            line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
            line._p.append(xml.run_element(xml.element("tab"), xml.text_element(clean(right))))
        self._paragraph(report.title, "Title").paragraph_format.space_before = Pt(28)

    def _opening(self) -> None:
        report = self._report
        if report.to:
            self._letterhead()
            return
        for text, style in (
            (report.organisation, "Report Organisation"),
            (report.label.upper(), "Report Label"),
            (report.title, "Title"),
            (report.subtitle, "Subtitle"),
            *((line, "Report Date") for line in (*report.about, report.date)),
        ):
            if text:
                self._paragraph(text, style)
        if report.facts:
            self._figures(report.facts)
        for note in report.notes:
            self._block(note)
        if report.title_page:
            self._page_break()
        if report.contents:
            self._contents()

    def _figures(self, facts: tuple[tuple[str, Text], ...]) -> None:
        """The few figures of the title page, side by side."""
        table = self._new_table(rows=1, columns=len(facts))
        for cell, (name, value) in zip(table.rows[0].cells, facts, strict=True):
            self._cell(cell, value, style="Figure Value")
            cell._tc.append(self._add_runs(WordParagraph(self._styled("Small"), cell), name)._p)
        self._paragraph("", "Small")

    def _new_table(self, *, rows: int, columns: int) -> WordTable:
        made = CT_Tbl.new_tbl(rows, columns, TEXT_WIDTH)
        self._end.addprevious(made)
        return WordTable(made, self._document._body)

    def _contents(self) -> None:
        self._paragraph(self._report.contents, "Contents Heading")
        sections = list(enumerate(numbered_sections(self._report)))
        shown = [
            (at, number, level, section)
            for at, (number, level, section) in sections
            if level <= CONTENTS_DEPTH
        ]
        for at, number, level, section in shown:
            text = f"{number}  {clean(section.heading)}".strip()
            xml.contents_entry(self._new(f"toc {level}"), text=text, target=_target(at))

    def _heading(self, text: str, *, level: int, numbered: bool, at: int) -> None:
        heading = self._new(f"Heading {min(level, 4)}")
        self._add_runs(heading, " ".join(text.split()))
        if not numbered:
            none = xml.element("numPr", xml.element("numId", val="0"))
            heading._p.get_or_add_pPr().append(none)
        xml.bookmark(heading, name=_target(at), number=at + 1)

    def _blocks(self, blocks: tuple[Block, ...], *, leads_on: bool) -> None:
        """Write blocks; a paragraph stays with the table or figure, or the section, that it leads on to."""
        for block, following in zip(blocks, (*blocks[1:], None), strict=False):
            leads = isinstance(following, (Table, Figure)) or (following is None and leads_on)
            if isinstance(block, Paragraph) and leads:
                self._paragraph(block.text, TONES[block.tone]).paragraph_format.keep_with_next = True
            else:
                self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block.text, TONES[block.tone])
            case Bullets():
                self._bullets(block)
            case Quote():
                self._quote(block)
            case Note():
                self._note(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case EntryTable():
                self._entries(block)
            case PageBreak():
                self._page_break()

    def _paragraph(self, text: Text, style: str) -> WordParagraph:
        return self._add_runs(self._new(style), text)

    def _new(self, style: str) -> WordParagraph:
        """Add an empty paragraph; python-docx's own way searches the whole document each time."""
        made = self._styled(style)
        self._end.addprevious(made)
        paragraph = WordParagraph(made, self._document._body)
        if self._break:
            paragraph.paragraph_format.page_break_before = True
            self._break = False
        if self._kept:
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _styled(self, style: str) -> CT_P:
        properties = xml.element("pPr", xml.element("pStyle", val=self._styles[style]))
        return cast(CT_P, xml.element("p", properties))

    def _add_runs(self, paragraph: WordParagraph, text: Text) -> WordParagraph:
        for run in runs(text):
            made = xml.text_run(clean(run.text), bold=run.bold, italic=run.italic, is_link=bool(run.href))
            if run.href:
                key = self._document.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                made = xml.link(made, key=key)
            paragraph._p.append(made)
        return paragraph

    def _bullets(self, block: Bullets) -> None:
        style = "List Number" if block.numbered else "List Bullet"
        number = self._new_numbering() if block.numbered else ""
        whole = list_is_kept(block)
        for at, item in enumerate(block.items, start=1):
            line = self._paragraph(item, style)
            if whole and at < len(block.items):
                line.paragraph_format.keep_with_next = True
            if number:
                self._number(line, number)

    def _number(self, line: WordParagraph, number: str) -> None:
        link = xml.element("numPr", xml.element("ilvl", val="0"), xml.element("numId", val=number))
        line._p.get_or_add_pPr().append(link)

    def _new_numbering(self) -> str:
        """Return a list number that begins at 1: Word counts on through all lists of one style otherwise."""
        numbering = self._document.part.numbering_part.element
        style = self._document.styles["List Number"].element
        used = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
        base = numbering.num_having_numId(int(used)).abstractNumId.val
        made = numbering.add_num(base)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return str(made.numId)

    def _quote(self, block: Quote) -> None:
        for text in block.paragraphs:
            self._paragraph(text, "Quote")
        if block.attribution:
            self._paragraph((Run("– "), *runs(block.attribution)), "Quote Source")

    def _note(self, block: Note) -> None:
        kind = "Urgent" if block.urgent else "Note"
        if block.title:
            self._paragraph(block.title, f"{kind} Title")
        self._paragraph(block.text, f"{kind} Text")

    def _table(self, block: Table) -> None:
        if block.caption:
            self._paragraph(block.caption, "Caption")
        rows = (*block.rows, block.total) if block.total else block.rows
        widths = column_widths(block, whole=Emu(TEXT_WIDTH).pt, size=TABLE_SIZE, inset=CELL_INSET)
        table = self._new_table(rows=1 + len(rows), columns=len(block.columns))
        _dress(table, widths)
        cells = iter(table._cells)
        together = len(rows) if table_is_kept(block, widths) else FIRST_ROWS
        for column in block.columns:
            self._cell(next(cells), column.heading, style="Table Heading", align=column.align, keep=True)
        for at, row in enumerate(rows, start=1):
            style = "Table Heading" if row is block.total else "Table Text"
            for column, text in zip(block.columns, row, strict=True):
                keep = at < min(together, len(rows))
                self._cell(next(cells), text, style=style, align=column.align, keep=keep)
        self._paragraph("", "Small")

    def _cell(
        self, cell: _Cell, text: Text, *, style: str, align: Align = Align.LEFT, keep: bool = False
    ) -> None:
        """Replace the cell's empty paragraph by one with this text; `keep` its row with the next."""
        paragraph = self._add_runs(WordParagraph(self._styled(style), cell), text)
        if keep:
            paragraph._p.get_or_add_pPr().append(xml.element("keepNext"))
        if align is not Align.LEFT:
            paragraph.alignment = ALIGNMENTS[align]
        cell._tc.replace(cell._tc.p_lst[0], paragraph._p)

    def _figure(self, block: Figure) -> None:
        """Word wants pixels; the picture is drawn large enough for print."""
        if block.caption:
            self._paragraph(block.caption, "Caption")
        pixels = svg_to_png(clean(block.svg), fonts=self._fonts)
        self._pictures += 1
        picture = self._new("Normal").add_run().add_picture(io.BytesIO(pixels), width=TEXT_WIDTH)
        about = picture._inline.docPr
        about.set("descr", clean(block.alternative))
        about.set("name", f"Figur {self._pictures}")
        if block.table:
            self._table(block.table)

    def _entries(self, block: EntryTable) -> None:
        self._end.addprevious(entry_table(block, styles=self._styles, label=self._label))
        self._paragraph("", "Table Text")  # or Word would join it with a table that follows

    def _page_break(self) -> None:
        """Let what comes next begin on a new page; an empty paragraph would push it down."""
        self._break = True


def _dress(table: WordTable, widths: Sequence[float]) -> None:
    """Lines between rows only, a repeated header row, rows that do not break over a page, these widths."""
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    lines = xml.borders("tblBorders", top=(8, ACCENT), bottom=(8, ACCENT), insideH=(4, LINE))
    table._tbl.tblPr.append(lines)
    for place, width in enumerate(widths):
        table.columns[place].width = Pt(width)
    for at, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(xml.element("cantSplit"))
        if at == 0:
            properties.append(xml.element("tblHeader"))
        for place, cell in enumerate(row.cells):
            cell.width = table.columns[place].width
            if at == 0:
                cell._tc.get_or_add_tcPr().append(xml.shading(SOFT))


def _target(at: int) -> str:
    return f"_Toc{at:06d}"


def _with_fixed_times(document: Document) -> bytes:
    """Return the file with the same time on every part, so that equal reports are equal files."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED
            )
    return fixed.getvalue()
