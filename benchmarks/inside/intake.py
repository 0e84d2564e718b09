"""Takes mixed files in by the site's own jobs, and tells what that took and whether each became an answer."""

import resource
import shutil
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from django.core.files.base import File

from benchmarks.inside.hearings import hearing
from benchmarks.inside.whitebooks import heard
from benchmarks.pile import make_pile
from samklang.accounts.actors import System
from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.models import Reading
from samklang.jobs.worker import Worker

US = System("benchmark")
_MANY = 1_000


def dropped(folder: Path, archive: Path) -> list[Dropped]:
    """Return half of the files by themselves, the other half in an archive."""
    files = sorted(folder.iterdir())
    half = len(files) // 2
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in files[half:]:
            packed.write(path, path.name)
    alone = [Dropped(path.name, File(path.open("rb"))) for path in files[:half]]
    return [*alone, Dropped(archive.name, File(archive.open("rb")))]


def peak() -> float:
    """Return the most memory of the worker and of the largest process that read for it, in MB."""
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in both) / 1024


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else _MANY
    consultation = hearing(1, 0)
    heard(consultation)
    folder = make_pile(size)
    with tempfile.TemporaryDirectory() as beside:
        files = dropped(folder, Path(beside) / "post.zip")
        began = time.perf_counter()
        begin_intake(consultation, files, by=US)
        kept = time.perf_counter()
        Worker().run_until_empty()
        done = time.perf_counter()
    shutil.rmtree(folder)
    read = Reading.objects.filter(submission__consultation=consultation, found__isnull=False).count()
    assert read == size, f"{read} of {size} were read"
    print(
        f"  {size:>8,}{kept - began:>10.1f}{done - kept:>10.1f}{size / (done - kept):>10.1f}{peak():>10.0f}"
    )


if __name__ == "__main__":
    main()
