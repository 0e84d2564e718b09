"""Strangers are asked to sign in where others see something, and learn from it of nothing."""

import pytest
from django.test import Client

from tests.cast import PASSWORD, Cast, make_user, signed_in

pytestmark = pytest.mark.django_db
UNKNOWN = "222222222222"


@pytest.mark.parametrize(
    "address",
    [
        "/journal/",
        "/jobs/",
        "/jobs/?state=failed",
        f"/jobs/job-{UNKNOWN}/",
        "/mail/",
        "/files/",
        f"/files/file-{UNKNOWN}/",
        f"/files/file-{UNKNOWN}/download/",
        "/people/",
        "/users/",
        f"/organisations/org-{UNKNOWN}/",
        "/organisations/new/",
    ],
)
def test_a_stranger_is_asked_to_sign_in_and_then_led_on(cast: Cast, client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 302
    make_user("Asger Admin", email="asger@klangby.example", password=PASSWORD, is_administrator=True)
    given = {"login": "asger@klangby.example", "password": PASSWORD, "next": address}
    assert answer["Location"].startswith("/account/login/?next=/")
    form = client.get(answer["Location"])
    assert "den side, du bad om" in form.content.decode()
    assert form.context["redirect_field_value"] == address
    assert client.post("/account/login/", given)["Location"] == address


def test_what_is_there_and_what_is_not_are_answered_alike(cast: Cast) -> None:
    hidden, unknown = cast.association.public_id, f"org-{UNKNOWN}"
    answers = [signed_in(cast.stranger).get(f"/organisations/{name}/") for name in (hidden, unknown)]
    first, second = [
        (answer.status_code, answer["Location"].replace(name, ""))
        for answer, name in zip(answers, (hidden, unknown), strict=True)
    ]
    assert first == second


def test_who_has_signed_in_is_told_that_there_is_nothing(cast: Cast) -> None:
    browser = signed_in(cast.memberless)
    for name in (cast.association.public_id, f"org-{UNKNOWN}"):
        assert browser.get(f"/organisations/{name}/").status_code == 404


def test_an_address_of_no_page_is_no_page_for_a_stranger_either(client: Client) -> None:
    assert client.get("/noget/helt/andet/").status_code == 404


def test_what_is_sent_after_signing_out_leads_back_to_the_form(client: Client) -> None:
    form = f"http://testserver/files/file-{UNKNOWN}/?a=b"
    answer = client.post(f"/files/file-{UNKNOWN}/erase/", {}, headers={"referer": form})
    assert answer["Location"] == f"/account/login/?next=/files/file-{UNKNOWN}/%3Fa%3Db"
    elsewhere = client.post("/jobs/job-222222222222/retry/", {}, headers={"referer": "https://evil.example/"})
    assert elsewhere["Location"] == "/account/login/?next=/desk/"


def test_a_part_that_renews_itself_takes_the_whole_page_to_sign_in(client: Client) -> None:
    page = f"http://testserver/jobs/job-{UNKNOWN}/"
    answer = client.get(page, headers={"hx-request": "true", "hx-current-url": page})
    assert answer["HX-Redirect"] == f"/account/login/?next=/jobs/job-{UNKNOWN}/"
