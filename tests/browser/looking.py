"""What holds for every page somebody looks at."""

import os

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

from tests.browser.conftest import Watched
from tests.installation import PROJECT

PICTURES = PROJECT / "build" / "pictures"
WIDTHS = {"desk": 1280, "phone": 360}
_HEIGHTS = {"desk": 900, "phone": 740}
# All that axe knows of the page takes ten times as long to carry over here as what is wrong with it.
_RUN = "axe.run({resultTypes: ['violations']}).then(({violations}) => ({violations}))"


def is_for_all(window: Watched, name: str, *, language: str = "da") -> None:
    """It can be used by all at both widths, and nothing hangs over the edge.

    What axe finds at one width only has to do with how a page is built, not with its words: it looks at both
    widths in Danish, and in English at one.
    """
    for kind, width in WIDTHS.items():
        window.page.set_viewport_size({"width": width, "height": _HEIGHTS[kind]})
        take_picture(window.page, f"{language}-{kind}", name)
        if language == "da" or kind == "phone":
            can_be_used_by_all(window.page, kind)
        fits(window.page, width)
    assert window.page.locator("h1").count() == 1


def can_be_used_by_all(page: Page, where: str = "") -> None:
    """Axe finds nothing that hinders somebody."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(_RUN))
    assert not found.violations_count, (where, found.generate_report())


def fits(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def take_picture(page: Page, folder: str, name: str) -> None:
    """Keep how the page looks in build/pictures where SAMKLANG_PICTURES asks for it: half of the time."""
    if os.environ.get("SAMKLANG_PICTURES"):
        page.screenshot(path=PICTURES / folder / f"{name}.png", full_page=True)
