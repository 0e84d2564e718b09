"""Starts processes quickly: `python -m tests.forks` loads Django once and forks whatever is asked for.

Loading Django takes a second of processor time, and the tests that kill workers start thirty processes
between them. A fork is a process like any other, with signals, connections and an end of its own. Orders
come line by line on standard input, and each is answered by a line on standard output.
"""

import json
import os
import signal
import sys

import django

from samklang.jobs.catalogue import jobs_by_name


def main() -> None:
    """Follow orders until there are no more; then all that was forked ends, also after a broken-off run."""
    os.setpgrp()
    django.setup()
    jobs_by_name()  # else each worker loads them for itself
    for line in sys.stdin:
        order = json.loads(line)
        answer = start(**order) if "code" in order else exit_code_of(**order)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    os.killpg(0, signal.SIGKILL)


def start(code: str, log: str) -> int:
    """Fork a process that runs some Python and writes to the log; return its id."""
    process = os.fork()
    if process == 0:
        _speak_to(log)
        exec(code, {"__name__": "__main__"})
        raise SystemExit(0)
    return process


def _speak_to(log: str) -> None:
    """Leave the one who gives the orders to the parent, and speak to the log instead."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for ours, standard in ((nothing, 0), (written, 1), (written, 2)):
        os.dup2(ours, standard)


def exit_code_of(process: int) -> int | None:
    """The exit code of a process that has ended, negative for a signal; None while it runs."""
    ended, status = os.waitpid(process, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


if __name__ == "__main__":
    main()
