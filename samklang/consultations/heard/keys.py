"""Which passage of a corrected text is which of the text before: a point stays placed where it was put.

Knows no database. A passage keeps its key when its words are the same or nearly so, also when it was moved or
renumbered; and when its heading is the same and only what stands under it was written anew.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

_NEARLY_THE_SAME = 70.0
"""Likeness in per cent from which two wordings are one passage."""
_SAME_PLACE = 15.0
"""What it weighs that two passages have the same heading at the same place in the outline."""


class Piece(Protocol):
    """A passage, frozen or about to be."""

    @property
    def key(self) -> str: ...
    @property
    def heading(self) -> str: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True, order=True)
class _Pair:
    """How well a passage before (`old`) and one after (`new`) fit; the sign makes the best come first."""

    unlikeness: float
    apart: int
    old: int
    new: int


def kept_keys(before: Sequence[Piece], after: Sequence[Piece], *, used: Collection[str]) -> list[str]:
    """Return the key of each passage of `after`: that of the passage it was in `before`, or a new one.

    `used` are all keys the document ever had: none of them is given to another passage.
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    for pair in sorted(_pairs(before, after)):
        if pair.new not in found and pair.old not in taken:
            found[pair.new] = pair.old
            taken.add(pair.old)
    given = {before[old].key for old in taken} | set(used)
    keys = []
    for number, piece in enumerate(after):
        key = before[found[number]].key if number in found else _unused(piece.key, given)
        given.add(key)
        keys.append(key)
    return keys


def _pairs(before: Sequence[Piece], after: Sequence[Piece]) -> list[_Pair]:
    if not before or not after:
        return []
    likenesses = process.cdist(
        [_words(each) for each in before], [_words(each) for each in after], scorer=fuzz.ratio
    )
    pairs = []
    for old, was in enumerate(before):
        for new, piece in enumerate(after):
            likeness = _likeness(was, piece, float(likenesses[old][new]))
            if likeness >= _NEARLY_THE_SAME:
                pairs.append(_Pair(-likeness, abs(old - new), old, new))
    return pairs


def _likeness(was: Piece, piece: Piece, words: float) -> float:
    """Weigh what two passages say with where they stand; the same heading there is enough by itself."""
    if was.key != piece.key:
        return words
    return max(words, _NEARLY_THE_SAME) + _SAME_PLACE if was.heading == piece.heading else words + _SAME_PLACE


def _words(piece: Piece) -> str:
    """Return what stands under the heading; of a passage that is only a heading, the heading."""
    return " ".join(piece.text.removeprefix(piece.heading).split()) or piece.heading


def _unused(key: str, given: Collection[str]) -> str:
    if key not in given:
        return key
    number = 2
    while f"{key}-{number}" in given:
        number += 1
    return f"{key}-{number}"
