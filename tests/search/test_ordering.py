"""Which hit comes first: what is called so, then what answers, then what is new; alike on both databases."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from samklang.search.actions import Searchable, index_all
from samklang.search.models import Standing
from samklang.search.queries import find

pytestmark = pytest.mark.django_db

LONG = "Her fortælles meget om noget helt andet, som ikke handler om det, der spørges om. " * 4


def put(
    subject: str,
    title: str,
    text: str,
    *,
    standing: Standing = Standing.USUAL,
    stale_on: date | None = None,
    dated: date | None = None,
) -> None:
    thing = Searchable(
        subject,
        "project",
        title,
        text,
        f"/{subject}/",
        frozenset({"public"}),
        dated=dated,
        standing=standing,
        stale_on=stale_on,
    )
    index_all([thing])


def found(text: str) -> list[str]:
    return [hit.subject for hit in find(text, labels=["public"]).hits]


def test_what_is_called_so_comes_first_then_what_has_the_words_in_its_title_apart() -> None:
    put("text", "Notat", "Første job, første job og første job.")
    put("apart", "Job, første", "Første job og første job.")
    put("called", "En lang overskrift om et første job, som kommer efter alt andet", LONG)
    assert found("første job") == ["called", "apart", "text"]


def test_words_of_asking_do_not_lift_a_text_above_what_is_called_so() -> None:
    put("asks", "Notat", "Vi bruger børn, som tolker: må vi bruge børn som tolke?")
    put("called", "Børn som tolke", LONG)
    assert found("må vi bruge børn som tolke") == ["called", "asks"]


def test_words_of_asking_lift_what_has_them_too() -> None:
    put("without", "Notat", "Svømning, svømning og svømning.")
    put("with", "Notat", f"{LONG} Svømning virker.")
    assert found("virker svømning ") == ["with", "without"]


def test_of_what_has_the_word_as_well_an_answer_comes_first_and_a_question_last() -> None:
    put("question", "Notat", "En mentor.", standing=Standing.ASKS)
    put("usual", "Notat", "En mentor.")
    put("answer", "Notat", "En mentor.", standing=Standing.ANSWERS)
    assert found("mentor ") == ["answer", "usual", "question"]


def test_what_nobody_answers_for_any_more_comes_later_from_that_day() -> None:
    today = timezone.localdate()
    put("stale", "Mentor", "En mentor.", stale_on=today)
    put("fresh", "Mentor", "En mentor.", stale_on=today + timedelta(days=1))
    put("question", "Mentor", "En mentor.", standing=Standing.ASKS)
    assert found("mentor ") == ["fresh", "question", "stale"]


def test_of_what_is_alike_the_newest_comes_first() -> None:
    put("old", "Mentor", "En mentor.", dated=date(2024, 1, 1))
    put("new", "Mentor", "En mentor.", dated=date(2026, 1, 1))
    put("undated", "Mentor", "En mentor.")
    assert found("mentor ") == ["new", "old", "undated"]


def test_of_what_comes_closest_a_question_with_one_word_more_comes_after_what_answers() -> None:
    put("question", "Notat", "En mentor i Søndermark, for unge.", standing=Standing.ASKS)
    put("most", "Notat", "En mentor for unge.")
    for number in range(4):
        put(f"place{number}", "Notat", "Søndermark.")
    assert found("mentor unge søndermark ")[:2] == ["most", "question"]


def test_an_earlier_step_comes_first_of_what_stands_alike() -> None:
    put("most", "Notat", "Mentor, mentor og unge.")
    put("all", "Notat", f"{LONG} En mentor i Søndermark, for unge.")
    assert found("mentor unge søndermark ") == ["all", "most"]
