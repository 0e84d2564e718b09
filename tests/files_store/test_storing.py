import errno
import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile, File
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.accounts.actors import Actor, System
from samklang.accounts.models import User
from samklang.files.actions import erase, mark_as_filed, retain, store
from samklang.files.errors import EraseRefused, FileIsDamaged, FileIsErased, FileTooLarge, NoRoom
from samklang.files.models import Receipt, StoredFile
from samklang.files.names import clean_name
from samklang.files.reading import is_sound, read, respond_with
from samklang.files.sniffing import media_type
from samklang.journal.models import Entry

pytestmark = pytest.mark.django_db
INTAKE = System("intake")
LETTER = "Kære udvalg, vi støtter forslaget.\r\n".encode("cp1252")


@pytest.fixture(autouse=True)
def folder(own_storage: Path) -> Path:
    return own_storage


@pytest.fixture
def administrator() -> User:
    return User.objects.create_user(email="asta@example.dk", name="Asta", is_administrator=True)


def stored_paths(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_byte_for_byte_under_its_sha256(folder: Path) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    assert file.sha256 == sha256(LETTER).hexdigest()
    assert (folder / file.sha256[:2] / file.sha256[2:]).read_bytes() == LETTER
    assert (file.size, file.media_type, read(file)) == (len(LETTER), "text/plain", LETTER)


def test_the_same_bytes_are_stored_once_with_a_receipt_for_each_time(folder: Path) -> None:
    first = store(by=INTAKE, name="svar.txt", content=LETTER)
    second = store(by=INTAKE, name="svar (2).txt", content=ContentFile(LETTER))
    assert first == second
    assert len(stored_paths(folder)) == 1
    assert list(first.receipts.values_list("name", flat=True)) == ["svar.txt", "svar (2).txt"]
    assert Entry.objects.filter(verb="received", subject=first.public_id).count() == 2


def test_receiving_again_mends_bytes_that_were_lost(folder: Path) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    stored_paths(folder)[0].unlink()
    assert not is_sound(file)
    store(by=INTAKE, name="svar.txt", content=LETTER)
    assert is_sound(file)


def test_an_empty_file_can_be_kept() -> None:
    assert read(store(by=INTAKE, name="tom.pdf", content=b"")) == b""


def test_a_too_large_file_is_refused_and_nothing_is_kept(folder: Path, settings: Settings) -> None:
    settings.LARGEST_FILE = 10
    with pytest.raises(FileTooLarge):
        store(by=INTAKE, name="stor.txt", content=b"12345678901")
    assert stored_paths(folder) == []
    assert not StoredFile.objects.exists()


class TornFile(ContentFile):  # type: ignore[type-arg]
    """A file that can be read through once; the second time the disk is full half-way."""

    reads = 0

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        self.reads += 1
        self.seek(0)
        content = self.read()
        yield content[:5]
        if self.reads > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        yield content[5:]


def test_a_full_disk_gives_a_clear_word_and_leaves_nothing_half_stored(folder: Path) -> None:
    with pytest.raises(NoRoom, match=r"plads|room"):
        store(by=INTAKE, name="svar.txt", content=TornFile(LETTER))
    assert stored_paths(folder) == []
    assert not StoredFile.objects.exists()
    assert not Entry.objects.exists()


def test_a_disk_that_is_full_only_when_written_out_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoRoom):
        store(by=INTAKE, name="svar.txt", content=LETTER)
    assert stored_paths(folder) == []
    assert not StoredFile.objects.exists()


def test_an_altered_file_is_not_handed_out(folder: Path) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    stored_paths(folder)[0].write_bytes(LETTER.replace(b"vi", b"Vi"))
    for hand_out in (lambda: read(file), lambda: respond_with(file, name="svar.txt")):
        with pytest.raises(FileIsDamaged):
            hand_out()


def test_a_file_is_handed_out_to_be_saved_and_without_rights() -> None:
    file = store(by=INTAKE, name="svar.html", content=b"<html><script>alert(1)</script>")
    response = respond_with(file, name="Høringssvar æøå.html")
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''H%C3%B8ringssvar")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox")
    assert b"".join(response.streaming_content) == b"<html><script>alert(1)</script>"  # type: ignore[arg-type]
    response.close()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("svar.pdf", "svar.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\Mette\svar.pdf", "svar.pdf"),
        ("Ho\u0308ring.pdf", "Höring.pdf"),
        ("a\u030arsberetning.pdf", "årsberetning.pdf"),
        ("svar\r\nSet-Cookie: x.pdf", "svarSet-Cookie: x.pdf"),
        ("svar\u202efdp.exe", "svarfdp.exe"),
        ("", "file"),
        ("..", "file"),
    ],
)
def test_a_strangers_name_is_made_safe(given: str, kept: str) -> None:
    assert clean_name(given) == kept


