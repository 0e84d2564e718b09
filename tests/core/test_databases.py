"""The address of the database, and what is added to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from samklang.config.databases import database_at


def test_what_the_address_of_a_postgresql_asks_for_is_kept() -> None:
    chosen = database_at(
        "postgresql://a:b@db.klangby.example/samklang?sslmode=verify-full&sslrootcert=/ca.pem"
    )
    assert chosen["OPTIONS"]["sslmode"] == "verify-full"
    assert chosen["OPTIONS"]["sslrootcert"] == "/ca.pem"
    assert chosen["OPTIONS"]["pool"]["max_size"] == 8


def test_sqlite_is_told_to_wait_to_write_ahead_and_to_fire_every_trigger(tmp_path: Path) -> None:
    options = database_at(f"sqlite:///{tmp_path / 'samklang.sqlite3'}")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "recursive_triggers=ON" in options["init_command"]


def test_of_what_is_deleted_nothing_is_left_in_the_file_of_a_sqlite(tmp_path: Path) -> None:
    path = tmp_path / "samklang.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA secure_delete=OFF")  # some builds of SQLite are careful by themselves
        database.executescript(database_at(f"sqlite:///{path}")["OPTIONS"]["init_command"])
        database.execute("CREATE TABLE person (name TEXT)")
        database.executemany("INSERT INTO person VALUES (?)", [("Vibeke Ammitzbøll " * 400,), ("Bo Holm",)])
        database.execute("DELETE FROM person WHERE name <> 'Bo Holm'")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Vibeke" not in path.read_bytes()
    assert b"Bo Holm" in path.read_bytes()
