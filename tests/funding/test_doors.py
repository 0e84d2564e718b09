"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from dataclasses import dataclass

import pytest

from samklang.funding.models import Fund
from samklang.funding.urls import urlpatterns
from tests.cast import Cast
from tests.doors import INSIDE, PRESSED, SENT, WRITERS, Door, Litany, LitanyOfForms, each_of, with_forms

READERS = INSIDE | {"guest"}
FUND = {
    "name": "Puljen til læsevenner",
    "kind": "state",
    "giver": "Styrelsen for Bøger",
    "gives_to": "Kommuner, der vil have voksne til at læse højt.",
    "version": "1",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    open: Fund
    closed: Fund


@pytest.fixture
def scene(cast: Cast) -> Scene:
    given = {"kind": "private", "giver": "Fonden", "gives_to": "Lys på stier"}
    return Scene(
        cast=cast,
        open=Fund.objects.create(name="Lygtefonden", **given),
        closed=Fund.objects.create(name="Tranlampefonden", closed_on="2026-01-01", **given),
    )


def _open(scene: Scene) -> list[str]:
    return [scene.open.public_id]


def _closed(scene: Scene) -> list[str]:
    return [scene.closed.public_id]


DOORS = (
    Door("funds", READERS),
    Door("new_fund", WRITERS, ways=SENT, sent=FUND),
    Door("fund", READERS, _open),
    Door("edit_fund", WRITERS, _open, ways=SENT, sent=FUND),
    Door("fund_deadlines", READERS, _open),
    Door("fund_deadlines", set(), _closed),
    Door("close_fund", WRITERS, _open, ways=PRESSED, sent={}),
    Door("reopen_fund", WRITERS, _closed, ways=PRESSED, sent={}),
)


def test_every_address_of_this_package_has_its_door() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of this package."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """The litany, at every form of this package."""
