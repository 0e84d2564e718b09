"""Quality across projects: only what the visitor may read is shown, counted, offered and taken away."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.knowledge.actions import criteria as actions
from samklang.knowledge.models import CriteriaSet, Project
from samklang.knowledge.quality.criteria import CriterionDetails
from samklang.overview.desk import lists_for
from tests.cast import Cast, answer_of, make_contact, make_contribution, make_topic, nothing_for, signed_in
from tests.knowledge.quality import decide, make_assessment, make_set

URL = "/knowledge/quality/"


@pytest.fixture
def criteria(cast: Cast) -> CriteriaSet:
    return make_set()


def _project(title: str, cast: Cast, **given: Any) -> Project:
    made = make_contribution(title, given.pop("place", cast.other_administration), kind="project", **given)
    assert isinstance(made, Project)
    return made


def _shown(cast: Cast, part: str, **query: str) -> tuple[list[str], dict[str, tuple[int, int]]]:
    page = signed_in(cast.everyone()[part]).get(URL, query)
    rows = [row.assessment.project.title for row in page.context["rows"]]
    return rows, {each.criterion.name: (each.weak, each.marked) for each in page.context["weaknesses"]}


def test_a_hidden_project_is_in_no_row_number_or_choice(cast: Cast, criteria: CriteriaSet) -> None:
    topic = make_topic("Hemmeligt emne")
    hidden = _project("Skjult", cast, sharing="own", topics=[topic], place=cast.secretariat)
    make_assessment(hidden, cast.coder, criteria, 0, 0)
    make_assessment(_project("Åbent", cast), cast.coder, criteria, 2, 0)
    assert _shown(cast, "coder") == (["Skjult", "Åbent"], {"Måling": (2, 2), "Plan": (1, 2)})
    assert _shown(cast, "employee") == (["Åbent"], {"Måling": (1, 1), "Plan": (0, 1)})
    browser = signed_in(cast.employee)
    page = browser.get(URL).content.decode()
    for word in ("Skjult", "Hemmeligt emne", "Politiksekretariatet"):
        assert word not in page
    narrowed = browser.get(URL, {"topic": topic.public_id})
    assert [row.assessment.project.title for row in narrowed.context["rows"]] == ["Åbent"]  # as if unknown


@pytest.mark.parametrize("part", ["guest", "memberless", "stranger"])
def test_it_is_there_for_those_inside_only(cast: Cast, criteria: CriteriaSet, part: str) -> None:
    assert answer_of(signed_in(cast.everyone()[part]).get(URL)) == nothing_for(part)


def test_the_newest_standing_assessment_counts_and_one_side_can_be_chosen(
    cast: Cast, criteria: CriteriaSet
) -> None:
    contact = make_contact("Malene", cast.committee, user=cast.employee)
    project = _project("Natteravne", cast, owner=contact)
    make_assessment(project, cast.coder, criteria, 0, 0, on=date(2025, 1, 1))
    make_assessment(project, cast.employee, criteria, 2, 2, on=date(2026, 1, 1))
    assert _shown(cast, "reader") == (["Natteravne"], {"Plan": (0, 1), "Måling": (0, 1)})
    assert _shown(cast, "reader", seen_by="another")[1] == {"Plan": (1, 1), "Måling": (1, 1)}
    project.assessments.filter(user=cast.employee).update(
        withdrawn_on="2026-02-01", withdrawn_by=cast.coder.public_id, withdrawn_because="Fejl"
    )
    assert _shown(cast, "reader")[1] == {"Plan": (1, 1), "Måling": (1, 1)}


def test_marks_of_earlier_versions_count_by_their_own_scale(cast: Cast, criteria: CriteriaSet) -> None:
    make_assessment(_project("Gammelt", cast), cast.coder, criteria, 1, 1, on=date(2025, 1, 1))
    draft = actions.begin_draft(criteria, by=cast.coder)
    plan = draft.criteria.all()[0]
    levels = ("A", "B", "C", "D", "E", "F")
    details = CriterionDetails(area="steering", name="Plan", question="?", levels=levels)
    actions.edit_criterion(plan, details, by=cast.coder, version=plan.version)
    decide(draft)
    make_assessment(_project("Nyt", cast), cast.coder, criteria, 2, 1)
    # 1 of 2 is the middle, 2 of 5 is below it
    assert _shown(cast, "reader")[1] == {"Plan": (1, 2), "Måling": (0, 2)}


def test_it_is_narrowed_by_topic_and_place(cast: Cast, criteria: CriteriaSet) -> None:
    topic = make_topic("Tryghed")
    make_assessment(_project("Et", cast, topics=[topic]), cast.coder, criteria, 0, 0)
    make_assessment(_project("To", cast, place=cast.committee), cast.coder, criteria, 2, 2)
    assert _shown(cast, "reader", topic=topic.public_id) == (["Et"], {"Plan": (1, 1), "Måling": (1, 1)})
    assert _shown(cast, "reader", organisation=cast.committee.public_id)[0] == ["To"]


def test_the_spreadsheet_says_each_level_in_words(cast: Cast, criteria: CriteriaSet) -> None:
    make_assessment(_project("Natteravne", cast), cast.coder, criteria, 1, None)
    answer = signed_in(cast.reader).get(URL, {"format": "csv"})
    text = answer.content.decode("utf-8-sig")
    assert "Plan;Måling" in text
    assert "1/2: Halvt;" in text
    assert "Carl Coder" not in text


def test_there_is_a_page_before_there_are_criteria(cast: Cast) -> None:
    assert "Der er ikke besluttet nogen kriterier endnu" in signed_in(cast.reader).get(URL).content.decode()


def _questions(cast: Cast, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert signed_in(cast.reader).get(url).status_code == 200
    return len(asked)


def test_the_page_asks_no_more_when_there_is_more(cast: Cast, criteria: CriteriaSet) -> None:
    for number in range(2):
        make_assessment(_project(f"Et {number}", cast), cast.coder, criteria, 1, 1)
    few = _questions(cast, URL)
    for number in range(18):
        make_assessment(_project(f"To {number}", cast), cast.coder, criteria, number % 3, 1)
    assert _questions(cast, URL) == few


def test_a_profile_asks_no_more_when_it_was_assessed_more(cast: Cast, criteria: CriteriaSet) -> None:
    project = _project("Natteravne", cast)
    for year in (2024, 2025):
        make_assessment(project, cast.coder, criteria, 1, 1, on=date(year, 6, 1))
    few = _questions(cast, project.get_absolute_url())
    for month in range(1, 13):
        make_assessment(project, cast.approver, criteria, month % 3, 1, on=date(2025, month, 1))
    assert _questions(cast, project.get_absolute_url()) == few


def _awaits(cast: Cast, part: str, name: str) -> list[str]:
    found = lists_for(getattr(cast, part)).get(name)
    return [str(row.text) for row in found.rows] if found else []


def test_an_owner_is_asked_politely_once_a_year(cast: Cast, criteria: CriteriaSet) -> None:
    contact = make_contact("Malene", cast.committee, user=cast.employee)
    for title, state in (("Aldrig", "running"), ("I fjor", "ended"), ("Nylig", "running"), ("Idé", "idea")):
        _project(title, cast, owner=contact, state=state)
    _project("En andens", cast, state="running")
    projects: dict[str, Any] = {each.title: each for each in Project.objects.all()}
    make_assessment(projects["I fjor"], cast.employee, criteria, 1, 1, on=date(2024, 2, 1))
    make_assessment(projects["Nylig"], cast.employee, criteria, 1, 1)
    make_assessment(projects["Aldrig"], cast.coder, criteria, 1, 1)  # by another: the owner has still not
    assert sorted(_awaits(cast, "employee", "own-unassessed")) == ["Aldrig", "I fjor"]
    assert not lists_for(cast.employee)["own-unassessed"].is_urgent
    actions.close_set(criteria, by=cast.coder)
    assert _awaits(cast, "employee", "own-unassessed") == []


def test_editors_are_told_of_what_only_its_owner_has_assessed(cast: Cast, criteria: CriteriaSet) -> None:
    contact = make_contact("Malene", cast.committee, user=cast.employee)
    alone, seen = (_project(title, cast, owner=contact) for title in ("Alene", "Set"))
    for project in (alone, seen):
        make_assessment(project, cast.employee, criteria, 1, 1)
    make_assessment(seen, cast.coder, criteria, 1, 1)
    assert _awaits(cast, "coder", "assessed-by-owner-only") == ["Alene"]
    assert _awaits(cast, "employee", "assessed-by-owner-only") == []
