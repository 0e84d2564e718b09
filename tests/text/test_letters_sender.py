"""Who a letter is from, and when nobody can tell."""

import pytest

from samklang_text.letters import LetterFacts, LetterKind
from samklang_text.organisations import OrganisationKind
from tests.text.letters_of_ours import facts_of, mail_facts

BODY = "Der bør være flere cykelstier i bydelen, og de skal være brede nok til alle."


def who(facts: LetterFacts) -> tuple[str | None, OrganisationKind | None]:
    return (facts.sender.value if facts.sender else None), facts.sender_kind


@pytest.mark.parametrize(
    "text",
    [
        f"Høringssvar fra Valby Lokaludvalg om planen\n\n{BODY}\n",
        f"Valby Lokaludvalgs høringssvar til planen\n\n{BODY}\n",
        f"Valby Lokaludvalg takker for muligheden for at svare.\n\n{BODY}\n",
        f"Valby Lokaludvalg har på sit møde drøftet planen.\n\n{BODY}\n",
        f"Jeg skal på vegne af Valby Lokaludvalg kvittere for modtagelsen af planen.\n\n{BODY}\n",
        f"Høringssvar\n\n{BODY}\n\nMed venlig hilsen\n\nIb Prøvesen\nFormand for Valby Lokaludvalg\n",
        f"Høringssvar\n\n{BODY}\n\nPå Valby Lokaludvalgs vegne\n\nIb Prøvesen\nFormand\n",
        f"Formandskabet for Valby Lokaludvalg skal hermed udtale følgende.\n\n{BODY}\n",
        f"Afsender: Valby Lokaludvalg\nEmne: Plan\n\n{BODY}\n",
    ],
)
def test_an_organisation_gives_itself_away_in_many_ways(text: str) -> None:
    assert who(facts_of(text)) == ("Valby Lokaludvalg", OrganisationKind.LOCAL_COMMITTEE)


def test_a_former_name_gives_the_name_of_now() -> None:
    assert who(facts_of(f"Høringssvar fra Bygge- og Teknikudvalget\n\n{BODY}\n")) == (
        "Teknik- og Miljøudvalget",
        OrganisationKind.COMMITTEE,
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Teknik- og Miljøudvalget\nRådhuset\n1599 København V\n\nKære Teknik- og Miljøudvalg\n\n{BODY}\n",
        f"Til\nTeknik- og Miljøudvalget\n\nVi takker for muligheden. {BODY}\n",
        f"Høringssvar\n\nTeknik- og Miljøudvalget har sendt os en plan. {BODY}\n",
        f"Socialudvalget finder i sit svar, at målet er uklart. Det er vi enige i. {BODY}\n",
        f"Høringssvar\n\nValby Lokaludvalg mener ét, og Østerbro Lokaludvalg mener noget andet. {BODY}\n",
        f"Høringssvar\n\n{BODY}\n",
        f"Høringssvar\n\nProjektet på integrationsområdet er godt. {BODY}\n",
    ],
)
def test_who_is_only_named_is_not_the_sender(text: str) -> None:
    assert who(facts_of(text)) == (None, None)


def test_the_heading_outweighs_who_is_named_most() -> None:
    text = (
        "Til borgmester Ib Prøvesen\n\nHøringssvar fra Socialudvalget om planen\n\n"
        "Socialforvaltningen vil hjælpe. Socialforvaltningen har mange tal. Socialforvaltningen er klar.\n"
    )
    assert who(facts_of(text)) == ("Socialudvalget", OrganisationKind.COMMITTEE)


def test_an_administration_that_answers_provisionally_answers_itself() -> None:
    text = (
        "Foreløbigt høringssvar\n\nØkonomiforvaltningen afgiver hermed et foreløbigt høringssvar på vegne af "
        f"Økonomiudvalget. Økonomiudvalget behandler sagen senere.\n\n{BODY}\n"
    )
    facts = facts_of(text)
    assert who(facts) == ("Økonomiforvaltningen", OrganisationKind.ADMINISTRATION)
    assert facts.provisional is not None
    assert facts.provisional.value == "Foreløbigt høringssvar"


def test_a_secretary_who_forwards_is_not_the_sender() -> None:
    text = (
        "Kære alle\n\nHermed svar på vegne af Valby Lokaludvalg.\n\nVenlig hilsen\nLis Testrup\nSekretær\n"
        "Økonomiforvaltningen\n\nFra: Valby Lokaludvalg <valby@example.dk>\nSendt: 2. maj 2024 09:12\n"
        f"Til: Lis Testrup\nEmne: Svar\n\nValby Lokaludvalg har drøftet planen. {BODY}\n\n"
        "Venlig hilsen\nIb Prøvesen\nFormand\n"
    )
    facts = mail_facts(text, subject="VS: Høringssvar", name="Lis Testrup", address="lis@example.dk")
    assert who(facts) == ("Valby Lokaludvalg", OrganisationKind.LOCAL_COMMITTEE)
    assert facts.email is not None
    assert facts.email.value == "valby@example.dk"


