"""Finding on a phone without scripts: filters are folded, opened by hand, and taken away one by one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def test_a_search_is_narrowed_and_widened_on_a_phone_without_scripts(
    site: Site, reading: Callable[..., Watched]
) -> None:
    page = reading("employee", width=390, scripts=False).page
    page.goto(site.url("/knowledge/all/"))
    expect(page.get_by_label("Idéer")).to_be_hidden()
    page.get_by_text("Afgræns søgningen").click()
    page.get_by_label("Idéer").check()
    page.get_by_role("button", name="Vis", exact=True).click()
    expect(page.locator(".sk-hits > li")).to_have_count(1)
    page.get_by_role("list", name="Afgrænset til").get_by_role("link").click()
    expect(page.get_by_role("list", name="Afgrænset til")).to_have_count(0)


def test_on_a_wide_screen_the_filters_stand_open_beside_the_hits(
    site: Site, reading: Callable[..., Watched]
) -> None:
    page = reading("employee", width=1280).page
    page.goto(site.url("/knowledge/all/"))
    expect(page.get_by_label("Idéer")).to_be_visible()
    expect(page.get_by_text("Afgræns søgningen")).to_be_hidden()
