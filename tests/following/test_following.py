"""Following a thing: who may, that it is told to nobody else, and that it ends with the login."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.accounts.actors import System
from samklang.following.actions import choose_news, follow, follow_along, save_search, stop_following
from samklang.following.models import Follow, Frequency, KnownHit, NewsChoice, SavedSearch
from samklang.following.queries import followers_of, subjects_followed_by
from samklang.journal.models import Entry
from samklang.people.actions.users import erase_user, shut_out_user
from samklang.people.models import District
from tests.cast import Cast, make_contribution, make_network, make_topic, signed_in


def test_what_one_reads_can_be_followed_once_and_left_again(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.committee)
    for _twice in range(2):
        follow(thing.public_id, by=cast.employee)
    assert subjects_followed_by(cast.employee) == {thing.public_id}
    follow(thing.public_id, by=cast.employee, at_once=True)
    assert list(followers_of([thing.public_id], at_once=True)) == [cast.employee]
    follow(thing.public_id, by=cast.employee)
    assert Follow.objects.get().at_once, "following again chooses nothing else"
    for _twice in range(2):
        stop_following(thing.public_id, by=cast.employee)
    assert not Follow.objects.exists()


@pytest.mark.parametrize("sharing", ["own", "municipality", "others", "public"])
def test_nobody_follows_what_they_may_not_read(cast: Cast, sharing: str) -> None:
    thing = make_contribution("Ring først", cast.committee, sharing=sharing)
    reads = {
        part
        for part, user in cast.everyone().items()
        if type(thing).objects.readable_by(user).filter(pk=thing.pk).exists() and part != "stranger"
    }
    follows = set()
    for part, user in cast.everyone().items():
        if part != "stranger":
            answer = signed_in(user).post(reverse("follow", args=[thing.public_id]))
            follows |= {part} if answer.status_code == 302 else set()
    assert follows == reads
    assert {follow.user.pk for follow in Follow.objects.all()} == {getattr(cast, part).pk for part in reads}
    if "guest" not in reads:
        with pytest.raises(PermissionDenied):
            follow(thing.public_id, by=cast.guest)


def test_people_and_users_are_not_followed(cast: Cast) -> None:
    for subject in (
        cast.employee.public_id,
        "contact-222222222222",
        "mail-222222222222",
        "topic-222222222222",
    ):
        assert signed_in(cast.administrator).post(reverse("follow", args=[subject])).status_code == 404


def test_every_kind_of_page_has_the_button_for_whoever_is_signed_in(cast: Cast) -> None:
    things: list[Any] = [
        make_contribution("Ring først", cast.committee),
        make_topic(),
        cast.district,
        cast.committee,
        make_network("Læsevenner"),
    ]
    browser = signed_in(cast.employee)
    for thing in things:
        address = reverse("follow", args=[thing.public_id])
        assert address in browser.get(thing.get_absolute_url()).content.decode()
        answer = browser.post(address)
        assert answer.headers["Location"] == thing.get_absolute_url()
        shown = browser.get(thing.get_absolute_url()).content.decode()
        assert reverse("stop_following", args=[thing.public_id]) in shown
    assert reverse("follow", args=[cast.district.public_id]) not in _public_page(cast.district)


def _public_page(thing: District) -> str:
    return signed_in(AnonymousUser()).get(thing.get_absolute_url()).content.decode()


def test_the_page_costs_the_same_however_much_one_follows(cast: Cast) -> None:

    browser = signed_in(cast.employee)
    asked = []
    for batch in (range(2), range(2, 22)):
        for number in batch:
            follow(make_contribution(f"Nr. {number}", cast.committee).public_id, by=cast.employee)
        with CaptureQueriesContext(connection) as captured:
            answer = browser.get(reverse("following"))
        assert answer.content.decode().count("Nr. ") >= len(batch)
        asked.append(len(captured))
    assert asked[0] == asked[1]


def test_what_can_no_longer_be_read_is_neither_named_nor_counted(cast: Cast) -> None:
    thing = make_contribution("Hemmeligt forsøg", cast.committee)
    follow(thing.public_id, by=cast.employee)
    type(thing).objects.update(sharing="own")
    page = signed_in(cast.employee).get(reverse("following")).content.decode()
    assert thing.public_id not in page
    assert "Hemmeligt" not in page
    type(thing).objects.update(sharing="municipality")
    assert "Hemmeligt" in signed_in(cast.employee).get(reverse("following")).content.decode()


def test_the_journal_and_other_people_are_told_nothing(cast: Cast) -> None:
    topic = make_topic()
    follow(topic.public_id, by=cast.employee)
    save_search(by=cast.employee, name="Mentorer", text="mentor")
    choose_news(by=cast.employee, frequency=Frequency.DAILY)
    assert not Entry.objects.exists()
    search = SavedSearch.objects.get()
    for user in (cast.administrator, cast.reader):
        browser = signed_in(user)
        assert browser.get(search.get_absolute_url()).status_code == 404
        assert "Mentorer" not in browser.get(reverse("following")).content.decode()


def test_a_closed_login_hears_nothing_and_an_erased_one_leaves_nothing(cast: Cast) -> None:
    topic = make_topic()
    follow(topic.public_id, by=cast.employee)
    save_search(by=cast.employee, name="Mentorer", text="mentor", found=[topic.public_id])
    shut_out_user(by=cast.administrator, user=cast.employee)
    assert not followers_of([topic.public_id])
    cast.employee.refresh_from_db()
    erase_user(by=cast.administrator, user=cast.employee, ground="GDPR artikel 17")
    for model in (Follow, SavedSearch, KnownHit, NewsChoice):
        assert not model.objects.exists(), model


def test_whoever_wants_no_mail_is_no_follower_to_write_to(cast: Cast) -> None:
    topic = make_topic()
    follow(topic.public_id, by=cast.employee)
    assert list(followers_of([topic.public_id])) == [cast.employee]
    choose_news(by=cast.employee, frequency=Frequency.NEVER)
    assert not followers_of([topic.public_id])


def test_the_system_follows_nothing(cast: Cast) -> None:

    follow_along(make_topic().public_id, by=System("import"))
    assert not Follow.objects.exists()
