"""A job as a page shows it: with its title, and the name of who asked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import names_of
from samklang.accounts.models import User
from samklang.core.listing import Column, moment
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


def rows_of(found: Iterable[Job], *, by: User) -> list[Row]:
    """Return what to show somebody of some jobs, with one query for the names of those who asked."""
    jobs = list(found)
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


COLUMNS = [
    Column("id", _("Id"), lambda row: row.job.public_id, 20),
    Column("work", _("Work"), lambda row: row.title, 44),
    Column("state", _("State"), lambda row: row.state, 14),
    Column("asked_by", _("Asked for by"), lambda row: row.asked_by),
    Column("asked", _("Asked for"), lambda row: moment(row.job.requested_at), 18),
    Column("started", _("Started"), lambda row: moment(row.job.started_at), 18),
    Column("ended", _("Ended"), lambda row: moment(row.job.ended_at()), 18),
    Column("failures", _("Failed attempts"), lambda row: str(row.job.failures), 14),
    Column("problem", _("Problem"), lambda row: row.job.problem, 60),
]
