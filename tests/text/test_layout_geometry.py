"""What the place of lines on a page tells, as a PDF gives it."""

from samklang_text.document import Aside, BlockKind, Piece, Place
from samklang_text.layout import Line, assemble
from tests.text.letters_of_ours import is_word

WIDTH = 5.0  # points a letter


def _line(
    text: str, top: float, *, left: float = 70.0, page: int = 1, size: float = 11.0, bold: bool = False
) -> Line:
    place = Place(0, len(text), page=page)
    return Line(text, place, left, left + WIDTH * len(text), top, top + size, size, bold)


def _pieces(*lines: Line) -> list[Piece]:
    found: list[Piece | Aside] = assemble(lines, is_word=is_word)
    return [piece for piece in found if isinstance(piece, Piece)]


def test_a_wider_gap_begins_a_paragraph() -> None:
    pieces = _pieces(
        _line("Vi er enige i planen, som vi har læst med stor", 100),
        _line("interesse i bestyrelsen.", 113),
        _line("Men den er alt for dyr for de fleste af os, der", 140),
        _line("bor her.", 153),
    )
    assert [piece.text[:10] for piece in pieces] == ["Vi er enig", "Men den er"]


def test_paragraph_gaps_are_seen_where_most_paragraphs_are_one_line() -> None:
    pieces = _pieces(
        _line("Rådet har drøftet planen på sit møde i maj måned og", 100),
        _line("har disse ord til den:", 113),
        _line("Den er god.", 140),
        _line("Den er dyr.", 167),
        _line("Den er for lang.", 194),
    )
    assert len(pieces) == 4


def test_markers_that_stand_alone_join_the_line_beside_them() -> None:
    pieces = _pieces(
        _line("Rådet ønsker:", 80),
        _line("•", 101, left=80, size=6),
        _line("•", 115, left=80, size=6),
        _line("flere stier i byen", 100, left=95),
        _line("mere lys på vejen", 114, left=95),
    )
    assert [(piece.kind, piece.marker, piece.text) for piece in pieces[1:]] == [
        (BlockKind.LIST_ITEM, "•", "flere stier i byen"),
        (BlockKind.LIST_ITEM, "•", "mere lys på vejen"),
    ]


def test_bold_lines_are_headings_and_bigger_ones_stand_higher() -> None:
    pieces = _pieces(
        _line("Svar om cykelplanen", 60, size=16, bold=True),
        _line("Vi har læst den nye plan for byen og er enige i den.", 90),
        _line("Støj", 120, bold=True),
        _line("Den er for høj, og det har den været i mange år nu.", 134),
    )
    assert [(piece.kind, piece.level) for piece in pieces] == [
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    (piece,) = _pieces(
        _line("Vi er enige i planen, som vi har læst med", 700),
        _line("stor interesse, og vi glæder os til, at den", 100, left=320),
        _line("bliver til noget.", 60, page=2),
    )
    assert [place.page for text, place in piece.runs if text != " "] == [1, 1, 2]


def test_a_line_broken_early_ends_its_paragraph() -> None:
    pieces = _pieces(
        _line("Vi er enige i planen, som vi har læst med stor interesse", 100),
        _line("i bestyrelsen. Den er god.", 113),
        _line("Derimod er vi uenige i, at den skal betales af de penge,", 126),
        _line("som var sat af til skolen.", 139),
    )
    assert len(pieces) == 2
