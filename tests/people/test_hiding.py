"""What is hidden stays hidden: in errors, offers, lists, spreadsheets and the index."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from samklang.people.actions import contacts, networks
from samklang.people.details import ContactDetails, NetworkDetails
from samklang.people.entries import index_organisations
from samklang.people.labels import INSIDE, access_labels
from samklang.people.models import Contact, Organisation
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_network, make_organisation, signed_in


def _sent(cast: Cast, **given: Any) -> dict[str, Any]:
    place = cast.other_municipality.name
    return {"name": "Gerda", "organisation": place, "is_shared": "on", "version": "1", **given}


@pytest.mark.parametrize("part", ["approver", "nobody"])
def test_a_guest_learns_nothing_of_users_and_claims_none(cast: Cast, part: str) -> None:
    typed = cast.approver.email if part == "approver" else "ingen@klangby.example"
    client = signed_in(cast.guest)
    assert 'name="user"' not in client.get(reverse("new_contact")).content.decode()
    answer = client.post(reverse("new_contact"), _sent(cast, user=typed))
    assert answer.status_code == 302
    assert Contact.objects.get(name="Gerda").user is None


def test_the_action_too_refuses_a_guest_who_names_a_user(cast: Cast) -> None:
    details = ContactDetails(
        name="Gerda", organisation=cast.other_municipality, is_shared=True, user=cast.employee
    )
    with pytest.raises(ValidationError, match="Kun en medarbejder"):
        contacts.add_contact(details, by=cast.guest)


def test_a_contact_keeps_its_user_when_somebody_edits_it_who_is_not_asked(cast: Cast) -> None:
    contact = make_contact("Erik", cast.committee, user=cast.elected_member)
    sent = {"name": "Erik E.", "organisation": cast.committee.name, "version": "1"}
    url = reverse("edit_contact", args=[contact.public_id])
    assert signed_in(cast.elected_member).post(url, sent).status_code == 302
    contact.refresh_from_db()
    assert (contact.name, contact.user) == ("Erik E.", cast.elected_member)


@pytest.mark.parametrize("typed", ["Foreningen Nye Naboer", "Foreningen Nye Nabor", "Trafikudvalget"])
def test_no_error_tells_a_guest_of_an_organisation_they_may_not_see(cast: Cast, typed: str) -> None:
    answer = signed_in(cast.guest).post(reverse("new_contact"), _sent(cast, organisation=typed))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Ingen organisation hedder" in page
    assert "Mente du" not in page


def test_a_guest_hands_over_to_nobody_they_may_not_see(cast: Cast) -> None:
    own = make_contact("Gerda", cast.other_municipality, is_shared=True)
    hidden = make_contact("Niels Nok", cast.committee, email="niels@klangby.example")
    url = reverse("contact_leaves", args=[own.public_id])
    for typed in ("Niels Nok", "niels@klangby.example"):
        page = signed_in(cast.guest).post(url, {"to": typed}).content.decode()
        assert "Ingen kontaktperson" in page
    with pytest.raises(ValidationError, match="stadig er ansat"):
        contacts.hand_over(own, by=cast.guest, to=hidden)


def test_a_guest_finds_no_network_by_an_organisation_hidden_from_them(cast: Cast) -> None:
    shown = make_contact("Sara", cast.committee, is_shared=True)
    kept = make_contact("Karl", cast.association)
    details = NetworkDetails(
        name="Kreds",
        purpose="Erfaringer",
        is_shared=True,
        members=frozenset({kept}),
        contact_persons=frozenset({shown}),
    )
    networks.add_network(details, by=cast.employee)
    labels = access_labels(cast.guest)
    assert find("erfaring ", labels=labels).counts == {"network": 1}
    assert "network" in (find("beskæftigelse ", labels=labels).counts or {})
    assert "network" not in (find("naboer ", labels=labels).counts or {})


def test_a_network_of_the_municipality_alone_is_found_by_all_its_places(cast: Cast) -> None:
    details = NetworkDetails(
        name="Kreds", purpose="x", contact_persons=frozenset({make_contact("Karl", cast.committee)})
    )
    networks.add_network(details, by=cast.employee)
    assert (find("beskæftigelse ", labels=[INSIDE]).counts or {})["network"] == 1


@pytest.mark.parametrize("hidden", ["association", "closed_committee"])
@pytest.mark.parametrize("form", ["", "csv", "xlsx"])
def test_no_list_or_page_names_what_an_organisation_is_part_of_or_serves_if_that_is_hidden(
    cast: Cast, hidden: str, form: str
) -> None:
    organisation = getattr(cast, hidden)
    cast.administration.serves.add(organisation)
    Organisation.objects.filter(pk=cast.administration.pk).update(parent=organisation)
    for part, knows in (("stranger", False), ("guest", False), ("employee", True)):
        client = signed_in(getattr(cast, part))
        url = reverse("organisations") + (f"?format={form}" if form else "")
        assert (organisation.name in _text(client.get(url).content)) == knows
    page = signed_in(cast.stranger).get(cast.secretariat.get_absolute_url()).content.decode()
    assert organisation.name not in page
    assert organisation.public_id not in page
    assert cast.administration.name in page


MARK = "Hemmelighedskredsen"
ADDRESSES = [
    "organisations",
    "organisation_names",
    "districts",
    "contacts",
    "contact_names",
    "networks",
    "search",
]


@pytest.mark.parametrize("part", ["guest", "stranger", "memberless"])
def test_a_hidden_name_is_in_no_answer_whatever_is_asked(cast: Cast, part: str) -> None:
    hidden = make_organisation(MARK, "association", short_names=["HMK"])
    contact = make_contact(f"{MARK} Hansen", hidden, works_with=MARK)
    kept = make_network(f"{MARK} netværk", contact, purpose=MARK)
    shared = make_network("Delt", make_contact("Sara", cast.committee, is_shared=True), is_shared=True)
    shared.network_members.create(contact=contact)
    index_organisations(hidden, cast.committee)
    assert find(f"{MARK} ", labels=[INSIDE]).total >= 3
    client = signed_in(getattr(cast, part))
    asked = [f"{reverse(name)}?{query}" for name in ADDRESSES for query in ("", f"q={MARK[:8].lower()}")]
    asked += [f"{reverse(name)}?format=csv" for name in ADDRESSES]
    asked += [row.get_absolute_url() for row in (hidden, contact, kept, shared, cast.committee)]
    asked += [f"{reverse('new_contact')}?organisation={hidden.public_id}"]
    for url in asked:
        assert MARK not in client.get(url).content.decode(), url
    for name in ("new_contact", "new_network", "new_organisation"):
        sent = {
            "name": "x",
            "organisation": "Hemmelighedskreds",
            "parent": "Hemmelighedskreds",
            "version": "1",
        }
        assert MARK not in client.post(reverse(name), sent).content.decode()


def _text(content: bytes) -> str:
    """All that a page, a CSV file or a workbook says."""
    if not content.startswith(b"PK"):
        return content.decode()
    rows = openpyxl.load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    return "\n".join(str(cell) for row in rows for cell in row)
