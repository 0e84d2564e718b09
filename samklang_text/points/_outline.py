"""From blocks to stretches: what may hold points, and what stands above it."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from samklang_text.closings import is_closing, is_salutation
from samklang_text.document import Block, BlockKind, Document
from samklang_text.labelled import says_a_sentence
from samklang_text.points._cues import DEMANDS, VALUATIONS, Cue
from samklang_text.points._evidence import CLEAR, PHRASES
from samklang_text.points._phrases import words_of
from samklang_text.points._tables import cells_of, is_header, telling_cells
from samklang_text.quotes import quotes_in
from samklang_text.references import is_reference_line, references_in
from samklang_text.sentences import Sentence, split_sentences

_OPENING_LINE = re.compile(
    r"(?:til(?! (?:sidst|slut|gengæld|orientering))|attention|vedr|vedrørende|emne|angående|dato)\b"
    r"[^.!?]*[.:,!]?\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:foreløbigt|endeligt|internt)\s)?"
    r"(?:høringssvar|svar på høring|bemærkninger til høring|vedr\b|vedrørende|udtalelse)",
    re.IGNORECASE,
)
# Of a letter's first heading only: further down it may tell whose remarks follow.
_ANSWER_OF = re.compile(
    r"(?:(?:hørings)?svar|bemærkninger|kommentarer|indspil|input|udtalelse) fra\b"
    r"|[\w -]{2,60}s (?:hørings)?svar\b",
    re.IGNORECASE,
)
_BACK_MATTER = re.compile(
    r"(?:bilag|vedlagt|kopi|cc|kopi til|kilder|litteratur|noter)\b[^.]{0,40}\Z", re.IGNORECASE
)
_OWN_AFFAIRS = re.compile(
    r"(?:(?:kort )?om (?:os|foreningen|organisationen|høringen|afsender\w*)|hvem er vi|resumé|resume"
    r"|sammenfatning|fakta om|kontakt\w*)\b[^.]{0,40}\Z",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"(?:til ?stede|tilstedeværende|fraværende|afbud|mødedeltagere|deltagere|mødeleder|ordstyrer|referent)"
    r"(?: (?:fra|var))?\s*:",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"p\.?\s?s\.?(?=[\s:])", re.IGNORECASE)
_LEADING_WORDS = ("følgende", "nedenstående", "disse", "nedenfor")
_YOU = re.compile(r"\b(?:du|dig|din|dit|dine)\b", re.IGNORECASE)
_LONGEST_FORM_QUESTION = 160
_LONG = 25
_WORDS_OF_A_SENTENCE = 8
_WORDS_OF_A_QUESTION = 6
_MOST_WORDS_OF_AN_ITEM = 60
_DONE = ".!?…"


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` is (part of) a paragraph, a list item or a table cell that may hold points.

    `above` is the headings over it, outermost first; `leads` are the sentences that lead the list in, or the
    column's name. `is_wording` tells that a table's column calls it the new wording, for `present_wording`.
    """

    start: int
    end: int
    above: tuple[str, ...] = ()
    leads: tuple[Sentence, ...] = ()
    is_item: bool = False
    is_wording: bool = False
    present_wording: str = ""


@dataclass(slots=True)
class _State:
    headings: list[tuple[int, str]] = field(default_factory=list)
    leads: tuple[Sentence, ...] = ()
    parents: list[tuple[int, Sentence]] = field(default_factory=list)
    last_level: int = 0
    table: int | None = None
    columns: tuple[Sentence, ...] = ()
    is_closed: bool = False
    is_skipped: bool = False

    @property
    def above(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.headings)


def stretches_of(document: Document, *, sender: str = "") -> tuple[Stretch, ...]:
    """Return every stretch of the document that may hold points, in order; the sender's name heads none."""
    found: list[Stretch] = []
    for blocks in _by_part(document):
        found.extend(_Outline(document, blocks, sender).stretches())
    return tuple(found)


