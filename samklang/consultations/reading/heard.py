"""A heard text: brought in from a file as text with simple form, and taken apart into passages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samklang.files.apart import FileToRead, Reading, Results, read_apart
from samklang_files import Limits, ReadFile, Reason, UnreadFile, read_bytes
from samklang_files.drafts import headed_text_of
from samklang_files.limits import MEGABYTE
from samklang_text.document import Block, BlockKind, Document
from samklang_text.passages import Passage, passages_of
from samklang_text.words import Lexicon

LONGEST_READING = 60.0  # seconds: somebody waits for it
_LIMITS = Limits(file_bytes=50 * MEGABYTE, unpacked_bytes=200 * MEGABYTE, pages=500, ocr_pages=0)


@dataclass(frozen=True, slots=True)
class Imported:
    """A text brought in, with the title it gives itself; or why it could not be read.

    `notices` are what the reader was in doubt about, in Danish and in English; `set_aside` counts what was
    left out of the running text, by the reason.
    """

    text: str = ""
    title: str = ""
    reason: Reason | None = None
    notices: tuple[tuple[str, str], ...] = ()
    set_aside: tuple[tuple[str, int], ...] = ()


def import_text(name: str, content: bytes, *, lexicon: Path) -> Imported:
    """Return a draft from DOCX, ODT, Markdown, PDF or text as text with simple form; read in its own process.

    Raises CannotStart where no process can be started.
    """
    reading = Reading(lexicon, _LIMITS, _imported)
    found = read_apart(FileToRead(name, content), reading, seconds=LONGEST_READING)
    return found or Imported(reason=Reason.DAMAGED)


def _imported(results: Results) -> Imported:
    read = headed_text_of(results)
    if isinstance(read, UnreadFile):
        return Imported(reason=read.reason)
    document = read.document
    heading = next((block for block in document.blocks if block.kind is BlockKind.HEADING), None)
    title = document.metadata.title or (document.text_of(heading) if heading else "")
    return Imported(
        as_formed(document),
        " ".join(title.split()),
        notices=tuple((each.text("da"), each.text("en")) for each in read.notices),
        set_aside=tuple(Counter(each.reason.value for each in document.asides).items()),
    )


def passages_in(text: str, *, lexicon: Path) -> tuple[Passage, ...]:
    """Return the passages of a text with simple form, in order."""
    is_word = Lexicon.open(lexicon).is_word
    read = next(iter(read_bytes("heard.md", text.encode(), is_word=is_word)))
    return passages_of(read.document) if isinstance(read, ReadFile) else ()


def as_formed(document: Document) -> str:
    """Return a document as text with simple form: headings by #, lists by their markers, tables by bars."""
    return "\n".join(_lines(document)).strip() + "\n"


def _lines(document: Document) -> Iterator[str]:
    before: Block | None = None
    for block in document.blocks:
        starts_table = block.table is not None and (before is None or before.table != block.table)
        if (
            before is None
            or before.kind is not block.kind
            or block.kind is BlockKind.PARAGRAPH
            or starts_table
        ):
            yield ""
        yield _line(document, block)
        if starts_table:
            cells = document.text_of(block).count("\t") + 1
            yield "|" + " --- |" * cells
        if block.kind is BlockKind.HEADING:
            yield ""
        before = block


def _line(document: Document, block: Block) -> str:
    text = document.text_of(block)
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(block.level, 6)} {_on_one_line(text)}"
    if block.kind is BlockKind.LIST_ITEM:
        marker = block.marker if block.marker.rstrip(".)").isdigit() else "-"
        return f"{'  ' * block.level}{marker} {_on_one_line(text)}"
    if block.kind is BlockKind.TABLE_ROW:
        cells = (cell.replace("|", "/") for cell in _on_one_line(text, keep="\t").split("\t"))
        return f"| {' | '.join(cells)} |"
    return text


def _on_one_line(text: str, *, keep: str = "") -> str:
    return " ".join(text.split("\n")) if keep else " ".join(text.split())
