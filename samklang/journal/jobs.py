"""The background work of the journal."""

from django.utils.translation import gettext_lazy as _

from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.journal.sealing import seal_next

_AT_ONCE = 1000


@job(name="journal.seal", title=_("Seal the journal"))
def seal_journal(progress: Progress) -> None:
    """Seal what was written lately."""
    _seal(progress, everywhere=False)


@job(name="journal.seal_all", title=_("Look for entries that were never sealed"))
def seal_all(progress: Progress) -> None:
    """Seal also what a very long transaction wrote, or what was written long before a worker was started."""
    _seal(progress, everywhere=True)


def _seal(progress: Progress, *, everywhere: bool) -> None:
    sealed = _AT_ONCE
    while sealed == _AT_ONCE:
        with progress.step():
            sealed = seal_next(limit=_AT_ONCE, everywhere=everywhere)
