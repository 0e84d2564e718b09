"""What belongs together leads to each other, and what is like it is shown before it is written once more."""

from typing import Any

import pytest
from django.urls import reverse

from samklang.knowledge.actions.contributions import publish
from samklang.knowledge.actions.relating import set_related
from samklang.knowledge.details import details_of
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Draft
from samklang.knowledge.naming import alike, find_contribution, named, offered
from samklang.people.naming import NotFound
from tests.cast import Cast, make_contact, make_contribution, signed_in
from tests.knowledge.conftest import Say


def _made(*given: Any, **words: Any) -> Contribution:
    """A contribution as lists have it, without the words of its kind."""
    return Contribution.objects.get(pk=make_contribution(*given, **words).pk)


@pytest.fixture
def thing(cast: Cast) -> Contribution:
    return _made("Natteravne ved havnen", cast.other_administration)


@pytest.fixture
def other(cast: Cast) -> Contribution:
    return _made("Lektiecafé på biblioteket", cast.other_administration)


@pytest.fixture
def hidden(cast: Cast) -> Contribution:
    return _made("Hemmelige natteravne", cast.committee, sharing="own")


def test_a_thing_is_named_by_its_title_its_id_or_the_address_of_its_page(
    cast: Cast, thing: Contribution
) -> None:
    address = f"https://samklang.example{thing.get_absolute_url()}?a=b#uses"
    for typed in ("natteravne  ved HAVNEN", thing.public_id, named(thing), address):
        assert find_contribution(typed, reader=cast.reader) == thing


def test_two_of_one_title_are_told_apart_and_the_hidden_one_is_not_told_of(
    cast: Cast, thing: Contribution
) -> None:
    make_contribution(thing.title, cast.committee, sharing="own")
    assert find_contribution(thing.title, reader=cast.reader) == thing
    same = _made(thing.title, cast.committee)
    with pytest.raises(NotFound) as refused:
        find_contribution(thing.title, reader=cast.reader)
    assert named(same) in str(refused.value)
    assert named(thing) in str(refused.value)


def test_what_is_hidden_is_neither_found_nor_offered(cast: Cast, hidden: Contribution) -> None:
    refusals = []
    for typed in (hidden.title, hidden.public_id, "know-222222222222"):
        with pytest.raises(NotFound) as refused:
            find_contribution(typed, reader=cast.reader)
        refusals.append(str(refused.value).replace(typed, "…"))
    assert len(set(refusals)) == 1
    assert offered("natteravne", reader=cast.reader) == []
    assert offered("natteravne", reader=cast.coder) == [named(hidden)]


def test_each_leads_to_the_other(cast: Cast, thing: Contribution, other: Contribution) -> None:
    set_related(thing, [other], by=cast.employee)
    for one, another in ((thing, other), (other, thing)):
        page = signed_in(cast.reader).get(one.get_absolute_url()).content.decode()
        assert another.get_absolute_url() in page
    set_related(other, [], by=cast.employee)
    assert not thing.related.exists()


def test_what_the_writer_cannot_see_stays(
    cast: Cast, thing: Contribution, other: Contribution, hidden: Contribution
) -> None:
    thing.related.add(hidden)
    set_related(thing, [other], by=cast.employee)
    assert set(thing.related.all()) == {other, hidden}
    page = signed_in(cast.reader).get(thing.get_absolute_url()).content.decode()
    assert hidden.get_absolute_url() not in page
    form = signed_in(cast.employee).get(reverse("edit_contribution", args=[thing.public_id])).content.decode()
    assert hidden.public_id not in form
    assert other.public_id in form


def _form(say: Say, **given: object) -> dict[str, object]:
    texts = {
        "title": "Ring først",
        "summary": "Kort sagt.",
        "situation": "Ingen kom.",
        "what_we_did": "Vi ringede.",
        "what_happened": "De kom.",
        "advice": "Ring først.",
        "topics": "Lektiehjælp",
        "organisation": say().organisation.name,
        "owner": "ejer@klangby.example",
        "sharing": "municipality",
        "version": "1",
    }
    return {**texts, **given}


