"""What can be written of a contribution at once: by a form, a spreadsheet, another municipality's feed."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext_lazy as _

from samklang.core.amounts import typed_amount
from samklang.core.days import typed_day
from samklang.core.fields import check_length
from samklang.knowledge.models import (
    Contribution,
    Experience,
    Idea,
    Kind,
    Practice,
    Project,
    Question,
    Sharing,
)
from samklang.people.models import Contact, District, Organisation, Topic


@dataclass(frozen=True, slots=True)
class MoneyDetails:
    """An amount in Danish kroner, where it comes from, and the last day it may be spent if there is one."""

    amount: int
    source: str
    ends_on: date | None = None

    @classmethod
    def read(cls, line: str) -> "MoneyDetails":
        """Read "250000; State; 2027-06-30", or without a last day; raises ValidationError."""
        amount, source, day = [*(part.strip() for part in line.split(";", 2)), "", ""][:3]
        if not amount or not source:
            text = _("“%(line)s”: write both the amount and where the money comes from.")
            raise ValidationError(text, params={"line": line})
        check_length(source, most=200)
        return cls(typed_amount(amount), source, typed_day(day) if day else None)

    def shown(self) -> str:
        """Return it as it is read: 250.000 kr., State, 30.06.2027."""
        day = date_format(self.ends_on, "SHORT_DATE_FORMAT") if self.ends_on else ""
        kroner = f"{number_format(self.amount, force_grouping=True)} {_('kr.')}"
        return ", ".join(filter(None, [kroner, self.source, day]))

    def __str__(self) -> str:
        parts = [str(self.amount), self.source, self.ends_on.isoformat() if self.ends_on else ""]
        return "; ".join(filter(None, parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionDetails:
    """What every contribution says, whatever its kind. `kind` and `model` say which it is."""

    kind: ClassVar[Kind]
    model: ClassVar[type[Contribution]]

    title: str
    summary: str
    organisation: Organisation
    owner: Contact
    topics: frozenset[Topic]
    substitute: Contact | None = None
    districts: frozenset[District] = frozenset()
    sharing: str = Sharing.MUNICIPALITY
    links: tuple[str, ...] = ()
    review_on: date | None = None

    @classmethod
    def of(cls, contribution: Contribution) -> Self:
        """Return what a contribution says now."""
        return cls(**{field.name: value_of(contribution, field.name) for field in fields(cls)})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDetails(ContributionDetails):
    """What is written of a project."""

    kind = Kind.PROJECT
    model = Project

    what: str
    state: str
    result: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    why: str = ""
    for_whom: str = ""
    goals: str = ""
    partners: tuple[str, ...] = ()
    steering: str = ""
    money: tuple[MoneyDetails, ...] = ()
    measured: str = ""
    came_of_it: str = ""
    evidence: str = ""
    strength: str = ""
    cost_per_person: int | None = None
    after_the_money: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperienceDetails(ContributionDetails):
    """What is written of an experience."""

    kind = Kind.EXPERIENCE
    model = Experience

    situation: str
    what_we_did: str
    what_happened: str
    advice: str
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeDetails(ContributionDetails):
    """What is written of a practice."""

    kind = Kind.PRACTICE
    model = Practice

    how: str
    stands_behind: str
    when_to_use: str = ""
    evidence: str = ""
    strength: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaDetails(ContributionDetails):
    """What is written of an idea."""

    kind = Kind.IDEA
    model = Idea

    proposal: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDetails(ContributionDetails):
    """What is written of a question."""

    kind = Kind.QUESTION
    model = Question

    asked: str


DETAILS: dict[str, type[ContributionDetails]] = {
    details.kind: details
    for details in (ProjectDetails, ExperienceDetails, PracticeDetails, IdeaDetails, QuestionDetails)
}
"""What is written of each kind."""


def details_of(contribution: Contribution) -> ContributionDetails:
    """Return all that a contribution says now, by its own kind."""
    details = DETAILS[contribution.kind]
    return details.of(of_its_kind(contribution))


def of_its_kind(contribution: Contribution) -> Contribution:
    """Return the contribution with the words of its kind."""
    model = DETAILS[contribution.kind].model
    return contribution if isinstance(contribution, model) else model.objects.get(pk=contribution.pk)


def of_their_kinds(rows: Iterable[Contribution], *more: str) -> list[Contribution]:
    """Return contributions with all that is written of them, in the same order, and `more` of each.

    A few queries for each kind there is, however many the rows.
    """
    given = list(rows)
    known: dict[int, Contribution] = {}
    for kind in {row.kind for row in given}:
        own = DETAILS[kind].model.objects.filter(pk__in=[row.pk for row in given if row.kind == kind])
        known |= {row.pk: row for row in own.in_full(*more)}
    return [known[row.pk] for row in given]


def texts_of(details: ContributionDetails) -> dict[str, str]:
    """Return what each field says as one text: how forms show it, and revisions keep it."""
    return {field.name: _text(getattr(details, field.name)) for field in fields(details)}


PEOPLE = ("owner", "substitute")
"""Fields that name a person."""


def kept_texts_of(details: ContributionDetails) -> dict[str, str]:
    """Return what a revision keeps: as `texts_of`, with people by their public ids.

    What is erased of a person is then gone from all earlier versions too: they never said it.
    """
    people = {name: getattr(details, name) for name in PEOPLE}
    ids = {name: person.public_id if person else "" for name, person in people.items()}
    return {**texts_of(details), **ids}


def value_of(row: Contribution, name: str) -> Any:
    """Return what a contribution of its kind says in one field, in the form the details have it."""
    if name == "money" and isinstance(row, Project):
        return tuple(MoneyDetails(money.amount, money.source, money.ends_on) for money in row.money.all())
    value = getattr(row, name)
    if isinstance(value, list):
        return tuple(value)
    return frozenset(value.all()) if hasattr(value, "all") else value


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return "\n".join(str(each) for each in sorted(value, key=lambda each: each.sort_key))
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    if isinstance(value, Contact):
        return value.email or value.name  # two people may have one name
    return str(value)
