"""Reading plain text, Markdown and HTML: characters, structure, and what is hidden."""

import pytest

from samklang_files import NoticeCode
from samklang_text.document import AsideReason, BlockKind
from tests.files import samples

DANISH = "Kære udvalg\n\nVi ønsker bedre lys på stien, så børn og ældre tør gå dér.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_in_every_usual_encoding_is_read(encoding: str) -> None:
    document = samples.read_one("svar.txt", DANISH.encode(encoding)).document
    assert samples.texts(document) == [
        "Kære udvalg",
        "Vi ønsker bedre lys på stien, så børn og ældre tør gå dér.",
    ]


def test_guessed_encoding_is_said() -> None:
    read = samples.read_one("svar.txt", DANISH.encode("cp1252"))
    assert [notice.code for notice in read.notices] == [NoticeCode.GUESSED_ENCODING]


def test_lost_characters_are_counted() -> None:
    read = samples.read_one("svar.txt", (DANISH * 3).encode() + b"\xc3(")
    assert read.notices[-1].code is NoticeCode.UNDECODABLE
    assert dict(read.notices[-1].values) == {"count": "1"}


def test_places_of_text_are_characters_of_the_file() -> None:
    document = samples.read_one("svar.txt", DANISH.encode()).document
    start = document.text.index("bedre")
    (place,) = document.places(start, start + 5)
    assert DANISH[place.start : place.end] == "bedre"


def test_signs_that_turn_or_hide_text_are_gone() -> None:
    html = "<p>Vi støt\u00adter \u202eikke\u202c for\u200bslaget</p>".encode()
    assert samples.texts(samples.read_one("svar.html", html).document) == ["Vi støtter ikke forslaget"]


def test_letters_in_two_parts_become_one() -> None:
    document = samples.read_one("svar.html", "<p>A\u030arhus og blåbær</p>".encode()).document
    assert samples.texts(document) == ["Århus og blåbær"]


def test_markdown_headings_lists_and_tables() -> None:
    source = "# Vision\n\nEn **åben** by, se\n[planen](http://x.example).\n\n- et\n  - under\n1. to\n\n"
    source += "Mål\n---\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    assert samples.blocks(samples.read_one("udkast.md", source.encode()).document) == [
        (BlockKind.HEADING, 1, "", "Vision"),
        (BlockKind.PARAGRAPH, 0, "", "En åben by, se planen."),
        (BlockKind.LIST_ITEM, 0, "-", "et"),
        (BlockKind.LIST_ITEM, 1, "-", "under"),
        (BlockKind.LIST_ITEM, 0, "1.", "to"),
        (BlockKind.HEADING, 2, "", "Mål"),
        (BlockKind.TABLE_ROW, 0, "", "A\tB"),
        (BlockKind.TABLE_ROW, 0, "", "1\t2"),
    ]


PAGE = """<!doctype html><html><head><title>Et  svar</title>
<meta charset="windows-1252"><style>p{}</style></head>
<body><h2>M&aring;l &amp; midler</h2><p>Vi er<br>Enige.<p>Lang tekst<br>som går videre.
<ul><li>et<li><p>to</p><ol start="3"><li>under</ol></ul><script>alert(1)</script>
<table><tr><th>Afsnit</th><th>Svar</th></tr><tr><td>1</td><td>Ja<br>tak</td></tr></table>
<div style="display:none">usynlig</div><p>Slut</body></html>"""


def test_html_structure_is_kept_and_hidden_text_aside() -> None:
    document = samples.read_one("svar.html", PAGE.encode("cp1252")).document
    assert samples.blocks(document) == [
        (BlockKind.HEADING, 2, "", "Mål & midler"),
        (BlockKind.PARAGRAPH, 0, "", "Vi er"),
        (BlockKind.PARAGRAPH, 0, "", "Enige."),
        (BlockKind.PARAGRAPH, 0, "", "Lang tekst som går videre."),
        (BlockKind.LIST_ITEM, 0, "•", "et"),
        (BlockKind.LIST_ITEM, 0, "•", "to"),
        (BlockKind.LIST_ITEM, 1, "3.", "under"),
        (BlockKind.TABLE_ROW, 0, "", "Afsnit\tSvar"),
        (BlockKind.TABLE_ROW, 0, "", "1\tJa tak"),
        (BlockKind.PARAGRAPH, 0, "", "Slut"),
    ]
    assert [(aside.reason, aside.text) for aside in document.asides] == [(AsideReason.HIDDEN, "usynlig")]
    assert document.metadata.title == "Et svar"


def test_table_that_lays_out_a_page_is_ordinary_text() -> None:
    inner = "<table><tr><td>1</td></tr></table>"
    html = f"<html><table><tr><td><p>Brevets tekst.</p>{inner}</td></tr></table></html>".encode()
    assert samples.texts(samples.read_one("brev.html", html).document) == ["Brevets tekst.", "1"]


def test_html_nested_without_end_is_read() -> None:
    html = b"<html>" + b"<div>" * 20_000 + b"Inderst" + b"</div>" * 20_000
    assert samples.read("dyb.html", html)


def test_form_feeds_are_pages_of_a_text() -> None:
    document = samples.read_one("svar.txt", b"Side et.\n\n\fSide to.\n").document
    assert document.page_of(document.text.index("Side to")) == 2


def test_a_page_s_menu_and_foot_are_set_aside_and_offsets_still_count_them() -> None:
    html = "<nav><a>Forside</a></nav><p>Vi ønsker flere bænke.</p><footer>Kommunens portal</footer>".encode()
    document = samples.read_one("svar.html", html).document
    assert samples.texts(document) == ["Vi ønsker flere bænke."]
    assert [aside.text for aside in document.asides] == ["Forside", "Kommunens portal"]
    assert document.places(0, 2)[0].start == len("Forside")


def test_rows_of_a_table_with_one_column_are_paragraphs_of_their_own() -> None:
    html = b"<table><tr><td>Indsendt: 3-5-2010</td></tr><tr><td>Afsender: Roklubben</td></tr></table>"
    document = samples.read_one("svar.html", html).document
    assert samples.texts(document) == ["Indsendt: 3-5-2010", "Afsender: Roklubben"]
