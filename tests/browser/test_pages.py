"""Every page in both languages, at desk and at phone width: can be used by all, fits, and has no errors."""

import re

import pytest
from django.urls import resolve

from tests.browser.conftest import Reading
from tests.browser.looking import is_for_all
from tests.browser.pages import ANSWERS, PAGES, Page
from tests.browser.sites import Site
from tests.doors import Door
from tests.repository.test_doors import DOORS_OF_ALL

LARGEST = 100_000  # bytes of HTML


@pytest.mark.browser
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_can_be_used_by_all_and_fits(page: Page, language: str, site: Site, looking: Reading) -> None:
    window = looking(page.reader, language=language)
    answer = window.page.goto(site.url(page.path, language=language))
    assert answer is not None
    assert answer.status == page.status
    assert len(answer.body()) < LARGEST
    assert window.page.locator("html").get_attribute("lang") == language
    is_for_all(window, page.name, language=language)
    assert [text for text in window.complaints if f"status of {page.status}" not in text] == []


def test_every_page_is_looked_at() -> None:
    looked_at = {resolve(_path(page)).url_name for page in PAGES if page.status == 200}
    assert {door.name for door in DOORS_OF_ALL if _is_page(door)} - looked_at - ANSWERS == set()


def _is_page(door: Door) -> bool:
    return "GET" in door.ways and bool(door.who)


def _path(page: Page) -> str:
    """Return its address with any id that has the right form."""
    return re.sub(r"\{\w+\}", "thing-222222222222", page.path).partition("?")[0]
