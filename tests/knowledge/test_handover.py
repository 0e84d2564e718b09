"""What somebody leaves behind is handed over in one go; and what hangs on people is renewed."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils.translation import override

from samklang.accounts.actions import choose_language
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.knowledge.actions.handover import hand_over_all, leaves_anything, left_behind_by
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Sharing
from samklang.mail.models import Message
from samklang.people.actions.contacts import edit_contact
from samklang.people.actions.districts import edit_district
from samklang.people.actions.organisations import close_organisation
from samklang.people.details import ContactDetails
from samklang.people.labels import access_labels
from samklang.people.models import Contact
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_contribution, make_network, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaver(cast: Cast) -> Contact:
    return make_contact("Lone Fratrådt", cast.other_administration, left_on="2026-05-01")


@pytest.fixture
def successor(cast: Cast) -> Contact:
    return make_contact("Søren Ny", cast.other_administration, email="soeren@klangby.example")


def test_all_of_it_is_seen_and_then_the_successors(cast: Cast, leaver: Contact, successor: Contact) -> None:
    owned = make_contribution("Ejet", cast.other_administration, owner=leaver, substitute=successor)
    stood_in = make_contribution("Stedfortræder", cast.other_administration, substitute=leaver)
    network = make_network("Erfagruppe", leaver, successor)
    url = reverse("hand_over", args=[leaver.public_id])
    page = signed_in(cast.coder).get(url).content.decode()
    assert all(title in page for title in ("Ejet", "Stedfortræder", "Erfagruppe"))
    signed_in(cast.coder).post(url, {"to": "Søren Ny"})
    owned, stood_in = Contribution.objects.get(pk=owned.pk), Contribution.objects.get(pk=stood_in.pk)
    assert (owned.owner, owned.substitute, stood_in.substitute) == (successor, None, successor)
    place = network.network_members.get()
    assert (place.contact, place.is_contact_person) == (successor, True)
    leaver.refresh_from_db()
    assert leaver.handed_over_to == successor
    for thing, fields in (
        (owned, ["owner", "substitute"]),
        (stood_in, ["substitute"]),
        (network, ["members"]),
    ):
        assert Entry.objects.get(verb="changed", subject=thing.public_id).fields == fields
    mail = Message.objects.get()
    assert (mail.to, mail.reply_to) == (successor.email, cast.coder.email)
    assert "Ejet" in mail.text


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        ("da", "Du overtager efter Lone Fratrådt", "Kig på det, og ret det, der ikke længere passer."),
        ("en", "You take over from Lone Fratrådt", "Look at it, and correct what no longer holds."),
    ],
)
def test_the_successor_is_told_in_their_language(
    cast: Cast, leaver: Contact, language: str, subject: str, text: str
) -> None:
    choose_language(by=cast.reader, language=language)
    successor = make_contact("Søren Ny", cast.administration, user=cast.reader, email="ny@klangby.example")
    make_contribution("Ejet", cast.other_administration, owner=leaver)
    hand_over_all(leaver, by=cast.coder, to=successor)
    mail = Message.objects.get()
    assert mail.subject == subject
    assert text in mail.text


def test_a_successor_without_a_login_is_told_in_danish(
    cast: Cast, leaver: Contact, successor: Contact
) -> None:
    make_contribution("Ejet", cast.other_administration, owner=leaver)
    with override("en"):
        hand_over_all(leaver, by=cast.coder, to=successor)
    assert Message.objects.get().subject == "Du overtager efter Lone Fratrådt"


def test_the_way_to_it_is_shown_while_something_is_left(
    cast: Cast, leaver: Contact, successor: Contact
) -> None:
    make_contribution("Ejet", cast.other_administration, owner=leaver)
    page, way = leaver.get_absolute_url(), reverse("hand_over", args=[leaver.public_id])
    assert way in signed_in(cast.coder).get(page).content.decode()
    hand_over_all(leaver, by=cast.coder, to=successor)
    assert way not in signed_in(cast.coder).get(page).content.decode()


def test_nothing_is_offered_to_hand_over_from_who_is_still_there(cast: Cast, successor: Contact) -> None:
    make_contribution("Ejet", cast.other_administration, owner=successor)
    page = signed_in(cast.coder).get(successor.get_absolute_url()).content.decode()
    assert reverse("hand_over", args=[successor.public_id]) not in page


def test_a_network_alone_is_something_left(cast: Cast, leaver: Contact) -> None:
    assert not leaves_anything(leaver, by=cast.coder)
    make_network("Erfagruppe", leaver)
    assert leaves_anything(leaver, by=cast.coder)


def test_twice_is_once(cast: Cast, leaver: Contact, successor: Contact) -> None:
    make_contribution("Ejet", cast.other_administration, owner=leaver)
    hand_over_all(leaver, by=cast.coder, to=successor)
    lines = Entry.objects.count()
    assert hand_over_all(leaver, by=cast.coder, to=successor).is_empty
    assert Entry.objects.count() == lines
    assert Message.objects.count() == 1


def test_who_takes_over_once_more_is_told_once_more(cast: Cast, leaver: Contact, successor: Contact) -> None:
    for title in ("Ejet", "Fundet senere"):
        make_contribution(title, cast.other_administration, owner=leaver)
        hand_over_all(leaver, by=cast.coder, to=successor)
    told = [mail.text for mail in Message.objects.order_by("pk")]
    assert [("Ejet" in text, "Fundet senere" in text) for text in told] == [(True, False), (False, True)]


def test_officers_see_to_their_own_administration_and_others_to_none(
    cast: Cast, leaver: Contact, successor: Contact
) -> None:
    hand_over_all(leaver, by=cast.officer, to=successor)
    elsewhere = make_contact("Et andet sted", cast.administration, left_on="2026-05-01")
    for user, left in ((cast.officer, elsewhere), (cast.employee, leaver)):
        with pytest.raises(PermissionDenied):
            hand_over_all(left, by=user, to=successor)


def test_what_the_officer_may_not_read_is_neither_told_nor_touched(
    cast: Cast, leaver: Contact, successor: Contact
) -> None:
    hidden = make_contribution("Skjult", cast.administration, owner=leaver, sharing=Sharing.OWN)
    assert left_behind_by(leaver, by=cast.officer).is_empty
    hand_over_all(leaver, by=cast.officer, to=successor)
    assert Contribution.objects.get(pk=hidden.pk).owner == leaver
    assert left_behind_by(leaver, by=cast.coder).contributions == (Contribution.objects.get(pk=hidden.pk),)


def test_nothing_is_handed_over_from_who_is_there_or_to_who_is_not(
    cast: Cast, leaver: Contact, successor: Contact
) -> None:
    with pytest.raises(ValidationError):
        hand_over_all(successor, by=cast.coder, to=leaver)
    gone = make_contact("Også væk", cast.committee, left_on="2026-05-01")
    with pytest.raises(ValidationError):
        hand_over_all(leaver, by=cast.coder, to=gone)
    with pytest.raises(ValidationError):
        hand_over_all(leaver, by=cast.coder, to=leaver)


def found_by(user: object, words: str) -> int:
    return find(words, labels=access_labels(user), among=["experience"]).total  # type: ignore[arg-type]


def test_who_takes_over_finds_what_only_its_own_people_find(
    cast: Cast, leaver: Contact, successor: Contact
) -> None:
    Contact.objects.filter(pk=successor.pk).update(user=cast.employee)
    successor.refresh_from_db()
    made = make_contribution("Giraffer", cast.administration, owner=leaver, sharing=Sharing.OWN)
    index_contribution(made)
    assert found_by(cast.employee, "giraffer") == 0
    hand_over_all(leaver, by=cast.coder, to=successor)
    assert found_by(cast.employee, "giraffer") == 1


def test_a_contacts_new_login_finds_what_is_theirs_when_the_job_is_done(cast: Cast) -> None:
    owner = make_contact("Ejer", cast.administration)
    index_contribution(make_contribution("Giraffer", cast.administration, owner=owner, sharing=Sharing.OWN))
    details = ContactDetails(name="Ejer", organisation=cast.administration, user=cast.employee)
    edit_contact(owner, by=cast.coder, version=1, details=details)
    assert found_by(cast.employee, "giraffer") == 0
    Worker().run_until_empty()
    assert found_by(cast.employee, "giraffer") == 1


def test_a_place_that_is_no_longer_public_is_named_to_outsiders_no_more(cast: Cast) -> None:
    made = make_contribution("Giraffer", cast.other_committee, sharing=Sharing.PUBLIC)
    index_contribution(made)
    assert found_by(cast.stranger, "fritidsudvalget") == 1
    close_organisation(cast.other_committee, by=cast.administrator)
    Worker().run_until_empty()
    assert found_by(cast.stranger, "fritidsudvalget") == 0
    assert found_by(cast.stranger, "giraffer") == 1


def test_a_districts_new_name_is_found_in_what_names_it(cast: Cast) -> None:
    index_contribution(make_contribution("Giraffer", cast.committee, districts=[cast.district]))
    edit_district(cast.district, by=cast.administrator, version=1, name="Havnebyen")
    Worker().run_until_empty()
    assert found_by(cast.employee, "havnebyen") == 1
    assert found_by(cast.employee, "nordhavnen") == 0
