"""The rows of an entry table in Word: number and facts, what is said, and a place to answer.

Built of bare elements: a white book may have thousands of rows, and python-docx searches a table for each.
"""

from collections.abc import Iterator, Mapping

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt

from samklang_files.report import word_elements as xml
from samklang_files.report.cleaning import clean
from samklang_files.report.heights import entry_is_kept
from samklang_files.report.measures import ANSWER
from samklang_files.report.model import Entry, EntryTable, Field, Quote, Run, Text, Tone, runs
from samklang_files.report.word_styles import ACCENT, LINE, SOFT, TEXT_WIDTH

LABEL = 0.24  # least share of the width for number and party
_TWENTIETHS = 635  # EMU to a twentieth of a point, Word's measure of widths
_CHARACTERS = 250  # of a control's name, Word's own limit is 255

Styles = Mapping[str | None, str]


def entry_table(table: EntryTable, *, styles: Styles, label: float) -> BaseOxmlElement:
    """Return the table; `styles` maps a style's name to its id, `label` is the first column's width (EMU)."""
    return _Rows(styles, label).table(table)


def one_line(text: str, *, limit: int = _CHARACTERS) -> str:
    """Return a text as one line, cut to what a name in Word may hold, or shorter."""
    line = " ".join(clean(text).split())
    return line if len(line) <= limit else line[: limit - 2].rstrip() + " …"


def _in_a_line(facts: tuple[Text, ...]) -> tuple[Run, ...]:
    parts: list[Run] = []
    for fact in facts:
        parts += [Run(" · ")] if parts else []
        parts += runs(fact)
    return tuple(parts)


class _Rows:
    def __init__(self, styles: Styles, label: float) -> None:
        self._styles = styles
        self._label = Emu(round(label)).pt
        widths = (label, TEXT_WIDTH - Pt(ANSWER) - label, Pt(ANSWER))
        self._widths = [str(round(width / _TWENTIETHS)) for width in widths]

    def table(self, table: EntryTable) -> BaseOxmlElement:
        grid = xml.element("tblGrid", *(xml.element("gridCol", w=width) for width in self._widths))
        rows = [self._heading(table.columns)]
        for group in table.groups:
            if group.heading:
                rows.append(self._group(group.heading))
            rows += [self._entry(entry) for entry in group.entries]
        return xml.element("tbl", self._properties(), grid, *rows)

    def _properties(self) -> BaseOxmlElement:
        return xml.element(
            "tblPr",
            xml.element("tblW", w=str(round(TEXT_WIDTH / _TWENTIETHS)), type="dxa"),
            xml.borders(
                "tblBorders", top=(8, ACCENT), bottom=(4, LINE), insideH=(4, LINE), insideV=(0, LINE)
            ),
            xml.element("tblLayout", type="fixed"),
        )

    def _heading(self, columns: tuple[str, str, str]) -> BaseOxmlElement:
        row = [xml.element("cantSplit"), xml.element("tblHeader")]
        cells = [
            self._cell(place, [self._paragraph(heading, "Table Heading", keep=True)])
            for place, heading in enumerate(columns)
        ]
        return xml.element("tr", xml.element("trPr", *row), *cells)

    def _group(self, heading: str) -> BaseOxmlElement:
        properties = xml.element(
            "tcPr",
            xml.element("tcW", w=str(sum(map(int, self._widths))), type="dxa"),
            xml.element("gridSpan", val="3"),
            xml.shading(SOFT),
        )
        cell = xml.element("tc", properties, self._paragraph(heading, "Table Heading", keep=True))
        return xml.element("tr", xml.element("trPr", xml.element("cantSplit")), cell)

    def _entry(self, entry: Entry) -> BaseOxmlElement:
        known = [("Entry Number", entry.number), ("Entry Heading", entry.heading)]
        said = list(self._said(entry))
        if entry.facts or not said:
            said.append(self._paragraph(_in_a_line(entry.facts), "Entry Facts"))
        cells = [
            self._cell(0, [self._paragraph(text, style) for style, text in known]),
            self._cell(1, said),
            self._cell(2, list(self._field(entry.field))),
        ]
        split = (
            [xml.element("trPr", xml.element("cantSplit"))] if entry_is_kept(entry, label=self._label) else []
        )
        return xml.element("tr", *split, *cells)

    def _said(self, entry: Entry) -> Iterator[BaseOxmlElement]:
        for block in entry.blocks:
            if isinstance(block, Quote):
                for text in block.paragraphs:
                    yield self._paragraph(text, "Entry Quote")
            else:
                yield self._paragraph(block.text, "Entry Facts" if block.tone is Tone.SMALL else "Table Text")

    def _field(self, field: Field | None) -> Iterator[BaseOxmlElement]:
        """The choice, and below it room to write; both can be found again by the field's key."""
        if field is None:
            yield self._paragraph("", "Table Text")
            return
        title, key = one_line(field.label), one_line(field.key)
        if field.choices:
            choices = map(one_line, field.choices)
            line = self._paragraph("", "Field Choice")
            line.append(
                xml.choice_control(
                    title=title, tag=f"{key}-choice", choices=choices, prompt=clean(field.choice_prompt)
                )
            )
            yield line
        yield xml.text_control(
            title=title, tag=key, prompt=clean(field.prompt), style=self._styles["Field Text"]
        )

    def _cell(self, place: int, inside: list[BaseOxmlElement]) -> BaseOxmlElement:
        width = xml.element("tcW", w=self._widths[place], type="dxa")
        return xml.element("tc", xml.element("tcPr", width), *inside)

    def _paragraph(self, text: Text, style: str, *, keep: bool = False) -> BaseOxmlElement:
        properties = xml.element("pPr", xml.element("pStyle", val=self._styles[style]))
        if keep:
            properties.append(xml.element("keepNext"))
        parts = [xml.text_run(clean(run.text), bold=run.bold, italic=run.italic) for run in runs(text)]
        return xml.element("p", properties, *parts)
