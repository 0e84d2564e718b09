"""Our list, as others fetch it: who reads what, in each form, page by page."""

import csv
import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client
from django.urls import reverse

from samklang.exchange import feed
from samklang.exchange.actions import partners as actions
from samklang.exchange.models import Partner
from samklang.exchange.received import read_page
from samklang.knowledge.models import Contribution, Project, Sharing
from tests.cast import Cast, make_contact, make_contribution, make_topic, signed_in
from tests.queries import asks_no_more_for_more

FORMS = ("json", "atom", "csv")
every_form = pytest.mark.parametrize("form", FORMS)


@pytest.fixture
def levels(cast: Cast) -> Cast:
    for level in Sharing.values:
        make_contribution(f"delt-{level}", cast.other_administration, sharing=level)
    gone: dict[str, Any] = {"withdrawn_on": date(2026, 1, 1), "withdrawn_because": "Forældet"}
    make_contribution("delt-withdrawn", cast.other_administration, sharing="public", **gone)
    return cast


def read(form: str, browser: Client, **headers: Any) -> str:
    answer = browser.get(reverse("shared", args=[form]), headers=headers or None)
    assert answer.status_code == 200
    return answer.getvalue().decode()


def shown_in(text: str) -> set[str]:
    return {level for level in (*Sharing.values, "withdrawn") if f"delt-{level}" in text}


@every_form
def test_a_copy_holds_what_its_reader_may_carry_out_and_no_more(levels: Cast, form: str) -> None:
    for part, user in levels.everyone().items():
        outsiders = {"public"} if part in {"stranger", "memberless"} else {"public", "others"}
        assert shown_in(read(form, signed_in(user))) == outsiders, part


def test_a_partners_key_opens_what_is_shared_with_others(levels: Cast, partner: Partner) -> None:
    key = actions.make_key(partner, by=levels.administrator)
    assert shown_in(read("json", Client(), Authorization=f"Bearer {key}")) == {"public", "others"}


@pytest.mark.parametrize("written", ["Bearer", "Bearer ", "Bearer forkert", "Basic {key}", "{key}"])
def test_what_is_no_key_opens_nothing(levels: Cast, partner: Partner, written: str) -> None:
    key = actions.make_key(partner, by=levels.administrator)
    answer = Client().get(
        reverse("shared", args=["json"]), headers={"Authorization": written.format(key=key)}
    )
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert b"delt" not in answer.content


