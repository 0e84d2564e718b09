"""Real sites in temporary folders: filled once for all workers, copied and served for each."""

import shutil
import socket
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.installation import Installation, wait_for
from tests.once import once

DATABASE = "samklang.sqlite3"


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


@contextmanager
def served(
    name: str,
    fill: Callable[[Installation], dict[str, str]],
    *,
    factory: pytest.TempPathFactory,
    migrated: Path,
    **environment: str,
) -> Iterator[Site]:
    """Serve a copy of what was filled once; `fill` returns the public ids that tests may name.

    `environment` is what the settings of the served site say besides: its mail server, say.
    """

    def make(folder: Path) -> tuple[str, dict[str, str]]:
        shutil.copy(migrated, folder / DATABASE)
        installation = _installation(folder, "http://127.0.0.1")
        installation.manage("collectstatic", "--no-input", "--verbosity=0")
        return str(folder), fill(installation)

    filled, ids = once(factory, name, make)
    folder = Path(shutil.copytree(filled, factory.mktemp(name) / "data"))
    port = _free_port()
    site = Site(
        f"http://127.0.0.1:{port}", ids, _installation(folder, f"http://127.0.0.1:{port}", **environment)
    )
    server = site.installation.start_site(port)
    try:
        wait_for(lambda: _answers(site.url("/health/")), why="the site answers")
        yield site
    finally:
        server.terminate()
        server.wait(20)


def _installation(folder: Path, address: str, **environment: str) -> Installation:
    return Installation(
        folder,
        database=f"sqlite:///{folder / DATABASE}",
        DJANGO_SETTINGS_MODULE="tests.browser.settings",
        SAMKLANG_ADDRESS=address,
        **environment,
    )


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False
