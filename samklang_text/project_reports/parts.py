"""A report in parts: what stands under each heading, and after each label or in the cell beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samklang_text.document import Block, BlockKind, Document
from samklang_text.project_reports.headings import announced_by, is_contents

_LABEL = re.compile(r"(?P<label>[A-ZÆØÅ][^:.!?\n]{1,48}?):[ \t]+(?=\S)")
_MOST_LABEL_WORDS = 6
_IN_CONTENTS = re.compile(r".*(?:\.{4,}|\s)\s*\d{1,3}")
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` of a document."""

    start: int
    end: int


@dataclass(slots=True)
class Part:
    """What stands under a heading, before the next one."""

    heading: str
    stretches: list[Stretch] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Labelled:
    """What stands after a label, or in the cell beside it."""

    label: str
    value: str
    stretch: Stretch
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """A report's parts and labels, in order; the first part has no heading where text stands before one."""

    parts: tuple[Part, ...]
    labels: tuple[Labelled, ...]


def parts_of(document: Document) -> Parts:
    """Divide a report. Lists of contents are left out, since they would be taken for headings once more."""
    parts, labels = [Part("")], []
    for block in document.blocks:
        text = document.text_of(block)
        if is_contents(parts[-1].heading) and _IN_CONTENTS.fullmatch(text.strip()):
            continue
        if _is_heading(block, text):
            parts.append(Part(text))
        elif label := _labelled(block, text):
            labels.append(label)
        else:
            parts[-1].stretches.append(Stretch(block.start, block.end))
    return Parts(tuple(parts), tuple(labels))


def _is_heading(block: Block, text: str) -> bool:
    if block.kind is BlockKind.HEADING:
        return True
    is_line = block.kind is BlockKind.PARAGRAPH and "\n" not in text.strip() and len(text) <= 60
    return is_line and not text.rstrip().endswith((".", ",", ";")) and _is_a_field_name(text)


def _is_a_field_name(text: str) -> bool:
    announced = announced_by(text)
    return announced is not None and announced.is_sure and len(text.split()) <= 3 and ":" not in text[:-1]


def _labelled(block: Block, text: str) -> Labelled | None:
    if block.kind is BlockKind.TABLE_ROW:
        cells = [cell.strip() for cell in text.split("\t")]
        if len(cells) == 2 and sum(map(str.isalpha, cells[0])) >= _FEWEST_LETTERS and cells[1]:
            return Labelled(cells[0].rstrip(":"), cells[1], Stretch(block.start, block.end), in_table=True)
        return None
    match = _LABEL.match(text)
    if match and len(match["label"].split()) <= _MOST_LABEL_WORDS:
        value = text[match.end() :].strip()
        return Labelled(match["label"].strip(), value, Stretch(block.start, block.end))
    return None


def texts_under(document: Document, part: Part) -> str:
    """Return what stands under a heading, a paragraph on each line."""
    return "\n".join(document.text[each.start : each.end].strip() for each in part.stretches)


def running(parts: Sequence[Part]) -> Iterator[tuple[Part, Stretch]]:
    """Yield each stretch of running text with the part it is in."""
    for part in parts:
        for stretch in part.stretches:
            yield part, stretch
