"""What is written here of partners forgets who is erased; what a partner shares is theirs and stays."""

import pytest
from django.utils import timezone

from samklang.exchange.models import Borrowed, Delivery, Partner
from samklang.people.actions.contacts import erase_contact
from tests.cast import Cast, make_contact

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]


def test_a_partner_tells_no_more_of_who_is_erased(cast: Cast, partner: Partner) -> None:
    vibeke = make_contact(
        "Vibeke Ammitzbøll", cast.other_municipality, email="vibeke@fjordby.example", phone="44 55 60 52"
    )
    Partner.objects.update(contact="Vibeke Ammitzbøll, vibeke@fjordby.example, 44556052")
    put_away = Borrowed.objects.create(
        partner=partner,
        their_id="1",
        address="https://fjordby.example/1",
        kind="experience",
        title="Spørg Vibeke Ammitzbøll",
        received={},
        put_away_on=timezone.localdate(),
        put_away_because="Aftalt med Vibeke Ammitzbøll",
    )
    delivery = Delivery.objects.create(
        partner=partner, name="fra Vibeke Ammitzbøll.json", brought_by="system:tests"
    )
    erase_contact(vibeke, by=cast.administrator, ground="Artikel 17")
    for row in (partner, put_away, delivery):
        row.refresh_from_db()
    assert partner.contact == "(slettet), (slettet), (slettet)"
    assert put_away.put_away_because == "Aftalt med (slettet)"
    assert put_away.title == "Spørg Vibeke Ammitzbøll", "it is theirs, and comes again with their list"
    assert delivery.name == "fra (slettet).json"
