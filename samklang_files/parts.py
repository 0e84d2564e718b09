"""Composes what was read to documents, and joins a mail's with those of what came with it."""

from collections.abc import Sequence
from dataclasses import replace

from samklang_files.limits import Limits
from samklang_files.notices import Notice, NoticeCode, notice
from samklang_files.pieces import Reading
from samklang_files.reasons import Language
from samklang_text.document import Aside, Block, Document, Part, Piece, Place, Segment, compose


def compose_reading(
    reading: Reading, *, limits: Limits, language: Language, own: Sequence[Notice] = ()
) -> Document:
    """Lay a reading out as a document, cut at the limit, with its notices as warnings after `own`."""
    pieces, cut = _within(reading.pieces, limits=limits)
    notices = [*own, *reading.notices]
    if cut:
        notices.append(notice(NoticeCode.TEXT_CUT, read=limits.characters))
    warnings = [one.text(language) for one in notices]
    return compose(pieces, pages=reading.pages, metadata=reading.metadata, warnings=warnings)


def _within(pieces: Sequence[Piece | Aside], *, limits: Limits) -> tuple[Sequence[Piece | Aside], bool]:
    """The pieces that fit within the limit of characters, and whether some did not."""
    left = limits.characters
    for at, piece in enumerate(pieces):
        left -= len(piece.text)
        if left < 0:
            return pieces[:at], True
    return pieces, False


def join(document: Document, parts: Sequence[tuple[str, str, Document]]) -> Document:
    """Append each part (name, SHA-256, document) to a document; places then say which part they are in."""
    for name, sha256, part in parts:
        document = _appended(document, part, name=name, sha256=sha256)
    return document


def _appended(document: Document, part: Document, *, name: str, sha256: str) -> Document:
    by = len(document.text)
    tables = max((block.table + 1 for block in document.blocks if block.table is not None), default=0)
    own = Part(name, by, by + len(part.text), sha256)
    inner = tuple(replace(p, name=f"{name}/{p.name}", start=p.start + by, end=p.end + by) for p in part.parts)
    return replace(
        document,
        text=document.text + part.text,
        blocks=document.blocks + tuple(_block(block, by=by, tables=tables) for block in part.blocks),
        segments=document.segments + tuple(_segment(segment, by=by, name=name) for segment in part.segments),
        asides=document.asides + tuple(_aside(aside, by=by, name=name) for aside in part.asides),
        parts=(*document.parts, own, *inner),
        warnings=document.warnings + tuple(f"{name}: {warning}" for warning in part.warnings),
    )


def _block(block: Block, *, by: int, tables: int) -> Block:
    table = None if block.table is None else block.table + tables
    return replace(block, start=block.start + by, end=block.end + by, table=table)


def _segment(segment: Segment, *, by: int, name: str) -> Segment:
    return Segment(segment.start + by, segment.end + by, _place(segment.place, name=name))


def _aside(aside: Aside, *, by: int, name: str) -> Aside:
    return replace(aside, before=aside.before + by, place=_place(aside.place, name=name))


def _place(place: Place, *, name: str) -> Place:
    return replace(place, part=f"{name}/{place.part}" if place.part else name)
