"""A list on its way in: what it would take away, and what becomes of one nobody confirms."""

from samklang.exchange.actions.deliveries import (
    begin_delivery,
    confirm_delivery,
    deliver,
    discard_delivery,
    take_some,
)
from samklang.exchange.models import Borrowed, Delivery, Partner
from samklang.exchange.received import read_page
from samklang.journal.models import Entry
from samklang.people.models import Organisation
from tests.cast import Cast
from tests.exchange.conftest import US, item, page, take_in


def bring(partner: Partner, *numbers: int) -> Delivery:
    return deliver(partner, read_page(page(*map(item, numbers))), by=US, name="liste.json")


def test_what_a_list_is_shown_to_take_away_is_what_it_takes(cast: Cast, partner: Partner) -> None:
    elsewhere = Organisation.objects.create(name="Bakkeby Kommune", kind=partner.organisation.kind)
    take_in(Partner.objects.create(organisation=elsewhere), item(8))
    take_in(partner, item(1), item(2))
    brought = bring(partner, 2)
    assert [row.title for row in Borrowed.objects.not_in(brought)] == ["Ring først 1"]
    take_some(brought)
    assert set(Borrowed.objects.values_list("title", flat=True)) == {"Ring først 2", "Ring først 8"}


def test_the_journal_tells_of_each_brought_list_that_is_thrown_away(cast: Cast, partner: Partner) -> None:
    replaced = bring(partner, 1)
    thrown_away = bring(partner, 2)
    discard_delivery(thrown_away, by=cast.administrator)
    discard_delivery(thrown_away, by=cast.administrator)
    taken = bring(partner, 3)
    confirm_delivery(taken, by=US)
    discard_delivery(taken, by=US)
    for _night in range(2):
        begin_delivery(partner, by=US)  # one that is fetched was never noted as received
    removed = Entry.objects.filter(verb="removed").order_by("pk")
    assert list(removed.values_list("subject", "actor")) == [
        (replaced.public_id, "system:tests"),
        (thrown_away.public_id, cast.administrator.public_id),
    ]
    assert set(Delivery.objects.values_list("name", flat=True)) == {"liste.json", ""}
