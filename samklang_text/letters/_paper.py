"""A document seen as a letter: its head, its body, its tail, and what was set aside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from samklang_text.closings import is_closing
from samklang_text.dates import find_dates
from samklang_text.document import Aside, AsideReason, Block, BlockKind, Document, Metadata
from samklang_text.labelled import says_a_sentence
from samklang_text.mailheaders import read_header

from ._models import Found, Source, T

_HEAD_BLOCKS = 14
_SENTENCE = re.compile(r"[.!?][\"”»)]?$")
_LABELLED = re.compile(r"^[\w .-]{2,20}:", re.IGNORECASE)
_FOREIGN = frozenset(
    (
        AsideReason.QUOTED_MAIL,
        AsideReason.FORWARDING_NOTE,
        AsideReason.HIDDEN,
        AsideReason.DISCLAIMER,
        AsideReason.CONTENTS,
    )
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a letter's text, in the running text or set aside; `start` is its offset there."""

    text: str
    start: int
    source: Source
    before: int  # where it stands in the running text
    aside: int | None = None
    reason: AsideReason | None = None
    kind: BlockKind | None = None

    def found(self, value: T, start: int, end: int, *, confidence: float) -> Found[T]:
        """A fact found at `text[start:end]` of this stretch."""
        return Found(value, self.start + start, self.start + end, confidence, self.source, self.aside)


@dataclass(frozen=True, slots=True)
class Paper:
    """One letter: the whole document, or the mail itself, or one of its attachments.

    `metadata` are the headers of the mail it is; those of a forwarded one stand above it in its text.
    """

    head: tuple[Stretch, ...]
    body: tuple[Stretch, ...]
    tail: tuple[Stretch, ...]
    asides: tuple[Stretch, ...]
    metadata: Metadata
    is_attached: bool = False

    @property
    def running(self) -> tuple[Stretch, ...]:
        return (*self.head, *self.body, *self.tail)

    @property
    def top(self) -> tuple[Stretch, ...]:
        """Head and letterhead, in order."""
        early = (aside for aside in self.asides if aside.before <= self._limit)
        # An aside stood before the block that begins at the same offset.
        return tuple(sorted((*early, *self.head), key=lambda stretch: stretch.before))

    @property
    def late(self) -> tuple[Stretch, ...]:
        """What was set aside below the head."""
        return tuple(aside for aside in self.asides if aside.before > self._limit)

    @property
    def _limit(self) -> int:
        return self.body[0].before if self.body else 0

    @property
    def body_text(self) -> str:
        return "\n".join(stretch.text for stretch in (*self.head, *self.body))


def papers_of(document: Document) -> tuple[Paper, ...]:
    """Part a document into the letters it holds: a mail and its attachments, else the whole as one."""
    bounds = _bounds(document)
    return tuple(_paper(document, start, end) for start, end in bounds)


def _bounds(document: Document) -> list[tuple[int, int]]:
    whole = (0, len(document.text) + 1)
    if not document.parts:
        return [whole]
    found: list[tuple[int, int]] = []
    at = 0
    for part in sorted(document.parts, key=lambda part: part.start):
        if document.text[at : part.start].strip():
            found.append((at, part.start))
        if part.end > part.start:
            found.append((part.start, part.end))
        at = max(at, part.end)
    if document.text[at:].strip():
        found.append((at, whole[1]))
    return found or [whole]


def _paper(document: Document, start: int, end: int) -> Paper:
    blocks = [block for block in document.blocks if start <= block.start < max(end, start + 1)]
    stretches = [_of_block(document, block) for block in blocks]
    last = end >= len(document.text)
    asides = [
        _of_aside(aside, number)
        for number, aside in enumerate(document.asides)
        if start <= aside.before and (aside.before < end or last) and aside.reason not in _FOREIGN
    ]
    own = _own_header(asides, start)
    is_attached = any((part.start, part.end) == (start, end) for part in document.parts if part.name)
    tail = _tail_start(stretches)
    head = _head_length(stretches[:tail])
    return Paper(
        tuple(stretches[:head]),
        tuple(stretches[head:tail]),
        tuple(stretches[tail:]),
        tuple(asides[own:] if own is not None else asides),
        _metadata(document.metadata, asides[own]) if own is not None else document.metadata,
        is_attached,
    )


def _own_header(asides: Sequence[Stretch], start: int) -> int | None:
    """Where a mail's own header stands among what was set aside: those above it passed the mail on."""
    headers = [
        at
        for at, aside in enumerate(asides)
        if aside.reason is AsideReason.MAIL_HEADER and aside.before == start
    ]
    return headers[-1] if headers else None


def _metadata(outer: Metadata, header: Stretch) -> Metadata:
    """What the header of a mail that was passed on or printed says, in the place of the outer mail's."""
    found = read_header(header.text)
    same = (found.sender_name, found.sender_address) == (outer.sender_name, outer.sender_address)
    if same or not (found.sender_name or found.sender_address):
        return outer
    return Metadata(
        sender_name=found.sender_name,
        sender_address=found.sender_address,
        subject=found.subject,
        sent=_day(found.sent),
    )


def _day(text: str) -> datetime | None:
    """The one day a header's field names, at midnight: whose clock it goes by is not known."""
    days = {found.value for found in find_dates(text)}
    day = days.pop() if len(days) == 1 else None
    return datetime.combine(day, time()) if day is not None else None


def _of_block(document: Document, block: Block) -> Stretch:
    return Stretch(document.text_of(block), block.start, Source.TEXT, block.start, kind=block.kind)


def _of_aside(aside: Aside, number: int) -> Stretch:
    return Stretch(aside.text, 0, Source.ASIDE, aside.before, aside=number, reason=aside.reason)


def _head_length(stretches: Sequence[Stretch]) -> int:
    """The blocks before the first that reads as running text."""
    for at, stretch in enumerate(stretches[:_HEAD_BLOCKS]):
        if is_running(stretch):
            return at
    return min(len(stretches), _HEAD_BLOCKS)


def is_running(stretch: Stretch) -> bool:
    """Tell whether a block reads as sentences and not as a line of a letter's head."""
    if stretch.kind is BlockKind.HEADING:
        return False
    text = stretch.text
    if len(text) > 140 or says_a_sentence(text):
        return True
    return len(text) > 45 and bool(_SENTENCE.search(text)) and not _LABELLED.match(text)


def _tail_start(stretches: Sequence[Stretch]) -> int:
    """Where the greeting at the end begins; the end where there is none. A letter does not open with it."""
    for at in range(len(stretches) - 1, 0, -1):
        first = stretches[at].text.split("\n", 1)[0]
        if is_closing(first):
            return at
    return len(stretches)


def lines_of(stretch: Stretch) -> Iterator[tuple[int, str]]:
    """Yield (offset in the stretch, line)."""
    at = 0
    for line in stretch.text.split("\n"):
        yield at, line
        at += len(line) + 1
