"""The address of the database, and what is added to it."""

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
