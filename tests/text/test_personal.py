"""Personal data: found where somebody gives it, and not where a policy speaks of groups."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samklang_text.personal import Finding, PersonalKind, find_personal_data
from samklang_text.personal.cpr import full_year, has_check_digit, is_birth_date


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.kind.value, text[finding.start : finding.end]) for finding in find_personal_data(text)]


def cpr(text: str) -> list[str]:
    return [value for kind, value in found(text) if kind == "cpr"]


@pytest.mark.parametrize(
    "number",
    [
        "070761-4285",  # the Danish authorities' own example, with a valid check digit
        "0707614285",
        "070761 4285",
        "070761–4285",
        "070761‑4285",
        "010107-1234",  # no valid check digit: may be a real one all the same
        "290200-4123",  # 2000 was a leap year
        "290296-0123",
        "311299-3999",
        "010136-4000",  # 2036
        "010157-8000",  # 2057
        "010158-8000",  # 1858
    ],
)
def test_cpr_number_is_found(number: str) -> None:
    assert cpr(f"Mit nummer er {number}.") == [number]
    assert cpr(number) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "sag 2010-150914",
        "(2010-150914)",
        "2010-2752",
        "2014-0222761-4",
        "320107-1234",  # no 32nd
        "290201-0123",  # 1901 was no leap year
        "290200-0123",  # nor was 1900
        "311107-1234",
        "001207-1234",
        "011307-1234",
        "0707-614285",
        "07-07-61-4285",
        "070761--4285",
        "070761-42856",
        "1070761-4285",
        "070761-4285-1",
        "2-070761-4285",
        "070761-428",
        "07076142851",
        "070761/4285",
        "070761.4285",
        "12.070761-4285",
    ],
)
def test_other_number_is_no_cpr_number(text: str) -> None:
    assert cpr(text) == []


@pytest.mark.parametrize(
    ("year", "seventh", "full"),
    [
        (0, 0, 1900),
        (99, 3, 1999),
        (36, 4, 2036),
        (37, 4, 1937),
        (57, 5, 2057),
        (58, 5, 1858),
        (57, 8, 2057),
        (99, 8, 1899),
        (36, 9, 2036),
        (37, 9, 1937),
    ],
)
def test_seventh_digit_gives_the_century(year: int, seventh: int, full: int) -> None:
    assert full_year(year, seventh=seventh) == full


def test_birth_dates_follow_the_calendar() -> None:
    assert is_birth_date(day=29, month=2, year=2000)
    assert not is_birth_date(day=29, month=2, year=1900)
    assert not is_birth_date(day=31, month=4, year=1999)
    assert not is_birth_date(day=0, month=4, year=1999)


def confidence(text: str) -> float:
    [finding] = find_personal_data(text)
    return finding.confidence


def test_check_digit_and_the_word_cpr_make_a_finding_surer_and_a_case_number_less_sure() -> None:
    assert has_check_digit("0707614285")
    assert not has_check_digit("0707614286")
    assert confidence("CPR-nr.: 010107-1234") > confidence("070761-4285") > confidence("010107-1234")
    assert confidence("010107-1234") > confidence("0101071234") > confidence("Sagsnr. 010107-1234") > 0


def test_cpr_number_and_sensitive_words_are_held_back_but_a_telephone_is_not() -> None:
    held = {
        finding.kind: finding.must_be_held_back
        for finding in find_personal_data("Jeg har epilepsi. 070761-4285. Ring på 20 30 40 50.")
    }
    assert held == {PersonalKind.HEALTH: True, PersonalKind.CPR: True, PersonalKind.PHONE: False}


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Ring på 20 30 40 50 efter kl. 16", "20 30 40 50"),
        ("Tlf.: 20304050", "20304050"),
        ("+45 20 30 40 50", "+45 20 30 40 50"),
        ("0045 20304050", "0045 20304050"),
        ("mobil 2030 4050", "2030 4050"),
        ("(20-30-40-50)", "20-30-40-50"),
        ("tlf. 20.30.40.50.", "20.30.40.50"),
    ],
)
def test_telephone_number_is_found(text: str, phone: str) -> None:
    assert found(text) == [("phone", phone)]


@pytest.mark.parametrize(
    "text",
    [
        "perioden 2011-2014",
        "2015 2016 2017 2018",
        "2015 2016",
        "CVR-nr. 20304050",
        "sagsnr. 20304050",
        "20.304.050 kr.",
        "20304050 kr.",
        "EAN 5798000123456",
        "10 20 30 40",
        "2014-02227614",
        "20 30 40 50 60 70",
    ],
)
def test_other_number_is_no_telephone(text: str) -> None:
    assert found(text) == []


def test_a_persons_mail_address_is_surer_than_an_offices() -> None:
    assert found("Skriv til anne.hansen@eksempel.dk.") == [("email", "anne.hansen@eksempel.dk")]
    assert confidence("anne.hansen@eksempel.dk") > 0.5 > confidence("hoering@kommune.dk")
    assert (
        confidence("anne.hansen@eksempel.dk")
        > confidence("hojskolen@eksempel.dk")
        > confidence("hr@firma.dk")
    )
    assert confidence("Integrationsraadet.kbh@eksempel.dk") < 0.5


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Jeg bor Nørre Søgade 12, 3. tv, 1370 København K", "Nørre Søgade 12, 3. tv, 1370 København K"),
        ("på Birkevej 7 har vi", "Birkevej 7"),
        ("Torvegade 4, 4999 Klangby", "Torvegade 4, 4999 Klangby"),
        ("H.C. Andersens Boulevard 12A", "H.C. Andersens Boulevard 12A"),
        ("Rosenvænget 101, st. th.", "Rosenvænget 101, st. th."),
    ],
)
def test_street_address_is_found(text: str, address: str) -> None:
    assert found(text) == [("address", address)]


@pytest.mark.parametrize(
    "text",
    ["Rådhuset, 1599 København V", "Alle 38 svar", "Indsats 1. Alle unge", "cykelsti på Birkevej", "Vej 1"],
)
def test_place_without_a_house_is_no_address(text: str) -> None:
    assert found(text) == []


def test_bank_accounts_are_found_once() -> None:
    assert found("IBAN DK50 0040 0440 1162 43") == [("account", "DK50 0040 0440 1162 43")]
    assert found("IBAN DK51 0040 0440 1162 43") == []
    assert found("Reg.nr. 1234 konto 0101071234") == [("account", "Reg.nr. 1234 konto 0101071234")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("health", "Jeg har diabetes."),
        ("health", "Min søn på 14 har ADHD."),
        ("health", "Min mor, som er 82, har demens."),
        ("health", "Jeg har selv haft kræft."),
        ("health", "Min depression gjorde det svært."),
        ("health", "Vores datter har autisme."),
        ("health", "I mange år har jeg kæmpet med angst."),
        ("health", "Da jeg er blind, kan jeg ikke læse det."),
        ("health", "Min far døde af kræft."),
        ("health", "Anne Hansen er psykisk syg."),
        ("health", "Min søns autisme kræver ro."),
        ("health", "Jeg har\nselv haft kræft."),
        ("religion", "Jeg er muslim."),
        ("religion", "Som muslim føler jeg mig ikke velkommen."),
        ("ethnicity", "Jeg er af tyrkisk herkomst."),
        ("ethnicity", "Jeg er somalier og har boet her i tyve år."),
        ("ethnicity", "Jeg har anden etnisk baggrund."),
        ("offence", "Jeg blev dømt for vold i 2003."),
        ("offence", "Min bror har siddet i fængsel."),
        ("union", "Jeg er medlem af FOA."),
        ("sexuality", "Min datter er lesbisk."),
    ],
)
def test_what_is_said_of_a_person_is_found_with_little_confidence(kind: str, text: str) -> None:
    [finding] = find_personal_data(text)
    assert finding.kind.value == kind
    assert finding.confidence <= 0.5
    assert finding.must_be_held_back


@pytest.mark.parametrize(
    "text",
    [
        "Unge med anden etnisk baggrund skal have hjælp.",
        "Jeg mener, at muslimer skal behandles som andre.",
        "Jeg har arbejdet med demente i ti år.",
        "Vi har mange medlemmer med diabetes.",
        "Borgere med psykisk sygdom mødes ikke.",
        "Jeg er ikke muslim.",
        "Hvis jeg bliver syg, er der ingen hjælp.",
        "Forvaltningen registrerer ikke etnicitet.",
        "Færre unge skal sigtes for kriminalitet.",
        "Vores forening har et handicap i denne sag.",
        "Jeg er formand for Diabetesforeningen.",
        "Min mening er, at flygtninge skal have arbejde.",
        "Jeg er enig i målet om færre sygemeldte.",
        "Min kommune har mange flygtninge.",
        "Han er borgmester.",
        "Jeg har indsendt forslag om en strategi for demens.",
        "Vores medlemmer er syge.",
        "Mit råd er, at handicap indgår.",
        "Jeg har en indvending.",
        "Islamisk-Kristent Studiecenter er enig.",
    ],
)
def test_what_is_said_of_groups_is_no_personal_data(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["", " ", "1" * 100_000, "20 30 40 50 " * 5000, "jeg har " * 5000, "min søn, " * 5000]
)
def test_odd_text_is_read_in_good_time(text: str) -> None:
    assert all(isinstance(finding, Finding) for finding in find_personal_data(text))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789 -–.jeghar minsøndiabetes@dkvejKØ\n", max_size=120))
def test_findings_stand_in_the_text_in_order(text: str) -> None:
    findings = find_personal_data(text)
    assert list(findings) == sorted(findings, key=lambda finding: (finding.start, finding.end))
    assert all(
        0 <= finding.start < finding.end <= len(text) and 0 < finding.confidence <= 1 for finding in findings
    )
