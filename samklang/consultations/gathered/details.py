"""What is written down of a meeting, a panel, interviews or a digest, as values given to actions."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from samklang.consultations.models import Gathering
from samklang.people.models import District

PLAIN = (
    *("title", "held_on", "ended_on", "place", "participants", "who", "moderators"),
    *("questions", "said"),
)
"""What stands in the row itself."""


@dataclass(frozen=True, slots=True)
class ChallengeDetails:
    """A challenge with its votes; its rank is its place among the others."""

    text: str
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class ItemDetails:
    """A post or an article."""

    title: str
    dated: date | None = None
    source: str = ""
    link: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class GatheringDetails:
    """What was held, when, who took part, and what was said; challenges stand in the order of their rank."""

    title: str
    held_on: date
    ended_on: date | None = None
    place: str = ""
    district: District | None = None
    participants: int | None = None
    who: str = ""
    moderators: str = ""
    questions: str = ""
    said: str = ""
    challenges: tuple[ChallengeDetails, ...] = ()
    items: tuple[ItemDetails, ...] = ()

    @classmethod
    def of(cls, row: Gathering) -> Self:
        return cls(
            **{name: getattr(row, name) for name in PLAIN},
            district=row.submission.district,
            challenges=tuple(ChallengeDetails(each.text, each.votes) for each in row.challenges.all()),
            items=tuple(
                ItemDetails(each.title, each.dated, each.source, each.link, each.said)
                for each in row.items.all()
            ),
        )
