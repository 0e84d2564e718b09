"""Inviting says what is true: whether a mail goes out, and what somebody may do before they have a role."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from samklang.accounts.models import User
from samklang.mail.models import Message
from samklang.people import rules
from samklang.people.models import Role
from tests.cast import Cast, make_member, make_user, signed_in

SENT = {"name": "Nina Ny", "email": "nina@klangby.example", "language": "da"}
MAY_READ = "det, der er offentligt"


@pytest.fixture(autouse=True)
def outbox(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "samklang.mail.backend.OutboxBackend"
    settings.EMAIL_HOST, settings.PRODUCTION, settings.SHOW_MAIL = "", True, False


def invite(cast: Cast) -> str:
    return signed_in(cast.administrator).post(reverse("invite_user"), SENT, follow=True).content.decode()


def page_of(cast: Cast, user: User) -> str:
    return signed_in(cast.administrator).get(reverse("user", args=[user.public_id])).content.decode()


def test_with_a_mail_server_the_invitation_is_on_its_way(cast: Cast, settings: Settings) -> None:
    settings.EMAIL_HOST = "mail.klangby.example"
    page = invite(cast)
    assert "Invitationen er på vej" in page
    assert "mailserver" not in page
    assert "Send invitationen igen" in page


def test_without_a_mail_server_it_lies_in_the_outbox_and_the_page_says_what_to_do(cast: Cast) -> None:
    page = invite(cast)
    assert "Invitationen er" not in page
    assert "Der er ikke angivet nogen mailserver" in page
    assert reverse("mails") in page
    assert "SAMKLANG_MAIL_HOST" in page
    assert Message.objects.get().to == "nina@klangby.example"


def test_the_form_promises_no_mail_where_none_goes_out(cast: Cast, settings: Settings) -> None:
    client, url = signed_in(cast.administrator), reverse("invite_user")
    assert "mailserver" in client.get(url).content.decode()
    assert "Send invitationen" not in client.get(url).content.decode()
    settings.EMAIL_HOST = "mail.klangby.example"
    assert "Send invitationen" in client.get(url).content.decode()


def test_inviting_again_says_the_same(cast: Cast, settings: Settings) -> None:
    client, url = (
        signed_in(cast.administrator),
        reverse("invite_user_again", args=[cast.memberless.public_id]),
    )
    assert "venter i udgående mail" in client.post(url, follow=True).content.decode()
    settings.EMAIL_HOST = "mail.klangby.example"
    assert "Invitationen er på vej" in client.post(url, follow=True).content.decode()


@pytest.mark.parametrize("changed", [{"is_active": False}, {"last_login": "2026-01-01T08:00+01:00"}])
def test_nobody_is_invited_again_who_is_shut_out_or_has_been_in(
    cast: Cast, settings: Settings, changed: dict[str, object]
) -> None:
    settings.EMAIL_HOST = "mail.klangby.example"
    User.objects.filter(pk=cast.memberless.pk).update(**changed)
    client = signed_in(cast.administrator)
    url = reverse("invite_user_again", args=[cast.memberless.public_id])
    assert url not in client.get(reverse("user", args=[cast.memberless.public_id])).content.decode()
    client.post(url)
    assert not Message.objects.exists()


def test_where_somebody_tries_the_site_out_the_link_to_give_stands_there_and_works(
    cast: Cast, settings: Settings
) -> None:
    settings.PRODUCTION, settings.SHOW_MAIL = False, True
    found = re.search(r"/account/password/reset/key/[\w-]+/", invite(cast).replace("<wbr>", ""))
    assert found
    assert "Vælg en adgangskode" in Client().get(found[0], follow=True).content.decode()


@pytest.mark.parametrize(
    ("host", "production", "show"),
    [("mail.klangby.example", False, True), ("", True, True), ("", False, False)],
)
def test_anywhere_else_nobody_sees_a_link_that_lets_them_in_as_another(
    cast: Cast, settings: Settings, host: str, production: bool, show: bool
) -> None:
    settings.EMAIL_HOST, settings.PRODUCTION, settings.SHOW_MAIL = host, production, show
    page = invite(cast) + page_of(cast, cast.memberless)
    assert "/password/reset/key/" not in page
    assert not rules.may_hand_over_link(cast.administrator)


def test_only_somebody_who_keeps_users_is_ever_shown_a_link(cast: Cast, settings: Settings) -> None:
    settings.PRODUCTION, settings.SHOW_MAIL = False, True
    allowed = {part for part, user in cast.everyone().items() if rules.may_hand_over_link(user)}
    assert allowed == {"administrator"}


def test_whoever_is_invited_reads_what_they_may_do_until_they_have_a_role(cast: Cast) -> None:
    invite(cast)
    text = Message.objects.get().text
    assert MAY_READ in text
    assert "rolle" in text
    signed_in(cast.administrator).post(reverse("invite_user"), {**SENT, "email": "n@x.dk", "language": "en"})
    assert "you may read what is public" in Message.objects.get(to="n@x.dk").text


def test_a_users_page_says_what_somebody_without_a_role_may_do(cast: Cast) -> None:
    assert "Ingen rolle endnu" in page_of(cast, cast.memberless)
    assert MAY_READ in page_of(cast, cast.memberless)
    over = make_user("Ole Over")
    make_member(over, cast.committee, Role.ELECTED_MEMBER, until="2021-01-01")
    assert "Ingen rolle gælder i dag" in page_of(cast, over)
    for somebody in (cast.employee, cast.guest, cast.administrator):
        assert MAY_READ not in page_of(cast, somebody)


def test_the_desk_says_to_whoever_has_no_role_what_they_may_do(cast: Cast) -> None:
    page = signed_in(cast.memberless).get("/desk/").content.decode()
    assert "Du har ingen rolle" in page
    assert MAY_READ in page
    for somebody in (cast.employee, cast.guest, cast.administrator):
        assert "Du har ingen rolle" not in signed_in(somebody).get("/desk/").content.decode()


def test_help_explains_also_having_no_role(cast: Cast) -> None:
    assert "Ingen rolle endnu" in signed_in(cast.memberless).get("/help/").content.decode()


def test_it_is_true_what_somebody_without_a_role_is_told_they_may_read(cast: Cast) -> None:
    client = signed_in(cast.memberless)
    assert "Erik Elected" in client.get(cast.committee.get_absolute_url()).content.decode()
    assert client.get(reverse("districts")).status_code == 200
    assert client.get(reverse("contacts")).status_code == 404
    assert client.get(reverse("networks")).status_code == 404
