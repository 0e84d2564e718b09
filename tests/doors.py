"""Doors: the addresses of the site, who comes in at each, and the litany that holds for all of them.

A table of doors stands in test_doors.py of each package with many; that of all others in
tests/repository/test_doors.py, which also sees to it that no address is left out.
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
    sent: dict[str, str] | Callable[[Any], dict[str, str]] | None = None
    is_right_when_empty: bool = False
    """Whether a form with nothing in it says something: from today, or to nobody."""
    is_noted: bool = False
    """Whether the journal is told who looked."""

    def url(self, scene: Scene) -> str:
        return reverse(self.name, args=self.arguments(scene))

    def form(self, scene: Scene) -> dict[str, str]:
        return self.sent(scene) if callable(self.sent) else self.sent or {}


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


@pytest.mark.slow
class Litany:
    """What holds at every door, for everyone in the cast, when it is looked at and when it is posted to."""

    def test_only_these_people_come_in_and_for_others_there_is_nothing(
        self, scene: Scene, door: Door
    ) -> None:
        url, sent = door.url(scene), door.form(scene)
        browsers = {part: signed_in(user) for part, user in scene.cast.everyone().items()}
        for way in sorted(SENT):
            visits = {part: visit(browser, url, way, sent) for part, browser in browsers.items()}
            if way not in door.ways:
                assert {part: made for part, made in visits.items() if made.status != 405} == {}, way
            else:
                assert {part for part, made in visits.items() if not made.is_refused()} == door.who, way
            for part, made in visits.items():
                assert is_written_as_it_should(door, way, part, made), (way, part, made)


def is_written_as_it_should(door: Door, way: str, part: str, made: Visit) -> bool:
    """What is right and sent by the right one is acted on; all else leaves the database as it was."""
    if way not in door.ways or part not in door.who:
        return made.written == []
    if way == "GET":
        return all(door.is_noted and "journal_" in sql for sql in made.written)
    return door.sent is None or (made.status == 302 and (bool(made.written) or part == "stranger"))


@pytest.mark.slow
class LitanyOfForms:
    """What holds where something can be sent."""

    def test_what_is_not_right_changes_nothing(self, scene: Scene, door: Door) -> None:
        part = "administrator" if "administrator" in door.who else min(door.who, default="administrator")
        browser = signed_in(scene.cast.everyone()[part])
        made = visit(browser, door.url(scene), "POST", {})
        assert bool(made.written) == door.is_right_when_empty, made


def with_forms(doors: Iterable[Door]) -> list[Door]:
    return [door for door in doors if door.sent]
