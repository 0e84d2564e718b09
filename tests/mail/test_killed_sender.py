"""The sending worker is killed with -9: before the server has the mail, and before we know that it has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import copy_of
from tests.installation import Installation, wait_for
from tests.mail.servers import Answers, free_port, mail_server

pytestmark = pytest.mark.slow
WRITE = """
from samklang.accounts.actors import System
from samklang.mail.actions import send
send(by=System("tests"), to="udvalget@klangby.example", subject="Høring", text="Tekst", key="k")
"""


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture
def installation(migrated_database: str, tmp_path: Path, port: int) -> Iterator[Installation]:
    server = {"SAMKLANG_MAIL_HOST": "127.0.0.1", "SAMKLANG_MAIL_PORT": str(port)}
    installed = Installation(tmp_path, database=copy_of(migrated_database, folder=tmp_path), **server)
    installed.run(WRITE)
    yield installed
    installed.stop()


def is_sent(installation: Installation) -> bool:
    return installation.rows("SELECT count(*) FROM mail_message WHERE sent_at IS NOT NULL") == [(1,)]


def test_killed_before_the_server_has_the_mail_it_is_sent_exactly_once(
    installation: Installation, port: int
) -> None:
    answers = Answers()
    answers.hold_rcpt.clear()
    with mail_server(answers, port=port):
        worker = installation.start_worker()
        wait_for(answers.rcpt_seen.is_set, why="a worker that is sending")
        installation.kill(worker)
        answers.hold_rcpt.set()
        installation.start_worker()
        wait_for(lambda: is_sent(installation), why="the mail sent by the next worker")
    assert len(answers.taken) == 1


def test_killed_between_the_servers_yes_and_our_note_the_double_has_the_same_message_id(
    installation: Installation, port: int
) -> None:
    answers = Answers()
    answers.hold_data.clear()
    with mail_server(answers, port=port):
        worker = installation.start_worker()
        wait_for(answers.data_taken.is_set, why="a mail the server has taken")
        installation.kill(worker)
        answers.hold_data.set()
        installation.start_worker()
        wait_for(lambda: is_sent(installation), why="the mail noted as sent by the next worker")
    assert len(answers.taken) == 2
    assert len({taken["Message-ID"] for taken in answers.taken}) == 1
