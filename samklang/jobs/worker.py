"""The worker: takes one job after another until it is told to stop."""

import logging
import os
import socket
import threading
from datetime import timedelta
from functools import partial
from types import TracebackType

from django.conf import settings
from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samklang.accounts.models import User
from samklang.core.refusals import Refusal
from samklang.jobs import leases
from samklang.jobs.actions import JobRefused
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.job import JobFunction
from samklang.jobs.models import Job
from samklang.jobs.progress import Cancelled, HandedBack, LeaseLost, Progress, lease_end
from samklang.jobs.schedule import enqueue_due

logger = logging.getLogger(__name__)
_ROUND = timedelta(seconds=2)  # between two looks at the schedule and at lost jobs
_IDLE = 0.5  # seconds to wait when there is nothing to do


class Worker:
    """One process that does background work, one job at a time. Run as many as there are cores to spare."""

    def __init__(self) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}"[:100]
        self._stopping = threading.Event()
        self._next_round = timezone.now()

    def stop(self) -> None:
        """Take no more jobs, and leave off the present one at its next step."""
        self._stopping.set()

    def run(self) -> None:
        """Work until told to stop."""
        while not self._stopping.is_set():
            if not self._work_once():
                self._stopping.wait(_IDLE)

    def run_until_empty(self) -> int:
        """Do what can be done now and return how many jobs were taken."""
        taken = 0
        while not self._stopping.is_set() and self._take_one():
            taken += 1
        return taken

    def _work_once(self) -> bool:
        """Look round and do one job; a database that is away for a moment is waited for."""
        close_old_connections()
        try:
            self._look_round()
            return self._take_one()
        except (DatabaseError, InterfaceError):
            logger.exception("The database could not be used; trying again.")
            connection.close()
            return False

    def _look_round(self) -> None:
        now = timezone.now()
        if now >= self._next_round:
            leases.take_back_lost()
            enqueue_due()
            self._next_round = now + _ROUND

    def _take_one(self) -> bool:
        job = leases.claim(worker=self.name)
        if job is None:
            return False
        with Heartbeat(job), translation.override(_language_of(job)):
            run(job, progress=Progress(job, should_stop=self._stopping.is_set))
        return True


def run(job: Job, *, progress: Progress) -> None:
    """Run one claimed job and note how it ended."""
    kind = jobs_by_name().get(job.name)
    try:
        _call(kind, job=job, progress=progress)
    except LeaseLost:
        logger.warning("%s was taken over by another worker.", job)
    except Cancelled:
        leases.end_cancelled(job)
    except HandedBack:
        leases.hand_back(job)
    except Refusal as refusal:
        logger.warning("%s was refused: %s", job, refusal)
        leases.fail(job, kind=kind, problem=partial(str, refusal))
    except Exception as error:  # noqa: BLE001 - the outermost loop: no job may take the worker down
        logger.exception("%s failed.", job)
        leases.fail(job, kind=kind, problem=partial(_pointer_to_the_log, job, error))
    else:
        _complete(job, progress=progress)


def _call(kind: JobFunction | None, *, job: Job, progress: Progress) -> None:
    if kind is None:
        raise JobRefused(lambda: _("The program no longer has work of this kind: %s.") % job.name)
    kind.function(progress, **job.arguments)


def _pointer_to_the_log(job: Job, error: Exception) -> str:
    """The words of an error may quote what was read, and so hold personal data: they stay in the log."""
    return _("%(error)s. See the log, %(job)s.") % {"error": type(error).__name__, "job": job.public_id}


def _complete(job: Job, *, progress: Progress) -> None:
    if not progress.is_finished and not leases.complete(job):
        logger.warning("%s was done, but had been taken over by another worker.", job)


def _language_of(job: Job) -> str:
    """The language of whoever asked, in which the job tells of its progress; the site's, if nobody did."""
    asker = User.objects.filter(public_id=job.requested_by).only("language").first()
    return asker.language if asker else settings.LANGUAGE_CODE


class Heartbeat:
    """A thread that keeps a job's lease while the job itself is busy, with a connection of its own."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _beat(self) -> None:
        pause = lease_end().total_seconds() / 3
        while not self._over.wait(pause):
            try:
                still_ours = leases.extend(self._job)
            except (DatabaseError, InterfaceError):
                logger.warning("The lease of %s could not be extended; trying again.", self._job)
                still_ours = True
            finally:
                connection.close()
            if not still_ours:
                return
