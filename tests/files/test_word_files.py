"""Reading DOCX and ODT: structure, lists as they are numbered on paper, changes, notes, and hostile parts."""

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest

from samklang_files import Limits, NoticeCode, Reason
from samklang_text.document import Aside, AsideReason, BlockKind, Document
from tests.files import samples

BILLION = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
EXTERNAL = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def hidden(document: Document) -> list[str]:
    return [aside.text for aside in document.asides if aside.reason is AsideReason.HIDDEN]


def of_reason(document: Document, reason: AsideReason) -> list[Aside]:
    return [aside for aside in document.asides if aside.reason is reason]


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_headings_lists_and_tables_of_a_word_file() -> None:
    file = docx.Document()
    file.add_heading("Høringssvar", 1)
    file.add_paragraph("Vi mener:")
    file.add_paragraph("et", style="List Number")
    file.add_paragraph("to", style="List Number")
    file.add_paragraph("under", style="List Bullet 2")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Mål 1", "For bredt"
    read = samples.read_one("svar.docx", samples.saved(file))
    assert samples.blocks(read.document) == [
        (BlockKind.HEADING, 1, "", "Høringssvar"),
        (BlockKind.PARAGRAPH, 0, "", "Vi mener:"),
        (BlockKind.LIST_ITEM, 0, "1.", "et"),
        (BlockKind.LIST_ITEM, 0, "2.", "to"),
        (BlockKind.LIST_ITEM, 1, "•", "under"),
        (BlockKind.TABLE_ROW, 0, "", "Mål 1\tFor bredt"),
    ]


def test_place_names_the_paragraph_and_its_characters() -> None:
    document = samples.read_one(
        "svar.docx", samples.word_file("Først.", "Vi ønsker\u00a0flere\u00adcykelstier.")
    ).document
    start = document.text.index("cykel")
    (place,) = document.places(start, start + 5)
    assert (place.paragraph, place.start, place.end) == (1, 16, 21)
    assert "flerecykelstier" in document.text


NUMBERING = f"""<w:numbering {samples.SPACES}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="4"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3"/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>"""


def item(text: str, level: int, number: int = 5) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_numbers_are_counted_as_word_counts_them() -> None:
    body = (
        item("a", 0)
        + item("b", 1)
        + item("c", 1)
        + item("d", 2)
        + item("e", 0)
        + item("f", 1)
        + item("g", 0, 6)
    )
    document = samples.read_one("liste.docx", samples.word_with_body(body, numbering=NUMBERING)).document
    assert [block.marker for block in document.blocks] == ["1.", "1.a)", "1.b)", "iv", "2.", "2.a)", "7."]
    assert [block.level for block in document.blocks] == [0, 1, 1, 2, 0, 1, 0]


def test_list_number_zero_takes_a_paragraph_out_of_the_list() -> None:
    document = samples.read_one(
        "liste.docx", samples.word_with_body(item("fri", 0, 0), numbering=NUMBERING)
    ).document
    assert samples.blocks(document) == [(BlockKind.PARAGRAPH, 0, "", "fri")]


def test_typed_bullets_and_bold_headings_are_seen() -> None:
    body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Indsats 1</w:t></w:r></w:p>" + paragraph("- flere cykelstier")
    document = samples.read_one("svar.docx", samples.word_with_body(body)).document
    assert samples.blocks(document) == [
        (BlockKind.HEADING, 2, "", "Indsats 1"),
        (BlockKind.LIST_ITEM, 0, "-", "flere cykelstier"),
    ]


def test_inserted_text_is_in_and_deleted_text_aside() -> None:
    body = (
        "<w:p><w:r><w:t>Målet er </w:t></w:r><w:del><w:r><w:delText>25</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:t> procent.</w:t></w:r></w:p>"
    )
    read = samples.read_one("svar.docx", samples.word_with_body(body))
    assert samples.texts(read.document) == ["Målet er 20 procent."]
    assert hidden(read.document) == ["25"]
    assert [notice.code for notice in read.notices] == [NoticeCode.TRACKED_CHANGES]


def test_text_box_stands_after_its_paragraph_once() -> None:
    box = "<w:txbxContent>" + paragraph("Sagsnr. 2014-1") + "</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Brevets tekst.</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document = samples.read_one("brev.docx", samples.word_with_body(body)).document
    assert samples.texts(document) == ["Brevets tekst.", "Sagsnr. 2014-1"]


def test_note_follows_the_paragraph_that_calls_it() -> None:
    body = '<w:p><w:r><w:t>Se noten</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraph("Videre.")
    note = f'<w:footnote w:id="2">{paragraph("En note.")}</w:footnote>'
    notes = f"<w:footnotes {samples.SPACES}>{note}</w:footnotes>"
    document = samples.read_one("svar.docx", samples.word_with_body(body, footnotes=notes)).document
    assert [(block[2], block[3]) for block in samples.blocks(document)] == [
        ("", "Se noten"), ("[2]", "En note."), ("", "Videre.")
    ]  # fmt: skip


