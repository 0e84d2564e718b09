"""How high things are, roughly: what is higher than a page must be let break, or its end is lost."""

from collections.abc import Iterable, Sequence
from math import ceil

from samklang_files.report.measures import ANSWER, CELL_INSET, PAGE
from samklang_files.report.model import Bullets, Entry, Quote, Table, Text, plain

LETTER = 5.4  # points: a letter's width in the wider fonts
LINE = 14.0  # and a line's height
KEPT_HEIGHT = 330.0  # of what is kept on one page: about half of it
KEPT_ITEMS = 8


def text_height(texts: Iterable[str], *, width: float) -> float:
    """Return the height of paragraphs of so many points' width."""
    letters = max(int(width / LETTER), 1)
    return LINE * sum(_lines(line, letters=letters) for text in texts for line in text.split("\n"))


def _lines(text: str, *, letters: int) -> int:
    """Return how many lines of so many letters a text fills: narrow ones stay half empty."""
    lines, filled = 1, 0
    for word in map(len, text.split()):
        if filled and filled + 1 + word <= letters:
            filled += 1 + word
            continue
        lines += bool(filled) + ceil(word / letters) - 1
        filled = word % letters or letters
    return lines


def row_height(row: Sequence[Text], widths: Sequence[float]) -> float:
    """Return the height of a table's row in columns of these widths."""
    cells = zip(row, widths, strict=True)
    return CELL_INSET + max(text_height([plain(cell)], width=width - CELL_INSET) for cell, width in cells)


def table_is_kept(table: Table, widths: Sequence[float]) -> bool:
    """Say whether a table is low enough to stand on one page."""
    rows = ([column.heading for column in table.columns], *table.rows, table.total)
    return sum(row_height(row, widths) for row in rows if row) <= KEPT_HEIGHT


def rows_are_kept(table: Table, widths: Sequence[float]) -> bool:
    """Say whether each row of a table is low enough to stand on one page."""
    return all(row_height(row, widths) <= KEPT_HEIGHT for row in table.rows)


def entry_is_kept(entry: Entry, *, label: float) -> bool:
    """Say whether an entry is low enough to stand on one page; `label` is the width of its first column."""
    known = [entry.number, plain(entry.heading)]
    said = [
        plain(text)
        for block in entry.blocks
        for text in (block.paragraphs if isinstance(block, Quote) else (block.text,))
    ]
    facts = " · ".join(map(plain, entry.facts))
    beside = PAGE - label - ANSWER - CELL_INSET
    height = max(text_height(known, width=label - CELL_INSET), text_height([*said, facts], width=beside))
    return height <= KEPT_HEIGHT


def list_is_kept(bullets: Bullets) -> bool:
    """Say whether a list is short enough to stand on one page."""
    height = text_height(map(plain, bullets.items), width=PAGE)
    return len(bullets.items) <= KEPT_ITEMS and height <= KEPT_HEIGHT
