"""Uploads lie on the disk, closed, until the request is over."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from samklang.files.arriving import DiskUpload


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    return tmp_path


def sent(*contents: bytes) -> HttpRequest:
    files = [SimpleUploadedFile(f"{number}.txt", content) for number, content in enumerate(contents)]
    return RequestFactory().post("/", {"files": files})


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_many_files_are_neither_held_in_memory_nor_open(folder: Path) -> None:
    before = open_files()
    request = sent(*(b"%d" % number for number in range(300)))
    uploads = request.FILES.getlist("files")
    assert open_files() <= before + 1
    assert [b"".join(each.chunks()) for each in uploads] == [b"%d" % number for number in range(300)]
    assert open_files() <= before + 1
    assert all(isinstance(each, DiskUpload) for each in uploads)


def test_a_file_is_read_in_every_way_a_file_is_read(folder: Path) -> None:
    (upload,) = sent(b"one\ntwo\n").FILES.getlist("files")
    assert upload.read() == b"one\ntwo\n"
    upload.seek(4)
    assert upload.read(3) == b"two"
    assert list(upload.open()) == [b"one\n", b"two\n"]
    assert upload.size == 8


def test_nothing_is_left_when_the_request_is_over(folder: Path) -> None:
    request = sent(b"one", b"two")
    assert len(request.FILES.getlist("files")) == 2
    assert len(list(folder.iterdir())) == 2
    request.close()
    assert not list(folder.iterdir())
