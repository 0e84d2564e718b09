"""How high things are, roughly: what is higher than a page must be let break, or its end is lost."""

from collections.abc import Iterable, Sequence
from math import ceil

from samklang_files.report.model import Bullets, Entry, Quote, Table, Text, plain

PAGE_WIDTH, COLUMN_WIDTH = 470.0, 250.0  # points: of the page's text, of what is said in an entry
LETTER, LINE, INSET = (
    5.4,
    14.0,
    11.0,
)  # of the wider fonts: a letter's width, a line's height; a cell's margins
KEPT_HEIGHT = 330.0  # of what is kept on one page: about half of it
KEPT_ITEMS = 8


def text_height(texts: Iterable[str], *, width: float) -> float:
    """Return the height of paragraphs of so many points' width."""
    lines = (line for text in texts for line in text.split("\n"))
    return LINE * sum(max(1, ceil(len(line) * LETTER / width)) for line in lines)


def row_height(row: Sequence[Text], widths: Sequence[float]) -> float:
    """Return the height of a table's row in columns of these widths."""
    cells = zip(row, widths, strict=True)
    return INSET + max(text_height([plain(cell)], width=max(width - INSET, LETTER)) for cell, width in cells)


def table_is_kept(table: Table, widths: Sequence[float]) -> bool:
    """Say whether a table is low enough to stand on one page."""
    rows = ([column.heading for column in table.columns], *table.rows)
    return sum(row_height(row, widths) for row in rows) <= KEPT_HEIGHT


def rows_are_kept(table: Table, widths: Sequence[float]) -> bool:
    """Say whether each row of a table is low enough to stand on one page."""
    return all(row_height(row, widths) <= KEPT_HEIGHT for row in table.rows)


def entry_is_kept(entry: Entry) -> bool:
    """Say whether an entry is low enough to stand on one page."""
    texts = [
        plain(text)
        for block in entry.blocks
        for text in (block.paragraphs if isinstance(block, Quote) else (block.text,))
    ]
    return text_height(texts, width=COLUMN_WIDTH) <= KEPT_HEIGHT


def list_is_kept(bullets: Bullets) -> bool:
    """Say whether a list is short enough to stand on one page."""
    height = text_height(map(plain, bullets.items), width=PAGE_WIDTH)
    return len(bullets.items) <= KEPT_ITEMS and height <= KEPT_HEIGHT
