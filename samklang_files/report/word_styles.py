"""The looks of a report in Word: real styles, so that a municipality can put its own template over them."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from samklang_files.report.word_elements import borders, element, shading

ACCENT, MUTED, INK = "17414F", "4D5B60", "1B2326"
LINE, SOFT = "C9D4D7", "EEF3F4"
ALERT, ALERT_SOFT = "8A3B12", "FBF1E9"
SANS, SERIF = "Calibri", "Cambria"
TEXT_WIDTH = Cm(16.6)

# name: (based on, size, bold, colour, before, after)
_PARAGRAPHS: dict[str, tuple[str, float, bool, str, float, float]] = {
    "Report Organisation": ("Normal", 12, True, INK, 0, 0),
    "Report Label": ("Normal", 10.5, True, ACCENT, 110, 6),
    "Report Date": ("Normal", 10.5, False, INK, 3, 3),
    "Lead": ("Normal", 11.5, False, ACCENT, 0, 8),
    "Small": ("Normal", 8.5, False, MUTED, 0, 6),
    "Table Text": ("Normal", 8.5, False, INK, 2, 2),
    "Table Heading": ("Table Text", 8.5, True, ACCENT, 2, 2),
    "Figure Value": ("Normal", 18, True, ACCENT, 4, 0),
    "Entry Number": ("Table Text", 9, True, ACCENT, 2, 0),
    "Entry Heading": ("Table Text", 8.5, True, INK, 0, 1),
    "Entry Facts": ("Table Text", 8, False, MUTED, 1, 1),
    "Entry Quote": ("Table Text", 10, False, INK, 2, 3),
    "Note Title": ("Normal", 9.5, True, ACCENT, 8, 0),
    "Note Text": ("Normal", 9.5, False, INK, 0, 8),
    "Urgent Title": ("Normal", 9.5, True, ALERT, 8, 0),
    "Urgent Text": ("Normal", 9.5, False, INK, 0, 8),
    "Field Choice": ("Table Text", 8.5, True, ACCENT, 2, 0),
    "Field Text": ("Table Text", 9, False, INK, 1, 2),
    "Contents Heading": ("Normal", 15, True, ACCENT, 0, 6),
}
_HEADINGS: dict[int, tuple[float, float, float]] = {
    1: (17, 22, 8),
    2: (13, 16, 6),
    3: (11, 12, 4),
    4: (10, 10, 4),
}


def set_styles(document: Document, *, language: str) -> None:
    _normal(document, language=language)
    for level, (size, before, after) in _HEADINGS.items():
        _shape(_paragraph_style(document, f"Heading {level}"), size, True, ACCENT, before, after)
        document.styles[f"Heading {level}"].paragraph_format.keep_with_next = True
    _shape(_paragraph_style(document, "Title"), 27, True, ACCENT, 0, 6)
    _shape(_paragraph_style(document, "Subtitle"), 13.5, False, MUTED, 0, 6)
    _shape(_paragraph_style(document, "Caption"), 9, True, ACCENT, 10, 4)
    footer = _paragraph_style(document, "Footer")
    _shape(footer, 8, False, MUTED, 0, 0)
    for tabs in footer.element.findall(f".//{qn('w:tabs')}"):
        tabs.getparent().remove(tabs)
    for name, (base, size, bold, colour, before, after) in _PARAGRAPHS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base]
        _shape(style, size, bold, colour, before, after)
    _frames(document)
    _quote(document)
    _lists(document)
    _placeholder(document)
    for level in (1, 2):
        _contents_style(document, level)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is not a paragraph style")
    for old in style.element.findall(qn("w:pPr")) if name == "Title" else ():
        style.element.remove(old)
    for wide in style.element.findall(f"{qn('w:rPr')}/{qn('w:spacing')}"):
        wide.getparent().remove(wide)
    return style


def _shape(style: ParagraphStyle, size: float, bold: bool, colour: str, before: float, after: float) -> None:
    _font(style, size=size, colour=colour, name=SANS)
    style.font.bold, style.font.italic = bold, False
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _font(style: CharacterStyle, *, size: float, colour: str, name: str) -> None:
    style.font.size, style.font.name = Pt(size), name
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        if "heme" in attribute:
            del fonts.attrib[attribute]
    for kind in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(kind), name)


def _normal(document: Document, *, language: str) -> None:
    style = _paragraph_style(document, "Normal")
    _shape(style, 10, False, INK, 0, 7)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    style.paragraph_format.line_spacing = 1.15
    style.paragraph_format.widow_control = True
    for properties in document.styles.element.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            old.set(qn("w:val"), language)
            old.set(qn("w:eastAsia"), language)


def _properties(document: Document, name: str) -> BaseOxmlElement:
    properties: BaseOxmlElement = document.styles[name].element.get_or_add_pPr()
    return properties


def _decorate(document: Document, name: str, *parts: BaseOxmlElement) -> None:
    """Add borders and shading where the schema wants them: before spacing and indentation."""
    properties = _properties(document, name)
    later = {qn(f"w:{tag}") for tag in ("tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")}
    at = next((at for at, child in enumerate(properties) if child.tag in later), len(properties))
    for offset, part in enumerate(parts):
        properties.insert(at + offset, part)


def _frames(document: Document) -> None:
    """Notes: paragraphs with a ground and a line at their side."""
    for names, colour, ground in (
        (("Note Title", "Note Text"), ACCENT, SOFT),
        (("Urgent Title", "Urgent Text"), ALERT, ALERT_SOFT),
    ):
        for name in names:
            _decorate(document, name, borders("pBdr", left=(20, colour)), shading(ground))
            document.styles[name].paragraph_format.left_indent = Pt(9)
    for name in ("Note Title", "Urgent Title", "Caption"):
        document.styles[name].paragraph_format.keep_with_next = True
    _decorate(document, "Figure Value", borders("pBdr", top=(8, ACCENT)))


def _quote(document: Document) -> None:
    style = _paragraph_style(document, "Quote")
    _shape(style, 10.5, False, INK, 0, 5)
    _font(style, size=10.5, colour=INK, name=SERIF)
    style.paragraph_format.left_indent = Pt(11)
    _decorate(document, "Quote", borders("pBdr", left=(14, "8BA0A7")))
    _font(document.styles["Entry Quote"], size=10, colour=INK, name=SERIF)
    source = document.styles.add_style("Quote Source", WD_STYLE_TYPE.PARAGRAPH)
    source.base_style = style
    _shape(source, 8.5, False, MUTED, 0, 6)


def _lists(document: Document) -> None:
    for name in ("List Bullet", "List Number"):
        style = _paragraph_style(document, name)
        style.paragraph_format.space_after = Pt(3)


def _placeholder(document: Document) -> None:
    style = document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor.from_string("66757A")


def _contents_style(document: Document, level: int) -> None:
    style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _shape(style, 9.5, level == 1, INK, 4 if level == 1 else 0, 1)
    style.paragraph_format.left_indent = Pt(0 if level == 1 else 18)
    style.paragraph_format.tab_stops.add_tab_stop(Emu(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def number_headings(document: Document) -> None:
    """Number the headings 1, 1.1, 1.1.1 by a list of Word's own, tied to the heading styles."""
    numbering = document.part.numbering_part.element
    levels = [_level(depth) for depth in range(4)]
    outline = element(
        "abstractNum", element("multiLevelType", val="multilevel"), *levels, abstractNumId="900"
    )
    numbering.insert(0, outline)
    numbering.append(element("num", element("abstractNumId", val="900"), numId="900"))
    for depth in range(4):
        properties = _properties(document, f"Heading {depth + 1}")
        link = element("numPr", element("ilvl", val=str(depth)), element("numId", val="900"))
        properties.insert(_place_of_number(properties), link)


def _place_of_number(properties: BaseOxmlElement) -> int:
    earlier = {
        qn(f"w:{tag}") for tag in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl")
    }
    return sum(1 for child in properties if child.tag in earlier)


def _level(depth: int) -> BaseOxmlElement:
    text = ".".join(f"%{place + 1}" for place in range(depth + 1))
    return element(
        "lvl",
        element("start", val="1"),
        element("numFmt", val="decimal"),
        element("pStyle", val=f"Heading{depth + 1}"),
        element("suff", val="space"),
        element("lvlText", val=f"{text} "),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left="0", firstLine="0")),
        ilvl=str(depth),
    )
