"""What rows of a spreadsheet of contributions would do: each is new, changed, unchanged, or wrong and why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from samklang.core.amounts import read_amount
from samklang.core.days import read_day
from samklang.core.lengths import room_for
from samklang.core.sheets import plan
from samklang.core.sheets.plan import Change, RowState, WrongCell, several
from samklang.core.sheets.reading import Sheet, SheetRow, without_guard
from samklang.knowledge import rules
from samklang.knowledge.checks import LONGEST, check_link, faults_of
from samklang.knowledge.details import DETAILS, ContributionDetails, MoneyDetails
from samklang.knowledge.models import Contribution, Kind, Sharing
from samklang.knowledge.sheets.columns import (
    CHOICES,
    DAYS,
    HEADINGS,
    NAMES,
    cells_of,
    columns_of,
    heading_of,
    needed_of,
    words_of,
)
from samklang.knowledge.sheets.examples import is_example
from samklang.knowledge.sheets.known import Known
from samklang.people.naming import folded

_SHOWN = 160  # characters of what stands in a cell


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: its column as people read it, what stands there, and what to do."""

    column: str
    value: str
    why: str


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


@dataclass(slots=True)
class _Reader:
    """One row as it is read: what it says so far, and all that is wrong with it."""

    row: SheetRow
    known: Known
    target: Contribution | None = None
    shown: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def wrong(self, column: str, why: str) -> None:
        value = self.row.cells.get(column, "")
        shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
        fault = Fault(heading_of(column), shown, why)
        if fault not in self.faults:
            self.faults.append(fault)

    def collect(self, column: str, read: Callable[[], Any], otherwise: Any = None) -> Any:
        """Return what was read; if it is wrong, note it and go on, so that all mistakes are told at once."""
        try:
            return read()
        except WrongCell as error:
            self.wrong(column, str(error))
        except ValidationError as error:
            self.wrong(column, " ".join(error.messages))
        return otherwise


def plan_rows(sheet: Sheet, *, by: Any) -> Iterator[PlannedRow]:
    """Yield what each row would do. A row with an id changes that one; all others are new.

    Columns that the file does not have are left as they are, an empty cell empties the field, and a cell that
    says just what taking the list away wrote there changes nothing, whatever it says.
    """
    known = Known.of(sheet, by=by)
    for row in sheet.rows:
        if not is_example(row.cells.get("title", "")):
            yield _plan_row(_Reader(row, known))


def _plan_row(reader: _Reader) -> PlannedRow:
    row = reader.row
    title = row.cells.get("title", "")
    kind = _kind_of(reader)
    if kind is None:
        return PlannedRow(row.number, title, RowState.WRONG, faults=tuple(reader.faults))
    if reader.target is None:
        _refuse_what_is_here(reader, kind)
    given = _given(reader, kind)
    details = None if reader.faults else DETAILS[kind](**given)
    if details is None:
        _check_what_is_there(reader, given)
    else:
        _check_place(reader, details)
        _refuse_twice(reader, details)
    if reader.faults or details is None:
        return PlannedRow(row.number, title, RowState.WRONG, faults=tuple(reader.faults))
    if reader.target is None:
        return PlannedRow(row.number, title, RowState.NEW, tuple(_told(details)), details=details)
    changes = tuple(_changes(reader, details))
    state = RowState.CHANGED if changes else RowState.UNCHANGED
    title = title or reader.target.title
    return PlannedRow(row.number, title, state, changes, details=details, target=reader.target)


def _kind_of(reader: _Reader) -> str | None:
    """Return which kind the row is: that of what it changes, else what it says; find what it changes."""
    cells, known = reader.row.cells, reader.known
    said = cells.get("kind", "")
    kind = words_of("kind").get(said.casefold())
    if said and kind is None:
        reader.wrong("kind", _one_of("kind"))
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
        _check_may_change(reader, reader.target)
        return reader.target.kind
    if not said:
        reader.wrong("kind", _one_of("kind"))
    return kind


def _wrong_id(target: Contribution | None) -> str:
    if target is None:
        return _("Nothing here that you may read has this id. Empty the cell if the row is new.")
    return _("The id stands in the file twice. Keep one of the rows.")


def _check_may_change(reader: _Reader, target: Contribution) -> None:
    if not (
        rules.may_edit(reader.known.by, target) and rules.may_import_for(reader.known.by, target.organisation)
    ):
        reader.wrong("id", _("You may not change this by a spreadsheet. Ask its owner, or an editor."))
    if not target.is_published():
        reader.wrong("id", _("It is withdrawn. Publish it again on its page first."))


def _refuse_what_is_here(reader: _Reader, kind: str) -> None:
    """A new row with the title of something here would make it twice; one just like it changes nothing."""
    cells, known = reader.row.cells, reader.known
    named = known.organisations.named(cells.get("organisation", ""))
    if len(named) != 1:
        return
    public_id = known.same.get((kind, folded(cells.get("title", "")), named[0].pk))
    here = known.targets.get(public_id or "")
    if here is None:
        return
    shown = cells_of(here, organisations=known.organisation_keys, contacts=known.contact_keys)
    if all(_even(text) == _even(shown.get(name, "")) for name, text in cells.items() if name != "id"):
        reader.target, reader.shown = here, shown
        return
    text = _("It is here already. Write its id, %(id)s, to change it, or another title if it is another.")
    reader.wrong("title", text % {"id": public_id})


def _given(reader: _Reader, kind: str) -> dict[str, Any]:
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
        is_untouched = before is not None and (
            cell is None or _even(cell) == _even(reader.shown.get(name, ""))
        )
        if is_untouched:
            given[name] = getattr(before, name)
        elif not cell and name in needed:
            reader.wrong(name, _("Something must stand here."))
        elif cell or before is not None:
            given[name] = reader.collect(name, partial(_read, reader, kind, name, cell or ""))
    return given


