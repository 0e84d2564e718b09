"""Tables, with drawn rules or without: which text stands in which cell."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2
import pypdfium2.raw as pdfium

from samklang_files.pdf.characters import Fragment, Frame
from samklang_files.pdf.columns import Row
from samklang_files.pieces import typed_marker

_THIN = 3.0  # points: a path no thicker is a rule
_NEAR = 3.5  # points: rules no farther apart meet
_SHORTEST = 8.0
_MOST_PATHS = 5_000
_STRAIGHT = 2.0  # points: cells of one column begin, or end, no farther apart
_LEAST_ROWS = 3  # two rows alike are names and titles under a letter


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule; `at` is its y if it lies, its x if it stands."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Table:
    """A grid of rules: the edges of its columns and rows, and the text in its cells by (row, column)."""

    xs: list[float]
    ys: list[float]
    standing: list[Rule]
    cells: dict[tuple[int, int], list[Fragment]] = field(default_factory=dict)

    def holds(self, fragment: Fragment) -> bool:
        middle = (fragment.x0 + fragment.x1) / 2
        return (
            self.xs[0] - 1 <= middle <= self.xs[-1] + 1
            and self.ys[0] - 1 <= fragment.middle <= self.ys[-1] + 1
        )

    def put(self, fragment: Fragment) -> None:
        """Put a fragment in its cell, cut where a standing rule goes through it."""
        for part in _cut(fragment, [r.at for r in self.standing if r.start <= fragment.middle <= r.end]):
            row = max(bisect_right(self.ys, part.middle) - 1, 0)
            column = max(bisect_right(self.xs, part.x0 + 1) - 1, 0)
            self.cells.setdefault((row, column), []).append(part)

    def rows(self) -> list[list[list[Fragment]]]:
        """Rows of cells of fragments; rows without any text are left out, cells are not."""
        columns = len(self.xs) - 1
        numbers = sorted({row for row, _ in self.cells})
        return [[self.cells.get((row, column), []) for column in range(columns)] for row in numbers]

    def is_table(self) -> bool:
        """A grid with text in at least two of its rows and two of its columns."""
        rows, columns = {row for row, _ in self.cells}, {column for _, column in self.cells}
        return len(rows) > 1 and len(columns) > 1


def find_tables(page: pypdfium2.PdfPage, fragments: Sequence[Fragment]) -> tuple[list[Table], list[Fragment]]:
    """Return the page's tables with their text, and the fragments that are in none."""
    lying, standing = _rules(page)
    grids = [grid for group in _groups(lying, standing) if (grid := _grid(*group)) is not None]
    outside: list[Fragment] = []
    for fragment in fragments:
        grid = next((grid for grid in grids if grid.holds(fragment)), None)
        if grid is None:
            outside.append(fragment)
        else:
            grid.put(fragment)
    tables = [grid for grid in grids if grid.is_table()]
    for grid in grids:
        if not grid.is_table():
            outside.extend(fragment for cell in grid.cells.values() for fragment in cell)
    return tables, outside


def _rules(page: pypdfium2.PdfPage) -> tuple[list[Rule], list[Rule]]:
    frame = Frame.of(page)
    lying: list[Rule] = []
    standing: list[Rule] = []
    for number, path in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4)):
        if number > _MOST_PATHS:
            return [], []  # a drawing or a map
        x0, x1, top, bottom = frame.shown(*path.get_bounds())
        _take(lying, standing, x0=x0, x1=x1, top=top, bottom=bottom)
    return lying, standing


def _take(
    lying: list[Rule], standing: list[Rule], *, x0: float, x1: float, top: float, bottom: float
) -> None:
    """A thin path is a rule; a box is its four edges, so that boxes side by side make a table."""
    width, height = x1 - x0, bottom - top
    if height <= _THIN and width >= _SHORTEST:
        lying.append(Rule((top + bottom) / 2, x0, x1))
    elif width <= _THIN and height >= _SHORTEST:
        standing.append(Rule((x0 + x1) / 2, top, bottom))
    elif width >= _SHORTEST and height >= _SHORTEST:
        lying.extend((Rule(top, x0, x1), Rule(bottom, x0, x1)))
        standing.extend((Rule(x0, top, bottom), Rule(x1, top, bottom)))


