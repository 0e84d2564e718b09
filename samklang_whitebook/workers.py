"""A few processes that each work on one thing at a time; one that dies or hangs costs only its own thing.

A damaged file can bring down a PDF library written in C, and with it the process. The pools of the standard
library then give up altogether; here the process is replaced, and what it worked on is reported as lost.
A process that dies before it is ready never saw its thing: then the fault is ours, and that is said instead.
So it is when the work itself raises: that is a fault of the code, raised again on our side.
"""

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import spawn
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from samklang_whitebook.interrupts import deaf_to_interrupts

Task = TypeVar("Task")
Result = TypeVar("Result")
Task_contra = TypeVar("Task_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)

TRIED_FOR = 60.0  # seconds a program is given to say why it does not start

# Spawned, not forked: a fork would copy the progress display's thread half, and is not to be had everywhere.
_PROCESSES = multiprocessing.get_context("spawn")


class CannotStart(Exception):
    """No process could be made ready to work; the message says what the last of them died of.

    `is_known` if that is more than the number it ended with.
    """

    def __init__(self, why: str, *, is_known: bool = True) -> None:
        super().__init__(why)
        self.is_known = is_known


class WorkFailed(Exception):
    """The work raised what it should not: its kind and place, not its message, which may quote a letter."""

    def __init__(self, kind: str, place: str) -> None:
        super().__init__(kind, place)
        self.kind = kind
        self.place = place


def place_of(error: BaseException) -> str:
    """Return the file and line where it happened, for whoever mends it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"


class Loss(StrEnum):
    """Why there is no result."""

    CRASHED = "crashed"
    TOO_SLOW = "too_slow"


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Result]):
    """A task, and its result or why there is none; `problem` is what the work raised, if that is why."""

    task: Task
    result: Result | None
    loss: Loss | None = None
    problem: WorkFailed | MemoryError | None = None


class Work(Protocol[Task_contra, Result_co]):
    def __call__(self, task: Task_contra, /) -> Result_co: ...


@dataclass(frozen=True, slots=True)
class _Ready:
    """The first thing a process says: that it can work, or why it cannot."""

    problem: str = ""


class _Worker(Generic[Task, Result]):
    """One process and our end of the pipe to it."""

    def __init__(self, prepare: bytes) -> None:
        self.connection, theirs = _PROCESSES.Pipe()
        self.process = _PROCESSES.Process(target=_serve, args=(prepare, theirs), daemon=True)
        try:
            with deaf_to_interrupts():  # or it would die of Ctrl-C with a traceback
                self.process.start()
        except OSError as error:
            raise CannotStart(str(error)) from error
        finally:
            theirs.close()
        self.task: Task | None = None
        self.until = 0.0
        self.is_ready = False
        self.problem = ""
        self.code: int | None = None

    def give(self, task: Task, *, seconds: float) -> None:
        self.task, self.until = task, time.monotonic() + seconds
        try:
            self.connection.send(task)
        except OSError:
            self.until = 0.0  # it died before it got the task: `take` will find that out

    def take(self) -> Done[Task, Result] | None:
        """Return the result that is ready, or the news that there is none; None when it only got ready."""
        try:
            said = self.connection.recv()
        except (EOFError, OSError):
            self.process.join(1)
            self.code = self.process.exitcode
            return Done(self.hand_back(), None, Loss.CRASHED)
        if isinstance(said, _Ready):
            self.is_ready, self.problem = not said.problem, said.problem
            return None
        if isinstance(said, WorkFailed | MemoryError):
            return Done(self.hand_back(), None, Loss.CRASHED, said)
        return Done(self.hand_back(), said)

    def give_up(self) -> Done[Task, Result]:
        return Done(self.hand_back(), None, Loss.TOO_SLOW)

    def hand_back(self) -> Task:
        task, self.task = self.task, None
        if task is None:
            raise RuntimeError("The worker has no task")
        return task

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def _why_none_starts() -> str:
    """Start the program once more, and return the last it says; empty if it starts.

    What ends before it can speak through the pipe, as one whose program may not be run, leaves a number only.
    """
    program = spawn.get_executable()
    command = [program, "-c", f"import {__name__}"]
    path = os.pathsep.join(filter(None, sys.path))
    try:
        ended = subprocess.run(
            command,
            capture_output=True,
            timeout=TRIED_FOR,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except OSError as error:
        return str(error)
    except subprocess.TimeoutExpired:
        return ""
    said = ended.stderr.decode("utf-8", "replace").strip().splitlines()
    return said[-1] if ended.returncode and said else ""


def _serve(prepare: bytes, connection: Connection) -> None:
    """Get ready, say so, and work until there is no more; a dead parent means the end.

    `prepare` comes pickled, so that what fails when it is loaded (a library, too little memory) is told too.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    try:
        work = pickle.loads(prepare)()
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent says it
        connection.send(_Ready(f"{type(error).__name__}: {error}"))
        return
    try:
        connection.send(_Ready())
        while True:
            connection.send(_outcome(work, connection.recv()))
    except (EOFError, BrokenPipeError):
        return


def _outcome(work: Work[Task, Result], task: Task) -> Result | WorkFailed | MemoryError:
    """Return the result, or what kept the work from giving one."""
    try:
        return work(task)
    except MemoryError:
        return MemoryError()
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent says it
        return WorkFailed(type(error).__name__, place_of(error))


def work_through(
    tasks: Iterable[Task], *, prepare: Callable[[], Work[Task, Result]], workers: int, seconds: float
) -> Generator[Done[Task, Result], None, None]:
    """Yield each task with its result, in the order they are done.

    `prepare` runs once in each process and returns what does the work; it, tasks and results are pickled.
    `seconds` is how long one task may take. Closing the iterator ends the processes. Raises CannotStart
    when not one process can be made ready.
    """
    crew: _Crew[Task, Result] = _Crew(tasks, pickle.dumps(prepare), seconds=seconds)
    try:
        for _ in range(min(workers, len(crew.waiting))):
            crew.hire()
        while busy := crew.busy():
            for worker, done in _next(busy):
                settled = crew.settle(worker, done)
                if settled is not None:
                    yield settled
    finally:
        crew.end()


class Aside(Generic[Task, Result]):
    """One task that is done in a process of its own while this one goes on; leaving it ends the process.

    Entering raises CannotStart when no process can be started, `wait` when it cannot be made ready.
    """

    def __init__(self, task: Task, *, prepare: Callable[[], Work[Task, Result]], seconds: float) -> None:
        self._crew: _Crew[Task, Result] = _Crew([task], pickle.dumps(prepare), seconds=seconds)

    def __enter__(self) -> "Aside[Task, Result]":
        self._crew.hire()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._crew.end()

    def wait(self) -> Done[Task, Result]:
        """Return what came of it, once it is done."""
        while True:
            for worker, done in _next(self._crew.busy()):
                settled = self._crew.settle(worker, done)
                if settled is not None:
                    return settled


class _Crew(Generic[Task, Result]):
    """The processes at work, and what waits for one of them to be free."""

    def __init__(self, tasks: Iterable[Task], prepare: bytes, *, seconds: float) -> None:
        self.waiting = deque(tasks)
        self._prepare = prepare
        self._seconds = seconds
        self._members: list[_Worker[Task, Result]] = []

    def busy(self) -> list[_Worker[Task, Result]]:
        return [worker for worker in self._members if worker.task is not None]

    def hire(self) -> None:
        self._members.append(_Worker(self._prepare))
        self._hand_out()

    def settle(
        self, worker: _Worker[Task, Result], done: Done[Task, Result] | None
    ) -> Done[Task, Result] | None:
        """Give the worker more to do, or replace it; return what was done unless another has to do it."""
        if done is None:
            return None
        if done.loss is not None:
            self._let_go(worker)
        if done.loss is Loss.CRASHED and not worker.is_ready:
            self._give_back(done.task, worker=worker)
            return None
        if done.loss is not None and self.waiting:
            self.hire()
        self._hand_out()
        return done

    def end(self) -> None:
        for worker in self._members:
            worker.end()

    def _let_go(self, worker: _Worker[Task, Result]) -> None:
        self._members.remove(worker)
        worker.end()

    def _give_back(self, task: Task, *, worker: _Worker[Task, Result]) -> None:
        """A process died before it was ready: the others take its task over, if there are any."""
        if not self._members:
            problem = worker.problem or _why_none_starts()
            raise CannotStart(problem or f"exit code {worker.code}", is_known=bool(problem))
        self.waiting.appendleft(task)
        self._hand_out()

    def _hand_out(self) -> None:
        for worker in self._members:
            if worker.task is None and self.waiting:
                worker.give(self.waiting.popleft(), seconds=self._seconds)


def _next(
    busy: list[_Worker[Task, Result]],
) -> Iterator[tuple[_Worker[Task, Result], Done[Task, Result] | None]]:
    """Wait until some worker is ready, has a result, has died, or has used up its time."""
    patience = max(min(worker.until for worker in busy) - time.monotonic(), 0.01)
    heard = set(wait([worker.connection for worker in busy], timeout=patience))
    for worker in busy:
        if worker.connection in heard:
            yield worker, worker.take()
        elif worker.until < time.monotonic():
            yield worker, worker.give_up()
