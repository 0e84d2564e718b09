"""Where the words of a text stand. What a word *is*, is the analyser's matter."""

import re
from collections.abc import Iterator
from enum import Enum, auto

_LETTER = r"[^\W\d_][\u0300-\u036f\u00ad]*"
_MIXED = r"(?:[^\W_][\u0300-\u036f\u00ad]*)+"
_PATTERN = re.compile(
    rf"""
    (?=[^\W_]) (?:
    (?P<plain> [^\W\d_]++(?![\w@'’‐‑\u0300-\u036f\u00ad-]|[.]\w|://) )
    | (?P<address> (?:https?://|www\.)[^\s<>"'”’()]*[^\s<>"'”’().,;:!?]
      | [\w.+-]{{1,64}}+@\w[\w-]{{0,63}}(?:\.[\w-]{{1,63}}){{1,8}}
      | [^\W\d_][\w-]{{0,63}}\.(?:dk|com|org|eu|net|nu)\b )
    | (?P<short> {_LETTER}(?:{_LETTER}){{0,3}}(?:\.[^\W\d_]{{1,4}}\b)+(?=\.|\s|,|\)|$)(?:\.?['’][^\W\d_]+)? )
    | (?P<number> \d+(?:[.,:/–-]\d+)*(?![^\W_]|[-‐‑'’][^\W_]) )
    | (?P<hanging> {_MIXED}(?:[-‐‑]{_MIXED})*[-‐‑](?=[\s,;/]) )
    | (?P<word> {_MIXED}(?:[-‐‑'’]{_MIXED})* ) )
    """,
    re.VERBOSE,
)


class Shape(Enum):
    """What a stretch looks like before anything is looked up."""

    ADDRESS = auto()  # web and mail addresses
    SHORT = auto()  # abbreviations with points inside: bl.a, f.eks
    NUMBER = auto()
    HANGING = auto()  # ends in a hyphen that stands for what comes after "og": beskæftigelses-
    WORD = auto()


# A plain word is by far the most common, and told at once by what does not follow it.
_SHAPES = {"plain": Shape.WORD} | {shape.name.lower(): shape for shape in Shape}


def stretches(text: str) -> Iterator[tuple[int, int, Shape]]:
    """Yield start, end and shape of each word-like stretch of a text, in order."""
    for match in _PATTERN.finditer(text):
        yield match.start(), match.end(), _SHAPES[match.lastgroup or "word"]
