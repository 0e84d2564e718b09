"""Who comes first is weighed by numbers: for every way of asking, and only those who are shown are read."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models.signals import post_init

from samklang.accounts.models import User
from samklang.overview.who.persons import find_persons
from samklang.overview.who.weighing import PersonWanted
from samklang.people.entries import index_contact
from samklang.people.models import Contact, District
from tests.cast import Cast, make_contact, make_contribution, make_network, make_topic
from tests.queries import asks_no_more_for_more, queries_of

pytestmark = pytest.mark.django_db


def person(cast: Cast, name: str, *topics: str, **given: Any) -> Contact:
    made = make_contact(name, given.pop("organisation", cast.committee), **given)
    made.topics.set([make_topic(topic) for topic in topics])
    index_contact(made)
    return made


@pytest.fixture
def town(cast: Cast) -> Cast:
    """Eight people, of whom each has something that the others have not."""
    sprog = make_topic("Sprog")
    person(cast, "Ane", "Sprog", "Job")
    person(cast, "Bo", "Sprog", languages=["Arabisk"]).districts.add(cast.district)
    elsewhere = person(cast, "Ci", "Sprog", organisation=cast.administration)
    elsewhere.districts.add(District.objects.create(name="Et andet sted"))
    person(cast, "Di", works_with="Lektiehjælp på mellemtrinnet")
    has_done = person(cast, "Ea")
    for number in range(4):
        make_contribution(f"Bidrag {number}", cast.committee, owner=has_done, topics=[sprog])
    make_network("Sprog i dagtilbud", person(cast, "Fie", "Job"))
    substitute = person(cast, "Gro", "Sprog")
    other = person(cast, "Har forladt os", left_on="2026-01-01")
    make_contribution("Vikar", cast.committee, owner=other, substitute=substitute, topics=[sprog])
    person(cast, "Ib", "Sprog", left_on="2026-01-01")
    return cast


def found(wanted: PersonWanted, cast: Cast, **given: int) -> list[str]:
    return [each.contact.name for each in find_persons(wanted, user=cast.employee, **given)]


QUESTIONS: dict[str, tuple[Callable[[Cast], dict[str, Any]], str]] = {
    "a topic: who answers for something as well, who says it, who has only done it": (
        lambda cast: {"topics": {"Sprog"}},
        "Gro Ane Bo Ci Ea",
    ),
    "a topic that nobody has done": (lambda cast: {"topics": {"Job"}}, "Ane Fie"),
    "two topics: both, and a network adds a little": (
        lambda cast: {"topics": {"Sprog", "Job"}},
        "Ane Gro Fie Bo Ci Ea",
    ),
    "a topic in a district: elsewhere takes away": (
        lambda cast: {"topics": {"Sprog"}, "districts": frozenset({cast.district})},
        "Bo Gro Ane Ea Ci",
    ),
    "a topic and a language": (lambda cast: {"topics": {"Sprog"}, "language": "Arabic"}, "Bo"),
    "a topic in an organisation": (
        lambda cast: {"topics": {"Sprog"}, "organisation": cast.administration},
        "Ci",
    ),
    "a district": (lambda cast: {"districts": frozenset({cast.district})}, "Bo"),
    "a language": (lambda cast: {"language": "arabisk"}, "Bo"),
    "words": (lambda cast: {"text": "lektiehjælpen"}, "Di"),
    "words and a topic": (
        lambda cast: {"text": "lektiehjælp", "topics": {"Sprog"}},
        "Di Gro Ane Bo Ci Ea",
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_who_fits_comes_in_the_order_of_all_reasons_together(town: Cast, question: str) -> None:
    asked, expected = QUESTIONS[question]
    given = asked(town)
    if topics := given.get("topics"):
        given["topics"] = frozenset(map(make_topic, topics))
    wanted = PersonWanted(**given)
    assert found(wanted, town) == expected.split()
    assert found(wanted, town, limit=3) == expected.split()[:3]


def test_only_those_who_are_shown_are_read(town: Cast) -> None:
    for number in range(20):
        person(town, f"Nr. {number}", "Sprog")
    read: list[Contact] = []

    def note(instance: Contact, **given: object) -> None:
        read.append(instance)

    wanted = PersonWanted(topics=frozenset({make_topic("Sprog")}))
    post_init.connect(note, sender=Contact)
    try:
        shown = find_persons(wanted, user=town.employee, limit=3)
    finally:
        post_init.disconnect(note, sender=Contact)
    assert len(shown) == len(read) == 3


def test_all_that_can_be_asked_asks_as_often_for_many_as_for_few(cast: Cast) -> None:
    sprog = make_topic("Sprog")
    asked = PersonWanted(
        frozenset({sprog}), frozenset({cast.district}), language="arabisk", text="lektiehjælp"
    )

    def add(number: int) -> None:
        each = person(cast, f"Nr. {number}", "Sprog", works_with="Lektiehjælp", languages=["Arabisk"])
        each.districts.add(cast.district)
        make_contribution(f"Bidrag {number}", cast.committee, owner=each, topics=[sprog])
        make_network(f"Sprog {number}", each)

    def ask() -> None:
        assert find_persons(asked, user=User.objects.get(pk=cast.employee.pk), limit=3)

    asks_no_more_for_more(ask, add)


def test_a_topic_costs_eight_questions(town: Cast) -> None:
    """What was done, who says it, with which topics, in which networks; then who is shown, with theirs."""
    wanted = PersonWanted(topics=frozenset({make_topic("Sprog"), make_topic("Job")}))
    assert found(wanted, town)  # what the asker is in the municipality is known from then on
    asked = queries_of(lambda: find_persons(wanted, user=town.employee))
    assert len(asked) == 8, "\n".join(asked)
