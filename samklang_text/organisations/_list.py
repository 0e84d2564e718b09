"""A list of organisations as a spreadsheet saves it: name;kind;short names;former names."""

import csv
import io
from collections.abc import Sequence

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
_HEADERS = frozenset(("name", "navn", "organisation"))


class OrganisationListError(ValueError):
    """A line of the list that cannot be read; `line` counts from 1, `kind` is the one that is not known."""

    def __init__(self, line: int, *, kind: str = "") -> None:
        super().__init__(f"line {line}: " + (f"unknown kind: {kind}" if kind else "no name"))
        self.line = line
        self.kind = kind


def read_organisations(text: str) -> tuple[Organisation, ...]:
    """Read organisations from CSV text with the columns name;kind;short names;former names.

    A first line of column names may be left out. Several names in one cell are parted by "|". A kind is named
    as in code or in Danish, or left empty. Raises OrganisationListError for an unknown kind or an empty name.
    """
    text = text.removeprefix("\ufeff")
    delimiter = ";" if ";" in text.partition("\n")[0] or "," not in text else ","
    found: list[Organisation] = []
    for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
        if not any(cell.strip() for cell in cells) or (number == 1 and cells[0].strip().lower() in _HEADERS):
            continue
        found.append(_organisation(cells, number))
    return tuple(found)


def _organisation(cells: Sequence[str], number: int) -> Organisation:
    name, kind, short, former = (*(cell.strip() for cell in cells), "", "", "", "")[:4]
    if not name:
        raise OrganisationListError(number)
    return Organisation(name, _kind(kind, number), _names(short), _names(former))


def _kind(text: str, number: int) -> OrganisationKind | None:
    if not text:
        return None
    if text.lower() in _DANISH:
        return _DANISH[text.lower()]
    try:
        return OrganisationKind(text.lower())
    except ValueError:
        raise OrganisationListError(number, kind=text) from None


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("|") if name.strip())
