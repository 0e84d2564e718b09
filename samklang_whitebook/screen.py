"""A white book for the screen: the same report as in the files, cut into pages that are quick to load.

What stands on a page is plain data, so that it can be kept and shown later as it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from samklang_files.report import (
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
    Tone,
    plain,
)

Data = dict[str, Any]

FULL = 36_000  # characters of text and what surrounds it: as HTML a page then stays under 100 KB
_AROUND = {"entry": 700, "heading": 80, "table": 200}
_DEEPEST = 9  # headings inside headings
_CELL = 70  # characters that the markup of a cell takes


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """A page: its heading and level, and which of the pages with this heading it is (1..)."""

    heading: str
    level: int
    part: int
    points: int
    blocks: list[Data] = field(default_factory=list)


def screen_pages(report: Report) -> tuple[ScreenPage, ...]:
    """Return the sections of a report as pages; chapters that hold points have pages of their own."""
    return tuple(page for section in report.sections for page in _pages(section))


def _pages(section: Section) -> Iterator[ScreenPage]:
    chapters = [each for each in section.sections if _points_in(each)]
    if not chapters:
        yield from _cut(section.heading, 1, _flat(section, level=2))
        return
    yield from _cut(section.heading, 1, map(_data, _shown(section.blocks)))
    for chapter in section.sections:
        yield from _cut(chapter.heading, 2, _flat(chapter, level=2))


def _points_in(section: Section) -> int:
    own = sum(
        len(group.entries) for each in section.blocks if isinstance(each, EntryTable) for group in each.groups
    )
    return own + sum(map(_points_in, section.sections))


def _cut(heading: str, level: int, blocks: Iterable[Data]) -> Iterator[ScreenPage]:
    """Yield as many pages as the blocks need; each begins with the headings its first block stands under."""
    held: list[Data] = []
    above: list[Data] = []
    part, weight = 1, 0
    for block in blocks:
        more = _weight(block)
        if any(not _rank(each) for each in held) and weight + more > FULL:
            yield _page(heading, level, part, _without_last_headings(held))
            held, part, weight = list(above), part + 1, sum(map(_weight, above))
        if _rank(block):
            above = [*(each for each in above if _rank(each) < _rank(block)), block]
        held.append(block)
        weight += more
    if held or part == 1:
        yield _page(heading, level, part, held)


def _rank(block: Data) -> int:
    """Return how deep a heading stands; 0 for what is none."""
    ranks: dict[str, int] = {"heading": block.get("level", 0), "group": _DEEPEST}
    return ranks.get(block["is"], 0)


def _without_last_headings(blocks: list[Data]) -> list[Data]:
    last = next((place for place, each in enumerate(reversed(blocks)) if not _rank(each)), len(blocks))
    return blocks[: len(blocks) - last] or blocks


def _page(heading: str, level: int, part: int, blocks: list[Data]) -> ScreenPage:
    return ScreenPage(heading, level, part, sum(each["is"] == "entry" for each in blocks), blocks)


def _weight(block: Data) -> int:
    if block["is"] == "table":
        return sum(len(cell) + _CELL for row in block["rows"] for cell in row) + _AROUND["table"]
    told = sum(len(str(value)) for value in block.values())
    return told + _AROUND.get(block["is"], 100)


def _flat(section: Section, *, level: int) -> Iterator[Data]:
    """Yield what stands in a section, its inner sections under headings."""
    for block in _shown(section.blocks):
        yield from _split(block)
    for inner in section.sections:
        yield {"is": "heading", "text": inner.heading, "level": level + 1}
        yield from _flat(inner, level=level + 1)


def _shown(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out what only paper has; a chart has its figures in a table."""
    return (block for block in blocks if not isinstance(block, PageBreak | Figure))


def _split(block: Block) -> Iterator[Data]:
    if isinstance(block, EntryTable):
        for group in block.groups:
            if group.heading:
                yield {"is": "group", "text": group.heading}
            yield from map(_entry, group.entries)
    elif isinstance(block, Table):
        yield from _tables(block)
    else:
        yield _data(block)


def _tables(table: Table) -> Iterator[Data]:
    """Yield a long table as several, each with its headings; the last one has the sums."""
    columns = [{"heading": each.heading, "align": each.align.value} for each in table.columns]
    rows: list[list[str]] = []
    weight = 0
    for row in table.rows:
        cells = list(map(plain, row))
        more = sum(len(cell) + _CELL for cell in cells)
        if rows and weight + more > FULL - _AROUND["table"]:
            yield {"is": "table", "caption": table.caption, "columns": columns, "rows": rows, "total": []}
            rows, weight = [], 0
        rows.append(cells)
        weight += more
    total = list(map(plain, table.total))
    yield {"is": "table", "caption": table.caption, "columns": columns, "rows": rows, "total": total}


def _entry(entry: Entry) -> Data:
    leads = [plain(each.text) for each in entry.blocks if isinstance(each, Paragraph)]
    quotes = [plain(text) for each in entry.blocks if isinstance(each, Quote) for text in each.paragraphs]
    who, facts = plain(entry.heading), list(map(plain, entry.facts))
    return {
        "is": "entry",
        "number": entry.number,
        "who": who,
        "facts": facts,
        "leads": leads,
        "quotes": quotes,
    }


def _data(block: Block) -> Data:
    if isinstance(block, Bullets):
        return {"is": "list", "items": list(map(plain, block.items))}
    if isinstance(block, Note):
        return {"is": "note", "text": plain(block.text), "title": block.title, "urgent": block.urgent}
    if isinstance(block, Paragraph):
        return {"is": "lead" if block.tone is Tone.LEAD else "text", "text": plain(block.text)}
    if isinstance(block, Quote):
        return {"is": "text", "text": "\n".join(map(plain, block.paragraphs))}
    raise TypeError(f"A {type(block).__name__} has no form on screen")


def answer_of(label: str) -> int:
    """Return the number of the answer a point belongs to: 3 for S3.2."""
    return int(label[1:].partition(".")[0])
