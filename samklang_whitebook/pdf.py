"""The PDF, set in a process of its own.

Setting thousands of points takes hundreds of megabytes, given back when the process ends; and should
the compiler, which is not Python, end its process, a sentence can still be said.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from samklang_files.report import Report, report_to_pdf
from samklang_whitebook.workers import work_through

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


def make_pdf(report: Report, *, fonts: tuple[Path, ...]) -> bytes:
    """Return the report as PDF.

    Raises NoPdf, CannotStart when no process can be started, and WorkFailed or MemoryError when the
    report could not be set.
    """
    work = work_through([report], prepare=Setting(fonts), workers=1, seconds=LONGEST_SETTING)
    with closing(work):
        done = next(work)
    if done.problem is not None:
        raise done.problem
    if done.result is None:
        raise NoPdf(done.loss)
    return done.result
