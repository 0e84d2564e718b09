"""Whatever can be found is indexed in as many queries for twenty things as for two."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.module_loading import import_string

from samklang.consultations.actions.consultations import open_consultation
from samklang.exchange.models import Borrowed, Partner
from samklang.funding.models import Fund
from samklang.knowledge.models import Kind, Money, Project
from samklang.search.actions import renew
from samklang.search.models import Entry
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_network,
    make_organisation,
    make_topic,
    make_user,
)
from tests.consultations.conftest import prepared
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


def add_organisation(cast: Cast, number: int) -> None:
    made = make_organisation(f"Udvalg {number}", "local_committee", district=cast.district)
    made.former_names.create(name=f"Gammelt udvalg {number}")


def add_contact(cast: Cast, number: int) -> None:
    made = make_contact(f"Person {number}", make_organisation(f"Sted {number}"))
    made.topics.add(make_topic())
    made.districts.add(cast.district)


def add_network(cast: Cast, number: int) -> None:
    make_network(f"Netværk {number}", make_contact(f"Medlem {number}", make_organisation(f"Sted {number}")))


def add_fund(cast: Cast, number: int) -> None:
    made = Fund.objects.create(name=f"Pulje {number}", kind="state", giver="Staten", gives_to="Lektiehjælp")
    made.topics.add(make_topic())
    made.deadlines.create(on=timezone.localdate() + timedelta(days=number))


def add_contributions(cast: Cast, number: int) -> None:
    for kind in Kind.values:
        user = make_user(f"Ejer {kind} {number}")
        place = make_organisation(f"Sted {kind} {number}")
        owner = make_contact(user.name, place, user=user)
        made = make_contribution(f"{kind} {number}", place, kind=kind, owner=owner, districts=[cast.district])
        if isinstance(made, Project):
            Money.objects.create(project=made, amount=1000, source="Staten")


def add_borrowed(cast: Cast, number: int) -> None:
    partner, _ = Partner.objects.get_or_create(organisation=cast.other_municipality)
    item = f"https://fjordby.example/knowledge/know-{number}/"
    made = Borrowed.objects.create(
        partner=partner, their_id=item, address=item, kind="idea", title=f"Idé {number}", received={}
    )
    made.topics.add(make_topic())


def add_consultation(cast: Cast, number: int) -> None:
    open_consultation(prepared(cast, title=f"Høring {number}"), by=cast.coder)


ADDED: dict[str, Callable[[Cast, int], None]] = {
    "samklang.people.entries.ORGANISATIONS": add_organisation,
    "samklang.people.entries.CONTACTS": add_contact,
    "samklang.people.entries.NETWORKS": add_network,
    "samklang.funding.entries.FUNDS": add_fund,
    "samklang.consultations.entries.CONSULTATIONS": add_consultation,
    "samklang.knowledge.entries.CONTRIBUTIONS": add_contributions,
    "samklang.exchange.entries.BORROWED": add_borrowed,
}


@pytest.mark.parametrize("source", settings.SEARCH_SOURCES)
def test_many_things_are_indexed_in_as_many_queries_as_few(cast: Cast, source: str) -> None:
    def index_all() -> None:
        for _part in renew(import_string(source), among=Q()):
            pass

    asks_no_more_for_more(index_all, lambda number: ADDED[source](cast, number))
    assert Entry.objects.count() >= 20
