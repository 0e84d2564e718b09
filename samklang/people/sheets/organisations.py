"""What a spreadsheet of organisations means."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from samklang.core.versions import changed_fields
from samklang.people.details import FormerNameDetails, OrganisationDetails
from samklang.people.models import District, Organisation, OrganisationKind
from samklang.people.models.organisations import BODY_KINDS
from samklang.people.naming import NotFound, OrganisationNames, folded, only_closed
from samklang.people.sheets.plan import (
    Change,
    Plan,
    PlannedRow,
    RowState,
    WrongCell,
    collected,
    field_errors,
    several,
)
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
_SYNONYMS = {
    "udvalg": "committee",
    "fagudvalg": "committee",
    "kommunalbestyrelse": "council",
    "byråd": "council",
    "borgerrepræsentation": "council",
    "råd": "advisory_council",
    "tænketank": "expert_group",
    "magistratsafdeling": "administration",
}


@dataclass(slots=True)
class _Known:
    """What rows can speak of: what is there, and what the file itself brings."""

    names: OrganisationNames
    districts: dict[str, District]
    closed: frozenset[str]  # folded names
    brought: dict[str, str] = field(default_factory=dict)  # folded name -> kind
    seen: set[tuple[str, str]] = field(default_factory=set)
    first: dict[str, tuple[int, str]] = field(default_factory=dict)  # folded name -> its first row, and kind


def plan_organisations(sheet: Sheet) -> Plan:
    """Say for every row whether it is new, changes something, changes nothing, or is wrong and why.

    A row is the organisation with its id, else the open one with its name (and kind, if several have it).
    Columns that the file does not have are left as they are; an empty cell empties the field.
    """
    known = _Known(
        names=OrganisationNames(
            Organisation.objects.open()
            .select_related("parent", "district")
            .prefetch_related("former_names", "serves"),
            closed=Organisation.objects.in_state("closed"),
        ),
        districts={folded(district.name): district for district in District.objects.all()},
        closed=frozenset(map(folded, Organisation.objects.in_state("closed").values_list("name", flat=True))),
    )
    for row in sheet.rows:
        kind = _kinds().get(folded(row.cells.get("kind", "")), "")
        known.brought[folded(row.cells.get("name", ""))] = kind
    rows = refuse_a_bad_tree([_plan_row(row, known) for row in sheet.rows], known.names)
    return Plan(rows, sheet.unknown_headings)


def _plan_row(row: SheetRow, known: _Known) -> PlannedRow:
    errors: list[str] = []
    title = row.cells.get("name", "")
    target = collected(
        errors, lambda: _target(row, known), column="id" if row.cells.get("id") else "name", otherwise=None
    )
    if errors:
        return PlannedRow(row.number, title, RowState.WRONG, errors=tuple(errors))
    before = OrganisationDetails.of(target) if target else OrganisationDetails(name="", kind="")
    details = _read_details(row, before, known, errors)
    parent = collected(errors, lambda: _parent(row, known), column="parent", otherwise=None)
    serves = collected(errors, lambda: _serves(row, details, known), column="serves", otherwise=None)
    _refuse_twice(details, known, errors)
    if errors:
        return PlannedRow(row.number, title, RowState.WRONG, errors=tuple(dict.fromkeys(errors)))
    first = (row.number, details.kind)
    if not row.cells.get("id"):  # whoever gives ids knows that they are two
        first = known.first.setdefault(folded(details.name), first)
    is_closed = target is None and folded(details.name) in known.closed
    planned = PlannedRow(
        row.number,
        title,
        RowState.NEW,
        warnings=tuple(_doubts(row, details, target, first, is_closed=is_closed)),
        details=details,
        target=target,
        parent=parent,
        serves=serves,
    )
    return _compared(planned, before)


def _doubts(
    row: SheetRow,
    details: OrganisationDetails,
    target: Organisation | None,
    first: tuple[int, str],
    *,
    is_closed: bool,
) -> Iterator[str]:
    """What can be written, and is perhaps not meant: one name for two organisations of different kinds.

    `first` is the first row with the name, and its kind; `is_closed` if a new one has a closed one's name.
    """
    if target and not row.cells.get("id") and target.kind != details.kind:
        text = _(
            "%(name)s is here already as %(kind)s, and becomes %(new)s. Do you mean another organisation? "
            "Then give it a name that tells them apart, or add it by hand."
        )
        kinds = {"kind": target.get_kind_display(), "new": OrganisationKind(details.kind).label}
        yield text % {"name": target.name, **kinds}
    if is_closed:
        text = _(
            "An organisation called %(name)s is closed. Is it the same one? Then open it again on its page "
            "instead; find it under Organisations by choosing Closed."
        )
        yield text % {"name": details.name}
    number, kind = first
    if kind != details.kind:
        text = _("Row %(number)s has the same name and is %(kind)s. Are they two, or the same one twice?")
        yield text % {"number": number, "kind": OrganisationKind(kind).label}


def _target(row: SheetRow, known: _Known) -> Organisation | None:
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
    named = [one for one in known.names.named(name) if folded(one.name) == folded(name)]
    if len(named) > 1:
        kind = _kinds().get(folded(row.cells.get("kind", "")))
        named = [one for one in named if one.kind == kind]
        if len(named) != 1:
            raise WrongCell(
                _("More than one organisation is called “%(name)s”. Give its id.") % {"name": name}
            )
    if named:
        return named[0]
    _refuse_an_old_name(name, known)
    return None


def _refuse_an_old_name(name: str, known: _Known) -> None:
    """A name that somebody has given up, or uses for short, would make the same organisation twice."""
    other = [one for one in known.names.named(name) if folded(one.name) != folded(name)]
    if other:
        text = _("“%(name)s” is another name of %(other)s. Write that name, or its id.")
        raise WrongCell(text % {"name": name, "other": other[0].name})


def _read_details(
    row: SheetRow, before: OrganisationDetails, known: _Known, errors: list[str]
) -> OrganisationDetails:
    """Return what the row says, on top of what is there; what is wrong is noted."""
    cells = row.cells
    details = replace(
        before,
        name=cells.get("name") or before.name,
        kind=collected(errors, lambda: _kind(cells, before), column="kind", otherwise=before.kind),
        short_names=several(cells["short_names"]) if "short_names" in cells else before.short_names,
        former_names=collected(
            errors,
            lambda: frozenset(map(FormerNameDetails.read, several(cells["former_names"]))),
            column="former_names",
            otherwise=before.former_names,
        )
        if "former_names" in cells
        else before.former_names,
        district=collected(
            errors, lambda: _district(cells, before, known), column="district", otherwise=before.district
        ),
        email=cells.get("email", before.email),
        website=_address(cells.get("website", before.website)),
    )
    draft = Organisation(name=details.name, kind=details.kind, email=details.email, website=details.website)
    errors += field_errors(draft, leave_out={"public_id"} | (set() if details.kind else {"kind"}))
    return details


def _kind(cells: dict[str, str], before: OrganisationDetails) -> str:
    written = cells.get("kind", "")
    if not written and before.kind:
        return before.kind
    if found := _kinds().get(folded(written)):
        return found
    allowed = ", ".join(str(label) for label in OrganisationKind.labels)
    if not written:
        raise WrongCell(_("The kind is missing. It can be: %(kinds)s.") % {"kinds": allowed})
    raise WrongCell(
        _("“%(kind)s” is no kind of organisation. It can be: %(kinds)s.")
        % {"kind": written, "kinds": allowed}
    )


@cache
def _kinds() -> dict[str, str]:
    """Return every word for a kind: its name in code, in Danish, in English, and what else people write."""
    words = {**_SYNONYMS, **{kind.value: kind.value for kind in OrganisationKind}}
    for language in ("da", "en"):
        with translation.override(language):
            words |= {folded(str(kind.label)): kind.value for kind in OrganisationKind}
    return words


def _district(cells: dict[str, str], before: OrganisationDetails, known: _Known) -> District | None:
    if "district" not in cells:
        return before.district
    written = cells["district"]
    if not written:
        return None
    if found := known.districts.get(folded(written)):
        return found
    raise WrongCell(_("There is no district called “%(name)s”. Add the district first.") % {"name": written})


def _address(written: str) -> str:
    return f"https://{written}" if written and "://" not in written else written


def _parent(row: SheetRow, known: _Known) -> str | None:
    """Return the name of the one above, "" for none, None if the file does not say."""
    written = row.cells.get("parent")
    if not written:
        return written
    if folded(written) == folded(row.cells.get("name", "")):
        raise WrongCell(_("An organisation cannot be part of itself."))
    _refuse_unknown(written, known)
    return written


def _serves(row: SheetRow, details: OrganisationDetails, known: _Known) -> tuple[str, ...] | None:
    if "serves" not in row.cells:
        return None
    names = several(row.cells["serves"])
    if names and details.kind != OrganisationKind.ADMINISTRATION:
        raise WrongCell(_("Only an administration serves others."))
    for name in names:
        if _kind_of(name, known) not in BODY_KINDS:
            raise WrongCell(
                _("“%(name)s” is no council or committee, so it cannot be served.") % {"name": name}
            )
    return names


def _kind_of(name: str, known: _Known) -> str:
    _refuse_unknown(name, known)
    named = known.names.named(name)
    return named[0].kind if len(named) == 1 else known.brought[folded(name)]


def _refuse_unknown(name: str, known: _Known) -> None:
    """A name must mean one organisation: one that is there, or one that the file brings."""
    if folded(name) in known.brought:
        return
    try:
        known.names.find(name)
    except NotFound as error:
        raise WrongCell(str(error)) from error


def _refuse_twice(details: OrganisationDetails, known: _Known, errors: list[str]) -> None:
    same = (folded(details.name), details.kind)
    if same in known.seen:
        errors.append(_("The same organisation stands in the file twice."))
    known.seen.add(same)


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
    if planned.parent is not None and folded(planned.parent) != folded(now):
        changes.append(_change("parent", now, planned.parent))
    served = sorted(one.name for one in before.serves)
    if planned.serves is not None and set(map(folded, planned.serves)) != set(map(folded, served)):
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
