"""A process that dies or hangs costs only what it worked on."""

import os
import time
from collections.abc import Callable

from samklang_whitebook.workers import Done, Loss, work_through


def prepare() -> Callable[[str], str]:
    return work


def work(task: str) -> str:
    if task == "dies":
        os._exit(139)
    if task == "hangs":
        time.sleep(60)
    return task.upper()


def done(*tasks: str, workers: int = 2, seconds: float = 30) -> set[Done[str, str]]:
    return set(work_through(tasks, prepare=prepare, workers=workers, seconds=seconds))


def test_every_task_is_done_once() -> None:
    assert done("a", "b", "c") == {Done("a", "A"), Done("b", "B"), Done("c", "C")}


def test_a_process_that_dies_costs_only_its_task() -> None:
    found = done("a", "dies", "b", "dies", "c")
    assert found == {Done("a", "A"), Done("b", "B"), Done("c", "C"), Done("dies", None, Loss.CRASHED)}


def test_a_process_that_hangs_is_ended() -> None:
    found = done("hangs", "a", workers=1, seconds=4)
    assert found == {Done("hangs", None, Loss.TOO_SLOW), Done("a", "A")}


def test_nothing_to_do_starts_nothing() -> None:
    assert done() == set()


def test_stopping_early_ends_the_processes() -> None:
    running = work_through(["a", "hangs", "hangs"], prepare=prepare, workers=2, seconds=60)
    assert next(running) == Done("a", "A")
    before = time.monotonic()
    running.close()
    assert time.monotonic() - before < 10
