"""Amounts of money as people type them, and what is said of those that are none."""

import pytest
from django.core.exceptions import ValidationError

from samklang.core.amounts import typed_amount
from samklang.knowledge.details import MoneyDetails


@pytest.mark.parametrize(
    "text",
    ["1250000", "1.250.000", "1 250 000 kr.", "1.250.000,00", "1.250.000,00 kr", "1250000,-", "1250000 DKK"],
)
def test_whole_kroner_are_read_however_they_are_written(text: str) -> None:
    assert typed_amount(text) == 1_250_000


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1.250.000,50", "har øre"),
        ("250.000,5 kr", "har øre"),
        ("abc kr", "er ikke et beløb"),
        ("3.000.000.000", "højst 2.000.000.000"),
    ],
)
def test_what_is_wrong_with_an_amount_is_said_in_its_own_words(text: str, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        MoneyDetails.read(f"{text}; Staten")
