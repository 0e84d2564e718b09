"""The full-text index of the database in use: SQLite's FTS5 or PostgreSQL's tsvector, with equal answers."""

from collections.abc import Iterable
from typing import Protocol

from django.db import connections

from samklang.search.engines.postgresql import PostgreSQL
from samklang.search.engines.sqlite import SQLite
from samklang.search.wanted import Wanted
from samklang.search.words import IndexedText


class Engine(Protocol):
    """What search needs of a database.

    `entries` is SQL for the places of entries under the name `e`, joined with what `condition` and `rank`
    speak of; both take the parameter `expression`. The best hit has the lowest rank, below zero. `has_words`
    asks for other words than these, by the name of their parameter. `newest` puts the newest entry first,
    among those for which `recent` holds: newer than the parameter `last_old`. `number` is an entry's primary
    key where it is looked up fastest. `together` puts the facets of all rows end to end,
    `has` asks one row for the letter in a parameter, and `has_one_of` for any of several. `apart` ends a
    statement within another that is to be carried out by itself. The index itself is made by the migrations.
    """

    entries: str
    condition: str
    rank: str
    has_words: str
    newest: str
    recent: str
    number: str
    together: str
    has: str
    has_one_of: str
    apart: str

    def put(self, rows: Iterable[tuple[int, IndexedText]]) -> None:
        """Give entries, by primary key, the words they are found by."""

    def remove(self, entry: int) -> None:
        """Forget the words of an entry, before the entry itself is deleted."""

    def clear(self) -> None:
        """Destroy what is left in the index of words that were taken out of it."""

    def keys(self) -> set[str]:
        """Return every key that something is found by."""

    def expression(self, wanted: Wanted, *, in_title: bool = False) -> str:
        """Return the query in the database's own language; `in_title` asks for all of it in the title."""


_ENGINES: dict[str, Engine] = {"sqlite": SQLite(), "postgresql": PostgreSQL()}


def engine(alias: str = "default") -> Engine:
    """Return the engine of a database."""
    return _ENGINES[connections[alias].vendor]
