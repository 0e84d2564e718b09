"""What some tests need of the machine: skipped with a clear word if it is missing, a failure if CI=true."""

import os
import shutil
from typing import NoReturn

import pytest

WAYS = {
    "chromium": "Chromium (Debian: apt install chromium)",
    "soffice": "LibreOffice (Debian: apt install libreoffice-writer-nogui libreoffice-calc-nogui)",
    "tesseract": "tesseract with Danish (Debian: apt install tesseract-ocr tesseract-ocr-dan)",
    "pdftoppm": "poppler (Debian: apt install poppler-utils)",
    "dovecot": "dovecot (Debian: apt install dovecot-imapd)",
}
# Tests that a command leaves to another command, by their mark.
LEFT_TO = {
    "browser": f"left to `make test-browser`, which needs {WAYS['chromium']}",
    "slow": "left to `make test-slow`: everybody at every door, whole processes, and those that are killed",
    "postgresql": "left to `make test-postgresql`, which needs PostgreSQL (Debian: apt install postgresql)",
}


# What a test asks for where it touches a database of the engine that the tests run on.
DATABASES = {"db", "transactional_db", "migrated_database", "django_db_setup"}


def pytest_addoption(parser: pytest.Parser) -> None:
    help = "skip the tests with this mark, saying which command runs them"
    parser.addoption("--leave-out", action="append", default=[], choices=sorted(LEFT_TO), help=help)
    help = "run only tests that touch the database: no other engine changes what the rest prove"
    parser.addoption("--only-database", action="store_true", help=help)


def touches_database(item: pytest.Item) -> bool:
    """Whether it asks for the database, itself or through what it asks for."""
    marked = any(item.get_closest_marker(mark) for mark in ("django_db", "postgresql"))
    return marked or not DATABASES.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--only-database"):
        config.hook.pytest_deselected(items=[item for item in items if not touches_database(item)])
        items[:] = filter(touches_database, items)
    for mark in config.getoption("--leave-out"):
        skip = pytest.mark.skip(reason=LEFT_TO[mark])
        for item in items:
            if item.get_closest_marker(mark):
                item.add_marker(skip)


def program(name: str) -> str:
    """Return the path of a program, or skip the test (fail it when CI=true), saying how to get it."""
    path = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    return path or missing(f"{WAYS.get(name, name)} is not installed")


def missing(why: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(f"Needed when CI=true: {why}")
    pytest.skip(why)


@pytest.fixture(scope="session")
def soffice() -> str:
    return program("soffice")


@pytest.fixture(scope="session")
def chromium() -> str:
    return program("chromium")


@pytest.fixture(scope="session")
def tesseract() -> str:
    return program("tesseract")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    return program("pdftoppm")


@pytest.fixture(scope="session")
def dovecot() -> str:
    return program("dovecot")
