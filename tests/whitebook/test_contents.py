"""What stands in the white book: every point once, figures that add up, no private name, no CPR number."""

import io
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pypdfium2
import pytest

from samklang_files.report import (
    Block,
    Bullets,
    Entry,
    EntryGroup,
    EntryTable,
    Figure,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
    Tone,
    plain,
)
from samklang_whitebook.contents import whitebook_report
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.model import (
    Asked,
    DraftPassage,
    MarkedPoint,
    PersonalData,
    Submission,
    Theme,
    Unread,
    WhiteBook,
)
from samklang_whitebook.texts import Words
from tests.whitebook.conftest import Made

DAY = date(2029, 4, 2)


def submission(file: str, *said: str, **facts: object) -> Submission:
    """An answer whose text is one point per line; `themes`, `kinds` and `passages` follow the points."""
    themes = facts.pop("themes", ((),) * len(said))
    kinds = facts.pop("kinds", ("remark",) * len(said))
    passages = facts.pop("passages", (None,) * len(said))
    points, at = [], 0
    for text, theme, kind, passage in zip(said, themes, kinds, passages, strict=True):  # type: ignore[call-overload]
        end = at + len(text)
        points.append(MarkedPoint(at, end, kind, "", "none", "", "", passage, theme))
        at = end + 1
    given = {"sha256": file, "format": "txt", "kind": "answer", **facts}
    return Submission(file=file, text="\n".join(said), points=tuple(points), **given)  # type: ignore[arg-type]


def report_of(book: WhiteBook, *, names: bool = False, sensitive: bool = False, asked: int = 0) -> Report:
    naming = Naming(Count(book), Words("da"), names=names, sensitive=sensitive)
    return whitebook_report(naming=naming, day=DAY, asked=asked)


def book_of(*submissions: Submission, **parts: object) -> WhiteBook:
    return WhiteBook("Titel", "da", submissions, **parts)  # type: ignore[arg-type]


def sections(report: Report) -> dict[str, Section]:
    found: dict[str, Section] = {}
    waiting = list(report.sections)
    while waiting:
        section = waiting.pop(0)
        found.setdefault(section.heading, section)
        waiting += section.sections
    return found


def blocks(report: Report) -> list[Block]:
    found: list[Block] = []
    waiting = list(report.sections)
    while waiting:
        section = waiting.pop(0)
        found += section.blocks
        waiting += section.sections
    return found


def all_text(report: Report) -> str:
    return repr(report)


def groups(report: Report) -> list[EntryGroup]:
    return [group for block in blocks(report) if isinstance(block, EntryTable) for group in block.groups]


def entries(report: Report) -> list[Entry]:
    return [entry for group in groups(report) for entry in group.entries]


def findings(report: Report) -> tuple[str, ...]:
    """What the summary says, line by line."""
    block = next(block for block in sections(report)["Resumé"].blocks if isinstance(block, Bullets))
    return tuple(plain(item) for item in block.items)


def table_in(report: Report, heading: str) -> Table:
    return next(block for block in sections(report)[heading].blocks if isinstance(block, Table))


COUNCIL = submission(
    "råd.txt",
    "Flere bænke.",
    "Smalle fortove.",
    sender="Ældrerådet",
    sender_kind="advisory_council",
    themes=(("Byrum",), ("Trafik", "Byrum")),
)
COMMITTEE = submission(
    "udvalg.txt",
    "Lavere fart.",
    "Hvem betaler?",
    sender="Teknikudvalget",
    sender_kind="committee",
    date="2029-03-12",
    themes=(("Trafik",), ()),
    kinds=("proposal", "question"),
)
THEMES = (Theme("Trafik", ("fart",)), Theme("Byrum", ("bænk",)))
BOOK = book_of(COUNCIL, COMMITTEE, themes=THEMES)


def test_every_point_stands_once_in_the_main_part_with_room_for_a_reply() -> None:
    found = entries(report_of(BOOK))
    assert sorted(entry.number for entry in found) == ["S1.1", "S1.2", "S2.1", "S2.2"]
    assert {entry.field.key for entry in found if entry.field} == {f"reply-{entry.number}" for entry in found}


