"""A real site in a temporary folder, and a real Chromium that reads it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.scene import address
from tests.browser.sites import Site, served
from tests.cast import PASSWORD
from tests.installation import Installation

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Site]:
    """The scene, served by granian as in `samklang serve`."""
    with served("scene", _set_scene, factory=tmp_path_factory, migrated=migrated_file) as site:
        yield site


def _set_scene(installation: Installation) -> dict[str, str]:
    ids: dict[str, str] = json.loads(installation.python("from tests.browser.scene import main; main()"))
    return ids


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium; closed with the last test here, since its event loop would hinder the tests of others."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@dataclass
class Watched:
    """A page, and what the browser complained of while it was open."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self._note(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)


Reading = Callable[..., Watched]


@pytest.fixture(scope="package")
def signed_in_state(site: Site, browser: Browser) -> Callable[[str, str], Path | None]:
    """Sign each reader in once, and keep their cookies."""
    kept: dict[tuple[str, str], Path | None] = {}

    def state(reader: str, language: str) -> Path | None:
        if (reader, language) not in kept:
            kept[reader, language] = _sign_in(site, browser, reader=reader, language=language)
        return kept[reader, language]

    return state


def _sign_in(site: Site, browser: Browser, *, reader: str, language: str) -> Path:
    context = browser.new_context()
    page = context.new_page()
    if reader == "stranger":
        page.goto(site.url("/"))
        page.locator(".sk-desk-only .sk-languages button", has_text=re.compile(_NAMES[language])).click()
    else:
        page.goto(site.url("/account/login/"))
        page.fill("[name=login]", address(reader, language=language))
        page.fill("[name=password]", PASSWORD)
        page.click("main button")
        page.wait_for_url("**/desk/")
    path = site.installation.folder / f"{reader}-{language}.json"
    context.storage_state(path=path)
    context.close()
    return path


_NAMES = {"da": "Dansk", "en": "English"}


@pytest.fixture
def reading(browser: Browser, signed_in_state: Callable[[str, str], Path | None]) -> Iterator[Reading]:
    """Open a browser window as some reader: `reading("administrator", language="en", width=360)`."""
    opened: list[BrowserContext] = []

    def read(
        reader: str = "stranger", *, language: str = "da", width: int = 1280, scripts: bool = True
    ) -> Watched:
        context = browser.new_context(
            storage_state=signed_in_state(reader, language),
            viewport={"width": width, "height": 900 if width > 600 else 740},
            locale="da-DK",
            java_script_enabled=scripts,
        )
        opened.append(context)
        return Watched(context.new_page())

    yield read
    for context in opened:
        context.close()


@pytest.fixture(scope="package")
def windows(
    browser: Browser, signed_in_state: Callable[[str, str], Path | None]
) -> Iterator[Callable[[str, str], BrowserContext]]:
    """One window for each reader and language, which has the site's stylesheets since its first page."""
    open_ones: dict[tuple[str, str], BrowserContext] = {}

    def window(reader: str, language: str) -> BrowserContext:
        if (reader, language) not in open_ones:
            state = signed_in_state(reader, language)
            open_ones[reader, language] = browser.new_context(storage_state=state, locale="da-DK")
        return open_ones[reader, language]

    yield window
    for each in open_ones.values():
        each.close()


@pytest.fixture
def looking(windows: Callable[[str, str], BrowserContext]) -> Iterator[Reading]:
    """Open a page as some reader only to look at it, in a window that others have looked through before."""
    opened: list[Page] = []

    def look(reader: str = "stranger", *, language: str = "da") -> Watched:
        opened.append(windows(reader, language).new_page())
        return Watched(opened[-1])

    yield look
    for page in opened:
        page.close()
