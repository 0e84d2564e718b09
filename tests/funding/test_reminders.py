"""Reminders of deadlines: who is told, when, and that nobody is told twice or of what they may not read."""

from datetime import date, timedelta

import pytest

from samklang.accounts.models import User
from samklang.following.actions import choose_news, follow
from samklang.following.models import Follow
from samklang.funding.actions import add_fund, close_fund
from samklang.funding.details import FundDetails
from samklang.funding.models import Fund
from samklang.funding.reminders import due_on, remind
from samklang.mail.models import Message
from tests.cast import Cast, make_topic

pytestmark = pytest.mark.django_db
DEADLINE = date(2027, 3, 1)


def make_fund(by: User, **given: object) -> Fund:
    told = {"name": "Lygtefonden", "kind": "private", "giver": "Fonden", "gives_to": "Lys på stier"}
    return add_fund(
        FundDetails(**{**told, "deadlines": frozenset({DEADLINE}), **given}),  # type: ignore[arg-type]
        by=by,
    )


def run(days_before: int, *, deadline: date = DEADLINE) -> list[str]:
    """Do the work of one day; return who has been written to on it."""
    before = set(Message.objects.values_list("pk", flat=True))
    for due in due_on(deadline - timedelta(days=days_before)):
        remind(due)
    return sorted(Message.objects.exclude(pk__in=before).values_list("to", flat=True))


@pytest.fixture
def fund(cast: Cast) -> Fund:
    fund = make_fund(cast.employee)
    follow(fund.public_id, by=cast.employee)
    return fund


def test_who_follows_a_fund_is_told_six_weeks_and_one_week_ahead(cast: Cast, fund: Fund) -> None:
    told = {days: run(days) for days in (50, 43, 42, 41, 15, 14, 8, 7, 6, 0, -1)}
    assert {days for days, to in told.items() if to == [cast.employee.email]} == {42, 7}
    assert {days for days, to in told.items() if to} == {42, 7}


def test_who_follows_a_topic_of_it_is_told_and_who_follows_both_is_told_once(cast: Cast) -> None:
    topic, other = make_topic(), make_topic("Andet")
    fund = make_fund(cast.employee, topics=frozenset({topic, other}))
    for subject in (topic.public_id, other.public_id, fund.public_id):
        follow(subject, by=cast.reader)
    follow(other.public_id, by=cast.guest)
    assert run(42) == sorted([cast.reader.email, cast.guest.email])


@pytest.mark.parametrize(("missed", "caught_up"), [(42, 39), (42, 15), (7, 6), (7, 0)])
def test_what_was_due_while_no_worker_ran_is_told_when_it_does(
    cast: Cast, fund: Fund, missed: int, caught_up: int
) -> None:
    assert caught_up < missed
    assert run(caught_up) == [cast.employee.email]
    assert run(caught_up) == []


def test_two_weeks_ahead_nobody_is_told_what_they_will_be_told_next_week(cast: Cast, fund: Fund) -> None:
    assert run(14) == run(8) == []


def test_each_deadline_is_told_of_by_itself(cast: Cast) -> None:
    later = DEADLINE + timedelta(days=3)
    fund = make_fund(cast.employee, deadlines=frozenset({DEADLINE, later}))
    follow(fund.public_id, by=cast.employee)
    assert len(run(7)) == 1
    assert len(run(4)) == 1
    assert Message.objects.count() == 2


def test_nobody_is_told_of_a_fund_that_gives_no_more(cast: Cast, fund: Fund) -> None:
    close_fund(fund, by=cast.employee)
    assert run(42) == []


def test_who_may_no_longer_read_funds_or_sign_in_is_told_nothing(cast: Cast, fund: Fund) -> None:
    Follow.objects.create(user=cast.memberless, subject=fund.public_id)
    Follow.objects.create(user=cast.reader, subject=fund.public_id)
    User.objects.filter(pk=cast.reader.pk).update(is_active=False)
    assert run(42) == [cast.employee.email]


def test_who_wants_no_mail_of_news_gets_none(cast: Cast, fund: Fund) -> None:
    choose_news(by=cast.employee, frequency="never")
    assert run(42) == []


def test_each_is_told_in_their_own_language(cast: Cast, fund: Fund) -> None:
    User.objects.filter(pk=cast.reader.pk).update(language="en")
    follow(fund.public_id, by=cast.reader)
    run(7)
    said = {message.to: message for message in Message.objects.all()}
    assert said[cast.employee.email].subject == "Frist om 7 dage: Lygtefonden"
    assert said[cast.reader.email].subject == "Deadline in 7 days: Lygtefonden"
    assert "1. marts 2027" in said[cast.employee.email].text
    assert fund.get_absolute_url() in said[cast.employee.email].text


def test_on_the_day_itself_it_says_so(cast: Cast, fund: Fund) -> None:
    run(0)
    assert Message.objects.get().subject == "Frist i dag: Lygtefonden"
