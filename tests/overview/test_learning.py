"""What the desk says of what one has learned, asked and promised to look at again."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from samklang.accounts.models import User
from samklang.following.actions import follow
from samklang.knowledge.models import Draft, Remark
from samklang.overview.desk import lists_for
from samklang.overview.news import Edition, news_for
from tests.cast import Cast, make_contact, make_contribution, make_topic
from tests.clock import TODAY

pytestmark = pytest.mark.usefixtures("at_noon")
SOON = TODAY + timedelta(days=60)


def _titles(cast: Cast, part: str, name: str) -> list[str]:
    found = lists_for(getattr(cast, part)).get(name)
    return [str(row.text) for row in found.rows] if found else []


def test_a_question_awaits_all_who_may_answer_but_not_whoever_asked(cast: Cast) -> None:
    asked = make_contribution(
        "Hvem ved?", cast.committee, kind="question", written_by=cast.employee.public_id
    )
    name = "unanswered-questions"
    assert [_titles(cast, part, name) for part in ("reader", "employee", "elected_member", "guest")] == [
        ["Hvem ved?"],
        [],
        [],
        [],
    ]
    answer = Remark.objects.create(contribution=asked, user=cast.reader, text="Mig")
    assert _titles(cast, "reader", name) == []
    Remark.objects.filter(pk=answer.pk).update(
        text="", removed_at=timezone.now(), removed_by=cast.reader.public_id
    )
    assert _titles(cast, "reader", name) == ["Hvem ved?"]


def test_a_question_one_asked_or_was_given_awaits_the_others_on_the_desk_and_in_the_news(cast: Cast) -> None:
    topic, given = make_topic(), make_contact("Malene", cast.committee, user=cast.employee)
    people = ("employee", "reader", "elected_member")
    for part in people:
        follow(topic.public_id, by=getattr(cast, part))
    asked = {"written_by": cast.employee.public_id}
    for title, more in (("Min egen?", asked), ("Givet mig?", {"owner": given}), ("En andens?", {})):
        make_contribution(title, cast.committee, kind="question", topics=[topic], **more)
    desks = {part: set(_titles(cast, part, "unanswered-questions")) for part in people}
    assert desks == {
        "employee": {"En andens?"},
        "reader": {"Min egen?", "Givet mig?", "En andens?"},
        "elected_member": set(),
    }
    assert {part: _waiting_in_the_news(getattr(cast, part)) for part in people} == desks


def _waiting_in_the_news(user: User) -> set[str]:
    edition = Edition.of(user, since=timezone.now() - timedelta(days=7), until=timezone.now())
    return {str(line.text) for section in news_for(edition) if not section.is_new for line in section.lines}


def test_what_one_answers_for_is_to_be_confirmed_after_two_years_or_on_its_day(cast: Cast) -> None:
    contact = make_contact("Malene", cast.committee, user=cast.employee)
    today = timezone.localdate()
    old, due = today - timedelta(days=731), today - timedelta(days=1)
    make_contribution("Gammel", cast.committee, owner=contact, confirmed_on=old)
    make_contribution("Forfalden", cast.committee, substitute=contact, review_on=due)
    make_contribution("Ny", cast.committee, owner=contact, review_on=today)
    make_contribution("En andens", cast.committee, confirmed_on=old)
    withdrawn: dict[str, Any] = {"withdrawn_on": today, "withdrawn_because": "Forældet"}
    make_contribution("Væk", cast.committee, owner=contact, confirmed_on=old, **withdrawn)
    assert _titles(cast, "employee", "own-stale") == ["Gammel", "Forfalden"]
    assert _titles(cast, "reader", "own-stale") == []


def test_a_project_that_runs_after_its_end_awaits_who_answers_for_it(cast: Cast) -> None:
    owner = make_contact("Malene", cast.committee, user=cast.employee)
    given: dict[str, Any] = {"kind": "project", "owner": owner, "state": "running"}
    late = make_contribution("Er slut", cast.committee, ends_on=TODAY - timedelta(days=1), **given)
    make_contribution("Slutter i dag", cast.committee, ends_on=TODAY, **given)
    ended = {**given, "state": "ended", "ends_on": TODAY - timedelta(days=1)}
    make_contribution("Er afsluttet", cast.committee, **ended)
    assert _titles(cast, "employee", "past-their-end") == [late.title]
    assert _titles(cast, "reader", "past-their-end") == []


def test_a_project_that_ends_with_nothing_after_awaits_who_answers_for_it(cast: Cast) -> None:
    contact = make_contact("Malene", cast.committee, user=cast.employee)
    projects: dict[str, dict[str, Any]] = {
        "Slutter": {"ends_on": SOON},
        "Fortsætter": {"ends_on": SOON, "after_the_money": "Frivillige"},
        "Om længe": {"ends_on": SOON + timedelta(days=200)},
        "Er slut": {"ends_on": SOON, "state": "ended"},
    }
    for title, given in projects.items():
        make_contribution(title, cast.committee, kind="project", owner=contact, **given)
    make_contribution("En andens", cast.committee, kind="project", ends_on=SOON)
    assert _titles(cast, "employee", "nothing-after") == ["Slutter"]


def test_a_draft_awaits_its_writer_alone(cast: Cast) -> None:
    Draft.objects.create(writer=cast.employee, kind="idea", typed={"title": "Halvt"})
    Draft.objects.create(writer=cast.employee, kind="idea", typed={})
    assert _titles(cast, "employee", "own-drafts") == ["Idé", "Halvt"]
    for part in ("administrator", "coder", "officer"):
        assert _titles(cast, part, "own-drafts") == []


def test_who_has_no_role_any_more_is_told_nothing_of_what_they_answered_for(cast: Cast) -> None:
    contact = make_contact("Mogens", cast.committee, user=cast.memberless)
    for level in ("own", "municipality", "public"):
        given: dict[str, Any] = {"kind": "project", "state": "running", "ends_on": SOON, "sharing": level}
        old = timezone.localdate() - timedelta(days=731)
        make_contribution(level, cast.committee, owner=contact, confirmed_on=old, **given)
    assert _titles(cast, "memberless", "own-stale") == ["public"]
    assert _titles(cast, "memberless", "nothing-after") == ["public"]


def test_the_first_steps_do_not_tell_that_there_is_something_hidden(cast: Cast) -> None:
    make_contribution("Hemmelig", cast.committee, sharing="own")
    told = {part: _titles(cast, part, "begin-here") for part in ("employee", "committee_secretary")}
    asked = [any("ønske" in text for text in texts) for texts in told.values()]
    assert asked == [True, False]
