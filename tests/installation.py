"""A whole installation in a temporary folder: its own database, and workers that can be killed."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

_MANAGE = ("-m", "samklang.config.command", "manage")
PROJECT = Path(__file__).resolve().parents[1]
PATIENCE = 90.0  # seconds to wait for what must happen, on a busy machine
_WORK = "from django.core.management import call_command\ncall_command('work', skip_checks=True)"


class Forks:
    """A process that has loaded Django, and those it has forked (forks.py)."""

    def __init__(self, environment: dict[str, str], *, log: Path) -> None:
        self.log = log
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.forks"],
            env=environment,
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, code: str) -> "Fork":
        return Fork(self.ask(code=code, log=str(self.log)), of=self)

    def ask(self, **order: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{json.dumps(order)}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        self._process.communicate()


class Fork:
    """One forked process; it can be spoken to as a Popen."""

    def __init__(self, process: int, *, of: Forks) -> None:
        self.process = process
        self._forks = of
        self._code: int | None = None

    def poll(self) -> int | None:
        if self._code is None:
            self._code = self._forks.ask(process=self.process)
        return self._code

    def wait(self) -> int:
        wait_for(lambda: self.poll() is not None, why=f"the end of process {self.process}")
        assert self._code is not None
        return self._code

    def send_signal(self, number: signal.Signals) -> None:
        os.kill(self.process, number)


class Installation:
    """Runs `samklang` with a data folder and a database of its own."""

    def __init__(self, folder: Path, *, database: str, **environment: str) -> None:
        self.folder = folder
        self._database = database
        self._environment = {
            **os.environ,
            "SAMKLANG_DATA": str(folder),
            "SAMKLANG_DATABASE": database,
            "SAMKLANG_JOB_LEASE_SECONDS": "2",
            "DJANGO_SETTINGS_MODULE": "tests.jobs.counted.settings",
            **environment,
        }
        self.workers: list[Fork] = []
        self._forks: Forks | None = None

    def manage(self, *arguments: str) -> str:
        return self._run(*_MANAGE, *arguments, "--skip-checks")

    def python(self, code: str) -> str:
        """Run some Python with Django set up and return what it prints."""
        return self._run("-c", f"import django; django.setup()\n{code}")

    def _run(self, *arguments: str) -> str:
        command = [sys.executable, *arguments]
        ran = subprocess.run(command, env=self._environment, cwd=PROJECT, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Ask the database past Django: quick enough to watch a job by."""
        if self._database.startswith("sqlite"):
            path = self._database.removeprefix("sqlite:///")
            with closing(sqlite3.connect(path, timeout=20)) as connection:
                return connection.execute(query).fetchall()
        with psycopg.connect(self._database, autocommit=True) as connected:
            return connected.execute(query.encode()).fetchall()

    def run(self, code: str) -> None:
        """Run some Python with Django set up, where nothing has to be printed: quicker than `python`."""
        forks = self._forked()
        assert forks.start(code).wait() == 0, forks.log.read_text()

    def start_worker(self) -> Fork:
        worker = self._forked().start(_WORK)
        self.workers.append(worker)
        return worker

    def _forked(self) -> Forks:
        self._forks = self._forks or Forks(self._environment, log=self.folder / "workers.log")
        return self._forks

    def start_site(self, port: int) -> "subprocess.Popen[bytes]":
        """Serve the pages as `samklang serve` does."""
        granian = str(Path(sys.executable).parent / "granian")
        options = ["--interface", "wsgi", "--no-ws", "--log-level", "warning", "--port", str(port)]
        command = [granian, *options, "samklang.config.wsgi:application"]
        log = (self.folder / "site.log").open("ab")
        return subprocess.Popen(command, env=self._environment, cwd=PROJECT, stdout=log, stderr=log)

    def kill(self, worker: Fork) -> None:
        """kill -9."""
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        self.workers.remove(worker)

    def stop(self) -> None:
        for worker in list(self.workers):
            if worker.poll() is None:
                self.kill(worker)
        if self._forks:
            self._forks.end()


def wait_for(what: Callable[[], Any], *, why: str) -> None:
    """Wait until something holds; the deadline is only for a machine where it never does."""
    deadline = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < deadline, f"Waited {PATIENCE:.0f} s in vain for: {why}"
        time.sleep(0.02)