def test_comments_and_hidden_text_are_aside() -> None:
    file = docx.Document()
    run = file.add_paragraph().add_run("Synlig")
    secret = file.add_paragraph().add_run("Skjult")
    secret.font.hidden = True
    file.add_comment(run, text="En kommentar", author="Kollega")
    read = samples.read_one("svar.docx", samples.saved(file))
    assert samples.texts(read.document) == ["Synlig"]
    assert hidden(read.document) == ["Skjult", "En kommentar"]


def test_headers_and_footers_are_aside() -> None:
    file = docx.Document()
    file.add_paragraph("Brevet.")
    file.sections[0].header.paragraphs[0].text = "Nørrevang Kommune"
    file.sections[0].footer.paragraphs[0].text = "Rådhuset"
    file.sections[0].footer.add_paragraph("Telefon 12 34 56 78")
    document = samples.read_one("brev.docx", samples.saved(file)).document
    assert samples.texts(document) == ["Brevet."]
    assert [aside.text for aside in of_reason(document, AsideReason.RUNNING_HEAD)] == ["Nørrevang Kommune"]
    assert [aside.text for aside in of_reason(document, AsideReason.LETTERHEAD)] == [
        "Rådhuset\nTelefon 12 34 56 78"
    ]


def test_table_that_only_lays_out_the_page_is_ordinary_text() -> None:
    file = docx.Document()
    cell = file.add_table(1, 1).cell(0, 0)
    cell.text = "Hele brevet står i en ramme."
    cell.add_table(1, 2).cell(0, 1).text = "Dato"
    assert (
        samples.texts(samples.read_one("brev.docx", samples.saved(file)).document)[0]
        == "Hele brevet står i en ramme."
    )


def test_line_break_parts_lines_but_not_a_sentence() -> None:
    lines = ("Rådhuset", "Torvet 1, som", "er byens midte.")
    body = "<w:p><w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines) + "</w:r></w:p>"
    document = samples.read_one("brev.docx", samples.word_with_body(body)).document
    assert samples.texts(document) == ["Rådhuset", "Torvet 1, som er byens midte."]


def test_table_of_contents_is_aside() -> None:
    style = '<w:style w:styleId="Indhold1"><w:name w:val="toc 1"/></w:style>'
    styles = f"<w:styles {samples.SPACES}>{style}</w:styles>"
    body = paragraph("Vision 3", '<w:pStyle w:val="Indhold1"/>') + paragraph("Teksten.")
    document = samples.read_one("udkast.docx", samples.word_with_body(body, styles=styles)).document
    assert samples.texts(document) == ["Teksten."]
    assert [aside.text for aside in of_reason(document, AsideReason.CONTENTS)] == ["Vision 3"]


@pytest.mark.parametrize("head", [BILLION, EXTERNAL])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "customXml/item1.xml"])
def test_word_file_with_entities_is_refused(head: str, part: str) -> None:
    file = samples.with_part(samples.word_file("Tekst"), part, f"{head}<x>&a;</x>".encode())
    assert samples.refused("svar.docx", file).reason is Reason.ENTITIES


@pytest.mark.parametrize("head", [BILLION, EXTERNAL])
def test_odt_with_entities_is_refused(head: str) -> None:
    file = samples.with_part(
        samples.odt("<text:p>Tekst</text:p>"), "content.xml", f"{head}<x>&a;</x>".encode()
    )
    assert samples.refused("svar.odt", file).reason is Reason.ENTITIES


def test_entities_in_wide_characters_are_refused_too() -> None:
    wide = f"{BILLION}<x>&a;</x>".replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")
    file = samples.with_part(samples.word_file("Tekst"), "word/document.xml", wide)
    assert samples.refused("svar.docx", file).reason is Reason.ENTITIES


def test_word_file_that_unpacks_to_far_more_is_refused() -> None:
    bomb = samples.with_part(samples.word_file("Tekst"), "word/document.xml", b"<w>" + b" " * 30_000_000)
    assert samples.refused("svar.docx", bomb).reason is Reason.UNPACKS_TOO_LARGE


def test_part_larger_than_the_limit_is_refused() -> None:
    file = samples.word_file(*(f"Linje {number} i brevet." for number in range(300)))
    assert (
        samples.refused("svar.docx", file, limits=Limits(xml_bytes=20_000)).reason is Reason.UNPACKS_TOO_LARGE
    )


def test_word_file_nested_without_end_is_refused() -> None:
    body = "<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000
    assert samples.refused("svar.docx", samples.word_with_body(body)).reason is Reason.TOO_DEEP


def test_word_file_with_a_broken_lesser_part_is_read_with_a_warning() -> None:
    file = samples.with_part(samples.word_file("Teksten."), "word/numbering.xml", b"<w:numbering")
    read = samples.read_one("svar.docx", file)
    assert samples.texts(read.document) == ["Teksten."]
    assert "word/numbering.xml" in read.document.warnings[0]


