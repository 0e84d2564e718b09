"""Makes once what all workers of a run need."""

import fcntl
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Any]) -> Any:
    """Return what `make` made of an empty folder, as JSON can say it; the first worker to ask makes it.

    The others wait for it and get the same. They may read what lies in the folder and not change it. After a
    failure the next one begins with a folder of its own.
    """
    base = factory.getbasetemp()
    folder = (base if WORKER == "alone" else base.parent) / name
    folder.mkdir(exist_ok=True)
    made = folder / "made.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            made.write_text(json.dumps(make(Path(tempfile.mkdtemp(dir=folder)))))
    return json.loads(made.read_text())
