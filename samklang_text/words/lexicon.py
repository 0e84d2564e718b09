"""The Danish word list, opened for reading. Built by `samklang_text.words.build`."""

import sqlite3
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self
from urllib.parse import quote

from samklang_text.words.spelling import spell

_CACHED = 1 << 16
_LOOK_UP = """
SELECT coalesce(forms.lemma, forms.form), forms.name, compounds.parts
FROM forms LEFT JOIN compounds ON compounds.lemma = coalesce(forms.lemma, forms.form) WHERE forms.form = ?
"""


class LexiconMissing(Exception):
    """There is no lexicon at the path, or what is there is no lexicon."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"No Danish lexicon at {path}. Make it with: python -m samklang_text.words.build {path}"
        )
        self.path = path


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon says of a form: its lemma, whether a name, and the lemma's parts if a compound."""

    lemma: str
    is_name: bool
    parts: tuple[str, ...]


class Lexicon:
    """The word list as a file on disk; may be used from several threads at once.

    `first` and `last` say what stands first and last in compounds, and in how many (see `joints`). `nouns`
    has the noun that a form is of as well as of its lemma: *tolke* is what one does, and some interpreters.
    """

    def __init__(
        self,
        path: Path,
        *,
        first: Mapping[str, tuple[int, str]],
        last: Mapping[str, int],
        last_forms: Mapping[str, str],
        nouns: Mapping[str, str],
    ) -> None:
        self.path = path
        self.first = first
        self.last = last
        self.last_forms = last_forms
        self.nouns = nouns
        self._local = threading.local()
        self._cached = lru_cache(_CACHED)(self._look_up)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open the lexicon at `path`. Raises LexiconMissing, which says how to build it."""
        path = Path(path)
        try:
            database = _connect(path)
            first = {
                string: (count, lemma)
                for string, lemma, count in database.execute("SELECT string, lemma, count FROM first")
            }
            last = dict(database.execute("SELECT lemma, count FROM last").fetchall())
            last_forms = dict(database.execute("SELECT form, lemma FROM last_forms").fetchall())
            nouns = dict(database.execute("SELECT form, lemma FROM nouns").fetchall())
        except sqlite3.DatabaseError as error:
            raise LexiconMissing(path) from error
        database.close()
        return cls(path, first=first, last=last, last_forms=last_forms, nouns=nouns)

    def entry(self, word: str) -> Entry | None:
        """Return what is known of a word in any form and case, None for an unknown word."""
        return self._cached(spell(word))

    def lemma(self, word: str) -> str | None:
        """Return the base form of a word, None for an unknown word."""
        found = self.entry(word)
        return found.lemma if found else None

    def is_word(self, word: str) -> bool:
        """Say whether the list has this very form, as a common word or a name."""
        return self.entry(word) is not None

    def _look_up(self, form: str) -> Entry | None:
        row = self._database().execute(_LOOK_UP, (form,)).fetchone()
        if row is None:
            return None
        lemma, name, parts = row
        return Entry(lemma, bool(name), tuple(parts.split(" ")) if parts else ())

    def _database(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "database", None)
        if found is None:
            found = self._local.database = _connect(self.path)
        return found


def _connect(path: Path) -> sqlite3.Connection:
    """Open for reading only; the file is never changed in place, so no lock is needed."""
    uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, cached_statements=4)
