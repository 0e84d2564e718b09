"""Answering by a personal link: drafts, sending, changing, withdrawing, and the clock."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from samklang.consultations.actions.answers import keep_answer_draft, send_answer, withdraw_answer
from samklang.consultations.actions.superseding import standing_answer
from samklang.consultations.details import Sent
from samklang.consultations.models import AnswerDraft, Submission
from samklang.core.versions import ChangedMeanwhile
from samklang.files.reading import read
from samklang.inquiries.models import Inquiry, Party, Progress
from samklang.mail.models import Message
from tests.cast import Cast
from tests.consultations.conftest import Hearing, opened

pytestmark = pytest.mark.django_db
URL = "/answer/hemmelig/"


def send(hearing: Hearing, text: str = "Vi er enige.", **given: object) -> Submission:
    keep_answer_draft(hearing.party, text=text, **given)  # type: ignore[arg-type]
    return send_answer(hearing.party, link=hearing.link)


def end(hearing: Hearing) -> None:
    """Let the deadline pass."""
    Inquiry.objects.filter(pk=hearing.party.inquiry_id).update(deadline=timezone.now() - timedelta(minutes=1))


def test_an_answer_has_a_reference_and_a_receipt(hearing: Hearing) -> None:
    made = send(hearing)
    year = timezone.localdate().year
    assert made.reference == f"H{year}-01-001"
    receipt = Message.objects.get(key=f"receipt:{made.public_id}")
    assert receipt.to == hearing.link.addressee.email
    assert made.reference in receipt.text


def test_what_was_typed_and_put_with_it_is_kept_byte_for_byte(hearing: Hearing) -> None:
    made = send(hearing, "Vi er enige.\r\nHilsen", files=[Sent("bilag.pdf", b"%PDF-1.7 \x00\xff")])
    kept = [read(each.file) for each in made.files.select_related("file")]
    assert kept == [b"Vi er enige.\r\nHilsen", b"%PDF-1.7 \x00\xff"]


def test_sent_twice_there_is_one_answer(hearing: Hearing) -> None:
    send(hearing)
    with pytest.raises(ValidationError):
        send_answer(hearing.party, link=hearing.link)
    assert Submission.objects.count() == 1


def test_a_new_answer_takes_the_place_of_the_first_which_is_kept(hearing: Hearing) -> None:
    first, second = send(hearing, "Først"), send(hearing, "Så")
    first.refresh_from_db()
    assert (first.superseded_by, standing_answer(hearing.party)) == (second, second)
    assert list(Submission.objects.standing()) == [second]


def test_a_provisional_answer_gives_way_to_the_final_one_and_not_the_other_way(hearing: Hearing) -> None:
    first = send(hearing, "Foreløbigt", is_provisional=True, treated_on=date(2026, 12, 1))
    assert first.treated_on == date(2026, 12, 1)
    assert Party.objects.get().progress() is Progress.PROVISIONAL
    send(hearing, "Endeligt")
    assert Party.objects.get().progress() is Progress.ANSWERED
    with pytest.raises(ValidationError):
        send(hearing, "Igen foreløbigt", is_provisional=True)
    assert AnswerDraft.objects.get().text == "Igen foreløbigt"  # what was typed is not lost


def test_withdrawn_the_provisional_answer_speaks_again(hearing: Hearing) -> None:
    first = send(hearing, "Foreløbigt", is_provisional=True)
    final = send(hearing, "Endeligt")
    withdraw_answer(hearing.party, link=hearing.link)
    final.refresh_from_db()
    assert final.withdrawn_at is not None
    assert standing_answer(hearing.party) == first
    assert Party.objects.get().progress() is Progress.PROVISIONAL
    withdraw_answer(hearing.party, link=hearing.link)
    assert standing_answer(hearing.party) is None
    assert Party.objects.get().progress() is Progress.WRITING


def test_withdrawing_asks_first_and_says_what_stands_then(hearing: Hearing) -> None:
    first = send(hearing, "Foreløbigt", is_provisional=True)
    final = send(hearing, "Endeligt")
    asked = Client().get(f"{URL}withdraw/")
    assert final.reference in asked.content.decode()
    assert final.files.get().name in asked.content.decode()
    Client().post(f"{URL}withdraw/", {"answer": first.public_id})  # a colleague has sent meanwhile
    assert standing_answer(hearing.party) == final
    done = Client().post(f"{URL}withdraw/", {"answer": final.public_id}, follow=True)
    said = f"{final.reference} er trukket tilbage. Jeres foreløbige svar {first.reference} gælder igen."
    assert said in done.content.decode()
    Client().post(f"{URL}withdraw/", {"answer": final.public_id})  # pressed twice
    assert standing_answer(hearing.party) == first


def test_a_provisional_answer_awaits_no_meeting_that_was_held(hearing: Hearing) -> None:
    met_on = timezone.localdate() - timedelta(days=1)
    sent = {"text": "Vi mener", "is_provisional": "on", "treated_on": met_on.isoformat(), "send": "yes"}
    answer = Client().post(URL, sent)
    assert answer.context["form"].errors["treated_on"] == ["Mødet er holdt. Er svaret så endeligt?"]
    assert AnswerDraft.objects.get().text == "Vi mener"


def test_neither_field_of_an_answer_is_said_to_be_left_out(hearing: Hearing) -> None:
    page = Client().get(URL).content.decode()
    assert "Skriv jeres svar, læg en fil ved, eller gør begge dele." in page
    assert page.count("kan udelades") == 1  # the day of the meeting


def test_after_the_deadline_nothing_is_taken_and_what_was_saved_is_shown(hearing: Hearing) -> None:
    keep_answer_draft(hearing.party, text="Nåede ikke at sende")
    end(hearing)
    answer = Client().post(URL, {"text": "For sent", "send": "yes"})
    assert answer.status_code == 422
    assert Submission.objects.count() == 0
    assert "Nåede ikke at sende" in Client().get(URL).content.decode()
    assert "For sent" in answer.content.decode()  # nor is what they typed now


def test_a_party_with_longer_answers_after_the_others(hearing: Hearing) -> None:
    end(hearing)
    longer = timezone.now() + timedelta(days=2)
    Party.objects.update(extended_to=longer, extension_reason="Mødet er flyttet")
    assert not send(hearing).was_late()


def test_two_windows_on_one_draft_lose_nothing(hearing: Hearing) -> None:
    seen = keep_answer_draft(hearing.party, text="Fælles").version
    keep_answer_draft(hearing.party, text="Annas", version=seen)
    with pytest.raises(ChangedMeanwhile):
        keep_answer_draft(hearing.party, text="Bos", version=seen)
    answer = Client().post(URL, {"text": "Bos", "version": seen, "keep": "yes"})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Annas" in shown
    assert "Bos" in shown
    again = Client().post(URL, {"text": "Annas og Bos", "version": seen + 1, "keep": "yes"})
    assert again.status_code == 302
    assert AnswerDraft.objects.get().text == "Annas og Bos"


def test_nothing_is_not_sent(hearing: Hearing) -> None:
    answer = Client().post(URL, {"text": " ", "send": "yes"})
    assert answer.status_code == 422
    assert Submission.objects.count() == 0


def test_a_provisional_answer_says_when_the_body_meets(hearing: Hearing) -> None:
    letter = SimpleUploadedFile("svar.docx", b"PK")
    sent = {"text": "Vi mener", "is_provisional": "on", "send": "yes"}
    answer = Client().post(URL, {**sent, "files": letter})
    assert answer.status_code == 422
    assert "treated_on" in answer.context["form"].errors
    kept = AnswerDraft.objects.get()  # so that nobody has to choose the file again
    assert (kept.text, kept.files.get().name) == ("Vi mener", "svar.docx")
    again = {**sent, "treated_on": "2026-12-01", "version": answer.context["version"]}
    assert Client().post(URL, again).status_code == 302
    assert Submission.objects.get().is_provisional


def test_files_come_by_the_page_and_can_be_taken_out(hearing: Hearing) -> None:
    Client().post(URL, {"text": "", "keep": "yes", "files": SimpleUploadedFile("svar.docx", b"PK")})
    kept = AnswerDraft.objects.get().files.get()
    Client().post(f"{URL}files/{kept.public_id}/remove/")
    assert not AnswerDraft.objects.get().files.exists()


def test_a_link_that_is_dead_says_what_to_do(hearing: Hearing) -> None:
    hearing.link.revoked_at = timezone.now()
    hearing.link.save()
    for url in (URL, "/answer/gættet/"):
        answer = Client().get(url)
        assert (answer.status_code, "Grøn hverdag" in answer.content.decode()) == (410, False)


def test_a_link_opens_nothing_but_its_own_hearing(hearing: Hearing, cast: Cast) -> None:
    other = opened(cast, cast.advisory_council, title="En anden")
    heard = other.documents.get()
    assert Client().get(f"{URL}heard/{heard.public_id}/").status_code in (302, 404)
    assert Client().get(other.inquiry.parties.get().get_absolute_url()).status_code in (302, 404)


def test_the_page_is_kept_by_nobody_and_its_address_is_passed_on_to_nobody(hearing: Hearing) -> None:
    answer = Client().get(URL)
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_looking_at_the_page_does_not_say_that_it_was_opened(hearing: Hearing) -> None:
    Client().get(URL)
    assert Party.objects.get().opened_at is None
    Client().post(f"{URL}opened/")
    assert Party.objects.get().opened_at is not None


def test_who_declines_may_change_their_mind(hearing: Hearing) -> None:
    Client().post(f"{URL}decline/", {"because": "Intet at tilføje"})
    assert Party.objects.get().progress() is Progress.DECLINED
    send(hearing)
    assert Party.objects.get().progress() is Progress.ANSWERED
