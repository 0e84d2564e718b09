"""Challenges as they are shown: each with a bar as long as its votes."""

from collections.abc import Iterable
from dataclasses import dataclass

from samklang.consultations.models import Challenge


@dataclass(frozen=True, slots=True)
class Ranked:
    """A challenge in its rank. `of_most` is its votes in a hundred of those of the one with most."""

    rank: int
    text: str
    votes: int | None
    of_most: int


def ranked(challenges: Iterable[Challenge]) -> list[Ranked]:
    """Return challenges in their order; where nobody counted, none has a bar."""
    rows = list(challenges)
    most = max((each.votes or 0 for each in rows), default=0)
    return [
        Ranked(each.rank, each.text, each.votes, round(100 * (each.votes or 0) / most) if most else 0)
        for each in rows
    ]
