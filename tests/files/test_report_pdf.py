"""Reports as PDF: readable by machines, accessible, and made of any text whatever."""

import io
import unicodedata
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samklang_files.report import (
    Bullets,
    Column,
    Entry,
    EntryGroup,
    EntryTable,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
    report_to_pdf,
)
from samklang_files.report import pdf as pdf_writer
from samklang_files.report.coverage import RANGES, fold_to_fonts, fold_to_plain
from samklang_files.report.data import LABEL
from samklang_files.report.heights import entry_is_kept, table_is_kept
from tests.files.report_samples import HOSTILE, one_of_everything


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_pdf_says_what_it_is_for_readers_who_cannot_see() -> None:
    with pikepdf.open(io.BytesIO(report_to_pdf(one_of_everything()))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "da-DK"
        assert pdf.Root.StructTreeRoot.K is not None
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Hvidbog om cykelstier"
            assert metadata["pdfuaid:part"] == "1"


def roles(pdf: pikepdf.Pdf) -> list[str]:
    """Return the roles of all elements of the structure tree, in reading order."""
    found: list[str] = []
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if "/S" in node:
            found.append(str(node.S))
        kids = node.get("/K")
        children = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in reversed(children) if isinstance(kid, pikepdf.Dictionary)]
    return found


def test_headings_tables_figures_and_contents_are_marked_as_such() -> None:
    with pikepdf.open(io.BytesIO(report_to_pdf(one_of_everything()))) as pdf:
        found = roles(pdf)
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/Figure", "/TOC", "/L", "/LI"} <= set(found)


def test_text_and_page_numbers_can_be_read_back() -> None:
    text = text_of(report_to_pdf(one_of_everything("Rød grød med fløde")))
    assert "Rød grød med fløde" in text
    assert "Side 2 af" in text
    assert "1.1 Mere" in " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_keeps_a_pdf_from_being_made(text: str) -> None:
    title = text or "Titel"
    assert report_to_pdf(one_of_everything(text, title=title)).startswith(b"%PDF-")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=40))
def test_any_characters_make_a_pdf_without_falling_back(text: str) -> None:
    report = Report(text, "da-DK", (Section(text, (Paragraph(text),)),), title_page=False)
    compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False), ignore_system_fonts=True)
    assert pdf_writer.compile_report(compiler, report, fold=fold_to_fonts, sans=pdf_writer.SERIF)


def test_every_character_said_to_be_in_the_fonts_is() -> None:
    spans = [part.split("-") for part in RANGES.split()]
    characters = [chr(code) for span in spans for code in range(int(span[0], 16), int(span[-1], 16) + 1)]
    standing = " ".join(c for c in characters if not unicodedata.category(c).startswith("M"))
    report = Report("Tegn", "da-DK", (Section("Tegn", (Paragraph(standing),)),), title_page=False)
    compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False), ignore_system_fonts=True)
    assert pdf_writer.compile_report(compiler, report, fold=fold_to_fonts, sans=pdf_writer.SERIF)
    assert fold_to_fonts(standing).count("□") == 1


def test_what_no_font_shows_is_seen_to_be_missing() -> None:
    assert fold_to_fonts("Godt 😀 gået") == "Godt □ gået"
    assert fold_to_fonts("ａｂｃ") == "abc"
    assert fold_to_fonts("x\u0301 □\u0301 א\u05b8") == "x\u0301 □ א"
    assert fold_to_plain("Ærø – שלום") == "Ærø – □□□□"


def test_refused_text_is_tried_again_in_plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_writer, "fold_to_fonts", lambda text: text)
    assert "Godt □ gået" in text_of(report_to_pdf(one_of_everything("Godt 😀 gået")))


def test_long_words_stay_on_the_page() -> None:
    report = Report("T", "da-DK", (Section("A", (Paragraph("b" * 10_000),)),), title_page=False)
    document = pypdfium2.PdfDocument(report_to_pdf(report))
    page = document[0].get_textpage()
    boxes = [page.get_charbox(place) for place in range(page.count_chars())]
    assert max(right for _left, _bottom, right, _top in boxes) < document[0].get_width()


def test_empty_tables_and_lists_make_a_pdf() -> None:
    empty = (
        Table((Column("Navn"),), ()),
        Bullets(()),
        Bullets((), numbered=True),
        Quote(()),
        EntryTable(("a", "b", "c"), ()),
        EntryTable(("a", "b", "c"), (EntryGroup("", (Entry("1", "a"),)),)),
    )
    report = Report("T", "da-DK", (Section("A", empty),), title_page=False)
    assert report_to_pdf(report).startswith(b"%PDF-")


def test_same_report_gives_the_same_bytes() -> None:
    assert report_to_pdf(one_of_everything()) == report_to_pdf(one_of_everything())


def test_what_is_kept_stays_on_one_page() -> None:
    before = Section("Før", tuple(Paragraph(f"Linje {number}.") for number in range(32)))
    inner = Section("Inderst", (Bullets(("et", "to", "sidst")),), kept=True)
    kept = Section("Samlet", tuple(Paragraph("Tekst. " * 30) for _ in range(4)), (inner,), kept=True)
    report = Report("T", "da-DK", (before, kept), title_page=False)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(report_to_pdf(report))]
    assert len(pages) == 2
    assert "Samlet" not in pages[0]
    assert "Samlet" in pages[1]
    assert "sidst" in pages[1]


