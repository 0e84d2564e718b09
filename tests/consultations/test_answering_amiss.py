"""What goes wrong while somebody answers by link: the clock, two windows, a full disk, no mail server."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.consultations.models import AnswerDraft, Submission
from samklang.inquiries.actions.parties import extend
from samklang.inquiries.models import Inquiry, Party
from samklang.jobs.models import Job
from samklang.mail.models import Message, State
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.mailing import work
from tests.mail.servers import Answers, free_port, mail_server

pytestmark = pytest.mark.django_db
URL = "/answer/hemmelig/"


def pass_the_deadline() -> None:
    Inquiry.objects.update(deadline=timezone.now() - timedelta(minutes=1), reply_to="hoering@klangby.example")


def test_what_was_typed_as_the_clock_passed_the_deadline_is_kept_and_sent_by_who_is_given_longer(
    cast: Cast, hearing: Hearing
) -> None:
    pass_the_deadline()
    letter = SimpleUploadedFile("svar.docx", b"PK")
    answer = Client().post(URL, {"text": "Vi nåede det næsten.", "files": letter, "send": "yes"})
    assert answer.status_code == 422
    assert "hoering@klangby.example" in answer.content.decode()
    assert Submission.objects.count() == 0
    extend(
        Party.objects.get(), by=cast.coder, until=timezone.now() + timedelta(days=1), reason="De var på vej"
    )
    shown = Client().get(URL).content.decode()
    assert "Vi nåede det næsten." in shown
    assert "svar.docx" in shown
    version = AnswerDraft.objects.get().version
    Client().post(URL, {"text": "Vi nåede det næsten.", "version": version, "send": "yes"})
    made = Submission.objects.get()
    assert not made.was_late()
    assert made.files.count() == 2


def test_who_sends_in_one_window_is_not_overtaken_from_the_other(hearing: Hearing) -> None:
    Client().post(URL, {"text": "Fælles", "keep": "yes"})
    version = AnswerDraft.objects.get().version
    Client().post(URL, {"text": "Annas", "version": version, "seen": "", "send": "yes"})
    sent = Submission.objects.get()
    other = Client().post(URL, {"text": "Bos", "version": version, "seen": "", "send": "yes"})
    assert f'value="{sent.public_id}"' in other.content.decode()
    assert other.status_code == 422
    assert sent.reference in other.content.decode()
    assert AnswerDraft.objects.get().text == "Bos"
    assert Submission.objects.count() == 1
    again = {"text": "Bos", "version": AnswerDraft.objects.get().version, "send": "yes"}
    Client().post(URL, {**again, "seen": sent.public_id})
    assert Submission.objects.standing().get() != sent  # now they know what they do


def test_who_opened_the_page_before_there_was_a_draft_does_not_write_over_it(hearing: Hearing) -> None:
    Client().post(URL, {"text": "Annas", "version": "", "keep": "yes"})
    other = Client().post(URL, {"text": "Bos", "version": "", "keep": "yes"})
    assert other.status_code == 422
    assert "Annas" in other.content.decode()
    assert "Bos" in other.content.decode()
    assert AnswerDraft.objects.get().text == "Annas"


def test_a_button_pressed_twice_sends_one_answer_and_one_receipt(hearing: Hearing) -> None:
    typed = {"text": "Vi støtter mål 1.", "send": "yes"}
    first, second = (Client().post(URL, typed) for _time in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert Submission.objects.count() == 1
    assert Message.objects.filter(key__startswith="receipt:").count() == 1


def test_a_full_disk_is_told_and_what_was_typed_stays(
    hearing: Hearing, monkeypatch: pytest.MonkeyPatch, own_storage: Path
) -> None:
    def full(*_given: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    typed = {"text": "Vi støtter mål 1.", "send": "yes"}
    with monkeypatch.context() as patch:
        patch.setattr("samklang.files.actions.default_storage.save", full)
        answer = Client().post(URL, typed)
    assert answer.status_code == 422
    assert "Vi støtter mål 1." in answer.content.decode()
    assert (Submission.objects.count(), AnswerDraft.objects.get().text) == (0, "Vi støtter mål 1.")
    version = AnswerDraft.objects.get().version
    assert Client().post(URL, {**typed, "version": version}).status_code == 302
    assert Submission.objects.count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_down_keeps_nobody_from_answering_and_the_receipt_comes_when_it_is_back(
    hearing: Hearing, settings: Settings
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    Client().post(URL, {"text": "Vi støtter mål 1.", "send": "yes"})
    assert Submission.objects.count() == 1
    work()
    receipt = Message.objects.get(key__startswith="receipt:")
    assert receipt.state() == State.WAITING
    answers = Answers()
    with mail_server(answers, port=settings.EMAIL_PORT):
        Job.objects.filter(name="mail.send").update(not_before=timezone.now())
        work()
    receipt.refresh_from_db()
    assert receipt.state() == State.SENT
    assert len({str(each["Message-ID"]) for each in answers.taken if "H20" in str(each["Subject"])}) == 1
