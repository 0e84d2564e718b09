"""A report as plain data for the print template: every text cleaned, every block named."""

from collections.abc import Callable
from typing import Any

from samklang_files.marks import MARK
from samklang_files.report.cleaning import breakable, clean
from samklang_files.report.heights import entry_is_kept, list_is_kept, rows_are_kept, table_is_kept
from samklang_files.report.measures import ANSWER, CELL_INSET, PAGE
from samklang_files.report.model import (
    Block,
    Bullets,
    Entry,
    EntryTable,
    Figure,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
    Text,
    numbered_sections,
    runs,
)
from samklang_files.report.widths import column_widths, label_needed, label_width, needed

Data = dict[str, Any]
Fold = Callable[[str], str]

CONTENTS_DEPTH = 2  # levels of headings in the table of contents
CONTENTS_LINES = 24  # more do not fit on the title page
# Size in points, and the longest title and the longest word of it for which that size is taken.
TITLE_SIZES = ((27, 90, 22), (22, 160, 28), (17, 320, 38), (12, 1_000_000, 1_000_000))
LABEL = 99.0  # points: the least width of an entry's first column
# Less than the text's 8.8 points: IBM Plex Sans is narrower than the font the widths are reckoned by.
TABLE_SIZE = 8.2
WORDS = {
    "da": {"page": "Side", "of": "af"},
    "en": {"page": "Page", "of": "of"},
}


def report_data(report: Report, *, fold: Fold) -> Data:
    """Return the report as JSON-ready data; `fold` replaces characters that no font at hand can show."""
    language, _, region = report.language.partition("-")
    label = label_width(report, least=LABEL, whole=PAGE, size=TABLE_SIZE, inset=CELL_INSET)
    return _Data(fold, label=label).report(report, language=language, region=region)


def has_contents_on_title_page(report: Report) -> bool:
    """Say whether the contents are short enough to stand on the title page."""
    shown = sum(level <= CONTENTS_DEPTH for _, level, _ in numbered_sections(report))
    return report.title_page and shown <= CONTENTS_LINES


def _title_size(title: str) -> int:
    """Return the size in points in which a title's longest word stays on its line."""
    longest = max(map(len, title.split()), default=0)
    return next(size for size, most, words in TITLE_SIZES if len(title) <= most and longest <= words)


def _leading_on(section: Section, blocks: list[Data]) -> list[Data]:
    """Return the blocks of a section that stay with what follows them: in a kept one all but the last."""
    if section.kept:
        return blocks if section.sections else blocks[:-1]
    is_introduction = section.sections and blocks and blocks[-1]["block"] == "paragraph"
    return blocks[-1:] if is_introduction else []


