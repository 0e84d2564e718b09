"""Building the lexicon: whole or not at all, and again when the old one is out of date."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from samklang_text.words import Lexicon
from samklang_text.words.build import Words, build, is_current, main
from tests.installation import wait_for

SHORT = {"borger": "borger", "borgerne": "borger", "borgere": "borger"}
# Begins to write the new file, leaves a note beside it, and waits to be killed before the rest.
HALF_A_BUILD = f"""
import sys, time
from pathlib import Path
from samklang_text.words import build

def half(path, **given):
    path.write_bytes(b"SQLite format 3")
    path.with_name("half").touch()
    time.sleep(120)

build.read_list = lambda: build.Words({SHORT}, {{}})
build.write = half
build.build(Path(sys.argv[1]))
"""


def outdated(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        database.execute("INSERT INTO meta VALUES ('stamp', '0 of long ago')")
    database.close()


@pytest.fixture
def short_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few words for the 788,416, which take ten seconds; `make` builds the real lexicon before any test."""
    monkeypatch.setattr("samklang_text.words.build.read_list", lambda: Words(SHORT, {}))


@pytest.mark.usefixtures("short_list")
def test_an_outdated_lexicon_is_replaced_and_a_current_one_left(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "lexicon.sqlite3"
    path.parent.mkdir()
    outdated(path)
    left_by_a_killed_build = path.parent / ".lexicon.sqlite3-abc"
    left_by_a_killed_build.mkdir()
    os.utime(left_by_a_killed_build, (0, 0))
    assert not is_current(path)
    assert build(path)
    assert Lexicon.open(path).lemma("borgerne") == "borger"
    before = path.stat().st_ino
    assert not build(path)
    assert path.stat().st_ino == before
    assert [entry.name for entry in path.parent.iterdir()] == ["lexicon.sqlite3"]


def test_a_build_that_is_killed_leaves_the_old_lexicon(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.sqlite3"
    outdated(path)
    old = path.read_bytes()
    process = subprocess.Popen([sys.executable, "-c", HALF_A_BUILD, str(path)])
    wait_for(lambda: list(tmp_path.glob(".lexicon*/half")), why="the build half way")
    process.kill()
    process.wait()
    assert path.read_bytes() == old
    assert not is_current(path)


def test_a_file_that_is_no_database_is_out_of_date(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.sqlite3"
    path.write_text("half of something")
    assert not is_current(path)


def test_the_command_says_how_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "python -m samklang_text.words.build PATH" in capsys.readouterr().err
