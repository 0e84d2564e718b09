"""Days as people write them."""

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

EARLIEST = date(1990, 1, 1)
"""No day that is written down here lies before it: what does is a slip of the pen, as 26 for 2026."""

_YEARS_AHEAD = 100
_DANISH_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def read_day(text: str) -> date:
    """Read a day as machines or as Danes write it: 2010-12-31, 31.12.2010, 31/12-2010. Raises ValueError."""
    if found := _DANISH_DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    return date.fromisoformat(text)


def typed_day(text: str) -> date:
    """Read a day that somebody typed among other things; raises ValidationError that says how to write it."""
    try:
        return read_day(text)
    except ValueError:
        wrong = _("“%(day)s” is not a date. Write it as 2027-03-01.")
        raise ValidationError(wrong, params={"day": text}) from None


def near_day(day: date) -> None:
    """Refuse a day so far off that its year must be a slip of the pen; for the `validators` of a field."""
    if not EARLIEST <= day <= date(timezone.localdate().year + _YEARS_AHEAD, 12, 31):
        raise ValidationError(_("Is the year right? Write it with four digits."))
