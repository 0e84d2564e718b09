"""The databases of the tests: migrated once for a run, and copied for each worker and each installation.

To migrate takes ten seconds of processor time, and to copy takes none. The copies are of the engine that the
tests run on: SQLite, or PostgreSQL where SAMKLANG_DATABASE names a server.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from pytest_django import DjangoDbBlocker

from tests.installation import Installation
from tests.once import WORKER, once

_IN_MEMORY = "file:samklang-tests?mode=memory&cache=shared"
_TEMPLATE = "test_samklang_migrated"


@pytest.fixture(scope="session")
def migrated_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with all tables and no rows; to be copied."""
    if _server():
        return str(once(tmp_path_factory, "migrated-postgresql", _migrate_in_postgresql))
    return f"sqlite:///{request.getfixturevalue('migrated_file')}"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a file of SQLite, whatever the tests run on; to be copied."""
    return Path(once(tmp_path_factory, "migrated", _migrate_in_file))


def _migrate_in_postgresql(folder: Path) -> str:
    return _migrate(folder, _database_like("template1", server=_server(), name=_TEMPLATE))


def _migrate_in_file(folder: Path) -> str:
    path = folder / "migrated.sqlite3"
    _migrate(folder, f"sqlite:///{path}")
    return str(path)


def _migrate(folder: Path, address: str) -> str:
    Installation(folder, database=address).manage("migrate", "--run-syncdb", "--verbosity=0")
    return address


def _server() -> str:
    """The address of the PostgreSQL that the tests run on, if they do."""
    address = os.environ.get("SAMKLANG_DATABASE", "")
    return address if address.startswith("postgres") else ""


def copy_of(migrated: str, *, folder: Path) -> str:
    """Copy the migrated database for one test and return the copy's address."""
    if server := _server():
        return _database_like(_TEMPLATE, server=server, name=f"test_samklang_installation_{WORKER}")
    copied = shutil.copy(_file(migrated), folder / "samklang.sqlite3")
    return f"sqlite:///{copied}"


def _file(address: str) -> str:
    return address.removeprefix("sqlite:///")


def _database_like(template: str, *, server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connected:
        connected.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())
        connected.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


@pytest.fixture(scope="session")
def django_db_setup(
    migrated_database: str, django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Put Django's connection on a copy of this worker's own, instead of migrating one for each worker."""
    with django_db_blocker.unblock():
        if server := _server():
            name = f"test_samklang_{WORKER}"
            _database_like(_TEMPLATE, server=server, name=name)
            _connect_to(name)
        else:
            _connect_to(_IN_MEMORY)
            connection.ensure_connection()
            with closing(sqlite3.connect(_file(migrated_database))) as migrated:
                migrated.backup(connection.connection)
        yield
        connection.close()


def _connect_to(name: str) -> None:
    connection.close()
    given: dict[str, Any] = settings.DATABASES["default"]
    given["NAME"] = connection.settings_dict["NAME"] = name
