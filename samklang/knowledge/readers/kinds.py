"""Whether a file is of a kind that others can open here: looked at before anything is locked for it."""

import zipfile
from typing import IO, Any, cast

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from samklang.files import sniffing
from samklang.files.kinds import KINDS

REFUSED = frozenset({"application/octet-stream", "application/zip"})
"""Kinds nobody can see into before they have them on their own machine."""
PROGRAMS = (".exe", ".bat", ".cmd", ".com", ".scr", ".js", ".vbs", ".msi", ".ps1", ".jar")
"""Endings that make a reader's machine run a file, whatever is in it."""
LONGEST_DIRECTORY = 1024 * 1024
"""Bytes of an archive's list of names: some ten thousand of them. A paper has at most some hundred parts."""
_OFFICE_FOLDERS = ("word/", "xl/", "ppt/")


def check_kind(file: File[bytes], *, name: str) -> None:
    """Refuse a program, a kind nobody can see into, and an archive of too many parts."""
    try:
        is_good = not name.casefold().endswith(PROGRAMS) and kind_of(file) not in REFUSED
    except _TooManyNames:
        text = _("“%(name)s” has too many parts for us to look through. Save it anew, or as PDF.")
        raise ValidationError(text, params={"name": name}) from None
    if not is_good:
        text = _(
            "“%(name)s” is of a kind that is not taken here. Use PDF, Office, OpenDocument, text or pictures."
        )
        raise ValidationError(text, params={"name": name})


def kind_of(file: File[bytes]) -> str:
    """Return what kind of file it is by its content; an Office file by what it holds, however packed."""
    file.seek(0)
    kind = sniffing.media_type(file.read(sniffing.HEAD))
    file.seek(0)
    if kind != "application/zip":
        return kind if kind in KINDS else "application/octet-stream"
    try:
        with zipfile.ZipFile(cast("IO[bytes]", _Shortly(file))) as packed:
            is_office = any(name.startswith(_OFFICE_FOLDERS) for name in packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "application/octet-stream"
    finally:
        file.seek(0)
    return "application/vnd.openxmlformats-officedocument" if is_office else kind


class _TooManyNames(Exception):
    """An archive's list of names is longer than is read."""


class _Shortly:
    """A file of which no part is read that is longer than the list of an archive's names may be."""

    def __init__(self, file: File[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        part: bytes = self._file.read(LONGEST_DIRECTORY + 1 if size < 0 else min(size, LONGEST_DIRECTORY + 1))
        if len(part) > LONGEST_DIRECTORY:
            raise _TooManyNames
        return part

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
