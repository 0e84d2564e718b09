"""One draft in two windows: both keep what is written in them, and what both wrote is told and never lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading, Watched
from tests.browser.looking import is_for_all
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def _kept(page: Page, act: Callable[[], object]) -> None:
    """Do something, and wait until the draft was kept with it."""
    with page.expect_response("**/keep/"):
        act()
        page.locator("h1").click()  # whoever leaves a field has it kept at once


@pytest.mark.parametrize(("language", "both"), [("da", "Kort fortalt"), ("en", "In short")])
def test_two_windows_on_one_draft_keep_what_each_wrote(
    site: Site, reading: Reading, language: str, both: str
) -> None:
    window = reading("employee", language=language)
    first = window.page
    first.goto(site.url("/knowledge/new/experience/"))
    _kept(first, lambda: first.fill("[name=title]", f"Skrevet i to vinduer ({language})"))
    expect(first.locator("[data-keeps] [name=draft]")).to_have_count(1)
    second = first.context.new_page()
    second.goto(first.url)
    _kept(first, lambda: first.fill("[name=summary]", "Fra det første vindue"))
    _kept(second, lambda: second.fill("[name=advice]", "Fra det andet vindue"))
    expect(second.get_by_role("status").locator("[name=shown]")).to_have_count(1)
    _kept(second, lambda: second.fill("[name=summary]", "Også fra det andet"))
    expect(second.get_by_role("alert").filter(has_text=both)).to_be_visible()
    assert second.input_value("[name=summary]") == "Også fra det andet"
    is_for_all(Watched(second), "two-windows-kept", language=language)
    first.reload()
    assert first.input_value("[name=summary]") == "Fra det første vindue"
    assert first.input_value("[name=advice]") == "Fra det andet vindue"
    second.locator("[name=keep]").click()
    expect(second.locator("[data-error-summary] li")).to_have_count(2)
    expect(second.locator("[data-error-summary]")).to_contain_text("Fra det første vindue")
    assert second.input_value("[name=summary]") == "Også fra det andet"
    is_for_all(Watched(second), "two-windows-sent", language=language)
    second.locator("[name=keep]").click()
    second.wait_for_url(first.url)
    assert second.input_value("[name=summary]") == "Også fra det andet"


def test_a_window_whose_draft_was_published_keeps_what_is_written_there_as_a_change(
    site: Site, reading: Reading
) -> None:
    first = reading("employee").page
    first.goto(site.url("/knowledge/new/question/"))
    _kept(first, lambda: first.fill("[name=title]", "Hvem har prøvet to vinduer?"))
    expect(first.locator("[data-keeps] [name=draft]")).to_have_count(1)
    second = first.context.new_page()
    second.goto(first.url)
    first.fill("[name=summary]", "Kort")
    first.fill("[name=asked]", "Hvem?")
    first.fill("[name=organisation]", "Kultur- og Fritidsforvaltningen")
    first.fill("[name=owner]", first.input_value("[name=owner]") or "Mette Holm-Østergaard")
    first.locator("[name=topics]").first.check()
    first.locator(".sk-form > .sk-actions button").first.click()
    expect(first.locator("h1")).to_contain_text("Hvem har prøvet to vinduer?")
    _kept(second, lambda: second.fill("[name=asked]", "Og hvordan gik det?"))
    expect(second.locator("[data-keeps]").get_by_role("status")).to_be_visible()
    is_for_all(Watched(second), "window-of-a-published-draft")
    second.locator("[data-keeps] a").click()
    assert second.input_value("[name=asked]") == "Og hvordan gik det?"
