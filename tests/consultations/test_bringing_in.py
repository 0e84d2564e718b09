"""A text is brought in from a file: seen as it will be frozen, with what its reader was in doubt about."""

from io import BytesIO

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samklang.consultations.actions.heard import add_document
from samklang.consultations.details import HeardDetails
from samklang.consultations.heard.freezing import passages_to_be
from samklang.consultations.heard.previewing import preview_of
from samklang.consultations.models import HeardDocument
from samklang.files.models import StoredFile
from tests.cast import Cast, signed_in
from tests.consultations.conftest import TEXT, prepared
from tests.files.samples import pdf

pytestmark = pytest.mark.django_db


def draft_in_word() -> bytes:
    made = docx.Document()
    made.core_properties.title = "Grøn hverdag"
    made.add_heading("Vores mål", level=1)
    made.add_paragraph("Vi vil have flere træer.", style="List Bullet")
    paragraph = made.add_paragraph("Der plantes et træ ved hver skole.")
    made.add_comment(paragraph.runs, text="Er det nok?", author="Bo")
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def bring_in(cast: Cast, name: str, content: bytes) -> tuple[Client, str]:
    draft = prepared(cast, cast.advisory_council)
    client = signed_in(cast.coder)
    sent = {"file": SimpleUploadedFile(name, content)}
    answer = client.post(reverse("import_document", args=[draft.public_id]), sent)
    return client, answer.headers.get("Location", "") or answer.content.decode()


def test_what_is_brought_in_is_shown_as_it_will_be_frozen(cast: Cast) -> None:
    client, address = bring_in(cast, "udkast.docx", draft_in_word())
    made = HeardDocument.objects.get(name="Grøn hverdag")
    assert address == made.get_absolute_url()
    page = client.get(address).content.decode()
    for passage in passages_to_be(made.text):
        assert f'id="{passage.key}"' in page


def test_a_name_that_is_taken_is_given_a_number_and_the_page_says_that_the_text_is_saved(cast: Cast) -> None:
    client, _first = bring_in(cast, "udkast.docx", draft_in_word())
    draft = HeardDocument.objects.get(name="Grøn hverdag").consultation
    for name in ("Grøn hverdag (2)", "Grøn hverdag (3)"):
        sent = {"file": SimpleUploadedFile("udkast.docx", draft_in_word())}
        page = client.post(reverse("import_document", args=[draft.public_id]), sent, follow=True)
        assert "Teksten er gemt. Se den igennem, før høringen åbner." in page.content.decode()
        assert draft.documents.filter(name=name).exists()


def test_what_the_reader_was_in_doubt_about_stands_above_it(cast: Cast) -> None:
    client, address = bring_in(cast, "udkast.docx", draft_in_word())
    preview = preview_of(HeardDocument.objects.get(name="Grøn hverdag"))
    assert preview.doubts
    page = client.get(address).content.decode()
    assert preview.doubts[0] in page


def test_the_file_is_kept_byte_for_byte(cast: Cast) -> None:
    content = pdf("= Vores mål\n\nDer plantes et træ ved hver skole.")
    bring_in(cast, "udkast.pdf", content)
    made = HeardDocument.objects.exclude(source=None).get()
    assert made.source is not None
    assert StoredFile.objects.get().size == made.source.size == len(content)
    assert "Der plantes et træ ved hver skole." in made.text


def test_what_cannot_be_read_is_refused_in_words_and_nothing_is_made(cast: Cast) -> None:
    _client, page = bring_in(cast, "udkast.docx", b"PK\x03\x04 nothing")
    assert 'aria-invalid="true"' in page or "error" in page
    assert HeardDocument.objects.count() == 1


def test_a_text_without_headings_is_told(cast: Cast) -> None:
    draft = prepared(cast, cast.advisory_council)
    plain = add_document(draft, HeardDetails(name="Brev", text="Først dette.\n\nSå det."), by=cast.coder)
    assert len(preview_of(plain).doubts) == 1
    headed = add_document(draft, HeardDetails(name="Plan", text=TEXT), by=cast.coder)
    assert preview_of(headed).doubts == []


def test_why_a_text_cannot_be_read_is_told_in_the_language_of_who_brings_it_in(cast: Cast) -> None:
    type(cast.coder).objects.update(language="en")
    cast.coder.refresh_from_db()
    _client, page = bring_in(cast, "draft.docx", draft_in_word()[:900])
    assert "The file is damaged" in page
