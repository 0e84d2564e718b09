"""A project by its assessments: criterion by criterion, its owner beside another, then and now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from samklang.knowledge.models import (
    AssessedAs,
    Assessment,
    Contribution,
    CriteriaSet,
    CriteriaVersion,
    Criterion,
    Mark,
    Project,
)

_FULL, _EMPTY = "■", "□"


@dataclass(frozen=True, slots=True)
class Seen:
    """A level as somebody saw it on a day. `scale` are the words of all levels it was chosen among."""

    number: int
    on: date
    scale: tuple[str, ...]

    @property
    def best(self) -> int:
        return len(self.scale) - 1

    @property
    def words(self) -> str:
        return self.scale[self.number]

    @property
    def pips(self) -> str:
        """Squares, as many filled as the level's number: read without colours, and on paper."""
        return _FULL * self.number + _EMPTY * (self.best - self.number)


@dataclass(frozen=True, slots=True)
class Trend:
    """One criterion as one side sees it: now, and the time before. Nothing now is too early to say."""

    now: Seen | None = None
    before: Seen | None = None

    @property
    def direction(self) -> str:
        """Return "up", "down" or "same"; nothing where there is nothing to compare."""
        if self.now is None or self.before is None:
            return ""
        now, before = self.now.number * self.before.best, self.before.number * self.now.best
        return "up" if now > before else "down" if now < before else "same"

    @property
    def is_reworded(self) -> bool:
        """Whether the levels had other words the time before, so that the two are not quite the same."""
        return bool(self.now and self.before and self.now.scale != self.before.scale)


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A criterion with how its owner and another see it."""

    criterion: Criterion
    owner: Trend | None
    another: Trend | None


@dataclass(frozen=True, slots=True)
class Profile:
    """A project by one set: the newest version it was assessed by, and the newest assessment of each side."""

    criteria: CriteriaVersion
    owner: Assessment | None
    another: Assessment | None
    rows: tuple[ProfileRow, ...]

    @property
    def has_trend(self) -> bool:
        return any(trend.before for trend in self._trends())

    @property
    def is_reworded(self) -> bool:
        """Whether any of the trends shown goes across a change of words."""
        return any(trend.is_reworded for trend in self._trends())

    def _trends(self) -> list[Trend]:
        return [trend for row in self.rows for trend in (row.owner, row.another) if trend]


def with_marks(assessments: QuerySet[Assessment]) -> list[Assessment]:
    """Return the assessments, the newest first, with all that a profile is made of, by a few questions."""
    marks = Mark.objects.select_related("criterion", "level").prefetch_related("criterion__levels")
    rows = assessments.select_related("criteria_version__criteria_set", "user")
    return list(rows.prefetch_related(Prefetch("marks", marks)))


def profiles_of(contribution: Contribution) -> list[Profile]:
    """Return what the standing assessments of a project say, for each set it was assessed by.

    Whoever may read a project may know how good it was found; who found so is not in it (ADR 29).
    """
    made = with_marks(Assessment.objects.standing().filter(project=contribution.pk))
    by_set: dict[CriteriaSet, list[Assessment]] = {}
    for assessment in made:
        by_set.setdefault(assessment.criteria_version.criteria_set, []).append(assessment)
    return [_profile(rows) for rows in by_set.values()]


def _profile(assessments: Sequence[Assessment]) -> Profile:
    sides = {
        side: [each for each in assessments if each.assessed_as == side]
        for side in (AssessedAs.OWNER, AssessedAs.ANOTHER)
    }
    owner, another = (next(iter(sides[side]), None) for side in sides)
    shown = max((each for each in (owner, another) if each), key=lambda each: each.criteria_version.number)
    rows = tuple(
        ProfileRow(
            mark.criterion,
            trend_in(sides[AssessedAs.OWNER], mark.criterion.key),
            trend_in(sides[AssessedAs.ANOTHER], mark.criterion.key),
        )
        for mark in shown.marks.all()
    )
    return Profile(shown.criteria_version, owner, another, rows)


def trend_in(assessments: Sequence[Assessment], key: str) -> Trend | None:
    """Return how a criterion went in these assessments, the newest first; None if it was not asked last."""
    marks = [(each, mark) for each in assessments for mark in each.marks.all() if mark.criterion.key == key]
    if not marks or marks[0][0] != assessments[0]:
        return None
    seen = [_seen(assessment, mark) for assessment, mark in marks]
    return Trend(seen[0], next((each for each in seen[1:] if each), None))


def _seen(assessment: Assessment, mark: Mark) -> Seen | None:
    if mark.level is None:
        return None
    scale = tuple(level.words for level in mark.criterion.levels.all())
    return Seen(mark.level.number, assessment.assessed_on, scale)


def seen_before(project: Project, *, assessed_as: str) -> dict[str, Seen]:
    """Return what one side saw the last time, by criterion: a help to whoever assesses again."""
    made = with_marks(Assessment.objects.standing().seen_by(assessed_as).filter(project=project))
    seen: dict[str, Seen] = {}
    for assessment in made:
        for mark in assessment.marks.all():
            if (found := _seen(assessment, mark)) is not None:
                seen.setdefault(mark.criterion.key, found)
    return seen
