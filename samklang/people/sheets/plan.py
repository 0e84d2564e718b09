"""What a row of organisations or contacts would change, before anything is changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from samklang.core.sheets import plan
from samklang.core.sheets.plan import Change, RowState, WrongCell, several
from samklang.people.details import ContactDetails, OrganisationDetails
from samklang.people.models import Contact, Organisation
from samklang.people.sheets.columns import heading_of

__all__ = [
    "Change",
    "Plan",
    "PlannedRow",
    "RowState",
    "WrongCell",
    "collected",
    "field_errors",
    "several",
]


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

    @property
    def seen(self) -> tuple[object, ...]:
        """All that confirming would do with it, and to which version."""
        target = self.target and (self.target.pk, self.target.version)
        return (self.number, self.title, self.state, self.changes, target)


Plan = plan.Plan[PlannedRow]


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
