"""The administrations as a tree: what is part of what, read once for a whole page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from samklang.accounts.rules import Visitor
from samklang.people.models import Organisation, OrganisationKind
from samklang.people.models.organisations import DEEPEST


@dataclass(frozen=True, slots=True)
class Place:
    """An administration, or a part of one, in the order of its name."""

    pk: int
    public_id: str
    name: str
    short_name: str
    above: int | None
    is_open: bool


class AdministrationTree:
    """All administrations a visitor may know of. A part whose whole is hidden stands by itself."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.pk: place for place in places}
        self._parts: dict[int, list[Place]] = {}
        for place in self._places.values():
            if place.above in self._places:
                self._parts.setdefault(place.above or 0, []).append(place)

    @classmethod
    def readable_by(cls, user: Visitor) -> Self:
        rows = Organisation.objects.readable_by(user).filter(kind=OrganisationKind.ADMINISTRATION)
        told = rows.values_list("pk", "public_id", "name", "short_names", "parent", "closed_on")
        return cls(
            Place(pk, public_id, name, (short or [name])[0], above, closed_on is None)
            for pk, public_id, name, short, above, closed_on in told
        )

    def called(self, public_ids: Iterable[str]) -> list[Place]:
        """Return those of the places that have these public ids."""
        asked = set(public_ids)
        return [place for place in self._places.values() if place.public_id in asked]

    def uppermost(self) -> list[Place]:
        """Return those that are part of no other."""
        return [place for place in self._places.values() if place.above not in self._places]

    def parts_of(self, pk: int) -> list[Place]:
        """Return what is part of a place directly."""
        return self._parts.get(pk, [])

    def whole_of(self, pk: int) -> list[Place]:
        """Return a place with all its parts and theirs."""
        return list(self._downwards(pk))

    def _downwards(self, pk: int, level: int = 0) -> Iterator[Place]:
        if (place := self._places.get(pk)) is None or level > DEEPEST:
            return
        yield place
        for part in self.parts_of(pk):
            yield from self._downwards(part.pk, level + 1)


def with_parts(public_ids: Iterable[str], user: Visitor) -> list[str]:
    """Return these organisations and all that is part of them, as far as the visitor may know of it."""
    asked = list(public_ids)
    if not asked:
        return []
    tree = AdministrationTree.readable_by(user)
    parts = [part.public_id for place in tree.called(asked) for part in tree.whole_of(place.pk)]
    return list(dict.fromkeys([*asked, *parts]))
