"""Files are put in place whole, and what a killed run left behind is cleared away."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from samklang_whitebook.output import PREFIX, CannotWrite, prepare_folder, write_files

NOW = datetime(2026, 11, 21, 15, 4, tzinfo=UTC)


def write_document(folder: Path, content: bytes, *, before: bytes) -> dict[str, str]:
    written = {"whitebook.docx": sha256(before).hexdigest()}
    return write_files(folder, {"whitebook.docx": content}, written=written, now=NOW)


def test_what_somebody_changed_is_kept_under_a_name_with_the_time(tmp_path: Path) -> None:
    document = tmp_path / "whitebook.docx"
    document.write_bytes(b"changed")
    assert write_document(tmp_path, b"new", before=b"old") == {
        "whitebook.docx": "whitebook 2026-11-21 1504.docx"
    }
    document.write_bytes(b"changed again")
    assert write_document(tmp_path, b"newer", before=b"new") == {
        "whitebook.docx": "whitebook 2026-11-21 1504 (2).docx"
    }
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"changed", b"changed again", b"newer"}


def test_what_nobody_changed_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "whitebook.docx").write_bytes(b"old")
    assert write_document(tmp_path, b"new", before=b"old") == {}
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_a_run_killed_before_it_told_what_it_wrote_is_repeated_without_keeping_doubles(
    tmp_path: Path,
) -> None:
    (tmp_path / "whitebook.docx").write_bytes(b"new")
    assert write_document(tmp_path, b"new", before=b"old") == {}
    assert len(list(tmp_path.iterdir())) == 1


def test_old_files_are_replaced_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "whitebook.json").write_text("old")
    (tmp_path / "noter.txt").write_text("mine")
    write_files(tmp_path, {"whitebook.json": b"new"}, written={}, now=NOW)
    found = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert found == {"whitebook.json": "new", "noter.txt": "mine"}


def test_a_file_that_cannot_be_replaced_is_named_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "whitebook.pdf").mkdir()
    (tmp_path / "whitebook.pdf" / "x").touch()
    with pytest.raises(CannotWrite) as error:
        write_files(tmp_path, {"whitebook.pdf": b"new"}, written={}, now=NOW)
    assert error.value.path == tmp_path / "whitebook.pdf"
    assert isinstance(error.value.error, OSError)
    assert [path.name for path in tmp_path.iterdir()] == ["whitebook.pdf"]


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}abc").write_text("half")
    prepare_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    prepare_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_written_files_may_be_read_as_the_umask_says(tmp_path: Path) -> None:
    write_files(tmp_path, {"whitebook.json": b"new"}, written={}, now=NOW)
    (tmp_path / "other").touch()
    assert (tmp_path / "whitebook.json").stat().st_mode == (tmp_path / "other").stat().st_mode
