"""Charts of the numbers: where bars and columns stand in the drawing. The page draws them as SVG."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from samklang.consultations.counting.numbers import Breakdown, Line, Period

LENGTH = 1000
"""How long the longest bar is, in units of its drawing."""
WIDTH, HEIGHT = 720, 180
_MOST_NUMBERED = 24  # columns that have room for their number
_GAP = 0.25  # of a column's width
_WIDEST = 46.0


@dataclass(frozen=True, slots=True)
class BarLine:
    """A line of a breakdown with its bar: how much of it counts, and how much came in beside that."""

    line: Line
    counted: int
    beside: int


@dataclass(frozen=True, slots=True)
class Column:
    """A period as a column: from `x`, `width` wide, with what came late on top of what came in time."""

    period: Period
    x: float
    width: float
    top: float
    late: float
    in_time: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def split(self) -> float:
        """Where what came late ends and what came in time begins."""
        return self.top + self.late


@dataclass(frozen=True, slots=True)
class Timeline:
    """All columns, where the deadline falls (None outside), and which columns have their day below."""

    columns: tuple[Column, ...]
    deadline: float | None
    is_numbered: bool
    has_late: bool
    is_weekly: bool
    width: int = WIDTH
    height: int = HEIGHT + 22
    ground: int = HEIGHT + 16

    @property
    def first(self) -> Period:
        return self.columns[0].period

    @property
    def last(self) -> Period:
        return self.columns[-1].period


def bars_of(breakdown: Breakdown) -> tuple[BarLine, ...]:
    """Return the lines of a breakdown with bars as long as their numbers are large."""
    most = max((line.received for line in breakdown.lines), default=0) or 1
    return tuple(
        BarLine(line, LENGTH * line.counted // most, LENGTH * (line.received - line.counted) // most)
        for line in breakdown.lines
    )


def timeline_of(periods: Iterable[Period], deadline: datetime) -> Timeline | None:
    """Return a column for each period, with the deadline at its moment; None where nothing came."""
    shown = tuple(periods)
    if not shown:
        return None
    columns = tuple(_columns(shown))
    return Timeline(
        columns,
        _place_of(deadline, shown),
        is_numbered=len(columns) <= _MOST_NUMBERED,
        has_late=any(period.late for period in shown),
        is_weekly=shown[0].first != shown[0].last,
    )


def _place_of(moment: datetime, periods: tuple[Period, ...]) -> float | None:
    """Where a moment falls: within its week, whose column holds what came before it and after."""
    room = WIDTH / len(periods)
    for place, period in enumerate(periods):
        if period.has_deadline:
            begins = timezone.make_aware(datetime.combine(period.first, time()))
            length = period.last - period.first + timedelta(days=1)
            return round(min((place + (moment - begins) / length) * room, WIDTH - 1), 2)
    return None


def _columns(periods: tuple[Period, ...]) -> Iterator[Column]:
    most = max(period.received for period in periods) or 1
    room = WIDTH / len(periods)
    wide = min(room * (1 - _GAP), _WIDEST)
    for place, period in enumerate(periods):
        late, in_time = HEIGHT * period.late / most, HEIGHT * period.in_time / most
        top = HEIGHT + 16 - late - in_time
        x = round(place * room + (room - wide) / 2, 2)
        yield Column(period, x, round(wide, 2), round(top, 2), round(late, 2), round(in_time, 2))
