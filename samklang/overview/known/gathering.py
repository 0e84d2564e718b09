"""All that is known of one topic, district or place, in the order in which it answers a question.

First what is recommended, then what was tried and how it went, what others learned, what runs now, what is
proposed and asked, and whom to call.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from django.db.models import Case, CharField, Count, Q, QuerySet, When
from django.db.models.functions import Cast
from django.utils import timezone

from samklang.accounts.rules import Visitor
from samklang.funding.models import Fund
from samklang.knowledge.models import (
    Contribution,
    Experience,
    Idea,
    Kind,
    Practice,
    Project,
    ProjectState,
    Question,
    Strength,
    Use,
)
from samklang.overview.known.scopes import Scope
from samklang.people.models import Contact, Network, NetworkMember, Organisation

SHOWN = 5
_WELL_KNOWN = 8  # people that are named

Row = TypeVar("Row", bound=Contribution, covariant=True)
_RANKS = {strength.value: rank for rank, strength in enumerate(Strength, 1)}


@dataclass(frozen=True, slots=True)
class Glance(Generic[Row]):
    """A contribution with where it belongs, if the visitor may know of that, and how often it was used."""

    row: Row
    organisation: Organisation | None
    times_used: int = 0

    @property
    def dots(self) -> list[bool]:
        """How strong its evidence is: as many full ones of five."""
        rank = _RANKS.get(getattr(self.row, "strength", ""), 0)
        return [each <= rank for each in _RANKS.values()] if rank else []


@dataclass(frozen=True, slots=True)
class Gathered:
    """What stands in each part of the page: a few of each, those that say most first."""

    practices: Sequence[Glance[Practice]]
    tried: Sequence[Glance[Project]]
    experiences: Sequence[Glance[Experience]]
    running: Sequence[Glance[Project]]
    ideas: Sequence[Glance[Idea]]
    questions: Sequence[Glance[Question]]
    people: Sequence[Contact]
    networks: Sequence[Network]
    funds: Sequence[Fund]


def gather(scope: Scope, user: Visitor) -> Gathered:
    """Gather what this visitor may read: all of it is looked over once, and only what is shown is read."""
    lines = _lines(scope, user)
    of_kind = _by_kind(lines)
    shown = {name: chosen(of_kind) for name, chosen in _PARTS.items()}
    owned = Counter(line.owner for line in lines)
    people = _people(scope, user, owners=owned)
    return Gathered(
        **_known(shown, user),
        people=_best_known(people, owned),
        networks=list(_networks(people, user)[:SHOWN]),
        funds=list(_funds(scope, user)[:SHOWN]),
    )


class _Line(NamedTuple):
    """What it takes to choose among contributions, without their texts; one day each, by which it is new.

    Days are as ISO 8601 writes them: thousands are compared, and hardly one is read as a day.
    """

    pk: int
    kind: str
    owner: int
    result: str
    dated: str
    state: str | None
    ends_on: str | None
    project_strength: str | None
    practice_strength: str | None
    decided_on: str | None

    @property
    def strength(self) -> int:
        return _RANKS.get(self.project_strength or self.practice_strength or "", 0)


def _lines(scope: Scope, user: Visitor) -> list[_Line]:
    readable = Contribution.objects.readable_by(user).published().filter(scope.condition).order_by()
    dated = Case(
        When(kind__in=(Kind.PRACTICE, Kind.EXPERIENCE), then="confirmed_on"),
        When(kind=Kind.PROJECT, then="changed_on"),
        default="published_on",
    )
    project = ("project__state", _written("project__ends_on"), "project__strength")
    own = (*_Line._fields[:4], _written(dated), *project, "practice__strength", _written("idea__decided_on"))
    return list(map(_Line._make, readable.values_list(*own)))


def _written(day: str | Case) -> Cast:
    return Cast(day, CharField())


def _by_kind(lines: Iterable[_Line]) -> Mapping[str, list[_Line]]:
    found: dict[str, list[_Line]] = defaultdict(list)
    for line in lines:
        found[line.kind].append(line)
    return found


_Choice = Callable[[Mapping[str, list[_Line]]], list[int]]


def _chosen(kind: Kind, *, which: Callable[[_Line], bool], first: Callable[[_Line], Any]) -> _Choice:
    """Return how the few of a kind are chosen that stand first."""

    def choose(lines: Mapping[str, list[_Line]]) -> list[int]:
        found = filter(which, lines.get(kind, ()))
        return [line.pk for line in heapq.nlargest(SHOWN, found, key=lambda line: (first(line), line.pk))]

    return choose


def _is_running(line: _Line) -> bool:
    if line.state != ProjectState.RUNNING:
        return False
    return line.ends_on is None or line.ends_on >= timezone.localdate().isoformat()


def _day_of(written: str | None) -> date:
    return date.fromisoformat(written) if written else date.max


def _any(line: _Line) -> bool:
    return True


_PARTS: dict[str, _Choice] = {
    "practices": _chosen(Kind.PRACTICE, which=_any, first=lambda line: (line.strength, line.dated)),
    "tried": _chosen(
        Kind.PROJECT,
        which=lambda line: bool(line.result),
        first=lambda line: (line.strength, line.dated),
    ),
    "experiences": _chosen(Kind.EXPERIENCE, which=_any, first=lambda line: line.dated),
    "running": _chosen(
        Kind.PROJECT, which=_is_running, first=lambda line: -_day_of(line.ends_on).toordinal()
    ),
    "ideas": _chosen(Kind.IDEA, which=lambda line: line.decided_on is None, first=lambda line: line.dated),
    "questions": _chosen(Kind.QUESTION, which=_any, first=lambda line: line.dated),
}
_MODELS: dict[str, Any] = {
    "practices": Practice,
    "tried": Project,
    "experiences": Experience,
    "running": Project,
    "ideas": Idea,
    "questions": Question,
}


def _known(shown: dict[str, list[int]], user: Visitor) -> dict[str, list[Glance[Any]]]:
    """Read the rows, where they belong and how often they were used: few questions for all of them."""
    rows = {name: _read(_MODELS[name], pks) for name, pks in shown.items()}
    every = [row for part in rows.values() for row in part]
    organisations = Organisation.objects.readable_by(user).in_bulk({row.organisation_id for row in every})
    uses = Use.objects.filter(contribution__in=[row.pk for row in every]).order_by()
    numbers = dict(uses.values_list("contribution").annotate(all=Count("pk")))
    return {
        name: [Glance(row, organisations.get(row.organisation_id), numbers.get(row.pk, 0)) for row in part]
        for name, part in rows.items()
    }


def _read(model: Any, pks: list[int]) -> list[Any]:
    rows = model.objects.filter(pk__in=pks)
    if model is Question:
        rows = rows.annotate(answers=Count("remarks", filter=Q(remarks__removed_at=None)))
    by_pk = {row.pk: row for row in rows}
    return [by_pk[pk] for pk in pks if pk in by_pk]


def _people(scope: Scope, user: Visitor, *, owners: Iterable[int]) -> QuerySet[Contact]:
    """Those who say that they work with it, and those who answer for what the visitor can read of it."""
    known = Contact.objects.readable_by(user).present()
    said = scope.contacts(user).values("pk")
    return known.filter(Q(pk__in=said) | Q(pk__in=list(owners)))


def _best_known(people: QuerySet[Contact], owned: Counter[int]) -> list[Contact]:
    """Return those who answer for most of what can be read; then those who last confirmed what they do."""
    lines = people.order_by("sort_key", "pk").values_list("pk", "confirmed_on")
    first = heapq.nsmallest(_WELL_KNOWN, lines, key=lambda line: (-owned[line[0]], -line[1].toordinal()))
    chosen = Contact.objects.select_related("organisation").in_bulk([pk for pk, _day in first])
    return [chosen[pk] for pk, _day in first if pk in chosen]


def _networks(people: QuerySet[Contact], user: Visitor) -> QuerySet[Network]:
    """Open networks with somebody who works with it."""
    members = NetworkMember.objects.filter(contact__in=people.order_by().values("pk"))
    return Network.objects.readable_by(user).open().filter(pk__in=members.values("network"))


def _funds(scope: Scope, user: Visitor) -> QuerySet[Fund]:
    """Money that can be sought for a topic; no fund is for one district or one place."""
    if scope.name != "topic":
        return Fund.objects.none()
    funds = Fund.objects.readable_by(user).that_can_be_sought().filter(topics=scope.thing.pk)
    return funds.soonest_first()
