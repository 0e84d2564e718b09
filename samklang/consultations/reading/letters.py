"""One answer, read in a process of its own. Knows no Django: the process that reads starts bare.

A damaged file can bring a reader down, and a hostile one can make it run for hours: it costs itself a note.
"""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from samklang_text.organisations import KnownOrganisations
from samklang_text.passages import Passage
from samklang_whitebook.model import Submission, Unread
from samklang_whitebook.paths import LetterPath
from samklang_whitebook.reading import Preparation
from samklang_whitebook.workers import work_through

LONGEST_READING = 900.0  # seconds: a scanned letter of a hundred pages takes a while


@dataclass(frozen=True, slots=True)
class LetterRead:
    """What was read of a file, or in words why nothing was; `is_lost` if the file brought its reader down."""

    found: Submission | None = None
    problem: str = ""
    is_lost: bool = False


def read_letter(
    name: str,
    content: bytes,
    *,
    lexicon: Path,
    organisations: KnownOrganisations,
    passages: tuple[Passage, ...],
) -> LetterRead:
    """Return what stands in an answer, with what is heard as `passages`.

    Raises CannotStart where no process can be started.
    """
    prepared = Preparation(lexicon, organisations, passages, "da")
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        work = work_through([LetterPath("", path)], prepare=prepared, workers=1, seconds=LONGEST_READING)
        with closing(work) as running:
            done = next(running)
    return _told(done.result or [], is_lost=done.result is None)


def _told(results: list[Submission | Unread], *, is_lost: bool) -> LetterRead:
    found = next((each for each in results if isinstance(each, Submission)), None)
    unread = next((each for each in results if isinstance(each, Unread)), None)
    return LetterRead(found, "" if found or unread is None else unread.explanation, is_lost)
