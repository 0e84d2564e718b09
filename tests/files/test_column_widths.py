"""Columns are as wide as their longest word: no word is broken where there is room for it elsewhere."""

import io

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from samklang_files.report import (
    Align,
    Column,
    Entry,
    EntryGroup,
    EntryTable,
    Report,
    Section,
    Table,
    report_to_docx,
    report_to_pdf,
)
from samklang_files.report.widths import fitted, longest_word

NAMES = ("Kommunen", "Lokaludvalg", "Råd og eksperter", "Foreninger og andre", "Borgere")
TABLE = Table(
    (Column("Afsnit", 4.4), *(Column(name, 1.15, Align.RIGHT) for name in NAMES), Column("I alt", 0.8)),
    (("Indsats 1. En god begyndelse for alle", *"12345", "15"),),
)
NUMBERED = Table((Column("Nr.", 0.2), Column("Hvem", 9)), (("S1234", "Rådet"),))
ENTRIES = EntryTable(
    ("Nr.", "Synspunkt", "Svar"), (EntryGroup("", (Entry("S1.1", "Økonomiforvaltningen, Klangby"),)),)
)
REPORT = Report("T", "da-DK", (Section("A", (TABLE, NUMBERED, ENTRIES)),))


def test_room_is_taken_from_the_columns_that_have_it() -> None:
    assert fitted((1, 1), (10, 80), whole=100) == (20, 80)
    assert fitted((1, 3), (10, 10), whole=100) == (25, 75)
    assert sum(fitted((1, 1, 1), (50, 40, 10), whole=100)) == pytest.approx(100)


def test_where_there_is_not_room_enough_all_columns_give_alike() -> None:
    assert fitted((1, 1), (100, 300), whole=200) == (50, 150)


def test_wide_letters_count_for_more_than_narrow_ones() -> None:
    assert longest_word(("mmmm il", "ill")) > longest_word(("illl",))
    assert longest_word(()) == 0


def test_no_column_in_word_is_narrower_than_its_longest_word() -> None:
    document = docx.Document(io.BytesIO(report_to_docx(REPORT)))
    for table in document.tables:
        widths = [int(column.get(qn("w:w"), "0")) / 20 for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
        for at, width in enumerate(widths):
            words = [table.cell(row, at).text for row in range(len(table.rows))]
            assert longest_word(words) * 8.5 <= width, words


def test_a_word_as_long_as_a_page_leaves_the_other_columns_their_room() -> None:
    table = Table((Column("A"), Column("Kommunen")), (("a" * 10_000, "1"),))
    document = docx.Document(io.BytesIO(report_to_docx(Report("T", "da-DK", (Section("A", (table,)),)))))
    widths = [int(each.get(qn("w:w"), "0")) for each in document.element.iter(qn("w:gridCol"))]
    assert widths[1] >= widths[0]


def test_columns_in_word_fill_the_page_and_no_more() -> None:
    document = docx.Document(io.BytesIO(report_to_docx(REPORT)))
    for table in document.tables:
        widths = [int(column.get(qn("w:w"), "0")) / 20 for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
        assert sum(widths) == pytest.approx(470.5, abs=1)


def test_no_word_in_the_pdf_is_broken_that_has_room() -> None:
    document = pypdfium2.PdfDocument(report_to_pdf(REPORT))
    text = " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())
    for name in (*NAMES, "Økonomiforvaltningen,", "S1234"):
        assert name in text
