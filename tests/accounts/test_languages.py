"""Danish first; English when somebody asks for it; the account decides for those who have signed in."""

import pytest
from django.test import Client

from tests.cast import make_user

pytestmark = pytest.mark.django_db


def language_of(client: Client, **headers: str) -> str:
    return client.get("/help/", headers=headers)["Content-Language"]


def test_a_visitor_with_an_english_browser_reads_danish(client: Client) -> None:
    assert language_of(client, accept_language="en-GB") == "da"


def test_a_visitor_who_chooses_english_keeps_it(client: Client) -> None:
    client.post("/language/", {"language": "en", "next": "/help/"})
    assert language_of(client) == "en"


def test_the_choice_of_somebody_signed_in_is_kept_with_the_account(client: Client) -> None:
    user = make_user("Mette Holm")
    client.force_login(user)
    client.post("/language/", {"language": "en"})
    user.refresh_from_db()
    assert user.language == "en"
    elsewhere = Client()
    elsewhere.force_login(user)
    assert language_of(elsewhere) == "en"


def test_the_account_counts_for_more_than_the_machine(client: Client) -> None:
    client.post("/language/", {"language": "en"})
    client.force_login(make_user("Mette Holm"))
    assert language_of(client) == "da"


def test_one_stays_on_the_page(client: Client) -> None:
    answer = client.post("/language/", {"language": "en", "next": "/help/?a=b"})
    assert answer["Location"] == "/help/?a=b"


@pytest.mark.parametrize("away", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(client: Client, away: str) -> None:
    assert client.post("/language/", {"language": "en", "next": away})["Location"] == "/"


def test_an_unknown_language_is_refused(client: Client) -> None:
    assert client.post("/language/", {"language": "xx"}).status_code == 400


def test_a_link_cannot_change_the_language(client: Client) -> None:
    assert client.get("/language/?language=en").status_code == 405


def test_answers_in_two_languages_are_kept_apart_by_caches(client: Client) -> None:
    assert "Cookie" in client.get("/help/")["Vary"]
