"""What an earlier run wrote among the letters is no letter."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from samklang_whitebook.command import main
from samklang_whitebook.making import NAMES
from tests.whitebook.conftest import Made

pytestmark = pytest.mark.slow


def test_an_earlier_white_book_among_the_letters_is_set_aside(
    made: Made, one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(made.folder, one_letter / "hvidbog i marts")
    with zipfile.ZipFile(one_letter / "gammelt.zip", "w") as archive:
        archive.write(one_letter / "hvidbog i marts" / "whitebook.docx", "whitebook.docx")
    assert main([str(one_letter), "--out", str(tmp_path / "ud"), "--quiet"]) == 0
    warning = capsys.readouterr().err
    own = [f"hvidbog i marts/{name}" for name in sorted(NAMES)]
    assert all(name in warning for name in (*own, "gammelt.zip/whitebook.docx"))
    book = json.loads((tmp_path / "ud" / "whitebook.json").read_text())
    assert [each["file"] for each in book["submissions"]] == ["svar.txt"]
    assert book["set_aside"] == ["gammelt.zip/whitebook.docx", *own]
    assert book["unread"] == []


def test_only_an_earlier_white_book_is_nothing_to_read(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(made.folder), "--out", str(tmp_path / "igen"), "--quiet"]) == 2
    assert "Der er ingen filer at læse" in capsys.readouterr().err
    assert not (tmp_path / "igen" / "whitebook.json").exists()


def test_what_is_written_among_the_letters_is_not_read_as_a_letter(made: Made, one_letter: Path) -> None:
    out = shutil.copytree(made.folder, one_letter / "ud")
    assert main([str(one_letter), "--out", str(out), "--quiet"]) == 0
    book = json.loads((out / "whitebook.json").read_text())
    assert [each["file"] for each in book["submissions"]] == ["svar.txt"]
    assert book["set_aside"] == []


def test_the_white_book_among_the_letters_is_not_read_back(one_letter: Path) -> None:
    made = []
    for _ in range(2):
        assert main([str(one_letter), "--out", str(one_letter), "--quiet"]) == 0
        made.append((one_letter / "whitebook.json").read_bytes())
    assert made[0] == made[1]
