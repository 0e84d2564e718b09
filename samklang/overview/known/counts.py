"""What there is to know, counted as a visitor may know it.

Numbers are those of the search, in one statement: whoever follows one finds just as many.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.knowledge.models import Contribution, Kind, Remark
from samklang.knowledge.rules import may_write
from samklang.overview.known.scopes import Scope
from samklang.people.labels import access_labels
from samklang.people.models import District, Topic
from samklang.people.trees import AdministrationTree, Branch
from samklang.search.queries import find

_FACETS = ("topic", "district", "organisation", "result")


@dataclass(frozen=True, slots=True)
class CountedWay:
    """A way into the database, with how many things it leads to."""

    value: str
    label: str | Promise
    count: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class KnownCounts:
    """How many things this visitor can read, of each kind and with each value of a facet."""

    total: int
    kinds: Mapping[str, int]
    facets: Mapping[str, Mapping[str, int]]

    def of(self, facet: str, value: str) -> int:
        return self.facets.get(facet, {}).get(value, 0)

    def of_branch(self, tree: AdministrationTree, branch: Branch) -> int:
        """What stands in a branch and in all its parts: each thing belongs to one."""
        return sum(self.of("organisation", part.public_id) for part in tree.whole_of(branch.pk))


def count_for(user: Visitor, scope: Scope | None = None) -> KnownCounts:
    """Count all there is; or what there is of one topic, district or branch, by everything else."""
    found = find(
        "",
        labels=access_labels(user),
        among=Kind.values,
        facets=scope.facets if scope else {},
        counting=[name for name in _FACETS if not scope or name != scope.name],
        limit=0,
    )
    return KnownCounts(found.total, found.counts or {}, found.facet_counts)


def by_topic(counts: KnownCounts) -> list[CountedWay]:
    """Every open topic in order of its name."""
    topics = Topic.objects.open()
    return [
        CountedWay(
            each.public_id, each.name, counts.of("topic", each.public_id), _page("topic", each.public_id)
        )
        for each in topics
    ]


def by_district(counts: KnownCounts) -> list[CountedWay]:
    """Every district in order of its name."""
    return [
        CountedWay(
            each.public_id,
            each.name,
            counts.of("district", each.public_id),
            _page("district", each.public_id),
        )
        for each in District.objects.all()
    ]


def by_administration(counts: KnownCounts, tree: AdministrationTree) -> list[CountedWay]:
    """The municipality's administrations, each with what stands in its whole part of the tree."""
    return [
        CountedWay(
            branch.public_id,
            branch.name,
            counts.of_branch(tree, branch),
            _page("organisation", branch.public_id),
        )
        for branch in tree.uppermost()
        if branch.is_open
    ]


def by_kind(counts: KnownCounts) -> list[CountedWay]:
    return [CountedWay(kind.value, kind.label, counts.kinds.get(kind, 0)) for kind in Kind]


def unanswered(user: Visitor) -> QuerySet[Contribution]:
    """Questions nobody has answered, the oldest first."""
    answers = Remark.objects.standing().filter(contribution=OuterRef("pk"))
    questions = Contribution.objects.readable_by(user).published().of_kind(Kind.QUESTION)
    return questions.filter(~Exists(answers)).for_lists(user).order_by("published_on", "pk")


def awaiting_an_answer_of(user: User) -> QuerySet[Contribution]:
    """Those of them this one might answer: not what they asked, or are to find the answer to for others."""
    if not may_write(user):
        return Contribution.objects.none()
    own = Q(owner__user=user) | Q(written_by=user.public_id)
    return unanswered(user).exclude(own)


def _page(name: str, public_id: str) -> str:
    return reverse(f"known_of_{name}", args=[public_id])
