"""Senders as letterheads, forms and inner mails show them: associations and bodies no list knows."""

import pytest

from samklang_text.letters import LetterFacts
from tests.text.letters_of_ours import facts_of, mail_facts


def sender_of(facts: LetterFacts) -> str | None:
    return facts.sender.value if facts.sender else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Prøvested Vandværk\nv/ formand Ib Prøvesen\n\nTil Prøveby Kommune\n\nHøringssvar til planen\n\n"
            "Vandværket har læst udkastet. Vi foreslår, at boringen beskyttes.\n\n"
            "På vandværkets vegne\nIb Prøvesen",
            "Prøvested Vandværk",
        ),
        (
            "Frivilligcenter Prøveå\nHøringssvar om medborgerskab\n\nCentret har ingen penge. Vi foreslår en "
            "pulje.\n\nKh\nEva\nCenterleder, Frivilligcenter Prøveå",
            "Frivilligcenter Prøveå",
        ),
        (
            "Høringssvar fra 3F Prøvefjord til politikken\n\nVi savner noget om lærlinge, og vi "
            "foreslår et krav.",
            "3F Prøvefjord",
        ),
        (
            "HK Prøveby Midt\nFælledvej 3\n8800 Prøveby\n\nVedr. høring om organisering\n\nHK har følgende "
            "bemærkninger til forslaget: Vi mener, at processen er for kort.\n\nMed venlig hilsen\n"
            "Eva Prøvesen\nAfdelingsformand",
            "HK Prøveby Midt",
        ),
        (
            "NOTAT\n\nFra: Børne- og Prøveafdelingen\nTil: Kultursekretariatet\nDato: 8. maj 2024\n\n"
            "Bemærkninger til udkast\n\nVi foreslår, at mål 2 også omfatter dagtilbud.",
            "Børne- og Prøveafdelingen",
        ),
        ("Organisation / forening: Prøveby IF\nSvar: Vi foreslår, at hallen åbner kl. 6.", "Prøveby IF"),
        (
            "Svar på høring\n\nNavn: Brugerrådet på Prøvebo\nDit svar:\nVi foreslår bedre mad.",
            "Brugerrådet på Prøvebo",
        ),
    ],
)
def test_a_letterhead_or_a_form_shows_who_answers(text: str, name: str) -> None:
    assert sender_of(facts_of(text)) == name


def test_a_body_named_in_full_is_the_one_that_speaks_by_its_noun() -> None:
    text = (
        "Hej\n\nHermed Prøvemiljørådets høringssvar til planen.\n\nRådet mener, at bassinet bør "
        "ligge i parken. "
        "Rådet foreslår et møde.\n\nVh\nEva Prøvesen\nFormand for Prøveby Prøvemiljøråd\n"
    )
    facts = mail_facts(text, subject="Svar", name="Eva Prøvesen", address="eva@mail.example")
    assert sender_of(facts) == "Prøveby Prøvemiljøråd"


def test_who_unites_such_bodies_is_none_of_them() -> None:
    text = (
        "Høringssvar om politikken\n\nPrøverådet takker for muligheden. Prøverådet henviser til "
        "Danske Prøveråd. "
        "Danske Prøveråd mener, at planen bør følges. Prøverådet foreslår flere midler.\n\n"
        "På Prøverådets vegne\nEva Prøvesen\nformand"
    )
    assert sender_of(facts_of(text)) == "Prøverådet"


@pytest.mark.parametrize(
    "text",
    [
        "Til\nPrøvested Vandværk\n\nSvar til planen\n\nVandværket har ingen plan. Vandværkets svar "
        "var kort. Vi "
        "foreslår en boring.\n\nVenlig hilsen\nNaboerne",
        "Prøveby Bibliotek\n\nBiblioteket har ingen lørdagsåbent. Vi foreslår længere åbningstid.\n\n"
        "Med venlig hilsen\nIb Prøvesen og Eva Skov",
        "Navn: Eva Skov\nOrganisation:\nSvar: Der bør være flere bænke, mener vi.",
        "NOTAT\n\nFra: Eva Skov\nTil: Kultursekretariatet\nDato: 8. maj 2024\n\nBemærkninger\n\nVi "
        "foreslår et "
        "mål.",
    ],
)
def test_who_is_written_of_or_to_is_not_taken_for_the_sender(text: str) -> None:
    assert sender_of(facts_of(text)) is None


def test_who_writes_as_i_below_the_name_of_a_body_writes_of_it() -> None:
    text = (
        "Prøvested Vandværk\n\nVandværket har ingen plan. Vandværkets svar på min mail var kort. "
        "Jeg mener, at "
        "kommunen bør gribe ind.\n\nVenlig hilsen\nIb Prøvesen"
    )
    assert sender_of(facts_of(text)) == "Ib Prøvesen"


def test_an_association_known_by_its_letters_signs_as_nobody() -> None:
    text = "Svar\n\nVi foreslår en sti, og engen bør blive.\n\nMed venlig hilsen\nIb Prøvesen\nDOF Prøveø"
    assert [each.value.name for each in facts_of(text).signatories] == ["Ib Prøvesen"]
