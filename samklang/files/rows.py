"""Stored files as their pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samklang.files.models import Standing, StoredFile

_LOOKS = {Standing.DUE: "warning", Standing.KEPT: "plain", Standing.ERASED: "info"}


@dataclass(frozen=True, slots=True)
class Row:
    """One file: the names it came under, how it stands, and the longest period it is kept for."""

    file: StoredFile
    name: str
    state: str
    look: str
    ground: str
    keep_until: date | None


def rows_of(files: Iterable[StoredFile], *, today: date) -> list[Row]:
    """Return what to show of files whose receipts and periods have been fetched with them."""
    return [_row(file, today=today) for file in files]


def _row(file: StoredFile, *, today: date) -> Row:
    names = sorted({receipt.name for receipt in file.receipts.all() if receipt.name})
    periods = sorted(file.retentions.all(), key=lambda period: period.keep_until)
    standing = file.standing(today=today)
    return Row(
        file=file,
        name=", ".join(names) or file.public_id,
        state=str(standing.label),
        look=_LOOKS[standing],
        ground=file.erasure_ground or (periods[-1].ground if periods else ""),
        keep_until=periods[-1].keep_until if periods else None,
    )
