"""The quality of all projects a visitor may read, laid side by side: where the municipality is weak."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, F, Max, OuterRef, QuerySet, Subquery

from samklang.accounts.rules import Visitor
from samklang.knowledge.models import (
    Assessment,
    CriteriaSet,
    CriteriaVersion,
    Criterion,
    Level,
    Mark,
    Project,
)
from samklang.knowledge.quality.profiles import Trend, trend_in, with_marks


@dataclass(frozen=True, slots=True)
class Weakness:
    """How projects stand in one criterion: how many were marked, and how many in the lower half."""

    criterion: Criterion
    weak: int
    marked: int

    @property
    def percent(self) -> int:
        return round(100 * self.weak / self.marked) if self.marked else 0


@dataclass(frozen=True, slots=True)
class AcrossCell:
    """One criterion of one project; no trend where it was not asked."""

    name: str
    trend: Trend | None


@dataclass(frozen=True, slots=True)
class AcrossRow:
    """A project's newest assessment, with its level in each criterion of the version that is shown."""

    assessment: Assessment
    cells: tuple[AcrossCell, ...]


def newest_assessments(
    user: Visitor, criteria_set: CriteriaSet, *, seen_by: str = ""
) -> QuerySet[Assessment]:
    """Return the newest standing assessment by a set of each project this visitor may read."""
    given = {"criteria_version__criteria_set": criteria_set}
    if seen_by:
        given["assessed_as"] = seen_by  # type: ignore[assignment]
    standing = Assessment.objects.standing().filter(**given)
    newest = standing.filter(project=OuterRef("project")).order_by("-assessed_on", "-pk").values("pk")[:1]
    readable = Project.objects.readable_by(user).published()
    rows = standing.filter(project__in=readable).alias(newest=Subquery(newest)).filter(pk=F("newest"))
    return rows.select_related("project__organisation").order_by("project__sort_key", "pk")


def shown_version(user: Visitor, criteria_set: CriteriaSet) -> CriteriaVersion | None:
    """Return the version whose criteria are the columns: the one in force."""
    return criteria_set.versions.readable_by(user).in_force().prefetch_related("criteria").first()


def weaknesses(rows: QuerySet[Assessment], version: CriteriaVersion) -> list[Weakness]:
    """Return how these assessments stand in each criterion, the weakest first; by its key in all versions."""
    marks = Mark.objects.filter(assessment__in=rows.order_by().values("pk"), level__isnull=False).order_by()
    counted = marks.values_list("criterion__key", "criterion", "level__number").annotate(Count("pk"))
    best = dict(_best_levels(version.criteria_set))
    weak, marked = Counter[str](), Counter[str]()
    for key, criterion, number, count in counted:
        marked[key] += count
        weak[key] += count if 2 * number < best[criterion] else 0
    found = [Weakness(each, weak[each.key], marked[each.key]) for each in version.criteria.all()]
    return sorted(found, key=lambda each: -each.percent)


def _best_levels(criteria_set: CriteriaSet) -> Iterable[tuple[int, int]]:
    levels = Level.objects.filter(criterion__criteria_version__criteria_set=criteria_set).order_by()
    return levels.values_list("criterion").annotate(Max("number"))


def across_rows(rows: Iterable[Assessment], version: CriteriaVersion) -> list[AcrossRow]:
    """Return a page of the newest assessments with a cell for each criterion: a few questions for all."""
    shown = list(rows)
    marked: Mapping[int, Assessment] = {
        each.pk: each for each in with_marks(Assessment.objects.filter(pk__in=[row.pk for row in shown]))
    }
    asked = list(version.criteria.all())
    return [AcrossRow(row, tuple(_cells(marked[row.pk], asked))) for row in shown]


def _cells(assessment: Assessment, asked: Iterable[Criterion]) -> Iterable[AcrossCell]:
    return (AcrossCell(each.name, trend_in([assessment], each.key)) for each in asked)
