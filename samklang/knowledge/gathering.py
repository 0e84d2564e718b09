"""All that is known of one topic, district or place, in the order in which it answers a question.

First what is recommended, then what was tried and how it went, what others learned, what runs now, what is
proposed and asked, and whom to call.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, When
from django.utils import timezone

from samklang.accounts.rules import Visitor
from samklang.funding.models import Fund
from samklang.knowledge.models import (
    Contribution,
    Experience,
    Idea,
    Practice,
    Project,
    ProjectState,
    Question,
    Strength,
    Use,
)
from samklang.knowledge.scopes import Scope
from samklang.people.models import Contact, Network, NetworkMember, Organisation

SHOWN = 5
_WELL_KNOWN = 8  # people that are named

Row = TypeVar("Row", bound=Contribution, covariant=True)
_RANKS = {strength.value: place for place, strength in enumerate(Strength, 1)}
_BY_STRENGTH = Case(
    *(When(strength=strength, then=place) for strength, place in _RANKS.items()),
    default=0,
    output_field=IntegerField(),
)


@dataclass(frozen=True, slots=True)
class Known(Generic[Row]):
    """A contribution with where it belongs, if the visitor may know of that, and how often it was used."""

    row: Row
    place: Organisation | None
    times_used: int = 0

    @property
    def dots(self) -> list[bool]:
        """How strong its evidence is: as many full ones of five."""
        rank = _RANKS.get(getattr(self.row, "strength", ""), 0)
        return [place <= rank for place in _RANKS.values()] if rank else []


@dataclass(frozen=True, slots=True)
class Gathered:
    """What stands in each part of the page: a few of each, those that say most first."""

    practices: Sequence[Known[Practice]]
    tried: Sequence[Known[Project]]
    experiences: Sequence[Known[Experience]]
    running: Sequence[Known[Project]]
    ideas: Sequence[Known[Idea]]
    questions: Sequence[Known[Question]]
    people: Sequence[Contact]
    networks: Sequence[Network]
    funds: Sequence[Fund]


def gather(scope: Scope, user: Visitor) -> Gathered:
    """Gather what this visitor may read."""
    projects = _of(Project.objects, scope, user)
    answers = Count("remarks", filter=Q(remarks__removed_at=None))
    parts: dict[str, QuerySet[Any]] = {
        "practices": _of(Practice.objects, scope, user).order_by(_BY_STRENGTH.desc(), "-confirmed_on", "-pk"),
        "tried": projects.exclude(result="").order_by(_BY_STRENGTH.desc(), "-changed_on", "-pk"),
        "experiences": _of(Experience.objects, scope, user).order_by("-confirmed_on", "-pk"),
        "running": _still_running(projects),
        "ideas": _of(Idea.objects, scope, user).filter(decided_on=None).order_by("-published_on", "-pk"),
        "questions": _of(Question.objects, scope, user)
        .annotate(answers=answers)
        .order_by("-published_on", "-pk"),
    }
    known = _known({name: list(rows[:SHOWN]) for name, rows in parts.items()}, user)
    return Gathered(
        **known,
        people=list(_people(scope, user)[:_WELL_KNOWN]),
        networks=list(_networks(scope, user)[:SHOWN]),
        funds=list(_funds(scope, user)[:SHOWN]),
    )


def _still_running(projects: QuerySet[Any]) -> QuerySet[Any]:
    """Projects that run now, those that end first before the others."""
    running = projects.filter(state=ProjectState.RUNNING).exclude(ends_on__lt=timezone.localdate())
    return running.order_by(F("ends_on").asc(nulls_last=True), "-pk")


def _known(parts: dict[str, list[Any]], user: Visitor) -> dict[str, list[Known[Any]]]:
    """Say of all rows where they belong and how often they were used: one question each for all of them."""
    rows = [row for part in parts.values() for row in part]
    places = Organisation.objects.readable_by(user).in_bulk({row.organisation_id for row in rows})
    uses = Use.objects.filter(contribution__in=[row.pk for row in rows]).order_by()
    numbers = dict(uses.values_list("contribution").annotate(all=Count("pk")))
    return {
        name: [Known(row, places.get(row.organisation_id), numbers.get(row.pk, 0)) for row in part]
        for name, part in parts.items()
    }


def _of(kind: Any, scope: Scope, user: Visitor) -> QuerySet[Any]:
    rows: QuerySet[Any] = kind.readable_by(user).published().filter(scope.condition)
    return rows


def _people(scope: Scope, user: Visitor) -> QuerySet[Contact]:
    """Those who say that they work with it, and those who answer for what the visitor can read of it."""
    owned = Contribution.objects.readable_by(user).published().filter(scope.condition).values("owner")
    known = Contact.objects.readable_by(user).present()
    said = scope.contacts(user).values("pk")
    return known.filter(Q(pk__in=said) | Q(pk__in=owned)).select_related("organisation")


def _networks(scope: Scope, user: Visitor) -> QuerySet[Network]:
    """Open networks with somebody who works with it."""
    members = NetworkMember.objects.filter(contact__in=_people(scope, user).values("pk"))
    return Network.objects.readable_by(user).open().filter(pk__in=members.values("network"))


def _funds(scope: Scope, user: Visitor) -> QuerySet[Fund]:
    """Money that can be sought for a topic; no fund is for one district or one place."""
    if scope.name != "topic":
        return Fund.objects.none()
    funds = Fund.objects.readable_by(user).that_can_be_sought().filter(topics=scope.thing.pk)
    return funds.soonest_first()
