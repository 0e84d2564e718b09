"""The background work of this package itself."""

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django_tasks.base import Task

from samklang.accounts.actions import clear_expired
from samklang.jobs.job import job
from samklang.jobs.models import Job
from samklang.jobs.progress import Progress

KEPT = timedelta(days=30)
KEPT_IF_LEFT_UNDONE = timedelta(days=90)


@job(name="jobs.forget", title=_("Forget finished jobs"))
def forget(progress: Progress) -> None:
    """Delete what was done more than thirty days ago, and what failed or was cancelled ninety days ago."""
    now = timezone.now()
    left_undone_before = now - KEPT_IF_LEFT_UNDONE
    with progress.finish():
        Job.objects.filter(
            Q(completed_at__lt=now - KEPT)
            | Q(failed_at__lt=left_undone_before)
            | Q(cancelled_at__lt=left_undone_before)
        ).delete()


@job(name="accounts.clear", title=_("Clear away sessions and limits that have run out"))
def clear_accounts(progress: Progress) -> None:
    """Done here, since `accounts` stands below the jobs."""
    with progress.finish():
        clear_expired()


@job(name="jobs.task", title=_("Task of an installed package"), attempts=1)
def run_task(progress: Progress, *, path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Run a task that was asked for through Django's tasks interface (backend.py).

    What it does to the database happens with the note that it is done, so it cannot happen twice.

    That makes it one transaction, and SQLite lets one write at a time. There a task that takes longer than
    the database waits (20 s) keeps everybody else from writing, its own sign of life too. Such work belongs
    in a `@job` with steps.
    """
    task = import_string(path)
    if not isinstance(task, Task):
        raise TypeError(f"{path} is no task.")
    with progress.finish():
        task.call(*args, **kwargs)
