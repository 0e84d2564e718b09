"""A text is corrected while it is heard: everybody sees it, nothing that was shown is lost."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from samklang.consultations.actions.corrections import CorrectionDetails, correct_document, move_document
from samklang.consultations.actions.heard import add_document
from samklang.consultations.details import HeardDetails
from samklang.consultations.models import Consultation, HeardDocument
from samklang.core.versions import ChangedMeanwhile
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from samklang.search.queries import find
from tests.cast import Cast, signed_in
from tests.consultations.conftest import TEXT, Hearing, prepared

pytestmark = pytest.mark.django_db
CORRECTED = TEXT.replace("Støjen fra trafikken falder.", "Støjen fra trafikken halveres.")


def correct(cast: Cast, hearing: Hearing, text: str = CORRECTED, **given: object) -> HeardDocument:
    document = hearing.consultation.documents.get()
    details = CorrectionDetails(text, "Mål 2 sagde ikke hvor meget.", **given)  # type: ignore[arg-type]
    return correct_document(document, by=cast.coder, version=document.version, details=details)


def page(name: str, *given: object, **asked: str) -> str:
    answer = Client().get(reverse(name, args=given), asked)
    assert answer.status_code == 200, answer
    return str(answer.content.decode())


def test_a_correction_is_a_new_version_and_the_first_stays(cast: Cast, hearing: Hearing) -> None:
    document = correct(cast, hearing)
    first, second = document.versions.order_by("number")
    assert "Støjen fra trafikken falder." in first.text
    assert (second.number, second.correction) == (2, "Mål 2 sagde ikke hvor meget.")
    keys = [list(each.passages.values_list("key", flat=True)) for each in (first, second)]
    assert keys[0] == keys[1] != []


def test_everybody_who_reads_the_text_sees_what_was_corrected_and_when(cast: Cast, hearing: Hearing) -> None:
    document = correct(cast, hearing)
    for shown in (
        page("heard_document", document.public_id),
        page("answer_document", "hemmelig", document.public_id),
        page("document_versions", document.public_id),
    ):
        assert "Mål 2 sagde ikke hvor meget." in shown
    assert "halveres" in page("answer_document", "hemmelig", document.public_id)
    compared = page("compare_document_versions", document.public_id, **{"from": "1", "to": "2"})
    assert "<del>" in compared
    assert "halveres" in compared
    assert "falder" in page("document_version", document.public_id, 1)


def test_those_who_were_asked_are_told_when_the_officer_wants_it(cast: Cast, hearing: Hearing) -> None:
    Worker().run_until_empty()
    before = Message.objects.count()
    correct(cast, hearing)
    Worker().run_until_empty()
    assert Message.objects.count() == before
    correct(cast, hearing, TEXT, tells_parties=True)
    Worker().run_until_empty()
    assert "Mål 2 sagde ikke hvor meget." in Message.objects.latest("pk").text
    assert Message.objects.count() == before + 1


def test_the_corrected_text_is_what_is_found(cast: Cast, hearing: Hearing) -> None:
    correct(cast, hearing)
    assert find("halveres", labels=["public"]).total == 1


def test_nothing_changed_is_no_correction_and_one_must_say_what_it_is(cast: Cast, hearing: Hearing) -> None:
    document = hearing.consultation.documents.get()
    for details in (CorrectionDetails(TEXT, "Intet"), CorrectionDetails(CORRECTED, " ")):
        with pytest.raises(ValidationError):
            correct_document(document, by=cast.coder, version=1, details=details)
    assert document.versions.count() == 1


def test_two_who_correct_at_once_are_told(cast: Cast, hearing: Hearing) -> None:
    document = correct(cast, hearing)
    with pytest.raises(ChangedMeanwhile):
        correct_document(document, by=cast.coder, version=1, details=CorrectionDetails(TEXT, "Tilbage"))


def test_only_what_is_open_is_corrected_and_only_by_who_runs_it(cast: Cast, hearing: Hearing) -> None:
    with pytest.raises(PermissionDenied):
        correct_document(
            hearing.consultation.documents.get(),
            by=cast.reader,
            version=1,
            details=CorrectionDetails(CORRECTED, "Rettet"),
        )
    draft = prepared(cast, cast.advisory_council, title="Under arbejde").documents.get()
    with pytest.raises(ValidationError):
        correct_document(draft, by=cast.coder, version=1, details=CorrectionDetails(CORRECTED, "Rettet"))


def test_what_would_be_changed_is_seen_before_it_is_published(cast: Cast, hearing: Hearing) -> None:
    document = hearing.consultation.documents.get()
    sent = {"text": CORRECTED, "correction": "Rettet", "version": "1", "look": "1"}
    answer = signed_in(cast.coder).post(reverse("correct_document", args=[document.public_id]), sent)
    assert "<del>" in answer.content.decode()
    assert document.versions.count() == 1
    sent.pop("look")
    answer = signed_in(cast.coder).post(reverse("correct_document", args=[document.public_id]), sent)
    assert answer.status_code == 302
    assert document.versions.count() == 2


def test_a_version_that_is_not_there_leads_nowhere(cast: Cast, hearing: Hearing) -> None:
    address = reverse("compare_document_versions", args=[hearing.consultation.documents.get().public_id])
    for asked in ({"from": ""}, {"from": "1", "to": "2"}, {"from": "²", "to": "1"}):
        assert signed_in(cast.coder).get(address, asked).status_code == 404


def test_texts_stand_in_the_order_they_are_moved_to(cast: Cast) -> None:
    draft = prepared(cast, cast.advisory_council)
    for name in ("Bilag 1", "Bilag 2"):
        add_document(draft, HeardDetails(name=name, text=TEXT), by=cast.coder)
    move_document(draft.documents.get(name="Bilag 2"), by=cast.coder, by_places=-1)
    assert [each.name for each in draft.documents.all()] == ["Udkastet", "Bilag 2", "Bilag 1"]
    move_document(draft.documents.get(name="Udkastet"), by=cast.coder, by_places=-1)
    assert [each.name for each in Consultation.objects.get().documents.all()][0] == "Udkastet"
