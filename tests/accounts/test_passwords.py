"""Choosing, changing and forgetting a password; the second step."""

import re
import time
from pathlib import Path

import allauth
import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core import mail
from django.test import Client
from pytest_django import Settings

from samklang import accounts
from samklang.accounts.actions import add_user, invite_user
from samklang.accounts.actors import System
from samklang.accounts.models import User
from tests.cast import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "en-helt-ny-adgangskode"
SETUP = System("tests")


@pytest.fixture(autouse=True)
def site_with_a_letterbox(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.EMAIL_HOST = "mail.klangby.example"
    settings.ADDRESS = "https://samklang.klangby.example"


@pytest.fixture
def mette() -> User:
    user = add_user(by=SETUP, email="mette@klangby.example", name="Mette Holm")
    user.set_password(PASSWORD)
    user.save()
    return user


def link_in(text: object) -> str:
    """The path of the link that stands in a mail; the mail must name the site by its set address."""
    found = re.search(r"https://samklang\.klangby\.example(/\S+)", str(text))
    assert found
    return found[1]


def choose_password(client: Client, path: str, *, password: str) -> str:
    """Fill in the form the link leads to, and return the page that follows."""
    form = client.get(path, follow=True)
    given = {"password1": password, "password2": password}
    return client.post(form.request["PATH_INFO"], given, follow=True).content.decode()


def can_sign_in(password: str) -> bool:
    client = Client()
    client.post("/account/login/", {"login": "mette@klangby.example", "password": password})
    return client.get("/account/").status_code == 200


def test_a_forgotten_password_is_replaced_by_the_link_in_a_mail(client: Client, mette: User) -> None:
    answer = client.post("/account/password/reset/", {"email": mette.email}, follow=True)
    assert "Se i din mail" in answer.content.decode()
    assert mail.outbox[0].to == [mette.email]
    assert mail.outbox[0].subject == "Vælg en ny adgangskode til Samklang"
    assert "Adgangskoden er gemt" in choose_password(client, link_in(mail.outbox[0].body), password=NEW)
    assert can_sign_in(NEW)
    assert not can_sign_in(PASSWORD)


def test_that_the_password_is_saved_is_said_once(client: Client, mette: User) -> None:
    client.post("/account/password/reset/", {"email": mette.email})
    page = choose_password(client, link_in(mail.outbox[0].body), password=NEW)
    assert re.findall(r"<(?:p|h1)>(Adgangskoden er [^<]*)<", page) == ["Adgangskoden er gemt"]
    assert "Adgangskoden er" not in client.get("/account/login/").content.decode()


def test_the_link_works_once(client: Client, mette: User) -> None:
    client.post("/account/password/reset/", {"email": mette.email})
    path = link_in(mail.outbox[0].body)
    choose_password(client, path, password=NEW)
    assert "Linket virker ikke længere" in Client().get(path, follow=True).content.decode()


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client: Client) -> None:
    answer = client.post("/account/password/reset/", {"email": "nobody@klangby.example"}, follow=True)
    assert "Se i din mail" in answer.content.decode()
    assert mail.outbox == []


@pytest.mark.parametrize("email", ["mette@klangby.example", "nobody@klangby.example"])
def test_where_no_mail_is_sent_the_page_says_so_whoever_asks(
    client: Client, mette: User, settings: Settings, email: str
) -> None:
    settings.EMAIL_HOST = ""
    page = client.get("/account/password/reset/").content.decode()
    assert "Så sender vi dig et link" not in page
    assert "ingen mail, før der er angivet en mailserver" in page
    answer = client.post("/account/password/reset/", {"email": email}, follow=True).content.decode()
    assert "på vej" not in answer
    assert "Linket kan ikke sendes endnu" in answer
    assert "Hvis der er en konto med den adresse, venter en mail" in answer


def test_the_link_names_the_site_whatever_host_was_asked_for(mette: User) -> None:
    Client(SERVER_NAME="localhost").post("/account/password/reset/", {"email": mette.email})
    assert link_in(mail.outbox[0].body).startswith("/account/password/reset/key/")


