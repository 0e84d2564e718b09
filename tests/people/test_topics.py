"""The municipality's vocabulary: kept by editors, searched by all its words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samklang.core.versions import ChangedMeanwhile
from samklang.following.actions import follow, save_search
from samklang.following.models import Follow, SavedSearch
from samklang.funding.models import Fund
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.knowledge.entries import index_contribution
from samklang.overview.known.counts import count_for
from samklang.people.actions import topics as actions
from samklang.people.actions.contacts import edit_contact
from samklang.people.details import ContactDetails, TopicDetails
from samklang.people.fields import TopicsField
from samklang.people.labels import INSIDE
from samklang.people.models import Topic
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_contribution, make_organisation, make_topic, signed_in

HOMEWORK = TopicDetails("Lektiehjælp", "Hjælp efter skole.", ("lektiecafé",))


def test_an_editor_adds_a_topic_by_its_form(cast: Cast) -> None:
    sent = {"name": "Lektiehjælp", "synonyms": "lektiecafé\nlektiehold", "version": "1"}
    assert signed_in(cast.coder).post(reverse("new_topic"), sent).status_code == 302
    assert Topic.objects.get().synonyms == ["lektiecafé", "lektiehold"]


def test_a_name_is_taken_once_and_an_error_keeps_what_was_typed(cast: Cast) -> None:
    actions.add_topic(HOMEWORK, by=cast.coder)
    with pytest.raises(ValidationError) as refused:
        actions.add_topic(HOMEWORK, by=cast.coder)
    assert list(refused.value.message_dict) == ["name"]
    sent = {"name": "Lektiehjælp", "definition": "Om aftenen", "version": "1"}
    answer = signed_in(cast.coder).post(reverse("new_topic"), sent)
    assert (answer.status_code, "Om aftenen" in answer.content.decode()) == (422, True)


def test_a_search_for_a_synonym_finds_what_is_under_the_topic(cast: Cast) -> None:
    topic = actions.add_topic(HOMEWORK, by=cast.coder)
    index_contribution(make_contribution("Tirsdage", cast.committee, topics=[topic]))
    assert find("lektiecafé ", labels=[INSIDE]).total == 1
    actions.edit_topic(topic, by=cast.coder, version=1, details=TopicDetails("Lektiehjælp", "", ()))
    assert find("lektiecafé ", labels=[INSIDE]).total == 0


def test_whoever_saves_second_is_told(cast: Cast) -> None:
    topic = actions.add_topic(HOMEWORK, by=cast.coder)
    actions.edit_topic(topic, by=cast.approver, version=1, details=TopicDetails("Lektier", "", ()))
    with pytest.raises(ChangedMeanwhile):
        actions.edit_topic(topic, by=cast.coder, version=1, details=TopicDetails("Hjemmearbejde", "", ()))


def test_a_closed_topic_is_offered_to_nobody_until_it_is_open_again(cast: Cast) -> None:
    topic = make_topic("Trivsel")
    url = reverse("new_contribution", args=["idea"])
    for act, is_offered in ((actions.close_topic, False), (actions.reopen_topic, True)):
        act(topic, by=cast.coder)
        assert ("Trivsel" in signed_in(cast.employee).get(url).content.decode()) == is_offered
    verbs = Entry.objects.filter(subject=topic.public_id).order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["closed", "reopened"]


@pytest.mark.parametrize("part", ["employee", "reader", "elected_member", "guest", "memberless"])
def test_nobody_but_editors_keeps_topics(cast: Cast, part: str) -> None:
    by, topic = getattr(cast, part), make_topic()
    tries: list[Callable[[], object]] = [
        lambda: actions.add_topic(HOMEWORK, by=by),
        lambda: actions.edit_topic(topic, by=by, version=1, details=HOMEWORK),
        lambda: actions.close_topic(topic, by=by),
        lambda: actions.reopen_topic(topic, by=by),
    ]
    for attempt in tries:
        with pytest.raises(PermissionDenied):
            attempt()


def _under(topic: Topic) -> dict[str, Any]:
    """One of everything that can stand under a topic."""
    place = make_organisation("Stedet")
    person = make_contact("Person", place)
    person.topics.add(topic)
    fund = Fund.objects.create(name="Fonden", kind="private", giver="Fonden", gives_to="Lys")
    fund.topics.add(topic)
    return {"person": person, "fund": fund, "thing": make_contribution("Tingen", place, topics=[topic])}


def test_a_topic_is_merged_into_another_with_its_things_words_and_followers(cast: Cast) -> None:
    old = make_topic("Lektiecafé", synonyms=["lektiestøtte", "Skolehjælp"])
    kept = make_topic("Skole", synonyms=["skolehjælp"])
    older = Topic.objects.create(name="Ældre emne", merged_into=old, closed_on=timezone.localdate())
    things = _under(old)
    things["thing"].topics.add(kept)
    follow(old.public_id, by=cast.employee)
    follow(old.public_id, by=cast.reader)
    follow(kept.public_id, by=cast.reader)
    save_search(by=cast.reader, name="Min", page="contributions", text="", filters={"topic": [old.public_id]})
    closed = actions.close_topic(old, by=cast.coder, into=kept)
    kept.refresh_from_db()
    older.refresh_from_db()
    assert (closed.is_open(), closed.merged_into, older.merged_into) == (False, kept, kept)
    assert kept.synonyms == ["skolehjælp", "Lektiecafé", "lektiestøtte"]
    for each in things.values():
        assert list(each.topics.all()) == [kept]
    assert set(Follow.objects.values_list("subject", flat=True)) == {kept.public_id}
    assert Follow.objects.count() == 2
    assert SavedSearch.objects.get().filters == {"topic": [kept.public_id]}
    Worker().run_until_empty()
    assert count_for(cast.reader).of("topic", kept.public_id) == 1
    assert count_for(cast.reader).of("topic", old.public_id) == 0


def test_merging_twice_does_it_once(cast: Cast) -> None:
    old, kept = make_topic("Gammelt"), make_topic("Nyt")
    for _time in range(2):
        actions.close_topic(old, by=cast.coder, into=kept)
    kept.refresh_from_db()
    assert kept.synonyms == ["Gammelt"]


@pytest.mark.parametrize("what", ["itself", "closed"])
def test_a_topic_is_merged_into_another_open_one(cast: Cast, what: str) -> None:
    old = make_topic("Gammelt")
    into = old if what == "itself" else make_topic("Lukket", closed_on=timezone.localdate())
    with pytest.raises(ValidationError):
        actions.close_topic(old, by=cast.coder, into=into)
    old.refresh_from_db()
    assert old.is_open()


def test_a_topic_opened_again_is_merged_no_more(cast: Cast) -> None:
    old, kept = make_topic("Gammelt"), make_topic("Nyt")
    actions.close_topic(old, by=cast.coder, into=kept)
    assert actions.reopen_topic(old, by=cast.coder).merged_into is None


def test_what_was_begun_under_a_topic_lands_where_it_went(cast: Cast) -> None:
    old, kept = make_topic("Gammelt"), make_topic("Nyt")
    contact = make_contact("Anton", cast.administration)
    seen = ContactDetails.of(contact)
    actions.close_topic(Topic.objects.get(pk=old.pk), by=cast.coder, into=kept)
    changed = edit_contact(contact, by=cast.coder, version=1, details=replace(seen, topics=frozenset({old})))
    assert list(changed.topics.all()) == [kept]
    field = TopicsField()
    field.offer([])
    assert field.clean(["Gammelt", "Nyt"]) == {kept}


def test_where_its_things_go_is_chosen_on_the_page(cast: Cast) -> None:
    old, kept = make_topic("Gammelt"), make_topic("Nyt")
    _under(old)
    browser, url = signed_in(cast.coder), reverse("close_topic", args=[old.public_id])
    text = browser.get(url).content.decode()
    assert kept.name in text
    assert "1 bidrag" in text
    assert "1 kontaktperson" in text
    assert browser.post(url, {"into": old.public_id}).status_code == 422
    assert browser.post(url, {"into": kept.public_id}).status_code == 302
    assert kept.name in browser.get(old.get_absolute_url()).content.decode()
    assert kept.name in browser.get(reverse("known_of_topic", args=[old.public_id])).content.decode()


def test_topics_are_found_by_their_names_and_by_synonyms_of_the_open_ones(cast: Cast) -> None:
    own, other = make_topic("Lektiehjælp", synonyms=["homework"]), make_topic("Homework")
    closed = make_topic("Natteravne", synonyms=["vandring"])
    actions.close_topic(closed, by=cast.coder)
    merged = make_topic("Lektiecafé")
    actions.close_topic(merged, by=cast.coder, into=own)
    named = Topic.objects.by_names()
    assert named["lektiehjaelp"] == named["lektiecafe"] == own  # as people without æ and é type it
    assert named["homework"] == other  # a name before another's synonym
    assert named["natteravne"] == closed
    assert "vandring" not in named
