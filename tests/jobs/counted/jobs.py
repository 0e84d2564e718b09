"""Jobs that leave countable effects, and can be met at any point of their work."""

import time
from functools import partial
from pathlib import Path

from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.jobs.schedule import Entry
from tests.jobs.counted.models import Effect

SCHEDULE: list[Entry] = []
STEPS = 4


@job(name="counted.steps", title="Count steps")
def count_steps(progress: Progress, *, name: str, folder: str = "", stop_at: str = "", go: str = "") -> None:
    """Leave one effect for each of four steps, and one at the end."""
    pass_by = partial(wait_at, folder=folder, stop_at=stop_at, go=go)
    pass_by("start")
    progress.expect(STEPS)
    for number in range(progress.done, STEPS):
        with progress.step(text=f"step {number}"):
            Effect.objects.create(job=name, step=number)
            pass_by(f"in step {number}")
            time.sleep(0.01)
        pass_by(f"after step {number}")
    with progress.finish():
        Effect.objects.create(job=name, step=STEPS)
        pass_by("in finish")
    pass_by("after finish")


def wait_at(point: str, *, folder: str, stop_at: str, go: str) -> None:
    """Leave a file that says the point is reached, and wait to be killed or let go; the first time only."""
    reached = Path(folder) / point
    if point != stop_at or reached.exists():
        return
    reached.touch()
    until = time.monotonic() + 120
    while time.monotonic() < until and not (go and Path(go).exists()):
        time.sleep(0.01)
