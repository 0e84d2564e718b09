"""What the page of a spreadsheet shows of its rows before somebody confirms it (`core/sheet.html`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from samklang.core.sheets.plan import Change, RowState

_PAGE = 20
_TONES = {
    RowState.NEW: "success",
    RowState.CHANGED: "info",
    RowState.UNCHANGED: "plain",
    RowState.LEFT_OUT: "warning",
    RowState.WRONG: "error",
}


@dataclass(frozen=True, slots=True)
class ShownFault:
    """What is wrong: in which column, and what stands there, where that is known apart."""

    why: str
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row as people read it. `more_faults` is how many more there are than are shown."""

    number: int
    title: str
    state: RowState
    faults: Sequence[ShownFault] = ()
    more_faults: int = 0
    warnings: Sequence[str] = ()
    changes: Sequence[Change] = ()

    @property
    def tone(self) -> str:
        return _TONES[self.state]


@dataclass(frozen=True, slots=True)
class Preview:
    """The rows of one page, and how many there are in each state. `state` is what they are narrowed to.

    `fingerprint` says what is looked at, and comes back with the confirmation; `left_out` are headings of
    columns that were not understood.
    """

    counts: Mapping[RowState, int]
    state: RowState | None
    page: Page[Any]
    rows: Sequence[ShownRow]
    fingerprint: str
    left_out: Sequence[str] = ()

    @property
    def states(self) -> list[tuple[RowState, int]]:
        """The states that some row is in."""
        return [(state, self.counts[state]) for state in RowState if self.counts.get(state)]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def wrong(self) -> int:
        return self.counts.get(RowState.WRONG, 0)

    @property
    def to_write(self) -> int:
        return self.counts.get(RowState.NEW, 0) + self.counts.get(RowState.CHANGED, 0)


def state_in(request: HttpRequest, counts: Mapping[RowState, int]) -> RowState | None:
    """Return the state the address narrows to; where it says nothing, what is wrong is shown first."""
    asked = request.GET.get("rows", RowState.WRONG if counts.get(RowState.WRONG) else "")
    return next((state for state in RowState if state == asked), None)


def page_in(request: HttpRequest, rows: Any) -> Page[Any]:
    """Return the page of the rows that the address asks for."""
    return Paginator(rows, _PAGE).get_page(request.GET.get("page"))