def test_points_are_quoted_as_they_stand() -> None:
    quoted = {
        entry.number: [
            plain(text) for block in entry.blocks if isinstance(block, Quote) for text in block.paragraphs
        ]
        for entry in entries(report_of(BOOK))
    }
    assert quoted["S2.1"] == ["Flere bænke."]


def test_a_point_stands_under_its_first_theme_and_names_the_others() -> None:
    report = report_of(BOOK)
    (table,) = sections(report)["Trafik (2)"].blocks
    assert isinstance(table, EntryTable)
    assert [entry.number for group in table.groups for entry in group.entries] == ["S1.1", "S2.2"]
    smalle = next(entry for entry in entries(report) if entry.number == "S2.2")
    assert "Også: Byrum" in smalle.facts


def test_points_without_a_theme_come_last() -> None:
    main_part = sections(report_of(BOOK))["Synspunkter efter tema"]
    assert [section.heading for section in main_part.sections] == [
        "Trafik (2)",
        "Byrum (1)",
        "Uden tema (1)",
    ]


def test_figures_add_up_to_the_number_of_points() -> None:
    report = report_of(BOOK)
    respondents = table_in(report, "Høringsparter")
    assert sum(int(plain(row[-1])) for row in respondents.rows) == 4
    for heading in ("Hvad svarene handler om", "Hvad slags synspunkter"):
        table = table_in(report, heading)
        assert sum(int(plain(row[-1])) for row in table.rows) == int(plain(table.total[-1])) == 4
    totals = [plain(cell) for cell in table_in(report, "Hvad svarene handler om").total]
    assert totals == ["I\u00a0alt", "2", "2", "4"]


def passage(key: str, heading: str, level: int = 1) -> DraftPassage:
    return DraftPassage(key, heading, level, "")


def test_with_a_draft_the_main_part_follows_it_and_says_what_no_point_is_tied_to() -> None:
    passages = (passage("a", "Indsats 1"), passage("b", "Indsats 2"))
    spoken = submission("svar.txt", "Godt.", "Skidt.", passages=("b", None))
    report = report_of(book_of(spoken, passages=passages))
    main_part = sections(report)["Synspunkter efter udkastets afsnit"]
    headings = [section.heading for section in main_part.sections]
    assert headings == ["Indsats 2 (1)", "Udkastet som helhed eller uden bestemt afsnit (1)"]
    assert "Ingen synspunkter er knyttet til: Indsats 1." in findings(report)


def test_a_first_heading_that_is_named_like_a_part_is_no_title() -> None:
    goal = passage("a", "Mål 1: Flere cykelstier")
    count = Count(book_of(passages=(goal, passage("b", "Hvordan", 2), passage("c", "Hvornår", 2))))
    assert count.title is None
    assert goal in count.unspoken()


def test_the_title_of_the_draft_is_no_passage_somebody_should_have_spoken_of() -> None:
    passages = (passage("t", "Trafikplan"), passage("a", "1. Mål", 2), passage("b", "2. Midler", 2))
    spoken = submission("svar.txt", "Godt.", passages=("b",))
    assert "Ingen synspunkter er knyttet til: 1. Mål." in findings(
        report_of(book_of(spoken, passages=passages))
    )


@pytest.mark.parametrize("below", ["", "\nHøringsudgave, marts 2029"])
def test_a_title_as_high_as_the_chapters_is_a_title_all_the_same(below: str) -> None:
    title = replace(passage("t", "Udkast til trafikplan 2030"), text=f"Udkast til trafikplan 2030{below}")
    count = Count(book_of(passages=(title, passage("a", "1. Mål"), passage("b", "2. Midler"))))
    assert count.title == title
    assert title not in count.unspoken()


def test_a_first_chapter_in_which_something_is_said_is_no_title() -> None:
    chapter = replace(passage("t", "Trafikplanens mål"), text="Trafikplanens mål\nVejene skal blive trygge.")
    assert Count(book_of(passages=(chapter, passage("a", "Midler")))).title is None


