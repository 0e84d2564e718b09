"""Publishing, changing, confirming, withdrawing, bringing back: each effect, and each refusal."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samklang.core.versions import ChangedMeanwhile
from samklang.journal.models import Entry
from samklang.knowledge.actions import contributions as actions
from samklang.knowledge.actions.relating import relate
from samklang.knowledge.details import MoneyDetails, details_of
from samklang.knowledge.models import Contribution, Kind, Project
from samklang.people.actions.topics import close_topic
from samklang.people.labels import access_labels
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_contribution, make_topic
from tests.knowledge.conftest import Say

TODAY = timezone.localdate


def _entries(thing: Contribution) -> list[tuple[str, list[str]]]:
    rows = Entry.objects.filter(subject=thing.public_id).order_by("id")
    return [(entry.verb, sorted(entry.fields)) for entry in rows]


@pytest.mark.parametrize("kind", Kind.values)
def test_what_is_published_is_there_as_it_was_written(cast: Cast, say: Say, kind: str) -> None:
    details = say(kind)
    made = actions.publish(details, by=cast.employee)
    assert details_of(Contribution.objects.get(pk=made.pk)) == details
    assert (made.kind, made.written_by, made.version) == (kind, cast.employee.public_id, 1)
    assert made.published_on == made.changed_on == made.confirmed_on == TODAY()
    assert [(each.number, each.texts["title"]) for each in made.revisions.all()] == [(1, "Ring først")]
    assert _entries(made) == [("published", [])]
    assert find("ring ", labels=access_labels(cast.reader)).counts == {kind: 1}


def test_a_summary_is_short_also_where_no_form_asks_for_it(cast: Cast, say: Say) -> None:
    with pytest.raises(ValidationError) as refused:
        actions.publish(say(summary="x" * 601), by=cast.employee)
    assert list(refused.value.message_dict) == ["summary"]
    assert actions.publish(say(summary="x" * 600), by=cast.employee).summary == "x" * 600


def test_an_old_report_keeps_its_day(cast: Cast, say: Say) -> None:
    made = actions.publish(say(), by=cast.employee, on=date(2019, 5, 1))
    assert (made.published_on, made.is_stale()) == (date(2019, 5, 1), True)


def test_the_same_sent_twice_is_published_once(cast: Cast, say: Say) -> None:
    first = actions.publish(say(), by=cast.employee)
    assert actions.publish(say(), by=cast.employee) == first
    assert Contribution.objects.count() == 1
    assert _entries(first) == [("published", [])]


def test_the_same_title_with_other_words_or_from_somebody_else_is_another_thing(cast: Cast, say: Say) -> None:
    actions.publish(say(), by=cast.employee)
    actions.publish(say(advice="Skriv først."), by=cast.employee)
    actions.publish(say(), by=cast.officer)
    actions.publish(say("question"), by=cast.employee)
    assert Contribution.objects.count() == 4


@pytest.mark.parametrize("part", ["elected_member", "memberless"])
def test_whoever_may_not_write_publishes_nothing(cast: Cast, say: Say, part: str) -> None:
    with pytest.raises(PermissionDenied):
        actions.publish(say(), by=getattr(cast, part))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"topics": frozenset()}, "topics"),
        ({"title": ""}, "title"),
        ({"state": "asleep"}, "state"),
        ({"result": "excellent"}, "result"),
        ({"sharing": "nobody"}, "sharing"),
        ({"starts_on": date(2026, 2, 1), "ends_on": date(2026, 1, 1)}, "__all__"),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    cast: Cast, say: Say, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        actions.publish(say("project", **given), by=cast.employee)
    assert list(refused.value.message_dict) == [field]
    assert not Contribution.objects.exists()


@pytest.mark.parametrize("name", ["owner", "substitute"])
def test_nobody_who_has_left_answers_for_it(cast: Cast, say: Say, name: str) -> None:
    left = make_contact("Birgit", cast.committee, left_on=date(2026, 1, 1))
    with pytest.raises(ValidationError, match="stadig er ansat") as refused:
        actions.publish(say(**{name: left}), by=cast.employee)
    assert list(refused.value.message_dict) == [name]


def test_the_owner_is_not_their_own_substitute(cast: Cast, say: Say) -> None:
    details = say()
    with pytest.raises(ValidationError) as refused:
        actions.publish(say(substitute=details.owner), by=cast.employee)
    assert list(refused.value.message_dict) == ["substitute"]


def test_nobody_hides_from_themselves_what_they_write(cast: Cast, say: Say) -> None:
    hidden = say(sharing="own", organisation=cast.committee)
    with pytest.raises(ValidationError) as refused:
        actions.publish(hidden, by=cast.employee)
    assert list(refused.value.message_dict) == ["sharing"]
    assert actions.publish(hidden, by=cast.committee_secretary).sharing == "own"


@pytest.mark.parametrize(
    ("place", "sharing", "field"),
    [
        ("other_administration", "others", "organisation"),
        ("other_municipality", "municipality", "sharing"),
        ("other_municipality", "own", "sharing"),
    ],
)
def test_a_guest_writes_for_their_own_place_and_shares_it(
    cast: Cast, say: Say, place: str, sharing: str, field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        actions.publish(say(organisation=getattr(cast, place), sharing=sharing), by=cast.guest)
    assert list(refused.value.message_dict) == [field]


def test_nothing_new_is_put_under_a_closed_topic_and_what_is_there_stays(cast: Cast, say: Say) -> None:
    topic = make_topic("Gammelt emne")
    made = actions.publish(say(topics=frozenset({topic})), by=cast.employee)
    topic = close_topic(topic, by=cast.administrator)
    with pytest.raises(ValidationError) as refused:
        actions.publish(say(topics=frozenset({topic}), title="Ny"), by=cast.employee)
    assert list(refused.value.message_dict) == ["topics"]
    details = say(topics=frozenset({topic}), summary="Rettet.")
    assert actions.edit(made, details, by=cast.employee, version=1).summary == "Rettet."


def test_a_change_is_kept_beside_what_stood_before(cast: Cast, say: Say) -> None:
    made = actions.publish(say(), by=cast.employee, on=date(2019, 5, 1))
    edited = actions.edit(made, say(title="Ring", advice="Ring altid."), by=cast.officer, version=1)
    assert (edited.version, edited.published_on, edited.changed_on) == (2, date(2019, 5, 1), TODAY())
    assert edited.confirmed_on == TODAY()
    assert [each.texts["advice"] for each in edited.revisions.all()] == ["Ring altid.", "Ring først."]
    assert _entries(edited)[1:] == [("changed", ["revisions", "title"])]
    assert find("altid ", labels=access_labels(cast.reader)).total == 1
    assert find("først ", labels=access_labels(cast.reader)).total == 0


def test_a_change_of_nothing_is_no_change(cast: Cast, say: Say) -> None:
    made = actions.publish(say(), by=cast.employee)
    assert actions.edit(made, say(), by=cast.employee, version=1).version == 1
    assert _entries(made) == [("published", [])]


def test_whoever_saves_second_is_told(cast: Cast, say: Say) -> None:
    made = actions.publish(say(), by=cast.employee)
    actions.edit(made, say(title="Først"), by=cast.officer, version=1)
    with pytest.raises(ChangedMeanwhile):
        actions.edit(made, say(title="Sidst"), by=cast.employee, version=1)
    made.refresh_from_db()
    assert made.title == "Først"


def test_the_money_of_a_project_is_as_it_was_last_written(cast: Cast, say: Say) -> None:
    state, fund = MoneyDetails(250_000, "Staten", date(2027, 6, 30)), MoneyDetails(0, "Fonden")
    made = actions.publish(say("project", money=(state, fund)), by=cast.employee)
    edited = actions.edit(made, say("project", money=(fund,)), by=cast.employee, version=1)
    assert isinstance(edited, Project)
    assert [str(each) for each in edited.money.all()] == ["0, Fonden"]
    assert [each.texts["money"] for each in edited.revisions.all()] == [
        "0; Fonden",
        "250000; Staten; 2027-06-30\n0; Fonden",
    ]


def test_a_confirmation_says_that_it_holds_today(cast: Cast) -> None:
    old = TODAY() - timedelta(days=800)
    thing = make_contribution("A", cast.committee, confirmed_on=old, review_on=TODAY() - timedelta(days=1))
    assert thing.is_stale()
    confirmed = actions.confirm(thing, by=cast.coder)
    assert (confirmed.is_stale(), confirmed.review_on, confirmed.version) == (False, None, 2)
    later = TODAY() + timedelta(days=30)
    assert actions.confirm(thing, by=cast.coder, review_on=later).review_on == later
    assert actions.confirm(thing, by=cast.coder).review_on == later
    assert _entries(thing) == [("confirmed", [])] * 3


def test_what_is_withdrawn_says_why_and_is_found_again_once_it_is_brought_back(cast: Cast, say: Say) -> None:
    made = actions.publish(say(), by=cast.employee)
    with pytest.raises(ValidationError) as refused:
        actions.withdraw(made, by=cast.employee, because=" ")
    assert list(refused.value.message_dict) == ["because"]
    gone = actions.withdraw(made, by=cast.employee, because="Forældet")
    assert (gone.withdrawn_on, gone.withdrawn_because) == (TODAY(), "Forældet")
    labels = access_labels(cast.employee)
    assert find("ring ", labels=labels).total == 0
    back = actions.bring_back(made, by=cast.employee)
    assert (back.withdrawn_on, back.withdrawn_because, back.version) == (None, "", 3)
    assert find("ring ", labels=labels).total == 1
    assert [verb for verb, _fields in _entries(made)] == ["published", "withdrawn", "restored"]


def test_what_was_never_withdrawn_is_not_brought_back(cast: Cast) -> None:
    thing = make_contribution("A", cast.committee)
    assert actions.bring_back(thing, by=cast.coder).version == 1
    assert _entries(thing) == []


def test_a_change_to_what_is_withdrawn_does_not_publish_it(cast: Cast, say: Say) -> None:
    made = actions.publish(say(), by=cast.employee)
    actions.withdraw(made, by=cast.employee, because="Forældet")
    actions.edit(made, say(title="Ring nu"), by=cast.employee, version=2)
    assert find("ring ", labels=access_labels(cast.employee)).total == 0


def test_what_is_related_leads_both_ways_and_is_noted_once(cast: Cast) -> None:
    one, other = (make_contribution(name, cast.committee) for name in "AB")
    relate(one, [other], by=cast.coder)
    relate(one, [other], by=cast.coder)
    assert [each.pk for each in other.related.all()] == [one.pk]
    assert _entries(one) == [("changed", ["related"])]


@pytest.mark.parametrize("part", ["reader", "elected_member", "guest", "memberless"])
def test_whoever_does_not_keep_it_changes_nothing(cast: Cast, say: Say, part: str) -> None:
    made = actions.publish(say(sharing="public"), by=cast.employee)
    by = getattr(cast, part)
    tries: list[Callable[[], object]] = [
        lambda: actions.edit(made, say(title="Nyt"), by=by, version=1),
        lambda: actions.confirm(made, by=by),
        lambda: relate(made, [], by=by),
        lambda: actions.withdraw(made, by=by, because="x"),
        lambda: actions.bring_back(made, by=by),
    ]
    for attempt in tries:
        with pytest.raises(PermissionDenied):
            attempt()
    assert _entries(made) == [("published", [])]


@pytest.mark.parametrize("tie", ["owner", "substitute", "written_by"])
def test_whoever_answers_for_it_or_wrote_it_may_change_it_while_they_work_here(cast: Cast, tie: str) -> None:
    user = cast.reader
    value: Any = user.public_id if tie == "written_by" else make_contact("R", cast.secretariat, user=user)
    thing = make_contribution("A", cast.committee, **{tie: value})
    assert actions.confirm(thing, by=user).version == 2
    assert actions.confirm(thing, by=cast.committee_secretary).version == 3
