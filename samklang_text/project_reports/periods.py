"""From when to when, as reports write it."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from samklang_text.dates import MONTHS

_MONTH = "|".join((*MONTHS, "jan", "feb", "apr", "aug", "sept", "sep", "okt", "nov", "dec"))
_DAY = (
    rf"(?:(?P<{{0}}d>\d{{{{1,2}}}})\.?\s*)?(?P<{{0}}m>{_MONTH})\.?(?:\s+(?P<{{0}}y>\d{{{{4}}}}))?"
    rf"|(?P<{{0}}dd>\d{{{{1,2}}}})[./-](?P<{{0}}mm>\d{{{{1,2}}}})[./-](?P<{{0}}yy>\d{{{{4}}}})"
)
_TO = r"\s*(?:–|-|—|til og med|til|t\.o\.m\.)\s*"
_RANGE = re.compile(
    rf"(?:(?:d\.|den)\s+)?(?:{_DAY.format('a')}){_TO}(?:(?:d\.|den)\s+)?(?:{_DAY.format('b')})", re.IGNORECASE
)
_SCHOOL_YEAR = re.compile(r"\bskoleåret\s+(?P<y>\d{4})\s*[/-]\s*(?P<z>\d{2,4})", re.IGNORECASE)
_YEARS = re.compile(r"(?<![\d./-])(?P<a>(?:19|20)\d\d)\s*(?:–|-|til)\s*(?P<b>(?:19|20)\d\d)(?![\d./-])")
_ENDS = re.compile(
    rf"\b(?:slutter|sluttede|afsluttes|udløber)\s+(?:den\s+|d\.\s+)?(?:{_DAY.format('a')})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Period:
    """A first and a last day at `text[start:end]`; `kind` is how it was written: days, school, years, end."""

    start: int
    end: int
    starts_on: date | None
    ends_on: date | None
    kind: str


def periods_in(text: str) -> tuple[Period, ...]:
    """Find periods; impossible ones, and those that end before they begin, are left out."""
    found = [period for period in _periods(text) if _is_possible(period)]
    return tuple(sorted(found, key=lambda period: period.start))


def _is_possible(period: Period) -> bool:
    both = period.starts_on and period.ends_on
    return not both or bool(period.starts_on and period.ends_on and period.starts_on <= period.ends_on)


def _periods(text: str) -> Iterator[Period]:
    for match in _RANGE.finditer(text):
        last = _day(match, "b", is_last=True)
        first = _day(match, "a", year=last.year if last else None)
        if first and last:
            yield Period(match.start(), match.end(), first, last, "days")
    for match in _SCHOOL_YEAR.finditer(text):
        year = int(match["y"])
        if int(match["z"]) % 100 == (year + 1) % 100:
            yield Period(match.start(), match.end(), date(year, 8, 1), date(year + 1, 7, 31), "school")
    for match in _YEARS.finditer(text):
        first, last = date(int(match["a"]), 1, 1), date(int(match["b"]), 12, 31)
        yield Period(match.start(), match.end(), first, last, "years")
    for match in _ENDS.finditer(text):
        if last := _day(match, "a", is_last=True):
            yield Period(match.start(), match.end(), None, last, "end")


def _day(match: re.Match[str], side: str, *, year: int | None = None, is_last: bool = False) -> date | None:
    groups = match.groupdict()
    if groups[f"{side}mm"]:
        return _date(int(groups[f"{side}yy"]), int(groups[f"{side}mm"]), int(groups[f"{side}dd"]))
    written = groups[f"{side}y"]
    year = int(written) if written else year
    if year is None or not groups[f"{side}m"]:
        return None
    month = next(
        place for place, name in enumerate(MONTHS, 1) if name.startswith(groups[f"{side}m"].lower()[:3])
    )
    last = calendar.monthrange(year, month)[1] if 1 <= year <= 9999 else 1
    day = groups[f"{side}d"]
    return _date(year, month, int(day) if day else last if is_last else 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
