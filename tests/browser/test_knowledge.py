"""Knowledge in the browser: written from nothing, kept while it is typed, found, read and used."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def _write_project(page: Page, *, title: str) -> None:
    page.fill("[name=title]", title)
    page.fill("[name=summary]", "Voksne går en fast rute fredag aften.")
    page.fill("[name=what]", "Tre voksne i gule jakker går fra stationen til havnen.")
    page.select_option("[name=state]", "running")
    page.get_by_label("Tryghed i byen").check()
    page.fill("[name=organisation]", "Kultur- og Fritidsforvaltningen")
    page.fill("[name=owner]", "Jens Aagaard")


def test_a_project_is_written_found_read_and_used(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/"))
    page.locator("main a[href='/knowledge/new/']").click()
    page.locator("main a[href='/knowledge/new/project/']").click()
    _write_project(page, title="Natteravne ved havnen")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.locator("h1")).to_contain_text("Natteravne ved havnen")
    reader = reading("officer").page
    reader.goto(site.url("/knowledge/"))
    reader.fill("main [name=q]", "natteravn")
    reader.keyboard.press("Enter")
    reader.get_by_role("link", name="Natteravne ved havnen").click()
    expect(reader.locator("main")).to_contain_text("Tre voksne i gule jakker")
    reader.locator("#uses summary").click()
    reader.fill("#uses [name=where]", "Engparken")
    reader.locator("#uses [name=result][value=worked]").check()
    reader.locator("#uses form button").click()
    expect(reader.locator("#uses")).to_contain_text("Engparken")


def test_a_question_is_asked_where_nothing_is_found_and_answered(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/all/?q=klaverstemmer"))
    page.locator("main a[href*='new/question']").click()
    expect(page.locator("[name=title]")).to_have_value("klaverstemmer")
    page.fill("[name=title]", "Hvem kender en klaverstemmer?")
    page.fill("[name=summary]", "Til sangaftener.")
    page.fill("[name=asked]", "Vi har et klaver, ingen kan spille på.")
    page.get_by_label("Tryghed i byen").check()
    page.fill("[name=owner]", "Jens Aagaard")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.locator("h1")).to_contain_text("klaverstemmer")
    where = page.url
    answering = reading("officer").page
    answering.goto(where)
    answering.fill("#remarks [name=words]", "Musikskolen har en.")
    answering.locator("#remarks form button").last.click()
    expect(answering.locator("#remarks")).to_contain_text("Musikskolen har en.")
    page.goto(where)
    page.get_by_role("button", name=re.compile("hjalp", re.IGNORECASE)).click()
    expect(page.locator("#remarks li").first).to_contain_text(re.compile("hjalp", re.IGNORECASE))


def test_what_is_typed_is_kept_while_it_is_typed_and_is_there_when_the_page_is_loaded_again(
    site: Site, reading: Reading
) -> None:
    window = reading("employee")
    page = window.page
    page.goto(site.url("/knowledge/new/experience/"))
    page.locator("[name=title]").press_sequentially("Ring til", delay=20)
    kept = page.locator(".kn-kept [name=draft]")
    expect(kept).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/knowledge/drafts/draft-\w+/$"))
    expect(page.locator("[name=title]")).to_be_focused()
    first = kept.get_attribute("value")
    with page.expect_response(re.compile("/keep/$")):
        page.locator("[name=title]").press_sequentially(" forældrene", delay=20)
    assert kept.get_attribute("value") == first
    page.goto(page.url)
    expect(page.locator("[name=title]")).to_have_value("Ring til forældrene")
    page.goto(site.url("/knowledge/drafts/"))
    expect(page.get_by_role("link", name="Ring til forældrene")).to_have_count(1)
    assert window.complaints == []


def test_what_is_typed_while_the_last_is_on_its_way_is_kept_too(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/experience/"))
    typed = page.locator("[name=title]")

    def slowly(route: object) -> None:
        typed.press_sequentially(" og mere")
        route.continue_()  # type: ignore[attr-defined]

    page.route(re.compile("/keep/$"), slowly, times=1)
    typed.press_sequentially("Noget")
    expect(page.locator(".kn-kept [name=draft]")).to_have_count(1)
    with page.expect_response(re.compile("/keep/$")):
        pass
    page.goto(page.url)
    expect(page.locator("[name=title]")).to_have_value("Noget og mere")


def test_a_draft_is_kept_and_published_without_javascript(site: Site, reading: Reading) -> None:
    page = reading("employee", scripts=False).page
    page.goto(site.url("/knowledge/new/project/"))
    _write_project(page, title="Uden script")
    page.get_by_role("button", name=re.compile("kladde", re.IGNORECASE)).click()
    expect(page).to_have_url(re.compile("/knowledge/drafts/"))
    expect(page.locator("[name=title]")).to_have_value("Uden script")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.locator("h1")).to_contain_text("Uden script")


def test_a_district_is_found_on_the_map_by_keyboard(site: Site, reading: Reading) -> None:
    page = reading("employee", scripts=False).page
    page.goto(site.url("/knowledge/districts/"))
    region = page.locator(".sk-map a").first
    region.focus()
    drawn = "getComputedStyle(document.activeElement.querySelector('path')).strokeWidth"
    assert page.evaluate(drawn) == "10px"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Nordhavnen")
    page.get_by_role("link", name="Natteravne på stationen").first.click()
    expect(page.locator("h1")).to_contain_text("Natteravne på stationen")
