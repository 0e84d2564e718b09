"""Days as people write them."""

import re
from datetime import date

_DANISH_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def read_day(text: str) -> date:
    """Read a day as machines or as Danes write it: 2010-12-31, 31.12.2010, 31/12-2010. Raises ValueError."""
    if found := _DANISH_DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    return date.fromisoformat(text)
