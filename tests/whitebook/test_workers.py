"""A process that dies or hangs costs only what it worked on."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from samklang_whitebook.workers import CannotStart, Done, Loss, WorkFailed, work_through


def prepare() -> Callable[[str], str]:
    return work


def work(task: str) -> str:
    if task == "dies":
        os._exit(139)
    if task == "hangs":
        time.sleep(60)
    return task.upper()


def prepare_to_fail() -> Callable[[str], str]:
    return fail


def fail(task: str) -> str:
    if task == "memory":
        raise MemoryError
    raise ValueError(f"cannot read {task}")


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


def test_work_that_raises_is_a_fault_of_ours_told_without_what_it_worked_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    [lost] = work_through(["a secret"], prepare=prepare_to_fail, workers=1, seconds=30)
    assert lost.loss is Loss.CRASHED
    assert isinstance(lost.problem, WorkFailed)
    assert lost.problem.kind == "ValueError"
    assert lost.problem.place.startswith("test_workers.py:")
    assert "secret" not in str(lost.problem) + capfd.readouterr().err


def test_work_that_raises_costs_only_its_task() -> None:
    found = list(work_through(["memory", "a secret"], prepare=prepare_to_fail, workers=1, seconds=30))
    assert [lost.task for lost in found] == ["memory", "a secret"]


def test_work_that_runs_out_of_memory_says_so() -> None:
    [lost] = work_through(["memory"], prepare=prepare_to_fail, workers=1, seconds=30)
    assert isinstance(lost.problem, MemoryError)


def test_nothing_to_do_starts_nothing() -> None:
    assert done() == set()


def test_stopping_early_ends_the_processes() -> None:
    running = work_through(["a", "hangs", "hangs"], prepare=prepare, workers=2, seconds=60)
    assert next(running) == Done("a", "A")
    before = time.monotonic()
    running.close()
    assert time.monotonic() - before < 10


def prepare_badly() -> Callable[[str], str]:
    raise MemoryError("no room for the lexicon")


def prepare_to_die() -> Callable[[str], str]:
    os._exit(139)


def prepare_once(marks: Path) -> Callable[[str], str]:
    """Work in the first process that comes; the others cannot."""
    try:
        (marks / "first").touch(exist_ok=False)
    except FileExistsError:
        os._exit(1)
    return work


@pytest.mark.parametrize(("fails", "why"), [(prepare_badly, "MemoryError: no room"), (prepare_to_die, "139")])
def test_processes_that_cannot_start_are_not_the_fault_of_the_tasks(
    fails: Callable[[], Callable[[str], str]], why: str
) -> None:
    with pytest.raises(CannotStart, match=why):
        list(work_through(["a", "b", "c"], prepare=fails, workers=2, seconds=30))


def test_a_program_that_cannot_be_run_is_not_the_fault_of_the_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/does/not/exist")
    with pytest.raises(CannotStart, match="No such file or directory: .*/does/not/exist") as refused:
        list(work_through(["a"], prepare=prepare, workers=1, seconds=30))
    assert refused.value.is_known


def test_a_program_that_ends_at_once_is_asked_what_it_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho first >&2\necho 'no home to be found' >&2\nexit 255\n")
    program.chmod(0o755)
    monkeypatch.setattr("multiprocessing.spawn._python_exe", os.fsencode(program))
    with pytest.raises(CannotStart, match=r"^no home to be found$"):
        list(work_through(["a"], prepare=prepare, workers=1, seconds=30))


def test_a_process_that_dies_without_a_word_is_told_of_by_its_number() -> None:
    with pytest.raises(CannotStart, match="exit code 139") as refused:
        list(work_through(["a"], prepare=prepare_to_die, workers=1, seconds=30))
    assert not refused.value.is_known


def test_what_a_process_that_cannot_start_was_to_do_is_done_by_the_others(tmp_path: Path) -> None:
    work_of = work_through("abcd", prepare=partial(prepare_once, tmp_path), workers=2, seconds=30)
    assert set(work_of) == {Done(task, task.upper()) for task in "abcd"}
