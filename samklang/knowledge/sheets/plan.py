"""What rows of a spreadsheet of contributions would do: each is new, changed, unchanged, or wrong and why."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from samklang.core.sheets import plan
from samklang.core.sheets.plan import Change, RowState
from samklang.core.sheets.reading import Sheet
from samklang.knowledge.details import DETAILS, ContributionDetails
from samklang.knowledge.models import Contribution, Kind
from samklang.knowledge.sheets.cells import Fault, Reader, cut, even, one_of, read_cell
from samklang.knowledge.sheets.columns import (
    HEADINGS,
    cells_of,
    columns_of,
    heading_of,
    needed_of,
    shown_cells,
    words_of,
)
from samklang.knowledge.sheets.examples import is_example
from samklang.knowledge.sheets.judging import (
    check_may_change,
    check_place,
    check_what_is_there,
    refuse_twice,
    refuse_what_is_here,
)
from samklang.knowledge.sheets.known import Known


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What one row means. `target` is what it changes, None if it is new."""

    number: int
    title: str
    state: RowState
    changes: tuple[Change, ...] = ()
    faults: tuple[Fault, ...] = ()
    details: ContributionDetails | None = None
    target: Contribution | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        return ()

    @property
    def seen(self) -> tuple[object, ...]:
        """All that confirming would write, each thing that is named by its key, and to which version."""
        target = self.target and (self.target.pk, self.target.version)
        written = self.details and [
            (each.name, _key(getattr(self.details, each.name))) for each in fields(self.details)
        ]
        return (self.number, self.state, self.faults, self.details and self.details.kind, written, target)


Plan = plan.Plan[PlannedRow]
_KNOWN_BY = ("topics", "state")
"""What is shown of a new row besides who it is of, and its money."""


def plan_rows(sheet: Sheet, *, by: Any) -> Iterator[PlannedRow]:
    """Yield what each row would do. A row with an id changes that one; all others are new.

    Columns that the file does not have are left as they are, an empty cell empties the field, and a cell that
    says just what taking the list away wrote there changes nothing, whatever it says.
    """
    known = Known.of(sheet, by=by)
    for row in sheet.rows:
        if not is_example(row.cells.get("title", "")):
            yield _plan_row(Reader(row, known))


def _plan_row(reader: Reader) -> PlannedRow:
    row = reader.row
    title = row.cells.get("title", "")
    kind = _kind_of(reader)
    if kind is None:
        check_what_is_there(reader, _read_without_kind(reader))
        return PlannedRow(row.number, title, RowState.WRONG, faults=tuple(reader.faults))
    if reader.target is None:
        refuse_what_is_here(reader, kind)
    given = _given(reader, kind)
    details = None if reader.faults else DETAILS[kind](**given)
    if details is None:
        check_what_is_there(reader, given)
    else:
        check_place(reader, details)
        refuse_twice(reader, details)
    if reader.faults or details is None:
        return PlannedRow(row.number, title, RowState.WRONG, faults=tuple(reader.faults))
    if reader.target is None:
        return PlannedRow(row.number, title, RowState.NEW, tuple(_told(details)), details=details)
    changes = tuple(_changes(reader, details))
    state = RowState.CHANGED if changes else RowState.UNCHANGED
    title = title or reader.target.title
    return PlannedRow(row.number, title, state, changes, details=details, target=reader.target)


def _kind_of(reader: Reader) -> str | None:
    """Return which kind the row is: that of what it changes, else what it says; find what it changes."""
    cells, known = reader.row.cells, reader.known
    said = cells.get("kind", "")
    kind = words_of("kind").get(said.casefold())
    if said and kind is None:
        reader.wrong("kind", one_of("kind"))
    if public_id := cells.get("id"):
        reader.target = known.targets.get(public_id)
        if reader.target is None or public_id in known.seen_ids:
            reader.wrong("id", _wrong_id(reader.target))
            return None
        known.seen_ids.add(public_id)
        if said and kind and kind != reader.target.kind:
            reader.wrong(
                "kind",
                _("What is here already keeps its kind: %(kind)s.")
                % {"kind": Kind(reader.target.kind).label},
            )
        reader.shown = cells_of(
            reader.target, organisations=known.organisation_keys, contacts=known.contact_keys
        )
        check_may_change(reader, reader.target)
        return reader.target.kind
    if not said:
        reader.wrong("kind", one_of("kind"))
    return kind


def _read_without_kind(reader: Reader) -> dict[str, Any]:
    """Read what stands in the cells of a row that is of no known kind, or of nothing here, as far as it goes.

    What all kinds need must stand there in a row that is new.
    """
    cells, given = reader.row.cells, {}
    needed = set() if cells.get("id") else frozenset.intersection(*map(needed_of, Kind.values)) - {"kind"}
    for name in HEADINGS:
        kinds = [kind for kind in Kind.values if name in columns_of(kind) and name not in {"id", "kind"}]
        cell = cells.get(name)
        if kinds and cell:
            given[name] = reader.collect(name, partial(read_cell, reader, kinds[0], name, cell))
        elif name in needed:
            reader.wrong(name, _("Something must stand here."))
    return given


def _wrong_id(target: Contribution | None) -> str:
    if target is None:
        return _("Nothing here that you may read has this id. Empty the cell if the row is new.")
    return _("The id stands in the file twice. Keep one of the rows.")


def _given(reader: Reader, kind: str) -> dict[str, Any]:
    """Read every column; what is wrong is noted."""
    cells, wanted, needed = reader.row.cells, columns_of(kind), needed_of(kind)
    for name in HEADINGS:
        if name not in wanted and cells.get(name):
            reader.wrong(name, _("%(kind)s has no such field. Empty the cell.") % {"kind": Kind(kind).label})
    before = DETAILS[kind].of(reader.target) if reader.target else None
    given = {}
    for name in wanted:
        if name in {"id", "kind"}:
            continue
        cell = cells.get(name)
        is_untouched = before is not None and (cell is None or even(cell) == even(reader.shown.get(name, "")))
        if is_untouched:
            given[name] = getattr(before, name)
        elif not cell and name in needed:
            reader.wrong(name, _("Something must stand here."))
        elif cell or before is not None:
            given[name] = reader.collect(name, partial(read_cell, reader, kind, name, cell or ""))
    return given


def _told(details: ContributionDetails) -> Iterator[Change]:
    """What people want to see of a new row: enough to know it by."""
    yield Change(heading_of("kind"), "", str(details.kind.label))
    yield Change(heading_of("summary"), "", cut(details.summary))
    yield Change(heading_of("organisation"), "", str(details.organisation))
    yield Change(heading_of("owner"), "", str(details.owner))
    cells = shown_cells(details)
    for name in _KNOWN_BY:
        if cells.get(name):
            yield Change(heading_of(name), "", cut(cells[name]))
    if money := getattr(details, "money", ()):
        yield Change(heading_of("money"), "", cut(plan.SEPARATOR.join(row.shown() for row in money)))


def _changes(reader: Reader, details: ContributionDetails) -> Iterator[Change]:
    target = reader.target
    assert target is not None
    before = DETAILS[target.kind].of(target)
    for each in fields(details):
        if getattr(before, each.name) != getattr(details, each.name):
            shown, cell = reader.shown.get(each.name, ""), reader.row.cells.get(each.name, "")
            yield Change(heading_of(each.name), cut(shown), cut(cell))


def _key(value: Any) -> Any:
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, frozenset):
        return sorted(each.pk for each in value)
    return str(value) if not isinstance(value, tuple) else tuple(map(str, value))
