from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.files.actions import erase, mark_as_filed, store
from samklang.jobs import leases
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.mail.actions import send, send_again
from samklang.mail.backend import OutboxBackend
from samklang.mail.delivery import compose, deliver
from samklang.mail.jobs import queue_waiting
from samklang.mail.models import Message, State
from tests.mail.servers import Answers, free_port, mail_server

pytestmark = pytest.mark.django_db
US = System("tests")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TO = "udvalget@klangby.example"


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def port(settings: Settings) -> int:
    """The port of the mail server that is configured, whether or not it is up."""
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.EMAIL_TIMEOUT = 5
    return int(settings.EMAIL_PORT)


@pytest.fixture
def administrator() -> User:
    return User.objects.create_user(email="asta@example.dk", name="Asta", is_administrator=True)


def write(key: str = "first", **given: object) -> Message:
    words = {
        "to": TO,
        "subject": "Høring om æbler, øl og ål",
        "text": "Kære udvalg\n\nFristen er den 7. maj.",
    }
    return send(by=US, key=key, **{**words, **given})  # type: ignore[arg-type]


def work() -> int:
    return Worker().run_until_empty()


def now_it_stands(message: Message) -> State:
    message.refresh_from_db()
    return message.state()


def test_a_mail_is_sent_with_danish_letters_and_says_that_a_machine_sent_it(port: int) -> None:
    answers = Answers()
    message = write(html="<p>Fristen er den <strong>7. maj</strong>.</p>")
    with mail_server(answers, port=port):
        work()
    (taken,) = answers.taken
    assert now_it_stands(message) == State.SENT
    assert taken["Subject"] == "Høring om æbler, øl og ål"
    assert taken["To"] == TO
    assert taken["Auto-Submitted"] == "auto-generated"
    assert taken["Message-ID"] == message.message_id
    plain, formatted = (part.get_content() for part in taken.iter_parts())
    assert plain.startswith("Kære udvalg")
    assert "<strong>" in formatted


def test_stored_files_go_with_a_mail_under_the_name_given(
    port: int, settings: Settings, own_storage: Path
) -> None:
    draft = store(by=US, name="udkast.pdf", content=b"%PDF-1.7 udkast")
    answers = Answers()
    write(attachments=[(draft, "Udkast til høring æøå.pdf")])
    with mail_server(answers, port=port):
        work()
    (attached,) = answers.taken[0].iter_attachments()
    assert attached.get_filename() == "Udkast til høring æøå.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == b"%PDF-1.7 udkast"


def test_a_mail_whose_attachment_was_erased_is_refused_and_says_why(
    port: int, settings: Settings, own_storage: Path
) -> None:
    draft = store(by=US, name="udkast.pdf", content=b"%PDF-1.7 udkast")
    message = write(attachments=[(draft, "udkast.pdf")])
    mark_as_filed(by=US, file=draft, number="2026-1")
    erase(by=US, file=draft, ground="Artikel 17")
    with mail_server(Answers(), port=port):
        work()
    assert now_it_stands(message) == State.REFUSED
    assert message.problem


def test_the_same_key_is_the_same_mail(port: int) -> None:
    answers = Answers()
    first, second = write(), write(subject="Noget andet")
    assert first == second
    with mail_server(answers, port=port):
        work()
    assert len(answers.taken) == 1
    assert write() == first
    assert work() == 0


def test_a_mail_belongs_to_the_transaction_of_what_it_tells_of(port: int) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert not Message.objects.exists()
    assert not Job.objects.exists()


@pytest.mark.parametrize("to", ["", "udvalget", "a@b.dk\nBcc: c@d.dk", "a@b.dk, c@d.dk"])
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises(ValidationError):
        write(to=to)


def test_a_subject_cannot_smuggle_in_a_header() -> None:
    mail = write(subject="Hej\r\nBcc: alle@klangby.example")
    assert mail.subject == "Hej Bcc: alle@klangby.example"


def test_a_server_that_is_down_loses_nothing(port: int, clock: time_machine.Traveller) -> None:
    message = write()
    for _attempt in range(5):
        work()
        clock.shift(timedelta(hours=1))
    assert now_it_stands(message) == State.WAITING
    assert message.problem
    answers = Answers()
    with mail_server(answers, port=port):
        work()
    assert now_it_stands(message) == State.SENT
    assert len(answers.taken) == 1
    assert message.problem == ""