def test_an_address_supports_a_known_name() -> None:
    text = f"Vi i Cyklistforbundet vil gerne svare. {BODY}\n\nMvh\nIb Prøvesen\nProjektleder\n"
    facts = mail_facts(text, subject="Høring", name="Ib Prøvesen", address="ib@cyklistforbundet.dk")
    assert who(facts) == ("Cyklistforbundet", OrganisationKind.ASSOCIATION)


def test_an_association_at_the_top_with_its_chair_is_the_sender() -> None:
    text = (
        "Grundejerforeningen Nordre Strand\nv/ formand Ib Prøvesen\n\nPrøveby Kommune\nAtt.: Byplan\n\n"
        f"Vedr.: Indsigelse mod planen\n\nVi protesterer. {BODY}\n\n"
        "På bestyrelsens vegne\nIb Prøvesen, formand\n"
    )
    assert who(facts_of(text)) == ("Grundejerforeningen Nordre Strand", OrganisationKind.ASSOCIATION)


def test_a_person_who_writes_as_i_is_a_citizen() -> None:
    text = f"Hej\n\nJeg bor her og er bekymret. {BODY}\n\nMvh\nIb Prøvesen\nPrøvegade 4\n2100 København Ø\n"
    assert who(facts_of(text)) == ("Ib Prøvesen", OrganisationKind.CITIZEN)


@pytest.mark.parametrize(
    "tail",
    [
        "Ib Prøvesen\nDirektør",
        "Ib",
        "Ib Prøvesen\nLis Testrup",
        "På foreningens vegne\nIb Prøvesen",
    ],
)
def test_who_may_speak_for_others_is_no_citizen(tail: str) -> None:
    assert who(facts_of(f"Hej\n\nJeg er bekymret. {BODY}\n\nMed venlig hilsen\n{tail}\n")) == (None, None)


def test_another_municipality_that_answers_is_one() -> None:
    text = f"Svar fra Frederiksberg Kommune\n\nFrederiksberg Kommune har følgende bemærkninger. {BODY}\n"
    assert who(facts_of(text)) == ("Frederiksberg Kommune", OrganisationKind.OTHER_MUNICIPALITY)


@pytest.mark.parametrize(
    "text",
    [
        f"Høringssvar fra Prøvehjælpen om planen\n\n{BODY}\n",
        f"Organisation: Prøvehjælpen\nE-mail: svar@example.dk\n\n{BODY}\n",
        f"Hej\n\nPrøvehjælpen støtter planen. {BODY}\n\nHilsen\nIb Prøvesen\nDirektør\nPrøvehjælpen\n",
    ],
)
def test_a_name_that_nobody_knows_is_a_sender_where_the_letter_says_so(text: str) -> None:
    assert who(facts_of(text)) == ("Prøvehjælpen", None)


@pytest.mark.parametrize(
    "text",
    [
        f"Høringssvar\n\nPrøvehjælpen støtter planen. {BODY}\n",
        f"Høringssvar fra borgere i bydelen\n\n{BODY}\n",
        f"Høringssvar\n\nForvaltningen har modtaget planen. {BODY}\n\nVenlig hilsen\nForvaltningen\n",
    ],
)
def test_a_name_that_only_one_place_gives_is_not_enough(text: str) -> None:
    assert who(facts_of(text)) == (None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Svar på vegne af: Grønne Haver",
        "Organisation\nGrønne Haver\nE-mail\nsvar@example.dk",
        "Navn på organisation: Grønne Haver",
    ],
)
def test_a_field_of_a_form_tells_who_answers(head: str) -> None:
    assert who(facts_of(f"{head}\n\nHøringssvar om planen\n\n{BODY}\n")) == ("Grønne Haver", None)


def test_who_fills_in_a_form_for_himself_is_a_citizen() -> None:
    text = f"Svar på vegne af: Mig selv\n\nNavn: Lis Testrup\n\nHvad synes du?\n\n{BODY}\n\nHilsen\nLis\n"
    facts = facts_of(text)
    assert who(facts) == ("Lis Testrup", OrganisationKind.CITIZEN)
    assert [one.value.name for one in facts.signatories] == ["Lis Testrup"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"PRØVEBY POLITI\n\nPolitiet finder ét. {BODY}\n\nPolitiet anbefaler et andet.\n", "Prøveby Politi"),
        (f"Prøveby Ungeråd har set planen. {BODY}\n\nRådet er glad. Rådet savner mål.\n", "Prøveby Ungeråd"),
        (
            "Brancheforeningen Sol fra Taget (BST) samler 7 virksomheder i Prøveby Kommune og omegn.\n\n"
            f"BST mener ét. {BODY} BST anbefaler et andet.\n",
            "Brancheforeningen Sol fra Taget",
        ),
    ],
)
def test_who_is_named_once_and_then_speaks_by_a_shorter_name_is_the_sender(text: str, name: str) -> None:
    assert who(facts_of(text))[0] == name


