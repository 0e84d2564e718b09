"""What there is to know, counted as a visitor may know it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.functional import Promise

from samklang.accounts.rules import Visitor
from samklang.knowledge.models import Contribution, Kind, Remark, Result
from samklang.people.models import Topic


@dataclass(frozen=True, slots=True)
class Counted:
    """A way into the database, with how many things it leads to."""

    value: str
    label: str | Promise
    count: int


def counted_topics(user: Visitor) -> list[Counted]:
    """Every open topic in order of its name, with how much this visitor can read under it."""
    readable = Contribution.objects.readable_by(user).published()
    through = Contribution.topics.through.objects.filter(contribution__in=readable)
    counts = _counts(through, "topic")
    return [Counted(each.public_id, each.name, counts.get(each.pk, 0)) for each in Topic.objects.open()]


def counted_kinds(user: Visitor) -> list[Counted]:
    counts = _counts(Contribution.objects.readable_by(user).published(), "kind")
    return [Counted(kind.value, kind.label, counts.get(kind, 0)) for kind in Kind]


def counted_results(user: Visitor) -> list[Counted]:
    counts = _counts(Contribution.objects.readable_by(user).published(), "result")
    return [Counted(result.value, result.label, counts.get(result, 0)) for result in Result]


def unanswered(user: Visitor) -> QuerySet[Contribution]:
    """Questions nobody has answered, the oldest first."""
    answers = Remark.objects.standing().filter(contribution=OuterRef("pk"))
    questions = Contribution.objects.readable_by(user).published().of_kind(Kind.QUESTION)
    return questions.filter(~Exists(answers)).with_places(user).order_by("published_on", "pk")


def _counts(rows: QuerySet[Any], field: str) -> dict[Any, int]:
    return dict(rows.order_by().values_list(field).annotate(number=Count("pk")))
