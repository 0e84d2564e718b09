"""A hundred letters are dropped, and once more, while worker and site are killed with -9 again and again."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.consultations.letters import archive, letter, mail
from tests.consultations.test_killed_mailbox import OPEN, number
from tests.databases import copy_of
from tests.installation import Installation, wait_for
from tests.mail.servers import free_port

pytestmark = pytest.mark.slow
MANY = 100
DROP = """
from pathlib import Path
from django.core.files.base import File
from samklang.accounts.actors import System
from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.models import Consultation
files = (Dropped(path.name, File(path.open("rb"))) for path in sorted(Path({folder!r}).iterdir()))
begin_intake(Consultation.objects.get(), files, by=System("tests"))
"""
ANSWERS = "SELECT count(*) FROM consultations_submission"
READ = "SELECT count(*) FROM consultations_reading WHERE found IS NOT NULL"
WAITING = "SELECT count(*) FROM consultations_intakefile WHERE handled_at IS NULL"


@pytest.fixture
def installation(migrated_database: str, tmp_path: Path) -> Iterator[Installation]:
    installed = Installation(tmp_path, database=copy_of(migrated_database, folder=tmp_path))
    installed.run(OPEN)
    yield installed
    installed.stop()


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """An archive of sixty, thirty files by themselves, and ten mails with an attachment each."""
    folder = tmp_path / "letters"
    folder.mkdir()
    texts = [letter(f"Foreningen {n}").encode() for n in range(MANY)]
    packed = [(f"{n // 10}/svar {n}.txt", text) for n, text in enumerate(texts[:60])]
    (folder / "post.zip").write_bytes(archive(*packed))
    for n, text in enumerate(texts[60:90]):
        (folder / f"{n}.txt").write_bytes(text)
    for n, text in enumerate(texts[90:]):
        (folder / f"{n}.eml").write_bytes(mail("Se vedhæftede.", ("svar.txt", text), subject=f"Svar {n}"))
    return folder


def reached(installation: Installation, query: str, goal: int) -> bool:
    return number(installation, query) >= goal


def test_a_hundred_letters_are_a_hundred_answers(installation: Installation, letters: Path) -> None:
    drop = DROP.format(folder=str(letters))
    installation.run(drop)
    port = free_port()
    site, worker = installation.start_site(port), installation.start_worker()
    for goal in range(8, MANY, 23):
        wait_for(partial(reached, installation, ANSWERS, goal), why=f"{goal} answers")
        installation.kill(worker)
        site.kill()
        site.wait()
        site, worker = installation.start_site(port), installation.start_worker()
    installation.run(drop)
    for goal in range(10, MANY, 40):
        wait_for(partial(reached, installation, READ, goal), why=f"{goal} that were read")
        installation.kill(worker)
        worker = installation.start_worker()
    wait_for(lambda: number(installation, READ) >= MANY, why="all are read")
    wait_for(lambda: number(installation, WAITING) == 0, why="nothing waits")
    site.terminate()
    site.wait(20)
    assert number(installation, ANSWERS) == MANY
    assert number(installation, "SELECT count(DISTINCT number) FROM consultations_submission") == MANY
    assert number(installation, "SELECT max(number) FROM consultations_submission") == MANY
    assert number(installation, "SELECT count(*) FROM consultations_submissionfile") == MANY + 10
    assert number(installation, "SELECT count(*) FROM consultations_intakefile WHERE is_repeat") == MANY
