from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.files.actions import erase, hold_back, lift, mark_as_filed, retain, store
from samklang.files.models import Standing, StoredFile
from samklang.journal.models import Entry
from tests.cast import Cast, answer_of, nothing_for, signed_in
from tests.queries import asks_no_more_for_more

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]
INTAKE = System("intake")


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


PAGES = {"files", "file", "download_file"}
FORMS = {"keep_file", "hold_file", "mark_file_as_filed", "erase_file"}


@pytest.mark.parametrize("name", sorted(PAGES | FORMS | {"lift_hold"}))
def test_files_are_kept_by_administrators_and_invisible_to_others(cast: Cast, name: str) -> None:
    args = arguments_of(name)
    answers = {}
    for part, user in cast.everyone().items():
        client = signed_in(user)
        ask = client.get if name in PAGES else client.post
        answers[part] = answer_of(ask(reverse(name, args=args)))
    expected = 200 if name in PAGES else 422 if name in FORMS else 302  # an empty form is shown again
    assert answers == {part: expected if part == "administrator" else nothing_for(part) for part in answers}


def arguments_of(name: str) -> list[str]:
    if name == "files":
        return []
    file = received()
    if name != "lift_hold":
        return [file.public_id]
    return [file.public_id, hold_back(by=INTAKE, file=file, reason="Aktindsigt 2026-4").public_id]


@pytest.mark.parametrize("name", sorted(FORMS | {"lift_hold"}))
def test_looking_decides_nothing(browser: Client, name: str) -> None:
    assert browser.get(reverse(name, args=arguments_of(name))).status_code == 405


@pytest.mark.parametrize("known", [False, True])
def test_a_hold_is_lifted_only_on_the_page_of_its_own_file(browser: Client, known: bool) -> None:
    hold = hold_back(by=INTAKE, file=received("a.txt"), reason="Klage 2026-9")
    other = received("b.txt").public_id if known else "file-222222222222"
    assert browser.post(reverse("lift_hold", args=[other, hold.public_id])).status_code == 404
    hold.refresh_from_db()
    assert hold.is_on()


def test_files_are_listed_by_how_they_stand(browser: Client) -> None:
    due, later = kept("forfalden.txt", days=-1), kept("senere.txt", days=0)
    gone = kept("slettet.txt", days=-1)
    erase(by=INTAKE, file=gone, ground="Artikel 17")
    unfiled = received("ikke-journaliseret.txt")
    held = kept("tilbageholdt.txt", days=-1)
    hold_back(by=INTAKE, file=held, reason="Aktindsigt 2026-4")
    shown = {
        standing: {row.file for row in browser.get(f"/files/?standing={standing}").context["rows"]}
        for standing in ["", "due", "held", "kept", "erased", "nonsense"]
    }
    everything = {due, later, gone, unfiled, held}
    assert shown == {
        "": everything,
        "due": {due},
        "held": {held},
        "kept": {later, unfiled},
        "erased": {gone},
        "nonsense": everything,
    }
    today = timezone.localdate()
    for standing in Standing:
        assert {file.standing(today=today) for file in shown[standing.value]} == {standing}


def test_files_nobody_has_set_a_period_for_are_found(browser: Client) -> None:
    kept("senere.txt", days=10)
    forgotten = received("glemt.txt")
    gone = received("slettet.txt")
    mark_as_filed(by=INTAKE, file=gone, number="2026-1")
    erase(by=INTAKE, file=gone, ground="Artikel 17")
    assert [row.file for row in browser.get("/files/?standing=unlimited").context["rows"]] == [forgotten]
    assert '<option value="unlimited">Ingen opbevaringsfrist sat</option>' in text_of(browser, "/files/")


def test_the_list_tells_name_size_ground_and_number(browser: Client) -> None:
    kept("brev.txt", days=10)
    page = text_of(browser, "/files/")
    for told in ("brev.txt", "Tekst", "8\xa0bytes", "Arkivloven for brev.txt", "2026-brev.txt"):
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


def test_the_number_of_queries_does_not_grow_with_the_files(browser: Client) -> None:
    def add(number: int) -> None:
        kept(f"{number}.txt", days=-10 if number % 2 else 10)

    asks_no_more_for_more(lambda: browser.get("/files/"), add)