def _groups(lying: list[Rule], standing: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that touch, directly or through others, belong to one table."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for rule in standing:
        touched = [group for group in groups if _touches(rule, group)]
        ours: tuple[list[Rule], list[Rule]] = ([], [rule])
        ours[0].extend(other for other in lying if _meets(other, rule))
        for group in touched:
            groups.remove(group)
            ours[0].extend(group[0])
            ours[1].extend(group[1])
        groups.append(ours)
    return groups


def _touches(rule: Rule, group: tuple[list[Rule], list[Rule]]) -> bool:
    return any(_meets(lying, rule) for lying in group[0])


def _meets(lying: Rule, standing: Rule) -> bool:
    across = lying.start - _NEAR <= standing.at <= lying.end + _NEAR
    return across and standing.start - _NEAR <= lying.at <= standing.end + _NEAR


def _grid(lying: list[Rule], standing: list[Rule]) -> Table | None:
    xs, ys = _edges(rule.at for rule in standing), _edges(rule.at for rule in lying)
    return Table(xs, ys, standing) if len(xs) > 2 and len(ys) > 2 else None


def _edges(positions: Iterable[float]) -> list[float]:
    """Positions in order, those that nearly coincide as one."""
    found: list[float] = []
    for position in sorted(positions):
        if not found or position - found[-1] > _NEAR:
            found.append(position)
    return found


def _cut(fragment: Fragment, edges: Iterable[float]) -> list[Fragment]:
    """Cut a fragment before the first character that stands right of each edge inside it."""
    parts = [fragment]
    for edge in sorted(edges):
        last = parts[-1]
        if not last.x0 + 1 < edge < last.x1 - 1:
            continue
        at = next((number for number, x in enumerate(last.xs) if x >= edge - 1), 0)
        if at:
            parts[-1:] = _halves(last, at)
    return parts


def _halves(fragment: Fragment, at: int) -> list[Fragment]:
    x = fragment.xs[at]
    middle = fragment.start + at
    first = replace(fragment, text=fragment.text[:at], end=middle, x1=x, xs=fragment.xs[:at])
    second = replace(fragment, text=fragment.text[at:], start=middle, x0=x, xs=fragment.xs[at:])
    return [first, second]


def with_aligned_tables(rows: Iterable[Row]) -> Iterator[Row | Table]:
    """Yield rows, and in place of three or more whose parts stand straight under each other a table."""
    run: list[Row] = []
    for row in rows:
        if run and not _is_under(run[-1], row):
            yield from _table_or_rows(run)
            run = []
        run.append(row)
    yield from _table_or_rows(run)


def _is_under(above: Row, below: Row) -> bool:
    """Tell whether two rows have the same number of parts, two or more, each beginning or ending alike."""
    if len(below.fragments) != len(above.fragments) or len(below.fragments) < 2:
        return False
    if not 0 <= below.top - above.bottom < 2.5 * (above.bottom - above.top) or _is_list(below):
        return False
    return all(
        abs(a.x0 - b.x0) < _STRAIGHT or abs(a.x1 - b.x1) < _STRAIGHT
        for a, b in zip(above.fragments, below.fragments, strict=True)
    )


def _is_list(row: Row) -> bool:
    """Tell whether the first of two parts is the marker of a list item."""
    return len(row.fragments) == 2 and bool(typed_marker(f"{row.fragments[0].text} x")[0])


def _table_or_rows(run: Sequence[Row]) -> Iterator[Row | Table]:
    if len(run) < _LEAST_ROWS or any(f.table is not None for row in run for f in row.fragments):
        yield from run
        return
    cells = {(r, c): [f] for r, row in enumerate(run) for c, f in enumerate(row.fragments)}
    yield Table([f.x0 for f in (*run[0].fragments, run[0].fragments[-1])], [run[0].top], [], cells)
