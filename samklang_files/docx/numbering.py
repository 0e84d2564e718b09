"""The numbers and bullets that Word shows before list items but does not store: counted as Word counts."""

import re
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

from samklang_files.docx.styles import ListUse, Styles, value
from samklang_files.numbers import written

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str  # w:numFmt
    text: str  # w:lvlText, e.g. "%1.%2"
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a file and how far each is counted. Lists that share a definition share the count."""

    definitions: dict[str, dict[int, _Level]]
    definition_of: dict[str, str]
    own_levels: dict[str, dict[int, _Level]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, *, styles: Styles) -> Self:
        if root is None:
            return cls({}, {}, {})
        definitions = {a.get("w_abstractNumId", ""): _levels(a) for a in root.iterfind("w_abstractNum")}
        linked = _links(root, styles)
        uses: dict[str, str] = {}
        own: dict[str, dict[int, _Level]] = {}
        for number in root.iterfind("w_num"):
            definition = value(number, "w_abstractNumId")
            list_id = number.get("w_numId", "")
            uses[list_id] = linked.get(definition, definition)
            own[list_id] = _own_levels(number, definitions.get(uses[list_id], {}))
        return cls(definitions, uses, own)

    def holds(self, use: ListUse | None) -> bool:
        """Tell whether a paragraph is in a list; list 0 takes a paragraph out of its style's list."""
        return use is not None and use.list_id in self.definition_of

    def next_marker(self, use: ListUse) -> str:
        """Count one item further and return its marker as Word shows it."""
        definition = self.definition_of.get(use.list_id, "")
        levels = {**self.definitions.get(definition, {}), **self.own_levels.get(use.list_id, {})}
        level = levels.get(use.counted)
        if level is None:
            return "•"
        counts = self._counts(use.list_id, definition)
        counts[use.counted] = counts.get(use.counted, level.start - 1) + 1
        for deeper in [number for number in counts if number > use.counted]:
            del counts[deeper]
        return _marker(level, levels, counts)

    def _counts(self, list_id: str, definition: str) -> dict[int, int]:
        """The running count; a list with a start of its own begins anew the first time it is met."""
        counts = self.counts.setdefault(definition, {})
        if list_id not in self.started:
            self.started.add(list_id)
            for number in self.own_levels.get(list_id, {}):
                counts.pop(number, None)
        return counts


def _marker(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return "–" if level.text in ("-", "–", "—") else "•"
    if level.form == "none":
        return ""

    def shown(found: re.Match[str]) -> str:
        number = int(found.group(1)) - 1
        other = levels.get(number, level)
        return written(counts.get(number, other.start), other.form)

    return _PLACE.sub(shown, level.text).strip()


def _levels(parent: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in parent.iterfind("w_lvl"):
        number = level.get("w_ilvl", "")
        if number.isdecimal() and int(number) < _LEVELS:
            found[int(number)] = _Level(
                value(level, "w_numFmt") or "decimal",
                value(level, "w_lvlText"),
                _whole(value(level, "w_start"), 1),
            )
    return found


def _own_levels(number: Element, levels: dict[int, _Level]) -> dict[int, _Level]:
    """The levels that one use of a definition sets for itself: a whole new level, or only another start."""
    found: dict[int, _Level] = {}
    for override in number.iterfind("w_lvlOverride"):
        at = _whole(override.get("w_ilvl", ""), 0)
        level = _levels(override).get(at) or levels.get(at)
        start = value(override, "w_startOverride")
        if level is not None:
            found[at] = _Level(level.form, level.text, _whole(start, level.start))
    return found


def _links(root: Element, styles: Styles) -> dict[str, str]:
    """Definitions that only point to a list style, and the definition that style uses."""
    uses = {number.get("w_numId", ""): value(number, "w_abstractNumId") for number in root.iterfind("w_num")}
    found: dict[str, str] = {}
    for definition in root.iterfind("w_abstractNum"):
        style = value(definition, "w_numStyleLink")
        use = styles.get(style).list_use if style else None
        if use is not None and use.list_id in uses:
            found[definition.get("w_abstractNumId", "")] = uses[use.list_id]
    return found


def _whole(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else default
