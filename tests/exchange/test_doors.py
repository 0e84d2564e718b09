"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from dataclasses import dataclass

import pytest

from samklang.exchange.actions.borrowed import put_away
from samklang.exchange.actions.deliveries import deliver
from samklang.exchange.models import Borrowed, Delivery, Partner
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
from tests.exchange.conftest import US, item, page, take_in

EDITORS = {"approver", "other_approver", "coder", "administrator"}
ADDRESS = {
    "organisation": "Fjordby Kommune",
    "address": "https://fjordby.example/list",
    "version": "1",
    "reuse": "ask",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    partner: Partner  # whose list stands at an address
    shown: Borrowed
    put_away: Borrowed
    waiting: Delivery


@pytest.fixture
def scene(cast: Cast, partner: Partner) -> Scene:
    take_in(partner, item(1), item(2))
    Partner.objects.update(address="https://fjordby.example/shared.json")
    shown, second = Borrowed.objects.order_by("title")
    away = put_away(second, by=cast.coder, because="Gammelt")
    waiting = deliver(partner, read_page(page(item(3))), by=US, name="liste.json")
    return Scene(cast=cast, partner=partner, shown=shown, put_away=away, waiting=waiting)


def _partner(scene: Scene) -> list[str]:
    return [scene.partner.public_id]


def _shown(scene: Scene) -> list[str]:
    return [scene.shown.public_id]


def _waiting(scene: Scene) -> list[str]:
    return [scene.waiting.public_id]


def _put_away(scene: Scene) -> list[str]:
    return [scene.put_away.public_id]


DOORS = [
    Door("exchange", EVERYONE),
    Door("shared", EVERYONE, lambda scene: ["json"]),
    Door("shared", EVERYONE, lambda scene: ["atom"]),
    Door("shared", EVERYONE, lambda scene: ["csv"]),
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
    Door("delivery", ADMINISTRATOR, _waiting),
    Door("delivery", set(), lambda scene: ["delivery-222222222222"]),
    Door("confirm_delivery", ADMINISTRATOR, _waiting, PRESSED, {}),
    Door("discard_delivery", ADMINISTRATOR, _waiting, PRESSED, {}),
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
