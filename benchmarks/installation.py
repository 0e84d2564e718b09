"""An empty database of its own for a benchmark: SQLite in a temporary folder, or a throw-away PostgreSQL."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from math import ceil

from tools.postgresql import NotInstalled, server


def each_database() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the name of each database there is on this machine, and the environment that chooses it."""
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", {"SAMKLANG_DATA": folder}
    try:
        with server() as address, tempfile.TemporaryDirectory() as folder:
            yield "PostgreSQL", {"SAMKLANG_DATA": folder, "SAMKLANG_DATABASE": address}
    except NotInstalled as why:
        print(f"PostgreSQL left out: {why}")


def run(module: str, environment: dict[str, str], arguments: Sequence[str] = ()) -> str:
    """Run a module of `benchmarks.inside` in a process of its own, and return what it printed.

    Not by `-m`: what the reading processes load would then be the whole benchmark, not what a letter needs.
    """
    command = [sys.executable, "-c", f"from {module} import main; main()", *arguments]
    done = subprocess.run(
        command, env={**os.environ, **environment}, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def percentile(seconds: list[float], share: float) -> float:
    """Return the time that this share of the runs stayed under, in milliseconds."""
    return sorted(seconds)[max(ceil(len(seconds) * share), 1) - 1] * 1000
