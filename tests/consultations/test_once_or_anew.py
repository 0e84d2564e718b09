"""The same letter is one answer, and another's letter is never taken for it."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.mails import give_to_hearing, keep_mail, sort_mail
from samklang.consultations.actions.submissions import accept_after_all, receive_once, reject
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import (
    Aside,
    Consultation,
    IncomingMail,
    MailState,
    Submission,
    Waits,
)
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db

US = System("tests")
COMMON = Sent("faelles.txt", "Vi er imod mål 2 om støj.\n".encode())


def taken(cast: Cast, hearing: Hearing, *files: Sent) -> tuple[Submission, bool]:
    got = receive_once(hearing.consultation, files, by=cast.coder, details=SubmissionDetails())
    return got.submission, got.is_new


def test_what_another_letter_encloses_is_an_answer_of_its_own(cast: Cast, hearing: Hearing) -> None:
    first, _new = taken(cast, hearing, Sent("a.txt", b"Se bilaget. Hilsen A"), COMMON)
    second, is_new = taken(cast, hearing, COMMON)
    assert is_new
    assert second != first
    again, is_new = taken(cast, hearing, COMMON)
    assert (again, is_new) == (second, False)
    page = signed_in(cast.coder).get(second.get_absolute_url()).content.decode()
    assert first.reference in page


def test_what_was_found_to_be_no_answer_may_come_again(cast: Cast, hearing: Hearing) -> None:
    first, _new = taken(cast, hearing, COMMON)
    reject(first, by=cast.coder, because="Ved en fejl")
    second, is_new = taken(cast, hearing, COMMON)
    assert is_new
    assert second.stands()


def lay(hearing: Hearing, text: str, *, way: str = "svar", number: str = "<scan@printer>") -> IncomingMail:
    head = f"From: Bo <bo@b.example>\r\nTo: svar+{hearing.consultation.number}@klangby.example\r\n"
    raw = f"Received: {way}\r\n{head}Message-ID: {number}\r\nSubject: Svar\r\n\r\n{text}\r\n"
    kept = keep_mail(raw.encode(), by=US, arrived_at=timezone.now())
    return sort_mail(kept, by=US)


def test_a_mail_is_given_again_after_its_answer_was_rejected(cast: Cast, hearing: Hearing) -> None:
    mail = lay(hearing, "Vi er for.")
    assert mail.submission is not None
    first = mail.submission
    reject(first, by=cast.coder, because="Ved en fejl")
    mail = give_to_hearing(mail, hearing.consultation, by=cast.coder)
    assert mail.submission is not None
    assert mail.submission != first
    assert mail.submission.stands()
    with pytest.raises(ValidationError):
        give_to_hearing(mail, hearing.consultation, by=cast.coder)


def test_another_text_under_the_same_number_waits_for_a_person(cast: Cast, hearing: Hearing) -> None:
    assert lay(hearing, "Vi er for.").state() == MailState.TAKEN
    assert lay(hearing, "Vi er for.", way="another").set_aside_because == Aside.SAME
    other = lay(hearing, "Et helt andet brev: vi er imod.")
    assert (other.state(), other.waits_because) == (MailState.WAITING, Waits.SAME_NUMBER)
    assert other.consultation == hearing.consultation
    assert give_to_hearing(other, hearing.consultation, by=cast.coder).state() == MailState.TAKEN
    assert Submission.objects.count() == 2


def test_what_was_rejected_is_not_accepted_in_a_hearing_that_is_over(cast: Cast, hearing: Hearing) -> None:
    letter, _new = taken(cast, hearing, COMMON)
    reject(letter, by=cast.coder, because="Reklame")
    now = timezone.now()
    over = Consultation.objects.filter(pk=hearing.consultation.pk)
    over.update(closed_at=now, answered_at=now)
    with pytest.raises(ValidationError):
        accept_after_all(Submission.objects.get(), by=cast.coder)
    browser = signed_in(cast.coder)
    assert browser.post(f"{letter.get_absolute_url()}accept/").status_code == 302
    assert "alert" in browser.get(letter.get_absolute_url()).content.decode()
    assert Submission.objects.get().rejected_at
