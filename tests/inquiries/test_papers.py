"""The letter as Word and PDF: what stands in it, and that its link is forgotten with the mail."""

import io
import re
from contextlib import nullcontext

import docx
import pikepdf
import pypdfium2
import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.inquiries.actions.enclosures import enclose
from samklang.inquiries.actions.inquiries import ask
from samklang.inquiries.models import Inquiry, Letter, Party
from samklang.inquiries.sending import send_letter_to
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.mail.delivery import compose
from samklang.mail.jobs import send_message
from samklang.mail.models import Message, PrivateAttachment
from tests.cast import Cast
from tests.inquiries.conftest import US

pytestmark = pytest.mark.django_db


def link_of(mail: Message) -> str:
    return re.search(r"https?://\S+/answer/[\w-]{40,}/", mail.text)[0]  # type: ignore[index]


def pdf_of(content: bytes) -> tuple[str, list[str]]:
    """Return the words of a PDF and the addresses its links lead to."""
    words = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    with pikepdf.open(io.BytesIO(content)) as document:
        notes = document.pages[0].get("/Annots", pikepdf.Array())
        return words, [str(note.A.URI) for note in notes]


@pytest.mark.parametrize("place", [0, 1], ids=["word", "pdf"])
def test_both_papers_name_who_is_asked_about_what_in_which_case(asked: Party, place: int) -> None:
    mail = Message.objects.get()
    content = bytes(mail.private_attachments.all()[place].content)
    if place:
        said, links = pdf_of(content)
    else:
        written = docx.Document(io.BytesIO(content))
        said = "\n".join(paragraph.text for paragraph in written.paragraphs)
        links = [each.target_ref for each in written.part.rels.values() if each.is_external]
    for words in (str(asked.organisation), "Grøn hverdag", "2026-17", "Udkastet", link_of(mail)):
        assert words in said
    assert link_of(mail) in links


def test_the_pdf_can_be_read_aloud(asked: Party) -> None:
    content = bytes(PrivateAttachment.objects.get(media_type="application/pdf").content)
    assert b"pdfuaid" in content


def test_a_mail_carries_both_and_what_is_enclosed(letter: Inquiry, cast: Cast) -> None:
    enclose(letter, by=cast.coder, name="Kort.txt", content=b"Et kort")
    ask(letter, by=cast.coder)
    send_letter_to(Party.objects.get(), by=US)
    names = [part.get_filename() for part in compose(Message.objects.get()).message().walk()]
    assert [name for name in names if name] == ["Brev.docx", "Brev.pdf", "Kort.txt"]


def test_when_the_mail_has_gone_nothing_holds_the_link_any_more(
    asked: Party, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.EMAIL_HOST = "mail.klangby.example"
    gone: list[Message] = []
    monkeypatch.setattr("samklang.mail.jobs.deliver", lambda mail, *, server: gone.append(mail))
    monkeypatch.setattr("samklang.mail.jobs.mail_server", nullcontext)
    Job.objects.all().delete()
    enqueue(send_message, by=US, key="k", message=Message.objects.get().public_id)
    Worker().run_until_empty()
    assert len(gone) == 1
    assert Message.objects.get().text == ""
    assert not PrivateAttachment.objects.exists()
    assert Letter.objects.get().written_at <= timezone.now()
