"""Through the pages: forms that save, forms that say what is wrong, and two people at one thing."""

import re
from html import unescape

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.people.actions.memberships import add_membership
from samklang.people.models import Contact, Membership, Network, Organisation
from tests.cast import Cast, make_contact, signed_in


def _fields(page: str) -> dict[str, str]:
    """What a browser would send of the form on a page, untouched."""
    fields = {}
    for tag in re.findall(r"<input[^>]*>", page):
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        kind = given.get("type", "text")
        if "name" in given and kind not in {"radio", "search"} and (kind != "checkbox" or " checked" in tag):
            fields[given["name"]] = unescape(given.get("value", ""))
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL):
        fields[name] = unescape(text)
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else ""
    fields.pop("csrfmiddlewaretoken", None)
    fields.pop("next", None)
    return fields


def _form(client: Client, url: str) -> dict[str, str]:
    return _fields(client.get(url).content.decode())


def test_an_organisation_is_added_by_its_form(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    sent = {"name": "Ældrerådet", "kind": "advisory_council", "parent": "klangby byråd", "version": "1"}
    answer = client.post(reverse("new_organisation"), sent)
    added = Organisation.objects.get(name="Ældrerådet")
    assert answer.headers["Location"] == added.get_absolute_url()
    assert added.parent == cast.council


def test_a_name_that_is_not_there_is_said_so_and_what_may_have_been_meant(cast: Cast) -> None:
    sent = {"name": "X", "kind": "committee", "parent": "Klangby Byrod", "version": "1"}
    answer = signed_in(cast.administrator).post(reverse("new_organisation"), sent)
    assert answer.status_code == 422
    assert "Mente du ”Klangby Byråd”?" in answer.content.decode()


def test_a_form_saved_untouched_changes_nothing(cast: Cast) -> None:
    cast.administration.former_names.create(name="Erhvervsforvaltningen", until="2010-12-31")
    client, url = (
        signed_in(cast.administrator),
        reverse("edit_organisation", args=[cast.administration.public_id]),
    )
    client.post(url, _form(client, url))
    cast.administration.refresh_from_db()
    assert cast.administration.version == 1
    assert list(cast.administration.serves.all()) == [cast.committee]


def _two_edits(cast: Cast, first: dict[str, str], second: dict[str, str]) -> tuple[Client, str, str]:
    """Two open the same form; the first saves, then the second. Return what the second sees."""
    url = reverse("edit_organisation", args=[cast.local_committee.public_id])
    client = signed_in(cast.administrator)
    opened = _form(client, url)
    assert client.post(url, {**opened, **first}).status_code == 302
    answer = client.post(url, {**opened, **second})
    assert answer.status_code == 409
    return client, url, answer.content.decode()


def test_what_both_changed_must_be_chosen_and_nothing_is_lost(cast: Cast) -> None:
    client, url, page = _two_edits(cast, {"email": "en@klangby.example"}, {"email": "to@klangby.example"})
    assert "En anden har gemt, mens du skrev" in page
    assert "en@klangby.example" in page
    assert "to@klangby.example" in page
    cast.local_committee.refresh_from_db()
    assert cast.local_committee.email == "en@klangby.example"
    client.post(url, {**_fields(page), "email": "to@klangby.example"})
    cast.local_committee.refresh_from_db()
    assert cast.local_committee.email == "to@klangby.example"


def test_what_only_one_changed_is_kept_from_both(cast: Cast) -> None:
    client, url, page = _two_edits(
        cast, {"email": "en@klangby.example"}, {"short_names": "NLU\r\nLokaludvalget", "district": ""}
    )
    assert 'type="radio"' not in page
    client.post(url, _fields(page))
    cast.local_committee.refresh_from_db()
    assert cast.local_committee.email == "en@klangby.example"
    assert cast.local_committee.short_names == ["NLU", "Lokaludvalget"]
    assert cast.local_committee.district is None


def test_a_choice_that_is_overtaken_again_is_asked_again(cast: Cast) -> None:
    client, url, page = _two_edits(cast, {"email": "en@klangby.example"}, {"email": "to@klangby.example"})
    late = _form(client, url)
    client.post(url, {**late, "email": "tre@klangby.example"})
    assert client.post(url, {**_fields(page), "email": "to@klangby.example"}).status_code == 409


@pytest.mark.parametrize("seen", ["", "no json", "[1]", '{"email": 3}'])
def test_a_form_whose_memory_is_spoiled_still_loses_nothing(cast: Cast, seen: str) -> None:
    url = reverse("edit_organisation", args=[cast.local_committee.public_id])
    client = signed_in(cast.administrator)
    opened = _form(client, url)
    client.post(url, {**opened, "email": "en@klangby.example"})
    assert client.post(url, {**opened, "seen": seen, "email": "to@klangby.example"}).status_code == 409


def test_sharing_a_contact_is_laid_side_by_side_too(cast: Cast) -> None:
    contact = make_contact("Kim", cast.committee)
    client, url = signed_in(cast.employee), reverse("edit_contact", args=[contact.public_id])
    opened = _form(client, url)
    client.post(url, {**opened, "is_shared": "on"})
    page = client.post(url, {**opened, "title": "Konsulent"}).content.decode()
    client.post(url, _fields(page))
    contact.refresh_from_db()
    assert (contact.is_shared, contact.title) == (True, "Konsulent")


def test_an_organisation_moved_by_somebody_else_is_not_moved_again_unseen(cast: Cast) -> None:
    url = reverse("move_organisation", args=[cast.association.public_id])
    answer = signed_in(cast.administrator).post(url, {"parent": "", "version": "7"}, follow=True)
    assert "En anden har gemt denne organisation imens" in answer.content.decode()


def test_an_organisation_that_is_moved_to_where_it_stands_is_said_to_stand_there(cast: Cast) -> None:
    url = reverse("move_organisation", args=[cast.committee.public_id])
    client = signed_in(cast.administrator)
    answer = client.post(url, _form(client, url))
    assert answer.status_code == 422
    assert "hører allerede til dér" in answer.content.decode()
    assert not Entry.objects.exists()


FORMS = {
    "organisations": ["new_organisation", "new_import"],
    "contacts": ["new_contact"],
    "networks": ["new_network"],
    "districts": ["new_district"],
    "users": ["invite_user"],
}


@pytest.mark.parametrize(("list_name", "form"), [(way, form) for way in FORMS for form in FORMS[way]])
def test_whoever_begins_something_new_can_leave_it(cast: Cast, list_name: str, form: str) -> None:
    given = [list_name] if form == "new_import" else []
    page = signed_in(cast.administrator).get(reverse(form, args=given)).content.decode()
    assert re.search(rf'<a [^>]*href="{reverse(list_name)}"[^>]*>\s*(<[^>]*>\s*)*Annuller', page)


def test_closing_and_opening_again_by_their_buttons(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    client.post(reverse("close_organisation", args=[cast.association.public_id]), {"on": "2026-01-31"})
    page = client.get(cast.association.get_absolute_url()).content.decode()
    assert "Organisationen er nedlagt" in page
    client.post(reverse("reopen_organisation", args=[cast.association.public_id]))
    cast.association.refresh_from_db()
    assert cast.association.is_open()


def test_a_role_is_given_by_its_form(cast: Cast) -> None:
    url = reverse("new_membership", args=[cast.committee.public_id])
    sent = {"user": cast.memberless.email, "role": "elected_member", "since": "2026-01-01"}
    assert signed_in(cast.administrator).post(url, sent).status_code == 302
    assert Membership.objects.get(user=cast.memberless).role == "elected_member"


def test_the_form_offers_only_roles_the_organisation_has(cast: Cast) -> None:
    page = signed_in(cast.administrator).get(reverse("new_membership", args=[cast.committee.public_id]))
    assert 'value="elected_member"' in page.content.decode()
    assert 'value="approver"' not in page.content.decode()


def test_a_user_is_invited_by_mail(cast: Cast) -> None:
    sent = {"name": "Nina Ny", "email": "Nina@Klangby.example", "language": "da"}
    assert signed_in(cast.administrator).post(reverse("invite_user"), sent).status_code == 302
    assert User.objects.get(email="nina@klangby.example").name == "Nina Ny"
    again = signed_in(cast.administrator).post(reverse("invite_user"), sent)
    assert again.status_code == 422
    assert len(mail.outbox) <= 1


def test_a_user_is_shut_out_and_let_in_by_the_buttons(cast: Cast) -> None:
    client, employee = signed_in(cast.administrator), cast.employee
    client.post(reverse("shut_out_user", args=[employee.public_id]), {"successor": ""})
    employee.refresh_from_db()
    assert not employee.is_active
    client.post(reverse("let_in_user", args=[employee.public_id]))
    employee.refresh_from_db()
    assert employee.is_active


def test_an_approver_is_not_made_administrator_and_is_told_why(cast: Cast) -> None:
    url = reverse("set_administrator", args=[cast.approver.public_id])
    page = signed_in(cast.administrator).post(url, {"administrator": "yes"}, follow=True).content.decode()
    assert "En godkender kan ikke være administrator" in page


def test_a_role_ends_at_once_by_its_form_unless_a_day_is_chosen(cast: Cast) -> None:
    membership = Membership.objects.get(user=cast.elected_member)
    url = reverse("end_membership", args=[membership.public_id])
    assert signed_in(cast.elected_member).get(reverse("contacts")).status_code == 200
    assert signed_in(cast.administrator).post(url, {"on": ""}).status_code == 302
    assert signed_in(cast.elected_member).get(reverse("contacts")).status_code == 404


def test_a_network_is_made_of_names_and_addresses(cast: Cast) -> None:
    make_contact("Kim", cast.committee, email="kim@klangby.example")
    make_contact("Bo", cast.association)
    sent = {
        "name": "Kreds",
        "purpose": "Erfaringer",
        "contact_persons": "kim@klangby.example",
        "members": "bo\r\n",
        "version": "1",
    }
    assert signed_in(cast.employee).post(reverse("new_network"), sent).status_code == 302
    assert set(Network.objects.get().members.values_list("name", flat=True)) == {"Kim", "Bo"}


def test_two_of_one_name_are_told_apart_by_their_address(cast: Cast) -> None:
    make_contact("Kim", cast.committee)
    make_contact("Kim", cast.association)
    sent = {"name": "Kreds", "purpose": "x", "contact_persons": "Kim", "version": "1"}
    answer = signed_in(cast.employee).post(reverse("new_network"), sent)
    assert "Flere kontaktpersoner har navnet eller e-mailadressen ”Kim”" in answer.content.decode()


def test_a_contact_who_left_leads_to_the_successor(cast: Cast) -> None:
    left, successor = make_contact("Birgit", cast.committee), make_contact("Niels", cast.committee)
    client = signed_in(cast.employee)
    client.post(reverse("contact_leaves", args=[left.public_id]), {"to": "Niels"})
    page = client.get(left.get_absolute_url()).content.decode()
    assert "Birgit er fratrådt" in page
    assert successor.get_absolute_url() in page
    assert left.get_absolute_url() in client.get(successor.get_absolute_url()).content.decode()


def test_a_guest_is_not_led_to_a_successor_they_may_not_see(cast: Cast) -> None:
    hidden = make_contact("Niels", cast.committee)
    left = make_contact("Birgit", cast.committee, is_shared=True, left_on="2026-01-01", handed_over_to=hidden)
    assert "Niels" not in signed_in(cast.guest).get(left.get_absolute_url()).content.decode()
    assert Contact.objects.get(name="Birgit").handed_over_to == hidden


def test_an_outsider_sees_a_bodys_elected_members_but_neither_staff_nor_contacts_nor_history(
    cast: Cast,
) -> None:
    make_contact("Kim", cast.committee)
    page = signed_in(cast.stranger).get(cast.committee.get_absolute_url()).content.decode()
    assert "Erik Elected" in page
    assert "Ulla Secretary" in page
    assert "Kim" not in page
    office = signed_in(cast.stranger).get(cast.other_administration.get_absolute_url()).content.decode()
    assert "Oda Officer" not in office
    assert "Malene Employee" not in office


def test_an_outsider_does_not_see_hidden_organisations_on_an_open_page(cast: Cast) -> None:
    Organisation.objects.filter(pk=cast.association.pk).update(parent=cast.council)
    address = cast.council.get_absolute_url()
    assert "Nye Naboer" not in signed_in(cast.stranger).get(address).content.decode()
    assert "Nye Naboer" in signed_in(cast.employee).get(address).content.decode()


def test_history_tells_who_did_what_to_which_field(cast: Cast) -> None:
    client, url = (
        signed_in(cast.administrator),
        reverse("edit_organisation", args=[cast.association.public_id]),
    )
    client.post(url, {**_form(client, url), "email": "ny@klangby.example"})
    page = " ".join(client.get(cast.association.get_absolute_url()).content.decode().split())
    assert "Asta Administrator ændrede Foreningen Nye Naboer (e-mail)" in page


def test_history_names_the_member_that_a_line_is_about(cast: Cast) -> None:
    add_membership(
        by=cast.administrator, user=cast.memberless, organisation=cast.committee, role="elected_member"
    )
    page = " ".join(
        signed_in(cast.administrator).get(cast.committee.get_absolute_url()).content.decode().split()
    )
    assert "Asta Administrator tilføjede rolle Mogens Memberless, Folkevalgt" in page
