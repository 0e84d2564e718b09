"""Asking for background work, and changing one's mind."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.core.refusals import Refusal
from samklang.jobs import rules
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.job import JobFunction
from samklang.jobs.models import Job


class JobRefused(Refusal):
    """What somebody asked of a job cannot be done with it."""


def enqueue(
    job: JobFunction | str,
    *,
    by: Actor,
    key: str = "",
    not_before: datetime | None = None,
    **arguments: Any,
) -> Job:
    """Put a job in the queue as part of the caller's transaction: no worker sees it before the commit.

    An action names the job it asks for (`"people.import"`): jobs stand above the actions of their package.
    With a key, a job of the same name and key that nobody has begun is returned instead of a second one.
    One that is at work may have passed what the caller has just changed: then a new job is put in, and done
    when that one is not running. Arguments are ids and plain values that JSON can hold; never personal data.
    """
    name = job if isinstance(job, str) else job.name
    known = jobs_by_name().get(name)
    if known is None or job not in (name, known):
        raise ValueError(f"The job {name!r} must stand in the jobs of an installed package.")
    new = Job(name=name, key=key, arguments=arguments, requested_by=actor_id(by))
    new.not_before = not_before or timezone.now()
    return _insert_once(new) if key else _insert(new)


def _insert(job: Job) -> Job:
    job.save(force_insert=True)
    return job


def _insert_once(job: Job) -> Job:
    """Insert, unless there is one; the unique constraint decides between two who ask at the same time."""
    same = Job.objects.untouched().filter(name=job.name, key=job.key)
    if present := same.first():
        return present
    try:
        with transaction.atomic():
            return _insert(job)
    except IntegrityError:
        # The other one was first. If it has been taken meanwhile, there is room for ours.
        return same.first() or _insert(job)


def cancel(*, by: Actor, job: Job) -> None:
    """Stop a job: at once if nobody is at it, else before its next step. What is done stays done.

    An administrator may cancel any job, anybody else their own. A job that has ended stays as it ended.
    """
    rules.check_may_cancel(by, job=job)
    with transaction.atomic():
        locked = Job.objects.select_for_update().get(pk=job.pk)
        if locked.is_finished() or locked.cancel_asked_at:
            return
        locked.cancel_asked_at, locked.cancel_asked_by = timezone.now(), actor_id(by)
        if not locked.lease:
            locked.cancelled_at = locked.cancel_asked_at
        locked.save(update_fields=["cancel_asked_at", "cancel_asked_by", "cancelled_at"])
    job.refresh_from_db()


def retry(*, by: Actor, job: Job) -> Job:
    """Ask again for a job that was given up or cancelled: a new job with the same arguments and key.

    Refuses one that is waiting, at work or done, and one the code no longer has.
    """
    rules.check_may_cancel(by, job=job)
    with transaction.atomic():
        locked = Job.objects.select_for_update().get(pk=job.pk)
        if not rules.may_retry(by, job=locked):
            raise JobRefused(_("Only work that was given up or cancelled can be started again; this cannot."))
        return enqueue(jobs_by_name()[locked.name], by=by, key=locked.key, **locked.arguments)


def note_list_taken(*, by: Actor) -> None:
    """Write that somebody takes the list of jobs: it names who asked for them.

    The journal stands above the jobs that seal it, so the settings name its action (`NOTE_EXPORT`).
    """
    import_string(settings.NOTE_EXPORT)(by=by, subject="job")