@pytest.mark.parametrize(
    "answers",
    [Answers(rcpt="451 Try again later"), Answers(data="452 Mailbox full"), Answers(data=None)],
    ids=["4xx for the receiver", "4xx for the mail", "dies half-way"],
)
def test_a_refusal_for_now_is_tried_again(port: int, clock: time_machine.Traveller, answers: Answers) -> None:
    message = write()
    with mail_server(answers, port=port):
        work()
    assert now_it_stands(message) == State.WAITING
    assert answers.connections == 1
    clock.shift(timedelta(minutes=1))
    better = Answers()
    with mail_server(better, port=port):
        work()
    assert now_it_stands(message) == State.SENT
    assert [taken["Message-ID"] for taken in better.taken] == [message.message_id]


@pytest.mark.parametrize(
    "answers",
    [Answers(rcpt="550 No such user here"), Answers(data="554 Looks like spam")],
    ids=["5xx for the receiver", "5xx for the mail"],
)
def test_a_refusal_for_good_is_shown_and_not_tried_again(
    port: int, clock: time_machine.Traveller, answers: Answers
) -> None:
    message = write()
    with mail_server(answers, port=port):
        work()
        clock.shift(timedelta(days=1))
        enqueue(queue_waiting, by=US)
        work()
    assert now_it_stands(message) == State.REFUSED
    assert message.problem.startswith("55")
    assert answers.connections == 1


def test_a_refused_mail_can_be_sent_again_by_an_administrator_and_is_journalled(
    port: int, administrator: User
) -> None:
    message = write()
    with mail_server(Answers(rcpt="550 No such user"), port=port):
        work()
    message.refresh_from_db()
    send_again(by=administrator, message=message)
    answers = Answers()
    with mail_server(answers, port=port):
        work()
    assert now_it_stands(message) == State.SENT
    assert Entry.objects.get(verb="resent").actor == administrator.public_id


def test_nobody_else_can_send_again(port: int) -> None:
    message = write()
    Message.objects.update(refused_at=timezone.now())
    with pytest.raises(PermissionDenied):
        send_again(by=User.objects.create_user(email="bo@example.dk", name="Bo"), message=message)


def test_a_mail_that_waits_or_is_sent_is_not_sent_again(port: int, administrator: User) -> None:
    message = write()
    send_again(by=administrator, message=message)
    assert Job.objects.count() == 1
    assert not Entry.objects.filter(verb="resent").exists()


def test_without_a_mail_server_mails_wait_and_go_out_when_there_is_one(
    settings: Settings, clock: time_machine.Traveller
) -> None:
    settings.EMAIL_HOST = ""
    message = write()
    clock.shift(timedelta(days=4))
    enqueue(queue_waiting, by=US)
    work()
    assert now_it_stands(message) == State.WAITING
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    answers = Answers()
    with mail_server(answers, port=settings.EMAIL_PORT):
        enqueue(queue_waiting, by=US)
        work()
    assert now_it_stands(message) == State.SENT
    assert len(answers.taken) == 1


def test_old_mail_does_not_go_out_in_a_burst_when_a_mail_server_is_configured(
    settings: Settings, clock: time_machine.Traveller
) -> None:
    settings.EMAIL_HOST = ""
    message = write()
    clock.shift(timedelta(days=60))
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    answers = Answers()
    with mail_server(answers, port=settings.EMAIL_PORT):
        enqueue(queue_waiting, by=US)
        work()
    assert now_it_stands(message) == State.REFUSED
    assert message.problem
    assert message.may_be_sent_again()
    assert answers.taken == []


def test_a_mail_whose_job_lay_for_months_is_given_up_by_the_job(
    port: int, clock: time_machine.Traveller
) -> None:
    message = write()
    clock.shift(timedelta(days=60))
    answers = Answers()
    with mail_server(answers, port=port):
        work()
    assert now_it_stands(message) == State.REFUSED
    assert answers.taken == []


