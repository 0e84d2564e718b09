"""The check-list: beside the form for those who want it, true to what is written, and nothing for others."""

from typing import Any

import pytest

from samklang.knowledge.actions.criteria import close_set
from samklang.knowledge.models import CriteriaSet, Draft, Project
from tests.cast import Cast, make_contact, make_contribution, signed_in
from tests.knowledge.quality import make_set

URL = "/knowledge/new/project/"


@pytest.fixture
def criteria(cast: Cast) -> CriteriaSet:
    return make_set()


def _said(page: Any) -> dict[str, bool]:
    return {point.criterion.name: point.is_said for point in page.context["check_list"].points}


def test_the_plain_form_has_one_button_for_it_and_no_advice(cast: Cast, criteria: CriteriaSet) -> None:
    page = signed_in(cast.employee).get(URL)
    text = page.content.decode()
    assert f'value="{criteria.public_id}"' in text
    assert "Er der en plan?" not in text
    assert "kn-check-list" not in text


def test_other_kinds_and_a_site_without_criteria_have_nothing_of_it(cast: Cast) -> None:
    browser = signed_in(cast.employee)
    assert 'name="turn"' not in browser.get(URL).content.decode()
    make_set()
    assert 'name="turn"' not in browser.get("/knowledge/new/practice/").content.decode()


def test_turning_it_on_keeps_what_is_written_and_shows_questions_at_open_fields(
    cast: Cast, criteria: CriteriaSet
) -> None:
    browser = signed_in(cast.employee)
    answer = browser.post(URL, {"title": "Natteravne", "steering": "Hver måned", "turn": criteria.public_id})
    page = browser.get(answer.headers["Location"])
    text = page.content.decode()
    assert 'value="Natteravne"' in text
    assert _said(page) == {"Plan": True, "Måling": False}
    assert text.index("Er der en plan?") < text.index('id="id_steering"')
    assert "sk-fold kn-section" not in text  # nothing that is asked for is folded away


def test_it_follows_what_is_kept_while_somebody_types(cast: Cast, criteria: CriteriaSet) -> None:
    browser = signed_in(cast.employee)
    typed = {"title": "Natteravne", "checklist": criteria.public_id}
    answer = browser.post(f"{URL}keep/", {**typed, "measured": "Vi tæller"}).content.decode()
    assert 'hx-swap-oob="true"' in answer
    assert "1 af 2 er skrevet" in answer
    assert "1 af 2 er skrevet" in browser.get(Draft.objects.get().get_absolute_url()).content.decode()
    plain = browser.post(f"{URL}keep/", {"title": "Natteravne"}).content.decode()
    assert "af 2 er skrevet" not in plain


def test_turning_it_off_keeps_what_is_written(cast: Cast, criteria: CriteriaSet) -> None:
    browser = signed_in(cast.employee)
    sent = {"title": "Natteravne", "checklist": criteria.public_id, "turn": ""}
    answer = browser.post(URL, sent)
    text = browser.get(answer.headers["Location"]).content.decode()
    assert 'value="Natteravne"' in text
    assert "kn-check-list" not in text


def test_a_form_that_is_refused_keeps_its_check_list(cast: Cast, criteria: CriteriaSet) -> None:
    answer = signed_in(cast.employee).post(URL, {"checklist": criteria.public_id, "measured": "Vi tæller"})
    assert answer.status_code == 422
    assert _said(answer) == {"Plan": False, "Måling": True}


@pytest.mark.parametrize("named", ["criteria-222222222222", "x", "'"])
def test_a_set_that_is_not_there_gives_no_list(cast: Cast, criteria: CriteriaSet, named: str) -> None:
    page = signed_in(cast.employee).get(URL, {"checklist": named})
    assert page.status_code == 200
    assert "kn-check-list" not in page.content.decode()


def test_the_owner_is_told_what_is_missing_with_the_way_to_its_field(
    cast: Cast, criteria: CriteriaSet
) -> None:
    contact = make_contact("Malene", cast.other_administration, user=cast.employee)
    project = make_contribution("Natteravne", cast.other_administration, kind="project", owner=contact)
    Project.objects.filter(pk=project.pk).update(measured="Vi tæller")
    page = signed_in(cast.employee).get(project.get_absolute_url()).content.decode()
    way = f"{project.get_absolute_url()}edit/?checklist={criteria.public_id}#id_"
    assert f"{way}steering" in page
    assert f"{way}measured" not in page
    for part in ("coder", "officer", "reader", "stranger"):
        assert way not in signed_in(cast.everyone()[part]).get(project.get_absolute_url()).content.decode()
    form = signed_in(cast.employee).get(
        f"{project.get_absolute_url()}edit/", {"checklist": criteria.public_id}
    )
    assert _said(form) == {"Plan": False, "Måling": True}
    close_set(criteria, by=cast.coder)
    assert way not in signed_in(cast.employee).get(project.get_absolute_url()).content.decode()
