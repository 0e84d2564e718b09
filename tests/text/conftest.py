"""The Danish lexicon: the one `make` has built if it is current, else one built for this run."""

from pathlib import Path

import pytest

from samklang_text.words import Analyser, Lexicon
from samklang_text.words.build import build, is_current

BUILT = Path(__file__).parents[2] / "build" / "lexicon.sqlite3"


@pytest.fixture(scope="session")
def lexicon_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if is_current(BUILT):
        return BUILT
    path = tmp_path_factory.mktemp("lexicon") / "lexicon.sqlite3"
    build(path)
    return path


@pytest.fixture(scope="session")
def lexicon(lexicon_path: Path) -> Lexicon:
    return Lexicon.open(lexicon_path)


@pytest.fixture(scope="session")
def analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(lexicon)
