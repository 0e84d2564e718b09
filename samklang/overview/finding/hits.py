"""The hits as they are shown: each with its row, as its owner lets the visitor read it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samklang.accounts.rules import Visitor
from samklang.overview.finding.kinds import KINDS, Findable
from samklang.search.highlights import ASIDE
from samklang.search.queries import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its kind and its row."""

    hit: Hit
    kind: Findable
    row: Any

    def shows_snippet(self) -> bool:
        """Whether the reader must be shown where the words stand: the title does not say, nor the card."""
        is_shown_anyway = "<mark" in self.hit.title or self.hit.within == ASIDE
        return "<mark" in self.hit.snippet and not is_shown_anyway


def still_readable(hits: Iterable[Hit], user: Visitor) -> list[Found]:
    """Ask each owner again: the index says who could read a thing when it was last renewed."""
    hits, subjects = list(hits), defaultdict(set)
    for hit in hits:
        if hit.kind in KINDS:
            subjects[KINDS[hit.kind]].add(hit.subject)
    readable: dict[str, Any] = {}
    for kinds in _alike(subjects):
        wanted = set().union(*(subjects[kind] for kind in kinds))
        readable |= kinds[0].readable(user, wanted)
    return [Found(hit, KINDS[hit.kind], readable[hit.subject]) for hit in hits if hit.subject in readable]


def _alike(kinds: Iterable[Findable]) -> list[list[Findable]]:
    """Return kinds together whose rows are read together."""
    together = defaultdict(list)
    for kind in kinds:
        together[kind.rows].append(kind)
    return list(together.values())
