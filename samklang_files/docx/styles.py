"""What Word's styles say of paragraphs: heading level, list, hidden, bold."""

import re
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

_HEADING_NAME = re.compile(r"^(?:heading|overskrift)\s*([1-9])$", re.I)
_TITLE_NAMES = {"title", "titel"}
_LIST_NAME = re.compile(r"^(?:list (?:bullet|number)|opstilling - (?:punkttegn|talliste)) ([2-5])$", re.I)
_CONTENTS_NAME = re.compile(r"^(?:toc|indholdsfortegnelse)\s*\d$", re.I)


@dataclass(frozen=True, slots=True)
class ListUse:
    """Which list a paragraph stands in, how deep it is, and the list's own level where that is another."""

    list_id: str
    level: int
    own_level: int | None = None

    @property
    def counted(self) -> int:
        return self.level if self.own_level is None else self.own_level


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it inherits."""

    heading: int = 0
    list_use: ListUse | None = None
    bold: bool = False
    hidden: bool = False
    contents: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a file by id."""

    elements: dict[str, Element]
    default: str = ""
    known: dict[str, Style] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> Self:
        elements = {s.get("w_styleId", ""): s for s in (root.iterfind("w_style") if root is not None else ())}
        default = next(
            (
                k
                for k, s in elements.items()
                if s.get("w_type") == "paragraph" and on(s.get("w_default", "0"))
            ),
            "",
        )
        return cls(elements, default)

    def get(self, style_id: str) -> Style:
        style_id = style_id or self.default
        if style_id not in self.known:
            self.known[style_id] = Style()  # stops at a style that is based on itself
            self.known[style_id] = self._read(style_id)
        return self.known[style_id]

    def _read(self, style_id: str) -> Style:
        element = self.elements.get(style_id)
        if element is None:
            return Style(heading=_heading_of_name(style_id))
        base_id = value(element, "w_basedOn")
        base = self.get(base_id) if base_id else Style()
        name = value(element, "w_name")
        properties = element.find("w_pPr")
        outline = outline_level(properties)
        return Style(
            heading=_heading_of_name(name) or (base.heading if outline is None else outline),
            list_use=_with_level(list_use(properties) or base.list_use, name=name),
            bold=toggle(element.find("w_rPr"), "w_b", default=base.bold),
            hidden=toggle(element.find("w_rPr"), "w_vanish", default=base.hidden),
            contents=bool(_CONTENTS_NAME.match(name)) or base.contents,
        )


def _with_level(use: ListUse | None, *, name: str) -> ListUse | None:
    """Word's own "List Bullet 2" is a list of one level, set in further: the style's name tells how deep."""
    found = _LIST_NAME.match(name)
    return ListUse(use.list_id, int(found.group(1)) - 1, 0) if use and found and use.level == 0 else use


def _heading_of_name(name: str) -> int:
    if name.lower() in _TITLE_NAMES:
        return 1
    found = _HEADING_NAME.match(name)
    return int(found.group(1)) if found else 0


def outline_level(properties: Element | None) -> int | None:
    """Return 1.. for a heading, 0 for body text (Word: 0.. and 9), None where nothing is said."""
    text = value(properties, "w_outlineLvl")
    if not text.isdecimal():
        return None
    return int(text) + 1 if int(text) < 9 else 0


def list_use(properties: Element | None) -> ListUse | None:
    numbering = properties.find("w_numPr") if properties is not None else None
    if numbering is None:
        return None
    level = value(numbering, "w_ilvl")
    return ListUse(value(numbering, "w_numId"), int(level) if level.isdecimal() else 0)


def value(parent: Element | None, tag: str) -> str:
    """Return the w_val of a child, "" where there is none."""
    child = parent.find(tag) if parent is not None else None
    return child.get("w_val", "") if child is not None else ""


def toggle(properties: Element | None, tag: str, *, default: bool = False) -> bool:
    """Return a property that is either on or off; the bare element means on."""
    child = properties.find(tag) if properties is not None else None
    return default if child is None else on(child.get("w_val", "1"))


def on(text: str) -> bool:
    return text not in ("0", "false", "off", "none")
