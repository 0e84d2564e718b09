"""The municipality's vocabulary: kept by editors, searched by all its words."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from samklang.core.versions import ChangedMeanwhile
from samklang.journal.models import Entry
from samklang.knowledge.entries import index_contribution
from samklang.people.actions import topics as actions
from samklang.people.details import TopicDetails
from samklang.people.models import Topic
from samklang.people.rules import INSIDE
from samklang.search.queries import find
from tests.cast import Cast, make_contribution, make_topic, signed_in

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
