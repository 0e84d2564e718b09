"""A letter on its sheet: as Word and as PDF, without the marks that reports of this program bear."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import typst
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

_TEMPLATE = b"""
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.subject, author: sheet.sender, date: none)
#set page(paper: "a4", margin: (x: 2.8cm, y: 2.6cm), numbering: "1")
#set text(lang: "da", size: 11pt)
#set par(justify: false, leading: 0.7em, spacing: 1.1em)
#align(right, text(weight: "bold", sheet.sender))
#v(1.2cm)
#for line in sheet.to [#line \\ ]
#align(right, sheet.day)
#v(0.6cm)
#text(size: 13pt, weight: "bold", sheet.subject)
#for part in sheet.parts {
  if part.items.len() > 0 { list(..part.items) } else { par(part.lines.join(linebreak())) }
}
#v(0.8cm)
#sheet.signed.join(linebreak())
"""
_STILL = datetime(2010, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a letter; `said` has paragraphs with their lines, those of a list begin with "- "."""

    sender: str
    to: str
    day: str
    subject: str
    said: tuple[str, ...]
    signed: str


def as_word(sheet: Sheet) -> bytes:
    """Return a letter as DOCX."""
    word = Document()
    word.core_properties.author, word.core_properties.title = sheet.sender, sheet.subject
    word.core_properties.created = word.core_properties.modified = _STILL
    word.styles["Normal"].font.size = Pt(11)
    head = word.add_paragraph()
    head.add_run(sheet.sender).bold = True
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph(sheet.to)
    word.add_paragraph(sheet.day).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph().add_run(sheet.subject).bold = True
    for paragraph in sheet.said:
        if items := _items(paragraph):
            for item in items:
                word.add_paragraph(item, style="List Bullet")
        else:
            word.add_paragraph(paragraph)
    word.add_paragraph(sheet.signed)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def as_print(sheet: Sheet) -> bytes:
    """Return a letter as PDF. What stands in it reaches the compiler as data, never as markup."""
    data = {
        "sender": sheet.sender,
        "to": sheet.to.splitlines(),
        "day": sheet.day,
        "subject": sheet.subject,
        "parts": [{"items": _items(each), "lines": each.splitlines()} for each in sheet.said],
        "signed": sheet.signed.splitlines(),
    }
    compiler = typst.Compiler(ignore_system_fonts=True)
    made = compiler.compile(_TEMPLATE, format="pdf", sys_inputs={"sheet": json.dumps(data)})
    if not isinstance(made, bytes):
        raise TypeError(f"typst gave {type(made).__name__} where a PDF was asked for")
    return made


def _items(paragraph: str) -> list[str]:
    lines = paragraph.splitlines()
    is_list = all(line.startswith("- ") for line in lines)
    return [line.removeprefix("- ") for line in lines] if is_list else []