@pytest.mark.parametrize("rows", [3, 9, 30])
@pytest.mark.parametrize("letters", [20, 800, 3000])
def test_every_row_of_a_table_is_on_a_page(rows: int, letters: int) -> None:
    cells = [f"Nummer {at}. " + "Ord og ord. " * (letters // 12) + f"Slut {at}." for at in range(rows)]
    table = Table(
        (Column("Nr."), Column("Hvad", 3)), tuple((f"S{at}", cell) for at, cell in enumerate(cells))
    )
    report = Report("T", "da-DK", (Section("A", (table,)),), title_page=False)
    document = pypdfium2.PdfDocument(report_to_pdf(report))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    shown = " ".join(" ".join(pages).split())
    assert [at for at in range(rows) if f"Nummer {at}." not in shown or f"Slut {at}." not in shown] == []
    assert all(len(page) > 60 for page in pages)


def test_a_point_of_many_short_lines_is_all_on_its_pages() -> None:
    said = Quote(tuple(f"Linje {number}." for number in range(90)))
    entry = Entry("S1.1", "Rådet", blocks=(said,))
    table = EntryTable(("Nr.", "Synspunkt", "Svar"), (EntryGroup("", (entry,)),))
    shown = text_of(report_to_pdf(Report("T", "da-DK", (Section("A", (table,)),), title_page=False)))
    assert [number for number in range(90) if f"Linje {number}." not in shown] == []


def test_a_table_never_begins_with_its_heading_alone_at_the_foot_of_a_page() -> None:
    rows = tuple((f"Række {number}.", "Ord.") for number in range(60))
    table = Table((Column("Nr."), Column("Hvad")), rows)
    for lines in range(30, 40):
        before = Section("Før", tuple(Paragraph(f"Linje {number}.") for number in range(lines)))
        report = Report("T", "da-DK", (before, Section("Tabel", (table,))), title_page=False)
        pages = [
            page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(report_to_pdf(report))
        ]
        at = next(page for page in pages if "2 Tabel" in " ".join(page.split()))
        assert "Række 2." in at


def test_the_name_of_a_company_is_not_broken_at_its_slash() -> None:
    names = ("Fjernvarme" + " og" * count + " A/S" for count in range(8))
    entries = tuple(Entry(f"S{at}", name) for at, name in enumerate(names))
    table = EntryTable(("Nr.", "Synspunkt", "Svar"), (EntryGroup("", entries),))
    shown = text_of(report_to_pdf(Report("T", "da-DK", (Section("A", (table,)),), title_page=False)))
    assert shown.count("A/S") == 8


@pytest.mark.parametrize("rows", [2, 60])
def test_the_text_above_a_table_stands_clear_of_it(rows: int) -> None:
    table = Table((Column("Overskrift"), Column("Hvad")), (("Række.", "Ord."),) * rows)
    section = Section("Tabel", (Paragraph("Linjen over."), table))
    page = pypdfium2.PdfDocument(report_to_pdf(Report("T", "da-DK", (section,), title_page=False)))[0]
    text = page.get_textpage()
    shown = text.get_text_range()
    bottom = text.get_charbox(shown.index("Linjen"))[1]
    top = text.get_charbox(shown.index("Overskrift"))[3]
    assert 10 < bottom - top < 30


def _one_entry(entry: Entry) -> Report:
    before = tuple(Paragraph(f"Linje {number}.") for number in range(30))
    table = EntryTable(("Nr.", "Synspunkt", "Svar"), (EntryGroup("", (entry,)),))
    return Report("T", "da-DK", (Section("A", (*before, table)),), title_page=False)


def test_every_name_in_the_narrow_column_of_an_entry_is_on_a_page() -> None:
    names = ", ".join(f"Grundejerforeningen Birkevænget{number}" for number in range(70))
    text = text_of(report_to_pdf(_one_entry(Entry("S1", names, blocks=(Quote(("Flere træer.",)),)))))
    found = "".join(text.split()).replace("\ufffe", "").replace("-", "")
    assert [number for number in range(70) if f"Birkevænget{number}" not in found] == []


@pytest.mark.parametrize(
    ("entry", "is_kept"),
    [
        (Entry("S1", "Råd " * 20, blocks=(Quote(("Flere træer.",)),)), True),
        (Entry("S1", "Grundejerforening " * 40, blocks=(Quote(("Flere træer.",)),)), False),
        (Entry("S1", "Råd", facts=("Se efter. " * 20,) * 6), False),
    ],
    ids=["low", "heading", "facts"],
)
def test_an_entry_is_as_high_as_the_highest_of_its_columns(entry: Entry, is_kept: bool) -> None:
    assert entry_is_kept(entry, label=LABEL) is is_kept


def test_the_total_of_a_table_counts_in_its_height() -> None:
    rows = tuple((str(number),) for number in range(11))
    table = Table((Column("Antal"),), rows)
    assert table_is_kept(table, (470.0,))
    assert not table_is_kept(replace(table, total=("Ord " * 300,)), (470.0,))
