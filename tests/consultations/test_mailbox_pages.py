"""The pages of the mailbox: how reading goes, and what waits; and receipts for what came by hand."""

from functools import partial

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.accounts.actions import choose_language
from samklang.consultations.actions.erasing import forget_file
from samklang.consultations.actions.mails import keep_mail, note_read, sort_mail
from samklang.consultations.actions.submissions import confirm, receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.mailbox.state import name_of_mailbox
from samklang.consultations.models import IncomingMail, Submission
from samklang.files.reading import read
from samklang.jobs.models import Job
from samklang.mail.models import Message
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing
from tests.consultations.mailing import raw
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


def lay(cast: Cast, number: int, *, subject: str = "Om træer") -> IncomingMail:
    mail = raw(subject=subject, sender=f"Ida {number} <ida{number}@holm.example>")
    return sort_mail(keep_mail(mail, by=cast.coder, arrived_at=timezone.now()), by=cast.coder)


def taken_by_hand(cast: Cast, hearing: Hearing, *, email: str) -> Submission:
    letter = Sent("a.txt", b"Vi er enige.")
    answer = receive(hearing.consultation, [letter], by=cast.coder, details=SubmissionDetails())
    details = SubmissionDetails(respondent="Bo Hansen", kind="citizen", email=email)
    return confirm(answer, by=cast.coder, version=answer.version, details=details)


def test_the_page_says_in_plain_words_what_is_wrong(cast: Cast, settings: Settings) -> None:
    browser = signed_in(cast.coder)
    assert "SAMKLANG_MAILBOX_HOST" in browser.get("/mailbox/").content.decode()
    settings.MAILBOX_HOST, settings.MAILBOX_USER = "imap.klangby.example", "hoering@klangby.example"
    note_read(name_of_mailbox(), problem="login")
    shown = browser.get("/mailbox/").content.decode()
    assert "Mailserveren afviser postkassens brugernavn eller adgangskode." in shown
    note_read(name_of_mailbox(), problem="")
    assert "Mailserveren afviser" not in browser.get("/mailbox/").content.decode()


def test_read_now_asks_for_it_once(cast: Cast) -> None:
    browser = signed_in(cast.coder)
    for _time in range(2):
        assert browser.post("/mailbox/read/").status_code == 302
    assert Job.objects.filter(name="consultations.read_mailbox").count() == 1


def test_an_administrator_sees_how_it_goes_and_not_who_has_written(cast: Cast, hearing: Hearing) -> None:
    lay(cast, 1, subject="Meget privat")
    assert "Meget privat" in signed_in(cast.coder).get("/mailbox/").content.decode()
    assert "Meget privat" not in signed_in(cast.administrator).get("/mailbox/").content.decode()


def test_a_long_list_asks_no_more_than_a_short_one(cast: Cast, hearing: Hearing) -> None:
    browser = signed_in(cast.coder)
    subjects = {"waiting": "Om træer", "taken": hearing.consultation.number}
    for state, subject in subjects.items():
        asks_no_more_for_more(
            partial(browser.get, f"/mailbox/?state={state}"), partial(lay, cast, subject=subject)
        )


def test_a_mail_is_handed_out_as_it_came(cast: Cast, hearing: Hearing) -> None:
    kept = lay(cast, 1)
    answer = signed_in(cast.coder).get(f"/mailbox/{kept.public_id}/mail/")
    assert b"".join(answer.streaming_content) == read(kept.file)  # type: ignore[attr-defined]
    assert "attachment" in answer.headers["Content-Disposition"]


def test_an_officer_gives_a_mail_to_the_only_hearing_there_is(cast: Cast, hearing: Hearing) -> None:
    kept = lay(cast, 1)
    browser = signed_in(cast.coder)
    form = browser.get(f"/mailbox/{kept.public_id}/give/").context["form"]
    chosen = form.fields["hearing"].initial
    assert chosen == hearing.consultation.public_id
    assert browser.post(f"/mailbox/{kept.public_id}/give/", {"hearing": chosen}).status_code == 302
    assert browser.post(f"/mailbox/{kept.public_id}/give/", {"hearing": chosen}).status_code == 422
    assert Submission.objects.count() == 1


def test_what_was_taken_in_by_hand_gets_a_receipt_when_somebody_chooses_so(
    cast: Cast, hearing: Hearing
) -> None:
    answer = taken_by_hand(cast, hearing, email="bo@hansen.example")
    assert Message.objects.filter(key__startswith="receipt:").count() == 0
    choose_language(by=cast.coder, language="en")
    browser = signed_in(cast.coder)
    page = browser.get(answer.get_absolute_url()).content.decode()
    assert f"/answers/{answer.public_id}/receipt/" in page
    for _time in range(2):
        browser.post(f"/answers/{answer.public_id}/receipt/")
    receipt = Message.objects.get(key__startswith="receipt:")
    assert receipt.to == "bo@hansen.example"
    assert "Tak for svaret" in receipt.text  # also from an officer who reads English
    assert "/receipt/" not in browser.get(answer.get_absolute_url()).content.decode()


def test_without_an_address_there_is_no_receipt(cast: Cast, hearing: Hearing) -> None:
    answer = taken_by_hand(cast, hearing, email="")
    browser = signed_in(cast.coder)
    assert "/receipt/" not in browser.get(answer.get_absolute_url()).content.decode()
    browser.post(f"/answers/{answer.public_id}/receipt/")
    assert Message.objects.filter(key__startswith="receipt:").count() == 0


def test_an_erased_mail_forgets_who_wrote_it(cast: Cast, hearing: Hearing) -> None:
    kept = lay(cast, 1, subject=hearing.consultation.number)
    assert Submission.objects.get().email == "ida1@holm.example"
    forget_file(kept.file)
    kept.refresh_from_db()
    assert Submission.objects.get().email == ""
    assert "ida" not in f"{kept.sender}{kept.sender_name}{kept.findable}{kept.subject}".lower()
