"""A hearing in the browser: prepared by an officer, answered by link by somebody who met it once."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Reading
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def test_an_officer_prepares_a_hearing_and_opens_it(site: Site, reading: Reading) -> None:
    page = reading("approver").page
    page.goto(site.url("/hearings/new/"))
    page.get_by_label("Hvad skal i høring?").fill("Stille gader")
    page.get_by_label("Hvad det handler om").fill("Vi vil gerne vide, hvor larmen er værst.")
    page.get_by_label("Frist", exact=True).fill("2099-01-31")
    page.get_by_label("Brevets emne").fill("Høring om stille gader")
    page.get_by_role("button", name="Gem").click()
    expect(page.locator("h1")).to_contain_text("Stille gader")
    page.get_by_role("link", name="Skriv en tekst").click()
    page.get_by_label("Dokumentets navn").fill("Udkastet")
    page.get_by_label("Tekst", exact=True).fill("# Stille gader\n\n## Mål 1\n\nDer bliver mere stille.")
    page.get_by_role("button", name="Gem").click()
    page.get_by_role("button", name="Åbn høringen").click()
    expect(page.locator(".sk-steps .sk-here")).to_contain_text("Åben")
    page.get_by_role("link", name="Udkastet").click()
    expect(page.get_by_role("heading", name="Mål 1")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Der bliver mere stille.")


def test_somebody_with_a_link_writes_and_sends_without_an_account(site: Site, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page.goto(site.url("/answer/aaben/"))
    page.get_by_label("Jeres svar").fill("Vi støtter mål 1.")
    page.get_by_role("button", name="Gem kladden").click()
    expect(page.get_by_label("Jeres svar")).to_have_value("Vi støtter mål 1.")
    page.get_by_role("button", name="Send svaret").click()
    expect(page.locator(".sk-alert-success").first).to_contain_text(re.compile(r"H\d{4}-\d\d-\d{3}"))
    page.get_by_role("link", name="Træk svaret tilbage").click()
    page.get_by_role("button", name="Træk svaret tilbage").click()
    expect(page.locator("main")).to_contain_text("trukket tilbage")
    page.close()


def test_a_page_that_is_opened_says_so(site: Site, browser: Browser) -> None:
    page = browser.new_page()
    with page.expect_response(lambda answer: answer.url.endswith("/opened/")) as told:
        page.goto(site.url("/answer/svaret/"))
    assert told.value.status == 204
    page.close()
