"""Every door of the days on which bodies meet, for everyone in the cast."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from samklang.meetings.actions.meetings import add_meetings
from samklang.meetings.models import Meeting
from samklang.meetings.urls import urlpatterns
from tests.cast import Cast
from tests.doors import INSIDE, PRESSED, SENT, Door, Litany, LitanyOfForms, each_of, with_forms

RUNNERS = {"coder", "approver", "other_approver"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A meeting of a committee with a secretary, and one of a committee with an officer."""

    cast: Cast
    meeting: Meeting
    other: Meeting


@pytest.fixture
def scene(cast: Cast) -> Scene:
    (meeting,) = add_meetings(cast.committee, [date(2099, 3, 1)], by=cast.coder)
    (other,) = add_meetings(cast.other_committee, [date(2099, 3, 2)], by=cast.coder)
    return Scene(cast, meeting, other)


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


DAY = {"held_on": "2099-04-01", "place": "Rådhuset", "version": "1"}
DOORS = (
    Door("meetings", INSIDE),
    Door("new_meetings", RUNNERS | {"committee_secretary", "officer"}, ways=SENT),
    Door("edit_body_meeting", RUNNERS | {"committee_secretary"}, _of("meeting"), ways=SENT, sent=DAY),
    Door("edit_body_meeting", RUNNERS | {"officer"}, _of("other"), ways=SENT, sent=DAY),
    Door("remove_body_meeting", RUNNERS | {"committee_secretary"}, _of("meeting"), ways=PRESSED, sent={}),
)


def test_every_address_of_this_package_has_its_door() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of this package."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """The litany, at every form of this package."""
