"""A partner we have left stays away when a migration goes back and forward again."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from samklang.exchange.models import Borrowed, Partner
from tests.cast import Cast

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_a_partner_we_have_left_does_not_come_back(cast: Cast, partner: Partner) -> None:
    Borrowed.objects.create(
        partner=partner,
        their_id="1",
        address="https://fjordby.example/1",
        kind="idea",
        title="Deres",
        received={},
    )
    Partner.objects.update(ended_on=timezone.localdate(), reads_by="")
    stays = Partner.objects.create(organisation=cast.association)
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("exchange")
    try:
        MigrationExecutor(connection).migrate([("exchange", "0001_initial")])
    finally:
        MigrationExecutor(connection).migrate(newest)
    assert list(Partner.objects.all()) == [stays]
    assert not Borrowed.objects.exists()
