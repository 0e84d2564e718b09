"""What holds for every page somebody looks at."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Watched
from tests.installation import PROJECT

PICTURES = PROJECT / "build" / "pictures"
WIDTHS = {"desk": 1280, "phone": 360}
_HEIGHTS = {"desk": 900, "phone": 740}


def is_for_all(window: Watched, name: str, *, language: str = "da") -> None:
    """Take its picture at both widths; it can be used by all, and nothing hangs over the edge."""
    for kind, width in WIDTHS.items():
        window.page.set_viewport_size({"width": width, "height": _HEIGHTS[kind]})
        window.page.screenshot(path=PICTURES / f"{language}-{kind}" / f"{name}.png", full_page=True)
        found = Axe().run(window.page)
        assert not found.violations_count, (kind, found.generate_report())
        assert window.page.evaluate("document.documentElement.scrollWidth") <= width
    assert window.page.locator("h1").count() == 1
