"""HTML: headings, paragraphs, lists and tables as they are marked up; scripts out, hidden text aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.etree
import lxml.html

from samklang_files.decoding import decode_markup
from samklang_files.pieces import (
    BREAK,
    Reading,
    Run,
    lines_of,
    make_aside,
    make_piece,
    make_row,
    plain,
    split_runs,
    typed_marker,
)
from samklang_files.reasons import Reason, Refusal
from samklang_files.text import notices_of
from samklang_text.document import Aside, AsideReason, BlockKind, Metadata, Piece, Place

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
    ),
    *(
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "main",
        "p",
    ),
    *("pre", "section", "summary", "caption", "tr"),
}
_FRAME = {"nav", "footer"}
_SILENT = {
    *(
        "script",
        "style",
        "head",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
    ),
    *("audio", "video", "select", "option", "datalist", "button", "input", "textarea", "map", "title"),
}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)",
    re.I,
)
_QUOTING = re.compile(
    r"gmail_quote|yahoo_quoted|moz-cite-prefix|OutlookMessageHeader|divRplyFwdMsg|appendonsend", re.I
)
_DEEPEST = 150


def read_html(content: bytes, *, declared: str = "", quotes_aside: bool = False) -> Reading:
    """Read a page. Offsets count the characters of its text nodes in document order (as a browser's do).

    `quotes_aside` sets blockquotes and quoted mail aside, as is right for a mail's body and not for a page.
    """
    decoded = decode_markup(content, declared=declared)
    root = _parse(decoded.text)
    walk = _Walk(quotes_aside=quotes_aside)
    walk.block(root, depth=0)
    walk.close()
    title = root.findtext(".//title") or ""
    return Reading(
        pieces=walk.pieces, metadata=Metadata(title=" ".join(title.split())), notices=notices_of(decoded)
    )


def _parse(text: str) -> lxml.html.HtmlElement:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))
    try:
        parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
        root = lxml.html.document_fromstring(text, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError) as error:
        raise Refusal(Reason.DAMAGED, detail=str(error)) from error
    return root


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int = 0

    def next_marker(self) -> str:
        self.number += 1
        return f"{self.number}." if self.ordered else "•"


@dataclass(slots=True)
class _Walk:
    """One walk through the tree: what is open (a block's runs, lists, marker) and the pieces made so far."""

    quotes_aside: bool
    pieces: list[Piece | Aside] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    lists: list[_List] = field(default_factory=list)
    at: int = 0
    tables: int = 0

    def block(self, element: lxml.html.HtmlElement, *, depth: int) -> None:
        """Walk an element; `depth` keeps the walk inside Python's recursion limit."""
        if depth > _DEEPEST:
            self._text(element.text_content())
            return
        self._text(element.text)
        for child in element:
            self._child(child, depth=depth + 1)
            self._text(child.tail)

    def close(self) -> None:
        """End the open block and keep it as a piece."""
        runs, self.runs = self.runs, []
        for line in lines_of(runs):
            self._keep(line)
        self.marker = ""

    def _keep(self, runs: list[Run]) -> None:
        kind, marker = self.kind, self.marker
        if kind is BlockKind.PARAGRAPH and not marker:
            marker, start = typed_marker(plain(runs))
            runs = split_runs(runs, start)
            kind = BlockKind.LIST_ITEM if marker else kind
        level = self.level if kind is BlockKind.HEADING else max(len(self.lists) - 1, 0)
        piece = make_piece(kind, runs, level=level, marker=marker)
        if piece.runs:
            self.pieces.append(piece)
            self.kind = BlockKind.PARAGRAPH if kind is BlockKind.LIST_ITEM else kind
            self.marker = ""

    def _text(self, text: str | None) -> None:
        if text:
            self.runs.append((text, Place(self.at, self.at + len(text))))
            self.at += len(text)

    def _child(self, child: lxml.html.HtmlElement, *, depth: int) -> None:
        tag = child.tag if isinstance(child.tag, str) else ""
        if not tag or tag in _SILENT:
            self.at += len(child.text_content()) if tag else 0
        elif _is_hidden(child):
            self._aside(child, AsideReason.HIDDEN)
        elif tag in _FRAME:
            self._aside(child, AsideReason.RUNNING_HEAD)
        elif self.quotes_aside and _is_quote(child):
            self._aside(child, AsideReason.QUOTED_MAIL)
        elif tag == "br":
            self._text_mark()
        elif tag == "table":
            self._table(child, depth=depth)
        elif tag in ("ul", "ol", "menu"):
            self._list(child, depth=depth)
        elif tag == "li":
            self._item(child, depth=depth)
        elif tag in _HEADINGS or tag in _BLOCKS:
            self._closed_block(child, depth=depth, heading=_HEADINGS.get(tag, 0))
        else:
            self.block(child, depth=depth)

    def _text_mark(self) -> None:
        self.runs.append((BREAK, Place(self.at, self.at)))

    def _closed_block(self, child: lxml.html.HtmlElement, *, depth: int, heading: int) -> None:
        marker = self.marker if not plain(self.runs).strip() else ""  # <li><p>: the marker is the paragraph's
        self.marker = "" if marker else self.marker
        kept = self.kind
        self.close()
        self.kind, self.level, self.marker = (
            (BlockKind.HEADING, heading, "") if heading else (kept, self.level, marker)
        )
        self.block(child, depth=depth)
        self.close()
        self.kind = BlockKind.PARAGRAPH

    def _list(self, child: lxml.html.HtmlElement, *, depth: int) -> None:
        self.close()
        start = child.get("start") or "1"
        first = int(start) - 1 if re.fullmatch(r"\d{1,6}", start) else 0
        self.lists.append(_List(child.tag == "ol", first))
        self.kind = BlockKind.PARAGRAPH
        self.block(child, depth=depth)
        self.close()
        self.lists.pop()
        self.kind = BlockKind.PARAGRAPH

    def _item(self, child: lxml.html.HtmlElement, *, depth: int) -> None:
        self.close()
        self.kind = BlockKind.LIST_ITEM
        self.marker = self.lists[-1].next_marker() if self.lists else "•"
        self.block(child, depth=depth)
        self.close()
        self.kind = BlockKind.PARAGRAPH

    def _aside(self, child: lxml.html.HtmlElement, reason: AsideReason) -> None:
        text = child.text_content()
        place = Place(self.at, self.at + len(text))
        self.at += len(text)
        if text.strip():
            self.close()
            self.pieces.append(make_aside(reason, " ".join(text.split()), place=place))

    def _table(self, table: lxml.html.HtmlElement, *, depth: int) -> None:
        self.close()
        self.kind = BlockKind.PARAGRAPH
        if _is_for_layout(table):
            self.block(table, depth=depth)
            self.close()
            return
        number, self.tables = self.tables, self.tables + 1
        self._rows(table, number=number)

    def _rows(self, table: lxml.html.HtmlElement, *, number: int) -> None:
        """Keep a table's rows; the walk over all its text keeps the count of characters right."""
        cells: list[list[Run]] = []
        for element, text in _texts(table):
            if element.tag == "tr":
                self._row(cells, number=number)
                cells = []
            elif element.tag in ("td", "th"):
                cells.append([])
            elif element.tag in ("br", "p", "div") and cells:
                cells[-1].append((" ", Place(self.at, self.at)))
            if text and cells and not _is_silent(element):
                cells[-1].append((text, Place(self.at, self.at + len(text))))
            self.at += len(text)
        self._row(cells, number=number)

    def _row(self, cells: list[list[Run]], *, number: int) -> None:
        row = make_row(cells, table=number)
        if row.runs:
            self.pieces.append(row)


def _texts(table: lxml.html.HtmlElement) -> Iterator[tuple[lxml.html.HtmlElement, str]]:
    """Yield each element of a table with the text before its first child; the text after it without it."""
    none = lxml.html.Element("span")
    for event, element in lxml.etree.iterwalk(table, events=("start", "end")):
        if event == "start":
            yield element, element.text or ""
        elif element is not table and element.tail:
            parent = element.getparent()
            yield (parent if _is_silent(parent) else none), element.tail


def _is_silent(element: lxml.html.HtmlElement) -> bool:
    return element.tag in _SILENT


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDING.search(element.get("style") or ""))


def _is_quote(element: lxml.html.HtmlElement) -> bool:
    if element.tag == "blockquote":
        return True
    return bool(_QUOTING.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _is_for_layout(table: lxml.html.HtmlElement) -> bool:
    """A table of one column, or that holds tables, lists or headings, is layout."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    if any(table.find(f".//{tag}") is not None for tag in ("ul", "ol", "h1", "h2", "h3")):
        return True
    rows = table.findall(".//tr")
    return all(len(row.findall("./td") + row.findall("./th")) < 2 for row in rows)
