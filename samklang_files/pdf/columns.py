"""Reading order: what stands on a page to rows, with columns and narrow side columns kept apart."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from samklang_files.pdf.characters import Fragment

_GUTTER = 9.0  # points of white between two columns, at least
_SIDE = 0.55  # a side column begins beyond this share of the width
_HEAD, _FOOT = 0.085, 0.87  # shares of the page's height: above and below stand letterheads, often in columns
_FULL = 0.75  # a line that fills this share of its column is one of running text
_DEEPEST = 6
_MOST_CANDIDATES = 40
_FIGURES = re.compile(r"^[\d.,\s%+()–-]+(kr\.?|mio\.?|pct\.?|%)?$", re.I)


@dataclass(slots=True)
class Row:
    """Fragments of one region that stand at one height, from left to right."""

    fragments: list[Fragment] = field(default_factory=list)

    @property
    def top(self) -> float:
        return min(fragment.top for fragment in self.fragments)

    @property
    def bottom(self) -> float:
        return max(fragment.bottom for fragment in self.fragments)

    @property
    def x0(self) -> float:
        return min(fragment.x0 for fragment in self.fragments)

    @property
    def x1(self) -> float:
        return max(fragment.x1 for fragment in self.fragments)


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's size in points."""

    width: float
    height: float

    def is_edge(self, rows: Sequence[Row]) -> bool:
        """Tell whether rows stand wholly at the top or at the foot of the page."""
        top, bottom = min(row.top for row in rows), max(row.bottom for row in rows)
        return bottom < _HEAD * self.height or top > _FOOT * self.height


@dataclass(frozen=True, slots=True)
class _Split:
    """Rows [start, end) of a region part into what stands left of `x` and what stands right of it."""

    start: int
    end: int
    x: float


def in_reading_order(fragments: Iterable[Fragment], *, page: PageSize) -> list[Row]:
    """Return rows in the order a person reads them: down the page, and where it has columns, down each.

    A recursive cut by white space, as in Nagy and Seth's X-Y cut (1984), but a cut down must tell columns of
    text from a table's cells, whose rows belong together.
    """
    return list(_ordered(rows_of(fragments), page=page, depth=0))


def rows_of(fragments: Iterable[Fragment]) -> list[Row]:
    """Gather fragments that stand at one height, whatever the text layer's order."""
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda f: (f.middle, f.x0)):
        if rows and _at_one_height(rows[-1].fragments[-1], fragment):
            rows[-1].fragments.append(fragment)
        else:
            rows.append(Row([fragment]))
    for row in rows:
        row.fragments.sort(key=lambda f: f.x0)
    return rows


def _at_one_height(first: Fragment, second: Fragment) -> bool:
    overlap = min(first.bottom, second.bottom) - max(first.top, second.top)
    return overlap > 0.5 * min(first.height, second.height)


def _ordered(rows: Sequence[Row], *, page: PageSize, depth: int) -> Iterator[Row]:
    split = _best_split(rows, page=page) if depth < _DEEPEST else None
    if split is None:
        yield from rows
        return
    left, right = _sides(rows[split.start : split.end], split.x)
    yield from _ordered(rows[: split.start], page=page, depth=depth + 1)
    yield from _ordered(rows_of(left), page=page, depth=depth + 1)
    yield from _ordered(rows_of(right), page=page, depth=depth + 1)
    yield from _ordered(rows[split.end :], page=page, depth=depth + 1)


def _best_split(rows: Sequence[Row], *, page: PageSize) -> _Split | None:
    """The cut down that parts most rows, None if the region has no columns."""
    if len(rows) < 2:
        return None
    splits = [
        split for x in _candidates(rows) for split in _runs(rows, x) if _is_columns(rows, split, page=page)
    ]
    return max(splits, key=lambda split: (split.end - split.start, -split.x), default=None)


def _candidates(rows: Sequence[Row]) -> list[float]:
    """Where a right column may begin: the left edges of fragments that are not at the region's left edge."""
    left = min(row.x0 for row in rows)
    edges = Counter(round(f.x0) for row in rows for f in row.fragments if f.x0 > left + 3 * _GUTTER)
    near: list[float] = []
    for edge, _ in edges.most_common(_MOST_CANDIDATES):
        if all(abs(edge - other) > 3 for other in near):
            near.append(edge)
    return near


def _runs(rows: Sequence[Row], x: float) -> Iterator[_Split]:
    """Stretches of rows that nothing crosses just left of `x`, with something on both sides."""
    start = 0
    for at in range(len(rows) + 1):
        if at < len(rows) and not _crosses(rows[at], x):
            continue
        end = _end_of_columns(rows, start, at, x)
        left, right = _sides(rows[start:end], x)
        if left and right:
            yield _Split(start, end, x)
        start = at + 1


def _crosses(row: Row, x: float) -> bool:
    return any(f.x0 < x - 2 and f.x1 > x - _GUTTER for f in row.fragments)


def _end_of_columns(rows: Sequence[Row], start: int, end: int, x: float) -> int:
    """After the right column's last row the left one goes on only as far as its lines follow closely."""
    with_right = [at for at in range(start, end) if any(f.x0 >= x - 2 for f in rows[at].fragments)]
    if not with_right:
        return start
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    if x - left < (right - left) * _SIDE:
        at = with_right[-1] + 1
        while at < end and rows[at].top - rows[at - 1].bottom < 0.9 * (rows[at].bottom - rows[at].top):
            at += 1
        return at
    return end


def _sides(rows: Iterable[Row], x: float) -> tuple[list[Fragment], list[Fragment]]:
    left: list[Fragment] = []
    right: list[Fragment] = []
    for row in rows:
        for fragment in row.fragments:
            (right if fragment.x0 >= x - 2 else left).append(fragment)
    return left, right


def _is_columns(rows: Sequence[Row], split: _Split, *, page: PageSize) -> bool:
    """Tell columns of text from a table, a list with its markers, and names side by side under a letter."""
    left, right = (rows_of(side) for side in _sides(rows[split.start : split.end], split.x))
    aligned = max(_aligned(left, right), _aligned(right, left))
    if aligned > 0.8 and all(_FIGURES.match(row.fragments[0].text.strip()) for row in right):
        return False
    if len(left) > 1 and len(right) > 1 and page.is_edge(rows[split.start : split.end]):
        return True
    running_left, running_right = _is_running(left), _is_running(right)
    if running_left and (running_right or split.x > _SIDE * page.width):
        return True
    return aligned < 0.5 and len(left) > 1 and len(right) > 1


def _aligned(some: Sequence[Row], others: Sequence[Row]) -> float:
    """The share of rows that stand on the line of a row on the other side, in letters of the same size."""
    lines = [(row.fragments[0].bottom, row.fragments[0].size) for row in others]
    count = 0
    for row in some:
        bottom, size = row.fragments[0].bottom, row.fragments[0].size
        count += any(
            abs(bottom - other) < 1.5 and abs(size - other_size) < 0.6 for other, other_size in lines
        )
    return count / len(some) if some else 0.0


def _is_running(rows: Sequence[Row]) -> bool:
    """Running text fills its lines."""
    if len(rows) < 3:
        return False
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    full = sum(1 for row in rows if row.x1 - left > _FULL * (right - left))
    return right - left > 90 and 2 * full >= len(rows)
