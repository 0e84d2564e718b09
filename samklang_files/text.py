"""Plain text: lines as they stand, made into paragraphs by the layout."""

import re
from collections.abc import Callable, Iterator

from samklang_files.decoding import Decoded, decode
from samklang_files.notices import Notice, NoticeCode, notice
from samklang_files.pieces import Reading
from samklang_text.document import Place
from samklang_text.layout import Line, assemble

IsWord = Callable[[str], bool]
_ENDS = r"\n\r\x85\u2028\u2029"
_LINE = re.compile(rf"(?P<line>[^{_ENDS}]*)(?:\r\n|[{_ENDS}]|(?<=.)\Z)", re.S)


def read_text(content: bytes, *, is_word: IsWord) -> Reading:
    decoded = decode(content)
    return Reading(
        pieces=assemble(list(lines_of(decoded.text)), is_word=is_word), notices=notices_of(decoded)
    )


def lines_of(text: str) -> Iterator[Line]:
    """Yield each line, blank ones too (they part paragraphs); form feeds begin a new page."""
    page = 1
    paged = "\f" in text
    for found in _LINE.finditer(text):
        line = found.group("line")
        page += line.count("\f")
        place = Place(found.start(), found.start() + len(line), page=page if paged else None)
        yield Line(line.replace("\f", " "), place)


def notices_of(decoded: Decoded) -> tuple[Notice, ...]:
    """Say what was lost or guessed in decoding."""
    found: list[Notice] = []
    if decoded.guessed:
        found.append(notice(NoticeCode.GUESSED_ENCODING, encoding=decoded.encoding))
    if decoded.lost:
        found.append(notice(NoticeCode.UNDECODABLE, count=decoded.lost))
    return tuple(found)
