"""The command: exit codes, plain messages, nothing half-written."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from samklang_whitebook.command import main
from samklang_whitebook.making import NAMES
from tests.whitebook.conftest import Made
from tests.whitebook.letters import COUNCIL


@pytest.fixture
def one_letter(tmp_path: Path) -> Path:
    folder = tmp_path / "svar"
    folder.mkdir()
    (folder / "svar.txt").write_text(COUNCIL)
    return folder


def test_some_files_unread_is_exit_code_3(made: Made) -> None:
    assert made.code == 3


def test_all_four_files_are_written_and_nothing_else(made: Made) -> None:
    assert sorted(path.name for path in made.folder.iterdir()) == sorted(NAMES)


def test_all_read_is_exit_code_0_and_ends_with_a_table(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(one_letter), "--out", str(tmp_path / "ud")]) == 0
    shown = capsys.readouterr().out
    assert "Ældrerådet" in shown
    assert "2029-03-03" in shown
    assert "1 høringssvar, 4 synspunkter" in shown


@pytest.mark.slow
def test_same_letters_give_the_same_json_whatever_the_seed_of_hashes(made: Made, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "samklang_whitebook.command", str(made.letters), "--quiet"]
        where = ["--out", str(tmp_path / seed), "--draft", str(made.letters.parent / "udkast.md")]
        done = subprocess.run([*command, *where], env=os.environ | {"PYTHONHASHSEED": seed}, check=False)
        assert done.returncode == made.code
    first, second = ((tmp_path / seed / "whitebook.json").read_bytes() for seed in ("1", "2"))
    assert first == second


def test_english_is_spoken_when_asked_for(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(one_letter), "--out", str(tmp_path / "ud"), "--language", "en"]) == 0
    assert "1 answer, 4 points" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--out", "ud"], "Skriv, hvor svarene ligger."),
        (["svar"], "Skriv med --out, hvilken mappe hvidbogen skal i."),
        (["ingenting", "--out", "ud"], "Findes ikke: ingenting"),
        (["svar", "--out", "ud", "--draft", "udkast.docx"], "Findes ikke: udkast.docx"),
        (["svar", "--out", "ud", "--udkast"], "Kendes ikke: --udkast"),
        (["svar", "--out"], "--out mangler en værdi."),
        (["svar", "--out", "ud", "--language", "sv"], "--language skal være da eller en."),
        (["tom", "--out", "ud"], "Der er ingen filer at læse i tom."),
        (["svar", "--out", "ud", "--draft", "svar"], "Udkastet svar kunne ikke læses. Det er ikke en fil."),
        (["svar", "--out", "ud", "--organisations", "parter.csv"], "linje 1: ukendt type: kor"),
        (["svar", "--out", "fil"], "Kan ikke skrive til fil:"),
        (["svar", "--language", "en"], "Say with --out which folder to write to."),
    ],
)
def test_wrong_usage_is_said_in_one_sentence(
    one_letter: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tom").mkdir()
    (tmp_path / "fil").write_text("")
    (tmp_path / "parter.csv").write_text("Sangkoret;kor\n")
    assert main(arguments) == 2
    complaint = capsys.readouterr().err
    assert message in complaint
    assert "Traceback" not in complaint
    assert not (tmp_path / "ud" / "whitebook.json").exists()


def test_help_tells_the_options_in_danish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert "--draft" in shown
    assert "Slutkoder" in shown


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_said_before_work_begins(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = tmp_path / "lukket"
    closed.mkdir(mode=0o500)
    assert main([str(one_letter), "--out", str(closed)]) == 2
    assert f"Kan ikke skrive til {closed}" in capsys.readouterr().err


def test_only_unreadable_files_still_make_a_white_book(tmp_path: Path) -> None:
    (tmp_path / "tom.pdf").write_bytes(b"")
    assert main([str(tmp_path / "tom.pdf"), "--out", str(tmp_path / "ud"), "--quiet"]) == 3
    assert (tmp_path / "ud" / "whitebook.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_written_among_the_letters_is_not_read_as_a_letter(one_letter: Path) -> None:
    for _ in range(2):
        assert main([str(one_letter), "--out", str(one_letter / "ud"), "--quiet"]) == 0


def test_the_white_book_among_the_letters_is_not_read_back(one_letter: Path) -> None:
    made = []
    for _ in range(2):
        assert main([str(one_letter), "--out", str(one_letter), "--quiet"]) == 0
        made.append((one_letter / "whitebook.json").read_bytes())
    assert made[0] == made[1]


# The command, killed as by a power cut at the moment its first file has been put in place.
KILLED = """
import os, signal, sys
from pathlib import Path
from samklang_whitebook.command import main
from samklang_whitebook.making import NAMES

put_in_place = Path.replace

def replace_and_die(self, target):
    put_in_place(self, target)
    if Path(target).name in NAMES:
        os.kill(os.getpid(), signal.SIGKILL)

Path.replace = replace_and_die
main(sys.argv[1:])
"""


def start(letters: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "samklang_whitebook.command", str(letters), "--out", str(out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for(what: Callable[[], object]) -> None:
    until = time.monotonic() + 30
    while not what():
        assert time.monotonic() < until, "it never began"
        time.sleep(0.02)


def many_letters(folder: Path) -> Path:
    for number in range(150):
        (folder / f"svar {number}.txt").write_text(f"{COUNCIL}\n{number}")
    return folder


@pytest.mark.slow
def test_ctrl_c_stops_in_one_sentence_and_writes_nothing(one_letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "ud"
    process = start(many_letters(one_letter), out)
    wait_for(out.exists)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Afbrudt. Intet er skrevet." in complaint
    assert "Traceback" not in complaint
    assert list(out.iterdir()) == []


@pytest.mark.slow
def test_a_run_killed_between_two_files_leaves_each_of_them_whole(
    made: Made, one_letter: Path, tmp_path: Path
) -> None:
    out = shutil.copytree(made.folder, tmp_path / "ud")
    before = {name: (out / name).read_bytes() for name in NAMES}
    killed = subprocess.run([sys.executable, "-c", KILLED, str(one_letter), "--out", str(out)], check=False)
    assert killed.returncode == -signal.SIGKILL
    after = {name: (out / name).read_bytes() for name in NAMES}
    assert [name for name in NAMES if after[name] != before[name]] == [NAMES[0]]
    assert "Ældrerådet" in "".join(docx.Document(str(out / NAMES[0])).element.itertext())
    assert main([str(one_letter), "--out", str(out), "--quiet"]) == 0
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)
