"""What a spreadsheet of contacts means."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from django.utils.translation import gettext as _

from samklang.core import naming
from samklang.core.versions import changed_fields
from samklang.people.details import ContactDetails
from samklang.people.models import Contact, District, Organisation, Topic
from samklang.people.naming import NotFound, OrganisationNames, even_case
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

COLUMNS = (
    "id",
    "name",
    "title",
    "organisation",
    "works_with",
    "topics",
    "districts",
    "languages",
    "email",
    "phone",
    "is_shared",
)
Named = TypeVar("Named", bound=Topic | District)
_YES = {"ja", "j", "x", "1", "yes", "y", "true", "sand"}
_NO = {"", "nej", "n", "0", "no", "false", "falsk"}


@dataclass(slots=True)
class _Known:
    names: OrganisationNames
    by_id: dict[str, Contact] = field(default_factory=dict)
    by_email: dict[str, Contact] = field(default_factory=dict)
    by_name: dict[tuple[str, int], Contact] = field(default_factory=dict)
    seen: set[tuple[str, int, str]] = field(default_factory=set)
    topics: dict[str, Topic] = field(default_factory=dict)
    districts: dict[str, District] = field(default_factory=dict)


def plan_contacts(sheet: Sheet) -> Plan:
    """Say for every row whether it is new, changes something, changes nothing, or is wrong and why.

    A row is the contact with its id, else the one with its e-mail, else the one of that name in that
    organisation. Columns that the file does not have are left as they are; an empty cell empties the field.
    """
    known = _Known(OrganisationNames.of_open())
    known.topics = Topic.objects.by_names()
    known.districts = {naming.folded(district.name): district for district in District.objects.all()}
    present = Contact.objects.present().select_related("organisation", "user")
    for contact in present.prefetch_related("topics", "districts"):
        known.by_id[contact.public_id] = contact
        known.by_name[even_case(contact.name), contact.organisation_id] = contact
        if contact.email:
            known.by_email[contact.email.casefold()] = contact
    return Plan(tuple(_plan_row(row, known) for row in sheet.rows), sheet.unknown_headings)


def _plan_row(row: SheetRow, known: _Known) -> PlannedRow:
    errors: list[str] = []
    title = row.cells.get("name", "")
    organisation = collected(errors, lambda: _organisation(row, known), column="organisation", otherwise=None)
    target = collected(errors, lambda: _target(row, organisation, known), column=_naming(row), otherwise=None)
    organisation = organisation or (target.organisation if target else None)
    if organisation is None and not errors:
        errors.append(_("The organisation is missing. Write in which one the person works."))
    if organisation is None or errors:
        return PlannedRow(row.number, title, RowState.WRONG, errors=tuple(errors))
    before = ContactDetails.of(target) if target else ContactDetails(name="", organisation=organisation)
    details = _read_details(row, replace(before, organisation=organisation), errors)
    details = _read_links(row, details, known, errors)
    _refuse_twice(details, known, errors)
    if errors:
        return PlannedRow(row.number, title, RowState.WRONG, errors=tuple(errors))
    changes = tuple(
        _change(name, getattr(before, name), value) for name, value in changed_fields(before, details).items()
    )
    if target is None:
        place = _change("organisation", "", organisation)
        told = (place, *(change for change in changes[1:] if change.after))
        return PlannedRow(row.number, title, RowState.NEW, told, details=details)
    state = RowState.CHANGED if changes else RowState.UNCHANGED
    return PlannedRow(row.number, title, state, changes, details=details, target=target)


def _naming(row: SheetRow) -> str:
    """The column that says which contact a row is about."""
    return "id" if row.cells.get("id") else "name"


def _organisation(row: SheetRow, known: _Known) -> Organisation | None:
    written = row.cells.get("organisation")
    if not written:
        return None
    try:
        return known.names.find(written)
    except NotFound as error:
        raise WrongCell(str(error)) from error


def _target(row: SheetRow, organisation: Organisation | None, known: _Known) -> Contact | None:
    if public_id := row.cells.get("id"):
        if found := known.by_id.get(public_id):
            return found
        raise WrongCell(_("No contact has the id “%(id)s”.") % {"id": public_id})
    name, email = row.cells.get("name", ""), row.cells.get("email", "").casefold()
    if not name:
        raise WrongCell(_("The name is missing."))
    if email in known.by_email:
        return known.by_email[email]
    return known.by_name.get((even_case(name), organisation.pk)) if organisation else None


def _read_details(row: SheetRow, before: ContactDetails, errors: list[str]) -> ContactDetails:
    cells = row.cells
    details = replace(
        before,
        name=cells.get("name") or before.name,
        title=cells.get("title", before.title),
        works_with=cells.get("works_with", before.works_with),
        languages=several(cells["languages"]) if "languages" in cells else before.languages,
        email=cells.get("email", before.email),
        phone=cells.get("phone", before.phone),
        is_shared=collected(
            errors, lambda: _is_shared(cells, before), column="is_shared", otherwise=before.is_shared
        ),
    )
    draft = Contact(
        name=details.name,
        title=details.title,
        email=details.email,
        phone=details.phone,
        works_with=details.works_with,
    )
    errors += field_errors(draft, leave_out={"public_id", "organisation"})
    return details


def _read_links(row: SheetRow, before: ContactDetails, known: _Known, errors: list[str]) -> ContactDetails:
    """Read the columns that name topics and districts; a closed topic stays only where it is already."""
    open_or_kept = {
        name: topic for name, topic in known.topics.items() if topic.is_open() or topic in before.topics
    }
    for column, named in (("topics", open_or_kept), ("districts", known.districts)):
        if column in row.cells:
            given = collected(
                errors, partial(_named, row.cells[column], named), column=column, otherwise=frozenset()
            )
            before = replace(before, **{column: given})
    return before


def _named(cell: str, named: Mapping[str, Named]) -> frozenset[Named]:
    names = several(cell)
    if unknown := [name for name in names if naming.folded(name) not in named]:
        offered = ", ".join(dict.fromkeys(str(each) for each in named.values()))
        text = _("“%(name)s” is not known here. Write one of these: %(offered)s.")
        raise WrongCell(text % {"name": unknown[0], "offered": offered})
    return frozenset(named[naming.folded(name)] for name in names)


def _is_shared(cells: dict[str, str], before: ContactDetails) -> bool:
    if "is_shared" not in cells:
        return before.is_shared
    written = even_case(cells["is_shared"])
    if written in _YES | _NO:
        return written in _YES
    raise WrongCell(_("Write yes or no, not “%(text)s”.") % {"text": cells["is_shared"]})


def _refuse_twice(details: ContactDetails, known: _Known, errors: list[str]) -> None:
    same = (even_case(details.name), details.organisation.pk, details.email.casefold())
    if same in known.seen:
        errors.append(_("The same contact stands in the file twice."))
    known.seen.add(same)


def _change(name: str, before: object, after: object) -> Change:
    label = str(Contact._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    return Change(label, _shown(before), _shown(after))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, value)))
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