def test_inner_passages_stand_under_the_outer_one_and_keep_their_own_numbers() -> None:
    passages = (
        passage("t", "Trafikplan"),
        passage("1", "1. Indsats", 2),
        passage("1.1", "1.1 Mål", 3),
        passage("2", "2. Indsats", 2),
    )
    spoken = submission("svar.txt", "Godt.", "Fint.", passages=("1.1", "2"))
    main_part = sections(report_of(book_of(spoken, passages=passages)))["Synspunkter efter udkastets afsnit"]
    assert [section.heading for section in main_part.sections] == ["1. Indsats (1)", "2. Indsats (1)"]
    assert [section.heading for section in main_part.sections[0].sections] == ["1.1 Mål (1)"]
    assert not any(section.numbered for section in main_part.sections)


def test_a_passage_without_a_heading_is_called_by_its_first_words() -> None:
    passages = (DraftPassage("a", "", 1, "Alle børn skal kunne cykle trygt til skole hver eneste dag"),)
    spoken = submission("svar.txt", "Godt.", passages=("a",))
    main_part = sections(report_of(book_of(spoken, passages=passages)))["Synspunkter efter udkastets afsnit"]
    assert main_part.sections[0].heading == "Alle børn skal kunne cykle trygt til skole … (1)"


def test_many_points_on_one_passage_stand_by_theme_those_alone_with_theirs_last() -> None:
    labels = ("Trafik", "Byrum", "Trafik", "Støj", "Byrum")
    spoken = submission(
        "svar.txt",
        *(f"Synspunkt {n}." for n in range(5)),
        passages=("a",) * 5,
        themes=tuple((label,) for label in labels),
    )
    themes = tuple(Theme(label, ()) for label in ("Trafik", "Byrum", "Støj"))
    found = groups(report_of(book_of(spoken, passages=(passage("a", "Mål"),), themes=themes)))
    assert [(group.heading, [entry.number for entry in group.entries]) for group in found] == [
        ("Trafik", ["S1.1", "S1.3"]),
        ("Byrum", ["S1.2", "S1.5"]),
        ("Andre emner", ["S1.4"]),
    ]


def test_a_theme_called_as_its_passage_needs_no_heading_and_stands_first() -> None:
    labels = ("Byrum", "Trafik", "Byrum", "Trafik", "Støj")
    said = [f"Synspunkt {n}." for n in range(5)]
    spoken = submission("svar.txt", *said, passages=("a",) * 5, themes=tuple((label,) for label in labels))
    themes = tuple(Theme(label, ()) for label in ("Byrum", "Trafik", "Støj"))
    found = groups(report_of(book_of(spoken, passages=(passage("a", "Trafik"),), themes=themes)))
    assert [group.heading for group in found] == ["", "Byrum", "Andre emner"]
    assert found[0].entries[0].facts == ("Bemærkning",)


def test_the_summary_says_how_many_who_and_what_calls_for_an_answer() -> None:
    report = report_of(BOOK)
    lead = sections(report)["Resumé"].blocks[0]
    assert lead == Paragraph(
        "2 høringssvar er delt i 4 synspunkter. Svarene kommer fra 1 udvalg og 1 råd.", Tone.LEAD
    )
    assert findings(report) == (
        "Flest synspunkter handler om »Trafik« (2) og »Byrum« (1).",
        "Ét spørgsmål kræver svar; det står i »Spørgsmål«.",
    )


def test_the_summary_counts_what_could_not_be_read() -> None:
    book = book_of(COUNCIL, themes=THEMES, unread=(Unread("a.pdf", "damaged", "Den er i stykker."),))
    assert findings(report_of(book))[-1] == (
        "Én fil kunne ikke læses og er ikke med i tallene; se »Filerne«."
    )


