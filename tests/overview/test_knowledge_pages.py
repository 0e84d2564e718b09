"""The pages that give an overview: what they count, what they gather, and what nobody can guess from them."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, ProjectState
from samklang.overview.known.counts import by_administration, by_district, by_topic, count_for
from samklang.overview.known.gathering import gather
from samklang.overview.known.scopes import scope_of_district, scope_of_organisation, scope_of_topic
from samklang.overview.who.drawn_matrix import draw_matrix
from samklang.overview.who.matrix import Counting, Matrix, matrix_of
from samklang.overview.who.pairings import pairings
from samklang.people.models import Contact, Topic
from samklang.people.trees import AdministrationTree, Branch
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_network,
    make_organisation,
    make_topic,
    make_user,
    signed_in,
)

LEVELS = ("own", "municipality", "others", "public")


def made(title: str, organisation: Any, **given: Any) -> Contribution:
    thing = make_contribution(title, organisation, **given)
    index_contribution(thing)
    return thing


def _pages(cast: Cast) -> dict[str, str]:
    topic = make_topic()
    return {
        "front": reverse("knowledge"),
        "topic": reverse("known_of_topic", args=[topic.public_id]),
        "by district": reverse("known_by_district"),
        "district": reverse("known_of_district", args=[cast.district.public_id]),
        "place": reverse("known_of_organisation", args=[cast.other_administration.public_id]),
        "matrix": reverse("who_works_with_what"),
        "matrix, running": reverse("who_works_with_what") + "?counting=running",
        "matrix, people": reverse("who_works_with_what") + "?counting=people",
        "matrix, parts": reverse("who_works_with_what")
        + f"?organisation={cast.other_administration.public_id}",
        "spreadsheet": reverse("who_works_with_what") + "?format=csv",
    }


def _shown(cast: Cast, user: Visitor) -> dict[str, str]:
    browser = signed_in(user)
    pages = {name: browser.get(url) for name, url in _pages(cast).items()}
    assert {page.status_code for page in pages.values()} == {200}
    return {
        name: re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode())
        for name, page in pages.items()
    }


@pytest.fixture
def filled(cast: Cast) -> Cast:
    """Something everybody may read, so that no page is empty."""
    for place in (cast.administration, cast.other_administration):
        made(f"Åbent {place}", place, sharing="public", result="worked", districts=[cast.district])
    return cast


@pytest.mark.parametrize("level", LEVELS)
def test_numbers_are_those_of_what_one_can_read(filled: Cast, level: str) -> None:
    for kind in ("project", "experience", "practice", "idea", "question"):
        result = {"result": "partly"} if kind in ("project", "experience", "practice") else {}
        made(
            f"{kind} {level}",
            filled.other_administration,
            kind=kind,
            sharing=level,
            districts=[filled.district],
            **result,
        )
    topic = make_topic()
    for part, user in filled.everyone().items():
        readable = Contribution.objects.readable_by(user).published()
        counts, tree = count_for(user), AdministrationTree.readable_by(user)
        assert counts.total == readable.count(), part
        assert {each.label: each.count for each in by_topic(counts)} == {topic.name: readable.count()}, part
        (district,) = by_district(counts)
        assert district.count == readable.filter(districts=filled.district).count(), part
        places = {each.value: each.count for each in by_administration(counts, tree)}
        own = readable.filter(organisation=filled.other_administration).count()
        assert places[filled.other_administration.public_id] == own, part
        matrix = matrix_of(user, tree, counting=Counting.ALL)
        numbers = {place.public_id: matrix.number(topic, place) for place in matrix.branches}
        assert numbers == places, part
        for scope in (scope_of_topic(topic), scope_of_district(filled.district)):
            assert count_for(user, scope).total == readable.filter(scope.condition).count(), part


@pytest.mark.parametrize(
    "level", ["own", *(pytest.param(level, marks=pytest.mark.slow) for level in LEVELS if level != "own")]
)
def test_what_one_may_not_read_changes_nothing_on_any_page(filled: Cast, level: str) -> None:
    """Neither a number, a name, a district that lights up, nor somebody one could talk to."""
    parts = ("employee", "reader", "elected_member", "guest", "memberless", "stranger")
    readers = {part: filled.everyone()[part] for part in parts}
    make_contact("Ole Vis", filled.administration, is_shared=True)
    owner = make_contact("Hemmelig Holm", filled.other_administration)
    before = {part: _shown(filled, user) for part, user in readers.items()}
    hidden = made(
        "Det skjulte",
        filled.other_administration,
        kind="project",
        sharing=level,
        owner=owner,
        result="did_not",
        districts=[filled.district],
        ends_on=timezone.localdate() + timedelta(days=30),
    )
    hidden.uses.create(user=filled.employee, where="Engparken", result="worked")
    for part, user in readers.items():
        may_read = Contribution.objects.readable_by(user).filter(pk=hidden.pk).exists()
        after = _shown(filled, user)
        same = {name for name, page in before[part].items() if after[name] == page}
        if may_read:
            assert "front" not in same, part
        else:
            assert same == set(before[part]), part


def test_a_place_counts_what_its_parts_have(cast: Cast) -> None:
    part = make_organisation("Team Nord", "administration", parent=cast.other_administration)
    desk = make_organisation("Skranken", "administration", parent=part)
    for place in (cast.other_administration, part, desk):
        made(f"I {place}", place)
    tree = AdministrationTree.readable_by(cast.reader)
    counts = count_for(cast.reader)
    places = {each.value: each.count for each in by_administration(counts, tree)}
    assert places[cast.other_administration.public_id] == 3
    assert part.public_id not in places
    scope = scope_of_organisation(part, tree)
    assert count_for(cast.reader, scope).total == 2
    assert {each.row.title for each in gather(scope, cast.reader).experiences} == {
        "I Team Nord",
        "I Skranken",
    }
    within = matrix_of(cast.reader, tree, counting=Counting.ALL, within=cast.other_administration.pk)
    numbers = {place.name: within.number(make_topic(), place) for place in within.branches}
    assert numbers == {cast.other_administration.name: 1, "Team Nord": 2}


def test_the_list_behind_a_number_has_as_many(cast: Cast) -> None:
    part = make_organisation("Team Nord", "administration", parent=cast.other_administration)
    for place in (cast.other_administration, part):
        made(f"I {place}", place)
    page = signed_in(cast.reader).get(reverse("who_works_with_what")).context["drawn"]
    (cell,) = page.cells
    assert cell.number == 2
    assert signed_in(cast.reader).get(cell.url).context["results"].total == 2


def test_what_answers_best_stands_first(cast: Cast) -> None:
    for strength in ("impression", "study", "own_figures"):
        made(strength, cast.administration, kind="practice", strength=strength)
        made(strength, cast.administration, kind="project", strength=strength, result="worked")
    made("uden", cast.administration, kind="project")
    known = gather(scope_of_topic(make_topic()), cast.reader)
    order = ["study", "own_figures", "impression"]
    assert [each.row.title for each in known.practices] == order
    assert [each.row.title for each in known.tried] == order
    assert [sum(each.dots) for each in known.tried] == [5, 2, 1]
    assert not known.running[0].dots


def test_what_is_over_runs_no_more_and_what_is_decided_is_proposed_no_more(cast: Cast) -> None:
    today = timezone.localdate()
    for title, ends_on in (
        ("Skulle være slut", today - timedelta(days=1)),
        ("Slutter i dag", today),
        ("Uden slutdag", None),
    ):
        made(title, cast.administration, kind="project", state=ProjectState.RUNNING, ends_on=ends_on)
    made("Planlagt", cast.administration, kind="project", state=ProjectState.PLANNED)
    made("Til overvejelse", cast.administration, kind="idea")
    decided = {"decided_on": today, "declined_because": "Findes allerede."}
    made("Besluttet", cast.administration, kind="idea", **decided)
    known = gather(scope_of_topic(make_topic()), cast.reader)
    assert [each.row.title for each in known.running] == ["Slutter i dag", "Uden slutdag"]
    assert [each.row.title for each in known.ideas] == ["Til overvejelse"]


def test_people_are_those_who_say_it_and_those_who_answer_for_what_one_reads(cast: Cast) -> None:
    topic = make_topic()
    said = make_contact("Sofie Siger", cast.committee)
    said.topics.add(topic)
    gone = make_contact("Gert Gået", cast.committee, left_on=timezone.localdate())
    gone.topics.add(topic)
    answers = make_contact("Ove Ejer", cast.administration)
    hidden = make_contact("Helle Holm", cast.administration, is_shared=True)
    made("Delt", cast.administration, owner=answers, sharing="others")
    made("Skjult", cast.administration, owner=hidden, sharing="own")
    network = make_network("Kredsen", said)
    known = gather(scope_of_topic(topic), cast.employee)
    assert [each.name for each in known.people] == ["Ove Ejer", "Sofie Siger"]
    assert list(known.networks) == [network]
    for user in (cast.guest, cast.stranger):
        assert not gather(scope_of_topic(topic), user).people


def test_two_who_work_with_the_same_without_a_network_are_pointed_out(cast: Cast) -> None:
    topic = make_topic()
    people = [
        make_contact(f"Person {place}", place) for place in (cast.administration, cast.other_administration)
    ]
    for person in people:
        made(f"Hos {person}", person.organisation, kind="project", owner=person)
    tree = AdministrationTree.readable_by(cast.reader)
    (found,) = pairings(cast.reader, tree)
    assert (found.topic, set(found.people), found.projects) == (topic, set(people), 2)
    assert not pairings(cast.guest, AdministrationTree.readable_by(cast.guest))
    network = make_network("Kredsen", *people)
    assert not pairings(cast.reader, tree)
    network.closed_on = timezone.localdate()
    network.save()
    assert pairings(cast.reader, tree)


def test_one_person_with_projects_in_two_places_need_not_talk_to_themselves(cast: Cast) -> None:
    person = make_contact("Person", cast.administration)
    for place in (cast.administration, cast.other_administration):
        made(f"Hos {place}", place, kind="project", owner=person)
    assert not pairings(cast.reader, AdministrationTree.readable_by(cast.reader))


def test_the_table_is_taken_away_with_a_column_for_each_place(filled: Cast) -> None:
    made("Skrevet", filled.administration, topics=[make_topic("=1+1")])
    copy = signed_in(filled.reader).get(reverse("who_works_with_what"), {"format": "csv"})
    head, *rows = copy.content.decode("utf-8-sig").splitlines()
    assert filled.administration.name in head
    assert rows == ["'=1+1;1;0", "Lektiehjælp;1;1"]


def _questions(user: User, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert signed_in(user).get(url).status_code == 200
    return len(asked)


def _fill(cast: Cast, number: int) -> None:
    for each in range(number):
        topic = make_topic(f"Emne {Contribution.objects.count()} {each}")
        for kind in ("project", "practice", "experience", "idea", "question"):
            thing = made(
                f"Ting {each}",
                cast.other_administration,
                kind=kind,
                topics=[make_topic(), topic],
                districts=[cast.district],
            )
            thing.uses.create(user=cast.employee, where="Engparken", result="worked")
        owner = make_contact(f"Kontakt {topic}", cast.administration)
        owner.topics.add(topic, make_topic())
        made(f"Andet {each}", cast.administration, kind="project", owner=owner, result="worked")
        make_network(f"Net {topic}", owner, make_contact(f"Mere {topic}", cast.committee))
        make_organisation(f"Del {topic}", "administration", parent=cast.other_administration)


def test_no_page_asks_more_when_there_is_more(cast: Cast) -> None:
    pages = _pages(cast)
    _fill(cast, 1)
    few = {name: _questions(cast.reader, url) for name, url in pages.items()}
    _fill(cast, 5)
    assert {name: _questions(cast.reader, url) for name, url in pages.items()} == few
    assert max(few.values()) < 40, few


def test_a_page_of_what_is_not_there_or_hidden_is_not_found(cast: Cast) -> None:
    browser = signed_in(cast.guest)
    for name, public_id in (
        ("known_of_topic", "topic-222222222222"),
        ("known_of_district", "district-222222222222"),
        ("known_of_organisation", cast.association.public_id),
    ):
        assert browser.get(reverse(name, args=[public_id])).status_code == 404


def test_nonsense_in_the_address_narrows_nothing(filled: Cast) -> None:
    url = reverse("who_works_with_what")
    for asked in ({"counting": "moon"}, {"organisation": "org-x"}, {"counting": "people"}):
        assert signed_in(filled.stranger).get(url, asked).status_code == 200
    page = signed_in(filled.stranger).get(url, {"counting": "people"})
    assert "people" not in dict(page.context["filter"].fields["counting"].choices)


def test_a_contact_nobody_may_know_of_is_in_no_number(cast: Cast) -> None:
    kept = make_contact("Karl", cast.administration)
    kept.topics.add(make_topic())
    tree = AdministrationTree.readable_by(cast.guest)
    assert matrix_of(cast.guest, tree, counting=Counting.PEOPLE).most == 0
    assert matrix_of(cast.reader, tree, counting=Counting.PEOPLE).most == 1
    assert Contact.objects.readable_by(make_user("Ny")).count() == 0


def test_whoever_keeps_topics_and_districts_finds_the_way_where_they_are_read(cast: Cast) -> None:
    topic = make_topic()
    new_map, edit = reverse("new_district_map"), reverse("edit_topic", args=[topic.public_id])
    ways = [
        (reverse("districts"), new_map, "administrator"),
        (reverse("known_by_district"), new_map, "administrator"),
        (reverse("knowledge"), f'"{reverse("topics")}"', "coder"),
        (reverse("known_of_topic", args=[topic.public_id]), edit, "coder"),
    ]
    for page, way, keeper in ways:
        assert way in signed_in(getattr(cast, keeper)).get(page).content.decode(), page
        assert way not in signed_in(cast.employee).get(page).content.decode(), page


def test_a_column_without_room_for_its_name_has_letters_and_never_a_number() -> None:
    names = ["Børn og Unge", "BU", "Sundhedsforvaltningen", "Sundhedshuset", "Teknik og Miljø"]
    places = [Branch(pk, f"p{pk}", name, name, None, True) for pk, name in enumerate(names)]
    drawn = draw_matrix(
        Matrix([], places, {}), cell_url=lambda *_: "", topic_url=lambda _: "", branch_url=lambda _: ""
    )
    assert [head.text for head in drawn.columns] == ["BU", "BUa", "Sund.", "Sunda", "TM"]


def test_a_long_name_of_a_row_stands_on_two_lines_and_is_whole_in_its_link() -> None:
    name = "Beskæftigelse og uddannelse for unge under tredive år i hele byen"
    drawn = draw_matrix(
        Matrix([Topic(name=name), Topic(name="Job")], [], {}),
        cell_url=lambda *_: "",
        topic_url=lambda _: "",
        branch_url=lambda _: "",
    )
    long, short = drawn.rows
    assert long.lines == ("Beskæftigelse og", "uddannelse for unge…")
    assert long.label == name
    assert [line for _below, line in short.placed] == ["Job"]


def test_who_answers_for_most_is_called_first_then_who_confirmed_last(cast: Cast) -> None:
    topic = make_topic()
    day = timezone.localdate()
    one, two = (make_contact(name, cast.administration) for name in ("Øjvind Ejer", "Yrsa Ejer"))
    for name, ago in (("Anna Ældre", 40), ("Bo Nyere", 3)):
        make_contact(name, cast.administration, confirmed_on=day - timedelta(days=ago)).topics.add(topic)
    for number in range(3):
        owner = one if number else two
        make_contribution(f"Forsøg {number}", cast.administration, topics=[topic], owner=owner)
    people = gather(scope_of_topic(topic), cast.employee).people
    assert [each.name for each in people] == ["Øjvind Ejer", "Yrsa Ejer", "Bo Nyere", "Anna Ældre"]


def test_what_is_new_shows_the_day_by_which_it_is_sorted(cast: Cast) -> None:
    days = {"Ældst": date(2026, 5, 4), "Nyest": date(2026, 8, 6), "Midt imellem": date(2026, 6, 5)}
    for title, day in days.items():
        changed = date(2026, 11, 1) if title == "Ældst" else day
        make_contribution(title, cast.committee, published_on=day, changed_on=changed)
    page = signed_in(cast.employee).get(reverse("knowledge")).content.decode()
    news = page.split("kn-news")[1]
    assert re.findall(r"\d+\. \w+ 2026", news)[:3] == ["6. august 2026", "5. juni 2026", "4. maj 2026"]
