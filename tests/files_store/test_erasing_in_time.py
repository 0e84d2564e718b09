"""At night, what is due is erased: the content, its names, and the names packages above have written."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.config.schedule import SCHEDULE
from samklang.files.actions import erase, hold_back, mark_as_filed, retain, store
from samklang.files.jobs import erase_due
from samklang.files.models import StoredFile
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.mail.actions import send
from samklang.mail.models import MessageAttachment
from samklang.people.actions.imports import upload_sheet
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)
US = System("tests")


@pytest.fixture(autouse=True)
def folder(own_storage: Path) -> Path:
    return own_storage


def filed(name: str, *, days: int) -> StoredFile:
    file = store(by=US, name=name, content=name.encode())
    until = timezone.localdate() + timedelta(days=days)
    retain(by=US, file=file, ground="Arkivloven § 13", keep_until=until)
    mark_as_filed(by=US, file=file, number="2026-1")
    return file


def night() -> Job:
    job = enqueue(erase_due, by=US)
    Worker().run_until_empty()
    job.refresh_from_db()
    return job


def test_what_is_due_is_erased_at_night_and_nothing_else(folder: Path) -> None:
    due, later, held = filed("a.txt", days=-1), filed("b.txt", days=0), filed("c.txt", days=-1)
    hold_back(by=US, file=held, reason="Aktindsigt 2026-4")
    unfiled = store(by=US, name="d.txt", content=b"d")
    assert night().completed_at
    for file in (due, later, held, unfiled):
        file.refresh_from_db()
        assert file.is_erased() is (file == due)
        assert (folder / file.location).exists() is (file != due)
    assert due.erased_by == "system:retention"
    assert due.erasure_ground.startswith("Opbevaringsfristen udløb")
    assert due.erasure_ground.endswith("Arkivloven § 13")
    line = Entry.objects.latest("pk")
    assert (line.verb, line.subject, line.actor) == ("erased", due.public_id, "system:retention")


def test_what_is_held_back_after_the_night_began_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = filed("a.txt", days=-1), filed("b.txt", days=-1)

    def erase_and_hold(**given: object) -> None:
        erase(by=US, file=first, ground="Artikel 17")
        hold_back(by=US, file=second, reason="Klage 2026-9")
        monkeypatch.setattr("samklang.files.jobs.erase", erase)

    monkeypatch.setattr("samklang.files.jobs.erase", erase_and_hold)
    assert night().completed_at
    second.refresh_from_db()
    assert not second.is_erased()


def test_the_names_a_file_went_by_elsewhere_are_forgotten_with_it(cast: Cast) -> None:
    sheet = upload_sheet(
        by=cast.administrator,
        kind="organisations",
        name="Fra Mogens.csv",
        content=b"Navn;Type\nNyt Udvalg;Udvalg\n",
    )
    send(
        by=US,
        to="udvalget@klangby.example",
        subject="Liste",
        text="Se bilag",
        attachments=[(sheet.file, "Fra Mogens.csv")],
        key="k",
    )
    mark_as_filed(by=US, file=sheet.file, number="2026-1")
    erase(by=US, file=sheet.file, ground="Artikel 17")
    sheet.refresh_from_db()
    assert (sheet.name, str(sheet)) == ("", "Slettet regneark")
    assert MessageAttachment.objects.get().name == sheet.file.public_id


def test_erasing_in_time_is_in_the_schedule() -> None:
    assert {"files.erase_due", "mail.forget"} <= {entry.job for entry in SCHEDULE}
