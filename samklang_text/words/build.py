"""Compile the Danish word list of simplemma to a lexicon: `python -m samklang_text.words.build PATH`.

The list (788,416 forms; ODbL and Wiktionary, see NOTICE) takes 300 MB as a dictionary in memory; as a small
SQLite file it takes next to none. The file is written beside its place and renamed when whole, so a build
that is killed leaves the old lexicon, or none, never half a one.
"""

import contextlib
import hashlib
import importlib.metadata
import os
import re
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from samklang_text.words.corrections import (
    FIRSTS,
    LEMMAS,
    NEVER_FIRST,
    NEVER_LAST,
    NOT_COMPOUNDS,
    NOUNS_IN_ER,
)
from samklang_text.words.joints import Hints, Joints, learn
from samklang_text.words.spelling import spell

# To be raised when the building itself changes; a change in the corrections is seen without it.
VERSION = "3"
_PARADIGM = 3  # forms that a word has at least, if it is to be believed that it is one
_WORD = re.compile(r"[a-zæøåäöüßðþç]+")
_HINTS = Hints(FIRSTS, NEVER_FIRST, NEVER_LAST, NOT_COMPOUNDS)
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE forms (form TEXT PRIMARY KEY, lemma TEXT, name INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE compounds (lemma TEXT PRIMARY KEY, parts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE first (string TEXT PRIMARY KEY, lemma TEXT NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE last (lemma TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE last_forms (form TEXT PRIMARY KEY, lemma TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE nouns (form TEXT PRIMARY KEY, lemma TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The word list, cleaned: form to lemma, for common words and for names."""

    common: Mapping[str, str]
    names: Mapping[str, str]


def stamp() -> str:
    """Return what a lexicon was made of; a lexicon with another stamp is out of date."""
    mended = (
        sorted(LEMMAS.items()),
        sorted(FIRSTS.items()),
        *map(sorted, (NOUNS_IN_ER, NEVER_FIRST, NEVER_LAST, NOT_COMPOUNDS)),
    )
    mends = hashlib.sha256(repr(mended).encode()).hexdigest()[:12]
    return f"{VERSION} {mends} simplemma {importlib.metadata.version('simplemma')}"


def read_list() -> Words:
    """Read simplemma's Danish list and mend it so that a lemma is always its own lemma."""
    common: dict[str, str] = {}
    names: dict[str, str] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("da").items():
        key, target = spell(form), spell(lemma)
        if not (_WORD.fullmatch(key) and _WORD.fullmatch(target)):
            continue
        # A word list in capitals (EU, AIDS) is no name; names have small letters after a capital.
        group = names if form[:1].isupper() and form[1:].islower() else common
        group.setdefault(key, target)
    common = _own_lemmas(_with_single_consonants(common)) | LEMMAS
    return Words(common, {form: lemma for form, lemma in names.items() if form not in common})


def _with_single_consonants(forms: Mapping[str, str]) -> dict[str, str]:
    """Give a noun that stands in the list without forms those the list has under its consonant doubled.

    No Danish word ends in a double consonant: it is doubled before an ending (*hal*, *hallen*). The list has
    all forms of *hal* under a *hall*.
    """
    sizes = Counter(forms.values())
    doubled = {
        lemma
        for lemma in sizes
        if lemma[-2:-1] == lemma[-1] and sizes[lemma[:-1]] == 1 and forms.get(f"{lemma}er") == lemma
    }
    return {form: lemma[:-1] if lemma in doubled else lemma for form, lemma in forms.items()}


def _own_lemmas(forms: Mapping[str, str]) -> dict[str, str]:
    """Make each lemma its own lemma.

    The list has one lemma per form, so *borger* is said to be a form of the verb *borge*, though *borgere*
    is a form of *borger*. Where a lemma has two forms or more it is kept as a word of its own, but for the
    present tense of verbs (*råber*), else the chain is followed.
    """
    sizes = Counter(forms.values())
    return {form: _own_lemma(form, forms=forms, sizes=sizes) for form in [*forms, *sizes]}


def _own_lemma(form: str, *, forms: Mapping[str, str], sizes: Mapping[str, int]) -> str:
    seen = {form}
    if sizes.get(form, 0) > 1 and not _is_present_tense(form, lemma=forms.get(form, form)):
        return form
    while (lemma := forms.get(form, form)) not in seen:
        if sizes[lemma] > 1:
            return lemma
        seen.add(lemma)
        form = lemma
    return min(seen) if len(seen) > 1 and lemma != form else form


def _is_present_tense(form: str, *, lemma: str) -> bool:
    return form == lemma + "r" and lemma.endswith("e") and form not in NOUNS_IN_ER


def hidden_nouns(forms: Mapping[str, str]) -> dict[str, str]:
    """Return the forms that are those of a noun as well, where the list knows them as something else only.

    *Tolke* is there a verb and not two interpreters, *hjælper* what somebody does and not who does it. What
    the list says of *tolkene* and *hjælperen* tells: no verb ends so.
    """
    sizes = Counter(forms.values())
    found = {form: _hidden_noun(form, forms=forms) for form in forms}
    return {form: noun for form, noun in found.items() if noun and sizes[noun] >= _PARADIGM}


def _hidden_noun(form: str, *, forms: Mapping[str, str]) -> str | None:
    """Return the noun that has the form before -ne (several) or before -en and -et (one)."""
    definite = f"{form}ne"
    several = forms.get(definite)
    if form.endswith(("e", "r")) and several and several not in (forms[form], definite):
        return several
    is_one = form != forms[form] and form in (forms.get(f"{form}en"), forms.get(f"{form}et"))
    return form if is_one else None


def parts_of(lemma: str, *, joints: Joints) -> tuple[str, ...]:
    """Return the smallest parts of a lemma as lemmas, itself alone when it is no compound."""
    if lemma not in joints.splits:
        return (lemma,)
    first, last = joints.splits[lemma]
    word = joints.first[first][1]
    return (
        *parts_of(word, joints=joints),
        *parts_of(last, joints=joints),
    )


def write(path: Path, *, words: Words, joints: Joints) -> None:
    """Write the lexicon to a new file at `path`, which must not exist."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192; BEGIN;" + _SCHEMA
        )
        database.executemany("INSERT INTO forms VALUES (?, ?, ?)", _form_rows(words))
        database.executemany("INSERT INTO compounds VALUES (?, ?)", _compound_rows(joints))
        rows = sorted((first, lemma, count) for first, (count, lemma) in joints.first.items())
        database.executemany("INSERT INTO first VALUES (?, ?, ?)", rows)
        database.executemany("INSERT INTO last VALUES (?, ?)", sorted(joints.last.items()))
        database.executemany("INSERT INTO last_forms VALUES (?, ?)", sorted(joints.last_forms.items()))
        database.executemany("INSERT INTO nouns VALUES (?, ?)", sorted(hidden_nouns(words.common).items()))
        database.execute("INSERT INTO meta VALUES ('stamp', ?)", (stamp(),))
        database.execute("COMMIT")


def _form_rows(words: Words) -> Iterator[tuple[str, str | None, int]]:
    merged = [(form, lemma, 0) for form, lemma in words.common.items()]
    merged += [(form, lemma, 1) for form, lemma in words.names.items()]
    for form, lemma, name in sorted(merged):
        yield form, (None if form == lemma else lemma), name


def _compound_rows(joints: Joints) -> Iterable[tuple[str, str]]:
    for lemma in sorted(joints.splits):
        yield lemma, " ".join(parts_of(lemma, joints=joints))


def is_current(path: Path) -> bool:
    """Say whether there is a whole lexicon of this version at `path`."""
    if not path.is_file():
        return False
    try:
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT value FROM meta WHERE name = 'stamp'").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(found and found[0] == stamp())


def _sweep(path: Path) -> None:
    """Take away what builds that were killed have left; no build takes an hour."""
    for left in path.parent.glob(f".{path.name}-*"):
        if time.time() - left.stat().st_mtime > 3600:
            shutil.rmtree(left, ignore_errors=True)


def build(path: Path) -> bool:
    """Put a current lexicon at `path`, replacing an older one whole; False if there was one already."""
    if is_current(path):
        os.utime(path)
        return False
    words = read_list()
    joints = learn(words.common, hints=_HINTS)
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as folder:
        beside = Path(folder) / path.name
        write(beside, words=words, joints=joints)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    return True


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("python -m samklang_text.words.build PATH", file=sys.stderr)  # noqa: T201
        return 2
    build(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
