"""What is set aside of a page, and what is not."""

import pytest

from samklang_text.document import AsideReason, Place, compose
from samklang_text.layout import Line, assemble
from tests.text.letters_of_ours import asides_of, document_of, is_word, texts_of

SENTENCE = "Vi har læst planen og er enige i det meste af den, men vi savner flere cykelstier."


@pytest.mark.parametrize("line", ["Side 2 af 2", "side 3", "- 4 -", "2/5", "Page 1 of 3", "Side 2/7"])
def test_page_numbers_are_set_aside(line: str) -> None:
    assert asides_of(f"{SENTENCE}\n\n {line} \n\n{SENTENCE}", AsideReason.PAGE_NUMBER) == [line]


@pytest.mark.parametrize(
    "heading",
    [
        "Mere skov 2030",
        "Ren strand 2025",
        "Vild natur på mark 100",
        "Vi planter mere skov 2",
        "En grøn plads 2",
        "Bedre vej 2030",
        "2030 Mere skov",
    ],
)
def test_a_heading_that_ends_like_a_street_is_no_letterhead(heading: str) -> None:
    text = f"{SENTENCE}\n\n{heading}\n\n{SENTENCE}\n"
    assert asides_of(text) == []
    assert texts_of(text) == [SENTENCE, heading, SENTENCE]


def test_a_street_above_its_town_is_letterhead() -> None:
    text = f"{SENTENCE}\n\nBirkevej 12\n8900 Prøveby C\n\n{SENTENCE}\n"
    assert asides_of(text) == ["Birkevej 12\n8900 Prøveby C"]


def test_a_letterhead_in_the_middle_of_the_text_is_set_aside_whole() -> None:
    text = f"""{SENTENCE}

Rådhuset
8900 Prøveby C

Telefon
12 34 56 78

Telefax
87 65 43 21

E-mail
post@example.dk

www.example.dk

{SENTENCE}
"""
    assert asides_of(text) == [
        "Rådhuset\n8900 Prøveby C\nTelefon\n12 34 56 78\nTelefax\n87 65 43 21\nE-mail\npost@example.dk"
        "\nwww.example.dk"
    ]
    assert texts_of(text) == [SENTENCE, SENTENCE]


def test_references_with_an_empty_date_field_are_set_aside() -> None:
    text = f"{SENTENCE}\n\nDato \n \nSagsnr. \n2014-0000001 \n\nDokumentnr. \n2014-0000001-4 \n\n{SENTENCE}\n"
    assert asides_of(text) == ["Dato\nSagsnr.\n2014-0000001\nDokumentnr.\n2014-0000001-4"]


def test_a_paragraph_goes_on_behind_what_cuts_it() -> None:
    text = "Vi ønsker os flere\n\nTelefon\n12 34 56 78\n\nSide 2 af 2\n\ncykelstier i byen.\n"
    document = document_of(text)
    assert document.text == "Vi ønsker os flere cykelstier i byen.\n"
    assert {aside.reason for aside in document.asides} == {AsideReason.LETTERHEAD, AsideReason.PAGE_NUMBER}


@pytest.mark.parametrize(
    "line",
    [
        "Tlf. 33 66 33 66 | post@example.dk | www.example.dk",
        "Telefon: 33 66 33 66",
        "CVR-nr.: 12345678",
        "Prøvegade 12, 2100 København Ø, tlf. 33 66 33 66",
        "EAN-nummer 5798009800000",
    ],
)
def test_a_line_of_contact_details_is_set_aside(line: str) -> None:
    assert asides_of(f"{SENTENCE}\n\n{line}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Der er kommet mange svar både på www.eksempel.dk og på mødet i mandags i salen.",
        "Mail er den bedste vej til os, for telefon har vi ikke altid ved hånden her.",
        "2010 var et godt år.",
        "Sagen har stået på i mange år, og vi er trætte af det.",
        "Direkte adgang til stien er vigtig for os.",
        "Adressen er ikke oplyst i planen.",
    ],
)
def test_a_sentence_is_never_furniture(line: str) -> None:
    assert asides_of(f"{SENTENCE}\n\n{line}\n\n{SENTENCE}") == []


def test_a_web_address_that_ends_a_wrapped_sentence_stays() -> None:
    text = "Man kan læse mere om hele planen på kommunens side\nwww.example.dk\nog dér kan man svare."
    assert asides_of(text) == []


def test_a_date_in_a_timetable_stays() -> None:
    text = f"{SENTENCE}\n\n6. december 2010\n\n{SENTENCE}\n"
    assert asides_of(text) == []


def _page(number: int, *texts: str) -> list[Line]:
    """A page's lines, one under the other."""
    tops = [(60.0 + 14 * at, text) for at, text in enumerate(texts)]
    return [
        Line(text, Place(0, len(text), page=number), 70.0, 70.0 + 5 * len(text), top, top + 11, 11.0)
        for top, text in tops
    ]


def test_running_heads_and_bare_page_numbers_are_seen_over_pages() -> None:
    lines = [
        *_page(1, "Prøverådet · årgang 3", "Vi er enige i planen.", "1"),
        *_page(2, "Prøverådet · årgang 3", "Men den er for dyr.", "2"),
        *_page(3, "Prøverådet · årgang 3", "Det siger alle.", "3"),
    ]
    document = compose(assemble(lines, is_word=is_word))
    assert [aside.reason for aside in document.asides] == [
        AsideReason.RUNNING_HEAD,
        AsideReason.PAGE_NUMBER,
    ] * 3
    assert document.text == "Vi er enige i planen.\nMen den er for dyr.\nDet siger alle.\n"


def test_a_number_that_does_not_count_the_pages_stays() -> None:
    lines = [*_page(1, SENTENCE, "17"), *_page(2, "Det siger alle.", "4")]
    assert compose(assemble(lines, is_word=is_word)).asides == ()


def test_an_address_divided_in_a_narrow_letterhead_is_whole_again() -> None:
    text = f"{SENTENCE}\n\nTelefon\n44 55 66 77\n\nE-mail\nbibli\ufffe\noteket@klangby.example\n\n{SENTENCE}"
    assert asides_of(text)[-1].splitlines()[-1] == "biblioteket@klangby.example"