def test_a_long_name_keeps_its_ending() -> None:
    kept = clean_name("x" * 400 + ".pdf")
    assert len(kept) <= 255
    assert kept.endswith("….pdf")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (
            b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK",
            "application/vnd.oasis.opendocument.text",
        ),
        (
            b"PK\x03\x04 word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b"PK\x03\x04 readme", "application/zip"),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>", "text/html"),
        (b"From: udvalget@klangby.example\r\n", "message/rfc822"),
        ("Kære udvalg".encode(), "text/plain"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_the_kind_is_told_by_the_bytes_not_the_name(head: bytes, kind: str) -> None:
    assert media_type(head) == kind


def test_erasing_waits_until_the_file_is_filed(administrator: User) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    with pytest.raises(EraseRefused):
        erase(by=administrator, file=file, ground="Databeskyttelsesforordningen, artikel 17")
    assert read(file) == LETTER


def test_erasing_waits_until_every_period_of_keeping_is_over(administrator: User) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    mark_as_filed(by=administrator, file=file, number="2026-1-1")
    retain(by=administrator, file=file, ground="Arkivloven", keep_until=timezone.localdate())
    with pytest.raises(EraseRefused):
        erase(by=administrator, file=file, ground="Artikel 17")
    assert not file.is_erased()


def test_erasing_needs_a_legal_ground(administrator: User) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    mark_as_filed(by=administrator, file=file, number="2026-1-1")
    with pytest.raises(EraseRefused):
        erase(by=administrator, file=file, ground=" ")


def test_only_an_administrator_or_the_system_may_erase() -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    mark_as_filed(by=INTAKE, file=file, number="2026-1-1")
    employee = User.objects.create_user(email="bo@example.dk", name="Bo")
    with pytest.raises(PermissionDenied):
        erase(by=employee, file=file, ground="Artikel 17")


@pytest.mark.django_db(transaction=True)
def test_erasing_destroys_bytes_and_names_and_keeps_the_proof(folder: Path, administrator: User) -> None:
    file = store(by=INTAKE, name="Mette Holm cpr.txt", content=LETTER)
    mark_as_filed(by=administrator, file=file, number="2026-1-1")
    retain(
        by=administrator, file=file, ground="Arkivloven", keep_until=timezone.localdate() - timedelta(days=1)
    )
    erase(by=administrator, file=file, ground="Artikel 17")
    assert stored_paths(folder) == []
    assert list(file.receipts.values_list("name", "sort_key", "findable")) == [("", "", "")]
    assert (file.sha256, file.size) == (sha256(LETTER).hexdigest(), len(LETTER))
    assert (file.erased_by, file.erasure_ground) == (administrator.public_id, "Artikel 17")
    with pytest.raises(FileIsErased):
        read(file)


@pytest.mark.django_db(transaction=True)
def test_what_was_erased_can_be_received_again_as_a_new_file(administrator: User) -> None:
    old = store(by=INTAKE, name="svar.txt", content=LETTER)
    mark_as_filed(by=administrator, file=old, number="2026-1-1")
    erase(by=administrator, file=old, ground="Artikel 17")
    new = store(by=INTAKE, name="svar.txt", content=LETTER)
    assert new != old
    assert read(new) == LETTER


def test_what_is_due_is_filed_and_past_every_period(administrator: User) -> None:
    today = date(2026, 6, 1)
    due, kept, unfiled, unset = (
        store(by=INTAKE, name=f"{number}.txt", content=b"%d" % number) for number in range(4)
    )
    for file in (due, kept, unset):
        mark_as_filed(by=administrator, file=file, number="2026-1-1")
    for file in (due, kept, unfiled):
        retain(by=administrator, file=file, ground="Arkivloven", keep_until=date(2026, 5, 31))
    retain(by=administrator, file=kept, ground="Aktindsigt", keep_until=date(2027, 1, 1))
    assert list(StoredFile.objects.due(today=today)) == [due]


@pytest.mark.parametrize(
    "half",
    [
        {"filed_as": "2026-1-1"},
        {"filed_at": timezone.now()},
        {"erased_at": timezone.now(), "erased_by": "system:files", "erasure_ground": "Artikel 17"},
        {"size": -1},
    ],
)
def test_the_database_refuses_half_a_filing_or_an_erasure_before_filing(half: dict[str, object]) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.filter(pk=file.pk).update(**half)


def test_a_large_file_is_streamed_not_read_whole(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("upload") / "large.bin"
    with path.open("wb") as large:
        large.truncate(50 * 1024 * 1024)
    with path.open("rb") as opened:
        file = store(by=INTAKE, name="large.bin", content=File(opened))
    assert (file.size, Receipt.objects.get().name) == (50 * 1024 * 1024, "large.bin")
    assert is_sound(file)


def keep(by: Actor, file: StoredFile) -> None:
    retain(by=by, file=file, ground="Arkivloven", keep_until=date(2031, 1, 1))


def put_on_file(by: Actor, file: StoredFile) -> None:
    mark_as_filed(by=by, file=file, number="2026-1")


@pytest.mark.parametrize("action", [keep, put_on_file])
def test_only_an_administrator_or_the_system_decides_what_is_kept_and_filed(
    administrator: User, action: Callable[[Actor, StoredFile], None]
) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    shut_out = User.objects.create_user(
        email="ude@example.dk", name="Ude", is_administrator=True, is_active=False
    )
    for stranger in (User.objects.create_user(email="bo@example.dk", name="Bo"), shut_out):
        with pytest.raises(PermissionDenied):
            action(stranger, file)
    assert not Entry.objects.exclude(verb="received").exists()
    action(administrator, file)
    action(INTAKE, file)


@pytest.mark.parametrize("action", [keep, put_on_file])
def test_nothing_more_is_decided_about_an_erased_file(action: Callable[[Actor, StoredFile], None]) -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    put_on_file(INTAKE, file)
    erase(by=INTAKE, file=file, ground="Artikel 17")
    with pytest.raises(FileIsErased):
        action(INTAKE, file)


def test_a_number_too_long_for_the_records_system_is_refused_in_words() -> None:
    file = store(by=INTAKE, name="svar.txt", content=LETTER)
    with pytest.raises(ValidationError):
        mark_as_filed(by=INTAKE, file=file, number="9" * 61)
    with pytest.raises(ValidationError):
        retain(by=INTAKE, file=file, ground="", keep_until=date(2031, 1, 1))
    assert not file.is_filed()