def test_the_latest_period_counts(browser: Client) -> None:
    file = kept("svar.txt", days=-10)
    retain(by=INTAKE, file=file, ground="Ny lov", keep_until=date(2099, 1, 1))
    assert file.standing(today=timezone.localdate()) == Standing.KEPT
    assert "Ny lov" in text_of(browser, "/files/")


def names(browser: Client, query: str) -> list[str]:
    return [row.name for row in browser.get(f"/files/?{query}").context["rows"]]


def test_files_are_looked_for_by_name_number_hash_and_kind(browser: Client) -> None:
    svar, plan = (
        kept("Svar fra Ældrerådet.txt", days=5),
        store(by=INTAKE, name="plan.pdf", content=b"%PDF-1.7"),
    )
    assert names(browser, "q=ældrerådet") == ["Svar fra Ældrerådet.txt"]
    assert names(browser, "q=aeldreraadet") == ["Svar fra Ældrerådet.txt"]
    assert names(browser, "q=2026-svar") == ["Svar fra Ældrerådet.txt"]
    assert names(browser, f"q={svar.sha256[:12].upper()}") == ["Svar fra Ældrerådet.txt"]
    assert names(browser, f"q={svar.sha256[:7]}") == []  # so short, it is a word
    assert names(browser, "kind=application/pdf") == ["plan.pdf"]
    assert names(browser, f"q={plan.sha256}&standing=due") == []
    assert names(browser, "q=ingen") == []


@pytest.mark.parametrize(
    ("order", "first"),
    [("name", "a.pdf"), ("-name", "b.txt"), ("size", "b.txt"), ("-size", "a.pdf"), ("until", "a.pdf")],
)
def test_files_are_sorted(browser: Client, order: str, first: str) -> None:
    large = store(by=INTAKE, name="a.pdf", content=b"%PDF-1.7" + b"x" * 1000)
    small = received("b.txt")
    retain(by=INTAKE, file=large, ground="Arkivloven", keep_until=date(2030, 1, 1))
    retain(by=INTAKE, file=small, ground="Arkivloven", keep_until=date(2031, 1, 1))
    assert names(browser, f"sort={order}")[0] == first


def test_files_are_sorted_by_name_as_danes_do_and_erased_ones_stand_last(browser: Client) -> None:
    for name in ("Ål.txt", "zoo.txt", "Ærø.txt", "bro.txt", "Aabenraa.txt", "Bane.txt"):
        received(name)
    gone = kept("a.txt", days=-1)
    erase(by=INTAKE, file=gone, ground="Artikel 17")
    ordered = ["Bane.txt", "bro.txt", "zoo.txt", "Ærø.txt", "Aabenraa.txt", "Ål.txt"]
    assert names(browser, "sort=name") == [*ordered, "Slettet fil"]
    assert names(browser, "sort=-name") == [*reversed(ordered), "Slettet fil"]


def test_files_are_sorted_by_what_their_kind_is_called(cast: Cast, browser: Client) -> None:
    for name, content in (("a", b"%PDF-1.7"), ("b", b"GIF89a"), ("c", b"Tekst"), ("d", b"PK\x03\x04zip")):
        store(by=INTAKE, name=name, content=content)
    kinds = [row.kind for row in browser.get("/files/?sort=kind").context["rows"]]
    assert kinds == ["GIF-billede", "PDF-dokument", "Tekst", "ZIP-mappe"]
    kinds = [row.kind for row in browser.get("/files/?sort=-kind").context["rows"]]
    assert kinds == ["ZIP-mappe", "Tekst", "PDF-dokument", "GIF-billede"]


