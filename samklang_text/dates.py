"""Danish dates as people write them in letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_ENGLISH = ("january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december")  # fmt: skip
_SHORT = {"jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
          "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12, "mai": 5}  # fmt: skip
MONTH_NUMBERS = {
    **{name: n for n, name in enumerate(_ENGLISH, 1)},
    **{name: n for n, name in enumerate(MONTHS, 1)},
    **_SHORT,
}
_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
FIRST_YEAR, LAST_YEAR = 1970, 2079

_WRITTEN = re.compile(
    rf"\b(?:(?P<from>\d{{1,2}})\.?\s?(?:-|–|og|til)\s?)?(?P<day>\d{{1,2}})\.?\s*(?P<month>{_MONTH})\b\.?"
    rf",?\s*(?P<year>\d{{4}}\b)?",
    re.IGNORECASE,
)
_ENGLISH_ORDER = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<year>\d{{4}})\b", re.IGNORECASE
)
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])(?:T[\d:.+Z]+)?")
_FIGURES = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<sep>[./])\s?(?P<month>\d{1,2})"
    r"(?:(?P=sep)|-|[ ])\s?(?P<year>\d{4}|\d{2})(?![\d/-]|[.]\d)"
)
# "4/10" is a date only where something says so; else it is a share.
_YEARLESS = re.compile(
    r"(?:(?<=\bden )|(?<=\bd\. )|(?<=dag ))(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/-]|[.]\d)", re.IGNORECASE
)
_DASHED = re.compile(r"(?<![\d./-])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4}|\d{2})(?![\d./-])")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at `text[start:end]`; `value` is None where the year is missing or it is a range of days.

    `day` and `month` are what is written, also where the year is missing.
    """

    start: int
    end: int
    value: date | None
    is_range: bool = False
    day: int = 0
    month: int = 0


def find_dates(text: str) -> tuple[DateFound, ...]:
    """Find dates in running text, in order; impossible ones (31. april, year 1066) are left out."""
    found: list[DateFound] = []
    taken = bytearray(len(text))
    for match in _matches(text):
        if any(taken[match.start() : match.end()]):
            continue
        if (one := _read(match)) is not None:
            found.append(one)
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return tuple(sorted(found, key=lambda one: one.start))


def _matches(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_ISO, _WRITTEN, _ENGLISH_ORDER, _FIGURES, _DASHED, _YEARLESS):
        yield from pattern.finditer(text)


def _read(match: re.Match[str]) -> DateFound | None:
    groups = match.groupdict()
    end = match.start() + len(match.group().rstrip(" ,\n\t"))
    month = groups["month"].lower()
    number = MONTH_NUMBERS.get(month) or (int(month) if month.isdecimal() else 0)
    if not groups.get("year"):
        possible = 1 <= int(groups["day"]) <= 31 and 1 <= number <= 12
        is_range = bool(groups.get("from"))
        day = int(groups["day"])
        return DateFound(match.start(), end, None, is_range, day, number) if possible else None
    value = _date(groups["year"], number, int(groups["day"]))
    if value is None:
        return None
    if groups.get("from"):
        return DateFound(match.start(), end, None, is_range=True)
    return DateFound(match.start(), end, value)


def _date(year: str, month: int, day: int) -> date | None:
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
    if not FIRST_YEAR <= full <= LAST_YEAR:
        return None
    try:
        return date(full, month, day)
    except ValueError:
        return None
