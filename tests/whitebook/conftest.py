import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from samklang_text.words import Lexicon
from samklang_whitebook.command import main
from samklang_whitebook.display import Display
from samklang_whitebook.model import WhiteBook
from samklang_whitebook.places import lexicon_is_ready, lexicon_path, make_lexicon
from tests.whitebook.letters import COUNCIL, DRAFT, write_letters


@dataclass(frozen=True)
class Made:
    """A white book made by the command: its exit code, its folder, and the options it was made with."""

    code: int
    folder: Path
    letters: Path
    options: tuple[str, ...]
    book: WhiteBook

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "whitebook.json").read_text())
        return found

    def submission(self, file: str) -> dict[str, Any]:
        return next(each for each in self.data["submissions"] if each["file"] == file)


ORGANISATIONS = "navn;type;kortnavne\nÆldrerådet;råd;\nTeknikudvalget;udvalg;TU\nHandicaprådet;råd;\n"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The white book of our small hearing, made once."""
    folder = tmp_path_factory.mktemp("hearing")
    letters = write_letters(folder / "svar")
    (folder / "udkast.md").write_text(DRAFT)
    (folder / "parter.csv").write_text(ORGANISATIONS)
    options = ["--draft", str(folder / "udkast.md"), "--organisations", str(folder / "parter.csv")]
    shown: list[WhiteBook] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Display, "table", lambda _, book: shown.append(book))
        code = main([str(letters), "--out", str(folder / "ud"), "--quiet", *options])
    return Made(code, folder / "ud", letters, tuple(options), shown[0])


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    if not lexicon_is_ready(lexicon_path()):
        make_lexicon(lexicon_path())
    return Lexicon.open(lexicon_path())


@pytest.fixture
def one_letter(tmp_path: Path) -> Path:
    folder = tmp_path / "svar"
    folder.mkdir()
    (folder / "svar.txt").write_text(COUNCIL)
    return folder
