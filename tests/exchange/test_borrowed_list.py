"""The list of what other municipalities share: found, counted and narrowed as our own is, never mixed."""

from typing import Any

import pytest
from django.urls import reverse

from samklang.exchange.actions.borrowed import put_away
from samklang.exchange.models import Borrowed, Partner
from samklang.people.entries import index_contact
from samklang.people.models import OrganisationKind
from samklang.search.models import Miss
from tests.cast import Cast, make_contact, make_organisation, make_topic, signed_in
from tests.exchange.conftest import item, take_in
from tests.queries import asks_no_more_for_more

PROJECT = {"kind": "project", "said": {"what": "Vi mødes.", "state": "running"}, "result": "worked"}


@pytest.fixture
def shared(partner: Partner) -> Partner:
    """An experience under a topic of ours, and a project under none."""
    make_topic("Lektiehjælp")
    take_in(partner, item(1), item(2, own=PROJECT, tags=[]))
    return partner


def ask(cast: Cast, **asked: str) -> Any:
    return signed_in(cast.employee).get(reverse("borrowed_list"), asked)


def listed(cast: Cast, **asked: str) -> set[str]:
    return {str(each.row) for each in ask(cast, **asked).context["found"]}


def offered(cast: Cast, **asked: str) -> dict[str, dict[str, int | None]]:
    facets = ask(cast, **asked).context["facets"]
    return {facet.name: {choice.label: choice.count for choice in facet.choices} for facet in facets}


def test_the_list_can_be_narrowed(cast: Cast, shared: Partner) -> None:
    topic = Borrowed.objects.get(title="Ring først 1").topics.get()
    assert listed(cast) == listed(cast, partner=shared.public_id) == {"Ring først 1", "Ring først 2"}
    assert listed(cast, written_as="project") == listed(cast, result="worked") == {"Ring først 2"}
    assert listed(cast, topic=topic.public_id) == {"Ring først 1"}
    assert listed(cast, q="mødes") == {"Ring først 2"}
    assert listed(cast, written_as="idea") == set()


def test_each_choice_says_how_many_it_leaves(cast: Cast, shared: Partner) -> None:
    assert offered(cast) == {
        "topic": {"Lektiehjælp": 1},
        "written_as": {"Projekt": 1, "Erfaring": 1},
        "result": {"Det virkede": 1},
        "partner": {"Fjordby Kommune": 2},
    }


def test_a_municipality_is_chosen_by_its_name_and_taken_away_again(cast: Cast, shared: Partner) -> None:
    place = make_organisation("Bakkeby Kommune", OrganisationKind.OTHER_MUNICIPALITY)
    other = Partner.objects.create(organisation=place)
    take_in(other, item(3))
    assert offered(cast)["partner"] == {"Fjordby Kommune": 2, "Bakkeby Kommune": 1}
    answer = ask(cast, partner=other.public_id)
    (chip,) = answer.context["chips"]
    assert (chip.label, chip.url) == ("Bakkeby Kommune", "?")
    assert [str(each.row) for each in answer.context["found"]] == ["Ring først 3"]


def test_what_is_put_away_is_neither_listed_nor_counted(cast: Cast, shared: Partner) -> None:
    put_away(Borrowed.objects.get(title="Ring først 2"), by=cast.coder, because="Gammelt")
    assert listed(cast) == {"Ring først 1"}
    assert offered(cast)["partner"] == {"Fjordby Kommune": 1}
    assert "Projekt" not in offered(cast)["written_as"]


def test_nothing_of_ours_answers_here_and_what_others_lack_is_no_miss_of_ours(
    cast: Cast, shared: Partner
) -> None:
    person = make_contact("Lone Holm", cast.committee, works_with="Lektiehjælp")
    index_contact(person)
    answer = ask(cast, q="hvem ved noget om lektiehjælp")
    assert (answer.context["answer"], "Lone Holm" in answer.content.decode()) == (None, False)
    assert listed(cast, q="xylofon") == set()
    assert not Miss.objects.exists()


def test_where_nobody_shares_anything_the_page_says_so(cast: Cast) -> None:
    assert "Intet fra andre endnu" in ask(cast).content.decode()


def test_many_items_take_few_queries(partner: Partner, cast: Cast) -> None:
    browser = signed_in(cast.employee)

    def add(number: int) -> None:
        take_in(partner, *(item(each, own=PROJECT) for each in range(number + 1)))

    asks_no_more_for_more(lambda: browser.get(reverse("borrowed_list")), add)
