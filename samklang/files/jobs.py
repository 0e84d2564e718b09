"""The background work of the files."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import System
from samklang.files.actions import discard, erase
from samklang.files.errors import EraseRefused, FileIsErased
from samklang.files.models import StoredFile
from samklang.files.passing import files_to_let_go, let_go
from samklang.files.storage import PART
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_WAIT = timedelta(days=1)  # so long a reception may take between its bytes and its row
_FOLDER = re.compile(r"[0-9a-f]{2}")
_NAME = re.compile(r"[0-9a-f]{62}")


@job(name="files.let_go", title=_("Find files that nothing needs any more"))
def let_go_of_files(progress: Progress) -> None:
    """Make files due that only passed through, and whose time is up.

    The job that erases what is due comes after it in the night.
    """
    files = list(files_to_let_go())
    progress.expect(progress.done + len(files))
    for file in files:
        with progress.step(), suppress(FileIsErased):
            let_go(file)


@job(name="files.erase_due", title=_("Erase files whose time is up"))
def erase_due(progress: Progress) -> None:
    """Erase what an administrator filed and set a period for, when every period is over.

    A file that is kept longer or held back meanwhile stays.
    """
    due = list(StoredFile.objects.due(today=timezone.localdate()).order_by("pk"))
    progress.expect(progress.done + len(due))
    for file in due:
        with progress.step(), suppress(EraseRefused):
            erase(by=System("retention"), file=file, ground=_ground(file))


def _ground(file: StoredFile) -> str:
    """Return why the file may go: the period that ended last, and what it was set for."""
    last = file.retentions.latest("keep_until", "pk")
    until = date_format(last.keep_until, "SHORT_DATE_FORMAT")
    told = gettext("The time it was to be kept ended %(until)s: %(ground)s")
    return (told % {"until": until, "ground": last.ground})[:200]


@job(name="files.clean", title=_("Clear away files that belong to nothing"))
def clean(progress: Progress) -> None:
    """Remove bytes older than a day that no row speaks of: a reception or an erasure was cut short."""
    folders = sorted(folder for folder in _listed("")[0] if _FOLDER.fullmatch(folder))
    progress.expect(len(folders))
    for folder in folders[progress.done :]:
        with progress.step():
            for name in _old_names(folder):
                _clear(folder, name)


def _clear(folder: str, name: str) -> None:
    if name.endswith(PART):
        default_storage.delete(f"{folder}/{name}")
    elif _NAME.fullmatch(name) and not StoredFile.objects.live().filter(sha256=folder + name).exists():
        discard(folder + name)


def _old_names(folder: str) -> Iterator[str]:
    before = timezone.now() - _WAIT
    for name in _listed(folder)[1]:
        if default_storage.get_modified_time(str(PurePosixPath(folder, name))) < before:
            yield name


def _listed(folder: str) -> tuple[list[str], list[str]]:
    """Return the folders and the files in a folder of the storage; nothing where there is none yet."""
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:
        return [], []