def test_they_are_chosen_in_the_form_and_stand_there_again(
    cast: Cast, say: Say, thing: Contribution, other: Contribution
) -> None:
    browser = signed_in(cast.employee)
    url = reverse("new_contribution", args=["experience"])
    typed = [thing.title, "", f"{other.title} ({other.public_id})", ""]
    assert browser.post(url, _form(say, related=typed)).status_code == 302
    made = Contribution.objects.get(title="Ring først")
    assert set(made.related.all()) == {thing, other}
    page = browser.get(reverse("edit_contribution", args=[made.public_id]))
    assert set(page.context["form"]["related"].value()) == {named(thing), named(other)}


def test_one_that_does_not_exist_is_said_at_its_field_and_nothing_is_lost(cast: Cast, say: Say) -> None:
    url = reverse("new_contribution", args=["experience"])
    page = signed_in(cast.employee).post(url, _form(say, related=["Findes ikke"]))
    assert page.status_code == 422
    assert page.context["form"].errors.keys() == {"related"}
    assert "Findes ikke" in page.content.decode()


def test_a_draft_keeps_what_was_typed_there(cast: Cast, say: Say) -> None:
    url = reverse("keep_draft", args=["experience"])
    signed_in(cast.employee).post(url, _form(say, related=["Halvt", "Andet"]))
    page = signed_in(cast.employee).get(Draft.objects.get().get_absolute_url()).content.decode()
    assert 'value="Halvt"' in page
    assert 'value="Andet"' in page


@pytest.fixture
def known(thing: Contribution, other: Contribution, hidden: Contribution) -> None:
    for each in (thing, other, hidden):
        index_contribution(each)


@pytest.mark.usefixtures("known")
def test_what_looks_like_it_is_shown_and_nothing_hidden(cast: Cast, thing: Contribution) -> None:
    assert alike("Natteravne i Engparken", "Voksne går ture", reader=cast.reader) == [thing]
    assert {each.title for each in alike("Natteravne i Engparken", "", reader=cast.coder)} == {
        thing.title,
        "Hemmelige natteravne",
    }
    assert alike("Svømmehal for alle", "Vi bader.", reader=cast.reader) == []


@pytest.mark.usefixtures("known")
def test_it_is_shown_while_one_writes_and_without_javascript(cast: Cast, thing: Contribution) -> None:
    browser = signed_in(cast.employee)
    typed = {"title": "Natteravne i Engparken", "summary": "Voksne går ture"}
    told = browser.post(reverse("keep_draft", args=["project"]), typed).content.decode()
    assert thing.get_absolute_url() in told
    assert "hx-swap-oob" in told
    page = browser.get(Draft.objects.get().get_absolute_url()).content.decode()
    assert thing.get_absolute_url() in page
    assert "Hemmelige natteravne" not in told + page


@pytest.mark.usefixtures("known")
def test_what_one_changes_is_not_said_to_be_like_itself(cast: Cast, thing: Contribution) -> None:
    url = reverse("keep_change", args=[thing.public_id])
    told = signed_in(cast.employee).post(url, {"title": thing.title, "summary": "x"}).content.decode()
    assert thing.get_absolute_url() not in told


def test_a_guests_change_leaves_a_substitute_who_is_hidden_from_them(cast: Cast, say: Say) -> None:
    guests_own = make_contact(
        "Gudrun", cast.other_municipality, email="gudrun@fjordby.example", is_shared=True
    )
    hidden = make_contact("Hemmelig", cast.other_administration, email="h@klangby.example")
    given = say(organisation=cast.other_municipality, owner=guests_own, substitute=hidden, sharing="others")
    made = publish(given, by=cast.coder)
    browser = signed_in(cast.guest)
    url = reverse("edit_contribution", args=[made.public_id])
    page = browser.get(url)
    assert "h@klangby.example" not in page.content.decode()
    seen = {name: page.context["form"][name].value() for name in page.context["form"].fields}
    sent = {name: value for name, value in {**seen, "summary": "Nyt"}.items() if value is not None}
    assert browser.post(url, sent).status_code == 302
    made.refresh_from_db()
    assert (made.summary, made.substitute) == ("Nyt", hidden)
    assert details_of(made).substitute == hidden