def test_a_chart_has_room_on_its_page_and_its_figures_stand_in_the_annex() -> None:
    themes = tuple(Theme(f"Tema {n}", ()) for n in range(30))
    said = submission("a.txt", *(f"Nummer {n}." for n in range(30)), themes=tuple((t.label,) for t in themes))
    report = report_of(book_of(said, themes=themes))
    chart = next(block for block in sections(report)["Resumé"].blocks if isinstance(block, Figure))
    assert chart.svg.count('text-anchor="end"') == 20
    assert ">Øvrige<" in chart.svg
    assert len(table_in(report, "Hvad svarene handler om").rows) == 30


def test_the_title_page_says_when_it_was_heard() -> None:
    letter = Submission("h.txt", "h", "txt", "hearing_letter", "", date="2029-02-01", deadline="2029-04-01")
    assert report_of(book_of(letter, COMMITTEE, themes=THEMES)).about == (
        "Høringsbrev af 1. februar 2029 med frist 1. april 2029",
        "Svarene er dateret 12. marts 2029",
    )


def test_two_hearing_letters_tell_no_period() -> None:
    letters = [
        Submission(f"{n}.txt", str(n), "txt", "hearing_letter", "", date="2029-02-01", deadline="2029-04-01")
        for n in (1, 2)
    ]
    assert report_of(book_of(*letters)).about == ()


def test_private_names_are_kept_out_unless_asked_for() -> None:
    private = submission(
        "Kaj Bruun.txt", "Mere lys.", sender="Kaj Bruun", sender_kind="citizen", warnings=("Se efter.",)
    )
    assert "Kaj Bruun" not in all_text(report_of(book_of(private)))
    assert "Borger (navn kendt af forvaltningen)" in all_text(report_of(book_of(private)))
    assert "Kaj Bruun" in all_text(report_of(book_of(private), names=True))


def test_cpr_numbers_are_hidden_and_the_point_is_flagged() -> None:
    private = submission(
        "svar.txt", "Mit nummer er 010190-1234.", personal=(PersonalData("cpr", 14, 25, 0.99),)
    )
    report = report_of(book_of(private))
    assert "010190" not in all_text(report)
    assert "Mit nummer er ••••••-••••." in all_text(report)
    assert report.notes[0].urgent
    assert plain(table_in(report, "Mulige personoplysninger").rows[0][0]) == "S1.1"


def test_a_campaign_is_counted_as_one_and_as_many_and_shown_once() -> None:
    same = "Der mangler lys ved stien bag biblioteket, og det er farligt om vinteren."
    members = [
        submission(f"{n}.txt", same, f"Hilsen nummer {n * 1111}", sender_kind="citizen") for n in (1, 2, 3)
    ]
    report = report_of(book_of(*members, campaigns=(("1.txt", "2.txt", "3.txt"),)))
    first = next(entry for entry in entries(report) if entry.number == "S1.1")
    assert "Enslydende: S2.1, S3.1" in first.facts
    assert [entry.number for entry in entries(report)].count("S2.1") == 0
    assert "er der 1 svar i stedet for 3" in all_text(report)


def test_what_a_campaign_asks_is_listed_once_with_all_who_ask() -> None:
    asked = "Hvornår kommer der lys ved stien bag biblioteket?"
    members = [submission(f"{n}.txt", asked, kinds=("question",), sender_kind="citizen") for n in (1, 2, 3)]
    table = table_in(report_of(book_of(*members, campaigns=(("1.txt", "2.txt", "3.txt"),))), "Spørgsmål")
    [row] = table.rows
    assert [plain(cell) for cell in row] == [
        "S1.1",
        "Borger (S1) og 2 andre\nEnslydende: S2.1, S3.1",
        asked,
    ]


