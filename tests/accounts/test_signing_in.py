"""Signing in by e-mail and password: what opens, what stays shut, and how long one may guess."""

from typing import cast

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from samklang.accounts.models import User
from tests.cast import PASSWORD, make_user

pytestmark = pytest.mark.django_db
WRONG = "helt-forkert-kode"


@pytest.fixture
def mette() -> User:
    return make_user("Mette Holm", email="mette@klangby.example", password=PASSWORD)


def sign_in(client: Client, *, password: str, email: str = "mette@klangby.example") -> HttpResponse:
    given = {"login": email, "password": password}
    return cast(HttpResponse, client.post("/account/login/", given))


def is_signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_the_right_password_leads_to_the_desk(client: Client, mette: User) -> None:
    answer = sign_in(client, password=PASSWORD)
    assert answer.status_code == 302
    assert answer["Location"] == "/desk/"
    assert is_signed_in(client)


def test_a_page_asked_for_first_is_shown_after_signing_in(client: Client, mette: User) -> None:
    assert client.get("/account/")["Location"] == "/account/login/?next=/account/"
    answer = client.post("/account/login/", {"login": mette.email, "password": PASSWORD, "next": "/account/"})
    assert answer["Location"] == "/account/"


def test_nobody_is_led_to_another_site_after_signing_in(client: Client, mette: User) -> None:
    given = {"login": mette.email, "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert client.post("/account/login/", given)["Location"] == "/desk/"


def test_an_address_may_be_typed_in_capitals(client: Client, mette: User) -> None:
    sign_in(client, password=PASSWORD, email="METTE@Klangby.Example")
    assert is_signed_in(client)


def test_a_wrong_password_is_refused_without_saying_which_was_wrong(client: Client, mette: User) -> None:
    wrong = sign_in(client, password=WRONG).content.decode()
    unknown = sign_in(client, password=WRONG, email="nobody@klangby.example").content.decode()
    words = "E-mailadressen eller adgangskoden er forkert."
    assert words in wrong
    assert words in unknown
    assert not is_signed_in(client)


def test_after_five_wrong_passwords_the_right_one_is_refused_too(client: Client, mette: User) -> None:
    for _ in range(5):
        sign_in(client, password=WRONG)
    answer = sign_in(client, password=PASSWORD)
    assert "Vent 5 minutter, og prøv igen." in answer.content.decode()
    assert not is_signed_in(client)


def test_a_thousand_other_counts_do_not_wash_the_limit_away(client: Client, mette: User) -> None:
    for _ in range(5):
        sign_in(client, password=WRONG)
    for number in range(1000):
        cache.set(f"else-{number}", 1, timeout=3600)
    sign_in(client, password=PASSWORD)
    assert not is_signed_in(client)


def test_wrong_passwords_for_one_do_not_shut_out_another(client: Client, mette: User) -> None:
    make_user("Jonas Wulff", email="jonas@klangby.example", password=PASSWORD)
    for _ in range(6):
        sign_in(client, password=WRONG)
    sign_in(client, password=PASSWORD, email="jonas@klangby.example")
    assert is_signed_in(client)


def test_somebody_shut_out_does_not_get_in(client: Client, mette: User) -> None:
    mette.is_active = False
    mette.save()
    answer = client.post("/account/login/", {"login": mette.email, "password": PASSWORD}, follow=True)
    assert "Kontoen er lukket" in answer.content.decode()
    assert not is_signed_in(client)


def test_a_session_ends_when_the_user_is_shut_out(client: Client, mette: User) -> None:
    client.force_login(mette)
    mette.is_active = False
    mette.save()
    assert not is_signed_in(client)


def test_signing_out_needs_a_press_of_a_button(client: Client, mette: User) -> None:
    client.force_login(mette)
    assert "Vil du logge af?" in client.get("/account/logout/").content.decode()
    assert is_signed_in(client)
    client.post("/account/logout/")
    assert not is_signed_in(client)


def test_strangers_cannot_make_an_account(client: Client) -> None:
    given = {"email": "x@x.example", "password1": PASSWORD, "password2": PASSWORD}
    for answer in (client.get("/account/signup/"), client.post("/account/signup/", given)):
        assert "Man får en konto ved at blive inviteret" in answer.content.decode()
    assert not User.objects.exists()
