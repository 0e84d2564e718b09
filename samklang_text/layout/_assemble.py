"""From lines to blocks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from samklang_text.document import Aside, BlockKind, Piece, Place

from ._furniture import set_aside_furniture
from ._headings import kinds_of, levels_of
from ._hyphens import Hyphens, is_divided
from ._lines import Line, Row, cut, rows_of
from ._markers import find_markers
from ._paragraphs import Group, group_rows

_Run = tuple[str, Place]


def assemble(lines: Iterable[Line], *, is_word: Callable[[str], bool]) -> list[Piece | Aside]:
    """Make headings, paragraphs and list items of a file's lines, and set page furniture aside.

    Lines come in reading order, with geometry (PDF) or without (plain text; blank lines matter there).
    `is_word` tells whether a word in lower case is known, compounds included: it decides which hyphens go.
    Words keep their place: each run of a piece is a stretch of one line, as long as its place. Asides stand
    where they stood, or right after the block they cut in two.
    """
    rows = rows_of(lines)
    set_aside_furniture(rows)
    kept = [row for row in rows if row.aside is None]
    _close_ranks(rows)
    kept = find_markers(kept)
    groups = group_rows(kept)
    hyphens = Hyphens((row.text for row in kept), is_word=is_word)
    kinds = kinds_of(groups)
    levels = levels_of(groups, kinds)
    pieces = [_piece(*one, hyphens=hyphens) for one in zip(groups, kinds, levels, strict=True)]
    return _in_order(rows, groups, pieces, hyphens=hyphens)


def _close_ranks(rows: Sequence[Row]) -> None:
    """Let a row remember that something was set aside right before it."""
    turned, gap = False, 0
    for row in rows:
        if row.aside is not None:
            turned, gap = True, max(gap, row.gap)
            continue
        row.turned, row.gap = row.turned or turned, max(row.gap, gap)
        turned, gap = False, 0


def _in_order(
    rows: Sequence[Row], groups: Sequence[Group], pieces: Sequence[Piece], *, hyphens: Hyphens
) -> list[Piece | Aside]:
    found: list[Piece | Aside] = []
    first = {id(group.first): piece for group, piece in zip(groups, pieces, strict=True)}
    aside: list[Row] = []
    for row in rows:
        if row.aside is not None:
            if aside and not _is_one_aside(aside[-1], row):
                found.append(_aside(aside, hyphens=hyphens))
                aside = []
            aside.append(row)
            continue
        if id(row) in first:
            if aside:
                found.append(_aside(aside, hyphens=hyphens))
                aside = []
            found.append(first[id(row)])
    if aside:
        found.append(_aside(aside, hyphens=hyphens))
    return found


def _is_one_aside(before: Row, row: Row) -> bool:
    return (before.aside, before.place.page, before.place.part) == (row.aside, row.place.page, row.place.part)


def _aside(rows: Sequence[Row], *, hyphens: Hyphens) -> Aside:
    reason = rows[0].aside
    assert reason is not None
    place = replace(rows[0].place, end=max(rows[-1].place.end, rows[0].place.end))
    return Aside(reason, _lines([row.text for row in rows], hyphens=hyphens), 0, place)


def _lines(texts: Sequence[str], *, hyphens: Hyphens) -> str:
    """Lay lines out as they stand, but join an address that a text layer divided (U+FFFE)."""
    laid = ""
    for text, following in zip(texts, [*texts[1:], ""], strict=True):
        if text.endswith("\ufffe"):
            laid += text[:-1] + hyphens.between(text, following).strip()
        else:
            laid += text + "\n"
    return laid.removesuffix("\n")


def _piece(group: Group, kind: BlockKind, level: int, *, hyphens: Hyphens) -> Piece:
    marker = group.marker if kind is BlockKind.LIST_ITEM else ""
    runs: list[_Run] = []
    for at, row in enumerate(group.rows):
        text, place = row.text, row.place
        if at == 0 and marker and row.marker:
            text = row.body
            place = cut(place, left=len(row.text) - len(text))
        if at + 1 < len(group.rows):
            runs.extend(_joined(text, place, group.rows[at + 1], hyphens=hyphens))
        else:
            kept = text.rstrip("\ufffe\u00ad")
            runs.append((kept, cut(place, right=len(text) - len(kept))))
    whole = tuple(part for text, place in runs for part in _without_soft_hyphens(text, place))
    return Piece(kind, whole, level=level, marker=marker.strip())


def _without_soft_hyphens(text: str, place: Place) -> Iterator[_Run]:
    """Part a run at the soft hyphens inside it: they are no letters of the word."""
    at = 0
    for end in [*(at for at, letter in enumerate(text) if letter == "\u00ad"), len(text)]:
        if end > at:
            yield text[at:end], cut(place, left=at, right=len(text) - end) if "\u00ad" in text else place
        at = end + 1


def _joined(text: str, place: Place, following: Row, *, hyphens: Hyphens) -> list[_Run]:
    """The runs of a row that is followed by another: its text, and what stands between the two."""
    if not is_divided(text):
        return [(text, place), (" ", _between(place, following.place))]
    between = hyphens.between(text, following.text)
    word: _Run = (text[:-1], cut(place, right=1))
    if not between:
        return [word]
    hyphen: _Run = ("-", cut(place, left=len(text) - 1))
    return [word, hyphen] if between == "-" else [word, hyphen, (" ", _between(place, following.place))]


def _between(first: Place, second: Place) -> Place:
    """The white space between two lines, empty where they are not in one stretch of the original."""
    if (first.page, first.part, first.paragraph) != (second.page, second.part, second.paragraph):
        return replace(first, start=first.end)
    return replace(first, start=first.end, end=max(second.start, first.end))
