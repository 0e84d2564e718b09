"""The database: where the address leads, and what we ask of SQLite and PostgreSQL besides."""

from typing import Any

import dj_database_url

_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # Without recursive triggers a REPLACE removes rows past the guards of the journal.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
    # Without secure deletion what was erased stays readable in the free pages of the file.
    "PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;",
}
_POSTGRESQL = {
    "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
    # PostgreSQL takes it that a page out of order costs four times as much, as on disks that turn: then it
    # reads a whole table where an index would do.
    "options": "-c random_page_cost=1.1",
}


def database_at(address: str) -> dict[str, Any]:
    """Return Django's settings for a database; what the address asks for (sslmode=…) stays as it is."""
    chosen: dict[str, Any] = {**dj_database_url.parse(address)}
    ours = _SQLITE if chosen["ENGINE"].endswith("sqlite3") else _POSTGRESQL
    return {**chosen, "OPTIONS": {**ours, **chosen.get("OPTIONS", {})}}
