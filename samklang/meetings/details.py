"""What is written of a meeting and of a decision, as values given to actions."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from samklang.meetings.models import Meeting


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """When a body meets, and where."""

    held_on: date
    place: str = ""

    @classmethod
    def of(cls, meeting: Meeting) -> Self:
        return cls(held_on=meeting.held_on, place=meeting.place)


@dataclass(frozen=True, slots=True)
class DecisionDetails:
    """What was decided, in a word and in the words of the minutes."""

    kind: str
    note: str = ""
