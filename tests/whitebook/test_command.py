"""The command: exit codes, plain messages, nothing half-written."""

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samklang.config.command import COMMANDS
from samklang.config.command import main as samklang
from samklang_files.report import Report
from samklang_whitebook.command import (
    ALL_READ,
    INTERRUPTED,
    NO_ANSWERS,
    OWN_FAULT,
    SOME_UNREAD,
    WRONG_USAGE,
    main,
)
from samklang_whitebook.display import Display
from samklang_whitebook.making import JSON, NAMES
from samklang_whitebook.texts import Words
from samklang_whitebook.workers import Done, Loss, WorkFailed
from tests.whitebook.conftest import Made
from tests.whitebook.letters import HEARING_LETTER

pytestmark = pytest.mark.slow


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


@pytest.mark.parametrize("columns", [80, 100])
def test_the_table_fits_into_a_narrow_window_and_breaks_no_word(
    made: Made, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    Display(Words("da"), quiet=False).table(made.book)
    table = capsys.readouterr().out
    assert max(map(len, table.splitlines())) <= columns
    words = set(table.replace("/", "/ ").split())
    assert {"Ældrerådet", "teknikudvalget.docx", "2029-03-12", "Høringssvar"} <= words


def test_same_letters_give_the_same_json_whatever_the_seed_of_hashes(made: Made, tmp_path: Path) -> None:
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    command = [sys.executable, "-m", "samklang_whitebook.command", str(made.letters), "--quiet"]
    again = [*command, "--out", str(tmp_path), *made.options]
    done = subprocess.run(again, env=os.environ | {"PYTHONHASHSEED": seed}, check=False)
    assert done.returncode == made.code
    assert (tmp_path / JSON).read_bytes() == (made.folder / JSON).read_bytes()


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
        (["svar", "--out", "ud", "--organisations", "parter.csv"], "Linje 1: typen »kor« kendes ikke."),
        (["svar", "--out", "ud", "--organisations", "parter.csv"], "forvaltning, lokaludvalg, byråd,"),
        (["svar", "--out", "ud", "--organisations", "uden navn.csv"], "Linje 2: navnet mangler."),
        (["svar", "--out", "ud", "--organisations", "tom"], "Det er en mappe, ikke en fil."),
        (["svar", "--out", "fil"], "Kan ikke skrive til fil. Det er en fil, ikke en mappe."),
        (["svar", "--out", "fil/ud"], "En del af stien er en fil, ikke en mappe."),
        (["svar", "--out", "fil", "--language", "en"], "Cannot write to fil. It is a file, not a folder."),
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
    (tmp_path / "uden navn.csv").write_text("navn;type\n;forening\n")
    assert main(arguments) == 2
    complaint = capsys.readouterr().err
    assert message in complaint
    assert "Traceback" not in complaint
    assert not (tmp_path / "ud" / "whitebook.json").exists()


def test_all_faults_of_a_list_of_parties_are_told_at_once_with_the_kinds_there_are(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = tmp_path / "parter.csv"
    known.write_text("navn;type\nSangkoret;kor\nRådet;råd\n;forening\nTeltklubben;klub\nÅrådet;\n")
    arguments = [str(one_letter), "--out", str(tmp_path / "ud"), "--organisations", str(known)]
    assert main(arguments) == 2
    complaint = capsys.readouterr().err
    assert "Linje 2: typen »kor« kendes ikke.\nLinje 4: navnet mangler.\nLinje 5: typen »klub«" in complaint
    assert complaint.count("forvaltning, lokaludvalg, byråd,") == 1
    assert "Feltet må også være tomt." in complaint
    known.write_text("".join(f"Kor {number};kor\n" for number in range(100)))
    assert main([*arguments, "--language", "en"]) == 2
    complaint = capsys.readouterr().err
    assert "Line 1: the kind “kor” is not known." in complaint
    assert "… and 80 more lines." in complaint


def test_help_tells_the_options_in_danish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert "--draft" in shown
    assert "Slutkoder" in shown


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert re.fullmatch(r"samklang \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("hvidbog", "whitebook"),
        ("whitebok", "whitebook"),
        ("server", "serve"),
        ("Manage", "manage"),
        ("xyz", ""),
    ],
)
def test_an_unknown_command_is_told_which_there_are_and_the_nearest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], word: str, nearest: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["samklang", word, "svar"])
    assert samklang() == 2
    complaint = capsys.readouterr().err
    assert f"Kendes ikke: {word}" in complaint
    assert all(f"samklang {name}" in complaint for name in COMMANDS)
    assert (f"Mente du: samklang {nearest}" in complaint) is bool(nearest)


