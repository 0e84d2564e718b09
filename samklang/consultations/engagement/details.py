"""What is written in a line of the engagement log, as a value given to actions."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Self

from samklang.consultations.models import Activity


@dataclass(frozen=True, slots=True)
class ActivityDetails:
    """What was done, when, how many it reached, for whom, and where."""

    kind: str
    title: str
    began_on: date
    ended_on: date | None = None
    number: int | None = None
    who: str = ""
    place: str = ""
    link: str = ""
    note: str = ""

    @classmethod
    def of(cls, row: Activity) -> Self:
        return cls(**{field.name: getattr(row, field.name) for field in fields(cls)})
