"""Two people at one thing: whoever saves second is told, and nothing is lost."""

from dataclasses import fields
from typing import Any, TypeVar

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

Row = TypeVar("Row", bound=models.Model)

CHANGED_SINCE_SHOWN = _("Something was changed since this was shown. Look through it once more.")
"""Said to whoever confirms what was shown to them, where it is something else by now."""


class ChangedMeanwhile(Exception):
    """Somebody else saved the thing after it was shown for editing; `current` is what is saved now."""

    def __init__(self, current: Any) -> None:
        super().__init__(f"{current.public_id} was saved by somebody else meanwhile.")
        self.current = current


def hold(row: Row, *, version: int | None = None) -> Row:
    """Return the row as it is now, locked until the transaction ends.

    Raises ChangedMeanwhile if `version` is given and is no longer the row's.
    """
    current = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)
    if version is not None and current.version != version:  # type: ignore[attr-defined]
        raise ChangedMeanwhile(current)
    return current


def shared_lock() -> str:
    """Return how a statement ends that holds the rows it reads, which others may hold so too.

    Until the transaction ends, nobody removes them and nobody `hold`s them. With SQLite, who writes is alone.
    """
    return "FOR KEY SHARE" if connection.vendor == "postgresql" else ""


def hold_shared(rows: models.QuerySet[Any]) -> None:
    """Hold these rows, which others may hold so too, in the order of their keys."""
    statement, given = rows.order_by("pk").values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} {shared_lock()}", given)


def changed_fields(before: Any, after: Any) -> dict[str, Any]:
    """Return the fields in which two dataclasses of a kind differ, with the value after."""
    return {
        field.name: getattr(after, field.name)
        for field in fields(after)
        if getattr(before, field.name) != getattr(after, field.name)
    }
