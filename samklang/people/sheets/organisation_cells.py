"""Reading the cells of a row of organisations, and what they can speak of."""

from dataclasses import dataclass, field, replace
from functools import cache

from django.utils import translation
from django.utils.translation import gettext as _

from samklang.people.details import FormerNameDetails, OrganisationDetails
from samklang.people.models import District, Organisation, OrganisationKind
from samklang.people.models.organisations import BODY_KINDS
from samklang.people.naming import NotFound, OrganisationNames, even_case
from samklang.people.sheets.plan import WrongCell, collected, field_errors, several
from samklang.people.sheets.reading import SheetRow

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
class Known:
    """What rows can speak of: what is there, and what the file itself brings."""

    names: OrganisationNames
    districts: dict[str, District]
    closed: frozenset[str]  # even-case names
    brought: dict[str, str] = field(default_factory=dict)  # even-case name -> kind
    seen: set[tuple[str, str]] = field(default_factory=set)
    first: dict[str, tuple[int, str]] = field(default_factory=dict)  # even-case name -> first row, and kind


def read_details(
    row: SheetRow, before: OrganisationDetails, known: Known, errors: list[str]
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
    if found := kinds().get(even_case(written)):
        return found
    allowed = ", ".join(str(label) for label in OrganisationKind.labels)
    if not written:
        raise WrongCell(_("The kind is missing. It can be: %(kinds)s.") % {"kinds": allowed})
    raise WrongCell(
        _("“%(kind)s” is no kind of organisation. It can be: %(kinds)s.")
        % {"kind": written, "kinds": allowed}
    )


@cache
def kinds() -> dict[str, str]:
    """Return every word for a kind: its name in code, in Danish, in English, and what else people write."""
    words = {**_SYNONYMS, **{kind.value: kind.value for kind in OrganisationKind}}
    for language in ("da", "en"):
        with translation.override(language):
            words |= {even_case(str(kind.label)): kind.value for kind in OrganisationKind}
    return words


def _district(cells: dict[str, str], before: OrganisationDetails, known: Known) -> District | None:
    if "district" not in cells:
        return before.district
    written = cells["district"]
    if not written:
        return None
    if found := known.districts.get(even_case(written)):
        return found
    raise WrongCell(_("There is no district called “%(name)s”. Add the district first.") % {"name": written})


def _address(written: str) -> str:
    return f"https://{written}" if written and "://" not in written else written


def read_parent(row: SheetRow, known: Known) -> str | None:
    """Return the name of the one above, "" for none, None if the file does not say."""
    written = row.cells.get("parent")
    if not written:
        return written
    if even_case(written) == even_case(row.cells.get("name", "")):
        raise WrongCell(_("An organisation cannot be part of itself."))
    _refuse_unknown(written, known)
    return written


def read_serves(row: SheetRow, details: OrganisationDetails, known: Known) -> tuple[str, ...] | None:
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


def _kind_of(name: str, known: Known) -> str:
    _refuse_unknown(name, known)
    named = known.names.named(name)
    return named[0].kind if len(named) == 1 else known.brought[even_case(name)]


def _refuse_unknown(name: str, known: Known) -> None:
    """A name must mean one organisation: one that is there, or one that the file brings."""
    if even_case(name) in known.brought:
        return
    try:
        known.names.find(name)
    except NotFound as error:
        raise WrongCell(str(error)) from error
