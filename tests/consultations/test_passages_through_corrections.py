"""A passage that is the same keeps its key through a correction, so that points stay placed."""

from dataclasses import dataclass

import pytest

from samklang.consultations.heard.differences import differences_between
from samklang.consultations.heard.keys import kept_keys
from samklang.consultations.models import Passage


@dataclass(frozen=True, slots=True)
class Bit:
    key: str
    heading: str
    text: str


def goal(number: int, words: str) -> Bit:
    return Bit(f"maal-{number}", f"Mål {number}", f"Mål {number}: {words}")


TREES, NOISE, SCHOOLS = "Der plantes et træ ved hver skole.", "Støjen falder.", "Alle skoler har en have."


def keys(before: list[Bit], after: list[Bit], *, used: frozenset[str] = frozenset()) -> list[str]:
    return kept_keys(before, after, used={each.key for each in before} | used)


def test_a_passage_that_is_the_same_keeps_its_key() -> None:
    before = [goal(1, TREES), goal(2, NOISE)]
    assert keys(before, before) == ["maal-1", "maal-2"]


def test_a_passage_that_was_renumbered_keeps_its_key_and_the_new_one_has_its_own() -> None:
    before = [goal(1, TREES), goal(2, NOISE)]
    after = [goal(1, SCHOOLS), goal(2, TREES), goal(3, NOISE)]
    assert keys(before, after) == ["maal-1-2", "maal-1", "maal-2"]


def test_a_passage_that_was_written_anew_under_its_heading_keeps_its_key() -> None:
    before = [Bit("trafik", "Trafik", "Trafik\n\nBilerne kører for stærkt."), goal(1, TREES)]
    after = [Bit("trafik", "Trafik", "Trafik\n\nVi lytter til naboerne."), goal(1, TREES)]
    assert keys(before, after) == ["trafik", "maal-1"]


def test_a_spelling_mistake_in_a_heading_moves_no_point() -> None:
    before = [Bit("gron-hverdag", "Gron hverdag", "Gron hverdag\n\n" + TREES)]
    after = [Bit("groen-hverdag", "Grøn hverdag", "Grøn hverdag\n\n" + TREES)]
    assert keys(before, after) == ["gron-hverdag"]


def test_the_same_words_in_two_places_stay_each_in_its_own() -> None:
    before = [Bit("a/maal", "Mål", "Mål"), Bit("b/maal", "Mål", "Mål")]
    assert keys(before, before[::-1]) == ["b/maal", "a/maal"]


def test_the_key_of_a_passage_that_is_gone_is_never_given_to_another() -> None:
    assert keys([goal(2, NOISE)], [goal(1, TREES), goal(2, NOISE)], used=frozenset({"maal-1"})) == [
        "maal-1-2",
        "maal-2",
    ]


def passage(place: int, key: str, text: str) -> Passage:
    return Passage(place=place, key=key, heading=key, text=text)


@pytest.mark.parametrize("swapped", [False, True])
def test_what_differs_stands_where_it_stood(swapped: bool) -> None:
    before = [passage(1, "a", "En"), passage(2, "b", "To"), passage(3, "c", "Tre")]
    after = [passage(1, "a", "En"), passage(2, "c", "Tre nu"), passage(3, "d", "Fire")]
    if swapped:
        before, after = after, before
    found = [(each.change, each.key) for each in differences_between(before, after)]
    assert found == (
        [("new", "b"), ("changed", "c"), ("gone", "d")]
        if swapped
        else [("gone", "b"), ("changed", "c"), ("new", "d")]
    )
