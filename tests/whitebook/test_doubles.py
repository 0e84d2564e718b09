"""What lies twice among the letters counts once: copies, a scan beside its text, the draft itself."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from samklang_whitebook.command import main
from samklang_whitebook.doubles import without_copies, without_the_draft, without_versions
from samklang_whitebook.model import MarkedPoint, Submission
from tests.whitebook.letters import COUNCIL, DRAFT

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
        [answer(RECOGNISED, file="a.jpg", recognised=True), answer(LETTER, file="b.txt")]
    )
    assert (scan.same_as, scan.near_copy, scan.points) == ("b.txt", True, ())
    assert text.is_answer()
    assert text.points


def test_two_forms_of_one_letter_count_once_under_the_first() -> None:
    word, pdf = without_versions([answer(LETTER, file="a.docx"), answer(f"{LETTER}\nSide 1", file="b.pdf")])
    assert word.is_answer()
    assert pdf.same_as == "a.docx"


def test_a_scan_whose_sender_was_not_found_is_known_by_the_senders_name_in_it() -> None:
    scan, _ = without_versions(
        [answer(RECOGNISED, file="a.jpg", sender=None, recognised=True), answer(LETTER, file="b.txt")]
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
    assert without_versions(given) == given


def test_the_draft_among_the_letters_is_no_answer() -> None:
    drafts = [answer(DRAFT, file="a.pdf", sender=None), answer("Andet.", file="b.docx", sha256="draft")]
    found = without_the_draft([*drafts, answer(LETTER, file="c.txt")], sha256="draft", text=DRAFT)
    assert [(each.kind, bool(each.points)) for each in found] == [
        ("draft", False),
        ("draft", False),
        ("answer", True),
    ]


def test_an_answer_that_quotes_the_draft_is_still_an_answer() -> None:
    given = (answer(f"{DRAFT}\n\n{LETTER}", file="a.docx"),)
    assert without_the_draft(given, sha256="draft", text=DRAFT) == given


def test_without_a_draft_nothing_is_taken_for_it() -> None:
    given = (answer("", file="a.txt"),)
    assert without_the_draft(given, sha256="", text="") == given


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
