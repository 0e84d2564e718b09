"""How long a file that only passes through is kept, and what is written of that."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a file is kept for a time, and what stands instead of a number in the records system after it."""

    kept: Promise
    not_filed: Promise


def last_day_after(moment: datetime, *, days: int | None = None) -> date:
    """Return the last day a file is kept so many days after a moment (`SHEETS_KEPT_DAYS`)."""
    return timezone.localdate(moment) + _kept(days)


def first_still_kept(today: date, *, days: int | None = None) -> datetime:
    """Return the first moment after which a file is still kept on a day."""
    return timezone.make_aware(datetime.combine(today - _kept(days), time.min))


def _kept(days: int | None) -> timedelta:
    return timedelta(days=settings.SHEETS_KEPT_DAYS if days is None else days)
