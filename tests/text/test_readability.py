"""LIX, counted by hand."""

import pytest

from samklang_text.readability import LEVELS, Level, Readability, hardest_sentences, lix, measure


def test_lix_is_sentence_length_plus_share_of_long_words() -> None:
    text = "Vi vil have en skole her. Kommunen skal bygge en ny skole til børnene."
    # 14 words, 2 sentences, long: Kommunen, børnene
    assert measure(text) == Readability(lix=round(14 / 2 + 100 * 2 / 14), words=14, sentences=2, long_words=2)


def test_a_word_of_six_letters_is_not_long_and_one_of_seven_is() -> None:
    assert measure("skoler") == Readability(1, 1, 1, 0)
    assert measure("skolers x") == Readability(52, 2, 1, 1)


def test_each_line_is_a_sentence_of_its_own() -> None:
    one, two = measure("Mål\nFlere i arbejde"), measure("Mål. Flere i arbejde.")
    assert one
    assert two
    assert one.sentences == two.sentences == 2


def test_points_of_abbreviations_and_dates_end_no_sentence() -> None:
    found = measure("Fristen er d. 3. december kl. 12, jf. § 20, stk. 4, og gælder bl.a. skolerne.")
    assert found
    assert found.sentences == 1


@pytest.mark.parametrize("text", ["", " \n\n", "… – !", "•"])
def test_text_without_words_has_no_lix(text: str) -> None:
    assert lix(text) is None
    assert hardest_sentences(text) == ()


@pytest.mark.parametrize(
    ("points", "level"),
    [
        (24, Level.VERY_EASY),
        (25, Level.EASY),
        (35, Level.MIDDLE),
        (45, Level.HARD),
        (54, Level.HARD),
        (55, Level.VERY_HARD),
    ],
)
def test_levels_meet_at_their_bounds(points: int, level: Level) -> None:
    assert Readability(points, 1, 1, 0).level is level
    assert LEVELS["da"][level]
    assert LEVELS["en"][level]


def test_hardest_sentences_come_first_with_their_long_words() -> None:
    easy = "Vi bor her, og vi er glade for det. "
    hard = "Forvaltningens udarbejdelse af beslutningsgrundlaget forudsætter en tværgående koordinering. "
    harder = (
        "Implementeringen forudsætter forvaltningernes samlede koordinering samt efterfølgende evaluering. "
    )
    text = easy + hard + easy + harder
    found = hardest_sentences(text)
    assert [text[item.start : item.end] + " " for item in found] == [harder, hard]
    assert "beslutningsgrundlaget" in found[1].long_words
    assert found[0].lix >= found[1].lix


def test_a_short_sentence_with_long_words_is_not_among_the_hardest() -> None:
    assert hardest_sentences("Venlig hilsen Beskæftigelsesforvaltningen") == ()


def test_offsets_hold_in_a_text_of_several_lines() -> None:
    hard = "Kommunens samlede integrationspolitiske målsætninger mangler fuldstændig sammenhæng indbyrdes."
    text = f"Overskrift\n\n{hard}\n"
    [found] = hardest_sentences(text)
    assert text[found.start : found.end] == hard
