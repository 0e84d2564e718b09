"""Letters, mails and archives of our own making, to be taken in."""

import io
import zipfile
from collections.abc import Iterable
from email.message import EmailMessage

import docx
from django.core.files.base import ContentFile

from samklang.accounts.actors import Actor
from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.models import Consultation, Intake

COVER = "Se vedhæftede.\n"


def letter(sender: str, *points: str) -> str:
    """The text of an answer that says these points and who sends it."""
    said = points or (f"Vi i {sender} foreslår, at der plantes to træer ved hver skole.",)
    body = "\n\n".join(said)
    return f"Høringssvar fra {sender}\n\n{body}\n\nMed venlig hilsen\n\n{sender}\n"


def word(text: str) -> bytes:
    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail(text: str, *attachments: tuple[str, bytes], subject: str = "Høringssvar") -> bytes:
    """A mail with attachments as most programs write it."""
    message = EmailMessage()
    message["From"] = "Bodil Strand <post@strandhaven.example>"
    message["To"] = "hoering@klangby.example"
    message["Subject"] = subject
    message["Date"] = "Mon, 16 Nov 2026 07:30:00 +0100"
    message.set_content(text)
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def archive(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return out.getvalue()


def drop(consultation: Consultation, files: Iterable[tuple[str, bytes]], *, by: Actor) -> Intake:
    """Drop files as somebody does on the page; nothing is taken in until a worker works."""
    return begin_intake(consultation, [Dropped(name, ContentFile(content)) for name, content in files], by=by)
