"""The journal's guards refuse DELETE, also the one that empties the database between transactional tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase

from samklang.journal import guards


@contextmanager
def without_guards() -> Iterator[None]:
    """Drop the journal's triggers for a while, as somebody could who owns the database."""
    guards.remove(connection)
    try:
        yield
    finally:
        guards.install(connection)


@pytest.fixture(autouse=True, scope="session")
def _let_the_database_be_emptied() -> Iterator[None]:
    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def empty_without_guards(case: Any) -> None:
        with without_guards():
            empty(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_without_guards)
        yield
