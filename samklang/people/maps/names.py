"""Where the names of districts are written on a map: at their numbers, over no other name or number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LETTER, _HEIGHT = 15, 32  # units of a letter and a line, as large as on a phone
_DIGIT, _NUMBER = 30, 42
BELOW, ABOVE, MIDDLE = 34, -48, 10
"""How far under the label's place a name is written; in the middle where there is no number."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is to be written at a place: a name, and the number that stands there already, if any."""

    name: str
    number: int | None
    x: int
    y: int
    room: int


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    right: float
    top: float
    bottom: float

    @classmethod
    def around(cls, x: int, y: float, *, wide: int, high: int) -> "_Box":
        """The box of a text in the middle of x, whose line is y."""
        return cls(x - wide / 2, x + wide / 2, y - high, y)

    def meets(self, other: "_Box") -> bool:
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def is_within(self, width: int) -> bool:
        return self.left >= 0 and self.right <= width


def place_names(labels: Sequence[Label], *, width: int) -> list[int | None]:
    """Return how far below its place each name is written; None where it would hide another.

    The names of the largest districts are placed first. A name may reach over its own borders: then it is
    read all the same, and who points at it is told whose it is.
    """
    taken = list(_numbers(labels))
    found: list[int | None] = [None] * len(labels)
    for place, label in sorted(enumerate(labels), key=lambda each: -each[1].room):
        for below in _ways(label):
            box = _Box.around(label.x, label.y + below, wide=_LETTER * len(label.name), high=_HEIGHT)
            if box.is_within(width) and not any(box.meets(other) for other in taken):
                taken.append(box)
                found[place] = below
                break
    return found


def _ways(label: Label) -> tuple[int, ...]:
    return (MIDDLE,) if label.number is None else (BELOW, ABOVE)


def _numbers(labels: Iterable[Label]) -> Iterator[_Box]:
    for label in labels:
        if label.number is not None:
            yield _Box.around(label.x, label.y, wide=_DIGIT * len(str(label.number)), high=_NUMBER)
