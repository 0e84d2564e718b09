"""What a spreadsheet would make of the tree of organisations: what makes a circle, and what lies too deep."""

from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from typing import TypeVar

from django.utils.translation import gettext as _

from samklang.people.models import Organisation
from samklang.people.models.organisations import DEEPEST
from samklang.people.naming import OrganisationNames, even_case
from samklang.people.sheets.columns import heading_of
from samklang.people.sheets.plan import PlannedRow, RowState

Node = TypeVar("Node", bound=Hashable)
Key = int | str
"""An organisation that is here by its primary key; one that a row brings by its even-case name."""


def faults_of(
    above: Mapping[Node, Node | None],
    *,
    before: Mapping[Node, Node | None],
    called: Mapping[Node, str],
) -> dict[Node, str]:
    """Return what is wrong with each place that was moved into a circle, or made the tree too deep to read.

    `above` says what each place would be part of, `before` what it is part of now. Asked when rows are looked
    at and again when they are written, for what is here may have changed by then (`actions/rows.py`).
    """
    moved = {place for place in above if above[place] != before.get(place)}
    found = dict(_too_deep(above, moved)) | dict(_circles(above, moved, called))
    return {place: f"{heading_of('parent')}: {fault}" for place, fault in found.items()}


def _path_from(place: Node, above: Mapping[Node, Node | None]) -> list[Node]:
    """Return a place and what it is part of, a little further than the tree may be deep."""
    path, step = [place], above[place]
    while step is not None and len(path) < 2 * DEEPEST:
        path.append(step)
        step = above[step]
    return path


def _circles(
    above: Mapping[Node, Node | None], moved: Set[Node], called: Mapping[Node, str]
) -> Iterable[tuple[Node, str]]:
    text = _("An organisation cannot be part of itself: %(path)s.")
    for place in moved:
        path = _path_from(place, above)
        if place in path[1:]:
            circle = path[: path.index(place, 1) + 1]
            yield place, text % {"path": " → ".join(called[step] for step in circle)}


def _too_deep(above: Mapping[Node, Node | None], moved: Set[Node]) -> Iterable[tuple[Node, str]]:
    text = _("The tree of organisations has at most %(deepest)s levels.") % {"deepest": DEEPEST}
    for place in above:
        path = _path_from(place, above)
        if len(path) > DEEPEST and len(set(path)) == len(path):
            yield from ((step, text) for step in [*filter(moved.__contains__, path)][:1])


def refuse_a_bad_tree(rows: Sequence[PlannedRow], names: OrganisationNames) -> tuple[PlannedRow, ...]:
    """Return the rows; those that together would make a circle or a tree too deep to read are wrong."""
    told = list(Organisation.objects.values_list("pk", "parent", "name"))
    before: dict[Key, Key | None] = {pk: parent for pk, parent, _name in told}
    right = {_key(row): row for row in rows if row.details}
    above = before | {key: before.get(key) for key in right} | dict(_placed(right, names))
    called: dict[Key, str] = {pk: name for pk, _parent, name in told}
    called |= {key: row.details.name for key, row in right.items() if row.details}
    faults = faults_of(above, before=before, called=called)
    return tuple(_judged(row, faults.get(_key(row)) if row.details else None) for row in rows)


def _key(row: PlannedRow) -> Key:
    return row.target.pk if row.target else even_case(row.title)


def _placed(right: Mapping[Key, PlannedRow], names: OrganisationNames) -> Iterable[tuple[Key, Key | None]]:
    """What each row that says so is part of; a name that may mean several is told of elsewhere."""
    brought = {even_case(row.details.name): key for key, row in right.items() if row.details}
    for key, row in right.items():
        if row.parent is None:
            continue
        named = names.named(row.parent) if row.parent else []
        is_here = named[0].pk if len(named) == 1 else None
        yield key, brought.get(even_case(row.parent), is_here)


def _judged(row: PlannedRow, fault: str | None) -> PlannedRow:
    return PlannedRow(row.number, row.title, RowState.WRONG, errors=(fault,)) if fault else row
