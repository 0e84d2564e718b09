"""Criteria: drafts are changed, what is in force is not, and an assessment keeps the version it had."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samklang.core.versions import ChangedMeanwhile
from samklang.knowledge.actions import criteria as actions
from samklang.knowledge.models import Assessment, CriteriaSet, CriteriaVersion, Criterion
from samklang.knowledge.quality.criteria import CriteriaSetDetails, CriterionDetails, changes_between
from tests.cast import Cast, make_contribution, signed_in
from tests.knowledge.quality import LONG_AGO, MEASURE, PLAN, decide, make_assessment, make_set, newest


def _names(version: CriteriaVersion) -> list[str]:
    return [criterion.name for criterion in version.criteria.all()]


def _draft(cast: Cast) -> CriteriaVersion:
    return actions.begin_draft(make_set(), by=cast.coder)


def test_a_set_begins_with_an_empty_draft(cast: Cast) -> None:
    made = actions.add_set(CriteriaSetDetails("Nyt sæt"), by=cast.coder)
    assert [(each.number, each.is_draft()) for each in made.versions.all()] == [(1, True)]
    assert not CriteriaSet.objects.in_use().exists()


@pytest.mark.parametrize("part", ["reader", "employee", "officer", "guest", "elected_member"])
def test_only_editors_keep_criteria(cast: Cast, part: str) -> None:
    user, kept = cast.everyone()[part], make_set()
    with pytest.raises(PermissionDenied):
        actions.add_set(CriteriaSetDetails("Andet"), by=user)  # type: ignore[arg-type]
    with pytest.raises(PermissionDenied):
        actions.begin_draft(kept, by=user)  # type: ignore[arg-type]


def test_a_new_version_begins_as_the_one_before_with_the_same_keys(cast: Cast) -> None:
    kept = make_set()
    before = newest(kept)
    draft = actions.begin_draft(kept, by=cast.coder)
    assert draft.number == 2
    assert changes_between(before, draft) == []
    assert [c.key for c in draft.criteria.all()] == [c.key for c in before.criteria.all()]


def test_there_is_one_draft_however_often_it_is_begun(cast: Cast) -> None:
    kept = make_set()
    assert actions.begin_draft(kept, by=cast.coder) == actions.begin_draft(kept, by=cast.approver)


def test_what_differs_is_told_by_criterion(cast: Cast) -> None:
    kept = make_set()
    before, draft = newest(kept), actions.begin_draft(kept, by=cast.coder)
    plan, measure = draft.criteria.all()
    better = replace(PLAN, name="Planen", levels=("Nej", "Delvist", "Ja", "Ja, og den følges"))
    actions.edit_criterion(plan, better, by=cast.coder, version=plan.version)
    actions.remove_criterion(measure, by=cast.coder)
    actions.add_criterion(draft, replace(MEASURE, name="Virkning"), by=cast.coder)
    changes = changes_between(before, CriteriaVersion.objects.get(pk=draft.pk))
    assert [(each.name, str(each.what)) for each in changes] == [
        ("Planen", "Ændret"),
        ("Virkning", "Nyt"),
        ("Måling", "Udgået"),
    ]
    wordings = {str(each.label): (each.before, each.after) for each in changes[0].wordings}
    assert wordings == {
        "Navn": ("Plan", "Planen"),
        "Niveau 1": ("Halvt", "Delvist"),
        "Niveau 3": ("", "Ja, og den følges"),
    }


def test_what_is_in_force_is_frozen(cast: Cast) -> None:
    decided = newest(make_set())
    plan = decided.criteria.all()[0]
    for change in (
        lambda: actions.add_criterion(decided, replace(PLAN, name="Ny"), by=cast.coder),
        lambda: actions.edit_criterion(plan, replace(PLAN, name="Ny"), by=cast.coder, version=1),
        lambda: actions.remove_criterion(plan, by=cast.coder),
        lambda: actions.move_criterion(plan, by=cast.coder, is_up=False),
        lambda: actions.discard_draft_of_criteria(decided, by=cast.coder),
        lambda: actions.put_in_force(decided, by=cast.coder, version=decided.version),
    ):
        with pytest.raises(ValidationError, match="besluttet"):
            change()
    assert _names(decided) == ["Plan", "Måling"]


def test_an_old_assessment_keeps_the_criteria_it_was_made_with(cast: Cast) -> None:
    kept = make_set()
    project = make_contribution("Lektiehjælp", cast.committee, kind="project")
    made = make_assessment(project, cast.reader, kept, 1, 2)  # type: ignore[arg-type]
    draft = actions.begin_draft(kept, by=cast.coder)
    plan = draft.criteria.all()[0]
    actions.edit_criterion(plan, replace(PLAN, levels=("Nix", "Jo")), by=cast.coder, version=plan.version)
    decide(draft)
    page = signed_in(cast.reader).get(Assessment.objects.get(pk=made.pk).get_absolute_url()).content.decode()
    assert "Halvt" in page
    assert "Nix" not in page


def test_putting_in_force_twice_does_it_once(cast: Cast) -> None:
    draft = _draft(cast)
    first = actions.put_in_force(draft, by=cast.coder, version=draft.version)
    again = actions.put_in_force(draft, by=cast.coder, version=draft.version)
    assert (again.pk, again.version) == (first.pk, first.version)


def test_what_nobody_looked_at_is_not_put_in_force(cast: Cast) -> None:
    draft = _draft(cast)
    actions.add_criterion(draft, replace(PLAN, name="Penge"), by=cast.approver)
    with pytest.raises(ValidationError, match="ændret kladden"):
        actions.put_in_force(draft, by=cast.coder, version=draft.version)


def test_an_empty_draft_and_a_day_too_early_are_refused(cast: Cast) -> None:
    empty = actions.add_set(CriteriaSetDetails("Tomt"), by=cast.coder).versions.get()
    with pytest.raises(ValidationError, match="mindst ét"):
        actions.put_in_force(empty, by=cast.coder, version=empty.version)
    draft = _draft(cast)
    with pytest.raises(ValidationError, match="eller en senere"):
        actions.put_in_force(draft, by=cast.coder, version=draft.version, on=LONG_AGO - timedelta(days=1))


def test_a_version_to_come_does_not_hold_yet(cast: Cast) -> None:
    kept = make_set()
    before, draft = newest(kept), actions.begin_draft(kept, by=cast.coder)
    decide(draft, on=timezone.localdate() + timedelta(days=30))
    assert kept.versions.in_force().first() == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"levels": ("Ét",)}, "mellem 2 og 6"),
        ({"levels": tuple("abcdefg")}, "mellem 2 og 6"),
        ({"levels": ("Ja", "ja")}, "To niveauer"),
        ({"levels": ("Ja", "x" * 301)}, "300"),
        ({"name": "Måling"}, "hedder det samme"),
        ({"name": ""}, "feltet|udfyld|tom|blank"),
        ({"area": "andet"}, "andet"),
        ({"field": "title"}, "findes i skemaet"),
    ],
)
def test_a_criterion_that_makes_no_sense_is_refused_and_stays(
    cast: Cast, given: dict[str, Any], said: str
) -> None:
    plan = _draft(cast).criteria.all()[0]
    with pytest.raises(ValidationError, match=said):
        actions.edit_criterion(plan, replace(PLAN, **given), by=cast.coder, version=plan.version)
    kept = Criterion.objects.get(pk=plan.pk)
    assert CriterionDetails.of(kept) == PLAN


def test_a_criterion_moves_within_its_area(cast: Cast) -> None:
    draft = _draft(cast)
    money = actions.add_criterion(draft, replace(PLAN, name="Penge"), by=cast.coder)
    assert _names(draft) == ["Plan", "Penge", "Måling"]
    for _twice in range(2):
        actions.move_criterion(money, by=cast.coder, is_up=True)
    assert _names(CriteriaVersion.objects.get(pk=draft.pk)) == ["Penge", "Plan", "Måling"]


def test_two_editors_at_one_criterion_are_told_of_each_other(cast: Cast) -> None:
    plan = _draft(cast).criteria.all()[0]
    actions.edit_criterion(plan, replace(PLAN, name="Planen"), by=cast.coder, version=1)
    with pytest.raises(ChangedMeanwhile):
        actions.edit_criterion(plan, replace(PLAN, question="Hvilken?"), by=cast.approver, version=1)


def test_a_closed_set_is_assessed_by_no_more(cast: Cast) -> None:
    kept = make_set()
    actions.close_set(kept, by=cast.coder)
    project = make_contribution("Lektiehjælp", cast.committee, kind="project")
    with pytest.raises(ValidationError, match="ikke længere"):
        make_assessment(project, cast.reader, kept, 1, 1)  # type: ignore[arg-type]
    actions.reopen_set(kept, by=cast.coder)
    make_assessment(project, cast.reader, kept, 1, 1)  # type: ignore[arg-type]


def _filled(**given: Any) -> dict[str, Any]:
    sent = {
        "area": "steering",
        "name": "Penge",
        "question": "Hvad koster det?",
        "levels": "Ved ikke\nVed",
        "version": 1,
    }
    return {**sent, **given}


def test_a_set_is_written_and_put_in_force_by_forms_alone(cast: Cast) -> None:
    browser = signed_in(cast.coder)
    browser.post("/knowledge/criteria/new/", {"name": "Små projekter", "version": 1})
    made = CriteriaSet.objects.get()
    draft = made.versions.get()
    browser.post(f"{draft.get_absolute_url()}new/", _filled())
    page = browser.get(f"{draft.get_absolute_url()}force/")
    version = page.context["form"].initial["version"]
    browser.post(f"{draft.get_absolute_url()}force/", {"on": "2026-01-01", "version": version})
    assert CriteriaSet.objects.in_use().get() == made
    assert "Ved ikke" in signed_in(cast.stranger).get(made.get_absolute_url()).content.decode()


def test_a_form_that_is_refused_keeps_what_was_typed(cast: Cast) -> None:
    draft = _draft(cast)
    answer = signed_in(cast.coder).post(f"{draft.get_absolute_url()}new/", _filled(levels="Kun ét niveau"))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Kun ét niveau" in page
    assert "mellem 2 og 6" in page


def test_a_draft_is_not_there_for_those_who_do_not_keep_it(cast: Cast) -> None:
    draft = _draft(cast)
    for part in ("reader", "employee", "guest", "memberless"):
        assert signed_in(cast.everyone()[part]).get(draft.get_absolute_url()).status_code == 404
    unborn = actions.add_set(CriteriaSetDetails("Hemmeligt endnu"), by=cast.coder)
    assert signed_in(cast.employee).get(unborn.get_absolute_url()).status_code == 404
    assert "Hemmeligt" not in signed_in(cast.employee).get("/knowledge/criteria/").content.decode()
