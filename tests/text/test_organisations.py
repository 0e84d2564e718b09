"""Names of organisations in running Danish text."""

import pytest

from samklang_text.organisations import (
    KnownOrganisations,
    Organisation,
    OrganisationKind,
    OrganisationListError,
    kind_of_name,
    read_organisations,
)
from tests.text.letters_of_ours import KNOWN


def named(text: str, known: KnownOrganisations = KNOWN) -> list[tuple[str, str]]:
    """(as written, name) of everything found."""
    return [(text[one.start : one.end], one.organisation.name) for one in known.mentions(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Teknik- og Miljøudvalgets svar", "Teknik- og Miljøudvalget"),
        ("Svar fra Bygge- og Teknikudvalget om sagen", "Bygge- og Teknikudvalget"),
        ("TMU's bemærkninger", "TMU"),
        ("Teknik- og  Miljøudvalget mener", "Teknik- og  Miljøudvalget"),
    ],
)
def test_known_names_are_found_in_every_dress(text: str, written: str) -> None:
    assert named(text) == [(written, "Teknik- og Miljøudvalget")]


@pytest.mark.parametrize(
    "text", ["tmu er et forkert ord", "post@tmu.dk", "TMU-formanden", "cyklistforbundet-agtig"]
)
def test_short_names_are_not_seen_inside_other_things(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Høringssvar fra Amager Øst Lokaludvalg",
            "Amager Øst Lokaludvalg",
            OrganisationKind.LOCAL_COMMITTEE,
        ),
        ("Lokaludvalget for Prøveby siger", "Lokaludvalget for Prøveby", OrganisationKind.LOCAL_COMMITTEE),
        ("I Sundheds- og Omsorgsudvalgets svar", "Sundheds- og Omsorgsudvalget", OrganisationKind.COMMITTEE),
        (
            "Social-, Kultur- og Fritidsudvalget",
            "Social-, Kultur- og Fritidsudvalget",
            OrganisationKind.COMMITTEE,
        ),
        ("Udvalget for Kultur og Fritid mener", "Udvalget for Kultur og Fritid", OrganisationKind.COMMITTEE),
        (
            "Børne- og ungdomsforvaltningens plan",
            "Børne- og ungdomsforvaltningen",
            OrganisationKind.ADMINISTRATION,
        ),
        ("Handicaprådets møde", "Handicaprådet", OrganisationKind.ADVISORY_COUNCIL),
        ("Lokalrådet for Prøveby mener", "Lokalrådet for Prøveby", OrganisationKind.ADVISORY_COUNCIL),
        ("Prøveby Ældreråd mener", "Prøveby Ældreråd", OrganisationKind.ADVISORY_COUNCIL),
        ("Rådet for Socialt Udsatte", "Rådet for Socialt Udsatte", OrganisationKind.ADVISORY_COUNCIL),
        ("Tænketanken for integration", "Tænketanken for integration", OrganisationKind.EXPERT_GROUP),
        ("Borgerrepræsentationens møde", "Borgerrepræsentationen", OrganisationKind.COUNCIL),
        (
            "Grundejerforeningen Nordre Strand af 1921",
            "Grundejerforeningen Nordre Strand af 1921",
            "association",
        ),
        ("Prøve Ejendomme A/S har", "Prøve Ejendomme A/S", OrganisationKind.COMPANY),
        ("Vejstyrelsens brev", "Vejstyrelsen", OrganisationKind.STATE),
        ("Prøveby Kommunes plan", "Prøveby Kommune", OrganisationKind.OTHER_MUNICIPALITY),
    ],
)
def test_public_bodies_are_known_by_their_names(text: str, name: str, kind: str) -> None:
    (mention,) = KNOWN.mentions(text)
    assert (mention.organisation.name, mention.organisation.kind, mention.known) == (name, kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget mener, at forvaltningen bør svare.",
        "Fagudvalget og Området for Trafik",
        "Integrationsområdet er vigtigt.",
        "Socialudvalgsmødet blev aflyst.",
        "Vi foreslår et udvalg og et råd.",
        "Offentlige parkeringspladser",
        "Bestyrelsen",
        "Skolebestyrelsen",
    ],
)
def test_common_words_are_no_organisations(text: str) -> None:
    assert named(text) == []


def test_a_name_does_not_run_over_the_end_of_a_block() -> None:
    assert named("Hilsen Teknik- og\nMiljøudvalget") == [("Miljøudvalget", "Miljøudvalget")]


def test_names_side_by_side_are_two() -> None:
    assert [name for _, name in named("Østerbro Lokaludvalg og Valby Lokaludvalg")] == [
        "Østerbro Lokaludvalg",
        "Valby Lokaludvalg",
    ]


def test_kind_of_name_is_blank_where_the_name_does_not_tell() -> None:
    assert kind_of_name("Valby Lokaludvalg") is OrganisationKind.LOCAL_COMMITTEE
    assert kind_of_name("Teknik og Miljø") is None


def test_list_is_read_with_kinds_in_danish_and_several_names_in_a_cell() -> None:
    text = (
        "\ufeffnavn;type;korte;tidligere\nSocialudvalget;udvalg;SU|SUD;Familieudvalget\n;;;\nProjekt Ø;;;\n"
    )
    assert read_organisations(text) == (
        Organisation("Socialudvalget", OrganisationKind.COMMITTEE, ("SU", "SUD"), ("Familieudvalget",)),
        Organisation("Projekt Ø"),
    )


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [("A;udvalg\nB;klub\n", 2, "klub"), ("navn;type\n;udvalg\n", 2, "no name")],
)
def test_an_unreadable_line_is_named(text: str, line: int, word: str) -> None:
    with pytest.raises(OrganisationListError, match=word) as error:
        read_organisations(text)
    assert [fault.line for fault in error.value.faults] == [line]


def test_every_line_that_cannot_be_read_is_named_at_once() -> None:
    with pytest.raises(OrganisationListError) as error:
        read_organisations("A;klub\nB;\n;udvalg\nC;kor\n")
    faults = [(fault.line, fault.kind) for fault in error.value.faults]
    assert faults == [(1, "klub"), (3, ""), (4, "kor")]


def test_a_known_organisation_is_found_by_any_name() -> None:
    assert KNOWN.named("dansk cyklist forbund") == KNOWN.named("Cyklistforbundet")
    assert KNOWN.named("Cyklist") is None
