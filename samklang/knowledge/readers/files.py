"""The words of one file, read in a process of its own. Knows no Django: the process that reads starts bare.

A damaged file can bring a reader down, and a hostile one can make it run for hours: it costs itself a note.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from samklang_files import Limits, ReadFile, Reason, UnreadFile, read_bytes
from samklang_files.limits import MEGABYTE
from samklang_text.words import Lexicon
from samklang_whitebook.workers import work_through

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
class FileToRead:
    """A file by its name, which decides between kinds of text, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class WordsRead:
    """What a file says; nothing where there are no words, and `is_broken` where that is the file's fault."""

    text: str = ""
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the reading process is given once."""

    lexicon: Path

    def __call__(self) -> Callable[[FileToRead], WordsRead]:
        is_word = Lexicon.open(self.lexicon).is_word

        def read(file: FileToRead) -> WordsRead:
            found = read_bytes(file.name, file.content, is_word=is_word, limits=_LIMITS, takes_own=True)
            return _together(list(found))

        return read


def _together(results: list[ReadFile | UnreadFile]) -> WordsRead:
    texts = [result.document.text for result in results if isinstance(result, ReadFile)]
    unread = [result for result in results if isinstance(result, UnreadFile)]
    is_broken = not texts and any(each.reason not in _NOTHING_TO_READ for each in unread)
    return WordsRead("\n\n".join(texts)[:MOST_WORDS], is_broken)


def words_in(file: FileToRead, *, lexicon: Path) -> WordsRead:
    """Return the words of a file; one that brings its reader down or takes too long is broken.

    Raises CannotStart where no process can be started.
    """
    with closing(
        work_through([file], prepare=Preparation(lexicon), workers=1, seconds=LONGEST_READING)
    ) as work:
        done = next(work)
    return WordsRead(is_broken=True) if done.result is None else done.result
