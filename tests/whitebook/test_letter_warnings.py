"""What a person is told to check of a letter."""

import json
from pathlib import Path

from samklang_whitebook.command import main
from samklang_whitebook.texts import Words

BODY = "Til udvalget\n\nVi foreslår, at der plantes flere træer ved søen.\n\nMed venlig hilsen\nIb Prøvesen\n"


def _warnings_of(letter: str, folder: Path) -> list[str]:
    (folder / "ind").mkdir()
    (folder / "ind" / "svar.txt").write_text(letter)
    main([str(folder / "ind"), "--out", str(folder / "ud"), "--quiet"])
    [submission] = json.loads((folder / "ud" / "whitebook.json").read_text())["submissions"]
    found: list[str] = submission["warnings"]
    return found


def test_a_letter_with_a_date_and_a_day_of_revision_is_to_be_checked(tmp_path: Path) -> None:
    letter = f"Høringssvar\n\nDato: 3. maj 2026\nRevideret: 9. maj 2026\n\n{BODY}"
    assert Words("da")("warn_two_dates") in _warnings_of(letter, tmp_path)


def test_a_letter_with_one_date_is_not(tmp_path: Path) -> None:
    letter = f"Høringssvar\n\nDato: 3. maj 2026\n\n{BODY}"
    assert Words("da")("warn_two_dates") not in _warnings_of(letter, tmp_path)
