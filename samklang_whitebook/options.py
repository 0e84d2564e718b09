"""What was asked for on the command line, checked; every complaint in the reader's language."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NoReturn

from samklang_whitebook.texts import Language, Words


class Question(Enum):
    """What may be asked of the command itself."""

    HELP = "help"
    VERSION = "version"


class UsageError(Exception):
    """The command was used wrongly; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    letters: tuple[Path, ...]
    out: Path
    language: Language
    draft: Path | None = None
    title: str = ""
    organisation: str = ""
    organisations: Path | None = None
    names: bool = False
    sensitive: bool = False
    by_theme: bool = False
    by_kind: bool = False
    quiet: bool = False


class _Parser(argparse.ArgumentParser):
    """argparse complains in English and ends the process; this one raises."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def chosen_language(arguments: Sequence[str]) -> Language:
    """Return the language asked for, before anything else is read, so that complaints are in it too."""
    for place, argument in enumerate(arguments):
        following = arguments[place + 1 : place + 2]
        if argument == "--language=en" or (argument == "--language" and list(following) == ["en"]):
            return "en"
    return "da"


def parser(words: Words) -> argparse.ArgumentParser:
    made = _Parser(
        prog="samklang whitebook",
        usage=words("usage"),
        description=words("description"),
        epilog=words("exit_codes"),
        add_help=False,
        allow_abbrev=False,
    )
    made.add_argument(
        "letters",
        nargs="*",
        metavar="BREVE" if words.language == "da" else "LETTERS",
        help=words("help_letters"),
    )
    for name in ("draft", "out", "title", "organisation", "organisations", "language"):
        made.add_argument(f"--{name}", nargs="?", const="", metavar="…", help=words(f"help_{name}"))
    for name in ("by-theme", "by-kind", "names", "sensitive", "quiet"):
        made.add_argument(f"--{name}", action="store_true", help=words(f"help_{name.replace('-', '_')}"))
    made.add_argument("--version", action="store_true", help=words("help_version"))
    made.add_argument("-h", "--help", action="store_true", help=words("help_help"))
    return made


def read_options(arguments: Sequence[str], *, words: Words) -> Options | Question:
    """Return the options, or what was asked instead. Raises UsageError."""
    found, unknown = parser(words).parse_known_intermixed_args(list(arguments))
    if found.help or found.version:
        return Question.HELP if found.help else Question.VERSION
    if unknown:
        raise UsageError(words("unknown_options", options=" ".join(unknown)))
    for name in ("draft", "out", "title", "organisation", "organisations", "language"):
        if getattr(found, name) == "":
            raise UsageError(words("no_value", option=f"--{name}"))
    if found.language not in {None, "da", "en"}:
        raise UsageError(words("bad_language"))
    if not found.letters:
        raise UsageError(words("need_letters"))
    if not found.out:
        raise UsageError(words("need_out"))
    return _options(found, words=words)


def _refuse_missing(path: Path, *, words: Words) -> None:
    try:
        there = path.exists()
    except OSError as error:
        raise UsageError(words("cannot_open", path=path, why=words.system(error))) from error
    if not there:
        raise UsageError(words("not_found", path=path))


def _options(found: argparse.Namespace, *, words: Words) -> Options:
    letters = tuple(Path(place) for place in found.letters)
    draft = Path(found.draft) if found.draft else None
    organisations = Path(found.organisations) if found.organisations else None
    for path in (*letters, draft, organisations):
        if path is not None:
            _refuse_missing(path, words=words)
    return Options(
        letters=letters,
        out=Path(found.out),
        language=words.language,
        draft=draft,
        title=found.title or "",
        organisation=found.organisation or "",
        organisations=organisations,
        names=found.names,
        sensitive=found.sensitive,
        by_theme=found.by_theme,
        by_kind=found.by_kind,
        quiet=found.quiet,
    )
