"""The letters of the hearing as real files: the same bytes each time they are made.

The form follows the ending of the name. What is scanned is a picture of a page, as a copier sends it.
"""

from collections.abc import Iterable
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape
from io import BytesIO
from pathlib import PurePath
from random import Random
from time import struct_time
from xml.sax.saxutils import escape as xml_escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pypdfium2
from PIL import Image, ImageFilter

from samklang.demo.hearing.sheets import Sheet, as_print, as_word
from samklang.demo.hearing.told import ToldAnswer, ToldFile, unwrapped

_TO = "Politiksekretariatet\nKlangby Kommune"
_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_SCAN_SCALE = 150 / 72  # dots per point: what the copier of an office is set to
_STILL = struct_time((2010, 1, 1, 0, 0, 0, 4, 1, 0))  # the copier has no clock that anybody set
_SKEW = 0.4  # degrees: nobody lays the paper quite straight


def written_day(day: datetime) -> str:
    """Return a day as it stands in a Danish letter."""
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"


def paper_of(told: ToldAnswer, *, day: datetime) -> bytes:
    """Return the file of an answer, in the form its name says."""
    ending = PurePath(told.name).suffix
    if ending == ".eml":
        return _mail(told, day=day)
    said = tuple(unwrapped(told.text).split("\n\n"))
    sheet = Sheet(told.who, _TO, written_day(day), told.subject, said, told.signed)
    return _scanned(as_print(sheet)) if told.is_scanned else _made(ending, sheet)


def enclosed(told: ToldFile) -> bytes:
    """Return a file that goes with an answer."""
    title, *said = unwrapped(told.text).split("\n\n")
    return _made(PurePath(told.name).suffix, Sheet("", "", "", title, tuple(said), ""))


def as_page(text: str, name: str) -> bytes:
    """Return a text as the page or the plain file its name says."""
    return _html(text) if name.endswith(".html") else text.encode()


def _made(ending: str, sheet: Sheet) -> bytes:
    if ending == ".docx":
        return _still(as_word(sheet))
    if ending == ".pdf":
        return as_print(sheet)
    text = _text(sheet)
    if ending == ".odt":
        return _odt(text)
    if ending in (".html", ".txt"):
        return as_page(text, ending)
    raise ValueError(f"No letter is made as {ending}.")


def _text(sheet: Sheet) -> str:
    """Return a letter as text: who it is to and from, its day and subject, what it says, who signs."""
    head = (sheet.to, f"{sheet.sender}\n{sheet.day}", sheet.subject)
    return "\n\n".join(part for part in (*head, *sheet.said, sheet.signed) if part.strip()) + "\n"


def _paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]


def _html(text: str) -> bytes:
    said = "\n".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in _paragraphs(text))
    return (
        f'<!doctype html>\n<html lang="da">\n<meta charset="utf-8">\n<title>Svar</title>\n{said}\n</html>\n'
    ).encode()


_ODT_TYPE = "application/vnd.oasis.opendocument.text"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def _odt(text: str) -> bytes:
    """Return a text document with its paragraphs, and a break where a line ends."""
    said = "".join(
        f"<text:p>{'<text:line-break/>'.join(map(xml_escape, each.splitlines()))}</text:p>"
        for each in _paragraphs(text)
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" '
        f'office:version="1.2"><office:body><office:text>{said}</office:text></office:body>'
        "</office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    parts = {"mimetype": _ODT_TYPE, "content.xml": content, "META-INF/manifest.xml": manifest}
    return _zipped((name, said.encode()) for name, said in parts.items())


def _still(packed: bytes) -> bytes:
    """Return an Office file whose parts bear no time of day, so that made again it is the same file."""
    with ZipFile(BytesIO(packed)) as found:
        return _zipped((name, found.read(name)) for name in found.namelist())


def _zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        for name, content in parts:
            kind = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            packed.writestr(ZipInfo(name), content, compress_type=kind)
    return made.getvalue()


def _scanned(pdf: bytes) -> bytes:
    """Return a PDF that holds nothing but pictures of its pages: a little askew, with specks of dust."""
    pages = [_photographed(page.render(scale=_SCAN_SCALE).to_pil()) for page in pypdfium2.PdfDocument(pdf)]
    made = BytesIO()
    pages[0].save(
        made,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=150,
        creationDate=_STILL,
        modDate=_STILL,
    )
    return made.getvalue()


def _photographed(page: Image.Image) -> Image.Image:
    grey = page.convert("L").rotate(_SKEW, fillcolor=252, resample=Image.Resampling.BICUBIC)
    soft = grey.filter(ImageFilter.GaussianBlur(0.4))
    dust = Random(84)  # noqa: S311 - the same specks each time
    for _speck in range(120):
        soft.putpixel((dust.randrange(soft.width), dust.randrange(soft.height)), dust.randrange(90, 200))
    return soft


_TYPES = {
    ".pdf": ("application", "pdf"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".txt": ("text", "plain"),
}


def _mail(told: ToldAnswer, *, day: datetime) -> bytes:
    """Return an answer as the mail it was: what it says stands in the mail, with what was enclosed."""
    mail = EmailMessage(policy=SMTP)
    sender = told.who.lower().replace(" ", ".").replace("ø", "oe").replace("å", "aa").replace("æ", "ae")
    mail["From"] = f"{told.who} <{sender}@post.example>"
    mail["To"] = "Politiksekretariatet <medborgerskab@klangby.example>"
    mail["Subject"] = told.subject
    mail["Date"] = format_datetime(day)
    mail["Message-ID"] = f"<{day:%Y%m%d%H%M}.{sender}@post.example>"
    mail.set_content(f"{unwrapped(told.text)}\n\n{told.signed}\n")
    for each in told.attachments:
        main, sub = _TYPES[PurePath(each.name).suffix]
        mail.add_attachment(enclosed(each), maintype=main, subtype=sub, filename=each.name)
    if told.attachments:
        mail.set_boundary(f"klangby-{day:%Y%m%d%H%M}")
    return mail.as_bytes()
