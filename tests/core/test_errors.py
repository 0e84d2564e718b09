"""When it goes wrong, a person is told what happened and what to do, in their language, and nothing else."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NoReturn

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.core.management import call_command
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path
from pytest_django import Settings

from samklang.config import urls
from samklang.core.views import errors
from tests.cast import PASSWORD, make_user

FAULTS = {
    "broken": RuntimeError("a secret of the machine"),
    "database": OperationalError("the server is away"),
    "denied": PermissionDenied(),
    "strange": SuspiciousOperation(),
    "big": RequestDataTooBig(),
}


def fail(request: HttpRequest, fault: str) -> NoReturn:
    raise FAULTS[fault]


urlpatterns = [*urls.urlpatterns, path("fail/<str:fault>/", fail)]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture
def visitor(settings: Settings) -> Client:
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def maintenance_file(settings: Settings, tmp_path: Path) -> Path:
    settings.MAINTENANCE_FILE = path = tmp_path / "data" / "maintenance"
    return path


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "danish", "english"),
    [
        ("/nowhere/", 404, "Den side findes ikke", "There is no such page"),
        ("/fail/denied/", 403, "Det har du ikke lov til", "You may not do that"),
        ("/fail/strange/", 400, "Det forstod vi ikke", "We did not understand that"),
        ("/fail/big/", 413, "Det er for meget på én gang", "That is too much at once"),
        ("/fail/broken/", 500, "Vi har lavet en fejl", "We made a mistake"),
        ("/fail/database/", 500, "Vi har lavet en fejl", "We made a mistake"),
    ],
)
def test_an_error_is_told_in_both_languages(
    visitor: Client, address: str, status: int, danish: str, english: str
) -> None:
    answer = visitor.get(address)
    assert answer.status_code == status
    assert danish in answer.content.decode()
    visitor.cookies["django_language"] = "en"
    assert english in visitor.get(address).content.decode()


@pytest.mark.django_db
def test_a_fault_of_ours_shows_nothing_of_the_machine(visitor: Client) -> None:
    page = visitor.get("/fail/broken/").content.decode()
    assert "secret" not in page
    assert "Traceback" not in page


@pytest.mark.parametrize("page", [errors.server_error, errors.too_large, errors.under_maintenance])
def test_a_page_for_bad_times_asks_no_database(page: Callable[[HttpRequest], HttpResponse]) -> None:
    # Without the fixture `db`, a question to the database would fail this test.
    request = RequestFactory().get("/", headers={"Cookie": "django_language=en"})
    assert b'<html lang="en">' in page(request).content


@pytest.mark.django_db
def test_a_form_without_its_mark_is_refused_kindly() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/language/", {"language": "en"})
    assert answer.status_code == 403
    assert "Formularen er blevet for gammel" in answer.content.decode()


def test_a_request_said_to_be_too_large_is_refused_unread(client: Client, settings: Settings) -> None:
    settings.LARGEST_UPLOAD = 1000
    answer = client.post("/language/", {"file": BytesIO(b"x" * 2000)})
    assert answer.status_code == 413
    assert "intet af det er gemt" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_of_too_much_text_is_413_and_not_400(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = client.post("/language/", {"language": "x" * 2000})
    assert answer.status_code == 413


@pytest.mark.django_db
def test_too_many_tries_are_told_to_wait(settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}
    make_user("Mette Holm", email="mette@klangby.example")
    client = Client()
    given = {"login": "mette@klangby.example", "password": PASSWORD}
    answers = [client.post("/account/login/", given) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert "For mange forsøg" in answers[-1].content.decode()


def test_maintenance_closes_all_pages_but_the_watchmans(client: Client, maintenance_file: Path) -> None:
    call_command("maintenance", "on")
    answer = client.get("/")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "600"
    assert "Vi arbejder på siden" in answer.content.decode()


@pytest.mark.django_db
def test_maintenance_ends(client: Client) -> None:
    call_command("maintenance", "on")
    assert client.get("/health/").status_code == 200
    call_command("maintenance", "off")
    assert client.get("/").status_code == 200


def test_the_maintenance_command_says_how_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("maintenance")
    call_command("maintenance", "on")
    assert capsys.readouterr().out.splitlines() == [
        "The site is open.",
        "The site is closed for maintenance.",
    ]
