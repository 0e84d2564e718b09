"""Which signs of a text are left as they were typed, since reading them would keep a page waiting.

A reader of Markdown takes longer than a text is long in a few cases: a row of a table has as many cells as
the table has columns, whatever is written in it; and each bracket and each address is looked for to the end
of its paragraph. What people write is far below what is allowed here, a few tenths of a second of work.
"""

import re

MOST_CELLS = 2_500
MOST_LOOKED_THROUGH = 2_000_000
"""Characters that are looked through for the ends of links, in all of a text."""

_UNDER_HEADINGS = re.compile(r"[ \t>|:-]*-[ \t>|:-]*")
_PARTS = re.compile(r"\n[ \t>]*(?=\n|[-*+] |\d+[.)] )")


def too_heavy(text: str) -> frozenset[str]:
    """Return the rules of the reader that are not to be used for a text."""
    heavy: set[str] = set()
    if _cells(text) > MOST_CELLS:
        heavy.add("table")
    parts = _PARTS.split(text)
    if sum(part.count("://") * len(part) for part in parts) > MOST_LOOKED_THROUGH:
        heavy |= {"linkify", "autolink"}
    if sum(part.count("[") * len(part) for part in parts) > MOST_LOOKED_THROUGH:
        heavy.add("link")
    return frozenset(heavy)


def _cells(text: str) -> int:
    """Return at most how many cells the tables of a text have: each line until an empty one may be a row."""
    cells = rows = 0
    for line in reversed(text.split("\n")):
        rows = rows + 1 if line.strip() else 0
        if "|" in line and _UNDER_HEADINGS.fullmatch(line):
            cells += (line.count("|") + 1) * (rows + 1)
    return cells
