"""Two contacts of one e-mail: it is asked about, and neither is taken for the other."""

import pytest
from django.urls import reverse

from samklang.knowledge.models import Contribution
from samklang.people.forms.contacts import texts_of_network
from samklang.people.models import Contact
from samklang.people.naming import NotFound, find_contact, typed_as
from tests.cast import Cast, make_contact, make_network, make_topic, signed_in

pytestmark = pytest.mark.django_db
EMAIL = "faelles@klangby.example"


@pytest.fixture
def twins(cast: Cast) -> tuple[Contact, Contact]:
    """Who signs in, and somebody else with the same e-mail, added first."""
    other = make_contact("Eva Fælles", cast.committee, email=EMAIL)
    own = make_contact("Henrik Dam", cast.other_administration, email=EMAIL, user=cast.employee)
    return own, other


def test_an_email_of_two_means_the_one_who_signs_in(cast: Cast, twins: tuple[Contact, Contact]) -> None:
    own, other = twins
    assert find_contact(EMAIL, reader=cast.employee) == own
    assert typed_as(own, reader=cast.employee) == EMAIL
    assert find_contact(typed_as(other, reader=cast.employee), reader=cast.employee) == other


def test_the_owner_that_is_filled_in_can_be_published(cast: Cast, twins: tuple[Contact, Contact]) -> None:
    make_topic("Lektiehjælp")
    client, url = signed_in(cast.employee), reverse("new_contribution", args=["idea"])
    first = client.get(url).context["form"].initial
    given = {"title": "Natteravne", "summary": "Kort", "proposal": "Gå ture", "topics": "Lektiehjælp"}
    assert client.post(url, {**first, **given}).status_code == 302
    assert Contribution.objects.get().owner == twins[0]


def test_of_two_of_one_name_each_is_named_with_its_place_or_its_id(cast: Cast) -> None:
    one = make_contact("Mette Holm", cast.committee)
    two = make_contact("Mette Holm", cast.other_administration)
    with pytest.raises(NotFound, match="navnet eller e-mailadressen") as told:
        find_contact("mette holm", reader=cast.employee)
    for each in (one, two):
        way = f"Mette Holm ({each.organisation.name})"
        assert way in str(told.value)
        assert find_contact(way, reader=cast.employee) == each
        assert find_contact(each.public_id, reader=cast.employee) == each


def test_a_network_names_each_of_two_with_one_email(cast: Cast, twins: tuple[Contact, Contact]) -> None:
    lines = texts_of_network(make_network("Vejledere", *twins))
    said = f"{lines['contact_persons']}\n{lines['members']}".split("\n")
    assert {find_contact(line, reader=cast.employee) for line in said} == set(twins)


def test_an_email_another_has_is_asked_about_and_taken_when_it_is_meant(
    cast: Cast, twins: tuple[Contact, Contact]
) -> None:
    client, url = signed_in(cast.employee), reverse("new_contact")
    sent = {"name": "Ib Ny", "organisation": cast.committee.name, "email": EMAIL.upper(), "version": "1"}
    refused = client.post(url, sent)
    assert refused.status_code == 422
    assert "har allerede denne e-mailadresse" in refused.content.decode()
    assert client.post(url, {**sent, "shares_email": "on"}).status_code == 302
    kept = Contact.objects.get(name="Ib Ny")
    page = client.get(reverse("edit_contact", args=[kept.public_id])).context["form"]
    unchanged = {name: value for name, value in page.initial.items() if value}
    assert client.post(reverse("edit_contact", args=[kept.public_id]), unchanged).status_code == 302
