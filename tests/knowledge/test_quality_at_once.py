"""Several people at the same criteria or project in the same moment: on PostgreSQL, where they truly meet."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from samklang.knowledge.actions import criteria as actions
from samklang.knowledge.models import Assessment, CriteriaVersion, Project
from tests.cast import Cast, make_contribution
from tests.jobs.test_jobs_at_once import all_at_once
from tests.knowledge.quality import PLAN, make_assessment, make_set

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _where_they_meet() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")


def test_an_assessment_sent_four_times_at_once_is_kept_once(cast: Cast) -> None:
    criteria = make_set()
    project = make_contribution("Natteravne", cast.committee, kind="project")
    assert isinstance(project, Project)
    outcomes = all_at_once(lambda: make_assessment(project, cast.coder, criteria, 1, 1), times=4)
    assert len(outcomes) == 4
    assert set(outcomes) == {Assessment.objects.get()}


def test_four_who_begin_a_draft_at_once_get_the_same(cast: Cast) -> None:
    criteria = make_set()
    outcomes = all_at_once(lambda: actions.begin_draft(criteria, by=cast.coder), times=4)
    assert set(outcomes) == {CriteriaVersion.objects.get(in_force_from=None)}


def test_what_was_put_in_force_is_what_was_looked_at_however_fast_another_types(cast: Cast) -> None:
    draft = actions.begin_draft(make_set(), by=cast.coder)
    plan = draft.criteria.all()[0]
    works: list[Callable[[], object]] = [
        lambda: actions.put_in_force(draft, by=cast.coder, version=draft.version),
        lambda: actions.edit_criterion(plan, replace(PLAN, name="Ny"), by=cast.approver, version=1),
    ]

    def one_of_them() -> str:
        try:
            works.pop()()
        except ValidationError:
            return "refused"
        return "done"

    assert sorted(map(str, all_at_once(one_of_them, times=2))) == ["done", "refused"]
    current = CriteriaVersion.objects.get(pk=draft.pk)
    assert current.is_draft() == current.criteria.filter(name="Ny").exists()
