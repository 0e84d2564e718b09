"""From what was named on the command line to the files to read, each with the name to show."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from samklang_whitebook.output import PREFIX

# What operating systems and word processors leave in folders; nobody's answer.
_NOT_LETTERS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_NOT_LETTER_STARTS = (".", "~$", PREFIX)


@dataclass(frozen=True, slots=True, order=True)
class LetterPath:
    """A file to read; `folder` is shown before its name ("" or "lokaludvalg/").

    A folder that may not be opened is a letter too: it stands for what is in it and cannot be read.
    """

    folder: str
    path: Path

    @property
    def name(self) -> str:
        return shown(self.folder + self.path.name)


def shown(name: str) -> str:
    """Return a file name as people write it: composed letters (a Mac may store å as a and a ring)."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())


def find_letters(places: Iterable[Path], *, leave_out: Iterable[Path] = ()) -> list[LetterPath]:
    """Return the files at and under `places` in the order of their names, each once.

    `leave_out` are files and folders that are not letters: the draft, the folder written to.
    """
    left_out = {path.resolve() for path in leave_out}
    places = list(places)
    folders = [place for place in places if is_folder(place)]
    found: dict[Path, LetterPath] = {}
    for place in folders:
        prefix = f"{place.resolve().name}/" if len(folders) > 1 else ""
        for path in _under(place, left_out):
            found.setdefault(path.resolve(), LetterPath(_folder_of(path, place, prefix=prefix), path))
    for place in places:
        if place not in folders and place.resolve() not in left_out:
            found.setdefault(place.resolve(), LetterPath("", place))
    return sorted(found.values(), key=lambda letter: (letter.name.casefold(), letter.name))


def _folder_of(path: Path, place: Path, *, prefix: str) -> str:
    if path == place:
        return ""
    folder = path.parent.relative_to(place).as_posix()
    return prefix if folder == "." else f"{prefix}{folder}/"


def _under(folder: Path, left_out: set[Path]) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for path in inside:
        if path.resolve() in left_out or _is_no_letter(path.name):
            continue
        if is_folder(path):
            if not path.is_symlink():
                yield from _under(path, left_out)
        else:
            yield path


def is_folder(path: Path) -> bool:
    """Say whether it is a folder; in a folder that may be listed but not entered nothing can be told so."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_no_letter(name: str) -> bool:
    return name.lower() in _NOT_LETTERS or name.startswith(_NOT_LETTER_STARTS)
