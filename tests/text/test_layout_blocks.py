"""Paragraphs, headings and lists from lines without geometry."""

import pytest

from samklang_text.document import BlockKind
from tests.text.letters_of_ours import blocks_of, document_of, lines_of, pieces_of, texts_of

LONG = """Vi har læst udkastet til planen med stor interesse, og vi er glade for, at der nu
sker noget i bydelen. Der har i mange år manglet en samlet plan for skolevejene,
og det er på høje tid, at der bliver gjort noget ved de farlige kryds i byen."""


def test_wrapped_lines_become_one_paragraph() -> None:
    assert len(texts_of(LONG)) == 1


def test_a_short_last_line_ends_a_paragraph_without_a_blank_line() -> None:
    assert len(texts_of(f"{LONG}\nVi siger tak.\nI forhold til støjen mener vi, at den skal ned.")) == 3


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    assert texts_of("Vi er kede af, at udkastet i så høj grad \n\n\n\nhandler om biler.") == [
        "Vi er kede af, at udkastet i så høj grad handler om biler."
    ]


def test_an_abbreviation_at_a_page_end_does_not_end_the_paragraph() -> None:
    assert len(texts_of("Der skal bruges 3,5 mio. kr. \n\n\n\ni alt på cykelstier.")) == 1


def test_double_spaced_lines_of_one_item_are_one_item() -> None:
    text = """Vi foreslår følgende:

• En bedre skolevej for alle børn i byen og

en fodgængerovergang ved skolen

• Flere cykelstier
"""
    assert blocks_of(text)[1:] == [
        ("list_item", "•", "En bedre skolevej for alle børn i byen og en fodgængerovergang ved skolen"),
        ("list_item", "•", "Flere cykelstier"),
    ]


@pytest.mark.parametrize("marker", ["•", "\uf0b7", "-", "–", "a)", "- a)", "1.", "(2)", "iii)"])
def test_markers_are_taken_off_the_text(marker: str) -> None:
    assert blocks_of(f"Vi ønsker:\n{marker} at der bliver mere ro i gaden")[1] == (
        "list_item",
        marker,
        "at der bliver mere ro i gaden",
    )


@pytest.mark.parametrize("line", ["3. december er dagen.", "7. maj holdes der møde.", "2. sal er lukket nu."])
def test_an_ordinal_is_no_list_marker(line: str) -> None:
    assert blocks_of(line)[0][:2] == ("paragraph", "")


def test_markers_at_line_ends_are_put_back() -> None:
    text = """Deltagerne pegede på:

Tonen er for hård, og alle skal føle sig set og føle 1.
ansvar for gaden.

For lidt plads til leg i de små gårde i byen på 3 steder 2.
og potentiale for mere.

Manglende lys på stien.3.

Dårlig kontakt til kommunen. Få 4.
møder giver ofte rod.
"""
    assert [(marker, text.split()[0]) for kind, marker, text in blocks_of(text) if kind == "list_item"] == [
        ("1.", "Tonen"),
        ("2.", "For"),
        ("3.", "Manglende"),
        ("4.", "Dårlig"),
    ]
    assert "føle ansvar for gaden" in texts_of(text)[1]


def test_a_number_glued_to_the_last_word_is_put_back() -> None:
    assert blocks_of("Bilag\n\nOversigt over svar1.\n\nReferat fra møde2.\n")[1:] == [
        ("list_item", "1.", "Oversigt over svar"),
        ("list_item", "2.", "Referat fra møde"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vi henviser til bilag 1.\nog beder om svar.",
        "Vi bor på Skolevej nr. 1.\n\nDet er støjende.",
        "Mødet blev holdt den 1.\njuni i salen.",
        "Det gælder indsats 1. Resten er godt.",
    ],
)
def test_a_number_that_belongs_to_the_sentence_stays(text: str) -> None:
    assert all(kind != "list_item" for kind, _, _ in blocks_of(text))


def test_items_without_markers_are_found_after_a_colon() -> None:
    text = """Udvalget ønsker, at det fremgår:

Hvad kommunen kan kræve, og hvad den kan opfordre til

At ansvaret er fælles

At der er penge nok

Resten af planen er vi enige i, som den ligger nu.
"""
    kinds = [kind for kind, _, _ in blocks_of(text)]
    assert kinds == ["paragraph", "list_item", "list_item", "list_item", "paragraph"]


