"""A list on the desk, and how it is made of rows in the database with one question."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Count, Model, QuerySet, Window
from django.utils.functional import Promise

SHOWN = 5
IN_ALL = 500  # on a page of its own; whoever has more than that awaiting them is helped by no list
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One thing that awaits somebody, and where to do something about it."""

    text: str | Promise
    url: str
    note: str | Promise = ""


@dataclass(frozen=True, slots=True)
class DeskList:
    """Things of one kind that await somebody. `count` is all of them, `rows` the first few."""

    title: str | Promise
    explanation: str | Promise
    icon: str
    count: int
    rows: tuple[DeskRow, ...]
    is_urgent: bool = False

    @property
    def has_more(self) -> bool:
        return self.count > len(self.rows)


def fill(
    rows: QuerySet[Row],
    *,
    title: str | Promise,
    explanation: str | Promise,
    icon: str,
    row: Callable[[Row], DeskRow],
    shown: int,
    is_urgent: bool = False,
) -> DeskList | None:
    """Return a list of the first `shown` rows with the number of all; None when there are none."""
    first: list[Any] = list(rows.annotate(in_all=Window(Count("pk")))[:shown])
    if not first:
        return None
    return DeskList(
        title=title,
        explanation=explanation,
        icon=icon,
        count=first[0].in_all,
        rows=tuple(row(each) for each in first),
        is_urgent=is_urgent,
    )