def test_changing_the_password_asks_for_the_present_one(client: Client, mette: User) -> None:
    client.force_login(mette)
    given = {"oldpassword": "forkert", "password1": NEW, "password2": NEW}
    answer = client.post("/account/password/change/", given)
    assert "Det er ikke din nuværende adgangskode." in answer.content.decode()
    changed = client.post("/account/password/change/", {**given, "oldpassword": PASSWORD}, follow=True)
    assert "Adgangskoden er ændret." in changed.content.decode()
    assert can_sign_in(NEW)
    assert mail.outbox[-1].subject == "Din adgangskode er ændret"
    assert "Var det ikke dig?" in mail.outbox[-1].body


@pytest.mark.parametrize("password", ["kort", "password1234", "Mette Holm 12"])
def test_a_password_that_is_easy_to_guess_is_refused(client: Client, mette: User, password: str) -> None:
    client.force_login(mette)
    given = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    client.post("/account/password/change/", given)
    assert not can_sign_in(password)


def test_an_invitation_is_written_in_the_language_of_who_is_invited() -> None:
    invite_user(by=SETUP, email="bo@klangby.example", name="Bo Lind", language="da")
    invite_user(by=SETUP, email="ann@klangby.example", name="Ann Lee", language="en")
    assert [each.subject for each in mail.outbox] == [
        "Du er inviteret til Samklang i Klangby Kommune",
        "You are invited to Samklang in Klangby Kommune",
    ]
    assert "Kære Bo Lind" in mail.outbox[0].body


def test_somebody_invited_gets_in_by_the_link_only(client: Client) -> None:
    invite_user(by=SETUP, email="mette@klangby.example", name="Mette Holm")
    assert not can_sign_in("")
    choose_password(client, link_in(mail.outbox[0].body), password=NEW)
    assert can_sign_in(NEW)


def code_now(secret: str) -> str:
    """What an app shows: RFC 6238 with steps of 30 seconds."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def sign_in_halfway() -> Client:
    client = Client()
    given = {"login": "mette@klangby.example", "password": PASSWORD}
    assert client.post("/account/login/", given)["Location"] == "/account/two-step/authenticate/"
    return client


def test_with_two_steps_the_password_alone_is_not_enough(mette: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(mette, secret)
    client = sign_in_halfway()
    assert client.get("/account/").status_code == 302
    page = client.post("/account/two-step/authenticate/", {"code": "000000"}).content.decode()
    assert "Forkert kode. Skriv den, appen viser nu." in page
    client.post("/account/two-step/authenticate/", {"code": code_now(secret)})
    assert client.get("/account/").status_code == 200


def test_a_spare_code_works_once(mette: User) -> None:
    TOTP.activate(mette, generate_totp_secret())
    code = RecoveryCodes.activate(mette).get_unused_codes()[0]
    for is_let_in in (True, False):
        client = sign_in_halfway()
        client.post("/account/two-step/authenticate/", {"code": code})
        assert (client.get("/account/").status_code == 200) is is_let_in


def test_two_steps_are_turned_on_with_a_code_from_the_app(client: Client, mette: User) -> None:
    client.force_login(mette)
    asked = client.get("/account/two-step/totp/activate/", follow=True)
    assert "Er det dig?" in asked.content.decode()
    page = client.post(asked.redirect_chain[-1][0], {"password": PASSWORD}, follow=True)
    secret = page.context["form"].secret
    assert secret in page.content.decode()
    answer = client.post("/account/two-step/totp/activate/", {"code": code_now(secret)}, follow=True)
    assert "Reservekoder" in answer.content.decode()
    assert "Slået til" in client.get("/account/").content.decode()


def test_two_steps_wait_until_a_new_address_has_been_answered_from(client: Client, mette: User) -> None:
    EmailAddress.objects.create(user=mette, email="ny@klangby.example", verified=False)
    client.force_login(mette)
    page = client.get("/account/two-step/totp/activate/", follow=True).content.decode()
    assert "eller behold den nuværende" in page


_OWN = Path(accounts.__file__).parent / "templates"
_NOT_SHOWN = ("webauthn", "phone", "login_code", "reset_code", "unknown_account", "already_exists", "signup")


def test_every_message_and_mail_of_the_sign_in_package_that_is_shown_is_in_our_words() -> None:
    theirs = Path(allauth.__file__).parent / "templates"
    texts = [*theirs.glob("*/messages/*.txt"), *theirs.glob("*/email/*.txt")]
    names = [str(text.relative_to(theirs)) for text in texts if text.parts[-3] in {"account", "mfa"}]
    shown = {name for name in names if not any(part in name for part in _NOT_SHOWN)}
    assert {name for name in shown if not (_OWN / name).exists()} == set()
