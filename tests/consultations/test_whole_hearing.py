"""A hearing from its first draft to its white book, as people go through it on the pages."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from samklang.consultations.models import Consultation, Stage, Submission
from samklang.files.reading import read
from samklang.inquiries.models import Party, PersonalLink, Progress
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from samklang.people.models import OrganisationKind
from tests.cast import Cast, make_organisation, signed_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

TEXT = """# Grøn hverdag

## Mål

### Mål 1: Flere træer

Der plantes et træ ved hver skole.

### Mål 2: Mindre støj

Støjen fra trafikken falder.
"""
LETTER = "Til {part}\n\nVi hører gerne fra jer senest {frist}.\n\n{særligt}\n\nVenlig hilsen"
ANSWER = "Vi støtter mål 1. Vi foreslår, at der plantes to træer ved hver skole.\n\nMål 2 bør have et tal."


def work() -> None:
    Worker().run_until_empty()


def test_from_the_first_draft_to_the_white_book(cast: Cast) -> None:
    secretary = signed_in(cast.coder)
    council = make_organisation(
        "Lindby Lokaludvalg", OrganisationKind.LOCAL_COMMITTEE, email="lu@lindby.example"
    )
    deadline = timezone.localdate() + timedelta(days=30)
    begun = secretary.post(
        "/hearings/new/",
        {
            "title": "Grøn hverdag",
            "about": "Et udkast til en politik.",
            "kind": "public",
            "deadline": deadline.isoformat(),
            "subject": "Høring om Grøn hverdag",
            "letter": LETTER,
            "reminder_days": "7, 1",
            "version": "1",
        },
    )
    assert begun.status_code == 302, begun.context["form"].errors
    hearing = Consultation.objects.get()
    page = hearing.get_absolute_url()

    secretary.post(f"{page}texts/import/", {"file": SimpleUploadedFile("udkast.md", TEXT.encode())})
    document = hearing.documents.get()
    assert document.source is not None
    assert read(document.source) == TEXT.encode()
    assert "Der plantes et træ" in secretary.get(f"{document.get_absolute_url()}edit/").content.decode()
    secretary.post(f"{page}parties/", {"organisations": council.name})
    secretary.post(f"{page}open/")
    hearing.refresh_from_db()
    assert hearing.stage() is Stage.OPEN
    work()

    (mail,) = Message.objects.all()
    found = re.search(r"/answer/([\w-]+)/", mail.text)
    assert found
    secret = found[1]
    assert "Til Lindby Lokaludvalg" in mail.text
    assert secret not in str(list(PersonalLink.objects.values()))
    guest = signed_in(cast.stranger)
    shown = guest.get(f"/answer/{secret}/").content.decode()
    assert "Grøn hverdag" in shown
    heard = guest.get(f"/answer/{secret}/heard/{document.public_id}/").content.decode()
    assert "Der plantes et træ ved hver skole." in heard
    guest.post(f"/answer/{secret}/", {"text": ANSWER, "send": "yes"})
    (answer,) = Submission.objects.all()
    assert answer.reference == f"H{timezone.localdate().year}-01-001"
    assert Party.objects.get().progress() is Progress.ANSWERED
    work()

    answer.refresh_from_db()
    assert (answer.reading.found or {})["points"]
    shown = secretary.get(answer.get_absolute_url()).content.decode()
    assert "to træer" in shown
    secretary.post(
        f"{answer.get_absolute_url()}confirm/",
        {
            "respondent": council.name,
            "kind": council.kind,
            "organisation": council.name,
            "channel": "letter",
            "version": answer.version,
        },
    )
    answer.refresh_from_db()
    assert answer.is_confirmed()
    letter = SimpleUploadedFile("brev.txt", b"Kaere kommune\n\nJeg er imod maal 2.\n\nHilsen\nBo Hansen\n")
    secretary.post(
        f"{page}answers/take-in/",
        {"answers": letter, "channel": "letter", "received_on": f"{timezone.localdate()}"},
    )
    work()
    assert Submission.objects.count() == 2

    secretary.post(f"{page}white-books/make/", {"follows": "theme"})
    work()
    edition = hearing.white_books.get()
    assert edition.is_made()
    assert edition.answers == 2
    shown = secretary.get(f"{page}white-books/").content.decode()
    assert "whitebook.docx" in shown
