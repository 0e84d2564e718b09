"""The text of any file, read in a process of its own. Knows no Django: the process that reads starts bare."""

from pathlib import Path

from samklang.files.apart import FileToRead, Reading, Results, read_apart
from samklang_files import Limits, UnreadFile
from samklang_files.limits import MEGABYTE

MOST_BYTES = 30 * MEGABYTE
LONGEST_READING = 120.0  # seconds
_LIMITS = Limits(file_bytes=MOST_BYTES, unpacked_bytes=200 * MEGABYTE, pages=500, ocr_pages=0)


def text_in(name: str, content: bytes, *, lexicon: Path) -> str:
    """Return the text of a file and of the files in it; nothing where it cannot be read.

    Raises CannotStart where no process can be started.
    """
    reading = Reading(lexicon, _LIMITS, _told)
    return read_apart(FileToRead(name, content), reading, seconds=LONGEST_READING) or ""


def _told(results: Results) -> str:
    return "\n\n".join(each.document.text for each in results if not isinstance(each, UnreadFile))
