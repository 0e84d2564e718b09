"""A list that comes from outside: what is taken over of it, and what is not."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samklang.exchange.feed import own_fields
from samklang.exchange.received import NoFeed, read_page
from samklang.knowledge.details import DETAILS
from tests.exchange.conftest import item, page


def read_one(**given: Any) -> Any:
    (read,) = read_page(page(item(**given))).items
    return read


def is_left_out(**given: Any) -> bool:
    read = read_page(page(item(1, **given), item(2)))
    assert [each.title for each in read.items][-1] == "Ring først 2"
    return len(read.refused) == 1


def test_what_an_item_says_is_taken_over() -> None:
    own = {
        "kind": "project",
        "result": "worked",
        "organisation": "Fjordby Bibliotek",
        "districts": ["Havnen"],
    }
    said = {
        "what": "Vi mødes.",
        "state": "running",
        "starts_on": "2025-01-01",
        "cost_per_person": 4200,
        "partners": ["Skolen"],
        "money": [{"amount": 100, "source": "Puljen", "ends_on": None}],
        "links": ["https://fjordby.example/"],
    }
    read = read_one(own={**own, "said": said})
    assert (read.kind, read.result, read.place) == ("project", "worked", "Fjordby Bibliotek")
    assert read.said == said
    assert (read.published_on.isoformat(), read.changed_on.isoformat()) == ("2026-02-03", "2026-03-04")
    assert (read.topics, read.districts) == (("Lektiehjælp",), ("Havnen",))


def test_every_field_we_send_can_be_read() -> None:
    for kind in DETAILS:
        said = dict.fromkeys(own_fields(kind))
        assert read_one(own={"kind": kind, "said": said}).said == {}


@pytest.mark.parametrize(
    "given",
    [
        {"url": "javascript:alert(1)"},
        {"url": "data:text/html,hej"},
        {"url": "https://"},
        {"url": "https://[::1"},
        {"url": "https://fjordby.example/ <b>"},
        {"url": None},
        {"id": ""},
        {"id": 7},
        {"title": ""},
        {"title": "x" * 151},
        {"title": ["Ring"]},
        {"title": "Ring\0"},
        {"title": "Ring\ud800"},
        {"summary": "x" * 20_001},
        {"tags": "Lektiehjælp"},
        {"tags": ["x"] * 201},
        {"date_modified": "i går"},
        {"date_modified": 2026},
        {"own": {"kind": "rumour"}},
        {"own": {"kind": None}},
        {"own": {"kind": []}},
        {"own": {"kind": "project", "said": {"cost_per_person": -1}}},
        {"own": {"kind": "project", "said": {"cost_per_person": True}}},
        {"own": {"kind": "project", "said": {"cost_per_person": 2**31}}},
        {"own": {"kind": "project", "said": {"money": [7]}}},
        {"own": {"kind": "project", "said": {"links": ["javascript:alert(1)"]}}},
        {"own": {"kind": "project", "said": {"what": {"en": "Hej"}}}},
    ],
)
def test_what_is_wrong_costs_the_item_it_stands_in(given: dict[str, Any]) -> None:
    assert is_left_out(**given)


def test_a_number_beyond_all_numbers_is_left_out() -> None:
    endless = page(item(1, weight=7)).replace(b'"weight": 7', b'"weight": 1e999')
    assert (read_page(endless).items, len(read_page(endless).refused)) == ((), 1)


@pytest.mark.parametrize("items", [[None], [7], [[]], [{}], [{"_samklang": []}]])
def test_what_is_no_item_is_left_out(items: list[Any]) -> None:
    assert (read_page(page(*items)).items, len(read_page(page(*items)).refused)) == ((), 1)


def test_a_word_of_a_closed_list_that_we_do_not_know_says_nothing() -> None:
    read = read_one(own={"kind": "project", "result": "fine", "said": {"state": "dreaming", "what": "Hej"}})
    assert (read.result, read.said) == ("", {"what": "Hej"})


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<html></html>",
        b"[]",
        b"{}",
        b'{"items": []}',
        b'{"_samklang": {"format": 1}}',
        b'{"_samklang": {"format": 1}, "items": {}}',
        b'{"_samklang": {"format": 2}, "items": []}',
        b'{"_samklang": {"format": 1}, "items": [NaN]}',
        b'{"_samklang": {"format": 1}, "items": ' + b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_is_no_list_is_said_to_be_none(raw: bytes) -> None:
    with pytest.raises(NoFeed):
        read_page(raw)


def test_one_thing_named_twice_is_one() -> None:
    read = read_page(page(item(1), item(1, title="Ring igen")))
    assert [each.title for each in read.items] == ["Ring igen"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(["id", "url", "title", "summary", "tags", "date_published", "_samklang"]), _JSON)
def test_no_value_anywhere_stops_the_reading(name: str, value: Any) -> None:
    read = read_page(page({**item(1), name: value}, item(2)))
    assert "Ring først 2" in [each.title for each in read.items]


@given(st.sampled_from(sorted({name for kind in DETAILS for name in own_fields(kind)})), _JSON)
def test_no_value_of_a_field_stops_the_reading(name: str, value: Any) -> None:
    for kind in DETAILS:
        read = read_page(page(item(1, own={"kind": kind, "said": {name: value}}), item(2)))
        json.dumps([each.said for each in read.items])
