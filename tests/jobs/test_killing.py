"""Workers are killed with -9 wherever it hurts; each job must still take effect exactly once."""

import signal
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.databases import copy_of
from tests.installation import Installation, wait_for

pytestmark = pytest.mark.slow
POINTS = ["start", "in step 0", "after step 1", "in step 3", "after step 3", "in finish", "after finish"]
IMPORTS = """
from samklang.accounts.actors import System
from samklang.jobs.actions import enqueue
from tests.jobs.counted.jobs import count_steps
"""


@pytest.fixture
def installation(migrated_database: str, tmp_path: Path) -> Iterator[Installation]:
    installed = Installation(tmp_path, database=copy_of(migrated_database, folder=tmp_path))
    yield installed
    installed.stop()


def enqueue(installation: Installation, *calls: str) -> None:
    lines = [f"enqueue(count_steps, by=System('tests'), {call})" for call in calls]
    installation.run("\n".join([IMPORTS, *lines]))


def effects(installation: Installation) -> Counter[tuple[str, int]]:
    return Counter((job, step) for job, step in installation.rows("SELECT job, step FROM counted_effect"))


def has_effects(installation: Installation, count: int) -> bool:
    return effects(installation).total() >= count


def all_done(installation: Installation) -> bool:
    unfinished = "SELECT count(*) FROM jobs_job WHERE completed_at IS NULL"
    return installation.rows(unfinished) == [(0,)]


def test_a_job_killed_at_any_point_takes_effect_exactly_once(installation: Installation) -> None:
    folder = installation.folder
    enqueue(installation, *(f"name={point!r}, folder={str(folder)!r}, stop_at={point!r}" for point in POINTS))
    for point in POINTS:
        worker = installation.start_worker()
        wait_for((folder / point).exists, why=f"a worker {point}")
        installation.kill(worker)
    installation.start_worker()
    wait_for(lambda: all_done(installation), why="all jobs done")
    assert effects(installation) == {(point, step): 1 for point in POINTS for step in range(5)}


def test_thirty_jobs_and_three_workers_that_keep_being_killed(installation: Installation) -> None:
    names = [f"job {number}" for number in range(30)]
    enqueue(installation, *(f"name={name!r}" for name in names))
    for _worker in range(3):
        installation.start_worker()
    kill_at = range(10, 150, 20)
    for threshold in kill_at:
        wait_for(partial(has_effects, installation, threshold), why=f"{threshold} effects")
        installation.kill(installation.workers[0])
        installation.start_worker()
    wait_for(lambda: all_done(installation), why="all jobs done")
    assert effects(installation) == {(name, step): 1 for name in names for step in range(5)}


def test_a_worker_told_to_stop_gives_its_job_back_and_ends(installation: Installation) -> None:
    folder, go = str(installation.folder), installation.folder / "go"
    enqueue(installation, f"name='long', folder={folder!r}, stop_at='in step 1', go={str(go)!r}")
    worker = installation.start_worker()
    wait_for((installation.folder / "in step 1").exists, why="a worker in step 1")
    worker.send_signal(signal.SIGTERM)
    go.touch()
    assert worker.wait() == 0
    told = installation.rows("SELECT lease, steps_done, failures, losses FROM jobs_job")
    assert told[0][0] == ""
    assert told[0][2:] == (0, 0)
    installation.start_worker()
    wait_for(lambda: all_done(installation), why="the job done by the next worker")
    assert effects(installation) == {("long", step): 1 for step in range(5)}
