"""Pieces of WordprocessingML that python-docx has no words for: fields, bookmarks, controls, borders."""

from collections.abc import Iterable
from functools import cache
from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

_NAMESPACES = {"w": nsmap["w"]}


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """Return `<w:tag w:name="value">children</w:tag>`."""
    given = {_name(name): value for name, value in attributes.items()}
    made = cast(BaseOxmlElement, oxml_parser.makeelement(_name(tag), given, nsmap=_NAMESPACES))
    made.extend(children)
    return made


@cache
def _name(tag: str) -> str:
    return qn(f"w:{tag}")


def text_element(text: str, *, tag: str = "t") -> BaseOxmlElement:
    made = element(tag)
    made.text = text
    made.set(qn("xml:space"), "preserve")
    return made


def run_element(*children: BaseOxmlElement, style: str = "") -> BaseOxmlElement:
    properties = [element("rPr", element("rStyle", val=style))] if style else []
    return element("r", *properties, *children)


LINK_COLOUR = "17414F"


def text_run(
    text: str, *, bold: bool = False, italic: bool = False, is_link: bool = False
) -> BaseOxmlElement:
    """Return a run; line breaks stay line breaks, a tab becomes four spaces."""
    made = element("r")
    looks = [element(tag) for tag, wanted in (("b", bold), ("i", italic)) if wanted]
    if is_link:
        looks += [element("color", val=LINK_COLOUR), element("u", val="single")]
    if looks:
        made.append(element("rPr", *looks))
    for place, line in enumerate(text.split("\n")):
        if place:
            made.append(element("br"))
        made.append(text_element(line.replace("\t", "    ")))
    return made


def link(run: BaseOxmlElement, *, key: str) -> BaseOxmlElement:
    """Return a run as a link to what the file's relationship `key` leads to."""
    made = element("hyperlink", run)
    made.set(qn("r:id"), key)
    return made


def field_runs(instruction: str, *, shown: str) -> tuple[BaseOxmlElement, ...]:
    """Return the runs of a field: what it asks Word for, and what is shown until Word has answered."""
    return (
        run_element(element("fldChar", fldCharType="begin")),
        run_element(text_element(f" {instruction} ", tag="instrText")),
        run_element(element("fldChar", fldCharType="separate")),
        run_element(text_element(shown)),
        run_element(element("fldChar", fldCharType="end")),
    )


def bookmark(paragraph: Paragraph, *, name: str, number: int) -> None:
    """Put a bookmark around what the paragraph holds."""
    start = element("bookmarkStart", id=str(number), name=name)
    properties = paragraph._p.pPr
    paragraph._p.insert(0 if properties is None else 1, start)
    paragraph._p.append(element("bookmarkEnd", id=str(number)))


def contents_entry(paragraph: Paragraph, *, text: str, target: str) -> None:
    """Fill one line of a table of contents: a link to its heading, with its page number as a field.

    The lines stand by themselves, not in a field TOC: inside one, LibreOffice shows what the file says, which
    nobody knows yet; by themselves it counts the pages when it opens the file, as Word does when asked.
    """
    page = field_runs(rf"PAGEREF {target} \h", shown="")
    link = element(
        "hyperlink", run_element(text_element(text)), run_element(element("tab")), *page, anchor=target
    )
    paragraph._p.append(link)


def borders(tag: str, **sides: tuple[int, str]) -> BaseOxmlElement:
    """Return borders (pBdr, tblBorders): each side's width in eighths of a point, and its colour."""
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    made = element(tag)
    for side in order:
        if side in sides:
            width, colour = sides[side]
            line = {
                "val": "single" if width else "nil",
                "sz": str(width),
                "space": "6" if tag == "pBdr" else "0",
            }
            made.append(element(side, **line, color=colour))
    return made


def shading(colour: str) -> BaseOxmlElement:
    return element("shd", val="clear", color="auto", fill=colour)


def text_control(*, title: str, tag: str, prompt: str, style: str) -> BaseOxmlElement:
    """Return a place to write in: a block content control that shows its prompt until somebody writes."""
    properties = element(
        "sdtPr",
        element("alias", val=title),
        element("tag", val=tag),
        element("showingPlcHdr"),
    )
    prompt_run = run_element(text_element(prompt), style="PlaceholderText")
    body = element("p", element("pPr", element("pStyle", val=style)), prompt_run)
    return element("sdt", properties, element("sdtContent", body))


def choice_control(*, title: str, tag: str, choices: Iterable[str], prompt: str) -> BaseOxmlElement:
    """Return a list to choose from, to stand in a line."""
    items = [element("listItem", displayText=choice, value=choice) for choice in choices]
    properties = element(
        "sdtPr",
        element("alias", val=title),
        element("tag", val=tag),
        element("showingPlcHdr"),
        element("dropDownList", *items),
    )
    shown = run_element(text_element(prompt), style="PlaceholderText")
    return element("sdt", properties, element("sdtContent", shown))
