"""Which blocks are headings, which are list items without a marker, and on what level."""

import re
from collections.abc import Sequence
from statistics import median

from samklang_text.closings import ADDRESSING, is_closing
from samklang_text.dates import MONTH_NUMBERS
from samklang_text.document import BlockKind
from samklang_text.sectionnames import is_section_name

from ._paragraphs import Group
from ._words import ends_sentence, is_open_ended, starts_lower

_NUMBERED = re.compile(
    r"^(?:(?:\d{1,2}\.)+\d{0,2}\s+|(?i:indsats|mål|kapitel|afsnit|punkt|del|tema|ad|bilag)\s+\d{1,2}(?:\.\d+)*\s*[.:–-]?\s*)"
    r"[A-ZÆØÅ”\"]"
)
_DATED = re.compile(rf"^(?:den\s+|d\.\s*)?\d{{1,2}}\.?\s*(?:{'|'.join(MONTH_NUMBERS)})\b", re.IGNORECASE)
_DEPTH = re.compile(r"^\d{1,2}((?:\.\d{1,2})*)\.?\s")
_NOT_HEADING = re.compile(
    rf"^(?:{ADDRESSING}|fra|cc|kopi|vedr|mål|sendt|emne|dato|bilag\s+\d|[\"”'«»(])\b|^[\"”'«»(]|^(?:side|tlf)\b",
    re.IGNORECASE,
)
_CASE_END = re.compile(r"\(\d[\d./-]+\)$")
_LABELLED = re.compile(r"^[\wÆØÅæøå/ -]{2,25}:\s")
_LONGEST = 110


def kinds_of(groups: Sequence[Group]) -> list[BlockKind]:
    """Say of each block whether it is heading, paragraph or list item."""
    body_size = _body_size(groups)
    kinds = [BlockKind.LIST_ITEM if group.marker else BlockKind.PARAGRAPH for group in groups]
    for at in range(len(groups)):
        if _is_heading(groups, at, body_size=body_size):
            kinds[at] = BlockKind.HEADING
    _find_unmarked_items(groups, kinds)
    return kinds


def levels_of(groups: Sequence[Group], kinds: Sequence[BlockKind]) -> list[int]:
    """Give headings a level from 1, list items a nesting from 0, everything else 0."""
    sizes = _heading_sizes(groups, kinds)
    levels: list[int] = []
    named = False
    for at, (group, kind) in enumerate(zip(groups, kinds, strict=True)):
        level = 0
        if kind is BlockKind.HEADING:
            first = BlockKind.HEADING not in kinds[:at]
            level = _heading_level(group, first=first, named=named, sizes=sizes)
            named = named or is_section_name(group.text)
        elif kind is BlockKind.LIST_ITEM:
            level = _nesting(groups, kinds, levels, at)
        levels.append(level)
    return levels


def _is_heading(groups: Sequence[Group], at: int, *, body_size: float | None) -> bool:
    group = groups[at]
    text = group.text
    if is_section_name(text):
        return True
    if (
        group.closing
        or len(text) > _LONGEST
        or len(group.rows) > 3
        or is_closing(text)
        or not _may_head(group)
    ):
        return False
    following = groups[at + 1] if at + 1 < len(groups) else None
    if following is None or following.closing or is_closing(following.text):
        return False
    if group.marker:
        return _is_numbered_heading(groups, at)
    if _stands_out(group, body_size):
        return True
    if text.endswith("?") and not _NUMBERED.match(text):
        return False  # a person's question, which must not be lost as a heading
    return _is_followed_by_text(groups, at)


def _may_head(group: Group) -> bool:
    text = group.text
    if text.endswith((",", ";", ":", "-", "!")) or (ends_sentence(text) and not text.endswith("?")):
        return False
    if (
        starts_lower(text)
        or _DATED.match(text)
        or _NOT_HEADING.match(text)
        or is_open_ended(text)
        or _LABELLED.match(text)
    ):
        return False
    return not text.endswith(".") and any(c.isalpha() for c in text)


def _is_numbered_heading(groups: Sequence[Group], at: int) -> bool:
    """ "1. Trafik" over a paragraph is a heading; with "2. Støj" right under it, an item of a list."""
    group, following = groups[at], groups[at + 1]
    if _CASE_END.search(group.text) and not following.marker:
        return True
    before = groups[at - 1] if at else None
    if group.first.moved or not _NUMBERED.match(group.text) or following.marker:
        return False
    if before is not None and (
        before.text.endswith(":") or before.first.number == (group.first.number or 0) - 1
    ):
        return False
    return len(following.text) > 60 or ends_sentence(following.text)


def _stands_out(group: Group, body_size: float | None) -> bool:
    if all(row.line.bold for row in group.rows):
        return True
    size = group.first.line.size
    return size is not None and body_size is not None and size > 1.1 * body_size


