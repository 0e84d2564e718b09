"""A person is found for something: who, in which order, why, and nobody by what the asker may not read."""

import pytest
from django.urls import reverse

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Sharing
from samklang.overview.who.persons import find_persons
from samklang.overview.who.weighing import PersonWanted
from samklang.people.entries import index_contact
from samklang.people.models import Contact, District
from tests.cast import Cast, make_contact, make_contribution, make_network, make_topic, signed_in
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


def person(cast: Cast, name: str, *topics: str, **given: object) -> Contact:
    made = make_contact(name, given.pop("organisation", cast.committee), **given)  # type: ignore[arg-type]
    made.topics.set([make_topic(topic) for topic in topics])
    index_contact(made)
    return made


def names(user: Visitor, **wanted: object) -> list[str]:
    return [each.contact.name for each in find_persons(PersonWanted(**wanted), user=user)]  # type: ignore[arg-type]


def test_who_says_it_comes_before_who_has_done_it_and_both_before_nobody(cast: Cast) -> None:
    topic = frozenset({make_topic("Sprog")})
    done = person(cast, "Har gjort det")
    make_contribution("Sprogcafé", cast.committee, owner=done, topics=topic)
    person(cast, "Siger det", "Sprog")
    both = person(cast, "Siger og har gjort det", "Sprog")
    make_contribution("Sprogmakker", cast.committee, owner=both, topics=topic)
    person(cast, "Noget andet", "Tryghed")
    assert names(cast.employee, topics=topic) == ["Siger og har gjort det", "Siger det", "Har gjort det"]


def test_place_and_language_must_fit_and_a_district_counts(cast: Cast) -> None:
    topic = frozenset({make_topic("Sprog")})
    near = person(cast, "I bydelen", "Sprog", languages=["Arabisk"])
    near.districts.add(cast.district)
    person(cast, "Alle bydele", "Sprog", languages=["arabisk "])
    person(cast, "Taler dansk", "Sprog")
    elsewhere = person(cast, "Andet sted", "Sprog", organisation=cast.administration, languages=["Arabisk"])
    asked = {"topics": topic, "districts": frozenset({cast.district}), "language": "Arabisk"}
    assert names(cast.employee, **asked) == ["I bydelen", "Alle bydele", "Andet sted"]
    assert names(cast.employee, **asked, organisation=cast.administration) == [elsewhere.name]


def test_free_words_find_people_and_those_who_answer_for_what_is_found(cast: Cast) -> None:
    person(cast, "Skriver det", works_with="Lektiehjælp på mellemtrinnet")
    owner = person(cast, "Ejer det")
    index_contribution(make_contribution("Lektiehjælp i haven", cast.committee, owner=owner))
    person(cast, "Intet")
    assert names(cast.employee, text="lektiehjælpen") == ["Skriver det", "Ejer det"]


def test_the_page_says_why_in_words(cast: Cast) -> None:
    topic = make_topic("Sprog")
    found = person(cast, "Nadia Rahbek", "Sprog", languages=["Arabisk"])
    found.districts.add(cast.district)
    make_contribution("Sprogcafé", cast.committee, owner=found, topics=[topic])
    make_network("Sprog i dagtilbud", found)
    asked = {"topic": topic.public_id, "district": cast.district.public_id, "language": "Arabisk"}
    page = " ".join(signed_in(cast.employee).get(reverse("find_person"), asked).content.decode().split())
    for reason in ("Arbejder med Sprog, i Nordhavnen, taler Arabisk", "Sprogcafé", "Sprog i dagtilbud"):
        assert reason in page


