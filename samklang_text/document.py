"""The document model: what a file says, in reading order, and where in the original each part stands.

A reader (package `samklang_files`) makes a `Document` of any file. Everything after it (letter facts,
points, themes) works on `Document.text` and speaks of stretches of it by character offsets, so that a
mark can always be shown, and always be followed back to the original.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is in the text."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


class AsideReason(StrEnum):
    """Why a stretch of the original is not part of the running text."""

    LETTERHEAD = "letterhead"
    PAGE_NUMBER = "page_number"
    RUNNING_HEAD = "running_head"
    MAIL_HEADER = "mail_header"
    QUOTED_MAIL = "quoted_mail"
    FORWARDING_NOTE = "forwarding_note"  # what somebody wrote above the mail that is passed on
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    CONTENTS = "contents"  # a table of contents: the headings once more
    HIDDEN = "hidden"  # deleted by tracked changes, hidden text, comments of a word processor


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands in the original.

    `part` names the file inside the file ("" for the file itself, "svar.pdf" for an attachment). `page` is
    1-based, None where the format has no pages. `start` and `end` are characters of that part's own text:
    for TXT and mail bodies the decoded text; for HTML its text nodes one after the other; for PDF the
    page's text layer; for DOCX and ODT the text of the paragraph with number `paragraph` (0-based, in
    document order, table cells included).
    """

    start: int
    end: int
    page: int | None = None
    paragraph: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """`text[start:end]` was made of the original at `place`; several segments make up a block."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of `Document.text` that is one heading, paragraph, list item or table row.

    `level` is 1.. for headings, 0.. for the nesting of list items. `marker` is the list marker as written
    ("•", "a)", "1."), which is not part of the text. Cells of a table row are separated by tabs.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    marker: str = ""
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """Something set aside: kept, shown on demand, not part of the running text.

    `before` is the offset in `Document.text` where it stood.
    """

    reason: AsideReason
    text: str
    before: int
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside the file: an attachment, or a mail inside a mail. Its text is `text[start:end]`."""

    name: str
    start: int
    end: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file itself says of its origin; for mail its headers. Empty where it says nothing."""

    title: str = ""
    sender_name: str = ""
    sender_address: str = ""
    recipients: tuple[str, ...] = ()
    subject: str = ""
    sent: datetime | None = None
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says. Blocks are in order, do not overlap, and are separated by one newline in `text`."""

    text: str
    blocks: tuple[Block, ...] = ()
    segments: tuple[Segment, ...] = ()
    asides: tuple[Aside, ...] = ()
    parts: tuple[Part, ...] = ()
    pages: int | None = None
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()

    def text_of(self, block: Block) -> str:
        return self.text[block.start : block.end]

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Return where `text[start:end]` stands in the original, one place per original line or run."""
        index = max(bisect_right(self.segments, start, key=lambda segment: segment.start) - 1, 0)
        found: list[Place] = []
        for segment in self.segments[index:]:
            if segment.start >= end:
                break
            if segment.end > start:
                found.append(_cut(segment, start, end))
        return tuple(found)

    def page_of(self, offset: int) -> int | None:
        places = self.places(offset, offset + 1)
        return places[0].page if places else None


def _cut(segment: Segment, start: int, end: int) -> Place:
    """The part of a segment's place that answers to [start, end); the whole place where lengths differ."""
    place = segment.place
    if place.end - place.start != segment.end - segment.start:
        return place
    left, right = max(start - segment.start, 0), max(segment.end - end, 0)
    return replace(place, start=place.start + left, end=place.end - right)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block not yet placed in a document: its text in runs, each with its place in the original."""

    kind: BlockKind
    runs: tuple[tuple[str, Place], ...]
    level: int = 0
    marker: str = ""
    table: int | None = None

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


def compose(
    pieces: Iterable[Piece | Aside],
    *,
    pages: int | None = None,
    metadata: Metadata | None = None,
    warnings: Iterable[str] = (),
) -> Document:
    """Lay pieces out one after the other as a document; asides get the offset where they stood.

    A piece whose text is only white space is left out.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    segments: list[Segment] = []
    asides: list[Aside] = []
    at = 0
    for piece in pieces:
        if isinstance(piece, Aside):
            asides.append(replace(piece, before=at))
            continue
        if not piece.text.strip():
            continue
        start = at
        for text, place in piece.runs:
            segments.append(Segment(at, at + len(text), place))
            texts.append(text)
            at += len(text)
        blocks.append(Block(piece.kind, start, at, piece.level, piece.marker, piece.table))
        texts.append("\n")
        at += 1
    return Document(
        text="".join(texts),
        blocks=tuple(blocks),
        segments=tuple(segments),
        asides=tuple(asides),
        pages=pages,
        metadata=metadata or Metadata(),
        warnings=tuple(warnings),
    )
