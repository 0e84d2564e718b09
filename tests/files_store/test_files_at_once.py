"""Somebody stores the bytes that somebody else is removing. Needs a database where two can write."""

import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import connection, transaction

from samklang.accounts.actors import System
from samklang.files.actions import discard, store
from samklang.files.models import StoredFile
from samklang.files.reading import is_sound
from samklang.files.storage import DurableStorage

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
US = System("tests")
PATIENCE = 30


@pytest.fixture(autouse=True)
def folder(own_storage: Path) -> Path:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")
    return own_storage


def in_thread(work: Callable[[], object]) -> threading.Thread:
    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_bytes_that_are_being_stored_are_not_discarded() -> None:
    stored, may_commit = threading.Event(), threading.Event()
    outcome: list[bool] = []

    def store_slowly() -> None:
        with transaction.atomic():
            store(by=US, name="svar.txt", content=b"the same bytes")
            stored.set()
            may_commit.wait(PATIENCE)

    slow = in_thread(store_slowly)
    assert stored.wait(PATIENCE)
    removal = in_thread(lambda: outcome.append(discard(sha256(b"the same bytes").hexdigest())))
    removal.join(0.5)
    assert removal.is_alive(), "the removal must wait for the reception"
    may_commit.set()
    slow.join(PATIENCE)
    removal.join(PATIENCE)
    assert outcome == [False]
    assert is_sound(StoredFile.objects.get())


def test_bytes_that_are_being_discarded_are_stored_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with transaction.atomic():
        orphan = store(by=US, name="svar.txt", content=b"the same bytes")
        transaction.set_rollback(True)
    removing, may_remove = threading.Event(), threading.Event()
    delete = DurableStorage.delete

    def delete_slowly(storage: DurableStorage, name: str) -> None:
        removing.set()
        may_remove.wait(PATIENCE)
        delete(storage, name)

    monkeypatch.setattr(DurableStorage, "delete", delete_slowly)
    removal = in_thread(lambda: discard(orphan.sha256))
    assert removing.wait(PATIENCE)
    reception = in_thread(lambda: store(by=US, name="svar.txt", content=b"the same bytes"))
    reception.join(0.5)
    assert reception.is_alive(), "the reception must wait for the removal"
    may_remove.set()
    removal.join(PATIENCE)
    reception.join(PATIENCE)
    assert is_sound(StoredFile.objects.get())


def test_the_same_bytes_stored_twice_at_once_are_one_file_with_two_receipts() -> None:
    receptions = [
        in_thread(lambda: store(by=US, name="svar.txt", content=b"the same bytes")) for _number in range(4)
    ]
    for reception in receptions:
        reception.join(PATIENCE)
    file = StoredFile.objects.get()
    assert file.receipts.count() == 4
    assert is_sound(file)