def test_word_file_cut_short_is_refused() -> None:
    assert samples.refused("svar.docx", samples.word_file("Tekst")[:-200]).reason is Reason.DAMAGED


def test_strict_word_file_is_read() -> None:
    strict = samples.word_with_body(paragraph("Streng."))
    with zipfile.ZipFile(io.BytesIO(strict)) as archive:
        main = archive.read("word/document.xml").replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    assert samples.texts(
        samples.read_one("s.docx", samples.with_part(strict, "word/document.xml", main)).document
    ) == ["Streng."]


LIST_STYLE = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    "</text:list-style>"
)


def test_headings_and_nested_lists_of_an_odt() -> None:
    body = (
        '<text:h text:outline-level="2">Mål</text:h><text:list text:style-name="L1">'
        "<text:list-item><text:p>et</text:p><text:list><text:list-item><text:p>under</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>to</text:p></text:list-item></text:list><text:p>Slut.</text:p>"
        '<text:list text:style-name="L1" text:continue-numbering="true">'
        "<text:list-item><text:p>tre</text:p></text:list-item></text:list>"
    )
    document = samples.read_one("svar.odt", samples.odt(body, automatic=LIST_STYLE)).document
    assert samples.blocks(document) == [
        (BlockKind.HEADING, 2, "", "Mål"),
        (BlockKind.LIST_ITEM, 0, "1.", "et"),
        (BlockKind.LIST_ITEM, 1, "a)", "under"),
        (BlockKind.LIST_ITEM, 0, "2.", "to"),
        (BlockKind.PARAGRAPH, 0, "", "Slut."),
        (BlockKind.LIST_ITEM, 0, "3.", "tre"),
    ]


def test_odt_changes_notes_comments_and_tables() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Slettet.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Vi<text:s text:c='2'/>mener<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Noten.</text:p></text:note-body></text:note> det"
        "<office:annotation><text:p>Hm</text:p></office:annotation>.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Mål 1</text:p></table:table-cell>"
        "<table:table-cell><text:p>Bredt</text:p></table:table-cell></table:table-row></table:table>"
    )
    read = samples.read_one("svar.odt", samples.odt(body))
    assert samples.texts(read.document) == ["Vi mener det.", "Noten.", "Mål 1\tBredt"]
    assert hidden(read.document) == ["Slettet.", "Hm"]
    assert [notice.code for notice in read.notices] == [NoticeCode.TRACKED_CHANGES, NoticeCode.COMMENTS]


def test_odt_with_a_password_is_refused() -> None:
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert samples.refused("svar.odt", samples.odt("", manifest=locked)).reason is Reason.ENCRYPTED


def test_odt_of_old_openoffice_with_a_document_type_is_read() -> None:
    head = b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><x/>'
    file = samples.with_part(samples.odt("<text:p>Tekst.</text:p>"), "META-INF/manifest.xml", head)
    assert samples.texts(samples.read_one("svar.odt", file).document) == ["Tekst."]


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice_saves_what_we_read_alike_in_each_format(soffice: str, tmp_path: Path) -> None:
    file = docx.Document()
    file.add_heading("Høringssvar", 1)
    file.add_paragraph("Vi ønsker en tryg by.")
    file.add_paragraph("første", style="List Number")
    file.add_paragraph("anden", style="List Number")
    table = file.add_table(2, 2, style="Table Grid")
    for cell, text in zip([c for row in table.rows for c in row.cells], "abcd", strict=True):
        cell.text = text
    file.save(str(tmp_path / "svar.docx"))
    wanted = kinds_and_texts((tmp_path / "svar.docx").read_bytes(), name="svar.docx")
    for ending in ("odt", "pdf"):
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [
            soffice,
            profile,
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            tmp_path,
            tmp_path / "svar.docx",
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        assert kinds_and_texts((tmp_path / f"svar.{ending}").read_bytes(), name=f"svar.{ending}") == wanted


def kinds_and_texts(content: bytes, *, name: str) -> list[tuple[str, str, str]]:
    """Blocks without their levels: a PDF shows only how large a heading is."""
    blocks = samples.blocks(samples.read_one(name, content).document)
    return [(kind, marker, text) for kind, _, marker, text in blocks]


@pytest.mark.parametrize("typed", ["18. oktober 2010", "1. sal til venstre", "2. klasse fik plads"])
def test_a_number_that_counts_something_is_no_list_marker(typed: str) -> None:
    document = samples.read_one("svar.docx", samples.word_file(typed, "Vi ønsker flere bænke.")).document
    assert samples.blocks(document)[0] == (BlockKind.PARAGRAPH, 0, "", typed)


def test_a_typed_list_marker_is_not_part_of_the_text() -> None:
    document = samples.read_one("svar.docx", samples.word_file("2. Flere bænke i parken")).document
    assert samples.blocks(document) == [(BlockKind.LIST_ITEM, 0, "2.", "Flere bænke i parken")]