def _is_followed_by_text(groups: Sequence[Group], at: int) -> bool:
    """Without type sizes: a short line by itself, over running text."""
    group = groups[at]
    before = groups[at - 1] if at else None
    following = groups[at + 1]
    if len(group.rows) > 1 and len(group.text) > 100:
        return False
    if before is not None and not (group.first.gap or group.first.turned or ends_sentence(before.text)):
        return False
    if is_section_name(following.text):
        return at == 0
    if following.marker:
        return following.first.number in (None, 1) and bool(_NUMBERED.match(group.text))
    return _is_running_text(following) or (
        _is_running_text_below(groups, at + 1) and _NUMBERED.match(group.text) is not None
    )


def _is_running_text(group: Group) -> bool:
    text = group.text
    return len(text) > 25 and (ends_sentence(text) or text.endswith(",") or len(text) > 2 * _LONGEST)


def _is_running_text_below(groups: Sequence[Group], at: int) -> bool:
    return at + 1 < len(groups) and _is_running_text(groups[at + 1])


def _find_unmarked_items(groups: Sequence[Group], kinds: list[BlockKind]) -> None:
    """After a lead-in that ends with a colon, blocks that do not end as sentences are list items.

    So are such blocks that follow a list item, and "at …" after "indstiller,".
    """
    for at, group in enumerate(groups):
        if kinds[at] is BlockKind.HEADING and not is_section_name(group.text) and _in_list(groups, kinds, at):
            led_in = groups[at - 1].text.endswith(":") and not _NUMBERED.match(group.text)
            same_start = group.text.split()[0] in ("At", groups[at - 1].text.split()[0])
            if led_in or same_start or re.search(r"[,:]\s", group.text):
                kinds[at] = BlockKind.LIST_ITEM
            continue
        if kinds[at] is not BlockKind.PARAGRAPH or at == 0 or group.closing:
            continue
        above = groups[at - 1].text
        is_demand = group.text.startswith("at ") and (above.startswith("at ") or above.endswith((",", ":")))
        is_item = _in_list(groups, kinds, at) and _is_item_like(group) and _has_fellow(groups, kinds, at)
        if is_demand or is_item:
            kinds[at] = BlockKind.LIST_ITEM


def _in_list(groups: Sequence[Group], kinds: Sequence[BlockKind], at: int) -> bool:
    return at > 0 and (groups[at - 1].text.endswith(":") or kinds[at - 1] is BlockKind.LIST_ITEM)


def _is_item_like(group: Group) -> bool:
    text = group.text
    if text.startswith(("”", '"', "»")) or text.endswith((",", ":")) or len(text) > 300:
        return False
    return not ends_sentence(text) and not is_closing(text)


def _has_fellow(groups: Sequence[Group], kinds: Sequence[BlockKind], at: int) -> bool:
    if kinds[at - 1] is BlockKind.LIST_ITEM:
        return True
    return at + 1 < len(groups) and (_is_item_like(groups[at + 1]) or bool(groups[at + 1].marker))


def _body_size(groups: Sequence[Group]) -> float | None:
    sizes = [
        row.line.size
        for group in groups
        for row in group.rows
        if row.line.size is not None and len(row.text) > 20
    ]
    return median(sizes) if sizes else None


def _heading_sizes(groups: Sequence[Group], kinds: Sequence[BlockKind]) -> list[float]:
    sizes = {
        round(group.first.line.size, 1)
        for group, kind in zip(groups, kinds, strict=True)
        if kind is BlockKind.HEADING and group.first.line.size is not None
    }
    return sorted(sizes, reverse=True)


def _heading_level(group: Group, *, first: bool, named: bool, sizes: Sequence[float]) -> int:
    size = group.first.line.size
    if size is not None and len(sizes) > 1:
        return min(sizes.index(round(size, 1)) + 1, 6)
    depth = _DEPTH.match(group.text)
    if depth and depth[1].rstrip("."):
        return min(2 + depth[1].count("."), 6)
    if is_section_name(group.text):
        return 2
    if first:
        return 1
    return 3 if named else 2


def _nesting(groups: Sequence[Group], kinds: Sequence[BlockKind], levels: Sequence[int], at: int) -> int:
    """An item under an item of another kind of marker or further to the right is one step in."""
    if at == 0 or kinds[at - 1] is not BlockKind.LIST_ITEM:
        return 0
    mine, above = _shape(groups[at].marker), _shape(groups[at - 1].marker)
    if mine == above:
        return levels[at - 1]
    for earlier in range(at - 1, -1, -1):
        if kinds[earlier] is not BlockKind.LIST_ITEM:
            break
        if _shape(groups[earlier].marker) == mine:
            return levels[earlier]
    return levels[at - 1] + 1


def _shape(marker: str) -> str:
    return re.sub(r"[a-zæøå]", "a", re.sub(r"\d+", "0", marker.strip().lower()))
