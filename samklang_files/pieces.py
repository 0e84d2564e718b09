"""From what a format holds to pieces of a document: text made tidy without losing its place."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from samklang_files.notices import Notice
from samklang_text.document import Aside, AsideReason, BlockKind, Metadata, Piece, Place
from samklang_text.layout import marker_of

Run = tuple[str, Place]
BREAK = "\x1e"  # a line break inside a paragraph, as a run of its own; record separators are never text
_LONGEST_BOLD_HEADING = 120

# Soft hyphens, zero-width spaces, byte order marks, and marks that turn the direction of writing (which can
# make a text read otherwise than it stands).
_DROPPED = "\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f"
_SPACES = "\t\n\r\x0b\x0c\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ODD = re.compile(rf"[{_DROPPED}{_SPACES}]|  ")
_LETTER = rf"[^ {_DROPPED}{_SPACES}]"
_STRETCH = re.compile(
    rf"(?P<dropped>[{_DROPPED}]+)|(?P<space>[ {_SPACES}]+)|(?P<text>{_LETTER}+(?: {_LETTER}+)*)"
)
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of one file: pieces in order, pages, what the file says of itself, notices."""

    pieces: Sequence[Piece | Aside]
    pages: int | None = None
    metadata: Metadata = field(default_factory=Metadata)
    notices: tuple[Notice, ...] = ()


def make_piece(
    kind: BlockKind, runs: Iterable[Run], *, level: int = 0, marker: str = "", table: int | None = None
) -> Piece:
    """Make a piece of runs: odd spaces become one space, invisible characters go, the ends are trimmed."""
    return Piece(kind, tuple(_tidy(runs)), level=level, marker=tidy_marker(marker), table=table)


def make_row(cells: Iterable[Sequence[Run]], *, table: int) -> Piece:
    """Make a table row: the tidy cells with tabs between them."""
    runs: list[Run] = []
    for number, cell in enumerate(cells):
        tidy = list(_tidy(cell))
        place = (tidy or runs or [("", Place(0, 0))])[0 if tidy else -1][1]
        if number:
            runs.append(("\t", replace(place, end=place.start)))
        runs.extend(tidy)
    text = "".join(part for part, _ in runs)
    return Piece(BlockKind.TABLE_ROW, tuple(runs) if text.strip() else (), table=table)


def make_aside(reason: AsideReason, text: str, *, place: Place) -> Aside:
    return Aside(reason, unicodedata.normalize("NFC", text).strip(), 0, place)


def plain(runs: Iterable[Run]) -> str:
    return "".join(text for text, _ in runs)


def tidy_marker(marker: str) -> str:
    """Bullets of symbol fonts have no meaning outside their font: show them as a bullet."""
    return _PRIVATE_USE.sub("•", marker).strip()


def typed_marker(text: str) -> tuple[str, int]:
    """Return the list marker a person typed at a paragraph's start, and where the text after it begins."""
    indent = len(text) - len(text.lstrip())
    marker = marker_of(text[indent:])
    return marker.strip(), indent + len(marker) if marker else 0


def split_runs(runs: Iterable[Run], at: int) -> list[Run]:
    """Return the runs without their first `at` characters."""
    kept: list[Run] = []
    for text, place in runs:
        cut = min(at, len(text))
        at -= cut
        if cut < len(text):
            kept.append((text[cut:], _shifted(place, text, cut, len(text))))
    return kept


def lines_of(runs: list[Run]) -> list[list[Run]]:
    """Part a paragraph at its line breaks, but not where the next line goes on with a small letter."""
    lines: list[list[Run]] = [[]]
    for at, (text, place) in enumerate(runs):
        if text != BREAK:
            lines[-1].append((text, place))
        elif _goes_on(runs[at + 1 :]):
            lines[-1].append((" ", place))
        else:
            lines.append([])
    return [line for line in lines if any(text.strip() for text, _ in line)]


def _goes_on(runs: list[Run]) -> bool:
    following = next((text.lstrip() for text, _ in runs if text.strip()), "")
    return following[:1].islower() and following[1:2] not in (")", ".")


def is_like_heading(piece: Piece) -> bool:
    """Tell whether a paragraph in bold is a heading made by hand: short, and does not end as a sentence."""
    text = piece.text
    if piece.kind is not BlockKind.PARAGRAPH or len(text) > _LONGEST_BOLD_HEADING:
        return False
    return not text.endswith((".", ",", ";", ":"))


def in_part(item: Piece | Aside, part: str) -> Piece | Aside:
    """Say of a piece that it stands in a file inside the file."""
    if isinstance(item, Aside):
        return replace(item, place=replace(item.place, part=part))
    return replace(item, runs=tuple((text, replace(place, part=part)) for text, place in item.runs))


def _tidy(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs where every space is one plain space, none first or last, none twice."""
    waiting: Run | None = None
    begun = False
    for text, place in _stretches(runs):
        if text == " ":
            waiting = waiting or (text, place)
            continue
        if waiting and begun:
            yield waiting
        waiting, begun = None, True
        yield text, place


def _stretches(runs: Iterable[Run]) -> Iterator[Run]:
    for text, place in runs:
        if not _ODD.search(text) and text == text.strip(" "):
            if text:
                yield unicodedata.normalize("NFC", text), place
            continue
        for found in _STRETCH.finditer(text):
            if found.lastgroup == "dropped":
                continue
            part = " " if found.lastgroup == "space" else unicodedata.normalize("NFC", found.group())
            yield part, _shifted(place, text, *found.span())


def _shifted(place: Place, text: str, start: int, end: int) -> Place:
    """The place of `text[start:end]`; the whole place where the text is not as long as its place."""
    if place.end - place.start != len(text):
        return place
    return replace(place, start=place.start + start, end=place.start + end)
