"""Triggers that let the database itself refuse to change or delete what the journal holds.

They stop mistakes and ordinary malice. Whoever may drop triggers can still tamper: that is what the seals
are for, and `samklang manage verify_journal` also says when a guard is missing.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

_TABLES = ("journal_entry", "journal_seal")
_REFUSAL = "The journal is append-only."


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the guards on the journal's tables."""
    with connection.cursor() as cursor:
        for statement in _to_install(connection.vendor):
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the guards off: for undoing the migration, and for emptying a test database."""
    with connection.cursor() as cursor:
        for name, table in _names():
            on_table = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of the guards that are not in place."""
    catalogue = "pg_trigger" if connection.vendor == "postgresql" else "sqlite_master"
    name_column = "tgname" if connection.vendor == "postgresql" else "name"
    working = "tgenabled <> 'D'" if connection.vendor == "postgresql" else "type = 'trigger'"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {name_column} FROM {catalogue} WHERE {working}")
        present = {row[0] for row in cursor.fetchall()}
    return [name for name, _table in _names() if name not in present]


def _names() -> list[tuple[str, str]]:
    return [(f"{table}_no_{event}", table) for table in _TABLES for event in ("update", "delete")]


def _to_install(vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [_FUNCTION, *(_postgresql(name, table) for name, table in _names())]
    return [_sqlite(name, table) for name, table in _names()]


_FUNCTION = f"""
CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$
"""


def _postgresql(name: str, table: str) -> str:
    """A statement-level trigger: it also refuses a TRUNCATE, and a DELETE that would find nothing."""
    event = "UPDATE" if name.endswith("update") else "DELETE OR TRUNCATE"
    timing = f"BEFORE {event} ON {table} FOR EACH STATEMENT"
    return f"CREATE TRIGGER {name} {timing} EXECUTE FUNCTION journal_refuse()"


def _sqlite(name: str, table: str) -> str:
    event = "UPDATE" if name.endswith("update") else "DELETE"
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
