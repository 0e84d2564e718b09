"""Several ask for, and several take, the same job at once. Needs a database that lets two write at a time."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from samklang.accounts.actors import System
from samklang.jobs import leases
from samklang.jobs.actions import enqueue
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.job import job
from samklang.jobs.models import Job
from samklang.jobs.progress import Progress

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
US = System("tests")


@job(name="tests.at_once", title="At once")
def wanted(progress: Progress) -> None:
    """Never run here: the tests only ask for it and take it."""


@pytest.fixture(autouse=True)
def _known_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")
    monkeypatch.setitem(jobs_by_name(), wanted.name, wanted)


def all_at_once(work: Callable[[], object], *, times: int) -> list[object]:
    outcomes: list[object] = []
    start = threading.Barrier(times)

    def run() -> None:
        try:
            start.wait(30)
            outcomes.append(work())
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return outcomes


def test_four_who_ask_for_the_same_key_at_once_get_the_same_job() -> None:
    def ask() -> Job:
        with transaction.atomic():
            return enqueue(wanted, by=US, key="one")

    outcomes = all_at_once(ask, times=4)
    assert len(outcomes) == 4
    assert set(outcomes) == {Job.objects.get()}


def test_four_who_take_at_once_take_four_different_jobs() -> None:
    for _number in range(4):
        enqueue(wanted, by=US)
    taken = all_at_once(lambda: leases.claim(worker="w"), times=4)
    assert len(set(taken)) == 4
    assert None not in taken


def test_one_job_is_taken_by_one() -> None:
    enqueue(wanted, by=US)
    taken = all_at_once(lambda: leases.claim(worker="w"), times=4)
    assert sum(job is not None for job in taken) == 1
