"""Reading PDF: the order of lines, divided words, tables, pictures of pages, and files that are not whole."""

import io
from collections.abc import Iterator

import pikepdf
import PIL.Image
import pypdfium2
import pytest

from samklang_files import Limits, NoticeCode, Reason
from samklang_files.pdf import pictures
from samklang_text.document import AsideReason, BlockKind
from tests.files import samples

SENTENCE = "Lokaludvalget mener at trafikplanen skal sikre trygge skoleveje for alle børn i hele bydelen. "


def test_headings_lists_and_pages_are_kept() -> None:
    read = samples.read_one(
        "svar.pdf", samples.pdf("= Høringssvar\nVi er enige.\n\n- Et\n- To\n#pagebreak()\nSide to.")
    )
    kinds = [(block[0], block[3]) for block in samples.blocks(read.document)]
    assert kinds[0] == (BlockKind.HEADING, "Høringssvar")
    assert (BlockKind.LIST_ITEM, "Et") in kinds
    assert read.document.pages == 2
    assert read.document.page_of(read.document.text.index("Side to")) == 2


def layer(file: bytes) -> str:
    """The first page's text layer as PDFium gives it to any program."""
    with pypdfium2.PdfDocument(file) as opened:
        return str(opened[0].get_textpage().get_text_range())


def test_place_leads_back_to_the_text_layer() -> None:
    source = samples.pdf("Vi ønsker flere cykelstier.")
    document = samples.read_one("svar.pdf", source).document
    start = document.text.index("flere")
    (place,) = document.places(start, start + 5)
    assert layer(source)[place.start : place.end] == "flere"


@pytest.fixture
def narrow() -> str:
    return (
        '#set page(paper: "a4", margin: (right: 14cm))\n#set text(lang: "da", hyphenate: true, size: 11pt)\n'
    )


def test_divided_word_is_joined_and_real_hyphen_kept(narrow: str) -> None:
    source = "#set par(justify: true)\nVi ser at indsatsen er trafik- og bypolitik og integrationsindsatsen."
    file = samples.pdf(source, page=narrow)
    assert "\ufffe" in layer(file)
    document = samples.read_one("svar.pdf", file).document
    assert "integrationsindsatsen." in document.text
    assert "trafik- og" in document.text
    assert "\ufffe" not in document.text


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = (
        f"#(range(14).map(i => [{side} sætning nummer #i fylder her en hel linje i spalten.]).join([ ]))\n"
        for side in ("Venstre", "Højre")
    )
    columns = f"#columns(2)[{left}#colbreak()\n{right}]"
    text = samples.read_one("avis.pdf", samples.pdf("= Titel\n" + columns)).document.text
    assert text.index("Venstre sætning nummer 13") < text.index("Højre sætning nummer 0")
    assert all(
        f"Venstre sætning nummer {number} fylder her en hel linje i spalten." in text for number in range(14)
    )


@pytest.mark.parametrize("longer", ["left", "right"])
@pytest.mark.parametrize(
    "closing",
    ["Med venlig hilsen\\\nÆldrerådet", "Vi hører gerne nærmere.\n\nMed venlig hilsen\\\nÆldrerådet"],
)
def test_a_closing_below_both_columns_comes_last(closing: str, longer: str) -> None:
    left, right = (SENTENCE * (6 if longer == side else 3) for side in ("left", "right"))
    columns = (
        f"#grid(columns: (1fr, 1fr), column-gutter: 20pt, [{left}], [Højre spalte. {right} Sidste ord.])"
    )
    text = samples.read_one("svar.pdf", samples.pdf(f"= Titel\n{columns}\n{closing}")).document.text
    lines = " ".join(text.split())
    assert lines.index("Højre spalte.") < lines.index("Sidste ord.") < lines.index("Med venlig hilsen")


SIDE_PAGE = (
    '#set page(paper: "a4", margin: (left: 2.2cm, right: 6cm))\n#set text(lang: "da", size: 11pt)\n'
    "#place(top + right, dx: 4.6cm, dy: 2cm, block(width: 3.6cm, text(size: 8pt)"
    "[Dato \\ 12-03-2014 \\ \\ Sagsnr. \\ 2014-0001234 \\ \\ E-mail \\ post\\@eksempel.dk]))\n"
)


