"""Two wordings word by word: what is shown is always the one and the other, whole."""

import random
import time

import pytest

from samklang.core.comparing import Piece, compare

LONG = " ".join(f"ord{number}" for number in range(100))


def text_of(pieces: list[Piece], *, without: str) -> str:
    return "".join(piece.text for piece in pieces if piece.change != without)


def changes(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.change, piece.text) for piece in compare(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("", "", []),
        ("", "Nyt", [("new", "Nyt")]),
        ("Gammelt", "", [("gone", "Gammelt")]),
        ("Det samme", "Det samme", [("same", "Det samme")]),
        ("Ring til ham nu", "Ring til hende nu", [
            ("same", "Ring til "), ("gone", "ham "), ("new", "hende "), ("same", "nu"),
        ]),
        ("en rød bil i gården", "en blå bus i gården", [
            ("same", "en "), ("gone", "rød bil "), ("new", "blå bus "), ("same", "i gården"),
        ]),
        ("Sprog\nSkole", "Sprog\nJob", [("same", "Sprog\n"), ("gone", "Skole"), ("new", "Job")]),
    ],
)  # fmt: skip
def test_what_went_and_came_is_told_word_by_word(
    before: str, after: str, told: list[tuple[str, str]]
) -> None:
    assert changes(before, after) == told


def test_a_word_or_two_between_changes_is_part_of_them() -> None:
    told = changes("a1 b1 c d1 e1 slut nu her", "a2 b2 c d2 e2 slut nu her")
    assert told == [("gone", "a1 b1 c d1 e1 "), ("new", "a2 b2 c d2 e2 "), ("same", "slut nu her")]


def test_what_is_far_from_a_change_is_folded_with_its_number_of_words() -> None:
    told = compare(f"{LONG} gammelt {LONG}", f"{LONG} nyt {LONG}")
    assert [piece.change for piece in told] == ["folded", "same", "gone", "new", "same", "folded"]
    assert [piece.words for piece in told if piece.change == "folded"] == [88, 88]


def test_nothing_of_either_is_ever_left_out() -> None:
    chance = random.Random(7)
    words = ["en", "to", "tre", "\n", "fire", "  fem", "seks.", "å", "\n\n"]
    for _ in range(300):
        before, after = (" ".join(chance.choices(words, k=chance.randrange(40))) for _ in "12")
        told = compare(before, after)
        assert text_of(told, without="gone").split() == after.split()
        assert text_of(told, without="new").split() == before.split()


def test_the_longest_texts_are_compared_at_once() -> None:
    chance = random.Random(7)
    before, after = (" ".join(f"ord{chance.randrange(500)}" for _ in range(5900)) for _ in "12")
    began = time.perf_counter()
    compare(before, after)
    compare(before * 2, after * 2)
    assert time.perf_counter() - began < 2
