"""Words divided at a line's end."""

import pytest

from samklang_text.document import Piece, Place
from samklang_text.layout import Line, assemble
from tests.text.letters_of_ours import is_word, texts_of


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Vi sender et hø-", "ringssvar om sagen.", "Vi sender et høringssvar om sagen."),
        ("Der er trafik-", "og miljøhensyn at tage.", "Der er trafik- og miljøhensyn at tage."),
        ("Der er cykel-", "eller bilvej her.", "Der er cykel- eller bilvej her."),
        ("Det gælder ikke-", "vestlige lande også.", "Det gælder ikke-vestlige lande også."),
        ("Vi mangler cykel-", "parkering ved stationen.", "Vi mangler cykelparkering ved stationen."),
        ("Toget kører nord-", "syd gennem byen nu.", "Toget kører nord-syd gennem byen nu."),
        ("Det gælder de 5-", "årige børn i byen.", "Det gælder de 5-årige børn i byen."),
        ("Læs hos EU-", "kommissionen om det.", "Læs hos EU-kommissionen om det."),
        ("Skriv til Nord-", "Sydbanen om planen.", "Skriv til Nord-Sydbanen om planen."),
        ("Planen er god -", "men den er for dyr.", "Planen er god - men den er for dyr."),
        ("Se www.cykel-", "sti.dk for mere om det.", "Se www.cykel-sti.dk for mere om det."),
    ],
)
def test_a_hyphen_goes_only_where_it_divides_a_word(above: str, below: str, joined: str) -> None:
    assert texts_of(f"{above}\n{below}") == [joined]


@pytest.mark.parametrize("hyphen", ["-", "\ufffe", "\u00ad", "\u2010"])
def test_every_sign_a_file_may_divide_with_is_read(hyphen: str) -> None:
    assert texts_of(f"Vi vil have bedre trafik og sam{hyphen}\nordning i byen.") == [
        "Vi vil have bedre trafik og samordning i byen."
    ]


def test_the_document_itself_is_the_first_witness() -> None:
    text = "Vi bor i Prøve-land og vil have ro.\n\nDer er støj i prøve-\nland hver nat."
    assert texts_of(text)[1] == "Der er støj i prøve-land hver nat."


def test_syllables_are_joined_although_nobody_knows_the_word() -> None:
    assert texts_of("Der mangler kvantekry-\nptering i planen.") == ["Der mangler kvantekryptering i planen."]


def test_a_word_divided_inside_one_line_of_a_text_layer_is_joined() -> None:
    text = f"Vi sender et hø{chr(0xFFFE)}ringssvar."
    (piece,) = assemble([Line(text, Place(0, len(text)))], is_word=is_word)
    assert isinstance(piece, Piece)
    assert piece.text == "Vi sender et høringssvar."


def test_soft_hyphens_inside_a_line_are_no_letters() -> None:
    text = "En cy\u00adkel\u00advej."
    (piece,) = assemble([Line(text, Place(0, len(text)))], is_word=is_word)
    assert isinstance(piece, Piece)
    assert piece.text == "En cykelvej."
    assert [(place.start, place.end) for _, place in piece.runs] == [(0, 5), (6, 9), (10, 14)]
