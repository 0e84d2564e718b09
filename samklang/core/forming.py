"""Text with a simple form: what people write in a field, and how it is shown.

Writers use what they know from mails: an empty line, a dash before each point, a number before each step.
What is kept is what was typed; only showing it makes paragraphs, lists, headings, bold and tables of it.
HTML is never let through, pictures are not fetched, and a link leads to a page or a mail address only.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from samklang.core.heavy_texts import too_heavy

LOWEST_HEADING = 6
_SCHEMES = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_RULES = (
    ("paragraph", "list", "heading", "table", "blockquote")
    + ("text", "newline", "escape", "emphasis", "link", "autolink", "linkify", "entity")
    + ("normalize", "block", "inline", "text_join", "balance_pairs", "fragments_join")
)


def _reader_for(text: str) -> MarkdownIt:
    """Return the reader for a text: what would take it too long stays as it was typed."""
    return _reader(too_heavy(text))


@cache
def _reader(without: frozenset[str]) -> MarkdownIt:
    """Return a reader, once in each process: a small part of CommonMark, with tables and bare addresses."""
    reader = MarkdownIt("zero", {"html": False, "linkify": True, "breaks": True, "typographer": False})
    reader.enable([rule for rule in _RULES if rule not in without], ignoreInvalid=True)
    reader.validateLink = lambda url: bool(_SCHEMES.match(url))  # type: ignore[method-assign]
    reader.linkify.set({"fuzzy_link": False, "fuzzy_email": True})  # type: ignore[union-attr]
    return reader


def formed(text: str, *, below: int) -> SafeString:
    """Return a text as HTML. Its headings come under a heading of level `below`, in their own order."""
    reader = _reader_for(text)
    tokens = reader.parse(text)
    _set_headings(tokens, below=below)
    for token in _all(tokens):
        _make_safe(token)
    # Safe: the reader lets no HTML through and escapes every text; see the tests.
    return mark_safe(str(reader.renderer.render(tokens, reader.options, {})))


def _all(tokens: Iterable[Token]) -> Iterable[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _set_headings(tokens: list[Token], *, below: int) -> None:
    """Let the first heading stand right under the page's own, and none skip a level, whatever was typed."""
    levels: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            typed = int(token.tag[1])
            levels = [level for level in levels if level < typed] + [typed]
            token.tag = f"h{min(below + len(levels), LOWEST_HEADING)}"
            shown = token.tag
        elif token.type == "heading_close":
            token.tag = shown


def _make_safe(token: Token) -> None:
    if token.type == "link_open":
        token.attrSet("rel", "nofollow noreferrer")
        if token.markup == "linkify":
            token.attrSet("class", "sk-bare")  # on paper its address need not stand beside it
    elif token.type == "table_open":
        token.attrSet("class", "table")
    elif "style" in token.attrs:
        del token.attrs["style"]  # how a column is set: the Content-Security-Policy refuses it


def plain(text: str) -> str:
    """Return a text as it is read aloud: without its signs, where no form can be shown, as in a mail."""
    return "\n\n".join(block.text for block in blocks_of(text))


def in_words(text: str) -> str:
    """Return a text without its signs, and with where links lead: what differs here says something else."""
    return "\n\n".join(block.text for block in blocks_of(text, with_addresses=True))


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text in words: `kind` is "text", "heading", "bullets", "numbers" or "table".

    A list has a line for each point, a table a row for each line and its cells between bars.
    """

    kind: str
    lines: tuple[str, ...]
    start: int = 1

    @property
    def text(self) -> str:
        if self.kind == "bullets":
            return "\n".join(f"- {line}" for line in self.lines)
        if self.kind == "numbers":
            return "\n".join(f"{number}. {line}" for number, line in enumerate(self.lines, self.start))
        return "\n".join(self.lines)


_LISTS = {"bullet_list_open": "bullets", "ordered_list_open": "numbers"}


def blocks_of(text: str, *, with_addresses: bool = False) -> list[Block]:
    """Return what a text says, part by part, without signs: for papers and mails. A list in a list is one.

    `with_addresses`: behind the words of a link stands where it leads.
    """
    blocks: list[Block] = []
    around: list[str] = []
    start = 1
    for token in _reader_for(text).parse(text):
        if token.type in _LISTS:
            around.append(_LISTS[token.type])
            if len(around) == 1:
                start = int(token.attrs.get("start", 1))
                blocks.append(Block(around[0], (), start))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            around.pop()
        elif token.type == "table_open":
            around.append("table")
            blocks.append(Block("table", ()))
        elif token.type == "table_close":
            around.pop()
        elif token.type == "tr_open":
            blocks[-1] = replace(blocks[-1], lines=(*blocks[-1].lines, ""))
        elif token.type == "heading_open":
            blocks.append(Block("heading", ()))
        elif token.type == "inline":
            said = _with_addresses if with_addresses else _without_addresses
            _add(blocks, said(token.children or ()), around=around)
    return blocks


def _add(blocks: list[Block], said: str, *, around: list[str]) -> None:
    """Put what stands in one place of a text into the block it belongs to."""
    last = blocks[-1] if blocks else Block("text", ("",))
    if around and around[-1] == "table":
        *rows, row = last.lines
        blocks[-1] = replace(last, lines=(*rows, f"{row} | {said}" if row else said))
    elif around or (last.kind == "heading" and not last.lines):
        blocks[-1] = replace(last, lines=(*last.lines, said))
    else:
        blocks.append(Block("text", (said,)))


def _without_addresses(tokens: Iterable[Token]) -> str:
    return "".join(map(_said, tokens))


def _with_addresses(tokens: Iterable[Token]) -> str:
    said, leads_to = "", ""
    for token in tokens:
        if token.type == "link_open":
            leads_to = "" if token.markup else str(token.attrs.get("href", ""))  # a bare one says it itself
        is_end = token.type == "link_close" and leads_to
        said += f" ({leads_to})" if is_end else _said(token)
    return said


def _said(token: Token) -> str:
    return "\n" if token.type in {"softbreak", "hardbreak"} else token.content


_BULLET = re.compile(r"^(?P<in>[ \t]*)(?:[•·▪■◦‣●○§]|o(?=\t)|[-–—](?=\t))[ \t]+", re.MULTILINE)
_NUMBER = re.compile(r"^([ \t]*)(\d{1,3})[.)]\t[ \t]*", re.MULTILINE)
_DEEPER = {"o": 1, "◦": 1, "○": 1, "▪": 2, "■": 2, "§": 2}
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff\ufffc]")
_SPACES = re.compile("[\u00a0\u2007\u202f\u2009\u200a]")
_BREAKS = re.compile("\r\n?|[\u2028\x0b\x85]")
_PARAGRAPHS = re.compile("\x0c|\u2029")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MANY_LINES = re.compile(r"\n{3,}")


def cleaned(text: str) -> str:
    """Return what was typed or pasted without the signs only Word knows: bullets, breaks, odd spaces."""
    text = _BREAKS.sub("\n", text)
    text = _PARAGRAPHS.sub("\n\n", text)
    text = _INVISIBLE.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    text = _CONTROL.sub("", text)
    text = _BULLET.sub(_dash, text)
    text = _NUMBER.sub(r"\1\2. ", text)
    lines = (line.rstrip() for line in text.split("\n"))
    return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _dash(found: "re.Match[str]") -> str:
    sign = found[0].strip()[:1]
    depth = _DEEPER.get(sign, 0) if not found["in"] else len(found["in"].expandtabs(2)) // 2
    return f"{'  ' * depth}- "
