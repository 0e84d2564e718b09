"""Danish sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samklang_text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[found.start : found.end] for found in split_sentences(text)]


def test_a_full_stop_question_mark_or_exclamation_mark_ends_a_sentence():
    assert sentences("Det er godt. Er det? Ja! Slut") == ["Det er godt.", "Er det?", "Ja!", "Slut"]


@pytest.mark.parametrize(
    "whole",
    [
        "Det gælder bl.a. Socialudvalget og f.eks. Valby.",
        "Se jf. § 20, stk. 4, i vedtægten.",
        "Mødet blev holdt d. 3. december 2014 i byen.",
        "Mødet er den 18. Juli kl. 14.30 i salen.",
        "Puljen er på 3,5 mio. kr. 2 pct. mere end sidst.",
        "Vi kender H. C. Andersen og Anna M. Hansen godt.",
        "Se pkt. 4 og pkt. B på side 7 m.v. i planen.",
        "Planen (som blev vedtaget. Den gang.) gælder endnu.",
        "Vi håber … at det lykkes.",
        "Skriv til hr. Olsen, dr. Holm og borgm. Lund.",
        "”Hvorfor?” spørger rådet.",
        "2. Behandling finder sted til maj.",
        "Læs mere på www.klangby.dk/politik i dag.",
        "Der er ca. 300 og evt. flere, dvs. mange.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(whole):
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Det gælder skoler m.v.", "Vi er enige."),
        ("Det kostede 4 mio. kr.", "Det er dyrt."),
        ("Se stk. 4.", "Den gælder også her."),
        ("Det skete i 2010.", "Siden er intet sket."),
        ("Vi foretrækker alternativ B.", "Det er billigst."),
        ("Rådet skrev: ”Det haster.”", "Siden er intet sket."),
        ("Det er sagt (og skrevet).", "Nu venter vi."),
        ("Sådan er det…", "Men det kan ændres."),
    ],
)
def test_a_sentence_may_end_in_what_looks_like_an_abbreviation(first, second):
    assert sentences(f"{first} {second}") == [first, second]


def test_a_colon_in_a_line_ends_nothing():
    assert sentences("Vi mener: Det går ikke.") == ["Vi mener: Det går ikke."]


def test_a_colon_at_the_end_of_a_line_ends_a_sentence():
    assert sentences("Vi foreslår følgende:\nflere træer") == ["Vi foreslår følgende:", "flere træer"]


def test_a_list_marker_on_the_next_line_begins_a_sentence():
    assert sentences("flere træer\n• færre biler\n– mere lys") == [
        "flere træer",
        "• færre biler",
        "– mere lys",
    ]


def test_an_empty_line_ends_a_sentence():
    assert sentences("Overskrift\n\nTekst under den") == ["Overskrift", "Tekst under den"]


def test_a_line_break_alone_ends_nothing():
    assert sentences("Vi er\nenige.") == ["Vi er\nenige."]


def test_offsets_are_those_of_the_whole_text():
    text = "Ikke dette. Men dette. Ikke her."
    (found,) = split_sentences(text, start=12, end=22)
    assert (found.start, found.end) == (12, 22)


PIECES = st.sampled_from(
    [*".!?…:;,()”„»«\"'’-–• \n\t", "a", "Å", "9", " bl.a. ", " kr. ", " 3. ", " A. ", "ord "]
)


@given(st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=80))
def test_sentences_hold_every_character_once_and_in_order(text):
    found = split_sentences(text)
    kept = "".join(text[each.start : each.end] for each in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(text[each.start : each.end].strip() == text[each.start : each.end] != "" for each in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
