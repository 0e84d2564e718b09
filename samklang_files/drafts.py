"""Reads the text that was heard, or a draft to be: one document whose headings make its structure."""

from collections.abc import Sequence
from pathlib import Path

from samklang_files.limits import DEFAULT_LIMITS, Limits
from samklang_files.reading import read_path
from samklang_files.reasons import Language, Reason
from samklang_files.results import ReadFile, UnreadFile
from samklang_files.text import IsWord

_WITHOUT_HEADINGS = {"eml", "msg", "picture"}


def import_headed_text(
    path: Path, *, is_word: IsWord, limits: Limits = DEFAULT_LIMITS, language: Language = "da"
) -> ReadFile | UnreadFile:
    """Read a draft from DOCX, ODT, Markdown or text (PDF and HTML too), headings kept with their levels.

    A mail, a picture or an archive of several files is no draft and is refused as UNKNOWN_FORMAT.
    """
    return headed_text_of(list(read_path(path, is_word=is_word, limits=limits, language=language)))


def headed_text_of(results: Sequence[ReadFile | UnreadFile]) -> ReadFile | UnreadFile:
    """Return what was read of one file as a draft; refused as `import_headed_text` does."""
    first = results[0]
    if isinstance(first, ReadFile) and (len(results) > 1 or first.format in _WITHOUT_HEADINGS):
        return UnreadFile(first.file, first.sha256, Reason.UNKNOWN_FORMAT, f"not a draft: {first.format}")
    return first
