"""Saving the search of a page: what is kept, what is refused, and that it finds again what the page found."""

from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from samklang.exchange.models import Borrowed, Partner
from samklang.following.actions import MOST_SEARCHES, save_search
from samklang.following.hits import new_hits
from samklang.following.models import KnownHit, SavedSearch
from samklang.funding.models import Fund
from samklang.knowledge.entries import index_contribution
from samklang.overview.news.found import kinds_of
from samklang.people.models import Topic
from samklang.search import watching
from samklang.search.actions import reindex
from tests.cast import Cast, make_contact, make_contribution, make_network, make_topic, signed_in


def _address(**asked: str) -> str:
    return f"{reverse('new_saved_search')}?{urlencode(asked)}"


def _publish(cast: Cast, title: str, *topics: Topic, **given: str) -> str:
    made = make_contribution(title, cast.committee, topics=topics, **given)
    index_contribution(made)
    return made.public_id


def test_a_search_is_saved_from_its_page_and_led_back_to(cast: Cast) -> None:
    topic = make_topic()
    there = _publish(cast, "Mentor", topic)
    _publish(cast, "Mentor for ledere", make_topic("Ledelse"))
    _publish(cast, "Mentor i det skjulte", topic, sharing="own")
    browser = signed_in(cast.employee)
    asked = {"q": "mentor", "topic": topic.public_id, "page": "2", "order": "newest", "fremmed": "x"}
    page = browser.get(reverse("contributions"), asked).content.decode()
    assert reverse("new_saved_search") in page
    answer = browser.post(_address(where="contributions", **asked), {"name": "Mentorer", "news": "daily"})
    assert answer.headers["Location"] == reverse("following")
    search = SavedSearch.objects.get()
    assert (search.page, search.text, search.filters) == (
        "contributions",
        "mentor",
        {"topic": [topic.public_id]},
    )
    assert [hit.subject for hit in KnownHit.objects.all()] == [there]
    shown = browser.get(search.get_absolute_url()).content.decode()
    assert f"{reverse('contributions')}?q=mentor&amp;topic={topic.public_id}" in shown


def test_filters_alone_are_a_search_of_what_the_page_lists(cast: Cast) -> None:
    topic = make_topic()
    there = _publish(cast, "Ring først", topic)
    browser = signed_in(cast.employee)
    browser.post(
        _address(where="contributions", topic=topic.public_id), {"name": "Emnet", "news": "with_others"}
    )
    assert [hit.subject for hit in KnownHit.objects.all()] == [there]


def test_a_kind_alone_is_a_search_of_all_there_is_of_it(cast: Cast) -> None:
    asked = _publish(cast, "Hvem ved det?", make_topic(), kind="question")
    _publish(cast, "Ring først", make_topic())
    signed_in(cast.employee).post(
        _address(where="contributions", kind="question"), {"name": "Spørgsmål", "news": "with_others"}
    )
    assert [hit.subject for hit in KnownHit.objects.all()] == [asked]


@pytest.mark.parametrize("where", ["", "users", "search'"])
def test_there_is_nothing_to_save_on_other_pages(cast: Cast, where: str) -> None:
    browser = signed_in(cast.employee)
    assert browser.get(_address(where=where, q="mentor")).status_code == 404
    assert browser.post(_address(where=where, q="mentor"), {"name": "A"}).status_code == 404


def test_strangers_sign_in_first(cast: Cast) -> None:
    browser = signed_in(cast.stranger)
    answer = browser.get(_address(where="search", q="mentor"))
    assert answer.headers["Location"].startswith(reverse("account_login"))
    assert reverse("new_saved_search") not in browser.get("/search/?q=mentor").content.decode()


def test_what_cannot_be_saved_is_said_and_what_was_typed_stays(cast: Cast) -> None:
    browser = signed_in(cast.employee)
    save_search(by=cast.employee, name="Mentorer", text="mentor")
    for where, sent, said in (
        ({"q": "mentor"}, {"name": "Mentorer", "news": "daily"}, "allerede en søgning med det navn"),
        ({"q": " "}, {"name": "Tom", "news": "daily"}, "Søg efter noget først"),
        ({"q": "mentor"}, {"name": "", "news": "daily"}, "Dette felt"),
        ({"q": "mentor"}, {"name": "Ny", "news": "hver time"}, "Ny"),
    ):
        answer = browser.post(_address(where="search", **where), sent)
        assert answer.status_code == 422
        assert said in answer.content.decode()
    assert SavedSearch.objects.count() == 1


def test_a_person_keeps_so_many_searches_and_no_more(cast: Cast) -> None:
    for number in range(MOST_SEARCHES):
        save_search(by=cast.employee, name=f"Nr. {number}", text="mentor")
    with pytest.raises(ValidationError):
        save_search(by=cast.employee, name="En for meget", text="mentor")
    save_search(by=cast.coder, name="En andens", text="mentor")


def test_a_search_that_finds_too_much_says_so_and_is_no_news(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "MOST_COUNTED", 1)
    search = save_search(by=cast.employee, name="Mentorer", text="mentor")
    for number in range(2):
        _publish(cast, f"Mentor {number}", make_topic())
    browser = signed_in(cast.employee)
    for address in (search.get_absolute_url(), reverse("news")):
        page = browser.get(address).content.decode()
        assert "mere end 2.000" in page
        assert "Mentor 1" not in page


def test_renaming_and_forgetting_are_for_its_owner(cast: Cast) -> None:
    search = save_search(by=cast.employee, name="Mentorer", text="mentor")
    browser = signed_in(cast.employee)
    browser.post(search.get_absolute_url(), {"name": "Rollemodeller", "news": "never"})
    search.refresh_from_db()
    assert (search.name, search.news) == ("Rollemodeller", "never")
    assert signed_in(cast.coder).post(reverse("forget_search", args=[search.public_id])).status_code == 404
    browser.post(reverse("forget_search", args=[search.public_id]))
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize(("where", "finds_borrowed"), [("contributions", False), ("search", True)])
def test_news_of_a_search_are_of_every_kind_it_finds_and_of_nothing_hidden(
    cast: Cast, where: str, finds_borrowed: bool
) -> None:
    browser = signed_in(cast.employee)
    browser.post(_address(where=where, q="hvem ved noget om svømning"), {"name": "Svømning", "news": "daily"})
    search = SavedSearch.objects.get()
    person = make_contact("Lone Holm", cast.committee, works_with="Svømning")
    network = make_network("Svømning for alle", person)
    fund = Fund.objects.create(name="Fonden", kind="state", giver="Staten", gives_to="Svømning")
    shared = Borrowed.objects.create(
        partner=Partner.objects.create(organisation=cast.other_municipality),
        their_id="1",
        address="https://fjordby.example/1",
        kind="experience",
        title="Svømning om natten",
        summary="Lys i vandet.",
        received={},
    )
    make_contribution(
        "Svømning i det skjulte", cast.committee, sharing="own", owner=make_contact("Ejer", cast.committee)
    )
    reindex()
    told = {hit.subject for hit in new_hits(search, kinds_of(search))}
    assert told == {person.public_id, network.public_id, fund.public_id} | (
        {shared.public_id} if finds_borrowed else set()
    )
