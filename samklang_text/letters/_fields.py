"""The fields of a form or a letter's head: "Organisation: Prøveklubben", on one line, in a row, or below."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samklang_text.document import AsideReason, BlockKind

from ._models import Found
from ._paper import Paper, Stretch, lines_of

_LONGEST_LABEL, _LONGEST_VALUE = 45, 120
_SPLIT = re.compile(r"\s*(?:\t|:|\s\|\s)\s*")
# A field left empty, and the next one below it: "Organisation:", "Svar: Der bør …".
_IS_LABELLED = re.compile(r"\s*\w[\w /-]{1,30}:(?:\s|$)")
_SLASH = re.compile(r"\s*/\s*")
_OF_A_MAIL = re.compile(r"@|^(?:sendt|sent|date|emne|subject)\s*:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Field:
    """A label in lower case, and its value as written at `at` of a stretch."""

    label: str
    value: str
    stretch: Stretch
    at: int

    def found(self, *, confidence: float) -> Found[str]:
        return self.stretch.found(self.value, self.at, self.at + len(self.value), confidence=confidence)


def fields_of(paper: Paper, labels: Iterable[str]) -> list[Field]:
    """Find the fields of head, letterhead and tables that have one of these labels (in lower case)."""
    wanted = frozenset(labels)
    lines = [(stretch, at, line) for stretch in _places(paper) for at, line in lines_of(stretch)]
    found: list[Field] = []
    for number, (stretch, at, line) in enumerate(lines):
        label, start = _label(line)
        if label not in wanted:
            continue
        if value := line[start:].strip(" \t:|"):
            found.extend(_field(label, value, stretch, at + line.index(value, start)))
        elif number + 1 < len(lines):
            below, offset, text = lines[number + 1]
            if (
                not _IS_LABELLED.match(text)
                and _label(text)[0] not in wanted
                and (value := text.strip(" \t:|"))
            ):
                found.extend(_field(label, value, below, offset + text.index(value)))
    return found


def _places(paper: Paper) -> Iterator[Stretch]:
    rows = (stretch for stretch in paper.body if stretch.kind is BlockKind.TABLE_ROW)
    asides = (
        aside
        for aside in paper.asides
        if aside.reason is not AsideReason.MAIL_HEADER or not _OF_A_MAIL.search(aside.text)
    )
    yield from sorted((*asides, *paper.head, *rows), key=lambda stretch: stretch.before)


def _label(line: str) -> tuple[str, int]:
    """What may be a line's label (what stands before a colon, or all of a short line) and where it ends."""
    match = _SPLIT.search(line[: _LONGEST_LABEL + 5])
    if match is None:
        return (line.strip().lower(), len(line)) if len(line) <= _LONGEST_LABEL else ("", 0)
    label = " ".join(line[: match.start()].lower().split())
    return _SLASH.sub("/", label), match.end()


def _field(label: str, value: str, stretch: Stretch, at: int) -> Iterator[Field]:
    if len(value) <= _LONGEST_VALUE:
        yield Field(label, value, stretch, at)
