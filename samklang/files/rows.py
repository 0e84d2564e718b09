"""Stored files as their pages and their spreadsheet show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samklang.core.listing import Column
from samklang.core.naming import sort_key
from samklang.files.kinds import kind_in_words
from samklang.files.models import Standing, StoredFile

_LOOKS = {Standing.DUE: "warning", Standing.HELD: "error", Standing.KEPT: "plain", Standing.ERASED: "info"}


@dataclass(frozen=True, slots=True)
class Row:
    """One file: the names it came under, how it stands, and the longest period it is kept for."""

    file: StoredFile
    name: str
    kind: str
    state: str
    look: str
    ground: str
    keep_until: date | None


def rows_of(files: Iterable[StoredFile], *, today: date) -> list[Row]:
    """Return what to show of files whose receipts, periods and holds have been fetched with them."""
    return [_row(file, today=today) for file in files]


def _row(file: StoredFile, *, today: date) -> Row:
    names = sorted({receipt.name for receipt in file.receipts.all() if receipt.name}, key=sort_key)
    periods = sorted(file.retentions.all(), key=lambda period: period.keep_until)
    reasons = [hold.reason for hold in file.holds.all() if hold.is_on()]
    standing = file.standing(today=today)
    return Row(
        file=file,
        name=", ".join(names) or str(file),
        kind=kind_in_words(file.media_type),
        state=str(standing.label),
        look=_LOOKS[standing],
        ground=file.erasure_ground or "; ".join(reasons) or (periods[-1].ground if periods else ""),
        keep_until=periods[-1].keep_until if periods else None,
    )


def _day(at: date | None) -> str:
    return date_format(at, "SHORT_DATE_FORMAT") if at else ""


COLUMNS = [
    Column("id", _("Id"), lambda row: row.file.public_id, 20),
    Column("name", _("Name"), lambda row: row.name, 44),
    Column("kind", _("Kind of file"), lambda row: row.kind),
    Column("size", _("Size in bytes"), lambda row: str(row.file.size), 14),
    Column("received", _("Received"), lambda row: _day(timezone.localtime(row.file.first_seen_at)), 14),
    Column("standing", _("Standing"), lambda row: row.state),
    Column("keep_until", _("Keep until"), lambda row: _day(row.keep_until), 14),
    Column("ground", _("Legal ground"), lambda row: row.ground, 36),
    Column("filed_as", _("Number in the records system"), lambda row: row.file.filed_as),
    Column("sha256", _("SHA-256"), lambda row: row.file.sha256, 66),
]
