"""Versions, calendars and funds that fit in the browser: by keyboard, on a phone, without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading, Watched
from tests.browser.looking import can_be_used_by_all, fits, take_picture
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def is_for_all(window: Watched, name: str, *, width: int, language: str = "da") -> None:
    take_picture(window.page, f"{language}-{width}", name)
    can_be_used_by_all(window.page)
    fits(window.page, width)
    assert window.complaints == []


def write(page: Page, site: Site, *, title: str) -> str:
    page.goto(site.url("/knowledge/new/idea/"))
    page.fill("[name=title]", title)
    page.fill("[name=summary]", "Lygter, man kan låne.")
    page.fill("[name=proposal]", "Lys på stier og ved busstop, som børn kan låne i kasser.")
    page.get_by_label("Tryghed i byen").check()
    page.fill("[name=organisation]", "Kultur- og Fritidsforvaltningen")
    page.fill("[name=owner]", "Jens Aagaard")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.locator("h1")).to_contain_text(title)
    return page.url


def rewrite(page: Page, where: str, *, proposal: str) -> None:
    page.goto(f"{where}edit/")
    page.fill("[name=proposal]", proposal)
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("main")).to_contain_text(proposal)


@pytest.mark.parametrize("width", [1280, 390])
def test_versions_are_compared_and_one_is_gone_back_to_by_keyboard(
    site: Site, reading: Reading, width: int
) -> None:
    window = reading("employee", width=width)
    page = window.page
    where = write(page, site, title=f"Lån en lygte {width}")
    rewrite(page, where, proposal="Lys på stier og i porte, som børn kan låne i kasser.")
    page.goto(f"{where}versions/")
    is_for_all(window, "versions", width=width)
    page.get_by_role("button", name="Sammenlign de to").focus()
    page.keyboard.press("Enter")
    expect(page.locator("del")).to_contain_text("ved busstop")
    expect(page.locator("ins")).to_contain_text("i porte")
    is_for_all(window, "versions-compared", width=width)
    page.get_by_role("link", name=re.compile("Gå tilbage til den tidligere")).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Gå tilbage til denne version").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name=proposal]")).to_have_value(re.compile("ved busstop"))
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("main")).to_contain_text("Lys på stier og ved busstop")
    page.goto(f"{where}versions/")
    expect(page.locator("tbody tr")).to_have_count(3)


def test_an_idea_leads_to_funds_that_fit_and_a_fund_to_ideas(site: Site, reading: Reading) -> None:
    window = reading("employee")
    page = window.page
    where = write(page, site, title="Lygter i porte")
    expect(page.get_by_role("link", name="Lygtefonden")).to_be_visible()
    page.get_by_role("link", name="Hvorfor de passer").click()
    is_for_all(window, "funds-that-fit", width=1280)
    page.goto(site.url("/funds/{fund}/ideas/"))
    expect(page.get_by_role("link", name="Lygter i porte")).to_be_visible()
    is_for_all(window, "ideas-it-fits", width=1280)
    page.goto(f"{where}funds/")
    page.get_by_role("button", name=re.compile(r"Den passer ikke\s*: Lygtefonden")).click()
    expect(page.locator("h2 a", has_text="Lygtefonden")).to_have_count(0)
    page.locator("details summary", has_text="Passer ikke").click()
    expect(page.locator("details.sk-fold")).to_contain_text("Lygtefonden")
    is_for_all(window, "funds-that-do-not-fit", width=1280)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_calendar_address_is_made_shown_once_and_given_up(site: Site, reading: Reading, width: int) -> None:
    window = reading("officer", width=width)
    page = window.page
    page.goto(site.url("/account/calendar/"))
    page.get_by_role("button", name=re.compile("Lav .* adresse|Lav min kalenderadresse")).click()
    address = page.locator("input[readonly]").first.input_value()
    assert re.search(r"/calendar/[\w-]{43}/funds\.ics$", address)
    is_for_all(window, "calendar-address", width=width)
    page.goto(site.url("/account/calendar/"))
    expect(page.locator("input[readonly]")).to_have_count(0)
    page.get_by_role("button", name="Luk adressen").click()
    expect(page.locator("main")).to_contain_text("Du har ingen adresse endnu")
