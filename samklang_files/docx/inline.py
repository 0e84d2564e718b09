"""What stands inside one Word paragraph: text, breaks, notes, text boxes, and what was deleted or hidden."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from samklang_files.docx.styles import Styles, toggle, value
from samklang_files.pieces import BREAK, Run
from samklang_text.document import Place

_THROUGH = {
    *(
        "w_ins",
        "w_moveTo",
        "w_hyperlink",
        "w_smartTag",
        "w_sdt",
        "w_sdtContent",
        "w_fldSimple",
        "w_customXml",
    ),
    *("w_bdo", "w_dir", "m_oMathPara", "m_oMath"),
}
_CHARACTERS = {"w_tab": " ", "w_ptab": " ", "w_cr": BREAK, "w_noBreakHyphen": "-"}


@dataclass(slots=True)
class Inline:
    """Reads one paragraph. Offsets count all its characters, deleted and hidden ones left out."""

    paragraph: int
    styles: Styles
    runs: list[Run] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    bold: int = 0
    changed: bool = False
    at: int = 0

    def read(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag == "w_r":
                self._run(child)
            elif tag in ("w_del", "w_moveFrom"):
                self._deleted(child)
            elif tag in _THROUGH:
                self.changed = self.changed or tag in ("w_ins", "w_moveTo")
                self.read(child)
            elif tag == "m_r":
                self._add("".join(text.text or "" for text in child.iter("m_t")))
            elif tag.startswith("m_"):
                self.read(child)
            elif tag == "mc_AlternateContent":
                self._alternative(child, self.read)

    def is_bold(self) -> bool:
        """Tell whether all its letters are bold."""
        length = sum(len(text) for text, _ in self.runs if text.strip())
        return 0 < length <= self.bold

    def _run(self, run: Element) -> None:
        properties = run.find("w_rPr")
        style = self.styles.get(value(properties, "w_rStyle")) if properties is not None else None
        if toggle(properties, "w_vanish", default=bool(style and style.hidden)):
            self.hidden.append(_text_of(run))
            return
        before = self.at
        self._content(run)
        if toggle(properties, "w_b", default=bool(style and style.bold)):
            self.bold += self.at - before

    def _content(self, run: Element) -> None:
        for child in run:
            tag = child.tag
            if tag == "w_t":
                self._add(child.text or "")
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag])
            elif tag == "w_br":
                self._add(" " if child.get("w_type") in ("page", "column") else BREAK)
            elif tag == "w_sym":
                self._add(_symbol(child))
            elif tag in ("w_footnoteReference", "w_endnoteReference"):
                self.notes.append((tag.removeprefix("w_").removesuffix("Reference"), child.get("w_id", "")))
            elif tag in ("w_drawing", "w_pict", "w_object"):
                self.boxes.extend(_boxes(child))
            elif tag == "w_ruby":
                self._ruby(child)
            elif tag == "mc_AlternateContent":
                self._alternative(child, self._content)

    def _ruby(self, element: Element) -> None:
        """Read the characters themselves, not the small ones above them that tell how they sound."""
        for base in element.iterfind("w_rubyBase"):
            self.read(base)

    def _alternative(self, element: Element, read: Callable[[Element], None]) -> None:
        """Read one of the alternatives that say the same thing for newer and older programs."""
        chosen = element.find("mc_Choice")
        if chosen is None:
            chosen = element.find("mc_Fallback")
        if chosen is not None:
            read(chosen)

    def _deleted(self, element: Element) -> None:
        self.changed = True
        if text := _text_of(element):
            self.hidden.append(text)

    def _add(self, text: str) -> None:
        if text:
            self.runs.append((text, Place(self.at, self.at + len(text), paragraph=self.paragraph)))
            self.at += len(text)


def _text_of(element: Element) -> str:
    return "".join(child.text or "" for child in element.iter() if child.tag in ("w_t", "w_delText"))


def _symbol(element: Element) -> str:
    """A character of a symbol font; Word moves those to U+F000 and on."""
    try:
        code = int(element.get("w_char", ""), 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else ""


def _boxes(element: Element) -> list[Element]:
    """Text boxes in a drawing, the outermost only: what is inside them is read with them."""
    found: list[Element] = []
    for child in element:
        if child.tag == "w_txbxContent":
            found.append(child)
        elif child.tag == "mc_AlternateContent":
            chosen = child.find("mc_Choice")
            found.extend(_boxes(chosen if chosen is not None else child))
        else:
            found.extend(_boxes(child))
    return found
