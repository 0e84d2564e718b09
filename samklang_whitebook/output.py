"""Writing what was made: each file whole or not at all, also when the machine is switched off meanwhile."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
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


def write_files(
    folder: Path, contents: Mapping[str, bytes], *, written: Mapping[str, str], now: datetime
) -> dict[str, str]:
    """Write all files beside their names first, then put them in place one after the other, in order.

    `written` tells the SHA-256 of those documents that a run may replace. A file under its name that is
    another was changed by somebody, and is given a name with the time instead. Returns those names by the
    old ones. Whenever it is killed, the work of a person is there under one name or the other.
    """
    try:
        beside = {name: _write_beside(folder, content) for name, content in contents.items()}
        with deaf_to_interrupts():
            kept = {}
            for name, path in beside.items():
                if name in written and _is_changed(folder / name, {written[name], _sha256(path)}):
                    kept[name] = _keep(folder / name, now=now).name
                path.replace(folder / name)
            _sync_folder(folder)
            return kept
    except OSError as error:
        _clear_away(folder)
        raise CannotWrite(Path(error.filename2 or error.filename or folder), error=error) from error
    except KeyboardInterrupt:
        _clear_away(folder)
        raise


def _is_changed(path: Path, ours: set[str]) -> bool:
    return path.is_file() and _sha256(path) not in ours


def _sha256(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _keep(path: Path, *, now: datetime) -> Path:
    """Give a file a name beside its own that no other has: "whitebook 2026-11-21 1504.docx"."""
    called = f"{path.stem} {now:%Y-%m-%d %H%M}"
    number, kept = 1, path.with_name(f"{called}{path.suffix}")
    while kept.exists():
        number += 1
        kept = path.with_name(f"{called} ({number}){path.suffix}")
    return path.rename(kept)


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
