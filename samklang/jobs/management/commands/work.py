"""`samklang manage work`: do the background work until told to stop."""

import signal
import threading
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from samklang.jobs.worker import Worker


class Command(BaseCommand):
    help = "Do the background work until told to stop (SIGTERM or Ctrl-C). Run as many as you like."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what can be done now, then end")

    def handle(self, *, once: bool, **options: Any) -> None:
        worker = Worker()
        if once:
            worker.run_until_empty()
            return
        _stop_on_signals(worker)
        worker.run()


def _stop_on_signals(worker: Worker) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        # A signal may come while this thread holds a lock; another thread may wait for it safely.
        threading.Thread(target=worker.stop).start()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
