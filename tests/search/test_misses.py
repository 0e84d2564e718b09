"""What was asked for in vain is counted, and nothing else about it is kept."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from samklang.search.actions import forget_old_misses, index, note_miss, set_synonyms
from samklang.search.models import Miss
from samklang.search.rules import LONGEST_MISS

pytestmark = pytest.mark.django_db


def noted() -> dict[str, int]:
    return dict(Miss.objects.values_list("text", "count"))


def test_the_same_words_are_counted_together_however_they_are_written() -> None:
    for text in ("Fritidspas", ' "fritidspas" ', "fritidspas\n", "FRITIDSPAS!"):
        note_miss(text=text)
    assert noted() == {"fritidspas": 4}


def test_a_miss_says_what_and_when_and_nothing_more() -> None:
    assert {field.name for field in Miss._meta.get_fields()} == {"id", "text", "count", "last_asked"}
    note_miss(text="fritidspas")
    assert Miss.objects.get().last_asked == timezone.localdate()


@pytest.mark.parametrize(
    "text",
    [
        "bo@klangby.example",
        "bo klangby@example",
        "33 66 33 66",
        "+45 33663366",
        "fritidspas 33663366",
        "010190-1234",
        "0101901234",
        "010190 1234",
        "konto 1234 0001234567",
        "Nørregade 12, 2. tv, 1165 København",
        "123456",
        "x" * (LONGEST_MISS + 1),
    ],
)
def test_what_looks_like_personal_data_is_not_kept(text: str) -> None:
    note_miss(text=text)
    assert noted() == {}


@pytest.mark.parametrize("text", ["fritidspas 2010", "2010-2012 fritidspas", "24/7 fritidspas"])
def test_years_are_no_personal_data(text: str) -> None:
    note_miss(text=text)
    assert len(noted()) == 1


@pytest.mark.parametrize("text", ["", "  ", "*", '""'])
def test_no_words_are_no_miss(text: str) -> None:
    note_miss(text=text)
    assert noted() == {}


def test_what_others_would_have_found_is_not_kept() -> None:
    index(subject="one", kind="x", title="Hemmelighed", text="", url="/", access=["role:inside"])
    index(subject="two", kind="x", title="Ingen må finde gåden", text="", url="/", access=[])
    set_synonyms(owner="topics", groups=[["hemmelighed", "skjult"]])
    for text in ("hemmelighed", "hemmeligheder ", "gåde ", "skjulte "):
        note_miss(text=text)
    assert noted() == {}


def test_a_miss_is_forgotten_a_year_after_it_was_last_asked_for() -> None:
    with time_machine.travel(timezone.now() - timedelta(days=400)):
        note_miss(text="fritidspas")
        note_miss(text="klippekort")
    note_miss(text="fritidspas")
    assert forget_old_misses() == 1
    assert noted() == {"fritidspas": 2}


def test_what_was_asked_for_once_or_twice_is_not_told() -> None:
    for text, times in (("fritidspas", 3), ("klippekort", 4), ("anne møller", 2)):
        for _ in range(times):
            note_miss(text=text)
    assert [miss.text for miss in Miss.objects.often()] == ["klippekort", "fritidspas"]


def test_no_machine_can_fill_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samklang.search.actions._MOST_MISSES", 2)
    for text in ("fritidspas", "klippekort", "rabatkort", "fritidspas"):
        note_miss(text=text)
    assert noted() == {"fritidspas": 2, "klippekort": 1}
