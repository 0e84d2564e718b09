"""The story's own clock: what happens in it happens on its days, as Denmark's clocks show them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import time_machine
from django.utils import timezone

_WORK_BEGINS = 8
_SATURDAY = 5


def moment(written: str) -> datetime:
    """Return a local time of the story (ISO) as a moment."""
    return timezone.make_aware(datetime.fromisoformat(written))


def day(written: str) -> date | None:
    """Return a day of the story, None where nothing is written."""
    return date.fromisoformat(written) if written else None


def next_morning(written: str) -> str:
    """Return when the office looks at what came: the next working day when it opens."""
    at = datetime.fromisoformat(written) + timedelta(days=1)
    while at.weekday() >= _SATURDAY:
        at += timedelta(days=1)
    return at.replace(hour=_WORK_BEGINS, minute=at.minute, second=0).isoformat()


@contextmanager
def at(now: datetime) -> Iterator[None]:
    """Let it be a moment of the story; from there the clock goes on, as waiting for files needs."""
    with time_machine.travel(now.astimezone(UTC), tick=True):
        yield
