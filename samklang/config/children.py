"""Processes that `samklang serve` watches: each started again when it dies, each stopped in the end."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

FIRST_WAIT = 1.0
LONGEST_WAIT = 60.0
STEADY_AFTER = 60.0  # seconds of life after which a death counts as the first again
PATIENCE = 15.0  # seconds a process has to finish what it is doing


class Child:
    """One process under our care. Its lines are printed with its name in front."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.name = name
        self.command = list(command)
        self.wait = FIRST_WAIT
        self.started_at = 0.0
        self.start_again_at: float | None = None
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start the process in a session of its own: Ctrl-C reaches us alone, and we stop it in order."""
        self.started_at, self.start_again_at = time.monotonic(), None
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,  # never written to: its end tells the child that we are gone (leash.py)
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout is not None
        threading.Thread(target=self._print_lines, args=(self.process.stdout,), daemon=True).start()

    def _print_lines(self, lines: IO[str]) -> None:
        for line in lines:
            self.say(line.rstrip("\n"))

    def say(self, text: str) -> None:
        sys.stdout.write(f"{self.name:<4} | {text}\n")
        sys.stdout.flush()

    def look_after(self, now: float) -> None:
        """Notice a death, and start the process again when its wait is over."""
        if self.start_again_at is not None:
            if now >= self.start_again_at:
                self.start()
        elif self.process is not None and self.process.poll() is not None:
            self._note_death(now)

    def _note_death(self, now: float) -> None:
        assert self.process is not None
        self._end_what_it_left()
        self.wait = next_wait(self.wait, lived=now - self.started_at)
        self.start_again_at = now + self.wait
        self.say(f"stopped ({_how(self.process.returncode)}); starts again in {self.wait:.0f} s")

    def _end_what_it_left(self) -> None:
        """What a dead process had started may hold its port still, or go on with its work."""
        assert self.process is not None
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def ask_to_stop(self) -> None:
        self._signal(signal.SIGTERM)

    def make_stop(self, *, before: float) -> None:
        """Wait for the end; when patience is over, end the process and all it started."""
        if self.process is None:
            return
        try:
            self.process.wait(max(before - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL, group=True)
            self.process.wait()

    def _signal(self, number: signal.Signals, *, group: bool = False) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        if group:
            os.killpg(self.process.pid, number)
        else:
            self.process.send_signal(number)


def next_wait(last: float, *, lived: float) -> float:
    """Return the seconds to wait before starting again: twice the last time, unless it had lived well."""
    return FIRST_WAIT if lived >= STEADY_AFTER else min(last * 2, LONGEST_WAIT)


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def stop_all(children: Sequence[Child]) -> None:
    """Ask all to stop at once, then wait for each."""
    for child in children:
        child.ask_to_stop()
    before = time.monotonic() + PATIENCE
    for child in children:
        child.make_stop(before=before)
