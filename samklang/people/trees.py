"""The administrations as a tree: what is part of what, read once for a whole page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from samklang.accounts.rules import Visitor
from samklang.people.models import Organisation, OrganisationKind
from samklang.people.models.organisations import DEEPEST


@dataclass(frozen=True, slots=True)
class Branch:
    """An administration, or a part of one, in the order of its name."""

    pk: int
    public_id: str
    name: str
    short_name: str
    above: int | None
    is_open: bool


class AdministrationTree:
    """All administrations a visitor may know of. A part whose whole is hidden stands by itself."""

    def __init__(self, branches: Iterable[Branch]) -> None:
        self._branches = {branch.pk: branch for branch in branches}
        self._parts: dict[int, list[Branch]] = {}
        for branch in self._branches.values():
            if branch.above in self._branches:
                self._parts.setdefault(branch.above or 0, []).append(branch)

    @classmethod
    def readable_by(cls, user: Visitor) -> Self:
        rows = Organisation.objects.readable_by(user).filter(kind=OrganisationKind.ADMINISTRATION)
        told = rows.values_list("pk", "public_id", "name", "short_names", "parent", "closed_on")
        return cls(
            Branch(pk, public_id, name, (short or [name])[0], above, closed_on is None)
            for pk, public_id, name, short, above, closed_on in told
        )

    def __iter__(self) -> Iterator[Branch]:
        return iter(self._branches.values())

    def called(self, public_ids: Iterable[str]) -> list[Branch]:
        """Return those of the branches that have these public ids."""
        asked = set(public_ids)
        return [branch for branch in self._branches.values() if branch.public_id in asked]

    def uppermost(self) -> list[Branch]:
        """Return those that are part of no other."""
        return [branch for branch in self._branches.values() if branch.above not in self._branches]

    def parts_of(self, pk: int) -> list[Branch]:
        """Return what is part of a branch directly."""
        return self._parts.get(pk, [])

    def whole_of(self, pk: int) -> list[Branch]:
        """Return a branch with all its parts and theirs."""
        return list(self._downwards(pk))

    def _downwards(self, pk: int, level: int = 0) -> Iterator[Branch]:
        if (branch := self._branches.get(pk)) is None or level > DEEPEST:
            return
        yield branch
        for part in self.parts_of(pk):
            yield from self._downwards(part.pk, level + 1)


def with_parts(public_ids: Iterable[str], user: Visitor) -> list[str]:
    """Return these organisations and all that is part of them, as far as the visitor may know of it."""
    asked = list(public_ids)
    if not asked:
        return []
    tree = AdministrationTree.readable_by(user)
    parts = [part.public_id for branch in tree.called(asked) for part in tree.whole_of(branch.pk)]
    return list(dict.fromkeys([*asked, *parts]))
