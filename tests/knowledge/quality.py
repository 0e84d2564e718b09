"""What tests of criteria and assessments begin with: a set in force, and a project assessed by it."""

from collections.abc import Sequence
from datetime import date

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.knowledge.actions import criteria as actions
from samklang.knowledge.actions.assessments import MarkDetails, assess
from samklang.knowledge.models import Assessment, CriteriaSet, CriteriaVersion, Project
from samklang.knowledge.quality.criteria import CriteriaSetDetails, CriterionDetails

US = System("tests")
LONG_AGO = date(2024, 1, 1)
PLAN = CriterionDetails(
    area="steering", name="Plan", question="Er der en plan?", levels=("Nej", "Halvt", "Ja"), field="steering"
)
MEASURE = CriterionDetails(
    area="results",
    name="Måling",
    question="Hvad måles?",
    levels=("Intet", "Antal", "Virkning"),
    field="measured",
)


def decide(draft: CriteriaVersion, *, on: date = LONG_AGO) -> CriteriaVersion:
    """Put a draft in force as it stands."""
    draft.refresh_from_db()
    return actions.put_in_force(draft, by=US, version=draft.version, on=on)


def make_set(name: str = "Gode projekter", *criteria: CriterionDetails) -> CriteriaSet:
    """A set whose first version is in force."""
    made = actions.add_set(CriteriaSetDetails(name), by=US)
    draft = made.versions.get()
    for details in criteria or (PLAN, MEASURE):
        actions.add_criterion(draft, details, by=US)
    decide(draft)
    return made


def newest(criteria_set: CriteriaSet) -> CriteriaVersion:
    version = criteria_set.versions.first()
    assert version is not None
    return version


def marks_of(criteria: CriteriaVersion, levels: Sequence[int | None], why: str = "") -> list[MarkDetails]:
    """Marks for the criteria in their order; None is too early to say."""
    return [
        MarkDetails(each, None if level is None else each.levels.get(number=level), why)
        for each, level in zip(criteria.criteria.all(), levels, strict=True)
    ]


def make_assessment(
    project: Project, by: User, criteria_set: CriteriaSet, *levels: int | None, on: date | None = None
) -> Assessment:
    criteria = newest(criteria_set)
    return assess(project, by=by, criteria=criteria, marks=marks_of(criteria, levels), on=on)