def test_a_program_that_cannot_be_loaded_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(COMMANDS, "whitebook", ("samklang_whitebook.mangler", ""))
    monkeypatch.setattr(sys, "argv", ["samklang", "whitebook"])
    assert samklang() == 1
    assert "Samklang cannot be loaded (ModuleNotFoundError" in capsys.readouterr().err


def test_a_full_disk_is_said_in_the_readers_own_language(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    out = tmp_path / "ud"
    assert main([str(one_letter), "--out", str(out)]) == 2
    assert f"Kan ikke skrive til {out}. Der er ikke mere plads på drevet." in capsys.readouterr().err
    assert list(out.iterdir()) == []


def test_quiet_still_says_which_files_could_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tom.pdf").write_bytes(b"")
    assert main([str(tmp_path / "tom.pdf"), "--out", str(tmp_path / "ud"), "--quiet"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "tom.pdf: Filen er tom." in shown.err


def test_a_folder_that_may_not_be_opened_is_one_unread_row(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (one_letter / "lukket").mkdir()
    listed = Path.iterdir

    def listing(path: Path) -> Iterator[Path]:
        if path.name == "lukket":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", listing)
    out = tmp_path / "ud"
    assert main([str(one_letter), "--out", str(out), "--quiet"]) == 3
    book = json.loads((out / "whitebook.json").read_text())
    assert [(row["file"], row["reason"]) for row in book["unread"]] == [("lukket", "closed_folder")]
    assert main([str(one_letter / "lukket"), "--out", str(out), "--quiet"]) == 2


def test_readers_that_cannot_start_are_the_programs_fault_and_nothing_is_written(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/does/not/exist")
    assert main([str(one_letter), "--out", str(tmp_path / "ud")]) == 1
    assert "Fejlen ligger ikke i filerne. Intet er skrevet." in capsys.readouterr().err
    assert list((tmp_path / "ud").iterdir()) == []


def test_a_compiler_that_dies_is_said_and_nothing_is_written(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def dying(_aside: object) -> Done[Report | None, bytes]:
        return Done(None, None, Loss.CRASHED)

    monkeypatch.setattr("samklang_whitebook.pdf.Aside.wait", dying)
    assert main([str(one_letter), "--out", str(tmp_path / "ud")]) == 1
    assert "Der er ikke mere ledig hukommelse. Intet er skrevet." in capsys.readouterr().err
    assert list((tmp_path / "ud").iterdir()) == []


def test_a_fault_of_the_report_is_not_called_want_of_memory(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(_aside: object) -> Done[Report | None, bytes]:
        return Done(None, None, Loss.CRASHED, WorkFailed("KeyError", "template.py:7"))

    monkeypatch.setattr("samklang_whitebook.pdf.Aside.wait", failing)
    assert main([str(one_letter), "--out", str(tmp_path / "ud")]) == 1
    complaint = capsys.readouterr().err
    assert "Der er en fejl i programmet: KeyError (template.py:7). Intet er skrevet." in complaint
    assert "hukommelse" not in complaint


def test_a_fault_of_the_program_is_said_with_its_place_and_nothing_is_written(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise ZeroDivisionError("en fejl")

    monkeypatch.setattr("samklang_whitebook.command.make_files", failing)
    assert main([str(one_letter), "--out", str(tmp_path / "ud")]) == 1
    complaint = capsys.readouterr().err
    assert re.search(r"ZeroDivisionError \(test_command\.py:\d+\)", complaint)
    assert "en fejl" not in complaint.replace("en fejl i programmet", "")
    assert "Intet er skrevet." in complaint
    assert list((tmp_path / "ud").iterdir()) == []


def test_an_interruption_while_files_are_written_leaves_nothing_half(
    one_letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    assert main([str(one_letter), "--out", str(tmp_path / "ud")]) == 130
    assert "Afbrudt. Intet er skrevet." in capsys.readouterr().err
    assert list((tmp_path / "ud").iterdir()) == []


def test_a_pile_without_answers_ends_with_a_warning_and_exit_code_4(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brev.txt").write_text(HEARING_LETTER)
    out = tmp_path / "ud"
    assert main([str(tmp_path / "brev.txt"), "--out", str(out), "--quiet"]) == 4
    assert "Der er ingen høringssvar i hvidbogen" in capsys.readouterr().err
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)
    (tmp_path / "tom.pdf").write_bytes(b"")
    files = [str(tmp_path / name) for name in ("brev.txt", "tom.pdf")]
    assert main([*files, "--out", str(out), "--quiet"]) == 3
    assert "Der er ingen høringssvar i hvidbogen" in capsys.readouterr().err


def test_every_exit_code_is_told_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    told = capsys.readouterr().out.partition("Slutkoder:")[2]
    for code in (ALL_READ, OWN_FAULT, WRONG_USAGE, SOME_UNREAD, NO_ANSWERS, INTERRUPTED):
        assert re.search(rf"\b{code}\s", told)


@pytest.mark.parametrize("text", ["##1.Skoleveje\n\nTrygge veje.\n", "## 1. Skoleveje\n\nTrygge veje.\n"])
def test_headings_of_a_draft_need_no_blank(one_letter: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "udkast.md").write_text(text)
    out = tmp_path / "ud"
    assert main([str(one_letter), "--draft", str(tmp_path / "udkast.md"), "--out", str(out), "--quiet"]) == 0
    passages = json.loads((out / "whitebook.json").read_text())["passages"]
    assert [passage["heading"] for passage in passages] == [text.partition("\n")[0].lstrip("# ")]


def test_a_draft_without_headings_is_used_and_said_to_be_so(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "udkast.txt").write_text("Alle børn skal cykle trygt til skole.\n\nStøjen skal ned.\n")
    out = tmp_path / "ud"
    assert main([str(one_letter), "--draft", str(tmp_path / "udkast.txt"), "--out", str(out), "--quiet"]) == 0
    assert "Udkastet har ingen overskrifter" in capsys.readouterr().err
    passages = json.loads((out / "whitebook.json").read_text())["passages"]
    assert [passage["heading"] for passage in passages] == ["", ""]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_said_before_work_begins(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = tmp_path / "lukket"
    closed.mkdir(mode=0o500)
    assert main([str(one_letter), "--out", str(closed)]) == 2
    assert f"Kan ikke skrive til {closed}" in capsys.readouterr().err


def test_a_document_that_somebody_changed_is_kept_and_that_is_said(
    one_letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ud"
    assert main([str(one_letter), "--out", str(out), "--quiet"]) == 0
    with (out / "whitebook.docx").open("ab") as file:
        file.write(b"changed")
    assert main([str(one_letter), "--out", str(out), "--quiet"]) == 0
    [kept] = set(out.iterdir()) - {out / name for name in NAMES}
    assert re.fullmatch(r"whitebook \d{4}-\d\d-\d\d \d{4}\.docx", kept.name)
    assert kept.read_bytes().endswith(b"changed")
    said = " ".join(capsys.readouterr().err.split())
    assert f"Den er ikke overskrevet, men hedder nu »{kept.name}«" in said


def test_only_unreadable_files_still_make_a_white_book(tmp_path: Path) -> None:
    (tmp_path / "tom.pdf").write_bytes(b"")
    assert main([str(tmp_path / "tom.pdf"), "--out", str(tmp_path / "ud"), "--quiet"]) == 3
    assert (tmp_path / "ud" / "whitebook.pdf").read_bytes().startswith(b"%PDF")
