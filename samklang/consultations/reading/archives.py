"""Archives that were dropped, unpacked in a process of their own. Knows no Django: it starts bare."""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from samklang_files.kinds import is_archive
from samklang_files.limits import MEGABYTE, Limits
from samklang_files.unpacking import Unpacked, unpack_into
from samklang_whitebook.workers import work_through

LONGEST_UNPACKING = 300.0  # seconds
LIMITS = Limits(unpacked_bytes=2_000 * MEGABYTE)
"""As for any file, but a whole pile of letters may come in one archive."""


@dataclass(frozen=True, slots=True)
class FileToUnpack:
    """A file that may be an archive, and the folder its members are laid in."""

    number: int
    path: Path
    folder: Path = Path()


@dataclass(frozen=True, slots=True)
class Unpacking:
    """What a file holds; `is_archive` is False for a document, which holds nothing to be taken out."""

    is_archive: bool
    members: tuple[Unpacked, ...] = ()
    is_lost: bool = False


def unpack_all(files: Sequence[tuple[int, Path]]) -> Generator[tuple[int, Unpacking], None, None]:
    """Yield each file by its number with what it holds; the members lie on the disk until the next.

    Raises CannotStart where no process can be started.
    """
    with TemporaryDirectory() as folder:
        tasks = [FileToUnpack(number, path, Path(folder) / f"{number}") for number, path in files]
        work = work_through(tasks, prepare=_prepared, workers=1, seconds=LONGEST_UNPACKING)
        with closing(work) as running:
            for done in running:
                yield done.task.number, done.result or Unpacking(is_archive=True, is_lost=True)


class _Unpacker:
    def __call__(self, file: FileToUnpack) -> Unpacking:
        if not is_archive(file.path):
            return Unpacking(is_archive=False)
        file.folder.mkdir()
        return Unpacking(True, tuple(unpack_into(file.folder, file.path, limits=LIMITS)))


def _prepared() -> _Unpacker:
    return _Unpacker()
