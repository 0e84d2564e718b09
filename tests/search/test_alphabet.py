"""Counting pairs of facets by their letters."""

from samklang.search.alphabet import END, letter_of, pairs_of

TOPICS, PLACES = [letter_of(1), letter_of(7000)], [letter_of(2), letter_of(3), letter_of(4)]


def _text(*entries: tuple[int, ...]) -> str:
    return "".join("".join(map(letter_of, numbers)) + END for numbers in entries)


def test_an_entry_counts_once_with_each_of_its_topics_at_its_place() -> None:
    text = _text((1, 7000, 2), (3, 1), (9000, 2, 1))
    assert pairs_of(text, TOPICS, PLACES) == [[2, 1, 0], [1, 0, 0]]


def test_an_entry_without_a_place_takes_none_from_its_neighbours() -> None:
    assert pairs_of(_text((2,), (1,), (), (3,), (7000,)), TOPICS, PLACES) == [[0, 0, 0], [0, 0, 0]]


def test_of_no_entries_there_are_no_pairs() -> None:
    assert pairs_of("", TOPICS, PLACES) == [[0, 0, 0], [0, 0, 0]]
    assert pairs_of(_text((1, 2)), TOPICS, []) == [[], []]
