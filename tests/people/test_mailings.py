"""Writing to all in a network: each one mail, once, and nobody sees another's address."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from samklang.jobs.worker import Worker
from samklang.mail.actions import forget_mails_to
from samklang.mail.delivery import compose
from samklang.mail.models import Message
from samklang.people.actions.contacts import erase_contact, hand_over
from samklang.people.actions.mailings import receivers_of, write_to_network
from samklang.people.models import Contact, Mailing, Network
from tests.cast import Cast, make_contact, make_network, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def members(cast: Cast) -> list[Contact]:
    return [
        make_contact("Anton", cast.committee, email="anton@klangby.example"),
        make_contact("Berta", cast.committee, email="berta@klangby.example"),
        make_contact("Berta igen", cast.committee, email="BERTA@klangby.example"),
        make_contact("Carla", cast.committee),
    ]


@pytest.fixture
def network(members: list[Contact]) -> Network:
    return make_network("Erfagruppe", *members)


def write(network: Network, cast: Cast, *, key: str = "nøgle", expected: int = 2) -> Mailing:
    return write_to_network(
        network, by=cast.employee, subject="Husk mødet", text="Kære alle", key=key, expected=expected
    )


def test_each_address_gets_one_mail_of_its_own_and_the_answer_goes_to_the_writer(
    cast: Cast, network: Network
) -> None:
    mailing = write(network, cast)
    Worker().run_until_empty()
    mailing.refresh_from_db()
    assert mailing.sent_to == 2
    sent = list(Message.objects.filter(subject="Husk mødet").order_by("to"))
    assert [mail.to for mail in sent] == ["anton@klangby.example", "berta@klangby.example"]
    assert "berta@klangby.example" not in sent[0].text
    composed = compose(sent[0])
    assert composed.message()["Reply-To"] == cast.employee.email
    assert composed.recipients() == ["anton@klangby.example"]


def test_twice_is_once(cast: Cast, network: Network) -> None:
    assert write(network, cast) == write(network, cast)
    Worker().run_until_empty()
    write(network, cast)
    Worker().run_until_empty()
    assert Message.objects.filter(subject="Husk mødet").count() == 2


def test_it_is_looked_at_with_the_number_of_receivers_before_anything_is_sent(
    cast: Cast, network: Network
) -> None:
    browser, url = signed_in(cast.employee), reverse("new_mailing", args=[network.public_id])
    sent = {"subject": "Husk mødet", "text": "Kære alle", "key": "k"}
    preview = browser.post(url, sent).content.decode()
    assert "Det går til 2 medlemmer" in preview
    assert not Mailing.objects.exists()
    assert "Kære alle" in browser.post(url, {**sent, "step": "change"}).content.decode()
    page = browser.post(url, {**sent, "step": "send", "expected": "2"}, follow=True).content.decode()
    assert "Husk mødet" in page
    assert Mailing.objects.get().receivers.count() == 2


def test_whoever_joined_after_the_preview_is_not_written_to_unseen(cast: Cast, network: Network) -> None:
    with pytest.raises(ValidationError):
        write(network, cast, expected=1)
    assert not Mailing.objects.exists()


def test_who_has_left_or_is_erased_before_the_job_gets_nothing(
    cast: Cast, network: Network, members: list[Contact]
) -> None:
    mailing = write(network, cast)
    hand_over(members[0], by=cast.employee, to=None)
    erase_contact(members[1], by=cast.administrator, ground="Artikel 17")
    Worker().run_until_empty()
    mailing.refresh_from_db()
    assert mailing.sent_to == 0
    assert not mailing.receivers.filter(pk=members[1].pk).exists()
    assert not Message.objects.filter(subject="Husk mødet").exists()


def test_a_guest_in_the_network_writes_to_members_they_cannot_see(cast: Cast, network: Network) -> None:
    guest = make_contact("Gunnar", cast.other_municipality, user=cast.guest)
    network.members.add(guest)
    page = signed_in(cast.guest).get(reverse("new_mailing", args=[network.public_id])).content.decode()
    assert "2 medlemmer" in page
    assert "anton@klangby.example" not in page
    assert receivers_of(network).count() == 2


def test_where_nobody_has_an_address_there_is_nobody_to_write_to(cast: Cast) -> None:
    network = make_network("Tavs", make_contact("Carla", cast.committee))
    with pytest.raises(ValidationError):
        write(network, cast, expected=0)


def test_an_erased_writers_address_stands_in_no_mail(cast: Cast, network: Network) -> None:
    write(network, cast)
    Worker().run_until_empty()
    forget_mails_to(by=cast.administrator, addresses=[cast.employee.email.upper()], why="Slettet")
    assert set(Message.objects.filter(subject="Husk mødet").values_list("reply_to", flat=True)) == {""}
