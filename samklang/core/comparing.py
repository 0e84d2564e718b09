"""Two wordings of one text beside each other, word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

Change = Literal["same", "gone", "new", "folded"]

_WORD = re.compile(r"\n+|(?:\w+|[^\w\s])[^\S\n]*|[^\S\n]+")
_CONTEXT = 12
"""Words shown before and after a change; what is further away is folded."""
_FEW = 2
"""So few words that stayed between two changes are read better as changed."""
_MOST_WORDS = 6000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `words` says how many are folded away."""

    change: Change
    text: str
    words: int = 0


def compare(before: str, after: str) -> list[Piece]:
    """Return the later text with what went and what came marked; long stretches that stayed are folded.

    Texts of more than _MOST_WORDS words are not looked into: all of the one went, all of the other came.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS and before != after:
        return exchanged(before, after)
    runs = _without_crumbs(_runs(old, new))
    last = len(runs) - 1
    return [
        piece
        for number, run in enumerate(runs)
        for piece in _shown(run, is_first=number == 0, is_last=number == last)
    ]


def exchanged(before: str, after: str) -> list[Piece]:
    """Return the one as gone and the other as new, whatever words they share."""
    return list(filter(_is_there, (Piece("gone", before), Piece("new", after))))


@dataclass(slots=True)
class _Run:
    """Words that stayed (`gone` and `new` are the same), or that went and came in one place."""

    gone: list[str]
    new: list[str]
    is_same: bool


def _runs(old: list[str], new: list[str]) -> list[_Run]:
    keys = ([word.strip() or word for word in words] for words in (old, new))
    found: list[_Run] = []
    for step in LCSseq.opcodes(*keys):
        gone, came = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            # The longer has the space after it: a word that was last in the one text is not in the other.
            same = [max(pair, key=len) for pair in zip(gone, came, strict=True)]
            found.append(_Run(same, same, is_same=True))
        elif found and not found[-1].is_same:
            found[-1].gone += gone
            found[-1].new += came
        else:
            found.append(_Run(gone, came, is_same=False))
    return found


def _without_crumbs(runs: list[_Run]) -> list[_Run]:
    """Return the runs with a word or two that stayed between changes made part of them."""
    kept: list[_Run] = []
    for number, run in enumerate(runs):
        is_between = 0 < number < len(runs) - 1
        is_crumb = run.is_same and is_between and len(run.new) <= _FEW and "\n" not in "".join(run.new)
        if kept and not kept[-1].is_same and (is_crumb or not run.is_same):
            kept[-1].gone += run.gone
            kept[-1].new += run.new
        else:
            kept.append(_Run(list(run.gone), list(run.new), run.is_same))
    return kept


def _shown(run: _Run, *, is_first: bool, is_last: bool) -> Iterator[Piece]:
    if not run.is_same:
        yield from filter(_is_there, (Piece("gone", "".join(run.gone)), Piece("new", "".join(run.new))))
        return
    start = 0 if is_first else _CONTEXT
    end = len(run.new) - (0 if is_last else _CONTEXT)
    folded = run.new[start:end]
    if len(folded) <= _CONTEXT:
        yield Piece("same", "".join(run.new))
        return
    words = sum(bool(word.strip()) for word in folded)
    first, last = (Piece("same", "".join(stretch)) for stretch in (run.new[:start], run.new[end:]))
    yield from filter(_is_there, (first, Piece("folded", "".join(folded), words), last))


def _is_there(piece: Piece) -> bool:
    return bool(piece.text)
