"""Reports as Word files: real styles, a table of contents, fields to write in, and any text whatever."""

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from samklang_files.report import (
    Bullets,
    Column,
    Entry,
    EntryGroup,
    EntryTable,
    Field,
    Paragraph,
    Report,
    Section,
    Table,
    report_to_docx,
)
from tests.files.report_samples import HOSTILE, one_of_everything


def style_of(paragraph: WordParagraph) -> str:
    return str(paragraph.style.name) if paragraph.style else ""


def opened(report: Report) -> WordDocument:
    return docx.Document(io.BytesIO(report_to_docx(report)))


def test_headings_are_word_headings_and_levels_follow_each_other() -> None:
    styles = [style_of(paragraph) for paragraph in opened(one_of_everything()).paragraphs]
    headings = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert headings == [1, 2, 3, 2, 1]


def test_file_says_its_title_and_language() -> None:
    document = opened(one_of_everything())
    assert document.core_properties.title == "Hvidbog om cykelstier"
    assert document.core_properties.language == "da-DK"
    languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"da-DK"}


def test_contents_list_the_headings_and_point_to_them() -> None:
    document = opened(one_of_everything())
    entries = [p for p in document.paragraphs if style_of(p).startswith("toc")]
    assert [entry.text.split("\t")[0] for entry in entries][-1] == "2  Sidst"
    targets = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    assert targets
    assert targets <= marks


def test_table_headings_come_again_on_the_next_page() -> None:
    tables = opened(one_of_everything()).tables[1:]
    assert tables
    assert all(table.rows[0]._tr.xpath("w:trPr/w:tblHeader") for table in tables)


def test_pictures_say_in_words_what_they_show() -> None:
    document = opened(one_of_everything("Flest om trafik"))
    described = [each.get("descr") for each in document.element.iter(qn("wp:docPr"))]
    assert described == ["Flest om trafik"]


def _one_entry(field: Field) -> EntryTable:
    entry = Entry("S1.1", "Rådet", blocks=(Paragraph("Mere lys."),), field=field)
    return EntryTable(("Nr.", "Synspunkt", "Bemærkning"), (EntryGroup("Lys", (entry,)),))


def test_headings_of_entries_come_again_on_the_next_page_and_groups_span_the_row() -> None:
    field = Field("Bemærkning", "reply-S1.1", (), "Skriv her")
    (table,) = opened(Report("T", "da-DK", (Section("A", (_one_entry(field),)),))).tables
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert [cell.text for cell in table.rows[0].cells] == ["Nr.", "Synspunkt", "Bemærkning"]
    assert {cell.text for cell in table.rows[1].cells} == {"Lys"}
    assert [cell.text for cell in table.rows[2].cells][:2] == ["S1.1\nRådet", "Mere lys."]


def test_what_is_written_in_a_field_can_be_found_again_by_its_key() -> None:
    field = Field("Bemærkning", "reply-S1.1", ("Imødekommes", "Imødekommes ikke"), "Skriv her", "Vælg")
    report = Report("T", "da-DK", (Section("A", (_one_entry(field),)),))
    document = opened(report)
    tags = [tag.get(qn("w:val")) for tag in document.element.iter(qn("w:tag"))]
    assert tags == ["reply-S1.1-choice", "reply-S1.1"]
    choices = [item.get(qn("w:value")) for item in document.element.iter(qn("w:listItem"))]
    assert choices == ["Imødekommes", "Imødekommes ikke"]


def test_each_numbered_list_begins_at_one() -> None:
    lists = (Bullets(("a", "b"), numbered=True), Paragraph("imellem"), Bullets(("c",), numbered=True))
    document = opened(Report("T", "da-DK", (Section("A", lists),)))
    numbers = [
        paragraph._p.xpath("w:pPr/w:numPr/w:numId/@w:val")
        for paragraph in document.paragraphs
        if style_of(paragraph) == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2]


def test_what_is_kept_stays_on_one_page_down_to_its_last_line() -> None:
    inner = Section("B", (Bullets(("a", "b")),), kept=True)
    document = opened(
        Report("T", "da-DK", (Section("A", (Paragraph("x"),), (inner,), kept=True),), title_page=False)
    )
    lines = [each for each in document.paragraphs if each.text in ("A", "x", "B", "a", "b")]
    kept = [each.paragraph_format.keep_with_next or "Heading" in style_of(each) for each in lines]
    assert all(kept[:-1])


def test_a_short_list_stays_on_one_page_and_a_long_one_may_break() -> None:
    lists = (Bullets(("a", "b", "c")), Bullets(tuple(map(str, range(20)))))
    document = opened(Report("T", "da-DK", (Section("A", lists),)))
    lines = [each for each in document.paragraphs if style_of(each) == "List Bullet"]
    kept = [bool(each.paragraph_format.keep_with_next) for each in lines]
    assert kept == [True, True, False, *[False] * 20]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_breaks_the_file(text: str) -> None:
    document = opened(one_of_everything(text, title=text))
    assert len(document.tables) == 5


def test_markup_in_a_text_stays_text() -> None:
    document = opened(one_of_everything(HOSTILE["xml"]))
    assert HOSTILE["xml"] in [paragraph.text for paragraph in document.paragraphs]


def test_same_report_gives_the_same_bytes() -> None:
    assert report_to_docx(one_of_everything()) == report_to_docx(one_of_everything())


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="2 cells where the table has 1"):
        Table((Column("A"),), (("a", "b"),))


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice_opens_the_file_and_counts_its_pages(soffice: str, tmp_path: Path) -> None:
    path = tmp_path / "rapport.docx"
    path.write_bytes(report_to_docx(one_of_everything("Rød grød med fløde")))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = pypdfium2.PdfDocument(tmp_path / "rapport.pdf")
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Rød grød med fløde" in text
    assert "2 Sidst 5" in " ".join(text.split())


def test_parts_of_the_file_are_whole() -> None:
    with zipfile.ZipFile(io.BytesIO(report_to_docx(one_of_everything()))) as archive:
        assert archive.testzip() is None
        assert "word/document.xml" in archive.namelist()
