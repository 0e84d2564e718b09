"""Files that only pass through: what was wanted of them stands somewhere else when their time is up.

A spreadsheet or a report that was brought in is no paper of a case, only the way in which something came.
"""

from datetime import date

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.files.actions import mark_as_filed, retain
from samklang.files.models import StoredFile

_US = System("retention")


def let_go(file: StoredFile, *, uses: int, until: date, ground: str, number: str) -> None:
    """Say that a file's time is up, so that it is due to be erased the same night.

    It is not filed; `number` is what stands instead of a number. Left alone when the same bytes came in some
    other way than the `uses` that are over, or somebody set a period that runs: then they are somebody
    else's to keep.
    """
    if file.receipts.count() != uses:
        return
    if not file.retentions.exists():
        retain(by=_US, file=file, ground=ground, keep_until=until)
    is_kept = file.retentions.filter(keep_until__gte=timezone.localdate()).exists()
    if not (is_kept or file.is_filed()):
        mark_as_filed(by=_US, file=file, number=number)


def keep_again(file: StoredFile, *, until: date, ground: str) -> None:
    """Give a file its own time when the same bytes had theirs before: that one may be over by now.

    A file that is new here needs none yet: without a period it is never due, and `let_go` sets it in time.
    """
    if file.is_filed() or file.retentions.exists():
        retain(by=_US, file=file, ground=ground, keep_until=until)
