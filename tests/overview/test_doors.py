"""Every door of the overview, for everyone in the cast: who comes in, and for whom there is nothing there."""

from dataclasses import dataclass

import pytest

from samklang.overview.urls import urlpatterns
from tests.cast import Cast, make_topic
from tests.doors import ADMINISTRATOR, EVERYONE, INSIDE, SIGNED_IN, Door, Litany, each_of
from tests.following.test_doors import OF_OVERVIEW as DOORS_OF_NEWS


@dataclass(frozen=True, slots=True)
class Scene:
    """The overview leads to what the cast holds."""

    cast: Cast


@pytest.fixture
def scene(cast: Cast) -> Scene:
    return Scene(cast)


DOORS = [
    Door("front_page", EVERYONE),
    Door("help", EVERYONE),
    Door("search", EVERYONE),
    Door("contributions", EVERYONE),
    Door("borrowed_list", INSIDE),
    Door("desk", SIGNED_IN),
    Door("desk_list", ADMINISTRATOR, lambda scene: ["users-without-role"]),
    Door("desk_list", set(), lambda scene: ["no-such-list"]),
    Door("find_person", INSIDE | {"guest"}),
    Door("knowledge", EVERYONE),
    Door("known_by_district", EVERYONE),
    Door("known_of_district", EVERYONE, lambda scene: [scene.cast.district.public_id]),
    Door("known_of_topic", EVERYONE, lambda scene: [make_topic().public_id]),
    Door("known_of_topic", set(), lambda scene: ["topic-222222222222"]),
    Door("known_of_organisation", EVERYONE, lambda scene: [scene.cast.administration.public_id]),
    Door("known_of_organisation", INSIDE, lambda scene: [scene.cast.association.public_id]),
    Door("known_of_organisation", INSIDE, lambda scene: [scene.cast.closed_committee.public_id]),
    Door("who_works_with_what", EVERYONE),
]


def test_every_address_of_this_package_has_its_door() -> None:
    tried = {door.name for door in [*DOORS, *DOORS_OF_NEWS]}
    assert {pattern.name for pattern in urlpatterns} == tried


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of the overview but those of the news, which stand in tests/following."""
