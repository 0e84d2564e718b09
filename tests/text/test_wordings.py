"""Wordings asked for: what is to stand there, and what it replaces."""

import pytest

from samklang_text.passages import passages_of
from samklang_text.points import PointKind, find_points
from tests.text.short_letters import kinds, letter, only, points, texts


def wording(*blocks: str) -> tuple[str, str]:
    point = only(*blocks)
    assert point.kind == PointKind.WORDING
    return point.old_wording, point.new_wording


@pytest.mark.parametrize(
    "request_",
    [
        "Titlen ændres til: ”Byen for alle”",
        "Titlen bør lyde ”Byen for alle”.",
        "Titlen omformuleres til „Byen for alle“.",
        "Titlen bør formuleres således: »Byen for alle«",
        'Vi foreslår, at titlen får følgende ordlyd: "Byen for alle"',
        "Titlen bør hedde ’Byen for alle’.",
        "Titlen skal i stedet lyde: Byen for alle",
        "Forslag til ny formulering: ”Byen for alle”",
        "Vi foreslår ordlyden ”Byen for alle”.",
        "Titlen kan med fordel gengives således: ”Byen for alle”",
    ],
)
def test_the_new_wording_is_taken_out_of_its_marks(request_):
    assert wording(request_) == ("", "Byen for alle")


@pytest.mark.parametrize(
    "request_",
    [
        "Titlen ændres fra ”Byen” til ”Byen for alle”.",
        "”Byen” erstattes af ”Byen for alle”.",
        "I stedet for »Byen« bør der stå »Byen for alle«.",
        'Ordet "Byen" udskiftes med "Byen for alle".',
        "I stedet for ”Byen” skrives ”Byen for alle”.",
        "Skriv ”Byen for alle” i stedet for ”Byen”.",
        "Byt ”Byen” ud med ”Byen for alle”.",
        "Vi foreslår, at ”Byen” bliver til ”Byen for alle”.",
        "Ordet ”Byen” bør afløses af ordene ”Byen for alle”.",
    ],
)
def test_the_old_wording_is_that_quoted_with_the_new(request_):
    assert wording(request_) == ("Byen", "Byen for alle")


@pytest.mark.parametrize(
    "verb", ["ønskes taget ud", "bør ikke stå der", "slettes", "udgår", "bør fjernes", "stryges"]
)
def test_a_wording_left_out_has_no_new_one(verb):
    assert wording(f"Ordene ”så vidt muligt” {verb}.") == ("så vidt muligt", "")


def test_a_named_part_can_be_left_out_without_quotation():
    assert wording("Vi foreslår, at mål 4 udgår.") == ("", "")


def test_a_project_that_is_to_go_is_a_proposal_not_a_wording():
    assert kinds("Vi foreslår, at motorvejen udgår af planen.") == ["proposal"]


@pytest.mark.parametrize("verb", ["tilføjes", "indsættes", "indføjes ordene"])
def test_an_addition_has_no_old_wording(verb):
    assert wording(f"Efter ordet ”unge” {verb} ”og ældre”.") == ("", "og ældre")


def test_the_new_wording_may_stand_in_the_next_block():
    blocks = ("Vi foreslår, at målet ændres til:", "”Alle skal kunne svømme”")
    assert wording(*blocks) == ("", "Alle skal kunne svømme")
    assert texts(*blocks) == ["Vi foreslår, at målet ændres til:\n”Alle skal kunne svømme”"]


def test_a_quoted_heading_is_the_new_wording_and_no_heading():
    assert (
        wording("Vi foreslår, at målet ændres til:", "# ”Alle skal kunne svømme”")[1]
        == "Alle skal kunne svømme"
    )


def test_the_old_wording_may_be_quoted_in_an_earlier_paragraph():
    blocks = (
        "Mål 1 lyder i sin nuværende form:",
        "”Flere skal kunne svømme”",
        "Rådet foreslår, at Mål 1 omformuleres til:",
        "”Alle skal kunne svømme”",
    )
    assert wording(*blocks) == ("Flere skal kunne svømme", "Alle skal kunne svømme")
    assert texts(*blocks) == ["\n".join(blocks[2:])]


