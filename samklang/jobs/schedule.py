"""What is done at fixed times, and putting it in the queue when the time has come."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from samklang.accounts.actors import System
from samklang.jobs.actions import enqueue
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.models import ScheduledRun


class Entry(Protocol):
    """One line of the schedule: a job's name and when it is due."""

    @property
    def job(self) -> str: ...

    def latest(self, now: datetime) -> datetime:
        """Return the latest time at or before `now` at which the job is due."""
        ...


@dataclass(frozen=True, slots=True)
class Every:
    """Every so many minutes, counted from midnight UTC."""

    job: str
    minutes: int

    def latest(self, now: datetime) -> datetime:
        midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        passed = (now - midnight) // timedelta(minutes=self.minutes)
        return midnight + passed * timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day at a time of the municipality's clock."""

    job: str
    at: time

    def latest(self, now: datetime) -> datetime:
        local = timezone.localtime(now)
        today = timezone.make_aware(datetime.combine(local.date(), self.at))
        if today <= now:
            return today
        return timezone.make_aware(datetime.combine(local.date() - timedelta(days=1), self.at))


def entries() -> list[Entry]:
    schedule: list[Entry] = import_string(settings.JOB_SCHEDULE)
    return schedule


def enqueue_due() -> int:
    """Put what has become due in the queue, each once however many workers ask; return how many.

    What was due several times while no worker ran is done once.
    """
    now = timezone.now()
    seen = dict(ScheduledRun.objects.values_list("entry", "due_at"))
    due = [entry for entry in entries() if seen.get(entry.job, _NEVER) < entry.latest(now)]
    return sum(_enqueue_once(entry, due_at=entry.latest(now)) for entry in due)


_NEVER = datetime.min.replace(tzinfo=UTC)


def _enqueue_once(entry: Entry, *, due_at: datetime) -> bool:
    with transaction.atomic():
        if not _is_first_to_note(entry.job, due_at=due_at):
            return False
        enqueue(jobs_by_name()[entry.job], by=System("schedule"), key="schedule")
    return True


def _is_first_to_note(job: str, *, due_at: datetime) -> bool:
    if ScheduledRun.objects.filter(entry=job, due_at__lt=due_at).update(due_at=due_at):
        return True
    try:
        with transaction.atomic():
            _run, is_new = ScheduledRun.objects.get_or_create(entry=job, defaults={"due_at": due_at})
    except IntegrityError:
        return False
    return is_new
