"""A matrix as a picture: a circle for each number, as large as the number, which stands in it."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from string import ascii_lowercase
from textwrap import wrap

from samklang.overview.who.matrix import Matrix
from samklang.people.models import Topic
from samklang.people.trees import Branch

_LABEL, _COLUMN, _ROW, _HEAD = 260, 66, 54, 60
_LARGEST, _SMALLEST = 26, 8  # radius
_LONGEST_LABEL, _LONGEST_HEAD = 25, 5
_LINE = 22  # from one line of a name to the next
_SMALL_WORDS = {"og", "for", "i", "af", "and", "of", "the"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A circle at a point in the picture, and what it says and leads to."""

    x: int
    y: int
    radius: int
    number: int
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a row or a column; `lines` are what there is room for."""

    x: int
    y: int
    lines: tuple[str, ...]
    label: str
    url: str

    @property
    def text(self) -> str:
        return " ".join(self.lines)

    @property
    def placed(self) -> list[tuple[int, str]]:
        """Each line with how far below the middle it stands: one in the middle, two around it."""
        first = 7 if len(self.lines) == 1 else 7 - _LINE // 2
        return [(first + _LINE * number, line) for number, line in enumerate(self.lines)]


@dataclass(frozen=True, slots=True)
class DrawnMatrix:
    """All of the picture. Where a column has no room for its name, it has letters that `key` explains."""

    width: int
    height: int
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cells: tuple[Cell, ...]

    @property
    def key(self) -> list[Head]:
        return [head for head in self.columns if head.text != head.label]


def draw_matrix(
    matrix: Matrix,
    *,
    cell_url: Callable[[Topic, Branch], str],
    topic_url: Callable[[Topic], str],
    branch_url: Callable[[Branch], str],
) -> DrawnMatrix:
    """Set the names and the circles; what is nothing is left blank."""
    rows = [
        Head(_LABEL - 18, _middle(row), _wrapped(topic.name), topic.name, topic_url(topic))
        for row, topic in enumerate(matrix.topics)
    ]
    texts = _abbreviated([branch.short_name for branch in matrix.branches])
    columns = [
        Head(_centre(number), _HEAD - 22, (text,), branch.name, branch_url(branch))
        for number, (branch, text) in enumerate(zip(matrix.branches, texts, strict=True))
    ]
    cells = [
        Cell(
            _centre(column),
            _middle(row),
            _radius(number, matrix.most),
            number,
            f"{topic.name}, {branch.name}: {number}",
            cell_url(topic, branch),
        )
        for row, topic in enumerate(matrix.topics)
        for column, branch in enumerate(matrix.branches)
        if (number := matrix.number(topic, branch))
    ]
    width, height = _LABEL + _COLUMN * len(columns), _HEAD + _ROW * len(rows)
    return DrawnMatrix(width, height, tuple(rows), tuple(columns), tuple(cells))


def _centre(column: int) -> int:
    return _LABEL + _COLUMN * column + _COLUMN // 2


def _middle(row: int) -> int:
    return _HEAD + _ROW * row + _ROW // 2


def _radius(number: int, most: int) -> int:
    """Twice the number has twice the area."""
    return max(round(_LARGEST * math.sqrt(number / most)), _SMALLEST)


def _wrapped(name: str) -> tuple[str, ...]:
    """Return a name on one line or two; what is longer still ends in dots, and is whole in its link."""
    return tuple(wrap(name, _LONGEST_LABEL, max_lines=2, placeholder="…"))


def _abbreviated(names: list[str]) -> list[str]:
    """Return names as short as a column: as they are, by the initials of their words, else as they begin.

    Never a number, which would be read as a count. Two that would be the same are told apart by a letter.
    """
    found: list[str] = []
    for name in names:
        short = name if len(name) <= _LONGEST_HEAD else _initials(name)
        letters = (f"{short[: _LONGEST_HEAD - 1]}{letter}" for letter in ascii_lowercase)
        found.append(short if short not in found else next(each for each in letters if each not in found))
    return found


def _initials(name: str) -> str:
    """Return "BU" for "Børn og Unge": small words are left out; of one word, how it begins."""
    words = re.findall(r"[^\W\d_]+", name)
    initials = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return initials[:_LONGEST_HEAD].upper() if len(initials) > 1 else f"{name[: _LONGEST_HEAD - 1]}."
