"""What answers a question stands before the hits, says what was understood, and tells of nothing hidden."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.funding.actions import add_fund
from samklang.funding.details import FundDetails
from samklang.overview.finding.answers import Answer
from samklang.overview.finding.understood import understand
from samklang.people.entries import index_contact
from samklang.people.models import Contact, Topic
from samklang.search.actions import reindex
from tests.cast import Cast, make_contact, make_contribution, make_network, make_topic, signed_in

pytestmark = pytest.mark.django_db


def person(cast: Cast, name: str, *topics: Topic, **given: Any) -> Contact:
    made = make_contact(name, cast.committee, **given)
    made.topics.set(topics)
    index_contact(made)
    return made


def fund(name: str, *topics: Topic, days: int) -> None:
    ahead = frozenset([timezone.localdate() + timedelta(days=days)])
    given: dict[str, Any] = {"kind": "state", "giver": "Staten", "gives_to": "Indsatser", "deadlines": ahead}
    add_fund(FundDetails(name=name, topics=frozenset(topics), **given), by=System("demo"))


def ask(user: Any, question: str, url: str = "contributions", **asked: str) -> Any:
    return signed_in(user).get(reverse(url), {"q": question, **asked})


def answer(user: Any, question: str, **asked: str) -> Answer | None:
    found: Answer | None = ask(user, question, **asked).context["answer"]
    return found


def answered(user: Any, question: str) -> list[str]:
    found = answer(user, question)
    return [each.found.row.name for each in found.rows] if found else []


@pytest.mark.parametrize("url", ["contributions", "search"])
def test_who_asks_for_a_person_is_shown_people_and_led_to_the_page_with_it_filled_in(
    cast: Cast, url: str
) -> None:
    job = make_topic("Job", synonyms=["beskæftigelse"])
    near = person(cast, "Lone Holm", job, works_with="Unge")
    near.districts.add(cast.district)
    person(cast, "Ole Vang", job)
    person(cast, "Ida Bæk", make_topic("Sprog"))
    shown = ask(cast.employee, f"Hvem arbejder med unge og beskæftigelse i {cast.district.name}?", url)
    found = shown.context["answer"]
    assert [each.found.row.name for each in found.rows] == ["Lone Holm", "Ole Vang"]
    assert found.understood == ("unge", "Job", cast.district.name)
    led_to = signed_in(cast.employee).get(found.more_url)
    assert [each.contact.name for each in led_to.context["people"]] == ["Lone Holm", "Ole Vang"]
    assert led_to.context["wanted"].topics == {job}
    assert "Forstået som:" in shown.content.decode()


def test_what_answers_is_not_among_the_hits_again(cast: Cast) -> None:
    topic = make_topic("Sprog")
    person(cast, "Lone Holm", topic, works_with="Sprog")
    shown = ask(cast.employee, "hvem arbejder med sprog")
    assert "Lone Holm" not in [str(found.row) for found in shown.context["found"]]


@pytest.mark.parametrize("question", ["Hvem taler persisk?", "Who speaks Farsi?", "hvem kan tale Persian"])
def test_a_language_is_found_by_all_its_names(cast: Cast, question: str) -> None:
    person(cast, "Farid", languages=["Farsi"])
    person(cast, "Zahra", languages=["Persisk"])
    person(cast, "Olga", languages=["Russisk"])
    assert answered(cast.employee, question) == ["Farid", "Zahra"]


def test_funds_are_those_with_a_deadline_in_the_period_the_soonest_first(cast: Cast) -> None:
    for name, days in (("Senere", 60), ("Snart", 10), ("Længe efter", 400), ("Forbi", -10)):
        fund(name, days=days)
    assert answered(cast.employee, "Hvilke puljer har frist det næste halvår?") == ["Snart", "Senere"]


def test_funds_about_something_are_found_by_it(cast: Cast) -> None:
    fund("Sprogpuljen", make_topic("Sprog"), days=20)
    fund("Trygpuljen", make_topic("Tryghed"), days=10)
    assert answered(cast.employee, "hvilke fonde giver penge til sprog") == ["Sprogpuljen"]


def test_a_network_is_asked_for_by_its_word(cast: Cast) -> None:
    make_network("Sprognetværket", person(cast, "Lone Holm"))
    make_network("Trygge kvarterer", person(cast, "Ole Vang"))
    reindex()
    assert answered(cast.employee, "Er der et netværk om sprog?") == ["Sprognetværket"]
    assert answered(cast.employee, "netværk?") == [], "it says nothing of what the network is to be about"


@pytest.mark.parametrize("question", ["hvem arbejder med sprog", "puljer til sprog", "netværk om sprog"])
def test_who_may_not_see_people_and_money_is_told_nothing(cast: Cast, question: str) -> None:
    topic = make_topic("Sprog")
    fund("Sprogpuljen", topic, days=20)
    make_network("Sprognetværket", person(cast, "Lone Holm", topic))
    shown = ask(cast.stranger, question)
    assert shown.context["answer"] is None
    for name in ("Lone Holm", "Sprogpuljen", "Sprognetværket"):
        assert name not in shown.content.decode()


def test_a_language_that_only_hidden_people_speak_is_not_understood(cast: Cast) -> None:
    person(cast, "Farid", languages=["Farsi"])
    meant = understand("hvem taler farsi", reader=cast.stranger, today=date(2026, 1, 1))
    assert (meant.language, meant.rest) == ("", "farsi")


def test_whoever_narrows_or_turns_the_page_is_shown_hits_only(cast: Cast) -> None:
    person(cast, "Lone Holm", make_topic("Sprog"))
    assert answer(cast.employee, "hvem kan sprog") is not None
    assert answer(cast.employee, "hvem kan sprog", kind="contact") is None
    assert answer(cast.employee, "hvem kan sprog", page="2") is None


@pytest.mark.parametrize("question", ["sprog", "hvem", "hvem ved noget", "har nogen prøvet sprog"])
def test_most_searches_have_no_answer_above_the_hits(cast: Cast, question: str) -> None:
    person(cast, "Lone Holm", make_topic("Sprog"))
    assert answer(cast.employee, question) is None


def test_a_year_in_a_question_is_offered_as_a_filter(cast: Cast) -> None:
    year = timezone.localdate().year
    make_contribution("Tryghed i parken", cast.committee, kind="project", ends_on=date(year, 12, 1))
    make_contribution("Tryghed på stien", cast.committee, kind="project", ends_on=date(year + 1, 12, 1))
    reindex()
    offer = ask(cast.employee, "Hvilke projekter om tryghed slutter i år?").context["offer"]
    assert offer.label == f"{year} (1)"
    assert f"ends={year}" in offer.url
    assert ask(cast.employee, "tryghed i år", ends=str(year)).context["offer"] is None
    assert ask(cast.employee, "tryghed 1999").context["offer"] is None


def test_that_nothing_ends_in_the_year_asked_about_is_said(cast: Cast) -> None:
    make_contribution("Tryghed på stien", cast.committee, kind="project", ends_on=date(2031, 12, 1))
    reindex()
    said = "Ingen af dem slutter i 2030."
    assert said in ask(cast.employee, "Hvilke projekter om tryghed slutter i 2030?").content.decode()
    for question in ("Hvilke projekter om tryghed slutter i 2031?", "tryghed 2030"):
        assert said not in ask(cast.employee, question).content.decode()


def test_an_answer_asks_no_more_when_there_is_more(cast: Cast) -> None:
    topic = make_topic("Sprog")

    def questions() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            ask(cast.employee, "hvem arbejder med sprog")
        return len(asked)

    for name in ("Ane", "Bo", "Ci"):
        person(cast, name, topic)
    few = questions()
    for number in range(20):
        person(cast, f"Nr. {number}", topic)
    assert questions() == few
