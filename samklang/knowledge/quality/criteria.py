"""What can be written of a set of criteria and of one criterion, and how two versions differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.knowledge.models import Area, CriteriaSet, CriteriaVersion, Criterion

FEWEST_LEVELS, MOST_LEVELS = 2, 6
MOST_CRITERIA = 20
"""More than that nobody thinks through in ten minutes."""

ANSWERING_FIELDS = (
    "owner",
    "substitute",
    "why",
    "for_whom",
    "goals",
    "partners",
    "starts_on",
    "ends_on",
    "steering",
    "money",
    "measured",
    "came_of_it",
    "evidence",
    "strength",
    "cost_per_person",
    "after_the_money",
    "otherwise",
    "what",
)
"""Fields of the project form that can answer a criterion."""


@dataclass(frozen=True, slots=True)
class CriteriaSetDetails:
    """What is written of a set: what it is called, and which projects it is for."""

    name: str
    purpose: str = ""

    @classmethod
    def of(cls, criteria_set: CriteriaSet) -> "CriteriaSetDetails":
        return cls(criteria_set.name, criteria_set.purpose)


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionDetails:
    """What is written of a criterion; `levels` are words from the weakest to the best."""

    area: str
    name: str
    question: str
    levels: tuple[str, ...]
    field: str = ""

    @classmethod
    def of(cls, criterion: Criterion) -> "CriterionDetails":
        return cls(
            area=criterion.area,
            name=criterion.name,
            question=criterion.question,
            levels=tuple(level.words for level in criterion.levels.all()),
            field=criterion.field,
        )


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing that stood otherwise: what it is, before, and now. Either may be empty."""

    label: str | Promise
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CriterionChange:
    """A criterion that came, went, or is worded otherwise."""

    name: str
    what: Promise
    wordings: tuple[Wording, ...] = ()


def changes_between(before: CriteriaVersion, after: CriteriaVersion) -> list[CriterionChange]:
    """Return how the later version differs: criteria in its own order, then those that went."""
    earlier = {criterion.key: criterion for criterion in before.criteria.all()}
    later = {criterion.key: criterion for criterion in after.criteria.all()}
    changes = [change for key, new in later.items() if (change := _change(earlier.get(key), new))]
    gone = (CriterionChange(old.name, _("Gone")) for key, old in earlier.items() if key not in later)
    return [*changes, *gone]


def _change(before: Criterion | None, after: Criterion) -> CriterionChange | None:
    if before is None:
        return CriterionChange(after.name, pgettext_lazy("criterion", "New"))
    wordings = tuple(_wordings(CriterionDetails.of(before), CriterionDetails.of(after)))
    return CriterionChange(after.name, _("Changed"), wordings) if wordings else None


def _wordings(before: CriterionDetails, after: CriterionDetails) -> Iterable[Wording]:
    plain = (
        (_("Name"), before.name, after.name),
        (_("Area"), str(Area(before.area).label), str(Area(after.area).label)),
        (_("Question"), before.question, after.question),
    )
    for label, old, new in plain:
        if old != new:
            yield Wording(label, old, new)
    levels = zip_longest(before.levels, after.levels, fillvalue="")
    for number, (old_words, new_words) in enumerate(levels):
        if old_words != new_words:
            yield Wording(_("Level %(number)s") % {"number": number}, old_words, new_words)
