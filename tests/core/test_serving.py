"""`samklang serve`: starts site and worker, keeps both alive, stops both, and says plainly why it cannot."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import URLError

import pytest
from pytest_django.fixtures import Settings

from samklang.config.children import FIRST_WAIT, LONGEST_WAIT, next_wait
from samklang.core.production import check_production
from tests.installation import PROJECT, wait_for

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, "-m", "samklang.config.command", "serve"]


class Served:
    """A running `samklang serve` and what it has printed."""

    def __init__(self, folder: Path, *, port: int, **environment: str) -> None:
        self.port = port
        self.log = folder / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*COMMAND, "--port", str(port)],
                env={**os.environ, "SAMKLANG_DATA": str(folder / "data"), **environment},
                cwd=PROJECT,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def text(self) -> str:
        return self.log.read_text()

    def is_well(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/", timeout=5) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def children(self) -> dict[int, str]:
        """The processes it started, by id, with their command lines; only while it runs."""
        found = subprocess.run(
            ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(self.process.pid)], capture_output=True, text=True
        )
        rows = [line.split(None, 1) for line in found.stdout.splitlines()]
        return {int(number): command for number, command in rows}

    def worker(self) -> int | None:
        return next((number for number, command in self.children().items() if "manage work" in command), None)


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Served]]:
    """Starts the command where it does not run: what one test leaves running, and whole, serves the next."""
    folder = tmp_path_factory.mktemp("served")
    runs: list[Served] = []

    def running() -> Served:
        if not runs or runs[-1].process.poll() is not None:
            runs.append(Served(folder, port=free_port()))
        return runs[-1]

    yield running
    if runs and runs[-1].process.poll() is None:
        runs[-1].process.terminate()
        runs[-1].process.wait(30)


@pytest.fixture
def served(started: Callable[[], Served]) -> Served:
    found = started()
    wait_for(found.is_well, why="the site answers")
    wait_for(found.worker, why="the worker runs")
    return found


def test_it_prints_where_the_site_is(served: Served) -> None:
    wait_for(lambda: "Stop with Ctrl-C" in served.text(), why="the greeting")
    assert f"Samklang for Klangby Kommune runs at http://127.0.0.1:{served.port}/" in served.text()
    assert "klangby.example" not in served.text()  # no demo, no logins


def test_a_dead_worker_is_started_again_and_the_site_goes_on(served: Served) -> None:
    first = served.worker()
    assert first
    os.kill(first, signal.SIGKILL)
    assert served.is_well()
    wait_for(lambda: served.worker() not in (None, first), why="a new worker")
    assert re.search(r"work \| stopped \(signal 9\); starts again in \d+ s", served.text())


def family(served: Served) -> list[int]:
    """Everything that lives below the command: its children, and theirs."""
    rows = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True).stdout.splitlines()
    parents = {int(child): int(parent) for child, parent in (row.split() for row in rows)}
    found: list[int] = []
    rest = [served.process.pid]
    while rest:
        above = rest.pop()
        below = [child for child, parent in parents.items() if parent == above]
        found, rest = [*found, *below], [*rest, *below]
    return found


def lives(process: int) -> bool:
    """Whether a process runs; one that ended and waits to be buried does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_nothing_of_a_site_that_was_killed_holds_the_port(served: Served) -> None:
    site = next(number for number, command in served.children().items() if "granian" in command)
    below = family(served)
    os.kill(site, signal.SIGKILL)
    wait_for(lambda: "site | stopped (signal 9); starts again" in served.text(), why="the death is noticed")
    wait_for(
        lambda: [each for each in below if lives(each)] == [served.worker()],
        why="what the dead site had started ends too",
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_and_leaves_nothing_running(served: Served, number: signal.Signals) -> None:
    children = list(served.children())
    assert len(children) == 2
    served.process.send_signal(number)
    assert served.process.wait(30) == 0
    assert "Traceback" not in served.text()
    assert served.text().rstrip().endswith("Stopped.")
    assert [each for each in children if Path(f"/proc/{each}").exists()] == []
    assert not served.is_well()


def test_nothing_goes_on_without_it_when_it_is_killed(served: Served) -> None:
    below = family(served)
    assert len(below) >= 3  # the worker, the server and what the server started
    served.process.kill()
    served.process.wait()
    wait_for(lambda: not any(lives(each) for each in below), why="the site and the worker end too")
    assert not served.is_well()


def refusal(folder: Path, *, port: int, **environment: str) -> str:
    """What it says when it does not start; it must end with exit code 1 and no traceback."""
    started = Served(folder, port=port, **environment)
    assert started.process.wait(60) == 1
    assert "Traceback" not in started.text()
    return started.text()


def test_a_taken_port_is_told_with_what_to_do(tmp_path: Path) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"make run PORT={port + 1}" in refusal(tmp_path, port=port)


def test_a_database_that_is_away_is_told_with_what_to_look_at(tmp_path: Path) -> None:
    away = f"postgresql://nobody@127.0.0.1:{free_port()}/samklang"
    said = refusal(tmp_path, port=free_port(), SAMKLANG_DATABASE=away)
    assert "The database does not answer" in said
    assert "SAMKLANG_DATABASE" in said


def test_a_setting_that_cannot_be_used_is_told_in_a_plain_sentence(tmp_path: Path) -> None:
    said = refusal(tmp_path, port=free_port(), SAMKLANG_COLOUR="yellow")
    assert "'yellow' is not a colour." in said
    assert "Write SAMKLANG_COLOUR as # and six digits, such as #14505c." in said


def test_production_without_a_key_is_told_in_a_plain_sentence(tmp_path: Path) -> None:
    assert "Set SAMKLANG_SECRET_KEY" in refusal(tmp_path, port=free_port(), SAMKLANG_PRODUCTION="1")


def test_production_on_an_address_nobody_else_can_reach_is_refused(tmp_path: Path) -> None:
    given = {"SAMKLANG_PRODUCTION": "1", "SAMKLANG_SECRET_KEY": "x" * 50}
    said = refusal(tmp_path, port=free_port(), **given)
    assert "SAMKLANG_ADDRESS" in said
    assert "SAMKLANG_HOSTS" in said


@pytest.mark.parametrize(
    ("production", "address", "hosts", "faults"),
    [
        (False, "http://127.0.0.1:8000", ["127.0.0.1"], []),
        (True, "https://samklang.klangby.example", ["samklang.klangby.example"], []),
        (True, "http://samklang.klangby.example", ["samklang.klangby.example"], ["core.E003"]),
        (True, "https://samklang.klangby.example", ["127.0.0.1", "localhost", "[::1]"], ["core.E004"]),
        (True, "https://samklang.klangby.example", ["andet.example"], ["core.E004"]),
    ],
)
def test_what_others_reach_has_a_safe_address_that_is_answered(
    settings: Settings, production: bool, address: str, hosts: list[str], faults: list[str]
) -> None:
    settings.PRODUCTION, settings.ADDRESS, settings.ALLOWED_HOSTS = production, address, hosts
    assert [fault.id for fault in check_production(None)] == faults


def test_each_death_soon_after_the_last_is_waited_longer_for() -> None:
    waits, wait = [], FIRST_WAIT
    for _ in range(8):
        wait = next_wait(wait, lived=1)
        waits.append(wait)
    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]
    assert max(waits) == LONGEST_WAIT


def test_a_death_after_a_good_life_counts_as_the_first() -> None:
    assert next_wait(60, lived=3600) == FIRST_WAIT
