"""What is not shared with somebody is not shown, counted, suggested or to be guessed."""

import re
from itertools import product
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.knowledge import rules
from samklang.knowledge.actions.contributions import confirm, withdraw
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Kind, Sharing
from samklang.overview.desk.all_lists import LISTS
from samklang.people.labels import access_labels
from samklang.people.models import Contact
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_contribution, make_organisation, make_topic, signed_in
from tests.doors import EVERYONE, INSIDE

pytestmark = pytest.mark.slow

KEEPERS = {"approver", "other_approver", "coder", "administrator", "officer", "employee"}
"""Editors, and those of the place it belongs to."""
READERS = {
    "own": KEEPERS,
    "municipality": INSIDE,
    "others": INSIDE | {"guest"},
    "public": EVERYONE,
}
MARK = "Hemmelighedskredsen"
MISSPELT = "Hemmelighedskresden"
every_level = pytest.mark.parametrize("level", Sharing.values)


def _hidden(cast: Cast, level: str, **given: Any) -> Contribution:
    """Something nobody of the cast owns, the only one of its topic, district, result and place."""
    topic = make_topic("Besøgsvenner")
    return make_contribution(
        MARK,
        cast.other_administration,
        sharing=level,
        topics=[topic],
        districts=[cast.district],
        summary=f"{MARK} i korte træk",
        **{"result": "did_not", **given},
    )


def _people(cast: Cast, level: str) -> list[tuple[str, Visitor, bool]]:
    return [(part, user, part in READERS[level]) for part, user in cast.everyone().items()]


@every_level
def test_a_page_is_for_those_it_is_shared_with(cast: Cast, level: str) -> None:
    url = _hidden(cast, level).get_absolute_url()
    for part, user, reads in _people(cast, level):
        answer = signed_in(user).get(url)
        assert (answer.status_code == 200, MARK in answer.content.decode()) == (reads, reads), part


@every_level
def test_the_list_and_its_search_show_count_and_suggest_what_is_shared_alone(cast: Cast, level: str) -> None:
    index_contribution(_hidden(cast, level))
    for part, user, reads in _people(cast, level):
        client = signed_in(user)
        for query in ({}, {"q": MARK}, {"result": "did_not"}, {"kind": "experience"}):
            page = client.get(reverse("contributions"), query).content.decode()
            assert ("i korte træk" in page) == reads, (part, query)
            assert ("1 fundet" in page) == reads, (part, query)
        page = client.get(reverse("contributions"), {"q": MISSPELT}).content.decode()
        assert (MARK.lower() in page.lower()) == reads, part
        assert ("i korte" in client.get(reverse("search"), {"q": MARK}).content.decode()) == reads, part
        page = client.get(reverse("search"), {"q": MISSPELT}).content.decode()
        assert (MARK.lower() in page.lower()) == reads, part


@every_level
def test_a_facet_offers_no_value_with_only_hidden_things_behind_it(cast: Cast, level: str) -> None:
    thing = _hidden(cast, level)
    index_contribution(thing)
    values = [
        f'value="{each}"'
        for each in (
            *(topic.public_id for topic in thing.topics.all()),
            cast.district.public_id,
            cast.other_administration.public_id,
            "did_not",
            "experience",
        )
    ]
    for part, user, reads in _people(cast, level):
        page = signed_in(user).get(reverse("contributions")).content.decode()
        assert [each for each in values if each in page] == (values if reads else []), part


@every_level
def test_a_choice_that_is_named_in_the_address_says_no_number_of_what_is_hidden(
    cast: Cast, level: str
) -> None:
    index_contribution(_hidden(cast, level))
    topic = make_topic("Besøgsvenner")
    for part, user, reads in _people(cast, level):
        page = signed_in(user).get(reverse("contributions"), {"topic": topic.public_id}).content.decode()
        after = page.split(f'for="topic-{topic.public_id}"')[1][:300]
        assert ("(1)" if reads else "(0)") in after, part


@every_level
def test_all_counts_of_the_index_are_the_readers_own(cast: Cast, level: str) -> None:
    index_contribution(_hidden(cast, level))
    for part, user, reads in _people(cast, level):
        labels = access_labels(user)
        counted = find("", labels=labels, kinds=Kind.values, counting=("topic", "result"))
        assert (counted.total, bool(counted.facet_counts.get("topic"))) == (int(reads), reads), part
        assert (find(f"{MARK} ", labels=labels).counts or {}) == ({"experience": 1} if reads else {}), part


@every_level
def test_the_front_page_counts_and_shows_what_is_shared(cast: Cast, level: str) -> None:
    used = _hidden(cast, level)
    used.uses.create(user=cast.employee, where="Engparken", result="worked")
    question = make_contribution(
        f"Spørgsmål om {MARK}", cast.other_administration, sharing=level, kind="question"
    )
    project = _ending_project(cast, level)
    for each in (used, question, project):
        index_contribution(each)
    for part, user, reads in _people(cast, level):
        page = signed_in(user).get(reverse("knowledge")).content.decode()
        shown = [each.title in page for each in (used, question, project)]
        assert (shown, "Engparken" in page) == ([reads] * 3, reads), part
        counts = re.findall(r'<span class="sk-count">([^<]*)</span>', page)
        assert (set(counts) != {"0"}) == reads, part


def _ending_project(cast: Cast, level: str) -> Contribution:
    return make_contribution(
        f"Projekt om {MARK}",
        cast.other_administration,
        sharing=level,
        kind="project",
        ends_on=timezone.localdate(),
    )


