"""Funds for an idea, and ideas for a fund, as a visitor may know of them."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet, prefetch_related_objects

from samklang.accounts.actors import names_of
from samklang.accounts.rules import Visitor
from samklang.funding.models import Fund
from samklang.knowledge.fits.weighing import Fit, weigh
from samklang.knowledge.models import NOT_BEGUN, Contribution, Idea, Project, RejectedFit
from samklang.people.models import District

Thing = TypeVar("Thing", Idea, Project)

_MOST = 300
"""Funds, and ideas, that are weighed: those whose deadline is next, and the newest."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A fund and an idea of which somebody has said that they do not fit."""

    fund: Fund
    contribution: Contribution
    who: str


@dataclass(frozen=True, slots=True)
class Fitting:
    """What fits, the best first, and what somebody has said does not."""

    fits: list[Fit]
    rejected: list[Rejected]


def funds_for(contribution: Contribution, *, user: Visitor) -> Fitting:
    """Return the funds that fit an idea or a planned project, of those that can be sought."""
    funds = _funds(user)
    prefetch_related_objects([contribution], "topics", "districts", "organisation")
    rows = RejectedFit.objects.filter(contribution=contribution, fund__in=Fund.objects.readable_by(user))
    rejected = list(rows.select_related("fund"))
    hidden = {row.fund_id for row in rejected}
    pairs = [(fund, contribution) for fund in funds if fund.pk not in hidden]
    return Fitting(weigh(pairs, funds=funds, districts=_districts()), _told(rejected))


def ideas_for(fund: Fund, *, user: Visitor) -> Fitting:
    """Return the ideas and planned projects a fund fits, of those the visitor may read."""
    readable = Contribution.objects.readable_by(user).published()
    rows = RejectedFit.objects.filter(fund=fund, contribution__in=readable)
    rejected = list(rows.select_related("contribution"))
    hidden = {row.contribution_id for row in rejected}
    funds = _funds(user)
    known = next((each for each in funds if each.pk == fund.pk), None)
    pairs = [(known, thing) for thing in _things(fund, user=user) if thing.pk not in hidden] if known else []
    return Fitting(weigh(pairs, funds=funds, districts=_districts()), _told(rejected))


def _funds(user: Visitor) -> list[Fund]:
    sought = Fund.objects.readable_by(user).that_can_be_sought().soonest_first()
    return list(sought.prefetch_related("topics", "earlier_awards")[:_MOST])


def _things(fund: Fund, *, user: Visitor) -> list[Contribution]:
    readable = Contribution.objects.readable_by(user).published().filter(topics__in=fund.topics.all())
    ideas = Idea._base_manager.filter(pk__in=readable.values("pk"), declined_because="")
    projects = Project._base_manager.filter(pk__in=readable.values("pk"), state__in=NOT_BEGUN)
    return [*_newest(ideas), *_newest(projects)]


def _newest(rows: QuerySet[Thing]) -> QuerySet[Thing]:
    return rows.select_related("organisation").prefetch_related("topics", "districts")[:_MOST]


def _districts() -> frozenset[str]:
    return frozenset(District.objects.values_list("name", flat=True))


def _told(rows: list[RejectedFit]) -> list[Rejected]:
    names = names_of(row.rejected_by for row in rows)
    return [Rejected(row.fund, row.contribution, names[row.rejected_by]) for row in rows]
