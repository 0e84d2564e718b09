"""Mails as people and machines send them, and a mailbox that the site reads."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.consultations.actions.mails import ask_to_read
from samklang.jobs.worker import Worker
from samklang.mail.mailbox import LyingMail
from tests.cast import Cast
from tests.consultations.conftest import Hearing, opened
from tests.mail.imap import PASSWORD, USER, Imap, imap_server

ANSWER = "Vi støtter mål 1.\n\nVi foreslår, at der plantes to træer ved hver skole.\n"


def mail(
    *, sender: str = "Bo Hansen <bo@hansen.example>", subject: str = "Svar", text: str = ANSWER, **more: str
) -> EmailMessage:
    """A mail to the mailbox; `more` are headers, with _ for -."""
    made = EmailMessage()
    made["From"], made["To"] = sender, more.pop("to", USER)
    made["Subject"] = subject
    made["Date"] = format_datetime(timezone.now())
    made["Message-ID"] = more.pop("message_id", f"<{abs(hash((sender, subject, text)))}@hansen.example>")
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def raw(**given: str) -> bytes:
    """Such a mail as bytes."""
    return mail(**given).as_bytes()


class FullMailbox:
    """A mailbox in which the same mails lie for ever, as where each move fails."""

    def __init__(self, *mails: bytes) -> None:
        self.mails = mails

    def lying(self) -> list[LyingMail]:
        now = timezone.now()
        return [LyingMail(str(uid), len(mail), now) for uid, mail in enumerate(self.mails)]

    def content_of(self, lying: LyingMail) -> bytes:
        return self.mails[int(lying.uid)]

    def put_away(self, lying: LyingMail) -> None:
        pass


def point_to(settings: Settings, server: Imap) -> None:
    """Let the site read this server's mailbox."""
    settings.MAILBOX_HOST, settings.MAILBOX_PORT = "127.0.0.1", server.port
    settings.MAILBOX_TLS, settings.MAILBOX_USER, settings.MAILBOX_PASSWORD = "none", USER, PASSWORD


@pytest.fixture
def mailbox(dovecot: str, settings: Settings) -> Iterator[Imap]:
    with imap_server(dovecot) as server:
        point_to(settings, server)
        yield server


@pytest.fixture
def open_hearing(cast: Cast) -> Hearing:
    """A hearing that is open and asks one party at "lokaludvalget@nord.example"."""
    cast.local_committee.email = "lokaludvalget@nord.example"
    consultation = opened(cast, cast.local_committee)
    work()
    party = consultation.inquiry.parties.get()
    link = party.addressees.get().links.get()
    return Hearing(consultation, party, link)


def read_now(cast: Cast) -> None:
    ask_to_read(by=cast.coder)
    work()


def work() -> None:
    Worker().run_until_empty()
