"""The fields of a letter, and what stands there in what a party gets."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from samklang.inquiries.letters import check_letter, filled_in, unknown_fields
from samklang.inquiries.models import Inquiry, Party
from samklang.people.models import Organisation

DEADLINE = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
LONGER = datetime(2026, 12, 4, 11, 0, tzinfo=UTC)


def written(letter: str, **given: object) -> str:
    inquiry = Inquiry(subject="Grøn hverdag", deadline=DEADLINE, case_number="2026-17")
    party = Party(inquiry=inquiry, organisation=Organisation(name="Lindby Lokaludvalg"), **given)
    return filled_in(letter, inquiry=inquiry, party=party)


@pytest.mark.parametrize("field", ["{part}", "{party}", "{ Part }"])
def test_a_field_has_a_danish_and_an_english_name(field: str) -> None:
    assert written(f"Til {field}") == "Til Lindby Lokaludvalg"


def test_each_field_is_filled() -> None:
    said = written("{emne}, sag {sagsnummer}, senest {frist}. {særligt}", addition="I bor tættest på.")
    assert said == "Grøn hverdag, sag 2026-17, senest 30. november 2026 23:59. I bor tættest på."


def test_a_party_that_has_longer_is_told_its_own_deadline() -> None:
    assert "4. december 2026" in written("Senest {frist}", extended_to=LONGER)


def test_a_line_of_nothing_but_an_empty_field_goes() -> None:
    assert written("Hej\n\n{særligt}\n\nHilsen") == "Hej\n\nHilsen"


def test_an_empty_field_within_a_line_leaves_the_line() -> None:
    assert written("Vi skriver til jer.{særligt}") == "Vi skriver til jer."


def test_what_a_party_is_called_is_never_read_as_a_field() -> None:
    assert written("{særligt}", addition="Skriv {frist} i emnet") == "Skriv {frist} i emnet"


def test_a_field_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValidationError) as refused:
        check_letter("Kære {navn}, senest {frist}. {navn} {adresse}")
    (message,) = refused.value.messages
    assert "{navn}, {adresse}" in message
    assert "{part}" in message


@pytest.mark.parametrize("letter", ["Hej", "{frist}", "Pris: { } kr.", "{\n}", "}{"])
def test_braces_around_nothing_are_braces(letter: str) -> None:
    assert unknown_fields(letter) in ([], [""])
