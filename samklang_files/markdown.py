"""Markdown: headings by # or underlining, and otherwise text; emphasis and links lose their signs."""

import re
from dataclasses import dataclass, field, replace

from samklang_files.decoding import decode
from samklang_files.pieces import Reading, Run, make_piece, make_row, typed_marker
from samklang_files.text import lines_of, notices_of
from samklang_text.document import Aside, BlockKind, Piece
from samklang_text.layout import Line

# A blank after the signs is the rule, but after two of them people leave it out: "##3. Skoleveje".
_HEADING = re.compile(r" {0,3}(#{1,6}(?=[ \t])|#{2,6}(?=[^\W_]))[ \t]*(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}([*_-])[ \t]*(?:\1[ \t]*){2,}$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_ROW_RULE = re.compile(r"\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$")
_SIGNS = re.compile(
    r"!\[(?P<picture>[^\]]*)\]\([^)]*\)|\[(?P<link>[^\]]+)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"
    r"|(?P<mark>\*\*|__|~~|`)|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])|\\(?P<plain>[\\`*_{}\[\]()#+.!|>-])"
)


def read_markdown(content: bytes) -> Reading:
    decoded = decode(content)
    walk = _Walk()
    for line in lines_of(decoded.text):
        walk.line(line)
    walk.close()
    return Reading(pieces=walk.pieces, notices=notices_of(decoded))


@dataclass(slots=True)
class _Walk:
    """The lines of the block being read, and the pieces made so far."""

    pieces: list[Piece | Aside] = field(default_factory=list)
    open: list[Line] = field(default_factory=list)
    marker: str = ""
    indent: int = 0
    fenced: bool = False
    tables: int = 0
    in_table: bool = False

    def line(self, line: Line) -> None:
        if _FENCE.match(line.text):
            self.close()
            self.fenced = not self.fenced
        elif self.fenced:
            self.open.append(line)
        elif _ROW.match(line.text):
            self._row(line)
        else:
            self.in_table = False
            self._text(line)

    def close(self) -> None:
        """End the block being read and keep it."""
        if self.open:
            kind = BlockKind.LIST_ITEM if self.marker else BlockKind.PARAGRAPH
            level = min(self.indent // 2, 8) if self.marker else 0
            self.pieces.append(make_piece(kind, _runs(self.open), level=level, marker=self.marker))
        self.open, self.marker = [], ""

    def _text(self, line: Line) -> None:
        heading, underline = _HEADING.match(line.text), _UNDERLINE.match(line.text)
        if heading:
            self.close()
            self._heading([_cut(line, *heading.span(2))], level=len(heading.group(1)))
        elif underline and self.open and not self.marker:
            title, self.open = self.open, []
            self._heading(title, level=1 if underline.group(1)[0] == "=" else 2)
        elif not line.text.strip() or _RULE.match(line.text):
            self.close()
        else:
            self._words(line)

    def _heading(self, lines: list[Line], *, level: int) -> None:
        self.pieces.append(make_piece(BlockKind.HEADING, _runs(lines), level=level))

    def _words(self, line: Line) -> None:
        text = line.text.lstrip(" >") if line.text.lstrip().startswith(">") else line.text
        line = _cut(line, len(line.text) - len(text), len(line.text))
        marker, start = typed_marker(text)
        if marker:
            self.close()
            self.marker, self.indent = marker, len(text) - len(text.lstrip())
            line = _cut(line, start, len(line.text))
        self.open.append(line)

    def _row(self, line: Line) -> None:
        if self.open:
            self.close()
        if not self.in_table:
            self.in_table, self.tables = True, self.tables + 1
        if not _ROW_RULE.match(line.text):
            cells = [list(_inline(cell)) for cell in _cells(line)]
            self.pieces.append(make_row(cells, table=self.tables - 1))


def _cells(line: Line) -> list[Line]:
    """The cells between the bars of a table row."""
    bars = [found.start() for found in re.finditer(r"(?<!\\)\|", line.text)]
    return [_cut(line, first + 1, second) for first, second in zip(bars, bars[1:], strict=False)]


def _runs(lines: list[Line]) -> list[Run]:
    runs: list[Run] = []
    for line in lines:
        runs.extend(_inline(line))
        runs.append((" ", replace(line.place, start=line.place.end)))
    return runs


def _inline(line: Line) -> list[Run]:
    """A line's text without the signs of emphasis and links."""
    runs: list[Run] = []
    at = 0
    for found in _SIGNS.finditer(line.text):
        runs.append(_part(line, at, found.start()))
        shown = next((name for name in ("link", "plain", "picture") if found.group(name)), "")
        if shown:
            runs.append(_part(line, *found.span(shown)))
        at = found.end()
    runs.append(_part(line, at, len(line.text)))
    return [run for run in runs if run[0]]


def _part(line: Line, start: int, end: int) -> Run:
    place = replace(line.place, start=line.place.start + start, end=line.place.start + end)
    return line.text[start:end], place


def _cut(line: Line, start: int, end: int) -> Line:
    text, place = _part(line, start, end)
    return replace(line, text=text, place=place)
