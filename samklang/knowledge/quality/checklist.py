"""The check-list: what the quality criteria ask of a project, laid beside the form in which it is written."""

from collections.abc import Mapping
from dataclasses import dataclass

from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.models import Contribution, CriteriaSet, CriteriaVersion, Criterion
from samklang.knowledge.sheets.columns import heading_of


@dataclass(frozen=True, slots=True)
class Point:
    """A criterion on the list: what it asks, how the best would answer, and whether its field says anything.

    A criterion that no field answers is a reminder: nobody can say by machine that it is met.
    """

    criterion: Criterion
    best: str
    is_said: bool

    @property
    def wanted(self) -> str:
        """What the form calls the field that answers it: a criterion of owners may want a substitute."""
        return heading_of(self.criterion.field)

    @property
    def is_missing(self) -> bool:
        return bool(self.criterion.field) and not self.is_said


@dataclass(frozen=True, slots=True)
class CheckList:
    """All points of the version in force of one set."""

    criteria: CriteriaVersion
    points: tuple[Point, ...]

    @property
    def missing(self) -> list[Point]:
        return [point for point in self.points if point.is_missing]

    @property
    def said(self) -> int:
        return sum(point.is_said for point in self.points)

    @property
    def answerable(self) -> int:
        """How many of the points a field of the form answers."""
        return sum(bool(point.criterion.field) for point in self.points)

    @property
    def reminders(self) -> int:
        """How many of the points no field answers: they are there to be thought of."""
        return len(self.points) - self.answerable


def check_list(texts: Mapping[str, object], *, named: str = "") -> CheckList | None:
    """Return the list by the set with this public id, or by the first in use; None if none is in use."""
    sets = CriteriaSet.objects.in_use()
    criteria_set = (sets.filter(public_id=named) if named else sets).first()
    if criteria_set is None:
        return None
    version = criteria_set.versions.in_force().prefetch_related("criteria__levels").first()
    assert version is not None  # a set in use has one
    points = (_point(criterion, texts) for criterion in version.criteria.all())
    return CheckList(version, tuple(points))


def _point(criterion: Criterion, texts: Mapping[str, object]) -> Point:
    said = bool(str(texts.get(criterion.field, "")).strip()) if criterion.field else False
    return Point(criterion, list(criterion.levels.all())[-1].words, said)


def check_list_of(contribution: Contribution) -> CheckList | None:
    """Return the list of a published project, by the first set in use."""
    return check_list(texts_of(details_of(contribution)))
