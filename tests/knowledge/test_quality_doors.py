"""The doors to criteria and assessments, for everyone in the cast."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from samklang.knowledge.actions import criteria as actions
from samklang.knowledge.models import Assessment, CriteriaSet, CriteriaVersion, Criterion, Project
from samklang.knowledge.quality.criteria import CriteriaSetDetails
from samklang.people.models import Contact
from tests.cast import Cast, make_contact, make_contribution
from tests.doors import (
    EVERYONE,
    INSIDE,
    PRESSED,
    SENT,
    WRITERS,
    Door,
    Litany,
    LitanyOfForms,
    each_of,
    with_forms,
)
from tests.knowledge.quality import US, make_assessment, make_set, newest

EDITORS = {"approver", "other_approver", "coder", "administrator"}
OWN = EDITORS | {"officer", "employee"}
"""Those who may read what is for the place of all projects of the scene alone, if they did not write it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A set in force with a draft of its next version, a set nobody decided, projects by their sharing."""

    cast: Cast
    criteria: CriteriaSet
    decided: CriteriaVersion
    unborn: CriteriaSet
    draft: CriteriaVersion
    drafted: Criterion
    projects: dict[str, Project]
    assessments: dict[str, Assessment]


@pytest.fixture
def scene(cast: Cast) -> Scene:
    criteria = make_set()
    owner = make_contact("Malene", cast.other_administration, user=cast.employee)
    projects = {sharing: _project(cast, sharing, owner) for sharing in ("own", "municipality", "public")}
    assessments = {
        name: make_assessment(project, cast.employee, criteria, 1, 1) for name, project in projects.items()
    }
    withdrawn = make_assessment(projects["public"], cast.employee, criteria, 2, 2)
    Assessment.objects.filter(pk=withdrawn.pk).update(
        withdrawn_on="2026-01-01", withdrawn_by=cast.employee.public_id, withdrawn_because="Fejl"
    )
    decided = newest(criteria)
    draft = actions.begin_draft(criteria, by=US)
    return Scene(
        cast=cast,
        criteria=criteria,
        decided=decided,
        unborn=actions.add_set(CriteriaSetDetails("Ikke besluttet"), by=US),
        draft=draft,
        drafted=draft.criteria.all()[0],
        projects=projects,
        assessments={**assessments, "withdrawn": withdrawn},
    )


def _project(cast: Cast, sharing: str, owner: Contact) -> Project:
    """A project of the employee's, written by the reader."""
    given: dict[str, Any] = {"owner": owner, "sharing": sharing, "written_by": cast.reader.public_id}
    made = make_contribution(f"Projekt {sharing}", cast.other_administration, kind="project", **given)
    assert isinstance(made, Project)
    return made


def _set(scene: Scene) -> list[str]:
    return [scene.criteria.public_id]


def _decided(scene: Scene) -> list[str]:
    return [scene.decided.public_id]


def _draft(scene: Scene) -> list[str]:
    return [scene.draft.public_id]


def _drafted(scene: Scene) -> list[str]:
    return [scene.drafted.public_id]


def _frozen(scene: Scene) -> list[str]:
    return [scene.decided.criteria.all()[0].public_id]


def _of(sharing: str) -> Callable[[Scene], list[str]]:
    return lambda scene: [scene.projects[sharing].public_id]


def _made(name: str) -> Callable[[Scene], list[str]]:
    return lambda scene: [scene.assessments[name].public_id]


def _answers(scene: Scene) -> dict[str, str]:
    marks = {f"level_{criterion.key}": "1" for criterion in scene.decided.criteria.all()}
    return {"criteria": scene.decided.public_id, "note": "Godt gået", **marks}


def _in_force(scene: Scene) -> dict[str, str]:
    return {"on": "2026-01-01", "version": str(scene.draft.version)}


CRITERION = {
    "area": "steering",
    "name": "Penge",
    "question": "Hvad koster det?",
    "levels": "A\nB",
    "version": "1",
}
NAMED = {"name": "Andet navn", "version": "1"}

DOORS = [
    Door("quality", INSIDE),
    Door("criteria_sets", EVERYONE),
    Door("new_criteria_set", EDITORS, ways=SENT, sent=NAMED),
    Door("criteria_set", EVERYONE, _set),
    Door("criteria_set", EDITORS, lambda scene: [scene.unborn.public_id]),
    Door("edit_criteria_set", EDITORS, _set, SENT, NAMED),
    Door("close_criteria_set", EDITORS, _set, PRESSED, {}),
    Door("reopen_criteria_set", EDITORS, _set, PRESSED),
    Door("begin_criteria_draft", EDITORS, _set, PRESSED),
    Door("criteria_version", EVERYONE, _decided),
    Door("criteria_version", EDITORS, _draft),
    Door("put_criteria_in_force", EDITORS, _draft, SENT, _in_force),
    Door("put_criteria_in_force", set(), _decided, SENT),
    Door("discard_criteria_draft", EDITORS, _draft, PRESSED, {}),
    Door("discard_criteria_draft", set(), _decided, PRESSED),
    Door("new_criterion", EDITORS, _draft, SENT, CRITERION),
    Door("new_criterion", set(), _decided, SENT),
    Door("edit_criterion", EDITORS, _drafted, SENT, CRITERION),
    Door("edit_criterion", set(), _frozen, SENT),
    Door("move_criterion", EDITORS, _drafted, PRESSED),
    Door("move_criterion", set(), _frozen, PRESSED),
    Door("remove_criterion", EDITORS, _drafted, PRESSED, {}),
    Door("remove_criterion", set(), _frozen, PRESSED),
    Door("assess_project", OWN, _of("own"), SENT, _answers),
    Door("assess_project", WRITERS - {"reader"}, _of("municipality"), SENT, _answers),
    Door("assess_project", WRITERS - {"reader"}, _of("public"), SENT, _answers),
    Door("assess_project", set(), lambda scene: ["know-222222222222"], SENT),
    Door("keep_assessment", OWN, _of("own"), PRESSED),
    Door("keep_assessment", WRITERS - {"reader"}, _of("public"), PRESSED),
    Door("discard_assessment", WRITERS - {"reader"}, _of("public"), PRESSED),
    Door("assessment", OWN | {"reader"}, _made("own")),
    Door("assessment", INSIDE, _made("municipality")),
    Door("assessment", INSIDE, _made("public")),
    Door("assessment", EDITORS | {"employee"}, _made("withdrawn")),
    Door("withdraw_assessment", EDITORS | {"employee"}, _made("public"), SENT, {"because": "Fejl"}),
    Door("withdraw_assessment", EDITORS | {"employee"}, _made("own"), SENT, {"because": "Fejl"}),
    Door("withdraw_assessment", set(), _made("withdrawn"), SENT),
]


@each_of(DOORS)
class TestDoors(Litany):
    """The doors to quality."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """Those of them where something is sent."""
