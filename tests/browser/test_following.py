"""Following in the browser: by keyboard alone, from a topic's page and from a search, to the news."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("reader", ["memberless", "employee"])
def test_who_follows_nothing_is_told_how(site: Site, reading: Reading, reader: str) -> None:
    page = reading(reader).page
    for path, said in (("/news/", "Du følger ikke noget endnu"), ("/following/", "Knappen ”Følg”")):
        page.goto(site.url(path))
        expect(page.locator("main")).to_contain_text(said)


def _press(page: Page, role: Literal["button", "link"], name: str | re.Pattern[str]) -> None:
    """Go to something with the tab key alone, and press it."""
    wanted = page.get_by_role(role, name=name).first
    expect(wanted).to_be_visible()
    for _times in range(120):
        page.keyboard.press("Tab")
        if wanted.evaluate("each => each === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no tab key leads to {name!r}")


def test_a_topic_is_followed_and_a_search_is_saved_by_keyboard(site: Site, reading: Reading) -> None:
    page = reading("administrator").page
    page.goto(site.url("/topics/{topic}/"))
    _press(page, "button", "Følg")
    expect(page.get_by_role("button", name="Følg ikke længere")).to_be_visible()
    page.goto(site.url("/search/?q=natteravne"))
    _press(page, "link", "Gem søgningen")
    page.locator("[name=name]").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Voksne i gaden")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Voksne i gaden")
    expect(page.locator("main")).to_contain_text("Tryghed i byen")
    page.goto(site.url("/news/"))
    expect(page.locator("main")).to_contain_text("Lys i tunnelen")
    page.goto(site.url("/following/"))
    _press(page, "button", re.compile("Følg ikke længere ?: Tryghed i byen"))
    expect(page.locator("main")).to_contain_text("Voksne i gaden")
    expect(page.get_by_role("link", name="Tryghed i byen")).to_have_count(0)
