"""Answers are read from a mailbox on a real IMAP server: kept as they came, once, each in its hearing."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.consultations.actions.consultations import close_consultation
from samklang.consultations.actions.mails import give_to_hearing, set_aside
from samklang.consultations.actions.submissions import reject
from samklang.consultations.models import (
    Channel,
    IncomingMail,
    MailboxReading,
    MailNature,
    MailState,
    Submission,
    Waits,
)
from samklang.files.models import StoredFile
from samklang.files.reading import read
from samklang.inquiries.models import Inquiry
from samklang.mail.models import Message
from tests.cast import Cast
from tests.consultations.conftest import Hearing, opened
from tests.consultations.mailing import mailbox, open_hearing, raw, read_now
from tests.mail.imap import USER, Imap

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
__all__ = ["mailbox", "open_hearing"]


def tagged(hearing: Hearing) -> str:
    return USER.replace("@", f"+{hearing.consultation.number.lower()}@")


def receipts() -> list[Message]:
    return list(Message.objects.filter(key__startswith="receipt:").order_by("pk"))


def test_a_mail_becomes_an_answer_with_a_receipt(cast: Cast, mailbox: Imap, open_hearing: Hearing) -> None:
    sent = raw(to=tagged(open_hearing))
    mailbox.put(sent)
    read_now(cast)
    kept = IncomingMail.objects.get()
    assert kept.state() == MailState.TAKEN
    assert read(kept.file).replace(b"\r\n", b"\n") == sent.replace(b"\r\n", b"\n")
    answer = Submission.objects.get()
    assert (answer.channel, answer.email, answer.respondent) == (
        Channel.EMAIL,
        "bo@hansen.example",
        "Bo Hansen",
    )
    (receipt,) = receipts()
    assert receipt.to == "bo@hansen.example"
    assert answer.reference in receipt.subject
    assert answer.reference in receipt.text
    assert mailbox.number_in("INBOX") == 0
    assert mailbox.number_in("Samklang") == 1
    assert MailboxReading.objects.get().read_at


def test_the_same_mail_is_once_however_often_it_lies_there(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    sent = raw(to=tagged(open_hearing))
    mailbox.put(sent, sent)
    read_now(cast)
    mailbox.put(sent)
    mailbox.forget_its_numbers()
    read_now(cast)
    assert mailbox.number_in("INBOX") == 0
    assert (IncomingMail.objects.count(), Submission.objects.count(), len(receipts())) == (1, 1, 1)


def test_a_mail_that_came_by_two_ways_is_one_answer(cast: Cast, mailbox: Imap, open_hearing: Hearing) -> None:
    sent = raw(to=tagged(open_hearing), message_id="<et@hansen.example>")
    mailbox.put(sent, b"Received: from an.other.example\r\n" + sent)
    read_now(cast)
    assert (IncomingMail.objects.count(), Submission.objects.count(), len(receipts())) == (2, 1, 1)
    assert IncomingMail.objects.in_state(MailState.SET_ASIDE).get().set_aside_because == "same"


def test_a_mail_is_as_early_as_it_arrived_not_as_it_was_read(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    Inquiry.objects.update(deadline=timezone.now() - timedelta(hours=1))
    mailbox.put(raw(to=tagged(open_hearing)), arrived=time.time() - 7200)
    mailbox.put(raw(to=tagged(open_hearing), subject="For sent"))
    read_now(cast)
    first, second = Submission.objects.order_by("number")
    assert (first.was_late(), second.was_late()) == (False, True)
    assert "efter fristen" not in receipts()[0].text
    assert receipts()[1].text != receipts()[0].text


@pytest.mark.parametrize("way", ["subject", "letter", "sender", "own address"])
def test_a_hearing_is_told_by(way: str, cast: Cast, mailbox: Imap, open_hearing: Hearing) -> None:
    opened(cast, title="En anden høring")
    letter = Message.objects.get(key__startswith="inquiry:")
    number = open_hearing.consultation.number
    mails = {
        "subject": raw(subject=f"Svar på {number.lower()}"),
        "letter": raw(in_reply_to=letter.message_id, sender="Sekretæren <sek@nord.example>"),
        "sender": raw(sender="lokaludvalget@nord.example"),
        "own address": raw(to=f"{number}@klangby.example"),
    }
    mailbox.put(mails[way])
    read_now(cast)
    answer = Submission.objects.get()
    assert answer.consultation == open_hearing.consultation
    is_partys = way in ("letter", "sender")
    assert (answer.organisation == cast.local_committee) == is_partys


def test_what_is_undecided_waits_with_its_beginning_and_gets_no_receipt(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    mailbox.put(raw(subject="Om træer"))
    read_now(cast)
    waiting = IncomingMail.objects.in_state(MailState.WAITING).get()
    assert waiting.waits_because == Waits.NO_HEARING
    assert "Vi støtter mål 1." in waiting.excerpt
    assert (Submission.objects.count(), receipts()) == (0, [])
    give_to_hearing(waiting, open_hearing.consultation, by=cast.coder)
    assert Submission.objects.get().email == "bo@hansen.example"
    assert len(receipts()) == 1
    with pytest.raises(ValidationError):
        give_to_hearing(waiting, open_hearing.consultation, by=cast.coder)


def test_signs_of_two_hearings_wait_for_a_person(cast: Cast, mailbox: Imap, open_hearing: Hearing) -> None:
    other = opened(cast, title="En anden høring")
    mailbox.put(raw(to=tagged(open_hearing), subject=f"Til {other.number}"))
    read_now(cast)
    assert IncomingMail.objects.get().waits_because == Waits.SEVERAL


def test_what_was_given_wrong_can_be_given_anew_when_it_was_found_to_be_no_answer(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    other = opened(cast, title="En anden høring")
    mailbox.put(raw(to=tagged(open_hearing)))
    read_now(cast)
    kept = IncomingMail.objects.get()
    wrong = Submission.objects.get()
    reject(wrong, by=cast.coder, because="Det er til den anden")
    given = give_to_hearing(kept, other, by=cast.coder)
    assert given.submission != wrong
    assert Submission.objects.standing().get().consultation == other


@pytest.mark.parametrize(
    ("headers", "nature"),
    [
        ({"auto_submitted": "auto-replied"}, MailNature.AUTOMATIC),
        ({"subject": "Automatisk svar: Høring"}, MailNature.AUTOMATIC),
        ({"subject": "Out of office: Høring"}, MailNature.AUTOMATIC),
        ({"return_path": "<>"}, MailNature.AUTOMATIC),
        ({"x_autoreply": "yes"}, MailNature.AUTOMATIC),
        ({"sender": USER}, MailNature.OWN),
        ({"sender": "Mail <MAILER-DAEMON@mx.example>"}, MailNature.BOUNCE),
    ],
)
def test_what_a_machine_sent_is_no_answer_and_is_never_answered(
    headers: dict[str, str], nature: str, cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    mailbox.put(raw(to=tagged(open_hearing), **headers))
    read_now(cast)
    kept = IncomingMail.objects.get()
    assert (kept.nature, kept.state()) == (nature, MailState.SET_ASIDE)
    assert (Submission.objects.count(), receipts()) == (0, [])


def test_what_came_by_a_list_waits_and_is_never_answered(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    mailbox.put(raw(to=tagged(open_hearing), list_id="<nyt.forening.example>"))
    read_now(cast)
    kept = IncomingMail.objects.get()
    assert kept.waits_because == Waits.LIST
    give_to_hearing(kept, open_hearing.consultation, by=cast.coder)
    assert (Submission.objects.count(), receipts()) == (1, [])


def test_a_reply_to_a_receipt_is_answered_by_no_other_receipt(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    mailbox.put(raw(to=tagged(open_hearing)))
    read_now(cast)
    (receipt,) = receipts()
    mailbox.put(raw(subject=f"SV: {receipt.subject}", in_reply_to=receipt.message_id, text="Tak!"))
    read_now(cast)
    waiting = IncomingMail.objects.in_state(MailState.WAITING).get()
    assert (waiting.waits_because, waiting.consultation) == (Waits.REPLY, open_hearing.consultation)
    assert len(receipts()) == 1


def test_a_machine_that_says_nothing_of_itself_is_answered_a_few_times_only(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    robot = "lokaludvalget@nord.example"
    for number in range(8):
        mailbox.put(raw(sender=robot, subject="Tak", text=f"Vi vender tilbage. {number}"))
        read_now(cast)
    assert len(receipts()) == 5
    assert IncomingMail.objects.filter(waits_because=Waits.MANY).count() == 3


def test_a_bounce_is_noted_with_the_letter_that_came_back(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    letter = Message.objects.get(key__startswith="inquiry:")
    Message.objects.filter(pk=letter.pk).update(sent_at=timezone.now(), text="")
    report = (
        'From: MAILER-DAEMON@mx.example\r\nContent-Type: multipart/report; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        "Action: failed\r\nStatus: 5.1.1\r\n\r\n"
        f"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {letter.message_id}\r\n\r\n"
        "Tekst\r\n--b--\r\n"
    )
    mailbox.put(report.encode())
    read_now(cast)
    letter.refresh_from_db()
    assert letter.bounced_at
    assert IncomingMail.objects.get().state() == MailState.SET_ASIDE


def test_a_hearing_that_takes_no_answers_lets_them_wait(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    Inquiry.objects.update(deadline=timezone.now() - timedelta(days=1))
    closed = close_consultation(open_hearing.consultation, by=cast.coder)
    closed.answered_at = timezone.now()
    closed.save()
    mailbox.put(raw(to=tagged(open_hearing)))
    read_now(cast)
    assert IncomingMail.objects.get().waits_because == Waits.CLOSED


def test_what_is_set_aside_stays_and_can_be_given_after_all(
    cast: Cast, mailbox: Imap, open_hearing: Hearing
) -> None:
    mailbox.put(raw(subject="Reklame"))
    read_now(cast)
    kept = IncomingMail.objects.get()
    set_aside(kept, by=cast.coder, because="Reklame")
    with pytest.raises(ValidationError):
        set_aside(kept, by=cast.coder, because="Reklame")
    given = give_to_hearing(kept, open_hearing.consultation, by=cast.coder)
    assert given.state() == MailState.TAKEN


def test_mails_are_marked_where_there_is_no_folder_for_them(
    cast: Cast, mailbox: Imap, open_hearing: Hearing, settings: Settings
) -> None:
    settings.MAILBOX_DONE = ""
    mailbox.put(raw(to=tagged(open_hearing)))
    read_now(cast)
    mailbox.put(raw(to=tagged(open_hearing), subject="Nummer to"))
    read_now(cast)
    assert mailbox.number_in("INBOX") == 2
    assert Submission.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"MAILBOX_PASSWORD": "forkert æøå"}, "login"),
        ({"MAILBOX_FOLDER": "Findes ikke"}, "folder"),
        ({"MAILBOX_PORT": 1}, "unreachable"),
        ({"MAILBOX_TLS": "starttls"}, "unsafe"),
        ({"LARGEST_FILE": 100}, "too_large"),
    ],
)
def test_what_is_wrong_is_told_and_the_mail_stays_until_it_is_mended(
    wrong: dict[str, object],
    problem: str,
    cast: Cast,
    mailbox: Imap,
    open_hearing: Hearing,
    settings: Settings,
) -> None:
    mailbox.put(raw(to=tagged(open_hearing)))
    right = {name: getattr(settings, name) for name in wrong}
    for name, value in wrong.items():
        setattr(settings, name, value)
    read_now(cast)
    assert set(MailboxReading.objects.values_list("problem", "read_at")) == {(problem, None)}
    assert Submission.objects.count() == 0
    for name, value in right.items():
        setattr(settings, name, value)
    read_now(cast)
    assert MailboxReading.objects.get(address__contains=" INBOX ").problem == ""
    assert Submission.objects.count() == 1


def test_the_server_goes_down_and_comes_back(cast: Cast, mailbox: Imap, open_hearing: Hearing) -> None:
    mailbox.put(raw(to=tagged(open_hearing)))
    mailbox.stop()
    read_now(cast)
    assert MailboxReading.objects.get().problem == "unreachable"
    mailbox.start()
    read_now(cast)
    assert MailboxReading.objects.get().problem == ""
    assert Submission.objects.count() == 1


def test_a_full_disk_leaves_the_mail_in_the_mailbox(
    cast: Cast, mailbox: Imap, open_hearing: Hearing, monkeypatch: pytest.MonkeyPatch, own_storage: Path
) -> None:
    def full(*_given: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    mailbox.put(raw(to=tagged(open_hearing)))
    before = StoredFile.objects.count()
    with monkeypatch.context() as patch:
        patch.setattr("samklang.files.actions.default_storage.save", full)
        read_now(cast)
    assert MailboxReading.objects.get().problem == "no_room"
    assert (IncomingMail.objects.count(), StoredFile.objects.count()) == (0, before)
    assert mailbox.number_in("INBOX") == 1
    read_now(cast)
    assert MailboxReading.objects.get().problem == ""
    assert Submission.objects.count() == 1
