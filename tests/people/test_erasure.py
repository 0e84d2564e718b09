"""One person's data can be erased: the words go, the place in old cases stays and leads on."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from samklang.accounts.actors import System
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.people.actions import contacts as actions
from samklang.people.entries import index_contacts
from samklang.people.labels import access_labels
from samklang.people.models import Contact, Network, NetworkMember
from samklang.search.models import Word
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_network, signed_in

GROUND = "Databeskyttelsesforordningen, artikel 17"
TRACES = ["Vibeke Ammitzbøll", "Byplanlægger", "stier", "Tysk", "vibeke@klangby.example", "44 55 60 52"]


@pytest.fixture
def vibeke(cast: Cast) -> Contact:
    contact = make_contact(
        "Vibeke Ammitzbøll",
        cast.administration,
        title="Byplanlægger",
        works_with="Belysning og stier",
        languages=["Dansk", "Tysk"],
        email="vibeke@klangby.example",
        phone="44 55 60 52",
        is_shared=True,
        user=cast.employee,
    )
    make_network("Trygge kvarterer", contact)
    index_contacts(contact)
    return contact


def _post(cast: Cast, contact: Contact, **sent: str) -> int:
    url = reverse("erase_contact", args=[contact.public_id])
    return signed_in(cast.administrator).post(url, sent).status_code


def test_nothing_of_the_person_is_left_in_the_row_or_the_networks(cast: Cast, vibeke: Contact) -> None:
    assert _post(cast, vibeke, sure="on", ground=GROUND) == 302
    row = Contact.objects.filter(pk=vibeke.pk).values().get()
    assert not [trace for trace in TRACES if trace.lower() in str(row).lower()]
    assert "vibeke" not in row["findable"]
    assert row["user_id"] is None
    assert not row["is_shared"]
    assert row["languages"] == []
    assert not NetworkMember.objects.filter(contact=vibeke).exists()


def test_the_journal_says_that_it_was_done_and_nothing_of_whom(cast: Cast, vibeke: Contact) -> None:
    _post(cast, vibeke, sure="on", ground=GROUND)
    entry = Entry.objects.get(verb="erased")
    assert (entry.actor, entry.subject, entry.fields) == (cast.administrator.public_id, vibeke.public_id, [])
    page = signed_in(cast.administrator).get(reverse("journal")).content.decode()
    assert "Slettet kontaktperson" in page
    assert "Vibeke" not in page


def test_the_person_is_no_longer_found(cast: Cast, vibeke: Contact) -> None:
    labels = access_labels(cast.administrator)
    assert find("belysning", labels=labels).hits
    _post(cast, vibeke, sure="on", ground=GROUND)
    assert not find("belysning", labels=labels).hits
    assert not find("Ammitzbøll", labels=labels).hits
    for state in ("", "left", "stale"):
        answer = signed_in(cast.administrator).get(reverse("contacts"), {"state": state})
        assert vibeke.public_id not in answer.content.decode()


def test_the_words_of_the_name_are_forgotten_at_once_and_not_the_next_night(
    cast: Cast, vibeke: Contact
) -> None:
    assert Word.objects.filter(word="ammitzbøll").exists()
    _post(cast, vibeke, sure="on", ground=GROUND)
    Worker().run_until_empty()
    assert not Word.objects.filter(word="ammitzbøll").exists()


def test_old_cases_still_lead_to_whoever_took_over(cast: Cast, vibeke: Contact) -> None:
    before = make_contact("Bodil Brandt", cast.administration)
    after = make_contact("Carsten Crone", cast.administration)
    actions.hand_over(before, by=cast.administrator, to=vibeke)
    actions.hand_over(vibeke, by=cast.administrator, to=after)
    _post(cast, vibeke, sure="on", ground=GROUND)
    for old in (before, vibeke):
        page = signed_in(cast.administrator).get(old.get_absolute_url()).content.decode()
        assert "Carsten Crone" in page
    assert "Slettet kontaktperson" in page


def test_it_is_asked_for_twice_and_says_what_goes_and_what_stays(cast: Cast, vibeke: Contact) -> None:
    url = reverse("erase_contact", args=[vibeke.public_id])
    client = signed_in(cast.administrator)
    assert url in client.get(vibeke.get_absolute_url()).content.decode()
    page = client.get(url).content.decode()
    assert "kan ikke fortrydes" in page
    assert "lukkes og slettes derefter under Brugere" in page
    assert "Mails til" in page
    assert _post(cast, vibeke) == 422
    vibeke.refresh_from_db()
    assert vibeke.name == "Vibeke Ammitzbøll"


def test_only_an_administrator_erases(cast: Cast, vibeke: Contact) -> None:
    for part, user in cast.everyone().items():
        if part not in {"administrator", "stranger"}:
            with pytest.raises(PermissionDenied):
                actions.erase_contact(vibeke, by=user, ground=GROUND)  # type: ignore[arg-type]
    assert (
        reverse("erase_contact", args=[vibeke.public_id])
        not in signed_in(cast.employee).get(vibeke.get_absolute_url()).content.decode()
    )


def test_what_is_erased_cannot_be_written_again(cast: Cast, vibeke: Contact) -> None:
    actions.erase_contact(vibeke, by=System("test"), ground=GROUND)
    client = signed_in(cast.administrator)
    for name in ("edit_contact", "contact_leaves", "erase_contact"):
        assert client.get(reverse(name, args=[vibeke.public_id])).status_code == 404
    for name in ("confirm_contact", "bring_back_contact"):
        assert client.post(reverse(name, args=[vibeke.public_id])).status_code == 404
    with pytest.raises(ValidationError, match="slettet"):
        actions.bring_back(vibeke, by=cast.administrator)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=vibeke.pk).update(name="Vibeke")


@pytest.mark.parametrize("kept", [{"languages": ["Tysk"]}, {"erasure_ground": ""}], ids=str)
def test_the_database_keeps_no_languages_of_the_erased_and_always_a_ground(
    cast: Cast, vibeke: Contact, kept: dict[str, object]
) -> None:
    actions.erase_contact(vibeke, by=System("test"), ground=GROUND)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=vibeke.pk).update(**kept)


def test_what_erasing_changes_elsewhere_stands_in_the_journal_and_counts_as_a_change(
    cast: Cast, vibeke: Contact
) -> None:
    before = make_contact("Bodil Brandt", cast.administration)
    actions.hand_over(before, by=cast.administrator, to=vibeke)
    network = Network.objects.get(members=vibeke)
    actions.erase_contact(vibeke, by=cast.administrator, ground=GROUND)
    lines = Entry.objects.filter(verb="changed").values_list("subject", "fields")
    assert set(map(str, lines)) == {
        str((network.public_id, ["members"])),
        str((before.public_id, ["handed_over_to"])),
    }
    assert Network.objects.get(pk=network.pk).version == network.version + 1


@pytest.mark.parametrize("ground", ["", "   "])
def test_nothing_is_erased_without_a_ground(cast: Cast, vibeke: Contact, ground: str) -> None:
    assert _post(cast, vibeke, sure="on", ground=ground) == 422
    with pytest.raises(ValidationError):
        actions.erase_contact(vibeke, by=cast.administrator, ground=ground)
    vibeke.refresh_from_db()
    assert vibeke.name == "Vibeke Ammitzbøll"


def test_the_page_of_the_erased_says_on_what_ground(cast: Cast, vibeke: Contact) -> None:
    _post(cast, vibeke, sure="on", ground=GROUND)
    assert GROUND in signed_in(cast.administrator).get(vibeke.get_absolute_url()).content.decode()
