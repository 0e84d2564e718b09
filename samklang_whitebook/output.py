"""Writing what was made: each file whole or not at all, also when the machine is switched off meanwhile."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from samklang_whitebook.interrupts import deaf_to_interrupts

PREFIX = ".samklang-"


class CannotWrite(Exception):
    """The folder cannot be made or written to."""

    def __init__(self, path: Path, *, error: OSError) -> None:
        super().__init__(f"{path}: {error}")
        self.path = path
        self.error = error


def prepare_folder(folder: Path) -> None:
    """Make the folder if needed, and see that it can be written to before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_away(folder)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=PREFIX):
            pass
    except OSError as error:
        raise CannotWrite(folder, error=error) from error


def _clear_away(folder: Path) -> None:
    """Remove what a run that was killed left behind."""
    for left in folder.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            left.unlink()


def write_files(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write all files beside their names first, then put them in place one after the other, in order."""
    try:
        beside = {name: _write_beside(folder, content) for name, content in contents.items()}
        with deaf_to_interrupts():
            for name, path in beside.items():
                path.replace(folder / name)
            _sync_folder(folder)
    except OSError as error:
        _clear_away(folder)
        raise CannotWrite(Path(error.filename2 or error.filename or folder), error=error) from error
    except KeyboardInterrupt:
        _clear_away(folder)
        raise


def _write_beside(folder: Path, content: bytes) -> Path:
    number, name = tempfile.mkstemp(dir=folder, prefix=PREFIX)
    with os.fdopen(number, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path = Path(name)
    path.chmod(0o666 & ~_umask())
    return path


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
