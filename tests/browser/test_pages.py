"""Every page in both languages, at desk and at phone width: can be used by all, fits, and has no errors."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Site, Watched
from tests.browser.pages import PAGES, Page
from tests.installation import PROJECT

pytestmark = pytest.mark.browser
PICTURES = PROJECT / "build" / "pictures"
WIDTHS = {"desk": 1280, "phone": 360}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_can_be_used_by_all_and_fits(
    page: Page, language: str, width: str, site: Site, reading: Callable[..., Watched]
) -> None:
    window = reading(page.reader, language=language, width=WIDTHS[width])
    answer = window.page.goto(site.url(page.path))
    assert answer is not None
    assert answer.status == page.status
    assert window.page.locator("html").get_attribute("lang") == language
    picture = PICTURES / f"{language}-{width}" / f"{page.name}.png"
    window.page.screenshot(path=picture, full_page=True)
    found = Axe().run(window.page)
    assert not found.violations_count, found.generate_report()
    assert window.page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]
    assert window.page.locator("h1").count() == 1
    assert [text for text in window.complaints if f"status of {page.status}" not in text] == []
