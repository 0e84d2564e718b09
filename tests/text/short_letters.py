"""Letters for tests: written as text, made into documents block by block."""

from types import SimpleNamespace

from samklang_text.document import BlockKind, Document, Piece, Place, compose
from samklang_text.points import Point, find_points

_HERE = Place(0, 0)


def letter(*blocks: str) -> Document:
    """Make a document: "# …" is a heading (## of level 2), "- …" an item (-- nested), "| … | …" a row."""
    return compose([_piece(block) for block in blocks])


def _piece(block: str) -> Piece:
    marker, _, rest = block.partition(" ")
    if marker and set(marker) == {"#"}:
        return Piece(BlockKind.HEADING, ((rest, _HERE),), level=len(marker))
    if marker and set(marker) == {"-"}:
        return Piece(BlockKind.LIST_ITEM, ((rest, _HERE),), level=len(marker) - 1, marker="•")
    if marker == "|":
        cells = "\t".join(cell.strip() for cell in rest.split("|"))
        return Piece(BlockKind.TABLE_ROW, ((cells, _HERE),), table=1)
    return Piece(BlockKind.PARAGRAPH, ((block, _HERE),))


def sender(name: str) -> SimpleNamespace:
    """Facts that only know who the sender is."""
    return SimpleNamespace(sender=SimpleNamespace(value=name))


def points(*blocks: str, by: str = "") -> list[tuple[Point, str]]:
    """Return the points of a letter, each with its text."""
    document = letter(*blocks)
    found = find_points(document, sender(by) if by else None)
    return [(point, document.text[point.start : point.end]) for point in found]


def texts(*blocks: str, by: str = "") -> list[str]:
    return [text for _, text in points(*blocks, by=by)]


def kinds(*blocks: str, by: str = "") -> list[str]:
    return [str(point.kind) for point, _ in points(*blocks, by=by)]


def only(*blocks: str, by: str = "") -> Point:
    """Return the one point of a letter."""
    ((point, _),) = points(*blocks, by=by)
    return point
