"""Every door of following and its news, for everyone in the cast."""

from dataclasses import dataclass

import pytest

from samklang.following.actions import save_search
from samklang.following.models import SavedSearch
from samklang.following.urls import urlpatterns
from samklang.knowledge.models import Contribution
from samklang.people.models import Topic
from tests.cast import Cast, make_contribution, make_topic
from tests.doors import (
    INSIDE,
    PRESSED,
    SENT,
    SIGNED_IN,
    Door,
    Litany,
    LitanyOfForms,
    each_of,
    with_forms,
)

NAMED = {"name": "Mentorer", "news": "with_others"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    topic: Topic
    thing: Contribution
    search: SavedSearch


@pytest.fixture
def scene(cast: Cast) -> Scene:
    return Scene(
        cast=cast,
        topic=make_topic(),
        thing=make_contribution("Ring først", cast.committee),
        search=save_search(by=cast.coder, name="Mentorer", text="mentor"),
    )


def _topic(scene: Scene) -> list[str]:
    return [scene.topic.public_id]


def _thing(scene: Scene) -> list[str]:
    return [scene.thing.public_id]


def _search(scene: Scene) -> list[str]:
    return [scene.search.public_id]


DOORS = (
    Door("follow", SIGNED_IN, _topic, PRESSED, {}, is_right_when_empty=True),
    Door("follow", INSIDE, _thing, PRESSED, {"when": "at-once"}, is_right_when_empty=True),
    Door("follow", set(), lambda scene: ["mail-222222222222"], PRESSED),
    Door("follow", set(), lambda scene: [scene.cast.coder.public_id], PRESSED),
    Door("stop_following", SIGNED_IN, _topic, PRESSED),  # nobody follows it yet: nothing to write
    Door("stop_following", INSIDE, _thing, PRESSED),
)
OF_OVERVIEW = (
    Door("new_saved_search", set(), ways=SENT),  # an address that asks for no search on any page
    Door("news", SIGNED_IN),
    Door("following", SIGNED_IN),
    Door("choose_news", SIGNED_IN, ways=SENT, sent={"frequency": "daily"}),
    Door("saved_search", {"coder"}, _search, ways=SENT, sent=NAMED),
    Door("forget_search", {"coder"}, _search, PRESSED, {}),
)


def test_every_address_of_this_package_has_its_door() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of([*DOORS, *OF_OVERVIEW])
class TestDoors(Litany):
    """The litany, at every door."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """The litany, at every form."""