def test_a_reason_between_the_old_wording_and_the_new_belongs_with_the_point():
    blocks = (
        "Visionen lyder i dag: ”Byen for cykler”. Det glemmer alle dem, der går.",
        "Vi foreslår, at visionen ændres til: ”Byen for fødder og cykler”",
    )
    found = points(*blocks)
    assert [text for _, text in found] == ["Det glemmer alle dem, der går.", blocks[1]]
    assert (found[1][0].old_wording, found[1][0].new_wording) == (
        "Byen for cykler",
        "Byen for fødder og cykler",
    )


def test_what_is_said_of_the_old_wording_is_not_lost():
    found = texts(
        "Visionen lyder i dag: ”Byen for cykler”, og det finder vi alt for snævert.",
        "Vi foreslår, at visionen ændres til: ”Byen for alle”",
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("request_", "wanted"),
    [
        ("Under Transport foreslås tilføjet: ”Færgen sejler hver time.”", ("", "Færgen sejler hver time.")),
        ("Ordet ”måske” ønskes slettet.", ("måske", "")),
        ("Ordet ”måske” foreslås ændret til ”altid”.", ("måske", "altid")),
    ],
)
def test_a_wording_may_be_asked_for_in_the_passive(request_, wanted):
    assert wording(request_) == wanted


def test_a_thing_that_is_proposed_added_is_no_wording():
    assert kinds("Der foreslås tilføjet en busrute til havnen.") == ["proposal"]


def test_the_old_wording_may_be_the_letters_heading():
    assert wording("# Indsats 1. Flere unge i vandet", "Indsats 1 ændres til: ”Alle i vandet”") == (
        "Flere unge i vandet",
        "Alle i vandet",
    )


def test_the_old_wording_may_be_found_in_the_draft():
    draft = letter("# Svømning", "- Mål 1: Flere skal kunne svømme", "- Mål 2: Flere bade")
    answer = letter("Vi foreslår, at Mål 1 ændres til: ”Alle skal kunne svømme”")
    (point,) = find_points(answer, passages=passages_of(draft))
    assert point.old_wording == "Flere skal kunne svømme"


def test_reasons_before_and_after_belong_with_the_wording():
    text = (
        "Målet rammer kun de unge. Vi foreslår derfor, at målet ændres til: ”Alle skal kunne svømme”. "
        "Det skyldes, at ældre også bader."
    )
    assert texts(text) == [text]


def test_the_sentence_that_announces_the_change_belongs_with_it():
    text = "Afsnit 2.1 bør ændres. Afsnit 2.1 bør lyde: ”Kultur er for alle”"
    assert texts(text) == [text]


def test_an_announcement_before_the_old_wording_is_no_point_of_its_own_unless_it_says_more():
    told = "Afsnit 3 lyder i dag: ”Havnen er lukket”."
    asked = "Vi foreslår, at afsnit 3 omformuleres til: ”Havnen er åben”."
    assert texts(f"Rådet foreslår, at afsnit 3 ændres. {told}", asked) == [asked]
    reason = "Afsnit 3 bør ændres, for det er problematisk."
    assert texts(f"{reason} {told}", asked) == [reason, asked]


def test_several_wordings_in_a_paragraph_are_several_points():
    found = points("I mål 1 ændres ”unge” til ”børn”. I mål 2 slettes ”altid”.")
    assert [(point.old_wording, point.new_wording) for point, _ in found] == [("unge", "børn"), ("altid", "")]


def test_a_figure_that_changes_is_a_proposal_not_a_wording():
    assert kinds("Vi foreslår, at fristen ændres til den 1. maj.") == ["proposal"]


def test_a_wording_that_is_only_reported_is_none():
    assert kinds("I udkastet står der ”Byen for alle”.") == ["remark"]


def test_what_is_to_stand_instead_may_be_told_in_the_next_sentence():
    text = "Ordene ”så vidt muligt” bør udgå. I stedet bør der stå: ”altid”."
    assert wording(text) == ("så vidt muligt", "altid")


@pytest.mark.parametrize(
    "announced", ["Vi foreslår følgende nye afsnit 3.2:", "Vi foreslår et nyt afsnit 3.2:"]
)
def test_a_text_that_stands_alone_after_its_announcement_is_a_wording_and_no_commitment(announced):
    new = "Kommunen udarbejder hvert år en plan for de gamle huse i byen."
    ((point, text),) = points(announced, new)
    assert (str(point.kind), point.new_wording, text) == ("wording", new, f"{announced}\n{new}")


def test_what_the_sender_itself_will_do_is_no_wording_after_an_announcement():
    assert kinds("Vi foreslår følgende nye afsnit:", "Vi opretter selv to hold.")[-1] == "commitment"
