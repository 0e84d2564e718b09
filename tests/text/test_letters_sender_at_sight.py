"""Senders that a human sees at once."""

import pytest

from tests.text.letters_of_ours import facts_of
from tests.text.short_letters import texts

DEMAND = "Der bør plantes flere træer ved søen, og stien mangler lys."


def sender_of(text: str) -> tuple[str | None, str | None]:
    facts = facts_of(text)
    return (
        facts.sender.value if facts.sender else None,
        facts.sender_kind.value if facts.sender_kind else None,
    )


def test_a_body_named_first_that_is_signed_for_by_its_noun_is_the_sender():
    letter = f"Skolebestyrelsen ved Elmeskolen\n\n{DEMAND}\n\nPå skolebestyrelsens vegne\nIb Prøvesen\n"
    assert sender_of(letter)[0] == "Skolebestyrelsen ved Elmeskolen"


def test_two_who_sign_with_one_surname_and_write_as_i_are_citizens():
    letter = f"Kære udvalg\n\nJeg er imod planen. {DEMAND}\n\nHilsen\nKirsten og Ib Prøvesen\n"
    assert sender_of(letter) == ("Kirsten og Ib Prøvesen", "citizen")


def test_two_who_sign_for_a_board_are_no_citizens():
    letter = f"Kære udvalg\n\nJeg skriver for bestyrelsen. {DEMAND}\n\nHilsen\nKirsten og Ib Prøvesen\n"
    assert sender_of(letter)[1] != "citizen"


@pytest.mark.parametrize("name", ["FK Elmehaven", "ABF Søndervang"])
def test_who_is_signed_for_by_an_abbreviation_and_a_place_and_speaks_so_is_the_sender(name):
    letter = f"{name} glæder sig over planen. {DEMAND}\n\nPå vegne af {name}\nKirsten Prøvesen\n"
    assert sender_of(letter)[0] == name


def test_a_heading_that_is_a_bodys_name_is_a_letterhead():
    letter = (
        "Boligselskabet Elmehaven, afdeling 4\n\nDato: 3. maj 2026\n\n"
        f"Afdelingsbestyrelsen støtter planen. {DEMAND}\n\nMvh\nFormand Ib Prøvesen\n"
    )
    assert sender_of(letter) == ("Boligselskabet Elmehaven", "association")


def test_a_council_is_called_by_its_whole_name_in_the_letterhead():
    letter = (
        "Elmehaven Erhvervsråd                                   03.05.2026\n\n"
        f"Svar på høring om plan for parker\n\nErhvervsrådet støtter planen. {DEMAND}\n\n"
        "Erhvervsrådet tilbyder at plante træer.\n\nKirsten Prøvesen\ndirektør\n"
    )
    assert sender_of(letter)[0] == "Elmehaven Erhvervsråd"


def test_a_place_and_a_date_on_a_line_are_not_the_subject():
    letter = (
        f"Elmehavens Borgerforening\nv/ Ib Prøvesen\n\nElmehaven 3/5-2026\n\n{DEMAND}\n\nMvh\nIb Prøvesen\n"
    )
    assert facts_of(letter).subject is None


def test_a_closing_with_a_body_and_those_who_sign_for_it_is_no_point():
    assert texts(DEMAND, "Kh Elmerådet v. Freja og Ib") == texts(DEMAND)


def test_a_heading_that_names_the_board_which_then_speaks_is_the_sender_and_no_subject():
    letter = (
        "Skolebestyrelsen ved Elmeskolen\n\n"
        "Skolebestyrelsen har ingen bemærkninger til planen som helhed.\n\n"
        f"Skolebestyrelsen foreslår flere træer. {DEMAND}\n\np.b.v.\nIb Prøvesen\n"
    )
    facts = facts_of(letter)
    assert (facts.sender.value if facts.sender else None) == "Skolebestyrelsen ved Elmeskolen"
    assert facts.subject is None
