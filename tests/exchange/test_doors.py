"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from dataclasses import dataclass

import pytest

from samklang.accounts.actors import System
from samklang.exchange import actions
from samklang.exchange.models import Borrowed, Partner
from samklang.exchange.received import read_page
from samklang.exchange.urls import urlpatterns
from tests.cast import Cast
from tests.doors import (
    ADMINISTRATOR,
    EVERYONE,
    INSIDE,
    PRESSED,
    SENT,
    Door,
    Litany,
    LitanyOfForms,
    each_of,
    with_forms,
)
from tests.exchange.conftest import item, page

EDITORS = {"approver", "other_approver", "coder", "administrator"}
ADDRESS = {"organisation": "Fjordby Kommune", "address": "https://fjordby.example/list", "version": "1"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    partner: Partner  # whose list stands at an address
    shown: Borrowed
    put_away: Borrowed


@pytest.fixture
def scene(cast: Cast, partner: Partner) -> Scene:
    actions.take_in(partner, read_page(page(item(1), item(2))).items, by=System("tests"))
    Partner.objects.update(address="https://fjordby.example/shared.json")
    shown, put_away = Borrowed.objects.order_by("title")
    away = actions.put_away(put_away, by=cast.coder, because="Gammelt")
    return Scene(cast=cast, partner=partner, shown=shown, put_away=away)


def _partner(scene: Scene) -> list[str]:
    return [scene.partner.public_id]


def _shown(scene: Scene) -> list[str]:
    return [scene.shown.public_id]


def _put_away(scene: Scene) -> list[str]:
    return [scene.put_away.public_id]


DOORS = [
    Door("exchange", EVERYONE),
    Door("shared", EVERYONE, lambda scene: ["json"]),
    Door("shared", EVERYONE, lambda scene: ["atom"]),
    Door("shared", EVERYONE, lambda scene: ["csv"]),
    Door("borrowed_list", INSIDE),
    Door("borrowed", INSIDE, _shown),
    Door("borrowed", EDITORS, _put_away),
    Door("borrowed", set(), lambda scene: ["borrowed-222222222222"]),
    Door("put_away_borrowed", EDITORS, _shown, SENT, {"because": "Gammelt"}),
    Door("bring_forth_borrowed", EDITORS, _put_away, PRESSED, {}),
    Door("partner", INSIDE, _partner),
    Door("partner", set(), lambda scene: ["partner-222222222222"]),
    Door("new_partner", ADMINISTRATOR, ways=SENT),
    Door("edit_partner", ADMINISTRATOR, _partner, SENT, ADDRESS),
    Door("make_key", ADMINISTRATOR, _partner, PRESSED),
    Door("take_key_back", ADMINISTRATOR, _partner, PRESSED),
    Door("ask_partner", ADMINISTRATOR, _partner, PRESSED, {}),
    Door("bring_list", ADMINISTRATOR, _partner, SENT),
    Door("remove_partner", ADMINISTRATOR, _partner, SENT, {}),
]


def test_no_door_is_forgotten() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The doors of this package."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """Those of them where something is sent."""
