"""Quotations in Danish text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samklang_text.quotes import quotes_in


def quoted(text: str) -> list[str]:
    return [text[quote.inner_start : quote.inner_end] for quote in quotes_in(text)]


@pytest.mark.parametrize("marks", ["””", "„“", "„”", "“”", "»«", "«»", '""', "’’", "‘’", "''", '”"'])
def test_every_danish_form_of_quotation_mark_is_known(marks):
    assert quoted(f"Vi skriver {marks[0]}alle borgere{marks[1]} her.") == ["alle borgere"]


def test_an_apostrophe_is_no_quotation_mark():
    assert quoted("Lars' hus og Mikkels’ have, det gi'r mening.") == []


def test_a_quotation_within_a_quotation_belongs_to_it():
    assert quoted("Rådet siger ”at ”mangler” er et ord”.") == ["at ”mangler” er et ord"]


def test_a_mark_that_is_never_closed_is_no_quotation():
    assert quoted("”Vi begynder her. Det er ”egne” ord.") == ["egne"]


def test_white_space_inside_the_marks_is_left_out():
    assert quoted("Udvalget mener: ” Det haster. ” Slut.") == ["Det haster."]


@given(st.text(alphabet="”„“»«\"'’ abc.\n", max_size=60))
def test_quotations_are_in_order_and_inside_their_marks(text):
    found = quotes_in(text)
    assert all(q.start < q.inner_start < q.inner_end < q.end <= len(text) for q in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
