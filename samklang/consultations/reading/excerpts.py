"""How a mail begins, for whoever decides where it belongs. Knows no Django: what reads starts bare."""

from pathlib import Path

from samklang.files.apart import FileToRead, Reading, Results, read_apart
from samklang_files import Limits, ReadFile
from samklang_files.limits import MEGABYTE

LONGEST_READING = 60.0  # seconds
LONGEST_EXCERPT = 1500  # characters
_LIMITS = Limits(file_bytes=50 * MEGABYTE, unpacked_bytes=100 * MEGABYTE, pages=20, ocr_pages=0)


def excerpt_of(name: str, content: bytes, *, lexicon: Path) -> str:
    """Return how a mail begins; nothing if it cannot be read. Raises CannotStart where no process starts."""
    reading = Reading(lexicon, _LIMITS, _beginning)
    return read_apart(FileToRead(name, content), reading, seconds=LONGEST_READING) or ""


def _beginning(results: Results) -> str:
    texts = [result.document.text for result in results if isinstance(result, ReadFile)]
    return "\n\n".join(texts)[:LONGEST_EXCERPT].replace("\0", "\ufffd").strip()
