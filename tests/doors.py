"""Doors: the addresses of the site, who comes in at each, and the litany that holds for all of them.

A table of doors stands in tests/people/test_doors.py, in tests/knowledge/test_doors.py and, for all other
packages, in tests/repository/test_doors.py, which also sees to it that no address is left out.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast, signed_in

INSIDE = {
    "approver",
    "other_approver",
    "coder",
    "reader",
    "officer",
    "committee_secretary",
    "elected_member",
    "employee",
    "administrator",
}
WRITERS = INSIDE - {"elected_member"}
SIGNED_IN = INSIDE | {"guest", "memberless"}
EVERYONE = SIGNED_IN | {"stranger"}
ADMINISTRATOR = {"administrator"}
SEEN, SENT, PRESSED = frozenset({"GET"}), frozenset({"GET", "POST"}), frozenset({"POST"})


class Scene(Protocol):
    """The things the doors lead to, and the people who try them."""

    @property
    def cast(self) -> Cast: ...


def _nothing(scene: Any) -> list[str]:
    return []


@dataclass(frozen=True, slots=True)
class Door:
    """A URL, who comes in, what leads to it, how it is opened, and what is right to send, if anything is."""

    name: str
    who: set[str]
    arguments: Callable[[Any], list[str]] = _nothing
    ways: frozenset[str] = SEEN
    sent: dict[str, str] | None = None
    is_noted: bool = False
    """Whether the journal is told who looked."""

    def url(self, scene: Scene) -> str:
        return reverse(self.name, args=self.arguments(scene))


@dataclass(frozen=True, slots=True)
class Visit:
    """What somebody was answered at a door, and what was written in the database meanwhile."""

    status: int
    where_to: str
    written: list[str]

    def is_refused(self) -> bool:
        """For whoever has signed in there is nothing; a stranger is asked to sign in, whatever is there."""
        return self.status == 404 or self.where_to.startswith(reverse("account_login"))


class _TakenBack(Exception):
    """Undoes what a visitor did, so that the next one meets the same."""


@contextmanager
def _taken_back() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
            raise _TakenBack
    except _TakenBack:
        pass


def visit(browser: Client, url: str, way: str, sent: dict[str, str]) -> Visit:
    """Try a door, and leave everything as it was."""
    with _taken_back(), CaptureQueriesContext(connection) as captured:
        answer = browser.post(url, sent) if way == "POST" else browser.get(url)
    written = [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    where_to = answer.headers.get("Location", "")
    return Visit(answer.status_code, where_to, [sql for sql in written if "django_session" not in sql])


def each_of(doors: Iterable[Door]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("door", list(doors), ids=lambda door: door.name)


class Litany:
    """What holds at every door, for everyone in the cast."""

    def test_only_these_people_come_in_and_for_others_there_is_nothing(
        self, scene: Scene, door: Door
    ) -> None:
        for way in sorted(door.ways):
            visits = everyone_visits(door, way, scene)
            assert {part for part, made in visits.items() if not made.is_refused()} == door.who, way
            assert [made.written for made in visits.values() if made.is_refused() and made.written] == []
            if way == "GET":
                looked = [sql for made in visits.values() for sql in made.written]
                assert [sql for sql in looked if not (door.is_noted and "journal_" in sql)] == []

    def test_it_opens_in_no_other_way_for_anybody(self, scene: Scene, door: Door) -> None:
        for way in sorted(SENT - door.ways):
            for part, made in everyone_visits(door, way, scene).items():
                assert (made.status, made.written) == (405, []), part


class LitanyOfForms:
    """What holds where something can be sent, at the doors whose table says what is right to send."""

    def test_what_is_right_is_acted_on_for_each_who_comes_in(self, scene: Scene, door: Door) -> None:
        for part, made in everyone_visits(door, "POST", scene).items():
            if part in door.who:
                assert made.status == 302, part
                assert made.written or part == "stranger", part

    def test_what_is_not_right_changes_nothing(self, scene: Scene, door: Door) -> None:
        made = visit(signed_in(scene.cast.administrator), door.url(scene), "POST", {})
        assert made.status == 302 or made.written == []


def everyone_visits(door: Door, way: str, scene: Scene) -> dict[str, Visit]:
    url = door.url(scene)
    everyone = scene.cast.everyone().items()
    return {part: visit(signed_in(user), url, way, door.sent or {}) for part, user in everyone}


def with_forms(doors: Iterable[Door]) -> list[Door]:
    return [door for door in doors if door.sent is not None]
