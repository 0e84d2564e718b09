"""What others share lies beside our own, as theirs, for as long as they share it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.exchange.actions import deliveries
from samklang.exchange.actions.borrowed import bring_forth, put_away
from samklang.exchange.actions.deliveries import confirm_delivery, deliver, note_taken, take_some
from samklang.exchange.actions.partners import add_partner, edit_partner
from samklang.exchange.asking import confirm, leave_partner
from samklang.exchange.details import PartnerDetails
from samklang.exchange.models import Borrowed, Partner
from samklang.exchange.received import read_page
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.knowledge.models import Contribution
from samklang.people.labels import access_labels
from samklang.search.queries import find
from tests.cast import Cast, make_topic, signed_in
from tests.doors import INSIDE
from tests.exchange.conftest import US, item, page, take_in


def found_by(user: Any, text: str) -> list[str]:
    return [str(hit.title) for hit in find(text, labels=access_labels(user)).hits]


def test_it_is_theirs_and_none_of_ours(partner: Partner) -> None:
    take_in(partner, item(1))
    assert (Borrowed.objects.count(), Contribution.objects.count()) == (1, 0)


def test_the_same_list_twice_changes_nothing(partner: Partner) -> None:
    take_in(partner, item(1))
    first = Borrowed.objects.values().get()
    take_in(partner, item(1))
    imported = Entry.objects.filter(verb="imported")
    assert (Borrowed.objects.values().get(), imported.count()) == (first, 1)


def test_what_they_change_is_changed_and_what_they_share_no_more_is_gone(
    cast: Cast, partner: Partner
) -> None:
    take_in(partner, item(1), item(2))
    kept = Borrowed.objects.get(title="Ring først 1").public_id
    take_in(partner, item(1, title="Ring altid"))
    assert [(row.public_id, row.title) for row in Borrowed.objects.all()] == [(kept, "Ring altid")]
    assert found_by(cast.employee, "opkald") == ["Ring altid"]


def test_their_topics_are_ours_where_the_words_are(partner: Partner) -> None:
    ours, other = make_topic("Lektiehjælp", synonyms=["homework"]), make_topic("Homework")
    take_in(partner, item(1, tags=["LEKTIEHJÆLP", "Noget andet"]), item(2, tags=["homework"]))
    one, two = Borrowed.objects.order_by("title")
    assert (list(one.topics.all()), one.their_topics) == ([ours], ["LEKTIEHJÆLP", "Noget andet"])
    assert list(two.topics.all()) == [other]  # a name before a synonym


def test_a_topic_we_add_later_is_given_to_what_lies_here(partner: Partner) -> None:
    take_in(partner, item(1, tags=["Cykelleg"]))
    ours = make_topic("Cykelleg")
    take_in(partner, item(1, tags=["Cykelleg"]))
    assert list(Borrowed.objects.get().topics.all()) == [ours]


def test_what_an_editor_has_put_away_stays_put_away(cast: Cast, partner: Partner) -> None:
    take_in(partner, item(1))
    put_away(Borrowed.objects.get(), by=cast.coder, because="Gammelt")
    take_in(partner, item(1, title="Ring altid"))
    assert found_by(cast.administrator, "opkald") == []
    assert not Borrowed.objects.get().is_shown()
    bring_forth(Borrowed.objects.get(), by=cast.coder)
    assert found_by(cast.employee, "opkald") == ["Ring altid"]


def test_putting_away_needs_a_reason(cast: Cast, partner: Partner) -> None:
    take_in(partner, item(1))
    with pytest.raises(ValidationError):
        put_away(Borrowed.objects.get(), by=cast.coder, because="  ")


def test_only_people_inside_find_and_read_it(cast: Cast, partner: Partner) -> None:
    take_in(partner, item(1))
    url = Borrowed.objects.get().get_absolute_url()
    for part, user in cast.everyone().items():
        assert bool(found_by(user, "opkald")) == (part in INSIDE), part
        assert (signed_in(user).get(url).status_code == 200) == (part in INSIDE), part
        counts = find("opkald", labels=access_labels(user)).counts or {}
        assert counts.get("borrowed", 0) == (part in INSIDE), part


def test_when_the_exchange_ends_what_they_shared_is_gone(cast: Cast, partner: Partner) -> None:
    take_in(partner, item(1))
    address = Borrowed.objects.get().get_absolute_url()
    leave_partner(partner, by=cast.administrator)
    assert signed_in(cast.administrator).get(address).status_code == 404
    assert not Partner.objects.readable_by(cast.administrator).exists()
    Worker().run_until_empty()
    assert (Borrowed.objects.count(), Partner.objects.count()) == (0, 0)
    assert found_by(cast.employee, "opkald") == []


def test_a_list_on_its_way_in_brings_nothing_of_a_partner_we_have_left(cast: Cast, partner: Partner) -> None:
    delivery = deliver(partner, read_page(page(item(1))), by=US, name="liste.json")
    confirm(delivery, by=US)
    leave_partner(partner, by=cast.administrator)
    Worker().run_until_empty()
    assert (Borrowed.objects.count(), Partner.objects.count()) == (0, 0)


def test_a_long_list_is_written_in_parts_of_few_statements(
    partner: Partner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def statements(many: int) -> int:
        delivery = deliver(partner, read_page(page(*map(item, range(many)))), by=US, name="liste.json")
        confirm_delivery(delivery, by=US)
        with CaptureQueriesContext(connection) as queries:
            take_some(delivery)
        note_taken(delivery, by=US)
        return len([each for each in queries if "search_words" not in each["sql"]])

    statements(1)  # makes what all of a partner's things share in the index
    few = statements(3)
    assert statements(40) == few  # still few enough for one statement of SQLite's
    monkeypatch.setattr(deliveries, "AT_ONCE", 10)
    last = take_in(partner, *(item(number, title="Ring altid") for number in range(25)))
    last.refresh_from_db()
    assert (last.new, last.changed, last.gone) == (0, 25, 15)


def test_a_new_address_is_not_shown_the_old_key(cast: Cast, partner: Partner) -> None:
    def change(version: int, **given: Any) -> Partner:
        details = PartnerDetails(organisation=partner.organisation, **given)
        return edit_partner(partner, details, by=cast.administrator, version=version)

    kept = change(1, address="https://fjordby.example/list", key="hemmelig")
    sealed = kept.sealed_key
    assert "hemmelig" not in sealed
    assert change(2, address="https://fjordby.example/list", is_paused=True).sealed_key == sealed
    assert change(3, address="https://elsewhere.example/list").sealed_key == ""


def test_a_partner_is_another_municipality(cast: Cast) -> None:
    for wrong in (cast.association, cast.committee):
        with pytest.raises(ValidationError):
            add_partner(PartnerDetails(organisation=wrong), by=cast.administrator)
    assert not Partner.objects.exists()


def test_one_partner_for_each_municipality(cast: Cast, partner: Partner) -> None:
    with pytest.raises(ValidationError):
        add_partner(PartnerDetails(organisation=partner.organisation), by=cast.administrator)


def test_its_page_says_whose_it_is_and_leads_there(cast: Cast, partner: Partner) -> None:
    said = {"what": "Vi mødes.", "state": "running", "starts_on": "2025-01-01", "partners": ["Skolen"]}
    money = {"money": [{"amount": 5000, "source": "Puljen", "ends_on": None}]}
    take_in(
        partner, item(1, own={"kind": "project", "said": {**said, **money}, "organisation": "Biblioteket"})
    )
    Partner.objects.update(contact="Fjordby Bibliotek")
    text = signed_in(cast.employee).get(Borrowed.objects.get().get_absolute_url()).content.decode()
    for shown in (
        "Fjordby Kommune",
        "https://fjordby.example/knowledge/know-1/",
        "Biblioteket",
        "5.000",
        "Spørg dem, før du bruger det",
        "Fjordby Bibliotek",
    ):
        assert shown in text, shown
