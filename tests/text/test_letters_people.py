"""Who signed, who is written to, what it is about, and the e-mail address."""

import pytest

from samklang_text.letters import LetterFacts, Source
from tests.text.letters_of_ours import facts_of, mail_facts

BODY = "Vi har læst planen og mener, at der bør være flere cykelstier i bydelen."


def signed(facts: LetterFacts) -> list[tuple[str, str]]:
    return [(found.value.name, found.value.title) for found in facts.signatories]


@pytest.mark.parametrize(
    ("tail", "people"),
    [
        ("Ib Prøvesen\nFormand", [("Ib Prøvesen", "Formand")]),
        ("Ib Prøvesen, formand", [("Ib Prøvesen", "formand")]),
        ("Ib Prøvesen", [("Ib Prøvesen", "")]),
        ("Magnus Borgersen", [("Magnus Borgersen", "")]),
        ("Ib P. Prøvesen\nTeknik- og miljøborgmester", [("Ib P. Prøvesen", "Teknik- og miljøborgmester")]),
        (
            "Ib Prøvesen  /   Lis Testrup \n Formand       Næstformand",
            [("Ib Prøvesen", "Formand"), ("Lis Testrup", "Næstformand")],
        ),
        (
            "Ib Prøvesen\t\tLis Testrup\nformand\t\tnæstformand",
            [("Ib Prøvesen", "formand"), ("Lis Testrup", "næstformand")],
        ),
        (
            "Ib Prøvesen Lis Testrup\nFormand Næstformand",
            [("Ib Prøvesen", "Formand"), ("Lis Testrup", "Næstformand")],
        ),
        (
            "Ib Prøvesen\nLis Testrup\nBo Efternavn",
            [("Ib Prøvesen", ""), ("Lis Testrup", ""), ("Bo Efternavn", "")],
        ),
        (
            "Valby Lokaludvalg\nIb Prøvesen\nFormand for Valby Lokaludvalg",
            [("Ib Prøvesen", "Formand for Valby Lokaludvalg")],
        ),
        ("Valby Lokaludvalg", []),
        ("Ib Prøvesen\nDirektør\nPrøvehjælpen", [("Ib Prøvesen", "Direktør")]),
        ("Ib Prøvesen\nChairman", [("Ib Prøvesen", "Chairman")]),
        ("Danske Prøveorganisationer", []),
        ("Teknik og Miljø\nPrøvegade 12\n2100 København Ø", []),
    ],
)
def test_who_signed_and_as_what(tail: str, people: list[tuple[str, str]]) -> None:
    assert signed(facts_of(f"Høringssvar\n\n{BODY}\n\nMed venlig hilsen\n\n{tail}\n")) == people


SHORT = "Vi kan tilslutte os forslaget."


@pytest.mark.parametrize(
    ("tail", "people"),
    [
        ("Venlig hilsen\n\nIb Prøvesen\nDirektør", [("Ib Prøvesen", "Direktør")]),
        ("Mvh Ib Prøvesen", [("Ib Prøvesen", "")]),
        ("Mvh. Ib Prøvesen", [("Ib Prøvesen", "")]),
        ("De bedste hilsner, Ib Prøvesen, formand", [("Ib Prøvesen", "formand")]),
        ("Hjerteligst\nIb Prøvesen", [("Ib Prøvesen", "")]),
        ("Mvh Ib Prøvesen\n\nIb Prøvesen\nPrøvegade 12", [("Ib Prøvesen", "")]),
        ("Mvh Ib Prøvesen\n\nIb Prøvesen\nFormand", [("Ib Prøvesen", "Formand")]),
        ("Kærligst, Ib Prøvesen", [("Ib Prøvesen", "")]),
        ("Med venlig hilsen\n\nGrønne Haver Byrum\nv/ Lis Testrup", [("Lis Testrup", "")]),
        ("Med venlig hilsen\nGrønne Haver Byrum v/ Lis Testrup", [("Lis Testrup", "")]),
    ],
)
def test_a_letter_of_one_line_is_signed_too(tail: str, people: list[tuple[str, str]]) -> None:
    assert signed(facts_of(f"{SHORT}\n\n{tail}\n")) == people


