"""When somebody asks about: "this year", "til foråret", "2027" in a question, as days from and to."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

_SEASON = 3  # months
_HALF_YEAR = timedelta(days=183)
_LAST_DAYS = timedelta(days=30)  # a season that ends sooner is over for who must write an application


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both with; `words` are those of the question."""

    label: str
    first: date
    last: date
    words: str

    @property
    def year(self) -> int | None:
        """The calendar year, if it is one."""
        is_year = (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)
        return self.first.year if is_year and self.first.year == self.last.year else None


@dataclass(frozen=True, slots=True)
class _Season:
    pattern: re.Pattern[str]
    month: int  # the first of three
    label: Promise


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_IN = r"(?:(?:i|til|om|in|this|next|the|næste|dette|denne|kommende)\s+)*"
_SEASONS = (
    _Season(_words(rf"{_IN}(?:forår(?:et)?|spring)"), 3, gettext_lazy("spring %(year)s")),
    _Season(_words(rf"{_IN}(?:sommer(?:en)?|summer)"), 6, gettext_lazy("summer %(year)s")),
    _Season(_words(rf"{_IN}(?:efterår(?:et)?|autumn)"), 9, gettext_lazy("autumn %(year)s")),
    _Season(_words(rf"{_IN}(?:vinter(?:en)?|winter)"), 12, gettext_lazy("winter %(year)s")),
)
_THIS_YEAR, _NEXT_YEAR = _words("i år|dette år|this year"), _words("(?:til )?næste år|next year")
_SOON = _words(
    r"(?:i )?(?:det |de )?(?:næste|kommende) (?:halvår|halve år|(?:seks|6) måneder)"
    r"|(?:in )?(?:the )?next (?:six months|half year)"
)
_YEAR = _words(r"(?:(?:i|in|til)\s+)?(20\d\d)")


def period_in(text: str, *, today: date) -> Period | None:
    """Return the first period a question names, None if it names none.

    A season is the one that lasts or comes next; who asks in its last month means the next one too late.
    """
    return next((period for read in _READERS for period in read(text, today)), None)


def _soon(text: str, today: date) -> Iterator[Period]:
    if found := _SOON.search(text):
        yield Period(_("the next six months"), today, today + _HALF_YEAR, found[0])


def _years(text: str, today: date) -> Iterator[Period]:
    for pattern, year in ((_THIS_YEAR, today.year), (_NEXT_YEAR, today.year + 1)):
        if found := pattern.search(text):
            yield _of_year(year, found[0])
    if found := _YEAR.search(text):
        yield _of_year(int(found[1]), found[0])


def _of_year(year: int, words: str) -> Period:
    return Period(str(year), date(year, 1, 1), date(year, 12, 31), words)


def _seasons(text: str, today: date) -> Iterator[Period]:
    for season in _SEASONS:
        if found := season.pattern.search(text):
            years = (today.year - 1, today.year, today.year + 1)
            all_of_them = [_of_season(season, year, found[0]) for year in years]
            yield next(each for each in all_of_them if each.last >= today + _LAST_DAYS)


def _of_season(season: _Season, year: int, words: str) -> Period:
    last_month = (season.month + _SEASON - 2) % 12 + 1
    last_year = year if last_month > season.month else year + 1
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Period(season.label % {"year": year}, date(year, season.month, 1), last, words)


def _months(text: str, today: date) -> Iterator[Period]:
    for number, names in _month_names().items():
        if found := _words(rf"(?:i|til|in)\s+(?:{'|'.join(names)})").search(text):
            year = today.year if number >= today.month else today.year + 1
            last = date(year, number, monthrange(year, number)[1])
            yield Period(f"{MONTHS[number]} {year}", date(year, number, 1), last, found[0])


def _month_names() -> dict[int, tuple[str, ...]]:
    names: dict[int, list[str]] = {number: [] for number in MONTHS}
    for language in ("da", "en"):
        with override(language):
            for number, name in MONTHS.items():
                names[number].append(str(name))
    return {number: tuple(each) for number, each in names.items()}


_READERS: tuple[Callable[[str, date], Iterator[Period]], ...] = (_soon, _seasons, _months, _years)
