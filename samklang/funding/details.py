"""What can be written of a fund at once."""

from dataclasses import dataclass, fields
from datetime import date

from samklang.funding.models import Fund
from samklang.people.models import Contact, Topic


@dataclass(frozen=True, slots=True, order=True)
class AwardDetails:
    """What the fund gave the municipality: the year, Danish kroner, and for what."""

    year: int
    amount: int
    purpose: str

    def __str__(self) -> str:
        return f"{self.year}; {self.amount}; {self.purpose}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FundDetails:
    """What is written of a fund."""

    name: str
    kind: str
    giver: str
    gives_to: str
    topics: frozenset[Topic] = frozenset()
    smallest: int | None = None
    largest: int | None = None
    own_share: int = 0
    deadlines: frozenset[date] = frozenset()
    is_continuous: bool = False
    website: str = ""
    contact: str = ""
    owner: Contact | None = None
    earlier_awards: tuple[AwardDetails, ...] = ()

    @classmethod
    def of(cls, fund: Fund) -> "FundDetails":
        plain = {field.name: getattr(fund, field.name) for field in fields(cls) if field.name not in AROUND}
        awards = (AwardDetails(row.year, row.amount, row.purpose) for row in fund.earlier_awards.all())
        return cls(
            **plain,
            topics=frozenset(fund.topics.all()),
            deadlines=frozenset(row.on for row in fund.deadlines.all()),
            earlier_awards=tuple(awards),
        )


AROUND = frozenset({"topics", "deadlines", "earlier_awards"})
"""What stands in tables of its own."""
