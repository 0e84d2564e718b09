from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.files.actions import erase, mark_as_filed, retain, store
from samklang.files.models import Standing, StoredFile
from samklang.journal.models import Entry
from tests.cast import Cast, signed_in

pytestmark = pytest.mark.django_db
INTAKE = System("intake")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Settings) -> None:
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": default}


@pytest.fixture
def browser(cast: Cast) -> Client:
    return signed_in(cast.administrator)


def received(name: str = "svar.txt") -> StoredFile:
    return store(by=INTAKE, name=name, content=name.encode())


def kept(name: str, *, days: int) -> StoredFile:
    file = received(name)
    until = timezone.localdate() + timedelta(days=days)
    retain(by=INTAKE, file=file, ground=f"Arkivloven for {name}", keep_until=until)
    mark_as_filed(by=INTAKE, file=file, number=f"2026-{name}")
    return file


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("name", ["files", "file", "keep_file", "mark_file_as_filed", "erase_file"])
def test_files_are_kept_by_administrators_and_invisible_to_others(cast: Cast, name: str) -> None:
    args = [] if name == "files" else [received().public_id]
    is_page = name in {"files", "file"}
    answers = {}
    for part, user in cast.everyone().items():
        client = signed_in(user)
        ask = client.get if is_page else client.post
        answers[part] = ask(reverse(name, args=args)).status_code
    expected = 200 if is_page else 422  # an empty form is shown again
    assert answers == {part: expected if part == "administrator" else 404 for part in answers}


@pytest.mark.parametrize("name", ["keep_file", "mark_file_as_filed", "erase_file"])
def test_looking_decides_nothing(browser: Client, name: str) -> None:
    assert browser.get(reverse(name, args=[received().public_id])).status_code == 405


def test_files_are_listed_by_how_they_stand(browser: Client) -> None:
    due, later = kept("forfalden.txt", days=-1), kept("senere.txt", days=0)
    gone = kept("slettet.txt", days=-1)
    erase(by=INTAKE, file=gone, ground="Artikel 17")
    unfiled = received("ikke-journaliseret.txt")
    shown = {
        standing: {row.file for row in browser.get(f"/files/?standing={standing}").context["rows"]}
        for standing in ["", "due", "kept", "erased", "nonsense"]
    }
    everything = {due, later, gone, unfiled}
    assert shown == {
        "": everything,
        "due": {due},
        "kept": {later, unfiled},
        "erased": {gone},
        "nonsense": everything,
    }
    today = timezone.localdate()
    for standing in Standing:
        assert {file.standing(today=today) for file in shown[standing.value]} == {standing}


def test_the_list_tells_name_size_ground_and_number(browser: Client) -> None:
    kept("brev.txt", days=10)
    page = text_of(browser, "/files/")
    for told in ("brev.txt", "8\xa0bytes", "Arkivloven for brev.txt", "2026-brev.txt"):
        assert told.replace("\xa0", " ") in page.replace("\xa0", " ")


def test_a_file_is_kept_filed_and_in_the_end_erased_from_its_page(cast: Cast, browser: Client) -> None:
    file = received()
    address = f"/files/{file.public_id}/"
    browser.post(f"{address}keep/", {"keep-ground": "Arkivloven", "keep-keep_until": "2020-01-01"})
    browser.post(f"{address}filing/", {"filing-number": "2026-17"})
    page = text_of(browser, address)
    assert "Arkivloven" in page
    assert "2026-17" in page
    assert browser.post(f"{address}erase/", {"erase-ground": "Artikel 17"})["Location"] == address
    file.refresh_from_db()
    assert (file.erasure_ground, file.erased_by) == ("Artikel 17", cast.administrator.public_id)
    page = text_of(browser, address)
    assert "Artikel 17" in page
    assert "svar.txt" not in page
    assert "<form" not in page.partition("<main")[2].partition("</main")[0]
    assert list(Entry.objects.exclude(verb="received").order_by("pk").values_list("verb", flat=True)) == [
        "retained",
        "filed",
        "erased",
    ]


def test_what_cannot_be_erased_yet_says_why(browser: Client) -> None:
    file = kept("svar.txt", days=10)
    answer = browser.post(f"/files/{file.public_id}/erase/", {"erase-ground": "Artikel 17"})
    assert answer.status_code == 422
    assert "en opbevaringsfrist er ikke udløbet" in answer.content.decode()
    file.refresh_from_db()
    assert not file.is_erased()


@pytest.mark.parametrize(
    ("form", "given"),
    [
        ("keep", {"keep-ground": "Arkivloven", "keep-keep_until": "i morgen"}),
        ("keep", {"keep-ground": " ", "keep-keep_until": "2031-01-01"}),
        ("filing", {"filing-number": "9" * 61}),
        ("erase", {"erase-ground": "x" * 201}),
    ],
)
def test_what_is_filled_in_wrongly_is_told_in_the_form(
    browser: Client, form: str, given: dict[str, str]
) -> None:
    file = received()
    answer = browser.post(f"/files/{file.public_id}/{form}/", given)
    assert answer.status_code == 422
    assert "form-error-message" in answer.content.decode()
    assert not file.retentions.exists()


def test_the_number_of_queries_does_not_grow_with_the_files(
    browser: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        kept(f"{number}.txt", days=number - 10)
    with django_assert_max_num_queries(12):
        browser.get("/files/")


def test_the_latest_period_counts(browser: Client) -> None:
    file = kept("svar.txt", days=-10)
    retain(by=INTAKE, file=file, ground="Ny lov", keep_until=date(2099, 1, 1))
    assert file.standing(today=timezone.localdate()) == Standing.KEPT
    assert "Ny lov" in text_of(browser, "/files/")
