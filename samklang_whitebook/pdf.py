"""The PDF, set in a process of its own.

Setting thousands of points takes hundreds of megabytes, given back when the process ends; and should
the compiler, which is not Python, end its process, a sentence can still be said.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from samklang_files.report import Report, report_to_pdf
from samklang_whitebook.workers import Aside, Done

LONGEST_SETTING = 3600.0  # seconds; a thousand letters take ten


class NoPdf(Exception):
    """The process that makes the PDF ended without one: most often for want of memory."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the process is given once: the folders of fonts."""

    fonts: tuple[Path, ...]

    def __call__(self) -> Callable[[Report], bytes]:
        return self._set

    def _set(self, report: Report) -> bytes:
        return report_to_pdf(report, fonts=self.fonts)


@contextmanager
def pdf_aside(report: Report, *, fonts: tuple[Path, ...]) -> Iterator[Callable[[], bytes]]:
    """Have the report set as PDF meanwhile; what is given waits for it and returns it.

    Raises NoPdf, CannotStart when no process can be started, and WorkFailed or MemoryError when the
    report could not be set.
    """
    with Aside(report, prepare=Setting(fonts), seconds=LONGEST_SETTING) as aside:
        yield lambda: _pdf_of(aside.wait())


def _pdf_of(done: Done[Report, bytes]) -> bytes:
    if done.problem is not None:
        raise done.problem
    if done.result is None:
        raise NoPdf(done.loss)
    return done.result
