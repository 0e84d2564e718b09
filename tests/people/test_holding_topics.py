"""Topics that something is being put under: as they stand now, asked for in few statements."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samklang.people.actions.holding_topics import hold_topics
from samklang.people.models import Topic
from tests.cast import make_topic

pytestmark = pytest.mark.django_db


def test_a_merged_topic_is_answered_with_what_it_went_into() -> None:
    kept = make_topic("Nyt")
    old = make_topic("Gammelt", merged_into=kept, closed_on=timezone.localdate())
    assert hold_topics([old]) == {old.pk: kept}
    assert hold_topics([old, kept]) == {old.pk: kept, kept.pk: kept}
    assert hold_topics([]) == {}


def test_many_are_held_in_as_few_statements_as_one() -> None:
    def statements(topics: list[Topic]) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert hold_topics(topics) == {topic.pk: topic for topic in topics}
        return len(asked)

    assert statements([make_topic(f"Emne {number}") for number in range(20)]) == statements([make_topic()])
