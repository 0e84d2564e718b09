"""A job as a page shows it: with its title, and the name of who asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from samklang.accounts.actors import names_of
from samklang.accounts.models import User
from samklang.jobs import rules
from samklang.jobs.catalogue import title_of
from samklang.jobs.models import Job, State

_LOOKS = {
    State.WAITING: "plain",
    State.RUNNING: "info",
    State.COMPLETED: "success",
    State.FAILED: "error",
    State.CANCELLED: "warning",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What a page says of one job."""

    job: Job
    title: str
    asked_by: str
    state: str
    look: str
    may_be_asked_again: bool


def rows_of(jobs: Sequence[Job], *, by: User) -> list[Row]:
    """Return what to show somebody of some jobs, with one query for the names of those who asked."""
    names = names_of(job.requested_by for job in jobs)
    return [
        Row(
            job=job,
            title=title_of(job.name),
            asked_by=names[job.requested_by],
            state=str(job.state().label),
            look=_LOOKS[job.state()],
            may_be_asked_again=rules.may_retry(by, job=job),
        )
        for job in jobs
    ]
