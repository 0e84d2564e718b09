"""Reading one file in a process of its own. Knows no Django: the process that reads starts bare.

A damaged file can bring a reader down, and a hostile one can make it run for hours: it costs itself a note.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from samklang_files import Limits, ReadFile, UnreadFile, read_bytes
from samklang_text.words import Lexicon
from samklang_whitebook.workers import work_through

Told = TypeVar("Told")
Results = list[ReadFile | UnreadFile]
"""What one file is found to be: itself, and the files in it."""


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file by its name, which decides between kinds of text, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True)  # typing notes on a generic what it was made of, and slots have no room for it
class Reading(Generic[Told]):
    """What the reading process is given once: the words there are, its bounds, and what is wanted of a file.

    `tell` is a function of a module, or a partial of one: it goes to the other process.
    """

    lexicon: Path
    limits: Limits
    tell: Callable[[Results], Told]

    def __call__(self) -> Callable[[FileToRead], Told]:
        is_word = Lexicon.open(self.lexicon).is_word

        def read(file: FileToRead) -> Told:
            found = read_bytes(file.name, file.content, is_word=is_word, limits=self.limits, takes_own=True)
            return self.tell(list(found))

        return read


def read_apart(file: FileToRead, reading: Reading[Told], *, seconds: float) -> Told | None:
    """Return what is told of a file; None if it brings its reader down or takes longer than that.

    Raises CannotStart where no process can be started.
    """
    with closing(work_through([file], prepare=reading, workers=1, seconds=seconds)) as work:
        return next(work).result
