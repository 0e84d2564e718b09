"""ZIP archives: the files in them, with every trick of their names and sizes refused."""

import io
import lzma
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samklang_files.limits import MEGABYTE, Limits
from samklang_files.reasons import Reason, Refusal

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
)
_CHUNK = 1 << 16


@dataclass(slots=True)
class Allowance:
    """What one file may still unpack to, counted through every layer in it."""

    unpacked_bytes: int
    members: int
    nesting: int

    @classmethod
    def of(cls, limits: Limits) -> "Allowance":
        return cls(limits.unpacked_bytes, limits.members, limits.nesting)

    def take_member(self) -> None:
        self.members -= 1
        if self.members < 0:
            raise Refusal(Reason.TOO_MANY_MEMBERS)

    def take_bytes(self, count: int) -> None:
        self.unpacked_bytes -= count
        if self.unpacked_bytes < 0:
            raise Refusal(Reason.UNPACKS_TOO_LARGE)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its content, or why it is not read."""

    name: str
    content: bytes = b""
    refusal: Refusal | None = None


def open_archive(content: bytes | Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content) if isinstance(content, bytes) else content)
    except BROKEN as error:
        raise Refusal(Reason.DAMAGED, detail=str(error)) from error


def members_of(content: bytes | Path, *, limits: Limits, allowance: Allowance) -> Iterator[Member]:
    """Yield the files of an archive in its own order. Names are only names: nothing is written anywhere."""
    with open_archive(content) as archive:
        seen: set[str] = set()
        for info in archive.infolist():
            name = member_name(info)
            if info.filename.endswith("/") or is_litter(name):
                continue
            allowance.take_member()
            if name in seen:
                yield Member(name, refusal=Refusal(Reason.DUPLICATE_MEMBER))
                continue
            seen.add(name)
            yield _member(archive, info, name=name, limits=limits, allowance=allowance)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, name: str, limits: Limits, allowance: Allowance
) -> Member:
    try:
        unpacked = unpack(archive, info, limits=limits)
        allowance.take_bytes(len(unpacked))
    except Refusal as refusal:
        return Member(name, refusal=refusal)
    return Member(name, unpacked)


def unpack(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, limits: Limits, at_most: int | None = None
) -> bytes:
    """Unpack one member, stopping at the limits whatever its header says of its size."""
    if stat.S_ISLNK(info.external_attr >> 16):
        raise Refusal(Reason.NOT_A_FILE)
    if info.flag_bits & _ENCRYPTED:
        raise Refusal(Reason.ENCRYPTED)
    most = limits.file_bytes if at_most is None else at_most
    _refuse_size(info.file_size, info, limits=limits, most=most)
    parts: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as file:
            while part := file.read(_CHUNK):
                size += len(part)
                _refuse_size(size, info, limits=limits, most=most)
                parts.append(part)
    except NotImplementedError as error:
        raise Refusal(Reason.OTHER_ARCHIVE, detail=str(error)) from error
    except BROKEN as error:
        raise Refusal(Reason.DAMAGED, detail=str(error)) from error
    return b"".join(parts)


def _refuse_size(size: int, info: zipfile.ZipInfo, *, limits: Limits, most: int) -> None:
    if size > most:
        raise Refusal(Reason.UNPACKS_TOO_LARGE, detail=f"{size} > {most}")
    if size > MEGABYTE and size > info.compress_size * limits.ratio:
        raise Refusal(Reason.UNPACKS_TOO_LARGE, detail=f"{info.compress_size} -> {size}")


def member_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name to show: composed characters, forward slashes, no steps up or roots."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        name = _unmarked_name(name)
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    name = "".join(character for character in name if character.isprintable())
    steps = [step for step in name.split("/") if step not in ("", ".", "..")]
    return "/".join(steps) or "?"


def _unmarked_name(name: str) -> str:
    """Names without the UTF-8 mark: macOS writes UTF-8 all the same, Danish Windows code page 850.

    `zipfile` has read them as code page 437, which is 850 but for some letters, ø and Ø among them.
    """
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")


def is_litter(name: str) -> bool:
    """Tell whether a file is a system's or a word processor's leaving, not somebody's document."""
    steps = name.split("/")
    last = steps[-1]
    return (
        "__MACOSX" in steps
        or last in (".DS_Store", "Thumbs.db", "desktop.ini", "Desktop.ini")
        or last.startswith(("._", "~$", ".~lock."))
    )
