"""Taking a job, keeping it, and letting go of it; and taking jobs back from workers that are gone."""

import secrets
from collections.abc import Callable
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.core.languages import in_each_language
from samklang.jobs.job import JobFunction
from samklang.jobs.models import Job
from samklang.jobs.progress import lease_end

LOSSES = 10  # so often a job may take its worker down with it before it is given up
_NO_LEASE = {"lease": "", "worker": "", "leased_until": None}
_FIRST_WAIT = timedelta(seconds=10)
_LONGEST_WAIT = timedelta(hours=1)


def claim(*, worker: str) -> Job | None:
    """Take the job that has waited longest, or None if there is nothing to do.

    PostgreSQL passes over rows another worker is just taking; SQLite lets one transaction write at a time.
    Two workers that take two jobs of one key at the same moment meet at the unique constraint: one of them
    goes on, the other comes away with nothing and looks again.
    """
    try:
        return _claim(worker=worker)
    except IntegrityError:
        return None


def _claim(*, worker: str) -> Job | None:
    now = timezone.now()
    with transaction.atomic():
        job = Job.objects.claimable(now=now).select_for_update(skip_locked=True).first()
        if job is None:
            return None
        job.lease, job.worker, job.leased_until = secrets.token_hex(16), worker, now + lease_end()
        job.started_at = job.started_at or now
        job.save(update_fields=["lease", "worker", "leased_until", "started_at"])
    return job


def extend(job: Job) -> bool:
    """Say that the worker is alive; return False when the job is no longer its own."""
    return _update_own(job, leased_until=timezone.now() + lease_end())


def complete(job: Job) -> bool:
    return _update_own(job, completed_at=timezone.now(), problem_in={}, step_text="", **_NO_LEASE)


def hand_back(job: Job) -> bool:
    """Put a job back in the queue because its worker is going down; this counts for no attempt."""
    return _update_own(job, not_before=timezone.now(), **_NO_LEASE)


def end_cancelled(job: Job) -> bool:
    return _update_own(job, cancelled_at=timezone.now(), **_NO_LEASE)


def fail(job: Job, *, kind: JobFunction | None, problem: Callable[[], str]) -> bool:
    """Note a failed attempt: try again after a while that doubles each time, or give up at the bound.

    `problem` is asked in each language: whoever reads it need not be who asked for the job.
    """
    failures, said = job.failures + 1, in_each_language(problem)
    if kind is None or failures >= kind.attempts:
        return _update_own(job, failures=failures, problem_in=said, failed_at=timezone.now(), **_NO_LEASE)
    not_before = timezone.now() + wait_after(failures)
    return _update_own(job, failures=failures, problem_in=said, not_before=not_before, **_NO_LEASE)


def wait_after(failures: int) -> timedelta:
    """Return how long to wait after so many failed attempts: 10 s, 20 s, 40 s … at most an hour."""
    doublings = min(failures - 1, 20)
    return min(_LONGEST_WAIT, _FIRST_WAIT * (1 << doublings))


def take_back_lost() -> int:
    """Put jobs of workers that are gone back in the queue; return how many.

    The first time at once: a machine was restarted. After that each time one lease later, and never more than
    `LOSSES` times, for some jobs kill whoever takes them (too large for the memory, for instance).
    """
    now = timezone.now()
    with transaction.atomic():
        lost = list(Job.objects.lost(now=now).select_for_update(skip_locked=True)[:100])
        for job in lost:
            given_up = now if job.losses + 1 >= LOSSES else None
            problem = in_each_language(_lost_too_often) if given_up else job.problem_in
            changes = {
                "not_before": now + job.losses * lease_end(),
                "failed_at": given_up,
                "problem_in": problem,
            }
            _update_own(job, losses=F("losses") + 1, **changes, **_NO_LEASE)
    return len(lost)


def _lost_too_often() -> str:
    return _("Its worker was lost again and again.")


def _update_own(job: Job, **changes: object) -> bool:
    """Change the row on the condition that it still carries this lease."""
    return bool(Job.objects.unfinished().filter(pk=job.pk, lease=job.lease).update(**changes))
