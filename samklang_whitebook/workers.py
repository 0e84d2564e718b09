"""A few processes that each work on one thing at a time; one that dies or hangs costs only its own thing.

A damaged file can bring down a PDF library written in C, and with it the process. The pools of the standard
library then give up altogether; here the process is replaced, and what it worked on is reported as lost.
"""

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection, wait
from typing import Generic, Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Task_contra = TypeVar("Task_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)

# Spawned, not forked: a fork would copy the progress display's thread half, and is not to be had everywhere.
_PROCESSES = multiprocessing.get_context("spawn")


class Loss(StrEnum):
    """Why there is no result."""

    CRASHED = "crashed"
    TOO_SLOW = "too_slow"


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Result]):
    """A task, and its result or why there is none."""

    task: Task
    result: Result | None
    loss: Loss | None = None


class Work(Protocol[Task_contra, Result_co]):
    def __call__(self, task: Task_contra, /) -> Result_co: ...


class _Worker(Generic[Task, Result]):
    """One process and our end of the pipe to it."""

    def __init__(self, prepare: Callable[[], Work[Task, Result]]) -> None:
        self.connection, theirs = _PROCESSES.Pipe()
        self.process = _PROCESSES.Process(target=_serve, args=(prepare, theirs), daemon=True)
        self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.until = 0.0

    def give(self, task: Task, *, seconds: float) -> None:
        self.task, self.until = task, time.monotonic() + seconds
        try:
            self.connection.send(task)
        except OSError:
            self.until = 0.0  # it died before it got the task: `take` will find that out

    def take(self) -> Done[Task, Result]:
        """Return the result that is ready, or the news that the process died."""
        task = self._handed_back()
        try:
            return Done(task, self.connection.recv())
        except (EOFError, OSError):
            return Done(task, None, Loss.CRASHED)

    def give_up(self) -> Done[Task, Result]:
        return Done(self._handed_back(), None, Loss.TOO_SLOW)

    def _handed_back(self) -> Task:
        task, self.task = self.task, None
        if task is None:
            raise RuntimeError("The worker has no task")
        return task

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def _serve(prepare: Callable[[], Work[Task, Result]], connection: Connection) -> None:
    """Work until there is no more; Ctrl-C is the parent's business, and a dead parent means the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = prepare()
    while True:
        try:
            connection.send(work(connection.recv()))
        except (EOFError, BrokenPipeError):
            return


def work_through(
    tasks: Iterable[Task], *, prepare: Callable[[], Work[Task, Result]], workers: int, seconds: float
) -> Generator[Done[Task, Result], None, None]:
    """Yield each task with its result, in the order they are done.

    `prepare` runs once in each process and returns what does the work; it, tasks and results are pickled.
    `seconds` is how long one task may take. Closing the iterator ends the processes.
    """
    waiting = deque(tasks)
    crew: list[_Worker[Task, Result]] = []
    try:
        crew += [_Worker(prepare) for _ in range(min(workers, len(waiting)))]
        for worker in crew:
            worker.give(waiting.popleft(), seconds=seconds)
        while busy := [worker for worker in crew if worker.task is not None]:
            for done, worker in _next(busy):
                if done.loss is not None:
                    crew.remove(worker)
                    worker.end()
                    if waiting:
                        worker = _Worker(prepare)
                        crew.append(worker)
                if waiting:
                    worker.give(waiting.popleft(), seconds=seconds)
                yield done
    finally:
        for worker in crew:
            worker.end()


def _next(busy: list[_Worker[Task, Result]]) -> list[tuple[Done[Task, Result], _Worker[Task, Result]]]:
    """Wait until some worker has a result, has died, or has used up its time."""
    patience = max(min(worker.until for worker in busy) - time.monotonic(), 0.01)
    ready = set(wait([worker.connection for worker in busy], timeout=patience))
    found = [(worker.take(), worker) for worker in busy if worker.connection in ready]
    late = [worker for worker in busy if worker.task is not None and worker.until < time.monotonic()]
    return found + [(worker.give_up(), worker) for worker in late]
