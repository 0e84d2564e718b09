"""What ODT styles say of paragraphs and lists."""

import re
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_HEADING_NAME = re.compile(r"^(?:heading|overskrift)(?:_20_| )?([1-9])$", re.I)


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is marked; `form` is "bullet", "" for no mark, or a form of number."""

    form: str
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1  # how many levels the number shows: 2 gives "2.1"


@dataclass(slots=True)
class Styles:
    """Styles by name; those of the text itself (automatic ones) go before those of the file."""

    elements: dict[str, Element] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    outline: dict[int, ListLevel] = field(default_factory=dict)

    @classmethod
    def of(cls, *roots: Element | None) -> Self:
        found = cls()
        for element in (e for root in roots if root is not None for e in root.iter()):
            if element.tag == "style_style":
                found.elements[element.get("style_name", "")] = element
            elif element.tag == "text_list-style":
                found.lists[element.get("style_name", "")] = _levels(element)
            elif element.tag == "text_outline-style":
                found.outline = _levels(element)
        return found

    def is_bold(self, name: str) -> bool:
        return self._text_property(name, "fo_font-weight") in ("bold", "600", "700", "800", "900")

    def is_hidden(self, name: str) -> bool:
        return self._text_property(name, "text_display") == "none"

    def is_title(self, name: str) -> bool:
        return any(style.lower() in ("title", "titel") for style in self._lineage(name))

    def heading(self, name: str) -> int:
        """The level of a paragraph that only looks like a heading by the name of its style."""
        for style in self._lineage(name):
            if found := _HEADING_NAME.match(style):
                return int(found.group(1))
        return 0

    def list_style(self, name: str) -> str:
        """The list style that a paragraph style brings with it."""
        for style in self._lineage(name):
            element = self.elements.get(style)
            if element is not None and (found := element.get("style_list-style-name")):
                return found
        return ""

    def _text_property(self, name: str, key: str) -> str:
        for style in self._lineage(name):
            element = self.elements.get(style)
            properties = element.find("style_text-properties") if element is not None else None
            if properties is not None and (found := properties.get(key)):
                return found
        return ""

    def _lineage(self, name: str) -> list[str]:
        """A style's name and those it inherits from; stops at a ring."""
        names: list[str] = []
        while name and name not in names:
            names.append(name)
            element = self.elements.get(name)
            name = element.get("style_parent-style-name", "") if element is not None else ""
        return names


def _levels(style: Element) -> dict[int, ListLevel]:
    found: dict[int, ListLevel] = {}
    for level in style:
        number = level.get("text_level", "")
        if not number.isdecimal() or len(number) > 2:
            continue
        if level.tag == "text_list-level-style-bullet":
            found[int(number)] = ListLevel("bullet", before=level.get("text_bullet-char", "•"))
        elif level.tag in ("text_list-level-style-number", "text_outline-level-style"):
            found[int(number)] = _numbered(level)
    return found


def _numbered(level: Element) -> ListLevel:
    return ListLevel(
        _FORMS.get(level.get("style_num-format", ""), ""),
        before=level.get("style_num-prefix", ""),
        after=level.get("style_num-suffix", ""),
        start=whole(level.get("text_start-value", ""), 1),
        shown=whole(level.get("text_display-levels", ""), 1),
    )


def whole(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else default
