"""Whatever a file says, it is read without an error, and every place points to what it says."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samklang_text.document import Aside, Document, Piece
from samklang_text.letters import Found, Source
from tests.text.letters_of_ours import document_of, facts_of, mail_facts, pieces_of

SCRAPS = st.sampled_from(
    [
        *(
            "Til",
            "Dato",
            "Sagsnr.",
            "2014-0000001",
            "3. maj 2010",
            "Med venlig hilsen",
            "Ib Prøvesen",
            "Formand",
        ),
        *(
            "\n",
            "\n\n",
            "\n\n\n\n",
            " ",
            "-",
            "-\n",
            "\ufffe\n",
            "\u00ad",
            "•",
            "1.",
            "a)",
            ":",
            ",",
            "at ",
            "> ",
        ),
        *(
            "Indstilling",
            "Bilag",
            "Økonomi",
            "Valby Lokaludvalg",
            "Høringssvar fra ",
            "mener, at",
            "tak",
            "Side 2 af 2",
        ),
        *(
            "Fra: Ib <ib@example.dk>\nSendt: 3. maj 2010\nTil: Alle\nEmne: Plan\n",
            "senest den ",
            "Kære alle",
            "\t",
            "   ",
        ),
    ]
)
TEXTS = st.lists(SCRAPS | st.text(max_size=8), max_size=30).map("".join)


def held(document: Document, found: Found[Any]) -> str:
    """The text that holds a fact."""
    if found.source is Source.TEXT:
        return document.text
    return document.asides[found.aside].text if found.aside is not None else ""


@settings(derandomize=True, max_examples=80, deadline=None)
@given(TEXTS)
def test_runs_are_the_original_and_nothing_but_white_space_is_lost(text: str) -> None:
    kept = 0
    for piece in pieces_of(text):
        if isinstance(piece, Aside):
            kept += len("".join(piece.text.split()))
            continue
        assert isinstance(piece, Piece)
        for run, place in piece.runs:
            assert run == " " or text[place.start : place.end] == run
        kept += len("".join(piece.marker.split())) + len("".join(piece.text.split()))
    letters = "".join(text.split()).translate(
        dict.fromkeys(map(ord, "-\ufffe\u00ad\u2010\u2011\ufeff\u200b"))
    )
    assert kept >= len(letters)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(TEXTS)
def test_facts_stand_where_they_say(text: str) -> None:
    document, facts = document_of(text), facts_of(text)
    for found in (facts.case_number, facts.document_number, facts.email, facts.addressee):
        if found is not None:
            assert held(document, found)[found.start : found.end] == found.value
    for signed in facts.signatories:
        assert held(document, signed)[signed.start : signed.end] == signed.value.name


@settings(derandomize=True, max_examples=60, deadline=None)
@given(TEXTS, st.text(max_size=20))
def test_any_mail_is_read(text: str, subject: str) -> None:
    assert mail_facts(text, subject=subject).kind_confidence <= 1.0


@pytest.mark.parametrize(
    "scrap",
    [
        "Aa- og ",
        "Sagsnr.\n",
        "Den 3. maj 2010 skrev ",
        " ",
        "høringssvar fra ",
        "hø-\n",
        "Fra: x\nTil: y\n",
        "a@",
        "Navn: Ib\n",
        "Rådet finder. ",
        "frist forlænget ",
        "senest den 3. maj 2010 ",
        "Prøveklubben | ",
        "Jeg er\n",
    ],
)
def test_a_file_made_to_hang_its_reader_does_not(scrap: str) -> None:
    assert facts_of(scrap * 1500).signatories == ()
    assert mail_facts(scrap * 1500).signatories == ()
