"""A report: what a document says, before it is known whether it becomes Word or PDF.

White book, agenda paper and hearing letters are all made as a `Report` and handed to the writers. Sections
hold sections, so heading levels cannot be skipped. Nothing here reads the clock: the date is given in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; with `href`, a link to that address."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


Text = str | tuple[Run, ...]


def runs(text: Text) -> tuple[Run, ...]:
    """Return any text as runs; an empty text is no runs."""
    if isinstance(text, str):
        return (Run(text),) if text else ()
    return tuple(run for run in text if run.text)


def plain(text: Text) -> str:
    """Return a text without its styles."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


class Tone(StrEnum):
    """How a paragraph speaks."""

    NORMAL = "normal"
    LEAD = "lead"  # opens a section, a little larger
    SMALL = "small"  # explains, a little smaller


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    tone: Tone = Tone.NORMAL


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with bullets or numbers."""

    items: tuple[Text, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody else's words as they stand, one text per paragraph of the original."""

    paragraphs: tuple[Text, ...]
    attribution: Text = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A framed remark the reader must not miss. `urgent` when something has to be decided."""

    text: Text
    title: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` is its share of the width beside the other columns' shares."""

    heading: str
    width: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; `total` is a last row that sums up. Each row has a cell per column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    caption: str = ""
    total: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        for row in (*self.rows, self.total or self.columns):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"A row has {len(row)} cells where the table has {len(self.columns)} columns"
                )


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as SVG, what it shows in words for those who cannot see it, and its figures as a table."""

    svg: str
    alternative: str
    caption: str = ""
    table: Table | None = None

    def __post_init__(self) -> None:
        if not self.alternative.strip():
            raise ValueError("A figure needs a text that says what it shows")


@dataclass(frozen=True, slots=True)
class Field:
    """A place where a person writes; `choices` are what may be chosen. `label` says what belongs there.

    `key` names the field in the Word file, so that what was written can be read back.
    """

    label: str
    key: str
    choices: tuple[str, ...] = ()
    prompt: str = "…"
    choice_prompt: str = "…"


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered thing beside what is answered to it: a point of an answer, an item of a catalogue.

    `heading` says whose it is, `facts` what is known of it, a line each; what it says stands beside them,
    and beside that the field.
    """

    number: str
    heading: Text
    facts: tuple[Text, ...] = ()
    blocks: tuple[Paragraph | Quote, ...] = ()
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries under one heading; the heading may be empty."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class EntryTable:
    """Entries as rows: number and facts, what it says, the field. `columns` head these three."""

    columns: tuple[str, str, str]
    groups: tuple[EntryGroup, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = Paragraph | Bullets | Quote | Note | Table | Figure | EntryTable | PageBreak


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; `kept` on one page with the section that follows inside it."""

    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    numbered: bool = True
    new_page: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document.

    `date` is written as it should be read ("11. februar 2010"). `about` (a line each: the period, the letter
    it answers), `facts` and `notes` stand on the title page.
    `contents` is the heading of the table of contents, empty for none. `language` is a tag such as "da-DK".
    `opening` stands before the first heading: the text of a letter. What is written `to` somebody, a line
    each, is set as a letter: letterhead, receiver, date and `about` beside, small headings.
    """

    title: str
    language: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    label: str = ""
    organisation: str = ""
    date: str = ""
    about: tuple[str, ...] = ()
    facts: tuple[tuple[str, Text], ...] = ()
    notes: tuple[Note, ...] = ()
    contents: str = ""
    title_page: bool = True
    opening: tuple[Block, ...] = ()
    to: tuple[str, ...] = ()


def numbered_sections(report: Report) -> Iterator[tuple[str, int, Section]]:
    """Yield each section in reading order with its number ("2.1", empty if it has none) and level (1..)."""
    yield from _numbered(report.sections, prefix="", level=1)


def _numbered(
    sections: tuple[Section, ...], *, prefix: str, level: int
) -> Iterator[tuple[str, int, Section]]:
    count = 0
    for section in sections:
        number = ""
        if section.numbered and (level == 1 or prefix):
            count += 1
            number = f"{prefix}{count}"
        yield number, level, section
        yield from _numbered(section.sections, prefix=f"{number}." if number else "", level=level + 1)
