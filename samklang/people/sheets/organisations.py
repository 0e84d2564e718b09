"""What a spreadsheet of organisations means."""

from dataclasses import replace

from django.db import models
from django.utils.translation import gettext as _

from samklang.core.versions import changed_fields
from samklang.people.details import OrganisationDetails
from samklang.people.models import District, Organisation, OrganisationKind
from samklang.people.naming import OrganisationNames, even_case, only_closed
from samklang.people.sheets.organisation_cells import Known, kinds, read_details, read_parent, read_serves
from samklang.people.sheets.organisation_judging import doubts, refuse_an_old_name, refuse_twice
from samklang.people.sheets.plan import Change, Plan, PlannedRow, RowState, WrongCell, collected
from samklang.people.sheets.reading import Sheet, SheetRow
from samklang.people.sheets.tree import refuse_a_bad_tree

COLUMNS = (
    "id",
    "name",
    "kind",
    "parent",
    "short_names",
    "former_names",
    "serves",
    "district",
    "email",
    "website",
)


def plan_organisations(sheet: Sheet) -> Plan:
    """Say for every row whether it is new, changes something, changes nothing, or is wrong and why.

    A row is the organisation with its id, else the open one with its name (and kind, if several have it).
    Columns that the file does not have are left as they are; an empty cell empties the field.
    """
    known = Known(
        names=OrganisationNames(
            Organisation.objects.open()
            .select_related("parent", "district")
            .prefetch_related("former_names", "serves"),
            closed=Organisation.objects.in_state("closed"),
        ),
        districts={even_case(district.name): district for district in District.objects.all()},
        closed=frozenset(
            map(even_case, Organisation.objects.in_state("closed").values_list("name", flat=True))
        ),
    )
    for row in sheet.rows:
        kind = kinds().get(even_case(row.cells.get("kind", "")), "")
        known.brought[even_case(row.cells.get("name", ""))] = kind
    rows = refuse_a_bad_tree([_plan_row(row, known) for row in sheet.rows], known.names)
    return Plan(rows, sheet.unknown_headings)


def _plan_row(row: SheetRow, known: Known) -> PlannedRow:
    errors: list[str] = []
    title = row.cells.get("name", "")
    target = collected(
        errors, lambda: _target(row, known), column="id" if row.cells.get("id") else "name", otherwise=None
    )
    if errors:
        return PlannedRow(row.number, title, RowState.WRONG, errors=tuple(errors))
    before = OrganisationDetails.of(target) if target else OrganisationDetails(name="", kind="")
    details = read_details(row, before, known, errors)
    parent = collected(errors, lambda: read_parent(row, known), column="parent", otherwise=None)
    serves = collected(errors, lambda: read_serves(row, details, known), column="serves", otherwise=None)
    refuse_twice(details, known, errors)
    if errors:
        return PlannedRow(row.number, title, RowState.WRONG, errors=tuple(dict.fromkeys(errors)))
    first = (row.number, details.kind)
    if not row.cells.get("id"):  # whoever gives ids knows that they are two
        first = known.first.setdefault(even_case(details.name), first)
    is_closed = target is None and even_case(details.name) in known.closed
    planned = PlannedRow(
        row.number,
        title,
        RowState.NEW,
        warnings=tuple(doubts(row, details, target, first, is_closed=is_closed)),
        details=details,
        target=target,
        parent=parent,
        serves=serves,
    )
    return _compared(planned, before)


def _target(row: SheetRow, known: Known) -> Organisation | None:
    """Return the organisation a row is about, None for a new one."""
    if public_id := row.cells.get("id"):
        if found := known.names.by_id.get(public_id):
            return found
        if closed := known.names.closed_called(public_id):
            raise WrongCell(only_closed(closed))
        raise WrongCell(_("No open organisation has the id “%(id)s”.") % {"id": public_id})
    name = row.cells.get("name", "")
    if not name:
        raise WrongCell(_("The name is missing."))
    named = [one for one in known.names.named(name) if even_case(one.name) == even_case(name)]
    if len(named) > 1:
        kind = kinds().get(even_case(row.cells.get("kind", "")))
        named = [one for one in named if one.kind == kind]
        if len(named) != 1:
            raise WrongCell(
                _("More than one organisation is called “%(name)s”. Give its id.") % {"name": name}
            )
    if named:
        return named[0]
    refuse_an_old_name(name, known)
    return None


def _compared(planned: PlannedRow, before: OrganisationDetails) -> PlannedRow:
    """Return the row with what it changes, in the order of the columns."""
    assert isinstance(planned.details, OrganisationDetails)
    after = planned.details
    changes = [
        _change(name, _shown(name, getattr(before, name)), _shown(name, value))
        for name, value in changed_fields(before, after).items()
    ]
    target = planned.target
    now = target.parent.name if isinstance(target, Organisation) and target.parent else ""
    if planned.parent is not None and even_case(planned.parent) != even_case(now):
        changes.append(_change("parent", now, planned.parent))
    served = sorted(one.name for one in before.serves)
    if planned.serves is not None and set(map(even_case, planned.serves)) != set(map(even_case, served)):
        changes.append(_change("serves", ", ".join(served), ", ".join(planned.serves)))
    if target is None:
        return replace(planned, changes=tuple(change for change in changes[1:] if change.after))
    state = RowState.CHANGED if changes else RowState.UNCHANGED
    return replace(planned, state=state, changes=tuple(changes))


def _change(name: str, before: str, after: str) -> Change:
    verbose: models.Field[object, object] = Organisation._meta.get_field(name)  # type: ignore[assignment]
    return Change(str(getattr(verbose, "verbose_name", name)), before, after)


def _shown(name: str, value: object) -> str:
    if name == "kind" and value:
        return str(OrganisationKind(str(value)).label)
    if name == "former_names" and isinstance(value, frozenset):
        return ", ".join(sorted(map(str, value)))
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value or "")