def _read(reader: _Reader, kind: str, name: str, cell: str) -> Any:
    known = reader.known
    if name in CHOICES:
        return _choice(name, cell)
    if name in DAYS:
        return _day(cell)
    if name in NAMES:
        return _named(known, name, cell)
    if name == "topics":
        return frozenset(_each(reader, name, cell, known.topics.find))
    if name == "districts":
        return frozenset(_each(reader, name, cell, known.districts.find))
    if name == "money":
        return tuple(_each(reader, name, cell, MoneyDetails.read))
    if name == "links":
        return tuple(_each(reader, name, cell, _link))
    if name == "partners":
        return several(cell)
    if name == "cost_per_person":
        return _amount(cell)
    return _words(kind, name, cell)


def _each(reader: _Reader, column: str, cell: str, read: Callable[[str], Any]) -> list[Any]:
    found = [reader.collect(column, partial(read, piece)) for piece in several(cell)]
    return [each for each in found if each is not None]


def _choice(name: str, cell: str) -> str:
    if not cell:
        return Sharing.MUNICIPALITY if name == "sharing" else ""
    found = words_of(name).get(cell.casefold())
    if found is None:
        raise WrongCell(_one_of(name))
    return found


def _one_of(name: str) -> str:
    return _("Write one of these: %(words)s.") % {"words": ", ".join(map(str, CHOICES[name].labels))}


def _day(cell: str) -> Any:
    if not cell:
        return None
    try:
        return read_day(cell)
    except ValueError:
        raise WrongCell(_("This is not a date. Write it as 31-12-2010 or 2010-12-31.")) from None


def _named(known: Known, name: str, cell: str) -> Any:
    if not cell:
        return None
    return known.organisation(cell) if name == "organisation" else known.contact(cell)


def _link(written: str) -> str:
    check_link(written)
    return written


def _amount(cell: str) -> int | None:
    amount = read_amount(cell) if cell else None
    if cell and amount is None:
        raise WrongCell(_("This is no amount in whole kroner. Write it as 1250."))
    return amount


def _words(kind: str, name: str, cell: str) -> str:
    column: Any = DETAILS[kind].model._meta.get_field(name)
    longest = room_for(DETAILS[kind].model, name, otherwise=LONGEST)
    if len(cell) > longest:
        text = _("The text has %(long)s characters. There is room for %(longest)s.")
        raise WrongCell(text % {"long": len(cell), "longest": longest})
    if isinstance(column, models.CharField) and "\n" in cell:
        raise WrongCell(_("Write it on one line."))
    return cell


def _check_what_is_there(reader: _Reader, given: dict[str, Any]) -> None:
    """What can be said of the whole although some cell is wrong, so that not one mistake hides another."""
    _check_period(reader, given.get("starts_on"), given.get("ends_on"))
    organisation = given.get("organisation")
    if organisation is not None and not rules.may_import_for(reader.known.by, organisation):
        reader.wrong("organisation", _only_own())
    for topic in given.get("topics") or ():
        if reader.target is None:
            reader.collect("topics", topic.check_is_open)
    if given.get("owner") and given.get("owner") == given.get("substitute"):
        reader.wrong("substitute", _("Choose somebody else than the owner."))


def _check_place(reader: _Reader, details: ContributionDetails) -> None:
    by, target = reader.known.by, reader.target
    _check_period(reader, getattr(details, "starts_on", None), getattr(details, "ends_on", None))
    if not rules.may_import_for(by, details.organisation):
        reader.wrong("organisation", _only_own())
    if target is not None and details == DETAILS[target.kind].of(target):
        return  # what stands is not judged again
    kept = frozenset(target.topics.all()) if target else frozenset()
    for name, error in faults_of(details, by=by, kept=kept):
        reader.wrong(name, " ".join(error.messages))


def _only_own() -> str:
    return _("By a spreadsheet you can write for your own organisation only. Ask an editor.")


def _check_period(reader: _Reader, starts_on: Any, ends_on: Any) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        reader.wrong("ends_on", _("A project ends after it starts."))


def _refuse_twice(reader: _Reader, details: ContributionDetails) -> None:
    if reader.target is None:
        same = (str(details.kind), folded(details.title), details.organisation.pk)
        if same in reader.known.seen:
            reader.wrong("title", _("The same stands in the file twice. Keep one of the rows."))
        reader.known.seen.add(same)


def _told(details: ContributionDetails) -> Iterator[Change]:
    """What people want to see of a new row: enough to know it by."""
    yield Change(heading_of("kind"), "", str(details.kind.label))
    yield Change(heading_of("summary"), "", _cut(details.summary))
    yield Change(heading_of("organisation"), "", str(details.organisation))
    yield Change(heading_of("owner"), "", str(details.owner))


def _changes(reader: _Reader, details: ContributionDetails) -> Iterator[Change]:
    target = reader.target
    assert target is not None
    before = DETAILS[target.kind].of(target)
    for each in fields(details):
        if getattr(before, each.name) != getattr(details, each.name):
            shown, cell = reader.shown.get(each.name, ""), reader.row.cells.get(each.name, "")
            yield Change(heading_of(each.name), _cut(shown), _cut(cell))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _even(text: str) -> str:
    """A text without what a file cannot keep: how lines end, and space around it."""
    return "\n".join(line.rstrip() for line in without_guard(text).replace("\r\n", "\n").split("\n")).strip()


def _key(value: Any) -> Any:
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, frozenset):
        return sorted(each.pk for each in value)
    return str(value) if not isinstance(value, tuple) else tuple(map(str, value))
