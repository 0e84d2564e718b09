"""How often pages ask the database does not grow with what is in it."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Idea, Remark
from tests.cast import Cast, make_contribution, make_topic, signed_in


def _fill(cast: Cast, number: int) -> None:
    """Some of everything: projects that end, questions, used experiences, each under a topic of its own."""
    for each in range(number):
        topics = [make_topic(f"Emne {Contribution.objects.count()} {each}")]
        for kind in ("project", "question", "experience"):
            made = make_contribution(
                f"Ting {each}", cast.committee, kind=kind, topics=topics, districts=[cast.district]
            )
            made.uses.create(user=cast.employee, where="Engparken", result="worked")
            index_contribution(made)


def _gather(cast: Cast, thing: Contribution, number: int) -> None:
    """Uses, remarks, related things and support around one thing."""
    for each in range(number):
        thing.uses.create(user=cast.employee, where=f"Sted {each}", result="worked")
        Remark.objects.create(contribution=thing, user=cast.reader, text="Ja")
        thing.related.add(make_contribution(f"Ved siden af {each}", cast.committee))


def _questions(cast: Cast, url: str, **query: Any) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert signed_in(cast.reader).get(url, query).status_code == 200
    return len(asked)


@pytest.mark.parametrize("query", [{}, {"q": "ting"}, {"kind": "project", "result": "worked"}])
def test_the_list_asks_no_more_when_there_is_more(cast: Cast, query: dict[str, str]) -> None:
    url = reverse("contributions")
    _fill(cast, 2)
    few = _questions(cast, url, **query)
    _fill(cast, 4)
    assert _questions(cast, url, **query) == few


def test_the_front_page_asks_no_more_when_there_is_more(cast: Cast) -> None:
    url = reverse("knowledge")
    _fill(cast, 1)
    few = _questions(cast, url)
    _fill(cast, 4)
    assert _questions(cast, url) == few


@pytest.mark.parametrize("kind", ["project", "idea", "question"])
def test_a_page_asks_no_more_when_more_was_done_with_it(cast: Cast, kind: str) -> None:
    thing = make_contribution("Ting", cast.committee, kind=kind)
    _gather(cast, thing, 1)
    few = _questions(cast, thing.get_absolute_url())
    _gather(cast, thing, 4)
    if isinstance(thing, Idea):
        for user in (cast.employee, cast.officer):
            thing.supports.create(user=user)
    assert _questions(cast, thing.get_absolute_url()) == few


def test_what_the_search_is_narrowed_by_stands_open(cast: Cast) -> None:
    made = make_contribution("Natteravne", cast.committee, result="worked", sharing="public")
    index_contribution(made)
    url = reverse("contributions")
    page = signed_in(cast.employee).get(url, {"result": "worked"})
    assert {facet.name for facet in page.context["facets"] if facet.has_choice} == {"result"}
    assert len(re.findall(rb"<details[^>]*\bopen>", page.content)) == 2  # the first, and the one chosen in
