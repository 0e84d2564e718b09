"""What a spreadsheet would change, row by row, before anything is changed."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Generic, Protocol, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SEPARATOR = " | "
"""Between several things in one cell; no name has it."""


class RowState(StrEnum):
    """What confirming would do with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left_out"
    WRONG = "wrong"

    @property
    def label(self) -> Promise:
        return _LABELS[self]


_LABELS = {
    RowState.NEW: _("New"),
    RowState.CHANGED: _("Changed"),
    RowState.UNCHANGED: _("Unchanged"),
    RowState.LEFT_OUT: _("Left out"),
    RowState.WRONG: _("Wrong"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a row changes, as people read it."""

    label: str
    before: str
    after: str


class Planned(Protocol):
    """What one row means, in the package that knows what its columns are."""

    @property
    def state(self) -> RowState: ...

    @property
    def warnings(self) -> tuple[str, ...]: ...

    @property
    def seen(self) -> tuple[object, ...]:
        """All that confirming would do with it: as long as this stays the same, so does that."""
        ...


Row = TypeVar("Row", bound=Planned)


@dataclass(
    frozen=True
)  # typing wants to note on a generic what it was made of, and slots have no room for it
class Plan(Generic[Row]):
    """All rows of a spreadsheet, and headings of columns that were left out of account."""

    rows: tuple[Row, ...]
    unknown_headings: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[RowState, int]:
        found = Counter(row.state for row in self.rows)
        return {state: found[state] for state in RowState}

    @property
    def wrong(self) -> int:
        return self.counts[RowState.WRONG]

    @property
    def doubtful(self) -> int:
        """How many rows can be written, and should be looked at once more."""
        return sum(1 for row in self.rows if row.warnings)

    @property
    def rows_to_write(self) -> list[Row]:
        """Rows that would change something: a row that says what is here already is not touched."""
        return [row for row in self.rows if row.state in {RowState.NEW, RowState.CHANGED}]

    @property
    def fingerprint(self) -> str:
        """The same as long as confirming would do the same: what was looked at is what is written."""
        return sha256(repr([row.seen for row in self.rows]).encode()).hexdigest()


class WrongCell(Exception):
    """A cell cannot be understood; `str(error)` says why in plain words."""


def several(cell: str) -> tuple[str, ...]:
    """Read several things in one cell, each once: with | between them, or one on each line."""
    pieces = cell.replace("\n", SEPARATOR.strip()).split(SEPARATOR.strip())
    return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))
