"""Networks and people in the browser: found, called together, written to; each page for all."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading
from tests.browser.looking import can_be_used_by_all, fits
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def is_for_all(page: Page) -> None:
    can_be_used_by_all(page)
    fits(page, 390)
    assert page.locator("h1").count() == 1


def test_a_network_is_called_together_written_to_and_its_meeting_written_up(
    site: Site, reading: Reading
) -> None:
    window = reading("employee", width=390)
    page = window.page
    page.goto(site.url("/networks/{network}/"))
    page.get_by_role("link", name="Nyt møde").click()
    page.fill("[name=title]", "Når match ikke virker")
    page.fill("[name=day]", "2026-01-14")
    page.fill("[name=begins]", "09:00")
    page.fill("[name=ends]", "11:00")
    page.fill("[name=place]", "Rådhuset")
    page.get_by_role("button", name="Gem").click()
    expect(page.locator("h1")).to_contain_text("Når match ikke virker")
    page.get_by_role("link", name="Skriv referat").click()
    page.fill("[name=notes]", "Vi spørger begge efter tre uger.")
    page.locator("[name=participants]").first.check()
    page.get_by_role("button", name="Gem").click()
    expect(page.locator("main")).to_contain_text("Vi spørger begge efter tre uger.")
    expect(page.get_by_role("heading", name="Hvem var med")).to_be_visible()
    is_for_all(page)
    page.goto(site.url("/networks/{network}/"))
    page.get_by_role("link", name="Skriv til alle").click()
    page.fill("[name=subject]", "Tak for i dag")
    page.fill("[name=text]", "Referatet ligger her.")
    page.get_by_role("button", name="Se den").click()
    expect(page.locator("main")).to_contain_text("Intet er sendt endnu")
    is_for_all(page)
    page.get_by_role("button", name="Send til").click()
    expect(page.locator("h1")).to_contain_text("Tak for i dag")
    is_for_all(page)
    assert window.complaints == []
