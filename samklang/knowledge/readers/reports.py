"""What an old report says of its project, read in a process of its own; without Django, as for files."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from samklang_files import Limits, ReadFile, Reason, UnreadFile, read_bytes
from samklang_files.limits import MEGABYTE
from samklang_text.document import Document
from samklang_text.project_reports import Finding, Vocabulary, find_in_report, is_project_report
from samklang_text.words import Lexicon
from samklang_whitebook.workers import work_through

LONGEST_READING = 600.0  # seconds: a scanned report of a hundred pages takes a while
_LIMITS = Limits(file_bytes=50 * MEGABYTE, unpacked_bytes=200 * MEGABYTE, pages=500)


@dataclass(frozen=True, slots=True)
class ReportToRead:
    """A report by its name and content, and the names its reader may know of."""

    name: str
    content: bytes
    known: Vocabulary


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


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the reading process is given once."""

    lexicon: Path

    def __call__(self) -> Callable[[ReportToRead], ReportRead]:
        is_word = Lexicon.open(self.lexicon).is_word

        def read(report: ReportToRead) -> ReportRead:
            found = read_bytes(report.name, report.content, is_word=is_word, limits=_LIMITS, takes_own=True)
            return _told(list(found), report.known)

        return read


def _told(results: list[ReadFile | UnreadFile], known: Vocabulary) -> ReportRead:
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


def read_report(report: ReportToRead, *, lexicon: Path) -> ReportRead:
    """Return what a report says; one that brings its reader down or takes too long is lost.

    Raises CannotStart where no process can be started.
    """
    work = work_through([report], prepare=Preparation(lexicon), workers=1, seconds=LONGEST_READING)
    with closing(work) as running:
        done = next(running)
    return ReportRead(is_lost=True) if done.result is None else done.result
