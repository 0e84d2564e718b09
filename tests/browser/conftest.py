"""A real site in a temporary folder, and a real Chromium that reads it."""

import json
import re
import socket
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.scene import address
from tests.cast import PASSWORD
from tests.installation import Installation, wait_for

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True, slots=True)
class Site:
    """A running site: where it is, and the public ids of what is in it."""

    address: str
    ids: dict[str, str]
    installation: Installation

    def url(self, path: str, *, language: str = "da") -> str:
        """Return an address; "{saved}" is what belongs to the reader who reads in this language."""
        own = {name.removesuffix(f"_{language}"): thing for name, thing in self.ids.items()}
        return self.address + path.format(**{**own, **self.ids})


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site on a SQLite file, served by granian as in `samklang serve`."""
    folder = tmp_path_factory.mktemp("site")
    port = free_port()
    where = f"http://127.0.0.1:{port}"
    installation = Installation(
        folder,
        database=f"sqlite:///{folder / 'samklang.sqlite3'}",
        DJANGO_SETTINGS_MODULE="tests.browser.settings",
        SAMKLANG_ADDRESS=where,
    )
    installation.manage("migrate", "--verbosity=0")
    installation.manage("collectstatic", "--no-input", "--verbosity=0")
    ids = json.loads(installation.python("from tests.browser.scene import main; main()"))
    server = installation.start_site(port)
    wait_for(lambda: answers(f"{where}/health/"), why="the site answers")
    yield Site(where, ids, installation)
    server.terminate()
    server.wait(20)


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
