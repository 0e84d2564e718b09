"""What may not be public stands neither in the Word file nor in the PDF, wherever it was written."""

import io
from dataclasses import fields, replace
from datetime import date
from typing import Any

import docx
import pypdfium2
import pytest

from samklang_files.report import Report, report_to_docx, report_to_pdf
from samklang_text.letters import LetterKind
from samklang_whitebook.contents import whitebook_report
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.model import (
    Asked,
    DraftPassage,
    MarkedPoint,
    Paper,
    PaperPart,
    PersonalData,
    SetAside,
    Submission,
    Theme,
    Unread,
    WhiteBook,
)
from samklang_whitebook.places import font_folders
from samklang_whitebook.texts import Words
from tests.whitebook.conftest import Made

NAME, CPR = "Kaj Bruun", "010190-1234"
SECRET = f"Brev fra {NAME}, {CPR}"
# What a submission is, not what somebody wrote; the rest of its text fields are filled by the test.
OWN_CODES = {
    "file",
    "sha256",
    "format",
    "kind",
    "text",
    "sender",
    "sender_kind",
    "date",
    "deadline",
    "same_as",
}
NOTE = "Tilbageholdt: synspunktet indeholder mulige følsomme personoplysninger. Se regnearket."


def point(kind: str = "wording", *, held_back: bool = False) -> MarkedPoint:
    return MarkedPoint(
        0,
        len(SECRET),
        kind,
        context=SECRET,
        stance="none",
        old_wording=SECRET,
        new_wording=SECRET,
        passage=SECRET,
        themes=(SECRET,),
        held_back=held_back,
    )


def filled(file: str, **facts: Any) -> Submission:
    """A submission with the secret in every text field."""
    free = {
        field.name: SECRET
        for field in fields(Submission)
        if field.type in ("str", str, str | None) and field.name not in OWN_CODES
    }
    lists = {
        "signatories": ((NAME, SECRET),),
        "notices": (f"{SECRET}.pdf: kunne ikke læses",),
        "warnings": (SECRET,),
        "asides": (SetAside("signature", SECRET, 0),),
        "personal": (PersonalData("cpr", SECRET.index(CPR), len(SECRET), 0.99),),
        "agenda": Paper(SECRET, (PaperPart("problem", 0, 5),), (), ()),
        "points": tuple(point(kind) for kind in ("wording", "question", "commitment")),
    }
    given = {"sha256": file, "format": "txt", "kind": "answer", "text": SECRET, **free, **lists, **facts}
    return Submission(file=f"{SECRET} {file}.pdf", **given)


def whole_book() -> WhiteBook:
    """A white book with every kind of row, each of them full of what may not be shown."""
    council = {"sender": "Ældrerådet", "sender_kind": "advisory_council"}
    citizen = {"sender": NAME, "sender_kind": "citizen"}
    submissions = [
        filled("råd", **council),
        filled("borger", **citizen),
        filled("enslydende", **citizen),
        filled("ukendt"),
        filled("tilbageholdt", **citizen, points=(point(held_back=True),)),
    ]
    submissions += [filled(kind, kind=kind, **citizen) for kind in LetterKind if kind != "answer"]
    submissions += [filled(f"ukendt {kind}", kind=kind) for kind in LetterKind if kind != "answer"]
    copied = submissions[1]
    submissions.append(filled("kopi", **citizen, same_as=copied.file, points=()))
    return WhiteBook(
        SECRET,
        "da",
        tuple(submissions),
        themes=(Theme(SECRET, (SECRET,)),),
        campaigns=((copied.file, submissions[2].file),),
        unread=(Unread(f"{SECRET}.zip", "damaged", SECRET),),
        silent=(Asked(SECRET, "association"), Asked(NAME, "citizen")),
    )


def report_of(book: WhiteBook, **options: bool) -> Report:
    naming = Naming(Count(book), Words("da"), **options)
    return whitebook_report(naming=naming, day=date(2029, 4, 2), asked=4)


def word_text(report: Report) -> str:
    """Everything in the package: running text, properties, and what screen readers are told."""
    document = docx.Document(io.BytesIO(report_to_docx(report, fonts=font_folders())))
    parts = [part.blob.decode("utf-8", "replace") for part in document.part.package.iter_parts()]
    return "\n".join([*parts, *document.element.itertext()])