@pytest.mark.parametrize(
    ("head", "tail", "name"),
    [
        ("Solhjulet | Prøvevej 2 | 5999 Prøveby\n\n", "", "Solhjulet"),
        ("", "Hilsen\nIb Prøvesen\nDirektør\nSolhjulet Prøveby\n", "Solhjulet Prøveby"),
        ("", "Hilsen\nIb Prøvesen\nDirektør\nib@solhjulet.example\n", "Solhjulet"),
    ],
)
def test_two_places_that_agree_give_the_fuller_name(head: str, tail: str, name: str) -> None:
    text = f"{head}Høringssvar\n\nSolhjulet arbejder med cykler for børn. {BODY}\n\n{tail}"
    assert who(facts_of(text)) == (name, None)


@pytest.mark.parametrize(
    "text",
    [
        f"Prøvevej 2\n5999 Prøveby\n\nPrøvevej er en smal gade. {BODY}\n",
        f"Cykler er sunde, og det ved enhver. {BODY}\n\nHilsen\nIb Prøvesen\nDirektør\n",
        f"Høringssvar\n\nPrøvevej 2 er en skole. {BODY}\n\nHilsen\nBo Testrup\nRektor\nPrøvevej 2\n",
    ],
)
def test_streets_and_common_words_are_no_senders(text: str) -> None:
    assert who(facts_of(text)) == (None, None)


def test_who_puts_a_plan_to_hearing_sends_the_hearing_letter() -> None:
    text = (
        "Høring om ny plan\n\nPrøveudvalget vedtog den 3. maj 2024 at sende planen i høring hos alle.\n\n"
        "Jeres svar skal være os i hænde senest den 14. juni 2024.\n"
    )
    facts = facts_of(text)
    assert facts.kind is LetterKind.HEARING_LETTER
    assert who(facts) == ("Prøveudvalget", OrganisationKind.COMMITTEE)


def test_the_place_of_the_sender_is_shown() -> None:
    facts = facts_of(f"Høringssvar fra Valby Lokaludvalg om planen\n\n{BODY}\n")
    assert facts.sender is not None
    assert (facts.sender.start, facts.sender.end) == (16, 33)
    assert facts.sender.confidence > 0.9


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Cyklistforbundet\n\n{BODY}\n\nMed venlig hilsen\nBestyrelsen\n", "Cyklistforbundet"),
        (f"Prøveby Skakklub\n\n{BODY}\n\nMed venlig hilsen\n\nIb Prøvesen\nFormand\n", "Prøveby Skakklub"),
        (
            f"Prøveby Borgerforening\nv/ sekretær Lis Prøvesen\n\n{BODY}\n\nDe bedste hilsner\nBestyrelsen\n",
            "Prøveby Borgerforening",
        ),
        (
            f"Fra skolebestyrelsen på Vestre Skole\n\n{BODY}\n\nMed venlig hilsen\nIb Prøvesen\n",
            "Skolebestyrelsen på Vestre Skole",
        ),
    ],
)
def test_an_association_alone_on_the_first_line_is_the_sender(text: str, name: str) -> None:
    assert who(facts_of(text))[0] == name


@pytest.mark.parametrize(
    "text",
    [
        f"Prøveby Skakklub\n\nJeg kommer der hver uge. {BODY}\n\nVenlig hilsen\nBestyrelsen\n",
        f"Ældrerådet\n\nHøringssvar\n\n{BODY}\n",
        f"Til\nPrøveby Skakklub\n\n{BODY}\n",
    ],
)
def test_the_first_line_may_name_the_receiver_or_the_matter(text: str) -> None:
    assert who(facts_of(text)) == (None, None)


def test_a_local_council_keeps_its_place_in_its_name() -> None:
    text = f"Høringssvar\n\n{BODY}\n\nMed venlig hilsen\nIb Prøvesen\nFormand for Lokalrådet for Prøveby\n"
    assert who(facts_of(text))[0] == "Lokalrådet for Prøveby"


def test_whose_chairman_signs_is_no_person_though_the_name_reads_as_one() -> None:
    letter = f"Høringssvar fra PH Prøveby\n\n{BODY}\n\nMed venlig hilsen\n\nIb Prøvesen"
    assert who(facts_of(f"{letter}\nFormand, PH Prøveby\n"))[0] == "PH Prøveby"
    assert who(facts_of(f"{letter}\nFormand\n"))[0] is None


def test_a_house_below_its_leaders_name_does_not_sign() -> None:
    text = f"{BODY}\n\nMvh\nHenrik Prøvesen\nBiografleder\nPrøveby Bio\nTlf. 11 22 33 44\n"
    assert [one.value.name for one in facts_of(text).signatories] == ["Henrik Prøvesen"]
