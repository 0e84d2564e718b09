"""An archive laid out in a folder, to be taken in file by file. Names are only told, never used as paths."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from samklang_files.archive import Allowance, members_of
from samklang_files.kinds import is_archive
from samklang_files.limits import Limits
from samklang_files.reasons import Reason, Refusal


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A file of an archive: its way through it ("2011/svar.pdf"), and where it was laid, or why not."""

    name: str
    path: Path | None = None
    reason: Reason | None = None


def unpack_into(folder: Path, archive: Path, *, limits: Limits) -> Iterator[Unpacked]:
    """Lay the files of an archive in a folder by numbers, archives in it too; yield each as it is done.

    Whatever is wrong with one of them, or with the archive, is told in its place. All layers together stay
    within the limits.
    """
    allowance = Allowance.of(limits)
    for number, found in enumerate(_unpacked(folder, archive, limits=limits, allowance=allowance, depth=0)):
        if found.path is None:
            yield found
        else:
            yield replace(found, path=found.path.rename(folder / f"{number}"))


def _unpacked(
    folder: Path, archive: Path, *, limits: Limits, allowance: Allowance, depth: int
) -> Iterator[Unpacked]:
    if depth >= limits.nesting:
        yield Unpacked("", reason=Reason.TOO_DEEP)
        return
    count = 0
    try:
        for member in members_of(archive, limits=limits, allowance=allowance):
            count += 1
            if member.refusal is not None:
                yield Unpacked(member.name, reason=member.refusal.reason)
                continue
            laid = folder / f"{depth}.layer"
            laid.write_bytes(member.content)
            if not is_archive(laid):
                yield Unpacked(member.name, path=laid)
                continue
            inner = _unpacked(folder, laid, limits=limits, allowance=allowance, depth=depth + 1)
            for found in inner:
                yield replace(found, name=f"{member.name}/{found.name}".rstrip("/"))
    except Refusal as refusal:
        yield Unpacked("", reason=refusal.reason)
    except Exception:  # noqa: BLE001 - the outermost loop over strangers' archives: what it is, it is damaged
        yield Unpacked("", reason=Reason.DAMAGED)
    else:
        if not count:
            yield Unpacked("", reason=Reason.EMPTY)
