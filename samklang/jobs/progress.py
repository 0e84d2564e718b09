"""A running job's hold on its row: steps that are committed once, what the page shows, when to stop."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from samklang.jobs.models import Job


class Interrupted(BaseException):
    """The job must leave off now. No ordinary `except Exception` in a job may swallow this."""


class LeaseLost(Interrupted):
    """Another worker has the job; whatever this one has not committed is undone."""


class Cancelled(Interrupted):
    """Somebody asked for the job to be stopped."""


class HandedBack(Interrupted):
    """This worker is going down; the job goes back to the queue and goes on from its last step."""


def lease_end() -> timedelta:
    return timedelta(seconds=settings.JOB_LEASE_SECONDS)


class Progress:
    """What a job function gets as its first argument.

    `done` is the number of steps committed so far, by earlier attempts too: a job that works through a list
    starts there. Nothing here is shown to people before its transaction is committed.
    """

    def __init__(self, job: Job, *, should_stop: Callable[[], bool] = lambda: False) -> None:
        self._row = job
        self._should_stop = should_stop
        self._is_finished = False

    @property
    def done(self) -> int:
        return self._row.steps_done

    @property
    def is_finished(self) -> bool:
        return self._is_finished

    def expect(self, steps: int, *, text: str = "") -> None:
        """Say how many steps there are in all, and what is being done."""
        self._leave_off_if_asked()
        with transaction.atomic():
            self._update(steps_in_all=steps, step_text=text[:200])

    @contextmanager
    def step(self, *, text: str = "") -> Iterator[None]:
        """Do one step in one transaction with the note that it is done: each step takes effect exactly once.

        Leaves off instead when the job is cancelled, the worker is going down or the lease is lost.
        """
        self._leave_off_if_asked()
        done = self._row.steps_done + 1
        with transaction.atomic():
            yield
            self._update(steps_done=done, step_text=text[:200] or self._row.step_text)
        self._row.steps_done = done

    @contextmanager
    def finish(self) -> Iterator[None]:
        """Do the last part in one transaction with the note that the whole job is done."""
        self._leave_off_if_asked()
        with transaction.atomic():
            yield
            self._update(
                completed_at=timezone.now(),
                lease="",
                worker="",
                leased_until=None,
                problem_in={},
                step_text="",
            )
        self._is_finished = True

    def _update(self, **changes: object) -> None:
        """Change the row on the condition that the lease is still ours, else undo the transaction."""
        changes.setdefault("leased_until", timezone.now() + lease_end())
        if not Job.objects.filter(pk=self._row.pk, lease=self._row.lease).update(**changes):
            raise LeaseLost
        for name in ("steps_in_all", "step_text"):
            setattr(self._row, name, changes.get(name, getattr(self._row, name)))

    def _leave_off_if_asked(self) -> None:
        now = Job.objects.filter(pk=self._row.pk).values_list("lease", "cancel_asked_at").first()
        if now is None or now[0] != self._row.lease:
            raise LeaseLost
        if now[1] is not None:
            raise Cancelled
        if self._should_stop():
            raise HandedBack
