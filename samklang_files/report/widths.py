"""How wide the columns of a table must be: no word should break where another column has room for it.

A word processor shows the text in whatever font it has, so the widths are those of a wide one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from samklang_files.report.model import Entry, EntryTable, Report, Table, numbered_sections, plain

# Of letters in their size, as DejaVu Sans Bold has them: what LibreOffice takes where Calibri is missing.
_NARROW, _WIDE, _CAPITAL, _OTHER = 0.48, 1.06, 0.8, 0.7
_REGULAR = 0.9  # of them
_THIN = frozenset("ijlftrI.,:;-'()|!/[]\u00a0")
_BROAD = frozenset("mwMWæÆ@%–—…")
_BREAKS = re.compile(r"[^\S\u00a0]+|(?<=[-–/])")
_MOST = 0.34  # of the width, however long a word is: an address may be as long as the page


def longest_word(texts: Iterable[str]) -> float:
    """Return the width of the widest word of some texts, in sizes of their font."""
    words = {word for text in texts for word in _BREAKS.split(text)}
    return max((sum(map(_width, word)) for word in words), default=0.0)


def _width(letter: str) -> float:
    if letter in _THIN:
        return _NARROW
    if letter in _BROAD:
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER


def fitted(shares: Sequence[float], needs: Sequence[float], *, whole: float) -> tuple[float, ...]:
    """Return widths by shares, in which each column has what it needs where that is possible at all."""
    if sum(needs) >= whole:
        return tuple(whole * need / sum(needs) for need in needs)
    widths = [whole * share / sum(shares) for share in shares]
    missing = sum(max(need - width, 0) for width, need in zip(widths, needs, strict=True))
    spare = sum(max(width - need, 0) for width, need in zip(widths, needs, strict=True))
    return tuple(
        need if width < need else width - missing * (width - need) / spare if spare else width
        for width, need in zip(widths, needs, strict=True)
    )


def needed(table: Table, *, size: float, inset: float) -> list[float]:
    """Return what each column of a table needs for its longest word, and `inset` at both sides together."""
    empty = ("",) * len(table.columns)
    columns = zip(*(table.rows or (empty,)), strict=True)
    bold = zip((column.heading for column in table.columns), table.total or empty, strict=True)
    return [
        max(longest_word(map(plain, strong)), longest_word(map(plain, cells)) * _REGULAR) * size + inset
        for strong, cells in zip(bold, columns, strict=True)
    ]


def column_widths(table: Table, *, whole: float, size: float, inset: float) -> tuple[float, ...]:
    """Return the widths of a table's columns; all measures in points."""
    needs = [min(need, whole * _MOST) for need in needed(table, size=size, inset=inset)]
    return fitted([column.width for column in table.columns], needs, whole=whole)


def label_width(report: Report, *, least: float, whole: float, size: float, inset: float) -> float:
    """Return how wide the first column of the report's entry tables is: in all of them the same."""
    return min(max(least, label_needed(report, size=size, inset=inset)), whole * _MOST)


def label_needed(report: Report, *, size: float, inset: float) -> float:
    return longest_word(plain(entry.heading) for entry in _entries(report)) * size + inset


def _entries(report: Report) -> Iterator[Entry]:
    for _, _, section in numbered_sections(report):
        for block in section.blocks:
            if isinstance(block, EntryTable):
                for group in block.groups:
                    yield from group.entries