@pytest.mark.parametrize(
    ("tail", "people"),
    [
        ("På rådets vegne\n\nIb Prøvesen\nFormand", [("Ib Prøvesen", "Formand")]),
        (
            "P.b.v.\nIb Prøvesen / Lis Testrup\nForkvinde / Næstformand",
            [("Ib Prøvesen", "Forkvinde"), ("Lis Testrup", "Næstformand")],
        ),
        (
            "Med kollegial hilsen\nIb Prøvesen, sekretær\nLis Testrup, formand",
            [("Ib Prøvesen", "sekretær"), ("Lis Testrup", "formand")],
        ),
        (
            "Mange hilsner fra\nformand Ib Prøvesen og kasserer Lis Testrup",
            [("Ib Prøvesen", "formand"), ("Lis Testrup", "kasserer")],
        ),
        (
            "Hilsen\nFormand for Valby Lokaludvalg\nIb Prøvesen\nKasserer\nLis Testrup",
            [("Ib Prøvesen", "Formand for Valby Lokaludvalg"), ("Lis Testrup", "")],
        ),
        ("Hilsen\n/Ib Prøvesen (formand)", [("Ib Prøvesen", "formand")]),
        ("Hilsen\nIb Prøvesen – projektleder", [("Ib Prøvesen", "projektleder")]),
        ("Hilsen\nLis Testrup, Prøvevej 2, 5999 Prøveby", [("Lis Testrup", "")]),
        ("Hilsen\nIb og Lis Prøvesen", [("Ib Prøvesen", ""), ("Lis Prøvesen", "")]),
        ("Hilsen\nIb Prøvesen formand for Prøveklubben", [("Ib Prøvesen", "formand for Prøveklubben")]),
        (
            "Hilsen\nIb Prøvesen, Bo Efternavn, Ulla Testrup",
            [("Ib Prøvesen", ""), ("Bo Efternavn", ""), ("Ulla Testrup", "")],
        ),
        ("Hilsen\nPrøveklubben v. Ib Prøvesen", [("Ib Prøvesen", "")]),
        ("På forhånd tak\nIb Prøvesen", [("Ib Prøvesen", "")]),
        ("For bestyrelsen\nIb Prøvesen", [("Ib Prøvesen", "")]),
        ("Ib Prøvesen\nFormand for Valby Lokaludvalg", [("Ib Prøvesen", "Formand for Valby Lokaludvalg")]),
        ("Hanne Prøvesen", [("Hanne Prøvesen", "")]),
        ("Prøveby Midtby\nPrøvevej 2", []),
        ("Hilsen\nIb Prøvesen\nFormand\nPrøveby Midtby", [("Ib Prøvesen", "Formand")]),
    ],
)
def test_letters_are_signed_in_odd_ways(tail: str, people: list[tuple[str, str]]) -> None:
    assert signed(facts_of(f"Høringssvar\n\n{BODY}\n\n{tail}\n")) == people


def test_text_that_stands_below_who_signed_is_pointed_out() -> None:
    found = facts_of(f"Høringssvar\n\n{BODY}\n\nHilsen\nIb Prøvesen\nFormand\n\n{BODY}\n").below_signature
    assert found is not None
    assert found.value == BODY


@pytest.mark.parametrize("after", ["", f"PS: {BODY}\n", f"Bilag\n\n{BODY}\n"])
def test_a_postscript_and_annexes_belong_below_who_signed(after: str) -> None:
    text = f"Høringssvar\n\n{BODY}\n\nHilsen\nIb Prøvesen\nFormand\n\n{after}"
    assert facts_of(text).below_signature is None


def test_who_fills_in_a_form_and_signs_nowhere_is_in_its_field() -> None:
    assert signed(facts_of(f"Navn: Ib Prøvesen\n\nHvad synes du?\n\n{BODY}\n")) == [("Ib Prøvesen", "")]


def test_a_receipt_is_signed_by_nobody() -> None:
    assert signed(mail_facts("Jeg er på ferie.\n\nMvh\nIb Prøvesen\n", subject="Automatisk svar: Plan")) == []


def test_a_first_name_is_made_whole_by_the_mails_from() -> None:
    assert signed(mail_facts(f"{BODY}\n\nHilsen\nLis\n", name="Lis Testrup")) == [("Lis Testrup", "")]


def test_a_line_over_the_one_who_signs_for_it_is_the_sender() -> None:
    text = f"Høringssvar\n\n{BODY}\n\nMed venlig hilsen\n\nGrønne Haver Byrum\nv/ Lis Testrup\n"
    sender = facts_of(text).sender
    assert sender is not None
    assert sender.value == "Grønne Haver Byrum"


def test_a_request_that_begins_as_a_greeting_ends_no_letter() -> None:
    text = f"Høringssvar\n\n{BODY}\n\nVenligst send svaret til os.\n\nHilsen\nIb Prøvesen\n"
    assert signed(facts_of(text)) == [("Ib Prøvesen", "")]