class _Data:
    def __init__(self, fold: Fold, *, label: float) -> None:
        self._fold = fold
        self._label = label

    def report(self, report: Report, *, language: str, region: str) -> Data:
        return {
            "lang": language,
            "region": region or None,
            "words": WORDS.get(language, WORDS["en"]),
            "title": self._line(report.title) or "–",
            "running": self._short(report.title),
            "title_size": _title_size(report.title),
            "subtitle": self._line(report.subtitle),
            "label": self._line(report.label),
            "organisation": self._line(report.organisation),
            "date": self._line(report.date),
            "to": [self._line(line) for line in report.to],
            "about": [self._line(line) for line in report.about],
            "facts": [[self._line(name), self._runs(value)] for name, value in report.facts],
            "notes": [self._block(note) for note in report.notes],
            "contents": self._line(report.contents),
            "contents_depth": CONTENTS_DEPTH,
            "contents_on_title_page": has_contents_on_title_page(report),
            "title_page": report.title_page,
            "label_width": self._label,
            "label_hyphenate": label_needed(report, size=TABLE_SIZE, inset=CELL_INSET) > self._label,
            "answer_width": ANSWER,
            "mark": MARK,
            "body": self._body(report),
        }

    def _body(self, report: Report) -> list[Data]:
        body: list[Data] = self._blocks(report.opening)
        for number, level, section in numbered_sections(report):
            heading = self._line(section.heading) or "–"
            if section.new_page:
                body.append({"block": "page_break"})
            body.append({"block": "heading", "level": level, "numbered": bool(number), "text": heading})
            blocks = self._blocks(section.blocks)
            for block in _leading_on(section, blocks):
                block["sticky"] = True
            body.extend(blocks)
        return body

    def _blocks(self, blocks: tuple[Block, ...]) -> list[Data]:
        """Return blocks as data; a paragraph stays on the page of the table or figure it introduces."""
        made = [self._block(block) for block in blocks]
        for block, data, following in zip(blocks, made, blocks[1:], strict=False):
            if isinstance(block, Paragraph) and isinstance(following, (Table, Figure)):
                data["sticky"] = True
        return made

    def _block(self, block: Block) -> Data:
        match block:
            case Paragraph():
                text = self._runs(block.text)
                return {"block": "paragraph", "text": text, "tone": block.tone.value, "sticky": False}
            case Bullets():
                items = [self._runs(item) for item in block.items]
                return {
                    "block": "bullets",
                    "items": items,
                    "numbered": block.numbered,
                    "whole": list_is_kept(block),
                    "sticky": False,
                }
            case Quote():
                paragraphs = [self._runs(text) for text in block.paragraphs]
                return {
                    "block": "quote",
                    "paragraphs": paragraphs,
                    "attribution": self._runs(block.attribution),
                }
            case Note():
                title = self._line(block.title)
                return {
                    "block": "note",
                    "text": self._runs(block.text),
                    "title": title,
                    "urgent": block.urgent,
                }
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case EntryTable():
                return self._entries(block)
            case PageBreak():
                return {"block": "page_break"}

    def _table(self, table: Table) -> Data:
        widths = column_widths(table, whole=PAGE, size=TABLE_SIZE, inset=CELL_INSET)
        needs = needed(table, size=TABLE_SIZE, inset=CELL_INSET)
        return {
            "block": "table",
            "caption": self._line(table.caption),
            "columns": [
                {
                    "heading": self._line(column.heading),
                    "width": width,
                    "align": column.align.value,
                    "hyphenate": need > width,
                }
                for column, width, need in zip(table.columns, widths, needs, strict=True)
            ],
            "whole": table_is_kept(table, widths),
            "long": not rows_are_kept(table, widths),
            "rows": [[self._runs(cell) for cell in row] for row in table.rows],
            "total": [self._runs(cell) for cell in table.total],
        }

    def _figure(self, figure: Figure) -> Data:
        return {
            "block": "figure",
            "svg": self._fold(clean(figure.svg)),
            "alternative": self._line(figure.alternative),
            "caption": self._line(figure.caption),
            "table": self._table(figure.table) if figure.table else None,
        }

    def _entries(self, table: EntryTable) -> Data:
        """Return the table; its headings are cut, since rows that come again must leave room on the page."""
        groups = [
            {
                "heading": self._short(group.heading),
                "entries": [self._entry(entry) for entry in group.entries],
            }
            for group in table.groups
        ]
        return {
            "block": "entries",
            "columns": [self._short(heading) for heading in table.columns],
            "groups": groups,
        }

    def _entry(self, entry: Entry) -> Data:
        return {
            "number": self._line(entry.number),
            "heading": self._runs(entry.heading),
            "facts": [self._runs(fact) for fact in entry.facts],
            "blocks": self._blocks(entry.blocks),
            "whole": entry_is_kept(entry, label=self._label),
        }

    def _runs(self, text: Text) -> list[tuple[str | bool, ...]]:
        """Return runs as text, bold, italic; a link as these and its address."""
        return [
            (self._fold(clean(run.text)), run.bold, run.italic, run.href)
            if run.href
            else (self._text(run.text), run.bold, run.italic)
            for run in runs(text)
        ]

    def _text(self, text: str) -> str:
        return breakable(self._fold(clean(text)))

    def _line(self, text: str) -> str:
        return " ".join(self._text(text).split())

    def _short(self, text: str) -> str:
        line = self._line(text)
        return line if len(line) <= 90 else line[:88].rstrip() + " …"
