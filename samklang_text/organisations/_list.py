"""A list of organisations as a spreadsheet saves it: name;kind;short names;former names."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from ._models import Organisation, OrganisationKind

_DANISH = {
    "udvalg": OrganisationKind.COMMITTEE,
    "fagudvalg": OrganisationKind.COMMITTEE,
    "forvaltning": OrganisationKind.ADMINISTRATION,
    "lokaludvalg": OrganisationKind.LOCAL_COMMITTEE,
    "byråd": OrganisationKind.COUNCIL,
    "kommunalbestyrelse": OrganisationKind.COUNCIL,
    "borgerrepræsentation": OrganisationKind.COUNCIL,
    "råd": OrganisationKind.ADVISORY_COUNCIL,
    "tænketank": OrganisationKind.EXPERT_GROUP,
    "ekspertgruppe": OrganisationKind.EXPERT_GROUP,
    "forening": OrganisationKind.ASSOCIATION,
    "virksomhed": OrganisationKind.COMPANY,
    "stat": OrganisationKind.STATE,
    "anden kommune": OrganisationKind.OTHER_MUNICIPALITY,
    "borger": OrganisationKind.CITIZEN,
}
DANISH_KINDS = tuple(_DANISH)  # what may stand in the second column, beside the kinds as in code
_KINDS: dict[str, OrganisationKind] = {kind.value: kind for kind in OrganisationKind} | _DANISH
_HEADERS = frozenset(("name", "navn", "organisation"))


@dataclass(frozen=True, slots=True)
class ListFault:
    """A line of the list that cannot be read: `kind` is the one that is not known, empty if the name is."""

    line: int
    kind: str = ""

    def __str__(self) -> str:
        return f"line {self.line}: " + (f"unknown kind: {self.kind}" if self.kind else "no name")


class OrganisationListError(ValueError):
    """The list has lines that cannot be read: all of them, so that they can be mended at once."""

    def __init__(self, faults: Sequence[ListFault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = tuple(faults)


def read_organisations(text: str) -> tuple[Organisation, ...]:
    """Read organisations from CSV text with the columns name;kind;short names;former names.

    A first line of column names may be left out. Several names in one cell are parted by "|". A kind is named
    as in code or in Danish, or left empty. Raises OrganisationListError for an unknown kind or an empty name.
    """
    text = text.removeprefix("\ufeff")
    delimiter = ";" if ";" in text.partition("\n")[0] or "," not in text else ","
    found: list[Organisation] = []
    faults: list[ListFault] = []
    for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
        if not any(cell.strip() for cell in cells) or (number == 1 and cells[0].strip().lower() in _HEADERS):
            continue
        read = _organisation(cells, number)
        if isinstance(read, ListFault):
            faults.append(read)
        else:
            found.append(read)
    if faults:
        raise OrganisationListError(faults)
    return tuple(found)


def _organisation(cells: Sequence[str], number: int) -> Organisation | ListFault:
    name, kind, short, former = (*(cell.strip() for cell in cells), "", "", "", "")[:4]
    if not name:
        return ListFault(number)
    if kind and kind.lower() not in _KINDS:
        return ListFault(number, kind)
    return Organisation(name, _KINDS.get(kind.lower()), _names(short), _names(former))


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("|") if name.strip())