def test_side_letterhead_does_not_break_into_the_sentences() -> None:
    document = samples.read_one("brev.pdf", samples.pdf(SENTENCE * 12, page=SIDE_PAGE)).document
    assert document.text.count(SENTENCE.strip()) == 12
    aside = " ".join(a.text for a in document.asides if a.reason is AsideReason.LETTERHEAD)
    assert "2014-0001234" in aside


def test_ruled_table_becomes_rows_of_cells() -> None:
    table = "#table(columns: 2, [Afsnit], [Bemærkning], [Mål 1], [Målet er for bredt.])"
    source = f"{SENTENCE}\n\n{table}\n\n{SENTENCE}"
    rows = samples.blocks(samples.read_one("skema.pdf", samples.pdf(source)).document)
    assert [block[0] for block in rows] == [
        BlockKind.PARAGRAPH, BlockKind.TABLE_ROW, BlockKind.TABLE_ROW, BlockKind.PARAGRAPH
    ]  # fmt: skip
    assert rows[2][3] == "Mål 1\tMålet er for bredt."


def test_rows_without_rules_stay_together() -> None:
    cells = "[6. december], [Udvalget sender udkastet.], [11. januar], [Rådet behandler det.]"
    source = f"#grid(columns: (3cm, 9cm), row-gutter: 8pt, {cells})"
    text = samples.read_one("plan.pdf", samples.pdf(source)).document.text
    assert "6. december Udvalget sender udkastet." in text
    assert "11. januar Rådet behandler det." in text


def test_aligned_rows_without_rules_are_a_table() -> None:
    cells = "[Lønninger], [120.000], [Materialer], [35.500], [I alt], [155.500]"
    source = f"Budgettet:\n\n#grid(columns: (9cm, 4cm), row-gutter: 6pt, {cells})\n\nVi er enige."
    assert samples.texts(samples.read_one("budget.pdf", samples.pdf(source)).document) == [
        "Budgettet:", "Lønninger\t120.000", "Materialer\t35.500", "I alt\t155.500", "Vi er enige."
    ]  # fmt: skip


def test_columns_at_the_foot_of_the_page_are_letterhead() -> None:
    cells = "[Nørrevang Lokaludvalg \\ Torvet 1], [Telefon 12 34 56 78 \\ post\\@norrevang.example]"
    source = f"{SENTENCE}#place(bottom, grid(columns: (6cm, 6cm), {cells}))"
    document = samples.read_one("brev.pdf", samples.pdf(source)).document
    assert "Telefon 12 34 56 78\npost@norrevang.example" in document.asides[-1].text
    assert "Telefon" not in document.text


def test_turned_page_is_read_as_it_is_shown() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(samples.pdf("Første linje.\n\nAnden linje."))) as file:
        page = file.pages[0]
        page.contents_add(b"q 0 1 -1 0 595 0 cm ", prepend=True)
        page.contents_add(b" Q")
        page.mediabox = pikepdf.Array([-300, 0, 595, 842])
        page.rotate(90, relative=True)
        file.save(out)
    assert samples.texts(samples.read_one("drejet.pdf", out.getvalue()).document) == [
        "Første linje.",
        "Anden linje.",
    ]


def test_locked_file_is_refused_with_advice() -> None:
    result = samples.refused("låst.pdf", samples.locked_pdf("Hemmeligt"))
    assert result.reason is Reason.ENCRYPTED
    assert "adgangskode" in result.text("da")
    assert "password" in result.text("en")


def test_file_that_only_forbids_printing_is_read() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(samples.pdf("Åben tekst."))) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="ejer", user=""))
    assert "Åben tekst." in samples.read_one("skrivebeskyttet.pdf", out.getvalue()).document.text


@pytest.mark.parametrize("keep", [30, 300])
def test_file_cut_short_is_refused(keep: int) -> None:
    assert samples.refused("halv.pdf", samples.pdf(SENTENCE)[:keep]).reason is Reason.DAMAGED


def test_pages_beyond_the_limit_are_said_to_be_left_out() -> None:
    source = samples.pdf("Et.\n#pagebreak()\nTo.\n#pagebreak()\nTre.")
    read = samples.read_one("lang.pdf", source, limits=Limits(pages=2))
    assert "Tre." not in read.document.text
    assert read.document.warnings == ("Filen har 3 sider; kun de første 2 er læst.",)


