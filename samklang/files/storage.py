"""Files on a disk, written so that a power cut or a full disk leaves either the whole file or nothing."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

PART = ".part"  # the ending of a file that is not finished


@deconstructible(path="samklang.files.storage.DurableStorage")
class DurableStorage(FileSystemStorage):
    """Django's storage on a disk, with fsync and rename: what has its name is complete and on the disk."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"allow_overwrite": True, **options})

    def _save(self, name: str, content: File[bytes]) -> str:
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{secrets.token_hex(8)}{PART}")
        try:
            _write(part, content)
            part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
        _sync_folder(target.parent.parent)
        return name


def _write(path: Path, content: File[bytes]) -> None:
    with path.open("wb") as file:
        for chunk in content.chunks():
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """A rename is only on the disk when the folder that holds the name is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
