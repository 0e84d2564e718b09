"""The words of one file, so that a search finds what stands in it."""

from dataclasses import dataclass
from pathlib import Path

from samklang.files.apart import FileToRead, Reading, Results, read_apart
from samklang_files import Limits, ReadFile, Reason, UnreadFile
from samklang_files.limits import MEGABYTE

LONGEST_READING = 120.0  # seconds
MOST_WORDS = 100_000  # characters kept of one file
_LIMITS = Limits(file_bytes=50 * MEGABYTE, unpacked_bytes=200 * MEGABYTE, pages=500, ocr_pages=0)
_NOTHING_TO_READ = frozenset(
    {Reason.NO_TEXT, Reason.SCANNED, Reason.PICTURE, Reason.PICTURE_WITHOUT_TEXT}
    | {Reason.SPREADSHEET, Reason.PRESENTATION, Reason.RTF, Reason.OLD_WORD, Reason.PAGES}
    | {Reason.CALENDAR, Reason.CONTACT, Reason.UNKNOWN_FORMAT}
)
"""Reasons that say nothing against a file: there are no words in it that are read here."""


@dataclass(frozen=True, slots=True)
class WordsRead:
    """What a file says; nothing where there are no words, and `is_broken` where that is the file's fault."""

    text: str = ""
    is_broken: bool = False


def words_in(file: FileToRead, *, lexicon: Path) -> WordsRead:
    """Return the words of a file; one that brings its reader down or takes too long is broken."""
    reading = Reading(lexicon, _LIMITS, _together)
    return read_apart(file, reading, seconds=LONGEST_READING) or WordsRead(is_broken=True)


def _together(results: Results) -> WordsRead:
    texts = [result.document.text for result in results if isinstance(result, ReadFile)]
    unread = [result for result in results if isinstance(result, UnreadFile)]
    is_broken = not texts and any(each.reason not in _NOTHING_TO_READ for each in unread)
    return WordsRead("\n\n".join(texts)[:MOST_WORDS], is_broken)