def test_nobody_is_found_by_what_the_asker_may_not_read(cast: Cast) -> None:
    topic = frozenset({make_topic("Sprog")})
    hidden = person(cast, "Skjult", "Sprog")
    shared = person(cast, "Delt", is_shared=True, languages=["Fransk"])
    make_contribution("Intern", cast.committee, owner=shared, topics=topic, sharing=Sharing.MUNICIPALITY)
    make_network("Sprog internt", shared)
    assert names(cast.guest, topics=topic) == []
    page = signed_in(cast.guest).get(reverse("find_person"), {"topic": next(iter(topic)).public_id})
    assert hidden.name not in page.content.decode()
    Contact.objects.filter(pk=hidden.pk).update(languages=["Swahili"])
    assert "Swahili" not in signed_in(cast.guest).get(reverse("find_person")).content.decode()
    assert "Fransk" in signed_in(cast.guest).get(reverse("find_person")).content.decode()


def test_who_has_left_is_nobody_to_call(cast: Cast) -> None:
    person(cast, "Fratrådt", "Sprog", left_on="2026-01-01")
    assert names(cast.employee, topics=frozenset({make_topic("Sprog")})) == []


def test_what_is_asked_wrong_asks_for_nothing_and_says_so(cast: Cast) -> None:
    page = signed_in(cast.employee).get(reverse("find_person"), {"topic": "topic-222222222222"})
    assert page.status_code == 200
    page = signed_in(cast.employee).get(reverse("find_person"), {"organisation": "Findes ikke"})
    assert "Ingen organisation hedder" in page.content.decode()


def test_a_contribution_leads_to_others_who_know_about_it(cast: Cast) -> None:
    made = make_contribution("Sprogcafé", cast.committee, topics=[make_topic("Sprog")])
    page = signed_in(cast.employee).get(made.get_absolute_url()).content.decode()
    assert f"{reverse('find_person')}?topic={make_topic('Sprog').public_id}" in page


def test_it_asks_as_often_for_many_people_as_for_few(cast: Cast) -> None:
    topic = make_topic("Sprog")
    asked = PersonWanted(topics=frozenset({topic}))

    def add(number: int) -> None:
        each = person(cast, f"Person {number}", "Sprog", "Job")
        make_contribution(f"Bidrag {number}", cast.committee, owner=each, topics=[topic])
        make_network(f"Sprog {number}", each)

    def ask() -> None:
        assert find_persons(asked, user=User.objects.get(pk=cast.employee.pk))

    asks_no_more_for_more(ask, add)


def test_who_has_more_of_the_words_comes_first_and_ties_are_not_settled_by_the_alphabet(cast: Cast) -> None:
    person(cast, "Ane", works_with="Fritidsjob, og meget andet: kurser, møder, lokaler, tilskud og biler")
    person(cast, "Bo", works_with="Fritidsjob til unge")
    person(cast, "Ci", works_with="Fritidsjob")
    assert names(cast.employee, text="fritidsjob unge")[0] == "Bo"
    assert names(cast.employee, text="fritidsjob") == ["Ci", "Bo", "Ane"]


def test_ones_own_words_and_the_topic_weigh_together(cast: Cast) -> None:
    topic = frozenset({make_topic("Job")})
    person(cast, "Ane", "Job")
    person(cast, "Bo", "Job", works_with="Unge under 18")
    person(cast, "Ci", works_with="Unge under 18")
    assert names(cast.employee, topics=topic, text="unge") == ["Bo", "Ci", "Ane"]


def test_who_works_in_another_district_comes_after_who_works_in_all(cast: Cast) -> None:
    topic = frozenset({make_topic("Job")})
    elsewhere = person(cast, "Ane", "Job")
    elsewhere.districts.add(District.objects.create(name="Et andet sted"))
    person(cast, "Bo", "Job")
    near = person(cast, "Ci", "Job")
    near.districts.add(cast.district)
    found = find_persons(PersonWanted(topics=topic, districts=frozenset({cast.district})), user=cast.employee)
    assert [each.contact.name for each in found] == ["Ci", "Bo", "Ane"]


def test_an_organisation_and_a_language_by_another_name_are_among_the_reasons(cast: Cast) -> None:
    person(cast, "Farid", languages=["Farsi"])
    (found,) = find_persons(PersonWanted(language="persisk", organisation=cast.committee), user=cast.employee)
    assert found.in_words == f"Taler Farsi, hører til i {cast.committee.name}"