def pdf_text(report: Report) -> str:
    document = pypdfium2.PdfDocument(report_to_pdf(report, fonts=font_folders()))
    pages = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join([*pages.split(), str(document.get_metadata_dict())])


@pytest.mark.parametrize("with_draft", [False, True])
def test_no_name_and_no_cpr_number_is_shown_wherever_it_stands(*, with_draft: bool) -> None:
    book = whole_book()
    if with_draft:
        passages = (DraftPassage(SECRET, SECRET, 1, SECRET), DraftPassage("b", f"{SECRET} igen", 1, SECRET))
        book = replace(book, passages=passages)
    report = report_of(book)
    for text in (word_text(report), pdf_text(report)):
        assert "Ældrerådet" in text
        assert [word for word in ("Kaj", "Bruun", "010190", "1234") if word in text] == []


def test_the_search_finds_what_is_shown() -> None:
    report = report_of(whole_book(), names=True)
    assert "Kaj Bruun" in word_text(report)
    assert "Kaj Bruun" in pdf_text(report)


def test_a_copy_of_a_private_letter_is_named_by_the_number_of_its_original() -> None:
    answer = filled("svar", sender=NAME, sender_kind="citizen")
    copy = filled("kopi", sender=NAME, sender_kind="citizen", same_as=answer.file, points=())
    naming = Naming(Count(WhiteBook("Titel", "da", (answer, copy))), Words("da"))
    assert naming.file(copy) == naming.file(answer) == "S1"
    assert naming.own_file(copy) == "fil 1"


def test_a_held_back_point_is_shown_only_when_asked_for() -> None:
    text = "Min søn har autisme."
    answer = Submission(
        "a.txt",
        "a",
        "txt",
        "answer",
        text,
        points=(MarkedPoint(0, 20, "wording", text, "none", text, text, held_back=True),),
    )
    book = WhiteBook("Titel", "da", (answer,))
    assert NOTE in repr(report_of(book))
    assert "autisme" not in repr(report_of(book))
    assert "autisme" in repr(report_of(book, sensitive=True))


def test_only_a_likely_finding_calls_for_a_decision() -> None:
    said = "Skriv til os."
    for confidence, notes in ((0.2, 1), (0.5, 2)):
        found = PersonalData("email", 0, 5, confidence)
        answer = Submission(
            "a.txt",
            "a",
            "txt",
            "answer",
            said,
            points=(MarkedPoint(0, 13, "remark", "", "none", "", ""),),
            personal=(found,),
        )
        assert len(report_of(WhiteBook("Titel", "da", (answer,))).notes) == notes


def test_a_point_with_a_cpr_number_is_held_back_when_it_is_read(made: Made) -> None:
    points = made.submission("borger 2.txt")["points"]
    assert [each["held_back"] for each in points] == ["cpr" in each["personal_data"] for each in points]
    assert any(each["held_back"] for each in points)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Ring til mig på 20 30 40 50 i dag.", "Ring til mig på •• •• •• •• i dag."),
        ("Skriv til anne.holm@post.example nu.", "Skriv til ••••.••••@••••.••••••• nu."),
        ("Kom forbi Lyngvej 7.", "Kom forbi ••••••• •."),
        ("Jeg bor på Lyngvej 7.", "Jeg bor på ••••••• •."),
        ("Der mangler lys ved Lyngvej 7.", "Der mangler lys ved Lyngvej 7."),
        ("Skriv til sekretariat@klangby.example.", "Skriv til sekretariat@klangby.example."),
    ],
)
def test_how_a_person_is_reached_is_hidden_but_not_the_place_a_hearing_is_about(
    said: str, shown: str
) -> None:
    naming = Naming(Count(WhiteBook("Titel", "da", ())), Words("da"), names=True)
    assert naming.shown(said) == shown


@pytest.mark.parametrize("kind", ["hearing_letter", "agenda_paper"])
def test_file_of_the_municipalitys_own_paper_is_named(kind: str) -> None:
    paper = Submission("Høringsbrev.pdf", "0" * 64, "pdf", kind, "Tekst")
    naming = Naming(Count(WhiteBook("Titel", "da", (paper,))), Words("da"))
    assert naming.own_file(paper) == "Høringsbrev.pdf"
