"""How often the database is asked: as often for twenty rows as for two."""

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(what: Callable[[], object]) -> list[str]:
    """Do something and return what the database was asked meanwhile."""
    with CaptureQueriesContext(connection) as captured:
        what()
    return [query["sql"] for query in captured]


def asks_no_more_for_more(ask: Callable[[], object], add: Callable[[int], object], *, most: int = 20) -> None:
    """Ask with two rows and with twenty: the same number of queries, neither more nor fewer.

    `add` makes the row of a number, and `ask` wants what shows the rows. The first asking is not counted: it
    may read what is kept for the next one.
    """
    asked = []
    for rows in (range(2), range(2, most)):
        for number in rows:
            add(number)
        ask()
        asked.append(queries_of(ask))
    few, many = asked
    assert len(few) == len(many), "\n".join(["", *(sql for sql in many if many.count(sql) > few.count(sql))])
