"""Demands that come in several parts: "X kræver: 1. at … 2. at …", "X anbefaler, at …, og at …"."""

import pytest

from tests.text.short_letters import kinds, only, points

THREE = (
    "1. at den gamle hal bevares",
    "2. at prisen ikke stiger mere end lønnen",
    "3. at kommunen støtter koret",
)


@pytest.mark.parametrize(
    "lead",
    [
        "Borgerforeningen kræver:",
        "Hallens Venner kræver:",
        "Sammen med beboerne forlanger Elmehavens Beboerforening:",
        "Beboerforeningen ønsker:",
        "Elmehavens afdelingsbestyrelse foreslår:",
        "Vi har drøftet planen. Klubben opfordrer til:",
        "Vi kræver:",
        "Vi kræver følgende:",
        "Hallens Venner kræver, at:",
    ],
)
@pytest.mark.parametrize("by", ["", "Elmehavens Beboerforening"])
def test_items_under_a_demand_are_proposals_that_take_no_stand(lead, by):
    found = points(lead, *(f"- {item[3:]}" for item in THREE), by=by)
    said = [(str(point.kind), str(point.stance)) for point, _ in found if point.context]
    assert said == [("proposal", "none")] * 3


def test_an_item_under_a_demand_that_asks_is_a_question():
    assert kinds("Hallens Venner kræver:", "- at hallen bevares", "- hvem skal betale for den?") == [
        "proposal",
        "question",
    ]


@pytest.mark.parametrize("lead", ["Planen kræver:", "En god skolevej kræver:"])
def test_what_a_plan_takes_is_no_demand_of_the_sender(lead):
    assert kinds(lead, "- en ansat i forvaltningen", "- en bil")[0] != "proposal"


@pytest.mark.parametrize(
    "sentence",
    [
        "Hallens Venner anbefaler, at der sættes bænke op ved søen, og at kommunen hvert år støtter bålet.",
        "Vi foreslår, at hallen males, og at kommunen bakker op om koret.",
        "Klubben ønsker, at der kommer lys på stien, og at byrådet er positivt over for vores bane.",
    ],
)
def test_what_is_wished_in_the_second_half_of_a_proposal_is_part_of_it(sentence):
    point = only(sentence)
    assert (str(point.kind), str(point.stance)) == ("proposal", "none")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("concern", "Vi er nervøse for, at de små klubber lukker."),
        ("concern", "Jeg er nervøs for trafikken ved skolen."),
        ("commitment", "Foreningens lokalafdeling påtager sig at holde øje med søen."),
        ("offer", "Vi vil gerne stille et areal til rådighed bag hallen."),
        ("offer", "Vi vil gerne stille areal til boldbaner."),
        ("offer", "Klubben vil gerne lave en rundvisning for alle nye."),
        ("proposal", "Vi vil gerne have en bænk ved søen."),
    ],
)
def test_worries_offers_and_promises_are_read_as_a_human_reads_them(kind, sentence):
    assert kinds(sentence) == [kind]


def test_a_heading_with_the_senders_name_is_no_context():
    said = ("# Skolebestyrelsen ved Elmeskolen", "Skolebestyrelsen foreslår flere træer.")
    assert only(*said, by="Skolebestyrelsen ved Elmeskolen").context == ""
