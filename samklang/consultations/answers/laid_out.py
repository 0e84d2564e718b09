"""A read answer as it stands in its file: headings, lists, tables, pages, and what is marked in it.

A long text is shown in parts, each small enough for a page.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang_text.document import AsideReason, BlockKind
from samklang_whitebook.model import LIKELY, MarkedPoint, SetAside, Submission, TextBlock

MOST_SIGNS = 12_000
"""Signs of text in one part; with all that is marked in it, a page stays under 100 kB."""
_MOST_OF_ASIDE = 3_000
_LINE = re.compile(r"[^\n]+")
_WHY: dict[str, Promise] = {
    AsideReason.LETTERHEAD: _("Letterhead"),
    AsideReason.PAGE_NUMBER: _("Page number"),
    AsideReason.RUNNING_HEAD: _("Head or foot of the page"),
    AsideReason.MAIL_HEADER: _("Head of the mail"),
    AsideReason.QUOTED_MAIL: _("Quoted mail"),
    AsideReason.FORWARDING_NOTE: _("Note above a mail that was passed on"),
    AsideReason.SIGNATURE: _("Signature"),
    AsideReason.DISCLAIMER: _("Standing text of the mail"),
    AsideReason.CONTENTS: _("Table of contents"),
    AsideReason.HIDDEN: _("Hidden or deleted text"),
}
Stretches = Iterable[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in which the same is marked: a point by its number (0: none), data of persons, own words.

    `begins` where the point does, so that one can be led there. `personal` are kinds of such data in words.
    """

    text: str
    point: int = 0
    begins: bool = False
    held_back: bool = False
    personal: tuple[str, ...] = ()
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing under the other on the page. `kind` is "heading", "paragraph", "list", "table" or "asides".

    A list has its points, a table its rows of cells; each is a row of lists of runs. `page` is the page that
    begins here, 0 if none does. `place` is what one can be led to.
    """

    kind: str
    place: int = 0
    level: int = 0
    page: int = 0
    runs: tuple[Run, ...] = ()
    items: tuple["Item", ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    asides: tuple["ShownAside", ...] = ()


@dataclass(frozen=True, slots=True)
class ShownAside:
    """What was set aside, and why in words; `is_cut` where it is too long to be shown whole."""

    why: str | Promise
    text: str
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list with its marker as it was written."""

    marker: str
    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class NumberedPoint:
    """A point with its number in the answer and the part of the text in which it begins."""

    number: int
    part: int
    point: MarkedPoint
    text: str


