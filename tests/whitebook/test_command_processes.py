"""The command as a process of its own: killed, interrupted, and read by nobody."""

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

pytestmark = pytest.mark.slow

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


def test_output_that_nobody_reads_on_ends_without_a_traceback(one_letter: Path, tmp_path: Path) -> None:
    process = start(one_letter, tmp_path / "ud")
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert "Traceback" not in process.stderr.read()
    process.wait(timeout=30)
    assert (tmp_path / "ud" / "whitebook.json").exists()


def many_letters(folder: Path) -> Path:
    for number in range(150):
        (folder / f"svar {number}.txt").write_text(f"{COUNCIL}\n{number}")
    return folder


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