def _by_part(document: Document) -> Iterator[Sequence[Block]]:
    """Yield the blocks of each file in the file, since an attachment has its own opening and closing."""
    starts = sorted({part.start for part in document.parts})
    current: list[Block] = []
    for block in document.blocks:
        if starts and block.start >= starts[0]:
            starts = [start for start in starts if start > block.start]
            yield current
            current = []
        current.append(block)
    yield current


class _Outline:
    """One walk over the blocks of one file."""

    def __init__(self, document: Document, blocks: Sequence[Block], sender: str) -> None:
        self.document = document
        self.sender = sender.casefold()
        self.blocks = blocks
        self.state = _State()
        self.title = next((block for block in blocks if block.kind is BlockKind.HEADING), None)
        self.items = _implied_items(document, blocks)

    def stretches(self) -> Iterator[Stretch]:
        for at, block in enumerate(self.blocks):
            text = self.document.text_of(block).strip()
            if self._is_heading(block, text):
                self._take_heading(block, text)
            elif not self.state.is_skipped and not self._is_outside(text):
                yield from self._stretches_of(block, at)

    def _is_heading(self, block: Block, text: str) -> bool:
        if _is_quoted(self.document, block):
            return False
        if block.kind is BlockKind.PARAGRAPH and _asks_the_sender(text):
            return True
        if block.kind is BlockKind.HEADING:
            longest = _WORDS_OF_A_QUESTION if text.endswith("?") else _WORDS_OF_A_SENTENCE
            return not (text.endswith(tuple(_DONE)) and len(text.split()) >= longest)
        return block.kind is BlockKind.PARAGRAPH and is_reference_line(text) and not _demands(text)

    def _take_heading(self, block: Block, text: str) -> None:
        state = self.state
        level = block.level if block.kind is BlockKind.HEADING else 90
        state.headings = [(above, kept) for above, kept in state.headings if above < level]
        state.leads, state.parents = (), []
        state.is_skipped = bool(_BACK_MATTER.match(text) or _OWN_AFFAIRS.match(text))
        state.is_closed = state.is_closed and state.is_skipped
        is_name = text.split(", ")[0].casefold() == self.sender
        if not (is_name or _TITLE.match(text) or (block is self.title and _ANSWER_OF.match(text))):
            state.headings.append((level, text))

    def _is_outside(self, text: str) -> bool:
        """Say whether a block is opening or closing matter; a long paragraph after the closing reopens."""
        words = len(text.split())
        if is_closing(text):
            self.state.is_closed = True
        if self.state.is_closed and (words >= _LONG or _POSTSCRIPT.match(text)):
            self.state.is_closed = False
        return self.state.is_closed or _is_opening(text) or bool(_ATTENDANCE.match(text))

    def _stretches_of(self, block: Block, at: int) -> Iterator[Stretch]:
        if block.kind is BlockKind.LIST_ITEM or at in self.items:
            yield from self._item(block, at)
        elif block.kind is BlockKind.TABLE_ROW:
            yield from self._cells(block)
        else:
            yield from self._paragraph(block, at)

    def _item(self, block: Block, at: int) -> Iterator[Stretch]:
        state = self.state
        own = Sentence(block.start, block.end)
        begins_anew = block.level < state.last_level or self._ends_in_colon(own)
        state.last_level = block.level
        state.parents = [
            (level, parent)
            for level, parent in state.parents
            if level < block.level
            or (level == block.level and not begins_anew and self._ends_in_colon(parent))
        ]
        leads = (*state.leads, *(parent for _, parent in state.parents))
        state.parents.append((block.level, own))
        has_more = at + 1 < len(self.blocks) and self.blocks[at + 1].kind is BlockKind.LIST_ITEM
        if not (has_more and self._ends_in_colon(own)):
            yield Stretch(block.start, block.end, state.above, leads, is_item=True)

    def _ends_in_colon(self, item: Sentence) -> bool:
        return self.document.text[item.start : item.end].rstrip().endswith(":")

    def _cells(self, block: Block) -> Iterator[Stretch]:
        state, text = self.state, self.document.text
        cells = cells_of(text, start=block.start, end=block.end)
        if block.table != state.table:
            state.table, state.columns = block.table, ()
            if is_header(text, cells):
                state.columns = tuple(cells)
                return
        for cell in telling_cells(text, cells, header=state.columns):
            leads = (cell.column,) if cell.column else ()
            above = (*state.above, *cell.beside)
            yield Stretch(cell.start, cell.end, above, leads, True, cell.is_wording, cell.present)

    def _paragraph(self, block: Block, at: int) -> Iterator[Stretch]:
        state = self.state
        sentences = split_sentences(self.document.text, start=block.start, end=block.end)
        state.leads, state.parents = (), []
        if not sentences:
            return
        if not self._leads_in(sentences[-1], at):
            yield Stretch(block.start, block.end, state.above)
            return
        state.leads = _with_what_it_refers_to(self.document.text, sentences)
        if len(sentences) > 1:
            yield Stretch(block.start, sentences[-2].end, state.above)

    def _leads_in(self, last: Sentence, at: int) -> bool:
        if at + 1 >= len(self.blocks):
            return False
        if not (self.blocks[at + 1].kind is BlockKind.LIST_ITEM or at + 1 in self.items):
            return False
        text = self.document.text[last.start : last.end]
        return text[-1] not in _DONE or any(word in text.lower() for word in _LEADING_WORDS)