def test_the_list_of_files_goes_by_the_numbers_of_the_answers() -> None:
    facts = {"sender_kind": "citizen", "warnings": ("Se efter.",)}
    files = [
        submission("a.txt", "Papir", **{**facts, "kind": "other"}),
        submission("b.txt", "Ord", sender="Åse Holm", **facts),
        submission("c.txt", "Ord", sender="Anna Holm", same_as="d.txt", **facts),
        submission("d.txt", "Ord", sender="Anna Holm", **facts),
    ]
    table = table_in(report_of(book_of(*files)), "Forbehold ved læsningen")
    assert [[plain(cell) for cell in row[:2]] for row in table.rows] == [
        ["S1", "fil 4"],
        ["S1", "fil 3"],
        ["S2", "fil 2"],
        ["–", "fil 1"],
    ]


@pytest.mark.parametrize(
    ("stances", "said"),
    [
        (("supports", "mixed"), "1 synspunkt støtter, 0 er imod og 1 er både for og imod."),
        (("mixed", "mixed", "none"), "0 synspunkter støtter, 0 er imod og 2 er både for og imod."),
        (("opposes", "supports", "supports"), "2 synspunkter støtter, 1 er imod og 0 er både for og imod."),
    ],
)
def test_the_summary_counts_every_stance_that_is_expressed(stances: tuple[str, ...], said: str) -> None:
    answer = submission("a.txt", *(f"Ord {place}" for place, _ in enumerate(stances)))
    points = tuple(
        replace(point, stance=stance) for point, stance in zip(answer.points, stances, strict=True)
    )
    report = report_of(book_of(replace(answer, points=points)))
    assert f"Holdning, hvor den er udtrykt: {said}" in all_text(report)


def test_points_of_answers_outside_a_campaign_are_never_put_together() -> None:
    alike = [submission(f"{n}.txt", "Vi støtter planen.", sender_kind="citizen") for n in (1, 2)]
    assert len(entries(report_of(book_of(*alike)))) == 2


def test_wordings_promises_and_questions_are_gathered() -> None:
    point = MarkedPoint(0, 5, "wording", "", "none", "Gammel", "Ny")
    answer = submission(
        "a.txt", "Ordet", "Vi betaler.", "Hvornår?", kinds=("remark", "commitment", "question")
    )
    answer = Submission("a.txt", "a", "txt", "answer", answer.text, points=(point, *answer.points[1:]))
    report = report_of(book_of(answer))
    assert [plain(cell) for cell in table_in(report, "Forslag til ny ordlyd").rows[0][:3]] == [
        "S1.1",
        "Gammel",
        "Ny",
    ]
    assert plain(table_in(report, "Tilsagn og tilbud").rows[0][0]) == "S1.2"
    assert plain(table_in(report, "Spørgsmål").rows[0][0]) == "S1.3"


def test_papers_of_the_case_are_listed_and_not_counted() -> None:
    paper = Submission("p.txt", "p", "txt", "agenda_paper", "tekst", subject="Ny plan", case_number="2029-1")
    report = report_of(book_of(COUNCIL, paper, themes=THEMES))
    assert "Ny plan" in plain(table_in(report, "Dokumenter, der ikke er høringssvar").rows[0][0])
    assert report.facts[0] == ("høringssvar", "1")


def test_a_white_book_of_nothing_can_be_made() -> None:
    report = report_of(book_of())
    assert Paragraph("Der er ikke fundet synspunkter i de filer, der blev læst.") in blocks(report)


def test_silence_is_shown_by_name_and_kind() -> None:
    silent = (Asked("Handicaprådet", "advisory_council"), Asked("Sangkoret", ""))
    section = sections(report_of(book_of(COUNCIL, silent=silent, themes=THEMES), asked=3))[
        "Hvem har ikke svaret"
    ]
    assert section.blocks == (
        Paragraph("2 af 3 kendte høringsparter har ikke sendt et svar, der er fundet her."),
        Bullets(("Handicaprådet (råd)", "Sangkoret (ikke oplyst)")),
    )


def test_who_is_silent_may_have_written_an_answer_from_nobody_known() -> None:
    nobody = submission("rådet.txt", "Handicaprådet mødes.")
    silent = (Asked("Handicaprådet", "advisory_council", ("rådet.txt",)),)
    section = sections(report_of(book_of(nobody, silent=silent), asked=3))["Hvem har ikke svaret"]
    assert section.blocks[1:] == (
        Paragraph("Afsenderen er ukendt på ét svar; det kan være fra nogen på listen."),
        Bullets(("Handicaprådet (råd): nævnt i S1, hvis afsender er ukendt. Se efter.",)),
    )