def test_a_mail_that_is_being_sent_is_not_given_up_meanwhile(
    port: int, clock: time_machine.Traveller
) -> None:
    message = write()
    assert leases.claim(worker="sending")
    clock.shift(timedelta(days=6))
    enqueue(queue_waiting, by=US)
    work()
    assert now_it_stands(message) == State.WAITING


def test_what_the_server_took_counts_as_sent_though_it_was_given_up_meanwhile(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deliver_while_somebody_gives_up(message: Message, *, server: EmailBackend) -> None:
        deliver(message, server=server)
        Message.objects.update(refused_at=timezone.now())

    monkeypatch.setattr("samklang.mail.jobs.deliver", deliver_while_somebody_gives_up)
    message = write()
    with mail_server(Answers(), port=port):
        work()
    assert now_it_stands(message) == State.SENT


def test_a_private_mail_that_is_refused_loses_its_text(port: int) -> None:
    message = write(is_private=True)
    with mail_server(Answers(rcpt="550 No such user here"), port=port):
        work()
    assert now_it_stands(message) == State.REFUSED
    assert (message.text, message.html) == ("", "")


@pytest.mark.parametrize("host", ["", "127.0.0.1"])
def test_a_private_mail_loses_its_text_when_its_link_has_run_out(
    settings: Settings, clock: time_machine.Traveller, host: str
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = host, free_port()
    message, letter = write(is_private=True), write("letter")
    clock.shift(timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT - 60))
    enqueue(queue_waiting, by=US)
    work()
    assert now_it_stands(message) == State.WAITING
    clock.shift(timedelta(hours=2))
    enqueue(queue_waiting, by=US)
    work()
    assert now_it_stands(message) == State.REFUSED
    assert (message.text, message.html) == ("", "")
    assert now_it_stands(letter) == State.WAITING


def test_a_mail_no_server_takes_for_five_days_is_given_up(port: int, clock: time_machine.Traveller) -> None:
    message = write()
    work()
    clock.shift(timedelta(days=5, hours=1))
    enqueue(queue_waiting, by=US)
    work()
    assert now_it_stands(message) == State.REFUSED
    assert message.problem


def test_a_mail_whose_job_was_given_up_gets_another(port: int) -> None:
    message = write()
    Job.objects.update(failed_at=timezone.now())
    enqueue(queue_waiting, by=US)
    answers = Answers()
    with mail_server(answers, port=port):
        work()
    assert now_it_stands(message) == State.SENT
    assert len(answers.taken) == 1


def test_what_django_sends_goes_through_the_outbox_as_private(port: int) -> None:
    mail = EmailMultiAlternatives("Ny adgangskode", "https://klangby.example/secret", to=[TO, "b@example.dk"])
    mail.attach_alternative("<p>link</p>", "text/html")
    OutboxBackend().send_messages([mail])
    assert set(Message.objects.values_list("to", "is_private", "html")) == {
        (TO, True, "<p>link</p>"),
        ("b@example.dk", True, "<p>link</p>"),
    }


def test_a_private_mail_loses_its_text_when_it_is_sent(port: int) -> None:
    message = write(is_private=True)
    answers = Answers()
    with mail_server(answers, port=port):
        work()
    assert now_it_stands(message) == State.SENT
    assert (message.text, message.html) == ("", "")
    assert "7. maj" in answers.taken[0].get_content()


@pytest.mark.parametrize(
    "impossible",
    [
        {"sent_at": NOON, "refused_at": NOON},
        {"bounced_at": NOON, "bounce_status": "5.1.1"},
        {"sent_at": NOON, "bounced_at": NOON},
        {"key": ""},
        {"is_private": True, "sent_at": NOON},
        {"is_private": True, "refused_at": NOON},
    ],
)
def test_the_database_refuses_impossible_states(impossible: dict[str, object]) -> None:
    write()
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.update(**impossible)


@pytest.mark.parametrize("stop_at", ["", "https://samklang.klangby.example/following/mail/"])
def test_a_mail_that_can_be_stopped_says_where_in_a_header_mail_programs_know(stop_at: str) -> None:
    mail = send(by=US, to="a@klangby.example", subject="Nyt", text="Tekst", key="k", stop_at=stop_at)
    assert compose(mail).message()["List-Unsubscribe"] == (f"<{stop_at}>" if stop_at else None)
