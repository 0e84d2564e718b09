"""What people do in the browser: with the keyboard alone, without JavaScript, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reading
from tests.browser.scene import address
from tests.browser.sites import Site
from tests.cast import PASSWORD

pytestmark = pytest.mark.browser


def test_one_can_sign_in_by_keyboard_alone(site: Site, reading: Reading) -> None:
    page = reading().page
    page.goto(site.url("/account/login/"))
    page.keyboard.press("Tab")
    expect(page.locator(".sk-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[name=login]")).to_be_focused()
    page.keyboard.type(address("memberless", language="da"))
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Goddag")


def test_errors_are_named_above_the_form_and_reached_by_their_links(site: Site, reading: Reading) -> None:
    page = reading().page
    page.goto(site.url("/account/login/"))
    page.click("main button")
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    summary.locator("a").first.click()
    expect(page.locator("[name=login]")).to_be_focused()


def test_a_menu_closes_by_escape_and_gives_the_focus_back(site: Site, reading: Reading) -> None:
    page = reading("memberless").page
    page.goto(site.url("/desk/"))
    menu = page.locator(".sk-desk-only details.sk-menu")
    menu.locator("summary").click()
    expect(menu.locator(".sk-menu-body")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.locator(".sk-menu-body")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_the_language_changes_and_one_stays_on_the_page(site: Site, reading: Reading) -> None:
    page = reading().page
    page.goto(site.url("/help/?from=mail"))
    page.locator(".sk-desk-only .sk-languages button", has_text="English").click()
    expect(page).to_have_url(re.compile(r"/help/\?from=mail$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_phone_finds_everything_in_the_menu_without_javascript(site: Site, reading: Reading) -> None:
    page = reading("memberless", width=360, scripts=False).page
    page.goto(site.url("/desk/"))
    menu = page.locator("details.sk-phone")
    menu.locator("summary").click()
    menu.get_by_role("link", name="Hjælp").click()
    expect(page).to_have_url(re.compile("/help/$"))


def test_one_signs_in_and_out_without_javascript(site: Site, reading: Reading) -> None:
    page = reading(scripts=False).page
    page.goto(site.url("/desk/"))
    page.fill("[name=login]", address("memberless", language="da"))
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    expect(page).to_have_url(re.compile("/desk/$"))
    page.locator(".sk-desk-only details.sk-menu summary").click()
    page.get_by_role("button", name="Log af").click()
    expect(page.locator(".sk-desk-only").get_by_role("link", name="Log ind")).to_be_visible()


def test_the_page_can_be_read_without_its_style(site: Site, reading: Reading) -> None:
    page = reading().page
    page.route(re.compile(r"\.css"), lambda route: route.abort())
    page.goto(site.url("/"))
    headings = page.locator("h1, h2, h3").all_inner_texts()
    assert headings[0] == "Fra det, der blev sagt, til det, der kom ud af det"
    assert [text for text in headings if text == "Besluttet"] == ["Besluttet"]
