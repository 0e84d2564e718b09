"""Two answers of one sender beside each other, also long ones: a page holds so much and no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from samklang.core.comparing import Piece, compare

_WHOLE = 30_000
"""Signs of both texts that are compared word by word at once; of longer ones, only the lines that differ."""
_MOST_SHOWN = 40_000
_BETWEEN = Piece("same", "\n…\n")


@dataclass(frozen=True, slots=True)
class Compared:
    """What went and what came. If it `is_long`, what stayed is left out; if it `is_cut`, there is more."""

    pieces: tuple[Piece, ...]
    is_long: bool = False
    is_cut: bool = False


def compared(before: str, after: str) -> Compared:
    """Compare two texts word by word."""
    if len(before) + len(after) <= _WHOLE:
        return Compared(tuple(compare(before, after)))
    shown: list[Piece] = []
    signs = 0
    for piece in _by_lines(before, after):
        signs += len(piece.text)
        if signs > _MOST_SHOWN:
            return Compared(tuple(shown), is_long=True, is_cut=True)
        shown.append(piece)
    return Compared(tuple(shown), is_long=True)


def _by_lines(before: str, after: str) -> Iterator[Piece]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield _BETWEEN
        else:
            yield from compare("".join(old[start:end]), "".join(new[first:last]))