@pytest.mark.parametrize("way", ["taken back", "made anew", "ended"])
def test_an_old_key_opens_nothing(levels: Cast, partner: Partner, way: str) -> None:
    by = levels.administrator
    key = actions.make_key(partner, by=by)
    acts: dict[str, Any] = {
        "taken back": actions.take_key_back,
        "made anew": actions.make_key,
        "ended": actions.end_exchange,
    }
    acts[way](partner, by=by)
    answer = Client().get(reverse("shared", args=["json"]), headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 401


def test_only_the_hash_of_a_key_is_kept(levels: Cast, partner: Partner) -> None:
    key = actions.make_key(partner, by=levels.administrator)
    partner.refresh_from_db()
    assert len(key) > 40
    assert key not in str(Partner.objects.values().get())


@every_form
def test_no_person_stands_in_a_copy(cast: Cast, form: str) -> None:
    owner = make_contact("Gudrun Fjord", cast.other_administration, email="gudrun@klangby.example")
    other = make_contact("Sven Strand", cast.other_administration)
    make_contribution(
        "Ring først", cast.other_administration, sharing="public", owner=owner, substitute=other
    )
    text = read(form, signed_in(cast.administrator))
    assert "Ring først" in text
    assert not [name for name in ("Gudrun", "gudrun", "Sven") if name in text]


@every_form
def test_a_place_that_is_nobodys_business_is_not_named(cast: Cast, form: str) -> None:
    make_contribution("Ring først", cast.association, sharing="public")
    assert cast.association.name not in read(form, Client())


def test_what_we_send_another_samklang_reads_whole(cast: Cast) -> None:
    said: dict[str, Any] = {
        "result": "worked",
        "strength": "comparison",
        "starts_on": date(2025, 1, 1),
        "ends_on": date(2026, 12, 31),
        "cost_per_person": 0,
        "partners": ["Skolen", "Biblioteket"],
        "links": ["https://klangby.example/rapport"],
        "otherwise": "Begynde før.\n\nHver uge.",
    }
    made = make_contribution(
        "Natteravne",
        cast.other_administration,
        kind="project",
        sharing="public",
        districts=[cast.district],
        **said,
    )
    assert isinstance(made, Project)
    made.money.create(amount=100_000, source="Trygfonden", ends_on=date(2026, 6, 30))
    (got,) = read_page(read("json", Client()).encode()).items
    assert (got.kind, got.title, got.summary, got.result) == ("project", made.title, made.summary, "worked")
    assert (got.topics, got.districts) == (("Lektiehjælp",), ("Nordhavnen",))
    assert (got.place, got.changed_on) == ("Kultur- og Fritidsforvaltningen", made.changed_on)
    assert got.address.endswith(made.get_absolute_url())
    assert got.said == {
        "what": made.what,
        "state": "running",
        "strength": "comparison",
        "starts_on": "2025-01-01",
        "ends_on": "2026-12-31",
        "cost_per_person": 0,
        "partners": ["Skolen", "Biblioteket"],
        "links": ["https://klangby.example/rapport"],
        "otherwise": "Begynde før.\n\nHver uge.",
        "money": [{"amount": 100_000, "source": "Trygfonden", "ends_on": "2026-06-30"}],
    }


def test_the_list_is_a_feed_as_its_standard_says(levels: Cast) -> None:
    answer = Client().get(reverse("shared", args=["json"]))
    assert answer.headers["Content-Type"] == "application/feed+json; charset=utf-8"
    found = json.loads(answer.content)
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert set(found) >= {"title", "home_page_url", "feed_url", "items"}
    (only,) = found["items"]
    assert {"id", "url", "title", "content_text", "date_published", "date_modified", "tags"} <= set(only)
    assert {author["name"] for author in only["authors"]} == {"Kultur- og Fritidsforvaltningen"}


def test_atom_is_well_formed_and_new(levels: Cast) -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    root = fromstring(read("atom", Client()))
    assert [each.text for each in root.findall("a:entry/a:title", space)] == ["delt-public"]
    assert root.find("a:entry/a:updated", space) is not None


def test_the_table_has_a_row_for_each_and_no_formula(cast: Cast) -> None:
    make_contribution("=1+1", cast.other_administration, sharing="public")
    head, row = csv.reader(StringIO(read("csv", Client()).removeprefix("\ufeff")), delimiter=";")
    assert len(head) == len(row) == len(feed.COLUMNS)
    assert row[2] == "'=1+1"


def test_a_reader_of_all_pages_gets_each_thing_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "PAGE", 2)
    for number in range(5):
        make_contribution(f"Nr. {number}", cast.other_administration, sharing="public")
    titles, address, pages = [], reverse("shared", args=["json"]), 0
    while address:
        found = read_page(Client().get(address).content)
        titles += [each.title for each in found.items]
        address, pages = found.next_address.removeprefix("http://127.0.0.1:8000"), pages + 1
        if pages == 1:  # something happens meanwhile
            make_contribution("Nyt", cast.other_administration, sharing="public")
    assert (titles, pages) == (["Nr. 4", "Nr. 3", "Nr. 2", "Nr. 1", "Nr. 0"], 3)


def test_whoever_has_the_same_already_is_sent_nothing(levels: Cast) -> None:
    url = reverse("shared", args=["json"])
    known = Client().get(url).headers["ETag"]
    assert Client().get(url, headers={"If-None-Match": known}).status_code == 304
    assert signed_in(levels.guest).get(url, headers={"If-None-Match": known}).status_code == 200


@pytest.mark.parametrize("place", ["1", "know-222222222222", "1:x", "\ud800"])
def test_a_place_one_was_not_given_is_no_page(levels: Cast, place: str) -> None:
    answer = signed_in(levels.guest).get(
        reverse("shared", args=["json"]), {"before": place.encode("utf-8", "replace")}
    )
    assert answer.status_code == 404


def test_a_list_goes_on_where_it_was_when_its_last_thing_is_withdrawn(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "PAGE", 1)
    for title in ("Et", "To"):
        make_contribution(title, cast.other_administration, sharing="public")
    first = read_page(Client().get(reverse("shared", args=["json"])).content)
    Contribution.objects.filter(title="To").update(withdrawn_on=date(2026, 1, 1), withdrawn_because="Nej")
    second = read_page(Client().get(first.next_address.removeprefix("http://127.0.0.1:8000")).content)
    assert [each.title for each in second.items] == ["Et"]


def test_many_things_take_no_more_queries_than_few(cast: Cast) -> None:
    kinds = ("project", "experience", "practice", "idea", "question")

    def add(number: int) -> None:
        for kind in kinds:
            topics = [make_topic(f"T{number}")]
            make_contribution(
                f"{kind} {number}", cast.other_administration, kind=kind, sharing="public", topics=topics
            )

    asks_no_more_for_more(lambda: read("json", Client()), add)
    assert len(json.loads(read("json", Client()))["items"]) == 20 * len(kinds)


def test_the_page_counts_what_its_reader_may_carry_out(levels: Cast) -> None:
    for part, user in levels.everyone().items():
        text = signed_in(user).get(reverse("exchange")).content.decode()
        sees_others = part not in {"stranger", "memberless"}
        assert (" 1 til er for" in text or " 1 more is for" in text) == sees_others, part
