"""Which passage of a draft each point of a letter is about, read as one goes on from the other.

What a point itself names goes before what it quotes, that before what the headings above it name, and all
before likeness: of the point, then of its paragraph. A point that is like nothing carries on from the one
before it in the same paragraph or table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from samklang_text.passages._index import PassageIndex
from samklang_text.passages._model import Method, Saying, Suggestion

_IN_CONTEXT = " › "
# Each step away from where the passage was recognised is a step into the uncertain.
_CARRIED = 0.75
# By these words people leave what they spoke of, at the beginning of a paragraph.
_TURNS_AWAY = re.compile(
    r"(?:endelig|i øvrigt|til sidst|afslutningsvis|generelt|overordnet|helt overordnet|til slut|derudover"
    r"|herudover)\b",
    re.IGNORECASE,
)
_IN_CONTRAST = re.compile(r"(?:\S+ ){0,4}(?:derimod|til gengæld|i modsætning)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """The points of one paragraph, list item or table row, and the whole of its text."""

    text: str
    points: tuple[Saying, ...]


def suggest_passages(
    text: str, points: Sequence[Saying], *, index: PassageIndex
) -> tuple[Suggestion | None, ...]:
    """Return for each point of a letter the passage it is about, with how it was recognised.

    `text` is the letter, `points` are stretches of it in order. None where nothing is clear.
    """
    found: list[Suggestion | None] = []
    for line in _lines(text, points):
        before = found[-1] if found and _goes_on_above(line) else None
        found.extend(_of_line(text, line, before=before, index=index))
    return tuple(found)


def suggest_passage(point_text: str, *, context: str = "", index: PassageIndex) -> Suggestion | None:
    """Return the passage that a point alone is about, or None where that is not clear."""
    point = _Alone(0, len(point_text), context)
    [found] = suggest_passages(point_text, [point], index=index)
    return found


@dataclass(frozen=True, slots=True)
class _Alone:
    start: int
    end: int
    context: str


def _lines(text: str, points: Sequence[Saying]) -> Iterator[_Line]:
    """Put the points of each line together; a line is a paragraph, an item or a row."""
    for (start, _), members in groupby(
        points, key=lambda point: (_line_start(text, point.start), point.context)
    ):
        held = tuple(members)
        end = text.find("\n", held[-1].end)
        yield _Line(text[start : end if end >= 0 else len(text)], held)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _goes_on_above(line: _Line) -> bool:
    """Say whether a row leaves its first cell empty, since it says the same as the one above."""
    return line.text.startswith("\t")


def _of_line(
    text: str, line: _Line, *, before: Suggestion | None, index: PassageIndex
) -> Iterator[Suggestion | None]:
    """Yield for each point of a line what it names, else what it is like, else what the one before it was."""
    said = [text[point.start : point.end] for point in line.points]
    named = [
        index.named(each, around=point.context, confidence=0.95) or index.quoted(each)
        for each, point in zip(said, line.points, strict=True)
    ]
    headed = _heading_of(line, index=index)
    alike = [index.within(headed, each) if headed else index.alike(each) for each in said]
    if not any((*named, *alike)):
        alike = _by_the_whole(line, index=index)
    for each, own, like in zip(said, named, alike, strict=True):
        found = own or _nearer(like, before, is_apart=bool(_IN_CONTRAST.match(each)))
        before = found or before
        yield found


def _heading_of(line: _Line, *, index: PassageIndex) -> Suggestion | None:
    """Return what the headings above a line name, unless the line turns to something else."""
    context = line.points[0].context
    if _TURNS_AWAY.match(line.text) and not context.endswith(":"):
        return None
    return _headed(context, index=index)


def _by_the_whole(line: _Line, *, index: PassageIndex) -> list[Suggestion | None]:
    """Let the paragraph speak for its points where none of them speaks for itself."""
    whole = index.alike(line.text)
    return [_weaker(whole, whole.method) if whole else None] * len(line.points)


def _nearer(like: Suggestion | None, before: Suggestion | None, *, is_apart: bool) -> Suggestion | None:
    """Carry on from the point before, where this one is like nothing, or only like the area above it."""
    if before is None or is_apart or (like is not None and not before.key.startswith(f"{like.key}/")):
        return like
    return _weaker(before, Method.FOLLOWING)


def _weaker(found: Suggestion, method: Method) -> Suggestion:
    return replace(found, method=method, confidence=round(found.confidence * _CARRIED, 2))


def _headed(context: str, *, index: PassageIndex) -> Suggestion | None:
    """Return what the headings and the lead-in above a point name, the innermost first."""
    for part in _innermost_first(context):
        found = (
            index.named(part, around=context, confidence=0.85)
            or index.headed(part, confidence=0.85)
            or index.quoted(part)
        )
        if found is not None:
            return found
    return None


def _innermost_first(context: str) -> Iterable[str]:
    return reversed(context.split(_IN_CONTEXT)) if context else ()
