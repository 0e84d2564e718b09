"""What is given beside the letters: the list of known parties, and the draft that was heard."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from samklang_files import UnreadFile
from samklang_files.drafts import import_headed_text
from samklang_text.organisations import (
    DANISH_KINDS,
    KnownOrganisations,
    ListFault,
    OrganisationKind,
    OrganisationListError,
)
from samklang_text.passages import Passage, passages_of
from samklang_text.words import Lexicon
from samklang_whitebook.options import UsageError
from samklang_whitebook.texts import Words

MOST_FAULTS = 20  # more than are read at once


def read_known(path: Path | None, *, words: Words) -> KnownOrganisations:
    """Read the list of known parties, in UTF-8 or as Excel saves it on Windows. Raises UsageError."""
    if path is None:
        return KnownOrganisations()
    try:
        content = path.read_bytes()
        return KnownOrganisations.from_csv(_decoded(content))
    except OSError as error:
        raise UsageError(words("bad_organisations", path=path, why=words.system(error))) from error
    except OrganisationListError as error:
        why = _faults(error.faults, words=words)
        raise UsageError(words("bad_organisations", path=path, why=why)) from error


def _faults(faults: Sequence[ListFault], *, words: Words) -> str:
    """Say what is wrong, a line each, and once which kinds there are."""
    lines = [
        words("unknown_kind", line=fault.line, kind=fault.kind)
        if fault.kind
        else words("nameless", line=fault.line)
        for fault in faults[:MOST_FAULTS]
    ]
    if len(faults) > MOST_FAULTS:
        lines.append(words("more_faults", amount=len(faults) - MOST_FAULTS))
    if any(fault.kind for fault in faults):
        kinds = DANISH_KINDS if words.language == "da" else tuple(OrganisationKind)
        lines.append(words("known_kinds", kinds=", ".join(kinds)))
    return "\n".join(("", *lines))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


@dataclass(frozen=True, slots=True)
class Draft:
    """The text that was heard; empty where none was given."""

    title: str = ""
    passages: tuple[Passage, ...] = ()
    text: str = ""
    sha256: str = ""


def read_draft(path: Path | None, *, lexicon: Lexicon, words: Words) -> Draft:
    """Return the draft, an empty one without a path. Raises UsageError."""
    if path is None:
        return Draft()
    read = import_headed_text(path, is_word=lexicon.is_word, language=words.language)
    if isinstance(read, UnreadFile):
        raise UsageError(words("bad_draft", path=path, why=read.text(words.language)))
    document = read.document
    first = next((block for block in document.blocks if block.kind.value == "heading"), None)
    title = document.metadata.title or (document.text_of(first) if first else "")
    return Draft(" ".join(title.split()), passages_of(document), document.text, read.sha256)
