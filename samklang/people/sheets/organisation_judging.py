"""What is wrong or doubtful with a row of organisations as a whole: what it would make twice."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from samklang.people.details import OrganisationDetails
from samklang.people.models import Organisation, OrganisationKind
from samklang.people.naming import even_case
from samklang.people.sheets.organisation_cells import Known
from samklang.people.sheets.plan import WrongCell
from samklang.people.sheets.reading import SheetRow


def doubts(
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


def refuse_an_old_name(name: str, known: Known) -> None:
    """A name that somebody has given up, or uses for short, would make the same organisation twice."""
    other = [one for one in known.names.named(name) if even_case(one.name) != even_case(name)]
    if other:
        text = _("“%(name)s” is another name of %(other)s. Write that name, or its id.")
        raise WrongCell(text % {"name": name, "other": other[0].name})


def refuse_twice(details: OrganisationDetails, known: Known, errors: list[str]) -> None:
    same = (even_case(details.name), details.kind)
    if same in known.seen:
        errors.append(_("The same organisation stands in the file twice."))
    known.seen.add(same)
