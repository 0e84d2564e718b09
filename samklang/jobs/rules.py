"""Who may see and stop background work."""

from django.core.exceptions import PermissionDenied

from samklang.accounts.actors import Actor, actor_id
from samklang.accounts.rules import is_administrator
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.models import Job


def may_cancel(by: Actor, *, job: Job) -> bool:
    """An administrator and the system any job, anybody else what they asked for themselves."""
    return is_administrator(by) or job.requested_by == actor_id(by)


def may_retry(by: Actor, *, job: Job) -> bool:
    """Whoever may cancel a job may ask again for one that was given up or cancelled and is still known."""
    return may_cancel(by, job=job) and job.was_left_undone() and job.name in jobs_by_name()


def check_may_cancel(by: Actor, *, job: Job) -> None:
    if not may_cancel(by, job=job):
        raise PermissionDenied
