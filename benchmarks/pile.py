"""A pile of letters of any size, in mixed formats, each different, the same at every run."""

import io
import json
import random
import tempfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
import typst

from evals.build_letters import TEMPLATE
from evals.sources import TUNED

BODIES = ("Udvalg", "Råd", "Lokaludvalg", "Forening", "Borgerforening", "Skolebestyrelse", "Beboerforening")


def letter_text(number: int) -> tuple[str, list[str]]:
    """Return heading and paragraphs of letter `number`: eight points drawn from our own letters."""
    draw = random.Random(number)
    points = [point.quote.replace("\n", " ") for source in TUNED.sources() for point in source.points]
    sender = f"{draw.choice(BODIES)} {number}"
    paragraphs = [f"{sender} har behandlet udkastet på sit møde.", *draw.sample(points, 8)]
    return f"Høringssvar fra {sender}", [*paragraphs, "Med venlig hilsen", f"Formanden for {sender}"]


def as_text(heading: str, paragraphs: list[str]) -> bytes:
    return "\n\n".join([heading, *paragraphs]).encode()


def as_word(heading: str, paragraphs: list[str]) -> bytes:
    document = docx.Document()
    document.add_heading(heading, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_pdf(heading: str, paragraphs: list[str]) -> bytes:
    body = [["heading", heading], *(["paragraph", paragraph] for paragraph in paragraphs)]
    data = json.dumps({"side": [], "head": [], "body": body})
    return typst.compile(str(TEMPLATE), sys_inputs={"letter": data})


def as_mail(heading: str, paragraphs: list[str]) -> bytes:
    message = EmailMessage()
    message["From"] = "Afsender <afsender@forening.example>"
    message["Subject"] = heading
    message["Date"] = "Mon, 11 Oct 2010 07:30:00 +0200"
    message.set_content("\n\n".join(paragraphs))
    return message.as_bytes()


def as_web_page(heading: str, paragraphs: list[str]) -> bytes:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f'<!doctype html><meta charset="utf-8"><h1>{escape(heading)}</h1>{body}'.encode()


FORMATS: dict[str, Callable[[str, list[str]], bytes]] = {
    "pdf": as_pdf,
    "docx": as_word,
    "eml": as_mail,
    "txt": as_text,
    "html": as_web_page,
}


def make_pile(size: int) -> Path:
    """Write `size` letters to a new folder and return it; the caller removes it."""
    folder = Path(tempfile.mkdtemp(prefix="pile-"))
    for number in range(size):
        ending = list(FORMATS)[number % len(FORMATS)]
        content = FORMATS[ending](*letter_text(number))
        (folder / f"{number:05}.{ending}").write_bytes(content)
    return folder
