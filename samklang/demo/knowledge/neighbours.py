"""What two neighbouring municipalities share with Klangby, as their own lists say it: all invented."""

import json
from collections.abc import Mapping
from pathlib import Path

from samklang.accounts.actors import System
from samklang.exchange.actions.deliveries import deliver, take_all
from samklang.exchange.actions.partners import add_partner, make_key
from samklang.exchange.details import PartnerDetails
from samklang.exchange.received import read_page
from samklang.people.models import Organisation

_LISTS = {"Fjordby Kommune": "fjordby.json", "Vadested Kommune": "vadested.json"}
_READS_OURS = "Fjordby Kommune"
_USE = {
    "Fjordby Kommune": {"reuse": "credit", "licence": "CC BY 4.0", "contact": "viden@fjordby.example"},
    "Vadested Kommune": {"reuse": "ask", "contact": "Borgerservice, tlf. 00 00 07 40"},
}


def tell_exchange(bodies: Mapping[str, Organisation], *, by: System) -> None:
    """Let both share their lists. Nobody is asked at night: their servers are as invented as they are."""
    for name, file in _LISTS.items():
        raw = (Path(__file__).parent / file).read_bytes()
        address = json.loads(raw)["feed_url"]
        details = PartnerDetails(organisation=bodies[name], address=address, is_paused=True, **_USE[name])
        partner = add_partner(details, by=by)
        take_all(deliver(partner, read_page(raw), by=by, name=file), by=by)
        if name == _READS_OURS:
            make_key(partner, by=by)
