"""A hundred mails, while worker, site, mailbox and mail server are killed with -9 again and again."""

import random
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.consultations.mailing import raw
from tests.databases import copy_of
from tests.installation import Installation, wait_for
from tests.mail.imap import Imap, imap_server
from tests.mail.servers import Answers, free_port, mail_server

pytestmark = pytest.mark.slow
MANY = 100
OPEN = """
from datetime import timedelta
from django.utils import timezone
from samklang.accounts.actors import System
from samklang.consultations.actions.consultations import open_consultation, prepare_consultation
from samklang.consultations.actions.heard import add_document
from samklang.consultations.details import ConsultationDetails, HeardDetails
from samklang.inquiries.details import InquiryDetails
by = System("tests")
letter = InquiryDetails("Høring", "Til {part}", timezone.now() + timedelta(days=9))
made = prepare_consultation(ConsultationDetails("Grøn hverdag", "Et udkast.", letter), by=by)
add_document(made, HeardDetails("Udkastet", "# Mål\\n\\nDer plantes et træ."), by=by)
open_consultation(made, by=by)
"""
READ = """
from samklang.accounts.actors import System
from samklang.consultations.actions.mails import ask_to_read
ask_to_read(by=System("tests"))
"""
TAKEN = "SELECT count(*) FROM consultations_submission"
SENT = "SELECT count(*) FROM mail_message WHERE sent_at IS NOT NULL AND key LIKE 'receipt:%'"
KEPT = "SELECT count(*) FROM consultations_incomingmail"
READ_WHOLE = "SELECT count(*) FROM consultations_incomingmail WHERE sorted_at IS NOT NULL"


@pytest.fixture
def mailbox(dovecot: str) -> Iterator[Imap]:
    with imap_server(dovecot) as server:
        yield server


@pytest.fixture
def smtp_port() -> int:
    return free_port()


@pytest.fixture
def installation(
    migrated_database: str, tmp_path: Path, mailbox: Imap, smtp_port: int
) -> Iterator[Installation]:
    servers = {"SAMKLANG_MAIL_HOST": "127.0.0.1", "SAMKLANG_MAIL_PORT": str(smtp_port)}
    database = copy_of(migrated_database, folder=tmp_path)
    installed = Installation(tmp_path, database=database, **servers, **mailbox.environment())
    installed.run(OPEN)
    yield installed
    installed.stop()


def number(installation: Installation, query: str) -> int:
    return int(installation.rows(query)[0][0])


def wait_until(installation: Installation, query: str, goal: int) -> None:
    wait_for(lambda: number(installation, query) >= goal, why=f"{goal} of {query}")


def test_a_hundred_mails_are_a_hundred_answers_with_one_receipt_each(
    installation: Installation, mailbox: Imap, smtp_port: int
) -> None:
    (year,) = installation.rows("SELECT year FROM consultations_consultation")[0]
    mailbox.put(
        *(
            raw(
                sender=f"Borger {n} <borger{n}@klangby.example>",
                subject=f"Svar til H{year}-01",
                text=f"Nr. {n}",
            )
            for n in range(MANY)
        )
    )
    chance, answers, port = random.Random(4), Answers(), free_port()
    with mail_server(answers, port=smtp_port):
        site = installation.start_site(port)
        worker = installation.start_worker()
        for goal in range(8, MANY, 12):
            installation.run(READ)
            wait_until(installation, KEPT, goal)
            installation.kill(worker)
            site.kill()
            site.wait()
            if chance.random() < 0.4:
                mailbox.stop()
                mailbox.forget_its_numbers()
                mailbox.start()
            site = installation.start_site(port)
            worker = installation.start_worker()
        installation.run(READ)
        for goal in range(10, MANY, 30):
            wait_until(installation, TAKEN, goal)
            installation.kill(worker)
            worker = installation.start_worker()
        wait_until(installation, SENT, MANY)
        wait_for(lambda: _answers(port), why="the site answers")
        site.terminate()
        site.wait(20)
    assert number(installation, TAKEN) == MANY
    assert number(installation, READ_WHOLE) == MANY
    assert number(installation, "SELECT count(*) FROM mail_message WHERE key LIKE 'receipt:%'") == MANY
    assert number(installation, "SELECT count(DISTINCT number) FROM consultations_submission") == MANY
    to = {str(taken["To"]): str(taken["Message-ID"]) for taken in answers.taken}
    assert len(to) == len({str(taken["Message-ID"]) for taken in answers.taken}) == MANY
    assert mailbox.number_in("INBOX") == 0


def _answers(port: int) -> bool:
    with suppress(URLError, OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health/") as answer:
        return bool(answer.status == 200)
    return False