def test_the_list_is_taken_away_as_it_was_narrowed_and_the_journal_says_by_whom(
    cast: Cast, browser: Client
) -> None:
    kept("brev.txt", days=10)
    received("andet.txt")
    answer = browser.get("/files/?q=brev&format=csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[1] for line in lines] == ["Navn", "brev.txt"]
    assert browser.get("/files/?format=xlsx").content.startswith(b"PK")
    entry = Entry.objects.latest("pk")
    assert (entry.verb, entry.subject, entry.actor) == ("exported", "file", cast.administrator.public_id)


def test_a_file_is_handed_out_byte_for_byte_and_never_shown_inside_the_site(browser: Client) -> None:
    content = b"<html><script>alert(1)</script>\r\n\x00\xff"
    file = store(by=INTAKE, name="Høring æøå.html", content=content)
    answer = browser.get(f"/files/{file.public_id}/download/")
    assert b"".join(answer) == content
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''H%C3%B8ring")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["Cache-Control"] == "private, no-store"
    taken = Entry.objects.latest("pk")
    assert (taken.verb, taken.subject) == ("exported", file.public_id)


def test_asking_about_a_file_or_the_list_without_taking_it_is_no_export(browser: Client) -> None:
    file = received()
    for address in ("/files/?format=csv", f"/files/{file.public_id}/download/"):
        assert browser.head(address).status_code == 200
    assert not Entry.objects.filter(verb="exported").exists()


def test_an_erased_or_damaged_file_is_not_handed_out_and_the_page_says_why(browser: Client) -> None:
    gone, damaged = kept("slettet.txt", days=-1), received("skadet.txt")
    erase(by=INTAKE, file=gone, ground="Artikel 17")
    Path(default_storage.path(damaged.location)).write_bytes(b"noget andet")
    for file, why in ((gone, "er slettet"), (damaged, "er ikke længere den, der blev modtaget")):
        answer = browser.get(f"/files/{file.public_id}/download/", follow=True)
        assert answer.redirect_chain[-1][0] == f"/files/{file.public_id}/"
        assert why in answer.content.decode()
    assert not Entry.objects.filter(verb="exported").exists()


def test_a_hold_stops_erasure_until_it_is_lifted(cast: Cast, browser: Client) -> None:
    file = kept("svar.txt", days=-1)
    address = f"/files/{file.public_id}/"
    browser.post(f"{address}hold/", {"hold-reason": "Aktindsigt 2026-4"})
    assert "Aktindsigt 2026-4" in text_of(browser, address)
    answer = browser.post(f"{address}erase/", {"erase-ground": "Artikel 17"})
    assert "den er holdt tilbage. Ophæv først tilbageholdelsen" in answer.content.decode()
    hold = file.holds.get()
    browser.post(f"{address}hold/{hold.public_id}/lift/")
    lift(by=INTAKE, hold=hold)
    hold.refresh_from_db()
    assert hold.lifted_by == cast.administrator.public_id
    browser.post(f"{address}erase/", {"erase-ground": "Artikel 17"})
    file.refresh_from_db()
    assert file.is_erased()
    verbs = list(Entry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["received", "retained", "filed", "held", "let_go", "erased"]


def test_the_page_offers_only_what_can_be_done_and_says_what_stands_in_the_way(browser: Client) -> None:
    file = received()
    address = f"/files/{file.public_id}/"
    erasing = f'action="{address}erase/"'
    page = text_of(browser, address)
    assert '<h2 id="filing">Markér som journaliseret' in page
    assert erasing not in page
    assert "markeret som journaliseret i ESDH-systemet, før indholdet slettes" in page
    mark_as_filed(by=INTAKE, file=file, number="2026-17")
    page = text_of(browser, address)
    assert "Ret nummeret i ESDH-systemet" in page
    assert '<h2 id="filing">Markér som journaliseret' not in page
    assert erasing in page
    hold = hold_back(by=INTAKE, file=file, reason="Aktindsigt 2026-4")
    page = text_of(browser, address)
    assert erasing not in page
    assert "den er holdt tilbage. Ophæv først tilbageholdelsen" in page
    lift(by=INTAKE, hold=hold)
    retain(by=INTAKE, file=file, ground="Arkivloven", keep_until=timezone.localdate())
    assert erasing not in text_of(browser, address)


def test_the_page_tells_what_happened_and_through_whom(cast: Cast, browser: Client) -> None:
    file = store(by=cast.employee, name="svar.txt", content=b"Svar")
    store(by=INTAKE, name="svar igen.txt", content=b"Svar")
    retain(by=cast.administrator, file=file, ground="Arkivloven § 13", keep_until=date(2031, 1, 2))
    page = text_of(browser, f"/files/{file.public_id}/")
    for told in (
        "Malene Employee",
        "svar igen.txt",
        "Systemet",
        "til 2. januar 2031: Arkivloven § 13",
        file.sha256,
    ):
        assert told in page
