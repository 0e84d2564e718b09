"""The facts that must be found in five real documents of one municipality, which are not in the repository.

Runs where SAMKLANG_LETTERS names their folder.
"""

import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samklang_text.document import AsideReason, BlockKind, Document, compose
from samklang_text.layout import assemble
from samklang_text.letters import AgendaPartKind, LetterFacts, LetterKind, read_facts
from samklang_text.organisations import KnownOrganisations, OrganisationKind
from samklang_whitebook.command import main as whitebook
from tests.text.letters_of_ours import lines_of

FOLDER = os.environ.get("SAMKLANG_LETTERS", "")

pytestmark = pytest.mark.skipif(
    not FOLDER, reason="Set SAMKLANG_LETTERS to the folder of the five real letters to read them"
)

COUNCIL, RESULTS, FINAL, HEARING, COMMITTEE = "000", "001", "002", "003", "004"


def letter(number: str) -> Document:
    (path,) = Path(FOLDER).glob(f"{number}*.txt")
    # No lexicon: every word is unknown, so only what the text itself shows decides on hyphens.
    return compose(assemble(lines_of(path.read_text(encoding="utf-8")), is_word=lambda word: False))


def facts(number: str) -> LetterFacts:
    return read_facts(letter(number), organisations=KnownOrganisations())


@pytest.mark.parametrize(
    ("number", "kind", "written", "case", "document", "deadline"),
    [
        (COUNCIL, LetterKind.ANSWER, None, None, None, date(2005, 7, 18)),
        (RESULTS, LetterKind.AGENDA_PAPER, None, "2010-150914", None, None),
        (FINAL, LetterKind.AGENDA_PAPER, None, "2010-174928", None, None),
        (HEARING, LetterKind.HEARING_LETTER, date(2010, 2, 11), "2010-2752", "2010-90723", date(2010, 5, 7)),
        (COMMITTEE, LetterKind.ANSWER, None, "2014-0222761", "2014-0222761-4", None),
    ],
)
def test_facts_of_the_real_letters(
    number: str,
    kind: LetterKind,
    written: date | None,
    case: str | None,
    document: str | None,
    deadline: date | None,
) -> None:
    found = facts(number)
    values = [one.value if one else None for one in (found.case_number, found.document_number)]
    days = [one.value if one else None for one in (found.date, found.deadline)]
    assert (found.kind, days, values) == (kind, [written, deadline], [case, document])


@pytest.mark.parametrize(
    ("number", "sender", "kind"),
    [
        (COUNCIL, "Integrationsrådet", OrganisationKind.ADVISORY_COUNCIL),
        (RESULTS, "Beskæftigelses- og Integrationsforvaltningen", OrganisationKind.ADMINISTRATION),
        (FINAL, "Beskæftigelses- og Integrationsforvaltningen", OrganisationKind.ADMINISTRATION),
        (HEARING, "Beskæftigelses- og Integrationsudvalget", OrganisationKind.COMMITTEE),
        (COMMITTEE, "Socialudvalget", OrganisationKind.COMMITTEE),
    ],
)
def test_senders_of_the_real_letters(number: str, sender: str, kind: OrganisationKind) -> None:
    found = facts(number)
    assert found.sender is not None
    assert (found.sender.value, found.sender_kind) == (sender, kind)


def test_chair_and_vice_chair_signed_side_by_side() -> None:
    assert [found.value.title for found in facts(COUNCIL).signatories] == ["Formand", "Næstformand"]


def test_one_signed_without_a_title() -> None:
    assert [found.value.title for found in facts(COMMITTEE).signatories] == [""]


@pytest.mark.parametrize(
    ("number", "item", "recommendations", "annexes"), [(RESULTS, "4", [1], 5), (FINAL, "14", [1, 2], 3)]
)
def test_agenda_papers_have_their_parts(
    number: str, item: str, recommendations: list[int], annexes: int
) -> None:
    agenda = facts(number).agenda
    assert agenda is not None
    assert agenda.item_number is not None
    assert agenda.item_number.value == item
    assert [one.number for one in agenda.recommendations] == recommendations
    assert len(agenda.annexes) == annexes
    assert {part.kind for part in agenda.parts} == set(AgendaPartKind)


def test_the_final_draft_goes_to_two_bodies_and_then_to_one() -> None:
    agenda = facts(FINAL).agenda
    assert agenda is not None
    assert [one.bodies[1:] for one in agenda.recommendations] == [
        ("Økonomiudvalget", "Borgerrepræsentationen"),
        ("Borgerrepræsentationen",),
    ]


@pytest.mark.parametrize(("number", "items"), [(COUNCIL, 14), (HEARING, 5), (COMMITTEE, 3)])
def test_list_items_of_the_real_letters(number: str, items: int) -> None:
    assert sum(block.kind is BlockKind.LIST_ITEM for block in letter(number).blocks) == items


@pytest.mark.parametrize(
    ("number", "reasons"),
    [
        (COUNCIL, [AsideReason.LETTERHEAD]),
        (RESULTS, []),
        (FINAL, []),
        (HEARING, [AsideReason.LETTERHEAD, AsideReason.LETTERHEAD, AsideReason.PAGE_NUMBER]),
        (COMMITTEE, [AsideReason.LETTERHEAD, AsideReason.PAGE_NUMBER]),
    ],
)
def test_furniture_of_the_real_letters(number: str, reasons: list[AsideReason]) -> None:
    assert [aside.reason for aside in letter(number).asides] == reasons


@pytest.mark.parametrize("number", [COUNCIL, RESULTS, FINAL, HEARING, COMMITTEE])
def test_no_divided_word_is_left(number: str) -> None:
    text = letter(number).text
    assert "\ufffe" not in text
    assert re.findall(r"\w- (?!og\b|eller\b|og$)[a-zæøå]", text) == []


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the product's own command says of the five, by their numbers."""
    out = tmp_path_factory.mktemp("book")
    assert whitebook([FOLDER, "--out", str(out), "--quiet"]) == 0
    book = json.loads((out / "whitebook.json").read_text(encoding="utf-8"))
    return {submission["file"][:3]: submission for submission in book["submissions"]}


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        (
            COUNCIL,
            {"kind": "answer", "sender": "Integrationsrådet", "date": None, "deadline": "2005-07-18"},
        ),
        (
            HEARING,
            {
                "kind": "hearing_letter",
                "date": "2010-02-11",
                "case_number": "2010-2752",
                "document_number": "2010-90723",
                "deadline": "2010-05-07",
            },
        ),
        (
            COMMITTEE,
            {
                "kind": "answer",
                "sender": "Socialudvalget",
                "date": None,
                "case_number": "2014-0222761",
                "document_number": "2014-0222761-4",
            },
        ),
        (RESULTS, {"kind": "agenda_paper", "case_number": "2010-150914", "points": []}),
        (FINAL, {"kind": "agenda_paper", "case_number": "2010-174928", "points": []}),
    ],
)
def test_the_command_says_so_too(
    submissions: dict[str, dict[str, Any]], number: str, facts: dict[str, Any]
) -> None:
    assert {name: submissions[number][name] for name in facts} == facts


def test_the_command_names_who_signed_and_the_items_of_the_agenda(
    submissions: dict[str, dict[str, Any]],
) -> None:
    titles = [signatory["title"] for signatory in submissions[COUNCIL]["signatories"]]
    assert titles == ["Formand", "Næstformand"]
    assert [submissions[number]["agenda"]["item_number"] for number in (RESULTS, FINAL)] == ["4", "14"]
