"""Runs a Python module for as long as whoever started it lives: python -m samklang.config.leash MODULE …

`samklang serve` may be killed in a way that lets it do nothing more (kill -9, or the system short of memory).
The only thing that surely happens then is that the system closes its files. So each child's standard input
is a pipe which nobody writes to: its end says that the parent is gone.
"""

import os
import runpy
import signal
import sys
import threading
import time

PATIENCE = 10.0  # seconds to finish what is under way


def main(arguments: list[str]) -> None:
    """Run the module named first as `python -m` would, with the other arguments as its own."""
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    sys.argv = arguments
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


def _end_with_the_parent() -> None:
    """Ask this process to stop when the pipe ends; when patience is over, end it and all it started."""
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(PATIENCE)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