def test_empty_pages_are_no_text() -> None:
    assert samples.refused("tom.pdf", samples.pdf("")).reason is Reason.NO_TEXT


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("shutil.which", lambda name: None)
    pictures.tesseract.cache_clear()
    yield
    pictures.tesseract.cache_clear()


@pytest.mark.usefixtures("without_tesseract")
def test_scanned_file_says_how_to_get_text_recognition() -> None:
    result = samples.refused("scan.pdf", samples.scanned_pdf("Vi støtter forslaget."))
    assert result.reason is Reason.SCANNED
    assert "apt install tesseract-ocr tesseract-ocr-dan" in result.text("da")


@pytest.mark.usefixtures("without_tesseract")
def test_scanned_page_among_others_is_named() -> None:
    source = samples.pages_together(
        samples.pdf("Brevet."), samples.scanned_pdf("Bilag"), samples.pdf("Slut.")
    )
    read = samples.read_one("blandet.pdf", source)
    assert samples.texts(read.document) == ["Brevet.", "Slut."]
    assert [(n.code, dict(n.values)["pages"]) for n in read.notices] == [(NoticeCode.PAGES_WITHOUT_TEXT, "2")]


@pytest.mark.tesseract
@pytest.mark.slow
@pytest.mark.usefixtures("tesseract")
def test_scanned_page_is_recognised_and_said_so() -> None:
    source = samples.pages_together(
        samples.pdf("Brevet."), samples.scanned_pdf("Vi støtter forslaget om cykelstien på Søndergade.")
    )
    read = samples.read_one("blandet.pdf", source)
    assert "Vi støtter forslaget om cykelstien på Søndergade." in read.document.text
    assert read.document.page_of(read.document.text.index("støtter")) == 2
    assert [n.code for n in read.notices] == [NoticeCode.PAGES_RECOGNISED]


@pytest.mark.tesseract
@pytest.mark.slow
@pytest.mark.usefixtures("tesseract")
def test_only_so_many_pages_are_recognised() -> None:
    source = samples.pages_together(
        samples.scanned_pdf("Første side her"), samples.scanned_pdf("Anden side her")
    )
    read = samples.read_one("scan.pdf", source, limits=Limits(ocr_pages=1))
    assert [n.code for n in read.notices] == [NoticeCode.PAGES_UNRECOGNISED, NoticeCode.PAGES_RECOGNISED]


@pytest.mark.tesseract
@pytest.mark.slow
@pytest.mark.usefixtures("tesseract")
def test_photographed_letter_is_recognised() -> None:
    out = io.BytesIO()
    samples.scanned_page("Borgerne ønsker bedre belysning.").save(out, "JPEG")
    assert "Borgerne ønsker bedre belysning." in samples.read_one("IMG_1.jpg", out.getvalue()).document.text


@pytest.mark.usefixtures("without_tesseract")
def test_picture_is_refused_with_advice() -> None:
    out = io.BytesIO()
    samples.scanned_page("Ord").save(out, "PNG")
    assert samples.refused("IMG_1.png", out.getvalue()).reason is Reason.PICTURE


@pytest.mark.tesseract
@pytest.mark.slow
@pytest.mark.usefixtures("tesseract")
def test_a_picture_of_nothing_is_said_to_be_a_picture() -> None:
    pictures.tesseract.cache_clear()
    out = io.BytesIO()
    PIL.Image.new("L", (800, 600), 255).save(out, "JPEG")
    result = samples.refused("foto.jpg", out.getvalue())
    assert result.reason is Reason.PICTURE_WITHOUT_TEXT
    assert "Filen er et billede" in result.text("da")


@pytest.mark.tesseract
@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("side", [8_000, 10_000, 14_000])
def test_a_picture_of_too_many_points_is_refused_before_it_is_taken_apart(side: int) -> None:
    pictures.tesseract.cache_clear()
    out = io.BytesIO()
    PIL.Image.new("1", (side, side)).save(out, "PNG")
    assert samples.refused("plakat.png", out.getvalue()).reason is Reason.PICTURE_TOO_LARGE
