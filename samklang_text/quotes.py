"""Quotations in Danish text: ”…”, „…“, “…”, »…«, «…», "…", ’…’, ‘…’, '…' and the mixtures people type.

The same character often opens and closes, and an apostrophe looks like a closing quote, so the direction is
read from what stands on either side, and quotations may stand inside one another.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_DOUBLE = '"”“„‟»«″ˮ'
_SINGLE = "'’‘‚‛›‹"
MARKS = _DOUBLE + _SINGLE
_MARK = re.compile(f"[{MARKS}]")
_BEFORE_OPENING = " \t\n\xa0([{–—-/:"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation is `text[start:end]` with its marks, and `text[inner_start:inner_end]` without them."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def quotes_in(text: str, *, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
    """Return the outermost quotations of `text[start:end]` that are both opened and closed, in order.

    A mark that is opened and never closed is no quotation, so that a letter which is all in quotation marks
    is read as any other letter. Time is linear in the length.
    """
    until = len(text) if end is None else end
    found: list[Quote] = []
    open_at: list[int] = []
    for match in _MARK.finditer(text, start, until):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < until else " "
        if _opens(before, after, is_open=_has_open(text, open_at, at)):
            open_at.append(at)
        elif _closes(text[at], before, after) and _has_open(text, open_at, at):
            _close(text, found, open_at, at)
    return tuple(found)


def quotes_within(quotes: Sequence[Quote], *, start: int, end: int) -> tuple[Quote, ...]:
    """Return those of `quotes` (in order, as from `quotes_in`) that lie wholly in the stretch."""
    first = bisect_left(quotes, start, key=lambda quote: quote.start)
    last = bisect_right(quotes, end, key=lambda quote: quote.end)
    return tuple(quotes[first:last])


def is_quoted(quotes: Sequence[Quote], at: int) -> bool:
    """Say whether the character at `at` is inside one of `quotes` (in order, as from `quotes_in`)."""
    index = bisect_right(quotes, at, key=lambda quote: quote.start) - 1
    return index >= 0 and quotes[index].start < at < quotes[index].end


def _opens(before: str, after: str, *, is_open: bool) -> bool:
    if before in MARKS and not after.isspace():
        return not is_open or after.isalnum()
    if before not in _BEFORE_OPENING:
        return False
    return not is_open if after.isspace() else after.isalnum() or after in MARKS or after in "(§…[–-+"


def _closes(mark: str, before: str, after: str) -> bool:
    if mark in _SINGLE:
        return not after.isalnum() and not before.isspace()
    return not (before.isspace() and after.isalnum())


def _family(mark: str) -> str:
    return _SINGLE if mark in _SINGLE else _DOUBLE


def _has_open(text: str, open_at: list[int], at: int) -> bool:
    """Say whether a mark of this family is open; only the innermost few are looked at, to stay linear."""
    return any(_family(text[opened]) == _family(text[at]) for opened in open_at[-4:])


def _close(text: str, found: list[Quote], open_at: list[int], at: int) -> None:
    while open_at:
        opened = open_at.pop()
        if _family(text[opened]) == _family(text[at]):
            break
    while found and found[-1].start > opened:
        found.pop()
    inner_start, inner_end = opened + 1, at
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    if inner_start < inner_end:
        found.append(Quote(opened, at + 1, inner_start, inner_end))
