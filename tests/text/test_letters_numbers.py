"""Case and document numbers in the forms municipalities write."""

import pytest

from samklang_text.letters import Found, Source
from tests.text.letters_of_ours import document_of, facts_of

BODY = "Vi har læst planen og mener, at der bør være flere cykelstier i bydelen."


def value(found: Found[str] | None) -> str | None:
    return found.value if found else None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Sagsnr. 2014-0222761", "2014-0222761"),
        ("Sagsnr.: 2010-2752", "2010-2752"),
        ("Sagsnummer: 21/004511", "21/004511"),
        ("Sags nr. 2020-12345", "2020-12345"),
        ("Sag: EMN-2019-00123", "EMN-2019-00123"),
        ("J.nr. 00.01.00-P00-1-20", "00.01.00-P00-1-20"),
        ("J.nr.: 2011-71-12", "2011-71-12"),
        ("Journalnr. 12345678", "12345678"),
        ("Vores ref.: S2014-30123", "S2014-30123"),
        ("Sags-id: 2020-0034512", "2020-0034512"),
        ("Sagsnr. 19-000417", "19-000417"),
        ("J.nr. 3300-10120-00417-19", "3300-10120-00417-19"),
    ],
)
def test_case_numbers_are_read_in_every_form(line: str, number: str) -> None:
    assert value(facts_of(f"{line}\n\nHøringssvar om planen\n\n{BODY}\n").case_number) == number


@pytest.mark.parametrize(
    "line",
    [
        "Sagsnr. 33 66 33 66",
        "J.nr. 150810-1234",
        "Sagsnr.: 2014-12-03",
        "Sagsnr.",
        "Telefon 33663366",
        "Cpr. 010203-1234",
        "Periode 2011-2014",
    ],
)
def test_what_is_no_case_number_is_not_taken(line: str) -> None:
    facts = facts_of(f"{line}\n\nHøringssvar om planen\n\n{BODY}\n")
    assert (facts.case_number, facts.document_number) == (None, None)


def test_a_number_in_a_sentence_is_another_cases() -> None:
    assert (
        facts_of(f"Høringssvar\n\n{BODY} Vi skrev også i sagsnr. 2010-105765 om det.\n").case_number is None
    )


def test_case_and_document_number_stand_under_their_labels() -> None:
    text = f"Høringssvar\n\n{BODY}\n\nDato \n \nSagsnr. \n2014-0000001 \n\nDokumentnr. \n2014-0000001-4 \n"
    facts = facts_of(text)
    assert (value(facts.case_number), value(facts.document_number)) == ("2014-0000001", "2014-0000001-4")


def test_labels_in_one_column_go_with_the_numbers_below_by_order() -> None:
    facts = facts_of(f"Sagsnr.\nDokumentnr.\n2019-0099887\n2019-0099887-3\n\nHøringssvar\n\n{BODY}\n")
    assert (value(facts.case_number), value(facts.document_number)) == ("2019-0099887", "2019-0099887-3")


def test_more_labels_than_numbers_are_not_guessed_at() -> None:
    facts = facts_of(f"Sagsnr.\nDokumentnr.\n2019-0099887\n\nHøringssvar\n\n{BODY}\n")
    assert (facts.case_number, facts.document_number) == (None, None)


def test_several_labels_on_one_line_have_their_own_numbers() -> None:
    facts = facts_of(f"Sagsnr. 2020-11111  Dok.nr. 2020-22222  Tlf. 33 66 33 66\n\nHøringssvar\n\n{BODY}\n")
    assert (value(facts.case_number), value(facts.document_number)) == ("2020-11111", "2020-22222")


def test_the_senders_own_number_goes_before_the_receivers() -> None:
    head = "Vores j.nr. 2020-11111\nDeres j.nr. 2019-99999\n\nHøringssvar"
    assert value(facts_of(f"{head}\n\n{BODY}\n").case_number) == "2020-11111"
    assert value(facts_of(f"Deres j.nr. 2019-99999\n\nHøringssvar\n\n{BODY}\n").case_number) == "2019-99999"


def test_two_case_numbers_that_differ_are_none() -> None:
    assert facts_of(f"Sagsnr. 2020-11111\nSagsnr. 2020-22222\n\nHøringssvar\n\n{BODY}\n").case_number is None


def test_a_fact_knows_where_it_stands() -> None:
    text = (
        f"Vedr. sagsnr. 2021-12345: Plan for havnen\n\n{BODY}\n\nDokumentnr. 2021-99999\nTlf. 33 66 33 66\n"
    )
    document, facts = document_of(text), facts_of(text)
    assert facts.case_number is not None
    assert facts.document_number is not None
    assert facts.case_number.source is Source.TEXT
    assert document.text[facts.case_number.start : facts.case_number.end] == "2021-12345"
    assert facts.document_number.source is Source.ASIDE
    assert facts.document_number.aside is not None
    aside = document.asides[facts.document_number.aside].text
    assert aside[facts.document_number.start : facts.document_number.end] == "2021-99999"
