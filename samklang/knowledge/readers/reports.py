"""What an old report says of its project."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from samklang.files.apart import FileToRead, Reading, Results, read_apart
from samklang_files import Limits, ReadFile, Reason, UnreadFile
from samklang_files.limits import MEGABYTE
from samklang_text.document import Document
from samklang_text.project_reports import Finding, Vocabulary, find_in_report, is_project_report

LONGEST_READING = 600.0  # seconds: a scanned report of a hundred pages takes a while
_LIMITS = Limits(file_bytes=50 * MEGABYTE, unpacked_bytes=200 * MEGABYTE, pages=500)


@dataclass(frozen=True, slots=True)
class Suggested:
    """A finding as it is shown: with the sentence it stands in, and the page where the format has pages."""

    finding: Finding
    quote: str
    page: int | None


@dataclass(frozen=True, slots=True)
class ReportRead:
    """What was suggested; `reason` is why nothing could be read, `is_lost` if the reader itself gave up."""

    suggestions: tuple[Suggested, ...] = ()
    is_likely: bool = True
    reason: Reason | None = None
    is_lost: bool = False


def read_report(report: FileToRead, *, known: Vocabulary, lexicon: Path) -> ReportRead:
    """Return what a report says, by the names its reader may know of.

    One that brings its reader down or takes too long is lost.
    """
    reading = Reading(lexicon, _LIMITS, partial(_told, known=known))
    return read_apart(report, reading, seconds=LONGEST_READING) or ReportRead(is_lost=True)


def _told(results: Results, *, known: Vocabulary) -> ReportRead:
    for result in results:
        if isinstance(result, ReadFile):
            document = result.document
            found = tuple(_shown(document, one) for one in find_in_report(document, known))
            return ReportRead(found, is_project_report(document))
    reasons = [result.reason for result in results if isinstance(result, UnreadFile)]
    return ReportRead(reason=reasons[0] if reasons else Reason.EMPTY)


def _shown(document: Document, finding: Finding) -> Suggested:
    quote = " ".join(document.text[finding.start : finding.end].split())
    return Suggested(finding, quote, document.page_of(finding.start))
