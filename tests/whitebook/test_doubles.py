"""What lies twice among the letters counts once: copies, a scan beside its text, the draft itself."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from samklang_whitebook.command import main
from samklang_whitebook.doubles import without_copies, without_the_draft, without_versions
from samklang_whitebook.model import MarkedPoint, Submission
from samklang_whitebook.texts import Words
from tests.whitebook.letters import COUNCIL, DRAFT

WORDS = Words("da")
LETTER = (
    "Sejlklubben takker for udkastet til havneplanen.\n\n"
    "Vi foreslår, at der kommer flere joller ved den gamle bro, og at slipstedet bliver gjort bredere, "
    "så både børn og voksne kan sætte deres både i vandet uden at vente på hinanden.\n\n"
    "Vi er bekymrede for, at de nye boliger lukker for udsigten til havnen.\n"
)
# As a machine reads a picture of it.
RECOGNISED = LETTER.replace("\n\n", "\n").replace("joller", "jol1er").replace("øn", "on")


def answer(text: str, *, file: str, sender: str | None = "Sejlklubben", **facts: object) -> Submission:
    point = MarkedPoint(0, len(text), "remark", "", "none", "", "")
    given = {"sha256": file, "format": "txt", "kind": "answer", "points": (point,), **facts}
    return Submission(file=file, text=text, sender=sender, **given)  # type: ignore[arg-type]


def test_a_scan_beside_the_text_of_the_same_letter_counts_once_under_the_text() -> None:
    scan, text = without_versions(
        [answer(RECOGNISED, file="a.jpg", recognised=True), answer(LETTER, file="b.txt")], words=WORDS
    )
    assert (scan.same_as, scan.near_copy, scan.points) == ("b.txt", True, ())
    assert text.is_answer()
    assert text.points


def test_two_forms_of_one_letter_count_once_under_the_first() -> None:
    word, pdf = without_versions(
        [answer(LETTER, file="a.docx"), answer(f"{LETTER}\nSide 1", file="b.pdf")], words=WORDS
    )
    assert word.is_answer()
    assert pdf.same_as == "a.docx"


def test_a_scan_whose_sender_was_not_found_is_known_by_the_senders_name_in_it() -> None:
    scan, _ = without_versions(
        [answer(RECOGNISED, file="a.jpg", sender=None, recognised=True), answer(LETTER, file="b.txt")],
        words=WORDS,
    )
    assert scan.same_as == "b.txt"


@pytest.mark.parametrize(
    "other",
    [
        answer(LETTER.replace("Sejlklubben", "Roklubben"), file="b.txt", sender="Roklubben"),
        answer(LETTER.replace("Sejlklubben", "Vi"), file="b.txt", sender=None),
        answer(
            f"{LETTER}\nVi vil også have en kiosk ved broen, og den skal have åbent om vinteren.", file="b"
        ),
        answer(LETTER, file="b.txt", provisional=True),
        answer(LETTER, file="b.txt", date="2029-03-04"),
    ],
    ids=["campaign", "unknown sender", "more is said", "provisional", "another day"],
)
def test_letters_that_only_resemble_each_other_count_each_for_itself(other: Submission) -> None:
    given = (answer(LETTER, file="a.txt", date="2029-03-01"), other)
    assert without_versions(given, words=WORDS) == given


def test_the_draft_among_the_letters_is_no_answer() -> None:
    drafts = [answer(DRAFT, file="a.pdf", sender=None), answer("Andet.", file="b.docx", sha256="draft")]
    found = without_the_draft(
        [*drafts, answer(LETTER, file="c.txt")], sha256="draft", text=DRAFT, words=WORDS
    )
    assert [(each.kind, bool(each.points)) for each in found] == [
        ("draft", False),
        ("draft", False),
        ("answer", True),
    ]


def test_an_answer_that_quotes_the_draft_is_still_an_answer() -> None:
    given = (answer(f"{DRAFT}\n\n{LETTER}", file="a.docx"),)
    assert without_the_draft(given, sha256="draft", text=DRAFT, words=WORDS) == given


# Long enough for a few remarks to be little of it.
LONG_DRAFT = "\n\n".join(
    f"{number}. Der skal være plads til at gå, cykle og køre på vej nummer {number}, og farten skal ned. "
    f"Kommunen taler med dem, der bor ved vej nummer {number}, før arbejdet begynder."
    for number in range(1, 121)
)
REMARK = (
    "Bemærkning: Det er vi imod, for her kører skolebussen, og børnene har ingen anden vej hjem om vinteren."
)


def _with_remarks(remarks: int) -> str:
    passages = LONG_DRAFT.split("\n\n")
    for at in range(remarks):
        passages.insert(at * 7 + 3, REMARK)
    return "\n\n".join(passages)


def _beside(text: str, **facts: object) -> Submission:
    given = replace(answer(text, file="a.docx", sender=None), **facts)  # type: ignore[arg-type]
    [found] = without_the_draft((given,), sha256="draft", text=LONG_DRAFT, words=WORDS)
    return found


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (_with_remarks(6), {}),
        (_with_remarks(1), {"sender": "Roklubben"}),
        (LONG_DRAFT.replace("vej nummer 7,", "vej nummer 9,"), {"sender": "Roklubben"}),
        (f"{LONG_DRAFT}\n\nNej tak.", {"signatories": (("Asta Bruun", ""),)}),
    ],
    ids=["remarks", "sender and remark", "sender", "signatory"],
)
def test_who_returns_the_whole_draft_with_remarks_in_it_has_answered_and_it_is_told(
    text: str, facts: dict[str, object]
) -> None:
    found = _beside(text, **facts)
    assert (found.kind, len(found.points)) == ("answer", 1)
    assert found.warnings == (WORDS("warn_holds_draft"),)


def test_the_draft_is_known_in_another_format_by_having_nothing_but_short_pieces_of_its_own() -> None:
    printed = LONG_DRAFT.replace("\n\n40.", "\n\nKlangby Kommune · Side 7 af 12\n\n40.")
    assert _beside(printed).kind == "draft"
    assert _beside(" ".join(LONG_DRAFT.split()), sender="Klangby Kommune").kind == "draft"


def test_a_letter_that_differs_in_one_word_counts_and_both_are_told() -> None:
    corrected = LETTER.replace("Vi foreslår", "Vi foreslår ikke")
    first, second = without_versions(
        [answer(LETTER, file="svar 1.docx"), answer(corrected, file="svar 2 rettet.docx")], words=WORDS
    )
    assert (len(first.points), len(second.points), second.same_as) == (1, 1, None)
    assert first.warnings == second.warnings == (WORDS("warn_nearly_same"),)


def test_without_a_draft_nothing_is_taken_for_it() -> None:
    given = (answer("", file="a.txt"),)
    assert without_the_draft(given, sha256="", text="", words=WORDS) == given


def test_copies_are_marked_and_say_nothing_of_their_own() -> None:
    first, second = answer(LETTER, file="a.txt", sha256="1"), answer(LETTER, file="b.txt", sha256="1")
    assert without_copies([first, second]) == (first, replace(second, same_as="a.txt", points=()))


@pytest.fixture
def with_draft(tmp_path: Path) -> Path:
    folder = tmp_path / "svar"
    folder.mkdir()
    (folder / "svar.txt").write_text(COUNCIL)
    (folder / "Trafikplan.md").write_text(DRAFT.replace("# Trafikplan", "# Udkast til trafikplan"))
    return folder


def test_a_paper_that_looks_like_the_draft_is_told_with_how_to_give_it(
    with_draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ud"
    assert main([str(with_draft), "--out", str(out)]) == 0
    shown = capsys.readouterr()
    assert f"--draft {with_draft / 'Trafikplan.md'}" in " ".join(shown.err.split())
    assert "Ligner det udkast, der er i høring" in " ".join(shown.out.replace("│", " ").split())
    book = json.loads((out / "whitebook.json").read_text())
    assert {each["file"]: each["seems_draft"] for each in book["submissions"]} == {
        "Trafikplan.md": True,
        "svar.txt": False,
    }


def test_the_draft_that_was_given_is_told_and_not_counted_when_it_also_lies_among_the_letters(
    with_draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, out = tmp_path / "udkast.md", tmp_path / "ud"
    draft.write_bytes((with_draft / "Trafikplan.md").read_bytes())
    assert main([str(with_draft), "--out", str(out), "--draft", str(draft)]) == 0
    shown = capsys.readouterr()
    assert "Er det udkast, der er givet med --draft" in " ".join(shown.out.replace("│", " ").split())
    assert "1 høringssvar" in shown.out
    assert shown.err.count("--draft") == 0
    book = json.loads((out / "whitebook.json").read_text())
    assert [each["kind"] for each in book["submissions"]] == ["answer", "draft"]


def test_an_older_draft_beside_the_one_that_was_given_is_told(
    with_draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nyt.md").write_text(
        DRAFT + "\n## Indsats 3. Kajen\n\nKajen skal sættes i stand med nyt træ.\n"
    )
    arguments = [str(with_draft), "--out", str(tmp_path / "ud"), "--draft", str(tmp_path / "nyt.md")]
    assert main(arguments) == 0
    shown = capsys.readouterr()
    assert "Er det en ældre udgave, så tag den ud." in " ".join(shown.out.replace("│", " ").split())
    assert "--draft" not in shown.err
