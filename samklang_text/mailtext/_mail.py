"""From a mail's text to blocks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from samklang_text.document import Aside, AsideReason, Piece, Place
from samklang_text.layout import Line, assemble

from ._regions import reasons


def read_mail_text(
    text: str, *, is_word: Callable[[str], bool], subject: str = "", part: str = ""
) -> list[Piece | Aside]:
    """Make blocks of a plain-text mail body; quoted mail, signature and disclaimer become asides.

    Places are characters of `text`. The closing words go with the signature, so that who signed can be found
    there. `subject` tells a forwarded mail ("VS: …"), whose inner mail is what is sent. `part` names the mail
    inside a file that holds several.
    """
    lines = list(_lines(text, part))
    why = reasons([line.text for line in lines], subject=subject)
    _bridge(lines, why)
    found: list[Piece | Aside] = []
    for reason, group in groupby(zip(why, lines, strict=True), key=lambda pair: pair[0]):
        stretch = [line for _, line in group]
        if reason is None:
            found.extend(assemble(stretch, is_word=is_word))
        else:
            found.append(_aside(reason, [(line.text.strip(), line.place) for line in stretch]))
    return found


def set_aside_mail(pieces: Iterable[Piece | Aside], *, subject: str = "") -> list[Piece | Aside]:
    """Set quoted mail, signature and disclaimer aside in a mail body that has blocks already (HTML)."""
    pieces = list(pieces)
    why = reasons([piece.text if isinstance(piece, Piece) else "" for piece in pieces], subject=subject)
    found: list[Piece | Aside] = []
    for reason, group in groupby(zip(why, pieces, strict=True), key=lambda pair: pair[0]):
        stretch = [piece for _, piece in group]
        if reason is None:
            found.extend(stretch)
            continue
        found.append(_aside(reason, [(piece.text, _place(piece)) for piece in stretch]))
    return found


def _lines(text: str, part: str) -> Iterator[Line]:
    at = 0
    for line in text.split("\n"):
        yield Line(line.rstrip("\r"), Place(at, at + len(line.rstrip("\r")), part=part))
        at += len(line) + 1


def _bridge(lines: list[Line], why: list[AsideReason | None]) -> None:
    """Blank lines inside a quotation or a signature belong to it."""
    last: int | None = None
    for at, reason in enumerate(why):
        if reason is None and lines[at].text.strip():
            last = None
        elif reason is not None:
            if last is not None and why[last] is reason:
                why[last:at] = [reason] * (at - last)
            last = at


def _place(piece: Piece | Aside) -> Place:
    if isinstance(piece, Aside):
        return piece.place
    first, last = piece.runs[0][1], piece.runs[-1][1]
    return replace(first, end=max(last.end, first.end)) if first.paragraph == last.paragraph else first


def _aside(reason: AsideReason, stretch: list[tuple[str, Place]]) -> Aside:
    kept = [(text, place) for text, place in stretch if text] or stretch
    first, last = kept[0][1], kept[-1][1]
    same = (first.part, first.page, first.paragraph) == (last.part, last.page, last.paragraph)
    place = replace(first, end=max(last.end, first.end)) if same else first
    return Aside(reason, "\n".join(text for text, _ in kept), 0, place)
