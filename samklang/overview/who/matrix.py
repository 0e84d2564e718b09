"""Who works with what: topics against administrations or the parts of one, as a visitor may know it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import models
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.knowledge.models import Kind, ProjectState
from samklang.people.labels import access_labels
from samklang.people.models import Contact, Topic
from samklang.people.trees import AdministrationTree, Branch
from samklang.search.queries import count_pairs


class Counting(models.TextChoices):
    """What a matrix counts."""

    ALL = "all", _("Everything that was written")
    RUNNING = "running", _("Projects that run")
    ENDED = "ended", _("Projects that have ended")
    PEOPLE = "people", _("People who work with it")


STATES = {
    Counting.RUNNING: [ProjectState.RUNNING],
    Counting.ENDED: [ProjectState.ENDED, ProjectState.CARRIED_ON, ProjectState.CLOSED],
}
Pair = tuple[int, int]
Named = tuple[str, str]
"""The public ids of a topic and an organisation."""


@dataclass(frozen=True)
class Matrix:
    """How much there is under each topic (a row) in each branch with its parts (a column).

    `own` is the column of what belongs to the branch itself: a list would have that of its parts too.
    """

    topics: Sequence[Topic]
    branches: Sequence[Branch]
    numbers: Mapping[Pair, int]
    own: int | None = None

    def number(self, topic: Topic, branch: Branch) -> int:
        return self.numbers.get((topic.pk, branch.pk), 0)

    def fullest(self, many: int) -> "Matrix":
        """Return the rows with most in them, in their order."""
        sums: Counter[int] = Counter()
        for (topic, _place), number in self.numbers.items():
            sums[topic] += number
        kept = set(sorted((topic.pk for topic in self.topics), key=lambda pk: -sums[pk])[:many])
        return replace(self, topics=[topic for topic in self.topics if topic.pk in kept])

    @property
    def most(self) -> int:
        return max(self.numbers.values(), default=0)


def matrix_of(
    user: Visitor, tree: AdministrationTree, *, counting: Counting, within: int | None = None
) -> Matrix:
    """Count under each open topic, in each administration; or in each part of the one it is to be within."""
    topics = list(Topic.objects.open())
    branches, column_of = columns(tree, within=within)
    topic_of = {topic.public_id: topic.pk for topic in topics}
    place_of = {part.public_id: column_of[part.pk] for part in tree if part.pk in column_of}
    numbers: Counter[Pair] = Counter()
    for (topic, organisation), number in _pairs(user, counting):
        if topic in topic_of and organisation in place_of:
            numbers[topic_of[topic], place_of[organisation]] += number
    return Matrix(topics, branches, numbers, own=within)


def columns(tree: AdministrationTree, *, within: int | None) -> tuple[list[Branch], dict[int, int]]:
    """Return the branches that are columns, and which of them each branch of the tree is counted in.

    What belongs to an administration itself and to none of its parts has a column of its own.
    """
    if within is None:
        branches = [branch for branch in tree.uppermost() if branch.is_open]
        return branches, {part.pk: branch.pk for branch in branches for part in tree.whole_of(branch.pk)}
    parts = [branch for branch in tree.parts_of(within) if branch.is_open]
    own = tree.whole_of(within)[:1]
    column_of = {part.pk: branch.pk for branch in parts for part in tree.whole_of(branch.pk)}
    return [*own, *parts], {**column_of, **{branch.pk: branch.pk for branch in own}}


def _pairs(user: Visitor, counting: Counting) -> Iterable[tuple[Named, int]]:
    """Return topic and organisation with their number, for those that have any: one statement.

    Who follows a number finds as many: contributions are counted by the search, which lists them too.
    """
    if counting != Counting.PEOPLE:
        among, facets = (
            ([Kind.PROJECT], {"state": STATES[counting]}) if counting in STATES else (Kind.values, {})
        )
        labels = access_labels(user)
        return count_pairs("topic", "organisation", labels=labels, among=among, facets=facets).items()
    people = Contact.objects.readable_by(user).present()
    said = Contact.topics.through.objects.filter(contact__in=people).order_by()
    grouped = said.values_list("topic__public_id", "contact__organisation__public_id")
    return [((topic, place), number) for topic, place, number in grouped.annotate(number=Count("pk"))]