def test_names_that_cannot_be_told_apart_are_left_out() -> None:
    tail = "Ib Bo Prøvesen Lis Testrup\nFormand Næstformand"
    assert signed(facts_of(f"Høringssvar\n\n{BODY}\n\nVenlig hilsen\n\n{tail}\n")) == []


def test_a_first_name_alone_is_less_sure() -> None:
    (found,) = facts_of(f"Hej\n\n{BODY}\n\nHilsen\nMette\n").signatories
    assert found.confidence < 0.6


def test_the_signature_of_a_mail_is_read_where_it_was_set_aside() -> None:
    facts = mail_facts(f"{BODY}\n\nMvh\nIb Prøvesen\nFormand\nTlf. 33 66 33 66\n")
    assert signed(facts) == [("Ib Prøvesen", "Formand")]
    assert facts.signatories[0].source is Source.ASIDE


@pytest.mark.parametrize(
    ("head", "whom"),
    [
        ("Til borgmester Ib Prøvesen", "borgmester Ib Prøvesen"),
        ("Til fagudvalgene", "fagudvalgene"),
        ("Til\nTeknik- og Miljøudvalget\nRådhuset\n1599 København V", "Teknik- og Miljøudvalget"),
        ("Att.: Byplan", "Byplan"),
        ("Kære Ib Prøvesen", "Ib Prøvesen"),
        ("Kære Teknik- og Miljøudvalg", "Teknik- og Miljøudvalg"),
    ],
)
def test_whom_a_letter_is_to(head: str, whom: str) -> None:
    found = facts_of(f"{head}\n\n{BODY}\n").addressee
    assert found is not None
    assert found.value == whom


@pytest.mark.parametrize(
    "head",
    [
        "Kære alle",
        "Til stede: Ib, Lis",
        "Til orientering er planen vedlagt, og den er lang og dyr for alle.",
        "Hej",
    ],
)
def test_what_names_nobody_is_no_addressee(head: str) -> None:
    assert facts_of(f"{head}\n\n{BODY}\n").addressee is None


@pytest.mark.parametrize(
    ("head", "about"),
    [
        ("Vedr.: Indsigelse mod planen", "Indsigelse mod planen"),
        ("Emne: Ny cykelplan", "Ny cykelplan"),
        ("Vedrørende lokalplan 12", "lokalplan 12"),
        ("Høringssvar om planen", "Høringssvar om planen"),
    ],
)
def test_what_a_letter_is_about(head: str, about: str) -> None:
    found = facts_of(f"{head}\n\n{BODY}\n").subject
    assert found is not None
    assert found.value == about


def test_a_forms_field_says_more_than_a_heading_that_only_calls_it_an_answer() -> None:
    found = facts_of(f"HØRINGSSVAR\n\nHøring: Ny cykelplan\n\nHvad synes du?\n\n{BODY}\n").subject
    assert found is not None
    assert found.value == "Ny cykelplan"


def test_a_mails_subject_loses_its_prefixes() -> None:
    found = mail_facts(BODY, subject="SV: VS: Re: Høring om planen").subject
    assert found is not None
    assert found.value == "Høring om planen"


def test_the_only_address_of_letterhead_or_signature_is_the_senders() -> None:
    found = facts_of(f"Høringssvar\n\n{BODY}\n\nTelefon\n33 66 33 66\nE-mail\nraad@example.dk\n").email
    assert found is not None
    assert (found.value, found.source) == ("raad@example.dk", Source.ASIDE)


def test_an_address_in_a_sentence_is_somebody_elses() -> None:
    assert facts_of(f"Høringssvar\n\n{BODY} Man kan skrive til plan@example.dk om det.\n").email is None


def test_two_addresses_are_not_chosen_between() -> None:
    text = f"Høringssvar\n\n{BODY}\n\nTelefon\n33 66 33 66\nE-mail\na@example.dk\nE-mail\nb@example.dk\n"
    assert facts_of(text).email is None


@pytest.mark.parametrize("label", ["j.nr. 23/4471", "Sagsnr.: 2023-0044", "(journalnr. 23/4471)"])
def test_a_subject_ends_before_the_number_of_its_case(label: str) -> None:
    subject = facts_of(f"Vedr.: Ny sti ved åen, {label}\n\n{BODY}\n").subject
    assert subject is not None
    assert subject.value == "Ny sti ved åen"
