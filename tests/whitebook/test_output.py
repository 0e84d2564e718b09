"""Files are put in place whole, and what a killed run left behind is cleared away."""

from pathlib import Path

import pytest

from samklang_whitebook.output import PREFIX, CannotWrite, prepare_folder, write_files


def test_old_files_are_replaced_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "whitebook.json").write_text("old")
    (tmp_path / "noter.txt").write_text("mine")
    write_files(tmp_path, {"whitebook.json": b"new"})
    found = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert found == {"whitebook.json": "new", "noter.txt": "mine"}


def test_a_file_that_cannot_be_replaced_is_named_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "whitebook.pdf").mkdir()
    (tmp_path / "whitebook.pdf" / "x").touch()
    with pytest.raises(CannotWrite) as error:
        write_files(tmp_path, {"whitebook.pdf": b"new"})
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
    write_files(tmp_path, {"whitebook.json": b"new"})
    (tmp_path / "other").touch()
    assert (tmp_path / "whitebook.json").stat().st_mode == (tmp_path / "other").stat().st_mode
