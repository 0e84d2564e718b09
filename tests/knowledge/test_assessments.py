"""Assessing: whose eyes, what is refused, that nothing is changed, and what the profile then says."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.knowledge import rules
from samklang.knowledge.actions import criteria as criteria_actions
from samklang.knowledge.actions.assessments import assess, keep_assessment, withdraw_assessment
from samklang.knowledge.actions.drafts import forget_user
from samklang.knowledge.models import AssessedAs, Assessment, AssessmentDraft, CriteriaSet, Mark, Project
from samklang.knowledge.quality.criteria import CriterionDetails
from samklang.knowledge.quality.profiles import profiles_of
from samklang.mail.models import Message
from samklang.people.models import Contact
from tests.cast import Cast, make_contact, make_contribution, signed_in
from tests.knowledge.quality import decide, make_assessment, make_set, marks_of, newest


@pytest.fixture
def criteria(cast: Cast) -> CriteriaSet:
    return make_set()


@pytest.fixture
def project(cast: Cast) -> Project:
    """Owned by the employee, with the officer as substitute, written by the reader."""
    place = cast.other_administration
    people = {
        "owner": make_contact("Malene", place, user=cast.employee, email="malene@klangby.example"),
        "substitute": make_contact("Oda", place, user=cast.officer),
    }
    made = make_contribution(
        "Natteravne", place, kind="project", written_by=cast.reader.public_id, steering="Hver måned", **people
    )
    assert isinstance(made, Project)
    return made


def test_nobody_is_both_the_owner_and_another(cast: Cast, project: Project) -> None:
    seen = {part: rules.assesses_as(user, project) for part, user in cast.everyone().items()}
    owners = {"employee", "officer"}
    others = {"approver", "other_approver", "coder", "committee_secretary", "administrator"}
    assert {part for part, side in seen.items() if side == AssessedAs.OWNER} == owners
    assert {part for part, side in seen.items() if side == AssessedAs.ANOTHER} == others
    # whoever wrote it is neither; elected members, guests, and those without a role assess nothing
    assert {part for part, side in seen.items() if side is None} == {
        "reader",
        "elected_member",
        "guest",
        "memberless",
        "stranger",
    }


def test_an_owner_from_outside_does_not_assess(cast: Cast) -> None:
    gunnar = make_contact("Gunnar", cast.other_municipality, user=cast.guest)
    made = make_contribution("X", cast.other_municipality, kind="project", owner=gunnar, sharing="others")
    assert rules.assesses_as(cast.guest, made) is None


def test_only_published_projects_are_assessed(cast: Cast, project: Project) -> None:
    practice = make_contribution("Ring først", cast.committee, kind="practice")
    assert rules.assesses_as(cast.coder, practice) is None
    withdrawn = {"withdrawn_on": timezone.localdate(), "withdrawn_because": "Forældet"}
    gone = make_contribution("Gammelt", cast.committee, kind="project", **withdrawn)
    assert rules.assesses_as(cast.coder, gone) is None


def test_an_assessment_stands_with_its_marks_and_is_written_in_the_journal(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    version = newest(criteria)
    made = assess(
        project, by=cast.coder, criteria=version, marks=marks_of(version, [2, None], "Fordi"), note="Godt"
    )
    assert (made.assessed_as, made.assessed_on, made.note) == ("another", timezone.localdate(), "Godt")
    assert [
        (mark.criterion.name, mark.level and mark.level.number, mark.why) for mark in made.marks.all()
    ] == [
        ("Plan", 2, "Fordi"),
        ("Måling", None, "Fordi"),
    ]
    assert [entry.verb for entry in Entry.objects.filter(subject=made.public_id)] == ["created"]


def test_the_owner_is_told_what_another_thinks_and_not_what_they_think_themselves(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    make_assessment(project, cast.employee, criteria, 1, 1)
    assert not Message.objects.exists()
    make_assessment(project, cast.coder, criteria, 1, 1)
    message = Message.objects.get()
    assert message.to == "malene@klangby.example"
    assert "- Plan: Halvt\n- Måling: Antal\n" in message.text
    assert mail.outbox == []  # it waits in the outbox of the site


def test_an_owner_who_may_not_read_what_was_said_is_told_only_that_it_was(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    Contact.objects.filter(pk=project.owner_id).update(user=None)
    project.owner.refresh_from_db()
    make_assessment(project, cast.coder, criteria, 1, None)
    assert "kvalitetskriterierne" in Message.objects.get().text
    assert "Halvt" not in Message.objects.get().text


@pytest.mark.parametrize("part", ["reader", "elected_member", "guest", "memberless"])
def test_who_has_no_part_in_it_is_refused(
    cast: Cast, project: Project, criteria: CriteriaSet, part: str
) -> None:
    user = cast.everyone()[part]
    assert isinstance(user, User)
    with pytest.raises(PermissionDenied):
        make_assessment(project, user, criteria, 1, 1)
    with pytest.raises(PermissionDenied):
        keep_assessment(project, by=user, criteria=newest(criteria), typed={})


def test_what_is_not_a_whole_answer_is_refused(cast: Cast, project: Project, criteria: CriteriaSet) -> None:
    version = newest(criteria)
    good = marks_of(version, [1, 2])
    stranger = marks_of(newest(make_set("Andet sæt")), [1, 2])
    crossed = [type(good[0])(good[0].criterion, good[1].level), good[1]]
    for marks in (good[:1], [good[0], good[0]], stranger, crossed, marks_of(version, [None, None]), []):
        with pytest.raises(ValidationError):
            assess(project, by=cast.coder, criteria=version, marks=marks)
    assert not Assessment.objects.exists()


def test_a_draft_of_criteria_and_a_day_to_come_are_refused(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    draft = criteria_actions.begin_draft(criteria, by=cast.coder)
    with pytest.raises(ValidationError, match="ikke i kraft"):
        assess(project, by=cast.coder, criteria=draft, marks=marks_of(draft, [1, 1]))
    with pytest.raises(ValidationError, match="dagen"):
        make_assessment_on(
            project, cast.coder, newest_decided(criteria), timezone.localdate() + timedelta(days=1)
        )


def newest_decided(criteria: CriteriaSet) -> Any:
    return criteria.versions.decided().first()


def make_assessment_on(project: Project, by: User, version: Any, day: date) -> Assessment:
    return assess(project, by=by, criteria=version, marks=marks_of(version, [1, 1]), on=day)


def test_criteria_that_were_taken_over_while_somebody_wrote_still_count(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    old = newest(criteria)
    decide(criteria_actions.begin_draft(criteria, by=cast.coder))
    made = assess(project, by=cast.coder, criteria=old, marks=marks_of(old, [1, 1]))
    assert made.criteria_version == old


def test_the_same_sent_twice_is_kept_once_and_other_answers_are_a_new_assessment(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    first = make_assessment(project, cast.coder, criteria, 1, 1)
    assert make_assessment(project, cast.coder, criteria, 1, 1) == first
    make_assessment(project, cast.coder, criteria, 2, 1)
    assert Assessment.objects.count() == 2
    assert Mark.objects.filter(assessment=first, level__number=1).count() == 2


def test_it_is_withdrawn_with_a_reason_once_by_its_maker_or_an_editor(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    made = make_assessment(project, cast.committee_secretary, criteria, 1, 1)
    with pytest.raises(PermissionDenied):
        withdraw_assessment(made, by=cast.employee, because="Den er urimelig")
    with pytest.raises(ValidationError):
        withdraw_assessment(made, by=cast.committee_secretary, because=" ")
    gone = withdraw_assessment(made, by=cast.committee_secretary, because="Forkert projekt")
    assert gone.withdrawn_because == "Forkert projekt"
    withdraw_assessment(made, by=cast.coder, because="Igen")  # two pages open: it is done already
    assert Assessment.objects.get().withdrawn_because == "Forkert projekt"
    assert profiles_of(project) == []


def test_whoever_sees_an_assessment_belongs_here_and_may_read_the_project(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    made = make_assessment(project, cast.coder, criteria, 1, 1)
    project.sharing = "public"
    project.save()
    seen = {
        p for p, u in cast.everyone().items() if Assessment.objects.readable_by(u).filter(pk=made.pk).exists()
    }
    assert seen == set(cast.everyone()) - {"guest", "memberless", "stranger"}
    project.sharing = "own"
    project.save()
    fresh = {
        part: User.objects.get(pk=user.pk) for part, user in cast.everyone().items() if isinstance(user, User)
    }
    seen = {p for p, u in fresh.items() if Assessment.objects.readable_by(u).filter(pk=made.pk).exists()}
    assert seen == {"approver", "other_approver", "coder", "administrator", "officer", "employee", "reader"}


def _told(project: Project) -> list[list[Any]]:
    [profile] = profiles_of(project)
    return [
        [
            row.criterion.name,
            *(
                (t.now and t.now.number, t.before and t.before.number, t.direction) if t else None
                for t in (row.owner, row.another)
            ),
        ]
        for row in profile.rows
    ]


def test_a_profile_has_the_owner_beside_another_and_each_with_the_time_before(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    make_assessment(project, cast.employee, criteria, 0, 2, on=date(2025, 1, 1))
    make_assessment(project, cast.officer, criteria, 2, 1, on=date(2026, 1, 1))
    make_assessment(project, cast.coder, criteria, 1, None, on=date(2026, 2, 1))
    assert _told(project) == [
        ["Plan", (2, 0, "up"), (1, None, "")],
        ["Måling", (1, 2, "down"), (None, None, "")],
    ]


def test_a_profile_goes_across_versions_and_says_where_the_words_were_others(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    make_assessment(project, cast.employee, criteria, 1, 1, on=date(2025, 1, 1))
    draft = criteria_actions.begin_draft(criteria, by=cast.coder)
    plan, measure = draft.criteria.all()
    from_before = {"area": "steering", "question": "?", "field": "steering"}
    criteria_actions.edit_criterion(
        plan,
        CriterionDetails(name="Plan", levels=("A", "B", "C", "D", "E"), **from_before),
        by=cast.coder,
        version=plan.version,
    )
    criteria_actions.remove_criterion(measure, by=cast.coder)
    decide(draft, on=date(2025, 6, 1))
    make_assessment(project, cast.employee, criteria, 2, on=date(2026, 1, 1))
    assert _told(project) == [["Plan", (2, 1, "same"), None]]  # the middle of five is as good as of three
    [profile] = profiles_of(project)
    assert profile.is_reworded
    assert profile.criteria.number == 2


def _answers(criteria: CriteriaSet, *levels: str, why: str = "") -> dict[str, str]:
    version = newest(criteria)
    sent = {"criteria": version.public_id}
    for criterion, level in zip(version.criteria.all(), levels, strict=True):
        sent |= {f"level_{criterion.key}": level, f"why_{criterion.key}": why}
    return sent


def _url(project: Project) -> str:
    return f"{project.get_absolute_url()}assess/"


def test_a_project_is_assessed_by_one_form(cast: Cast, project: Project, criteria: CriteriaSet) -> None:
    answer = signed_in(cast.coder).post(_url(project), _answers(criteria, "2", "early"))
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{project.get_absolute_url()}#quality")
    assert [mark.level and mark.level.number for mark in Assessment.objects.get().marks.all()] == [2, None]


def test_a_question_left_open_is_said_and_nothing_is_lost(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    answer = signed_in(cast.coder).post(_url(project), _answers(criteria, "2", "", why="Fordi det er sådan"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vælg det niveau, der passer bedst" in page
    assert page.count("Fordi det er sådan") == 2
    assert page.count("checked") == 1


def test_half_an_assessment_is_kept_and_gone_on_with(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    browser = signed_in(cast.coder)
    for url, sent in ((f"{_url(project)}keep/", {}), (_url(project), {"keep": "yes"})):
        browser.post(url, {**_answers(criteria, "1", "", why="Halvt"), **sent})
    assert AssessmentDraft.objects.count() == 1
    page = browser.get(_url(project)).content.decode()
    assert page.count("Halvt</textarea>") == 2
    assert page.count("checked") == 1
    assert "Fortsæt på din vurdering" in browser.get(project.get_absolute_url()).content.decode()
    browser.post(_url(project), _answers(criteria, "1", "2"))
    assert not AssessmentDraft.objects.exists()


def test_what_somebody_began_is_theirs_alone_and_goes_with_their_login(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    signed_in(cast.coder).post(f"{_url(project)}keep/", _answers(criteria, "1", "", why="Hemmeligt"))
    assert "Hemmeligt" not in signed_in(cast.approver).get(_url(project)).content.decode()
    forget_user(cast.coder)
    assert not AssessmentDraft.objects.exists()


def test_whoever_assesses_again_sees_what_their_side_saw_last_and_not_what_the_other_did(
    cast: Cast, project: Project, criteria: CriteriaSet
) -> None:
    make_assessment(project, cast.employee, criteria, 0, 0, on=date(2025, 1, 1))
    page = signed_in(cast.officer).get(_url(project)).content.decode()
    assert page.count("Sidst, 1. januar 2025") == 2
    assert "Hver måned" in page  # what the project says of it
    assert "Sidst," not in signed_in(cast.coder).get(_url(project)).content.decode()


@pytest.mark.parametrize("part", ["stranger", "guest", "memberless"])
def test_outsiders_see_levels_and_neither_names_nor_reasons(
    cast: Cast, project: Project, criteria: CriteriaSet, part: str
) -> None:
    version = newest(criteria)
    made = assess(
        project,
        by=cast.coder,
        criteria=version,
        marks=marks_of(version, [2, 0], "Det skal I skamme jer over"),
    )
    Project.objects.update(sharing="public")
    browser = signed_in(cast.everyone()[part])
    page = browser.get(project.get_absolute_url()).content.decode()
    assert "2 af 2" in page
    for hidden in ("Carl Coder", "skamme", made.public_id, "mangler stadig"):
        assert hidden not in page
    assert browser.get(made.get_absolute_url()).status_code != 200


def test_nobody_is_offered_to_assess_while_there_are_no_criteria(cast: Cast, project: Project) -> None:
    browser = signed_in(cast.coder)
    assert "assess/" not in browser.get(project.get_absolute_url()).content.decode()
    assert browser.get(_url(project)).status_code == 404
