"""What a spreadsheet would change, row by row, before anything is changed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.people.details import ContactDetails, OrganisationDetails
from samklang.people.models import Contact, Organisation
from samklang.people.sheets.columns import SEPARATOR, heading_of


class RowState(StrEnum):
    """What confirming would do with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WRONG = "wrong"

    @property
    def label(self) -> Promise:
        return _LABELS[self]


_LABELS = {
    RowState.NEW: _("New"),
    RowState.CHANGED: _("Changed"),
    RowState.UNCHANGED: _("Unchanged"),
    RowState.WRONG: _("Wrong"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a row changes, as people read it."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What one row means. `target` is what it changes, None if it is new; `parent` names the one above it."""

    number: int
    title: str
    state: RowState
    changes: tuple[Change, ...] = ()
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    details: OrganisationDetails | ContactDetails | None = None
    target: Organisation | Contact | None = None
    parent: str | None = None
    serves: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows of a spreadsheet, and headings of columns that were left out of account."""

    rows: tuple[PlannedRow, ...]
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
    def to_write(self) -> int:
        return self.counts[RowState.NEW] + self.counts[RowState.CHANGED]

    @property
    def rows_to_write(self) -> "list[PlannedRow]":
        """Rows that would change something: a row that says what is here already is not touched."""
        return [row for row in self.rows if row.state in {RowState.NEW, RowState.CHANGED}]

    @property
    def fingerprint(self) -> str:
        """The same as long as confirming would do the same: what was looked at is what is written."""
        seen = [
            (
                row.number,
                row.title,
                row.state,
                row.changes,
                row.target and (row.target.pk, row.target.version),
            )
            for row in self.rows
        ]
        return sha256(repr(seen).encode()).hexdigest()


class WrongCell(Exception):
    """A cell cannot be understood; `str(error)` says why in plain words."""


def several(cell: str) -> tuple[str, ...]:
    """Read several things in one cell, each once: with | between them, or one on each line."""
    pieces = cell.replace("\n", SEPARATOR.strip()).split(SEPARATOR.strip())
    return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))


def collected(errors: list[str], read: Callable[[], Any], *, column: str, otherwise: Any) -> Any:
    """Return what was read; if it is wrong, note its column and go on, so that all errors are told."""
    try:
        return read()
    except (WrongCell, ValidationError) as error:
        why = error.messages if isinstance(error, ValidationError) else [str(error)]
        errors += [f"{heading_of(column)}: {each}" for each in why]
        return otherwise


def field_errors(row: Organisation | Contact, *, leave_out: set[str]) -> list[str]:
    """Return what is wrong with single fields of a row that is not saved, each with its column."""
    try:
        row.clean_fields(exclude=leave_out)
    except ValidationError as error:
        return [
            f"{heading_of(name)}: {message}"
            for name, messages in error.message_dict.items()
            for message in messages
        ]
    return []
