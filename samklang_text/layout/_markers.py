"""List markers: found at the start of a line, and put back where a text layer wrote them at its end."""

import re
from collections.abc import Sequence

from samklang_text.dates import MONTH_NUMBERS

from ._lines import Row, cut
from ._words import starts_lower

_BULLET = re.compile(
    r"^(?:[•·▪▫◦‣⁃●○■□➢➤►✓✔\uf000-\uf0ff](?=\s|\w|[”\"(])|[–—*-](?=\s)|o(?=\s+[A-ZÆØÅ])|>(?=\s+[A-ZÆØÅ]))\s*"
)
_LETTERED = re.compile(
    r"^(?:\(?[a-zæøå]\)|\(?(?:i{1,3}|iv|v|vi{1,3}|ix|x)\)|\([A-Z]\)|[a-h]\.(?=\s+[A-ZÆØÅ]))\s*"
)
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}\)|\d{1,2}\.(?![\d])(?=\s)|\d{1,2}:(?=\s))\s*")
_AFTER_NUMBER = re.compile(
    rf"^(?:{'|'.join(MONTH_NUMBERS)})\b|^(?:sal|klasse|behandling|juledag|pkt)\b", re.IGNORECASE
)

_AT_END = re.compile(r"^(?P<text>.*\S)(?P<space>\s*?)(?<!\d)(?P<number>\d{1,2})\.$")
# "Bilag 3." and "den 3." are no markers; "… indsatser på 3." is one where the line goes on in lower case.
_REFERRING = re.compile(
    r"(?<![a-zæøå])(?:bilag|indsats|mål|side|kapitel|punkt|pkt|nr|afsnit|version|kl|stk|fase|trin|artikel|figur"
    r"|tabel|årgang|klasse|bind|lov|nummer|år|uge|den|d|§)\W*$",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"(?<![a-zæøå])(?:del|og|til|ca|på|af|max|min|eller|i|for)\W*$", re.IGNORECASE)
_LONELY = re.compile(r"^(?:[•·▪▫◦‣⁃●○■□➢➤►✓✔–—*\uf000-\uf0ff-]|\(?\d{1,2}[.)]|\(?[a-zæøå]\))$")
_REACH = 60.0  # points from a marker to its item at most
_NEAR = 12  # rows from one numbered item to the next at most


def find_markers(rows: Sequence[Row]) -> list[Row]:
    """Set `marker` on rows that begin with one, move markers from line ends, and return the rows.

    A marker that is a line of its own, level with its item, is taken out of the rows.
    """
    lonely = [row for row in rows if _LONELY.match(row.text) and row.line.top is not None]
    taken = {id(row) for row in lonely if _hand_over(row, rows)}
    rows = [row for row in rows if id(row) not in taken]
    for row in rows:
        row.marker = "" if row.moved else marker_of(row.text)
    _put_back(rows)
    return rows


def _hand_over(lonely: Row, rows: Sequence[Row]) -> bool:
    """Give a marker that stands alone to the line right of it at the same height."""
    level = [row for row in rows if row is not lonely and not row.moved and _is_right_of(lonely, row)]
    if not level:
        return False
    nearest = min(level, key=lambda row: row.line.x0 or 0.0)
    nearest.moved = lonely.text
    nearest.gap = max(nearest.gap, 1)
    return True


def _is_right_of(marker: Row, row: Row) -> bool:
    a, b = marker.line, row.line
    if marker.place.page != row.place.page or None in (a.x1, a.top, a.bottom, b.x0, b.top, b.bottom):
        return False
    middle = ((a.top or 0.0) + (a.bottom or 0.0)) / 2
    return (b.top or 0.0) <= middle <= (b.bottom or 0.0) and 0 <= (b.x0 or 0.0) - (a.x1 or 0.0) <= _REACH


def marker_of(text: str) -> str:
    """Return the list marker a line begins with, as written and with what follows it, "" if none."""
    bullet = _BULLET.match(text)
    first = bullet.group() if bullet else ""
    inner = _LETTERED.match(text[len(first) :]) or _NUMBERED.match(text[len(first) :])
    found = first + (inner.group() if inner else "")
    rest = text[len(found) :]
    if inner and found.strip()[-2:-1].isdigit() and _AFTER_NUMBER.match(rest):
        return first
    return found if rest else ""


def _put_back(rows: Sequence[Row]) -> None:
    """Move markers "1.", "2.", … from line ends to line starts.

    They must count up from 1. The text layer of some PDFs writes an item's number after its first line:
    glued to a word or a full stop, or before a line that goes on in lower case.
    """
    run: list[int] = []
    for at in range(len(rows)):
        number = _number(rows, at)
        if number is None:
            continue
        if run and number == len(run) + 1 and at - run[-1] <= _NEAR:
            run.append(at)
        elif number == 1:
            _move(rows, run)
            run = [at]
    _move(rows, run)


def _number(rows: Sequence[Row], at: int) -> int | None:
    """The number at the end of a line that may be a list marker, None if there is none."""
    found = None if rows[at].marker or rows[at].moved else _AT_END.match(rows[at].text)
    if found is None or _REFERRING.search(found["text"]):
        return None
    following = rows[at + 1] if at + 1 < len(rows) else None
    if following is not None and _AFTER_NUMBER.match(following.text):
        return None
    counting = bool(found["space"]) and bool(_COUNTING.search(found["text"]))
    return None if counting and not _goes_on(following) else int(found["number"])


def _goes_on(following: Row | None) -> bool:
    return (
        following is not None and following.gap == 0 and not following.marker and starts_lower(following.text)
    )


def _move(rows: Sequence[Row], run: Sequence[int]) -> None:
    sure = [at for at in run if _is_sure(rows, at)]
    if not sure or len(sure) * 2 < len(run):
        return
    for at in run:
        row = rows[at]
        found = _AT_END.match(row.text)
        if found:
            kept = found["text"].rstrip()
            row.moved = f"{found['number']}."
            row.place = cut(row.place, right=len(row.text) - len(kept))
            row.text = kept


def _is_sure(rows: Sequence[Row], at: int) -> bool:
    """Tell whether the number at the end of this line can hardly be part of the sentence."""
    found = _AT_END.match(rows[at].text)
    if found is None:
        return False
    before = found["text"][-1]
    if not found["space"]:
        return before.islower() or before in ".)”\"',;:!?»"
    return _goes_on(rows[at + 1] if at + 1 < len(rows) else None)
