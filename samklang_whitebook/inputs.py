"""What is given beside the letters: the list of known parties, and the draft that was heard."""

from pathlib import Path

from samklang_files import UnreadFile
from samklang_files.drafts import import_headed_text
from samklang_text.organisations import (
    DANISH_KINDS,
    KnownOrganisations,
    OrganisationKind,
    OrganisationListError,
)
from samklang_text.passages import Passage, passages_of
from samklang_text.words import Lexicon
from samklang_whitebook.options import UsageError
from samklang_whitebook.texts import Words


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
        raise UsageError(words("bad_organisations", path=path, why=_fault(error, words=words))) from error


def _fault(error: OrganisationListError, *, words: Words) -> str:
    if not error.kind:
        return words("nameless", line=error.line)
    kinds = DANISH_KINDS if words.language == "da" else tuple(OrganisationKind)
    return words("unknown_kind", line=error.line, kind=error.kind, kinds=", ".join(kinds))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def read_draft(path: Path | None, *, lexicon: Lexicon, words: Words) -> tuple[str, tuple[Passage, ...]]:
    """Return the draft's title and passages; nothing without a draft. Raises UsageError."""
    if path is None:
        return "", ()
    read = import_headed_text(path, is_word=lexicon.is_word, language=words.language)
    if isinstance(read, UnreadFile):
        raise UsageError(words("bad_draft", path=path, why=read.text(words.language)))
    document = read.document
    passages = passages_of(document)
    first = next((block for block in document.blocks if block.kind.value == "heading"), None)
    title = document.metadata.title or (document.text_of(first) if first else "")
    return " ".join(title.split()), passages