@dataclass(frozen=True)
class LaidOut:
    """An answer's text in parts (from 1), given what its sender added to a text that many sent.

    `in_words` says what a kind of personal data is called.
    """

    found: Submission
    own: tuple[tuple[int, int], ...] = ()
    in_words: Callable[[str], str] = str

    @cached_property
    def blocks(self) -> tuple[TextBlock, ...]:
        """All of the text in blocks, none longer than a part; what no block holds is paragraphs."""
        return tuple(short for block in _all_blocks(self.found) for short in _cut(block))

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _first_of_part(self) -> list[int]:
        """The number of the block each part begins with."""
        firsts, signs = [0], 0
        asides = sorted(self.found.asides, key=lambda aside: aside.before)
        at = 0
        for number, block in enumerate(self.blocks):
            beside = 0
            while at < len(asides) and asides[at].before <= block.start:
                beside += min(len(asides[at].text), _MOST_OF_ASIDE)
                at += 1
            length = block.end - block.start + beside
            if signs and signs + length > MOST_SIGNS:
                firsts.append(number)
                signs = 0
            signs += length
        return firsts

    @property
    def parts(self) -> int:
        return len(self._first_of_part)

    def block_at(self, offset: int) -> int:
        """Return the number of the block that holds a sign."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def part_at(self, offset: int) -> int:
        """Return the part that holds a sign."""
        return bisect_right(self._first_of_part, self.block_at(offset))

    @cached_property
    def points(self) -> tuple[NumberedPoint, ...]:
        return tuple(
            NumberedPoint(number, self.part_at(point.start), point, self.found.text_of(point))
            for number, point in enumerate(self.found.points, start=1)
        )

    def points_in(self, part: int) -> list[NumberedPoint]:
        return [each for each in self.points if each.part == part]

    def pieces(self, part: int) -> list[Piece]:
        """Return what stands in a part, in order."""
        first = self._first_of_part[part - 1]
        last = self._first_of_part[part] if part < self.parts else len(self.blocks)
        marks = _Marks(self.found, self.own, in_words=self.in_words)
        found: list[Piece] = []
        page = self.blocks[first - 1].page if first else None
        for number in range(first, last):
            block = self.blocks[number]
            found += self._asides_before(number)
            turned = block.page or 0 if block.page != page else 0
            page = block.page
            _add(found, block, marks, place=number, page=turned)
        return [*found, *(self._asides_before(len(self.blocks)) if part == self.parts else ())]

    def _asides_before(self, number: int) -> list[Piece]:
        """What was set aside between a block and the one before it."""
        after = self.blocks[number - 1].start if number else -1
        until = self.blocks[number].start if number < len(self.blocks) else len(self.found.text) + 1
        here = [aside for aside in self.found.asides if after < aside.before <= until]
        if not here:
            return []
        return [Piece("asides", asides=tuple(map(_shown, here)))]


def _shown(aside: SetAside) -> ShownAside:
    text = aside.text[:_MOST_OF_ASIDE]
    return ShownAside(_WHY.get(aside.reason, aside.reason), text, is_cut=len(text) < len(aside.text))


def _all_blocks(found: Submission) -> Iterator[TextBlock]:
    at = 0
    for block in found.blocks:
        yield from _lines(found.text, at, block.start)
        if block.start >= at:
            yield block
            at = block.end
    yield from _lines(found.text, at, len(found.text))


def _lines(text: str, start: int, end: int) -> Iterator[TextBlock]:
    for match in _LINE.finditer(text, start, end):
        if match[0].strip():
            yield TextBlock(BlockKind.PARAGRAPH, match.start(), match.end())


def _cut(block: TextBlock) -> Iterator[TextBlock]:
    for start in range(block.start, block.end, MOST_SIGNS):
        yield replace(block, start=start, end=min(start + MOST_SIGNS, block.end))


class _Marks:
    """All that is marked in a text, to be laid over its blocks."""

    def __init__(self, found: Submission, own: Stretches, *, in_words: Callable[[str], str]) -> None:
        self._text = found.text
        self._in_words = in_words
        self._points = list(enumerate(found.points, start=1))
        self._personal = [each for each in found.personal if each.confidence >= LIKELY]
        self._own = list(own)

    def text_of(self, block: TextBlock) -> str:
        return self._text[block.start : block.end]

    def over(self, start: int, end: int) -> tuple[Run, ...]:
        """Return a stretch of the text in runs in which the same is marked."""
        edges = sorted({start, end, *(at for at in self._edges() if start < at < end)})
        return tuple(self._run(*pair) for pair in zip(edges, edges[1:], strict=False))

    def _edges(self) -> Iterator[int]:
        for _number, point in self._points:
            yield from (point.start, point.end)
        for found in self._personal:
            yield from (found.start, found.end)
        for stretch in self._own:
            yield from stretch

    def _run(self, start: int, end: int) -> Run:
        number, point = next(
            ((number, each) for number, each in self._points if each.start <= start < each.end), (0, None)
        )
        return Run(
            self._text[start:end],
            point=number,
            begins=point is not None and point.start == start,
            held_back=point is not None and point.held_back,
            personal=tuple(
                dict.fromkeys(
                    self._in_words(each.kind) for each in self._personal if each.start <= start < each.end
                )
            ),
            is_own=any(first <= start < last for first, last in self._own),
        )


def _add(found: list[Piece], block: TextBlock, marks: _Marks, *, place: int, page: int) -> None:
    """Put a block under what stands there: a point of a list with its list, a row with its table."""
    before = found[-1] if found and not page else None
    if block.kind == BlockKind.LIST_ITEM:
        item = Item(block.marker, min(block.level, 4), marks.over(block.start, block.end))
        if before is not None and before.kind == "list":
            found[-1] = replace(before, items=(*before.items, item))
        else:
            found.append(Piece("list", place, page=page, items=(item,)))
    elif block.kind == BlockKind.TABLE_ROW:
        row = tuple(marks.over(start, end) for start, end in _cells(marks, block))
        if before is not None and before.kind == "table" and before.level == (block.table or 0):
            found[-1] = replace(before, rows=(*before.rows, row))
        else:
            found.append(Piece("table", place, level=block.table or 0, page=page, rows=(row,)))
    else:
        kind = "heading" if block.kind == BlockKind.HEADING else "paragraph"
        runs = marks.over(block.start, block.end)
        found.append(Piece(kind, place, level=min(max(block.level, 1), 3), page=page, runs=runs))


def _cells(marks: _Marks, block: TextBlock) -> Iterator[tuple[int, int]]:
    at = block.start
    for cell in marks.text_of(block).split("\t"):
        yield at, at + len(cell)
        at += len(cell) + 1
