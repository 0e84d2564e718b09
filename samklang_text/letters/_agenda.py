"""The parts of an agenda paper."""

import re
from collections.abc import Iterator, Sequence

from samklang_text.document import Block, BlockKind, Document
from samklang_text.organisations import KnownOrganisations
from samklang_text.sectionnames import AGENDA_PARTS, DECISION

from ._models import (
    Agenda,
    AgendaPart,
    AgendaPartKind,
    Annex,
    Found,
    Recommendation,
)
from ._numbers import number_in_title
from ._paper import Paper, Stretch

_PARTS = {
    AgendaPartKind(kind): re.compile(rf"^(?:{names})\s*:?$", re.IGNORECASE)
    for kind, names in AGENDA_PARTS.items()
}
_ENDS = re.compile(rf"^{DECISION}\s*:?$", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:(?i:punkt|pkt\.?|sag)\s*(?i:nr\.?\s*)?)?(?P<number>\d{1,3})[.:)]?\s+(?P<title>[A-ZÆØÅ].*)$"
)


def part_of(text: str) -> AgendaPartKind | None:
    """Tell which part of an agenda paper a heading begins."""
    return next((kind for kind, pattern in _PARTS.items() if pattern.match(text.strip())), None)


def proposes(text: str) -> bool:
    """Tell whether a sentence brings a matter before a body ("Forvaltningen indstiller, …")."""
    return bool(re.search(r"\bindstiller\b", text, re.IGNORECASE))


def read_agenda(document: Document, paper: Paper, *, organisations: KnownOrganisations) -> Agenda:
    """Read an agenda paper's item number, title, parts, recommendations and list of annexes."""
    number, title = _title(paper)
    parts = tuple(_parts(document))
    return Agenda(
        item_number=number,
        title=title,
        parts=parts,
        recommendations=tuple(_recommendations(document, parts, organisations)),
        annexes=tuple(_annexes(document, parts)),
    )


def title_stretch(paper: Paper) -> Stretch | None:
    """The title line: the first heading, or the first line that is numbered like an item."""
    first = [stretch for stretch in paper.running[:4] if part_of(stretch.text) is None]
    numbered = (stretch for stretch in first if _TITLE.match(stretch.text))
    headings = (stretch for stretch in first if stretch.kind is BlockKind.HEADING)
    return next(numbered, None) or next(headings, None)


def _title(paper: Paper) -> tuple[Found[str] | None, Found[str] | None]:
    stretch = title_stretch(paper)
    if stretch is None:
        return None, None
    case = number_in_title(stretch)
    end = stretch.text.rindex("(") if case else len(stretch.text)
    match = _TITLE.match(stretch.text)
    if match is None:
        title = stretch.text[:end].rstrip()
        return None, stretch.found(title, 0, len(title), confidence=0.8)
    title = stretch.text[match.start("title") : end].rstrip()
    at = match.start("title")
    number = stretch.found(match["number"], match.start("number"), match.end("number"), confidence=0.95)
    return number, stretch.found(title, at, at + len(title), confidence=0.95)


def _parts(document: Document) -> Iterator[AgendaPart]:
    """Every part runs from its heading to the next part's heading."""
    starts = [(block, part_of(document.text_of(block))) for block in document.blocks]
    named = [
        (block, kind) for block, kind in starts if kind is not None or _ENDS.match(document.text_of(block))
    ]
    for at, (block, kind) in enumerate(named):
        end = named[at + 1][0].start if at + 1 < len(named) else len(document.text)
        if kind is not None and document.text[block.end : end].strip():
            yield AgendaPart(kind, block.end + 1, _trimmed(document.text, block.end + 1, end))


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _recommendations(
    document: Document, parts: Sequence[AgendaPart], organisations: KnownOrganisations
) -> Iterator[Recommendation]:
    """List items of the recommendations, and "at …" paragraphs; each with the bodies of its lead-in."""
    for part in parts:
        if part.kind is not AgendaPartKind.RECOMMENDATIONS:
            continue
        bodies: tuple[str, ...] = ()
        for block in _within(document, part):
            text = document.text_of(block)
            if block.kind is BlockKind.LIST_ITEM or text.startswith("at "):
                named = bodies or _decider(text, organisations)
                yield Recommendation(_number(block.marker), block.start, block.end, named)
            elif proposes(text):
                bodies = _addressed(text, organisations)


def _addressed(lead_in: str, organisations: KnownOrganisations) -> tuple[str, ...]:
    """The bodies named after "indstiller" in the lead-in: who is to decide, and whom to recommend it to."""
    after = re.search(r"\bindstiller\b", lead_in)
    start = after.end() if after else 0
    names = [m.organisation.name for m in organisations.mentions(lead_in) if m.start >= start]
    return tuple(dict.fromkeys(names))


def _decider(recommendation: str, organisations: KnownOrganisations) -> tuple[str, ...]:
    """The body that "at X drøfter …" begins with."""
    mentions = organisations.mentions(recommendation)
    return (mentions[0].organisation.name,) if mentions and mentions[0].start <= 3 else ()


def _annexes(document: Document, parts: Sequence[AgendaPart]) -> Iterator[Annex]:
    """The lines of the list of annexes; a system's second list of the same numbers is left out."""
    seen: set[int] = set()
    for part in parts:
        if part.kind is not AgendaPartKind.ANNEXES:
            continue
        for block in _within(document, part):
            number = _number(block.marker)
            if number is None or number not in seen:
                yield Annex(number, block.start, block.end)
            if number is not None:
                seen.add(number)


def _within(document: Document, part: AgendaPart) -> Iterator[Block]:
    """The blocks of a part, headings left out."""
    for block in document.blocks:
        if part.start <= block.start < part.end and block.kind is not BlockKind.HEADING:
            yield block


def _number(marker: str) -> int | None:
    digits = marker.strip("().: -")
    return int(digits) if digits.isdecimal() else None