def _with_what_it_refers_to(text: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    lead = text[sentences[-1].start : sentences[-1].end].lower()
    if len(sentences) > 1 and lead.startswith(("disse ", "de ", "dette ", "det ", "denne ", "her")):
        return tuple(sentences[-2:])
    return (sentences[-1],)


def _is_opening(text: str) -> bool:
    """Say whether a block is a line of the letter's head or its greeting, not a sentence that begins so."""
    if len(text.split()) > _LONG:
        return False
    if is_salutation(text):
        return not _speaks(text, DEMANDS | VALUATIONS)
    return bool(_OPENING_LINE.match(text)) and not (says_a_sentence(text) or _demands_of_a_passage(text))


def _demands_of_a_passage(text: str) -> bool:
    """Say whether a line asks for something of a passage it names: "Til afsnit 7: Vi ønsker flere træer"."""
    return bool(references_in(text)) and _demands(text)


def _asks_the_sender(text: str) -> bool:
    """Say whether a line is a form's question to the one who fills it in ("Hvad synes du om målene?")."""
    return text.endswith("?") and len(text) <= _LONGEST_FORM_QUESTION and bool(_YOU.search(text))


def _demands(text: str) -> bool:
    """Say whether a short line asks for something, such as "Side 7: uklar, bør omskrives"."""
    return _speaks(text, DEMANDS)


def _speaks(text: str, cues: Container[Cue]) -> bool:
    hits = PHRASES.hits(words_of(text, start=0, end=len(text)))
    return any(hit.cue in cues and hit.weight >= CLEAR for hit in hits)


def _is_quoted(document: Document, block: Block) -> bool:
    quotes = quotes_in(document.text, start=block.start, end=block.end)
    return bool(quotes) and quotes[0].end - quotes[0].start >= 0.9 * (block.end - block.start)


def _implied_items(document: Document, blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs that are a list without markers: several after a colon, none with a full stop."""
    found: set[int] = set()
    at = 0
    while at < len(blocks):
        end = at + 1
        if blocks[at].kind is BlockKind.PARAGRAPH and document.text_of(blocks[at]).rstrip().endswith(":"):
            while end < len(blocks) and _could_be_item(document, blocks[end]):
                end += 1
            if end - at > 2:
                found.update(range(at + 1, end))
        at = end
    return frozenset(found)


def _could_be_item(document: Document, block: Block) -> bool:
    text = document.text_of(block).strip()
    return (
        block.kind is BlockKind.PARAGRAPH
        and text[-1:] not in '.:?!”"«“'
        and len(text.split()) <= _MOST_WORDS_OF_AN_ITEM
        and not is_closing(text)
    )