def test_that_nobody_is_silent_is_said() -> None:
    section = sections(report_of(book_of(COUNCIL, themes=THEMES), asked=3))["Hvem har ikke svaret"]
    assert section.blocks == (Paragraph("Alle 3 kendte høringsparter har svaret."),)


def test_without_a_list_of_parties_nothing_is_said_of_silence() -> None:
    assert "Hvem har ikke svaret" not in sections(report_of(BOOK))


def test_bodies_come_before_citizens_and_in_danish_order() -> None:
    senders = [
        ("Åby Lokaludvalg", "local_committee"),
        ("Ærø Lokaludvalg", "local_committee"),
        ("Bo", "citizen"),
        ("Zebra Lokaludvalg", "local_committee"),
        ("Socialudvalget", "committee"),
    ]
    answers = [
        submission(f"{n}.txt", sender=name, sender_kind=kind) for n, (name, kind) in enumerate(senders)
    ]
    order = [answer.submission.sender for answer in Count(book_of(*answers)).answers]
    assert order == ["Socialudvalget", "Zebra Lokaludvalg", "Ærø Lokaludvalg", "Åby Lokaludvalg", "Bo"]


def test_word_file_holds_the_points_and_a_field_for_each(made: Made) -> None:
    document = docx.Document(io.BytesIO((made.folder / "whitebook.docx").read_bytes()))
    text = "".join(document.element.itertext())
    assert "Ældrerådet foreslår, at der kommer flere bænke langs ruterne." in text
    assert "Asta Vinther" not in text
    assert "010190" not in text
    assert "Tilbageholdt: synspunktet indeholder mulige følsomme personoplysninger." in text
    assert document.core_properties.title == "Høringssvar om trafikplan 2030"


def test_pdf_holds_the_points_and_claims_pdf_ua(made: Made) -> None:
    document = pypdfium2.PdfDocument(made.folder / "whitebook.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert "flere bænke langs ruterne" in text
    assert "Asta Vinther" not in text
    with pikepdf.open(made.folder / "whitebook.pdf") as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert str(pdf.Root.Lang) == "da-DK"


def test_spreadsheet_has_a_row_for_each_point_with_names_for_the_officer(made: Made) -> None:
    book = openpyxl.load_workbook(made.folder / "whitebook.xlsx")
    assert book.sheetnames == ["Synspunkter", "Svar", "Ikke læst"]
    points = sum(len(each["points"]) for each in made.data["submissions"])
    assert book["Synspunkter"].max_row == points + 1
    senders = {row[0].value for row in book["Synspunkter"]["C2:C100"]}
    assert "Asta Vinther" in senders
    head = [cell.value for cell in book["Svar"][1][:3]]
    numbers = [row[0].value for row in book["Svar"]["A2:A100"] if row[0].value]
    assert head == ["Nr.", "Fil nr.", "Fil"]
    assert numbers == sorted(numbers, key=lambda label: int(label[1:]))
    choices = book["Synspunkter"].data_validations.dataValidation[0]
    assert "Imødekommes delvist" in choices.formula1
    assert book["Synspunkter"]["H1"].value == "Stillingtagen"


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice_opens_the_white_book(made: Made, soffice: str, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    source = str(made.folder / "whitebook.docx")
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert len(pypdfium2.PdfDocument(tmp_path / "whitebook.pdf")) > 3


def test_files_received_twice_are_a_list() -> None:
    copy = submission("råd igen.txt", sender="Ældrerådet", sender_kind="advisory_council", same_as="råd.txt")
    section = sections(report_of(book_of(COUNCIL, copy, themes=THEMES)))["Filer modtaget flere gange"]
    assert section.blocks == (Bullets(("råd igen.txt er den samme som råd.txt",)),)
