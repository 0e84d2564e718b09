"""What a passage is, and a suggestion of one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

VERSION = "3"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a draft: a section's own text with its heading, or one goal. It is `text[start:end]`.

    `key` is unique in the draft and keeps through small changes of it: "indsats-1/maal-1". `level` is that
    of the heading, 1 outermost. `pages` are the first and last page it stands on, where pages are known.
    """

    key: str
    heading: str
    level: int
    text: str
    start: int
    end: int
    pages: tuple[int, int] | None = None


class Method(StrEnum):
    """How a passage was recognised."""

    EXPLICIT = "explicit"  # it is named: "Mål 1", "afsnit 2.1", "side 7", its heading
    QUOTATION = "quotation"  # its words are quoted
    LIKENESS = "likeness"  # it speaks of the same
    FOLLOWING = "following"  # it carries on from what was said before it in the same paragraph or table


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The passage with `key` is what a point is about, as `evidence` shows; `confidence` is from 0 to 1."""

    key: str
    method: Method
    evidence: str
    confidence: float


class Saying(Protocol):
    """A point of a letter: it is `text[start:end]`, with the headings and lead-in above it as `context`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def context(self) -> str: ...
