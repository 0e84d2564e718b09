"""Quality in the browser: every page fits all, a project is assessed by keyboard, the check-list follows."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def _tab_to(page: Page, what: str) -> None:
    """Go on with the tabulator until that is reached, as somebody without a mouse does."""
    for _step in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"The keyboard never reaches {what}.")


def test_a_project_is_assessed_by_keyboard_and_the_answers_are_kept_on_the_way(
    site: Site, reading: Reading
) -> None:
    page = reading("officer").page
    page.goto(site.url("/knowledge/{project}/"))
    _tab_to(page, "a[href$='/assess/']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Natteravne")
    _tab_to(page, "input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    _tab_to(page, "textarea")
    page.keyboard.type("Planen hænger på væggen")
    expect(page.locator(".kn-kept")).to_contain_text("gemt")
    page.reload()
    expect(page.locator("textarea").first).to_have_value("Planen hænger på væggen")
    expect(page.locator("input[type=radio]:checked")).to_have_value("1")
    page.locator("input[type=radio][value=early]").last.check()
    _tab_to(page, ".sk-form > .sk-actions button")
    page.keyboard.press("Enter")
    expect(page.locator("#quality")).to_contain_text("1 af 2")


def test_the_check_list_follows_what_is_typed(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/project/"))
    page.fill("[name=title]", "Natteravne ved søen")
    page.get_by_role("button", name="Skriv med tjekliste").click()
    expect(page).to_have_url(re.compile(r"/knowledge/drafts/draft-\w+/$"))
    expect(page.locator("[name=title]")).to_have_value("Natteravne ved søen")
    expect(page.locator("#check-list summary")).to_contain_text("0 af 2")
    page.fill("[name=steering]", "Vi mødes hver måned")
    expect(page.locator("#check-list summary")).to_contain_text("1 af 2", timeout=10_000)