def test_a_quoted_wording_after_a_colon_is_no_list() -> None:
    text = "Målet ændres til:\n\n”Alle skal have en god skolevej”\n\nDet er vigtigt for os alle.\n"
    assert [kind for kind, _, _ in blocks_of(text)] == ["paragraph"] * 3


def test_points_that_begin_with_at_are_items_each() -> None:
    text = "Forvaltningen indstiller,\n\nat planen godkendes\nat der afsættes penge\n"
    assert [kind for kind, _, _ in blocks_of(text)] == ["paragraph", "list_item", "list_item"]


def test_a_short_line_over_a_paragraph_is_a_heading() -> None:
    text = f"Trafik i gaden\n\n{LONG}\n\nIndsats 3. En hånd til cyklister\n\n{LONG}\n"
    assert texts_of(text, BlockKind.HEADING) == ["Trafik i gaden", "Indsats 3. En hånd til cyklister"]


def test_a_title_over_two_lines_is_one_heading() -> None:
    text = f"Høringssvar fra Prøverådet om Prøve Kommunes \n\nCykelplan 2015-2018 \n\n{LONG}\n"
    assert texts_of(text, BlockKind.HEADING) == [
        "Høringssvar fra Prøverådet om Prøve Kommunes Cykelplan 2015-2018"
    ]


def test_a_numbered_title_keeps_its_number_and_is_no_list_item() -> None:
    text = "4. Resultater fra møderne om cykelplanen (2010-150914)\nDer er kommet 38 svar fra hele byen.\n"
    assert blocks_of(text)[0] == ("heading", "", "4. Resultater fra møderne om cykelplanen (2010-150914)")


def test_numbered_lines_right_under_each_other_are_a_list() -> None:
    text = "Bilag\n\n1. Skabelon til plan\n2. Kort over bydelen\n"
    assert [kind for kind, _, _ in blocks_of(text)] == ["heading", "list_item", "list_item"]


@pytest.mark.parametrize(
    "line", ["Til udvalgene", "Kære Hanne", "Med venlig hilsen", "Att. Byplan", "3. maj 2014"]
)
def test_lines_of_a_letters_head_are_no_headings(line: str) -> None:
    assert texts_of(f"{line}\n\n{LONG}\n", BlockKind.HEADING) == []


def test_names_below_the_greeting_stay_apart() -> None:
    text = f"{LONG}\n\nVenlig hilsen\n\nIb Prøvesen  /   Lis Testrup\n Formand       Næstformand\n"
    assert texts_of(text)[-3:] == [
        "Venlig hilsen",
        "Ib Prøvesen  /   Lis Testrup",
        "Formand       Næstformand",
    ]


def test_levels_follow_named_sections() -> None:
    document = document_of(f"14. Ny plan (2010-174928)\n{LONG}\n\nLøsning\n{LONG}\n\nStøjen\n\n{LONG}\n")
    levels = [block.level for block in document.blocks if block.kind is BlockKind.HEADING]
    assert levels == [1, 2, 3]


def test_every_run_is_a_stretch_of_the_original() -> None:
    text = f" Vi har hø-\nringssvar  \n\n• et punkt om trafik-\nog cykelvej \n\n{LONG}\n\nSide 2 af 2\n"
    pieces = pieces_of(text)
    for piece in pieces:
        for run, place in getattr(piece, "runs", ()):
            assert run == " " or text[place.start : place.end] == run


def test_blank_lines_of_any_white_space_part_paragraphs() -> None:
    assert len(texts_of("Det er godt.\n \t\u00a0\nDet er skidt.")) == 2


def test_nothing_comes_of_nothing() -> None:
    assert pieces_of("\n \n\n") == []
    assert len(lines_of("")) == 1


def test_a_blank_line_ends_a_paragraph_though_no_stop_stands_before_it_and_no_capital_after():
    said = [
        "stien er mørk og 900 kr er helt vildt",
        "men det er fint at i sætter bænke op",
        "hvad med træer?",
    ]
    assert texts_of("\n\n".join(said)) == said


def test_a_blank_line_in_the_midst_of_a_sentence_ends_nothing():
    said = "Vi vil gerne have bedre lys på stien, og\n\nbænke ved søen."
    assert texts_of(said) == ["Vi vil gerne have bedre lys på stien, og bænke ved søen."]


def test_the_blank_lines_of_a_text_that_is_spaced_out_end_nothing():
    said = "Vi vil gerne have at der kommer\n\nbedre lys på stien og\n\nbænke ved søen."
    assert texts_of(said) == ["Vi vil gerne have at der kommer bedre lys på stien og bænke ved søen."]
