"""Which files are letters, under which names."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from samklang_whitebook.paths import find_letters


def names(*places: Path, leave_out: tuple[Path, ...] = ()) -> list[str]:
    return [letter.name for letter in find_letters(places, leave_out=leave_out)]


def test_folders_are_read_to_the_bottom_and_named_from_their_top(tmp_path: Path) -> None:
    (tmp_path / "råd").mkdir()
    for name in ("b.txt", "råd/a.pdf"):
        (tmp_path / name).touch()
    assert names(tmp_path) == ["b.txt", "råd/a.pdf"]


def test_names_from_a_mac_are_composed(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Ærø.txt")).touch()
    (tmp_path / unicodedata.normalize("NFD", "Ågård.txt")).touch()
    assert set(names(tmp_path)) == {"Ærø.txt", "Ågård.txt"}


def test_what_programs_leave_in_folders_is_no_letter(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$svar.docx", ".samklang-x", "svar.txt"):
        (tmp_path / name).touch()
    assert names(tmp_path) == ["svar.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "svar.txt").touch()
    assert names(tmp_path, tmp_path / "svar.txt") == ["svar.txt"]


def test_two_folders_keep_their_names_apart(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "svar.txt").touch()
    assert names(tmp_path / "a", tmp_path / "b") == ["a/svar.txt", "b/svar.txt"]


def test_draft_and_own_output_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "ud").mkdir()
    for name in ("udkast.docx", "svar.txt", "ud/whitebook.docx"):
        (tmp_path / name).touch()
    assert names(tmp_path, leave_out=(tmp_path / "udkast.docx", tmp_path / "ud")) == ["svar.txt"]


def test_a_link_back_to_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "svar.txt").touch()
    (tmp_path / "igen").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["svar.txt"]


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside a letter that nobody may list, not even who runs the tests as root."""
    folder = tmp_path / "lukket"
    folder.mkdir()
    (tmp_path / "svar.txt").touch()
    listed = Path.iterdir

    def listing(path: Path) -> Iterator[Path]:
        if path == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", listing)
    return folder


def test_a_folder_that_may_not_be_opened_stands_for_what_is_in_it(closed: Path) -> None:
    assert names(closed.parent) == ["lukket", "svar.txt"]


def test_a_folder_named_that_may_not_be_opened_is_said(closed: Path) -> None:
    assert names(closed) == ["lukket"]
