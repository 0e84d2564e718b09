"""A neighbour to exchange with, and what their list says."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from samklang.accounts.actors import System
from samklang.exchange.actions.deliveries import deliver, take_all
from samklang.exchange.models import Delivery, Partner
from samklang.exchange.received import read_page
from tests.cast import Cast

US = System("tests")
Page = Callable[..., bytes]


def item(number: int = 1, **given: Any) -> dict[str, Any]:
    """An item of a neighbour's list; what is given under `own` stands under `_samklang`."""
    own = {"format": 1, "kind": "experience", **given.pop("own", {})}
    address = f"https://fjordby.example/knowledge/know-{number}/"
    said = {
        "situation": "Ingen kom.",
        "what_we_did": "Vi ringede.",
        "what_happened": "De kom.",
        "advice": "Ring.",
    }
    return {
        "id": address,
        "url": address,
        "title": f"Ring først {number}",
        "summary": "Et opkald virker bedre end et brev.",
        "date_published": "2026-02-03T00:00:00+01:00",
        "date_modified": "2026-03-04T00:00:00+01:00",
        "tags": ["Lektiehjælp"],
        **given,
        "_samklang": {"said": said, **own},
    }


def page(*items: Any, following: str = "", **own: Any) -> bytes:
    """A page of a neighbour's list as its bytes."""
    more = {"next_url": following} if following else {}
    head = {"format": 1, "municipality": "Fjordby Kommune", **own}
    return json.dumps({"_samklang": head, "items": list(items), **more}).encode()


def take_in(partner: Partner, *items: dict[str, Any]) -> Delivery:
    """Let a partner's whole list be these items, as a file of theirs would."""
    delivery = deliver(partner, read_page(page(*items)), by=US, name="liste.json")
    take_all(delivery, by=US)
    return delivery


@pytest.fixture
def partner(cast: Cast) -> Partner:
    return Partner.objects.create(organisation=cast.other_municipality)
