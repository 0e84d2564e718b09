"""Where on this machine the Danish lexicon and the fonts are."""

import os
from pathlib import Path

from samklang_text.words.build import build, is_current

BUILT = Path(__file__).resolve().parents[1] / "build"
PLEX = BUILT / "frontend" / "dkfds" / "fonts" / "IBMPlexSans" / "complete" / "ttf"


class NoLexicon(Exception):
    """The lexicon is neither there nor can it be made."""

    def __init__(self, path: Path, *, error: OSError) -> None:
        super().__init__(f"{path}: {error}")
        self.path = path
        self.error = error


def lexicon_path() -> Path:
    """Return where the lexicon is, or is to be: SAMKLANG_LEXICON, beside the code, or in the user's cache."""
    if named := os.environ.get("SAMKLANG_LEXICON"):
        return Path(named)
    beside = BUILT / "lexicon.sqlite3"
    if beside.exists() or os.access(BUILT if BUILT.exists() else BUILT.parent, os.W_OK):
        return beside
    cache = os.environ.get("XDG_CACHE_HOME")
    return (Path(cache) if cache else Path.home() / ".cache") / "samklang" / "lexicon.sqlite3"


def lexicon_is_ready(path: Path) -> bool:
    return is_current(path)


def make_lexicon(path: Path) -> None:
    """Make the lexicon at `path`; takes some seconds. Raises NoLexicon."""
    try:
        build(path)
    except OSError as error:
        raise NoLexicon(path, error=error) from error


def font_folders() -> tuple[Path, ...]:
    """Return the folder of IBM Plex Sans if there is one: SAMKLANG_FONTS, or where the front end has it."""
    named = os.environ.get("SAMKLANG_FONTS")
    folder = Path(named) if named else PLEX
    return (folder,) if folder.is_dir() else ()
