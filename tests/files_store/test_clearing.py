import os
import time
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.files.actions import discard, erase, mark_as_filed, store
from samklang.files.jobs import clean
from samklang.files.models import StoredFile
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker

pytestmark = pytest.mark.django_db
US = System("tests")
TWO_DAYS = 2 * 24 * 60 * 60


@pytest.fixture(autouse=True)
def folder(own_storage: Path) -> Path:
    return own_storage


def path_of(folder: Path, file: StoredFile) -> Path:
    return folder / file.location


def grow_old(path: Path) -> None:
    then = time.time() - TWO_DAYS
    os.utime(path, (then, then))


def clean_up() -> None:
    enqueue(clean, by=US)
    Worker().run_until_empty()
    assert Job.objects.latest("id").completed_at


def undone(content: bytes) -> StoredFile:
    """A reception whose transaction was undone after its bytes were written."""
    with transaction.atomic():
        file = store(by=US, name="svar.txt", content=content)
        transaction.set_rollback(True)
    return file


def test_bytes_of_an_undone_reception_are_cleared_away_after_a_day(folder: Path) -> None:
    orphan, kept = undone(b"orphan"), store(by=US, name="svar.txt", content=b"kept")
    grow_old(path_of(folder, orphan))
    grow_old(path_of(folder, kept))
    clean_up()
    assert not path_of(folder, orphan).exists()
    assert path_of(folder, kept).exists()


def test_bytes_that_came_just_now_are_left_alone(folder: Path) -> None:
    orphan = undone(b"orphan")
    clean_up()
    assert path_of(folder, orphan).exists()


def test_half_a_file_is_cleared_away_after_a_day(folder: Path) -> None:
    (folder / "ab").mkdir()
    part = folder / "ab" / "0123456789abcdef.part"
    part.write_bytes(b"half")
    grow_old(part)
    clean_up()
    assert not part.exists()


def test_what_is_not_ours_is_left_alone(folder: Path) -> None:
    (folder / "ab").mkdir()
    strangers = [folder / "README", folder / "ab" / "notes.txt"]
    for stranger in strangers:
        stranger.write_text("not ours")
        grow_old(stranger)
    clean_up()
    assert all(stranger.exists() for stranger in strangers)


def test_a_storage_that_is_not_there_yet_is_not_made_by_clearing_it(
    settings: Settings, tmp_path: Path
) -> None:
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path / "not yet"}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    clean_up()
    assert not (tmp_path / "not yet").exists()


def test_an_erasure_that_was_cut_short_is_finished(folder: Path) -> None:
    file = store(by=US, name="svar.txt", content=b"secret")
    mark_as_filed(by=US, file=file, number="2026-1")
    erase(by=US, file=file, ground="Artikel 17")  # not committed, so the bytes stay
    assert path_of(folder, file).exists()
    grow_old(path_of(folder, file))
    clean_up()
    assert not path_of(folder, file).exists()


def test_bytes_with_a_live_row_are_never_discarded(folder: Path) -> None:
    file = store(by=US, name="svar.txt", content=b"kept")
    assert not discard(file.sha256)
    assert path_of(folder, file).exists()


def test_the_check_of_all_files_names_what_is_wrong(folder: Path) -> None:
    sound, altered, gone = (store(by=US, name="x", content=content) for content in (b"1", b"2", b"3"))
    path_of(folder, altered).write_bytes(b"two")
    path_of(folder, gone).unlink()
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("verify_files", stdout=said)
    assert altered.public_id in said.getvalue()
    assert gone.public_id in said.getvalue()
    assert sound.public_id not in said.getvalue()


def test_the_check_says_when_all_is_well() -> None:
    store(by=US, name="x", content=b"1")
    said = StringIO()
    call_command("verify_files", stdout=said)
    assert "1" in said.getvalue()