@every_level
def test_no_desk_names_what_its_owner_may_not_read(cast: Cast, level: str) -> None:
    question = make_contribution(MARK, cast.other_administration, sharing=level, kind="question")
    for part, user, reads in _people(cast, level):
        if not isinstance(user, User):
            continue
        client = signed_in(user)
        pages = [client.get(reverse("desk"))]
        pages += [client.get(reverse("desk_list", args=[name])) for name in LISTS]
        shown = any(MARK in page.content.decode() for page in pages)
        assert shown == (reads and rules.may_write(user)), part
    assert question.is_published()


@every_level
def test_the_journal_names_nothing_to_whoever_may_not_read_it(cast: Cast, level: str) -> None:
    thing = _hidden(cast, level)
    confirm(thing, by=cast.administrator)
    for part, user, reads in _people(cast, level):
        page = signed_in(user).get(reverse("journal")).content.decode()
        assert reads or MARK not in page, part


@pytest.mark.parametrize("part", sorted(EVERYONE))
def test_what_is_related_and_hidden_is_not_named(cast: Cast, part: str) -> None:
    hidden = _hidden(cast, "own")
    shown = make_contribution("Åben", cast.committee, sharing="public")
    shown.related.add(hidden)
    page = signed_in(getattr(cast, part)).get(shown.get_absolute_url()).content.decode()
    assert (MARK in page) == (part in KEEPERS)


def test_what_is_withdrawn_is_found_by_nobody_and_read_by_those_who_keep_it(cast: Cast) -> None:
    thing = _hidden(cast, "public")
    index_contribution(thing)
    withdraw(thing, by=cast.employee, because="Forældet")
    for part, user in cast.everyone().items():
        client = signed_in(user)
        assert (client.get(thing.get_absolute_url()).status_code == 200) == (part in KEEPERS)
        for name in ("knowledge", "contributions", "search"):
            assert "i korte" not in client.get(reverse(name), {"q": MARK}).content.decode(), part
        assert not find(f"{MARK} ", labels=access_labels(user)).total


SUBJECTS = list(product(Sharing.values, ("", "owner", "substitute", "written_by")))


@pytest.mark.parametrize("place", ["other_administration", "secretariat", "committee", "other_municipality"])
def test_the_index_says_of_everything_and_everybody_what_the_database_says(cast: Cast, place: str) -> None:
    """Levels × places × what somebody is to it × the whole cast: labels and rows agree, and so do rights."""
    organisation, people = getattr(cast, place), cast.everyone()
    for (level, tie), (part, user) in product(SUBJECTS, people.items()):
        if tie and not isinstance(user, User):
            continue
        thing = _tied(user, tie, level=level, organisation=organisation)
        fits = bool(rules.access_labels_of(thing) & access_labels(user))
        readable = Contribution.objects.readable_by(user).filter(pk=thing.pk).exists()
        assert fits == readable, (part, level, tie)
        assert readable or not rules.may_edit(user, thing), (part, level, tie)
        has_role = part != "memberless"  # what was theirs is not for somebody who has left
        assert readable or not (tie and has_role), (part, level, tie)


def _tied(user: Any, tie: str, *, level: str, organisation: Any) -> Contribution:
    """Something this user owns, is the substitute of, or wrote; or nothing to do with them."""
    given: dict[str, Any] = {}
    if tie in ("owner", "substitute"):
        contact = Contact.objects.filter(user=user).first()
        given[tie] = contact or make_contact("Bundet", organisation, user=user)
    if tie == "written_by":
        given[tie] = user.public_id
    return make_contribution("Tabel", organisation, sharing=level, **given)


@every_level
@pytest.mark.parametrize("name", ["association", "closed_committee"])
def test_a_place_one_may_not_know_of_is_not_named_by_what_belongs_to_it(
    cast: Cast, level: str, name: str
) -> None:
    place = getattr(cast, name)
    idea = make_contribution(
        "Åben", place, sharing=level, kind="idea", decided_on="2026-01-01", taken_up_by=place
    )
    index_contribution(idea)
    for part in ("guest", "stranger", "memberless", "reader"):
        client = signed_in(getattr(cast, part))
        pages = [reverse("knowledge"), reverse("contributions"), idea.get_absolute_url()]
        shown = [place.name in client.get(url).content.decode() for url in pages]
        hits = client.get(reverse("contributions"), {"q": f"{place.name} "}).content.decode()
        if part == "reader":
            assert level == "own" or any(shown)
        else:
            assert not any(shown), (part, shown)
            assert "Kort sagt" not in hits, part


def test_a_guest_who_keeps_something_is_not_told_of_a_hidden_owner(cast: Cast) -> None:
    hidden = make_contact("Niels Nok", cast.committee, email="niels@klangby.example")
    thing = make_contribution("Fælles", cast.other_municipality, sharing="others", owner=hidden)
    page = signed_in(cast.guest).get(reverse("edit_contribution", args=[thing.public_id])).content.decode()
    assert "Fælles" in page
    assert "niels" not in page.lower()


def test_what_belongs_to_a_part_is_read_in_the_part_and_not_above_it(cast: Cast) -> None:
    part = make_organisation("Team Nord", "administration", parent=cast.other_administration)
    assert not Contribution.objects.readable_by(cast.employee).filter(
        pk=make_contribution("Kun nord", part, sharing="own").pk
    )
