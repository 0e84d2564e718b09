"""Which rows belong to one block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from samklang_text.closings import ADDRESSING, is_closing
from samklang_text.sectionnames import is_section_name

from ._hyphens import is_divided
from ._lines import Row
from ._words import (
    SENTENCE_STARTS,
    ends_in_abbreviation,
    ends_sentence,
    is_open_ended,
    starts_lower,
)

_FIRST_WORD = re.compile(r"^\S+")
_CASE_END = re.compile(r"\(\d[\d./-]+\)$")
_PAGE_BREAK = 3  # blank lines in plain text that may be where a page ended
_ADDRESSING = re.compile(rf"(?:{ADDRESSING})\b", re.IGNORECASE)
_AT_ITEM = re.compile(r"^at\s")


@dataclass(slots=True)
class Group:
    """Rows that make one block, in order; `after` are rows set aside that stood within it."""

    rows: list[Row]
    closing: bool = False
    after: list[Row] = field(default_factory=list)

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def marker(self) -> str:
        return self.first.moved or self.first.marker

    @property
    def text(self) -> str:
        return " ".join(row.text for row in self.rows)


def group_rows(rows: Sequence[Row]) -> list[Group]:
    """Make blocks of rows (none of them set aside)."""
    page = _Page(rows)
    groups: list[Group] = []
    closing = False
    for row in rows:
        if closing and (is_section_name(row.text) or len(row.text) > 120):
            closing = False
        joined = groups and not closing and not is_section_name(row.text) and page.continues(groups[-1], row)
        if joined and not is_section_name(groups[-1].rows[-1].text):
            groups[-1].rows.append(row)
        else:
            groups.append(Group([row], closing))
        closing = closing or is_closing(row.text)
    return groups


class _Page:
    """Knows how wide lines are, and so whether a line was broken for lack of room."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._width = _wrap_width(rows)
        self._right = _right_edge(rows)
        pairs = zip(rows, rows[1:], strict=False)
        self._is_spaced = any(self._is_parted_by_a_blank(before, row) for before, row in pairs)

    def continues(self, group: Group, row: Row) -> bool:
        """Tell whether `row` goes on with the block whose last row is `before`."""
        before = group.rows[-1]
        if row.marker or row.moved or is_closing(before.text) or is_closing(row.text):
            return False
        apart = bool(row.gap) or row.turned
        if is_divided(before.text):
            return not apart or row.text[0].isalnum() and not row.text[0].isupper()
        if _differs(before, row) and (ends_sentence(before.text) or not starts_lower(row.text)):
            return False
        if _CASE_END.search(before.text) and len(group.rows) == 1 and not starts_lower(row.text):
            return False
        if starts_lower(row.text):
            return self._goes_on_lower(group, row, apart=apart)
        if apart:
            return self._goes_on_apart(group, row)
        return self._goes_on_upper(before, row)

    def _goes_on_lower(self, group: Group, row: Row, *, apart: bool) -> bool:
        before = group.rows[-1]
        if row.text.startswith(("v/", "c/o")) or _is_greeting(before.text):
            return False
        demands = _AT_ITEM.match(group.first.text) and _AT_ITEM.match(row.text)
        if demands and self._had_room(before, row):
            return False
        if apart and _AT_ITEM.match(row.text) and before.text.endswith((",", ":")):
            return False
        if apart and self._was_left_blank(before, row):
            return False
        if not ends_sentence(before.text):
            return True
        if apart:
            return False
        return before.text.endswith(":") or not self._had_room(before, row)

    def _goes_on_apart(self, group: Group, row: Row) -> bool:
        """A block goes on over a gap with a capital only where the line before cannot be an end."""
        before = group.rows[-1]
        if (
            ends_sentence(before.text)
            or _first_word(row.text) in SENTENCE_STARTS
            or _is_greeting(before.text)
        ):
            return False
        far = row.turned or row.gap >= _PAGE_BREAK
        if far and (is_open_ended(before.text) or ends_in_abbreviation(before.text)):
            return True
        if is_open_ended(before.text, strictly=True):
            return True
        running = len(group.rows) > 1 or bool(group.marker)
        return running and far and not self._had_room(before, row)

    def _goes_on_upper(self, before: Row, row: Row) -> bool:
        if is_open_ended(before.text) and not _is_greeting(before.text):
            return True
        ended = ends_sentence(before.text)
        if not ended and _first_word(row.text) in SENTENCE_STARTS:
            return False
        return not self._had_room(before, row)

    def _was_left_blank(self, before: Row, row: Row) -> bool:
        """Tell whether the blank line of a plain text ends a paragraph: it does in one that is not spaced."""
        is_plain = before.line.x0 is None and not row.turned and row.gap < _PAGE_BREAK
        return is_plain and not self._is_spaced and not is_open_ended(before.text)

    def _is_parted_by_a_blank(self, before: Row, row: Row) -> bool:
        """Tell whether a blank line stands where a sentence goes on: so texts look that are spaced out."""
        if not row.gap or row.turned or not starts_lower(row.text) or ends_sentence(before.text):
            return False
        return not self._had_room(before, row) or is_open_ended(before.text, strictly=True)

    def _had_room(self, before: Row, row: Row) -> bool:
        """Tell whether the row's first word had fitted on the line before: then the break was meant."""
        word = _first_word(row.text)
        line = before.line
        if self._right is not None and line.x1 is not None and line.x0 is not None:
            per_character = (line.x1 - line.x0) / max(len(before.text), 1)
            return line.x1 + per_character * (len(word) + 1) < self._right - per_character
        if self._width is None:
            return True
        return len(before.text) + 1 + len(word) <= 0.86 * self._width


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found.group() if found else ""


def _is_greeting(text: str) -> bool:
    return len(text) < 60 and bool(_ADDRESSING.match(text))


def _differs(before: Row, row: Row) -> bool:
    """Another weight or size of letters: a heading begins or ends."""
    if before.line.bold != row.line.bold:
        return True
    first, second = before.line.size, row.line.size
    return first is not None and second is not None and abs(first - second) > 0.08 * max(first, second)


def _wrap_width(rows: Sequence[Row]) -> float | None:
    """The usual length of a full line in characters, None where lines are not wrapped.

    Taken from lines after which the text plainly goes on: the next follows directly, in lower case.
    """
    lengths = sorted(
        len(before.text)
        for before, row in zip(rows, rows[1:], strict=False)
        if not row.turned
        and row.gap <= 1
        and starts_lower(row.text)
        and not row.marker
        and not ends_sentence(before.text)
    )
    if len(lengths) < 3:
        return None
    return float(lengths[int(0.9 * (len(lengths) - 1))])


def _right_edge(rows: Sequence[Row]) -> float | None:
    """How far to the right the running text goes, in points."""
    edges = sorted(row.line.x1 for row in rows if row.line.x1 is not None and len(row.text) > 20)
    return edges[int(0.9 * (len(edges) - 1))] if edges else None
