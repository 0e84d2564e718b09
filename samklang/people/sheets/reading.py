"""Spreadsheets of organisations and contacts: which headings they may have, and how many rows."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from samklang.core.sheets.reading import LARGEST_FILE, Shape, Sheet, SheetRefused, SheetRow
from samklang.core.sheets.reading import read_sheet as read_any_sheet
from samklang.people.sheets.headings import COLUMN_OF_HEADING

__all__ = ["LARGEST_FILE", "MOST_ROWS", "Sheet", "SheetRefused", "SheetRow", "read_sheet"]

MOST_ROWS = 2000


def read_sheet(content: bytes, *, columns: Iterable[str]) -> Sheet:
    """Read a spreadsheet whose headings are Danish or English. Raises SheetRefused."""
    shape = Shape(
        headings=COLUMN_OF_HEADING,
        columns=frozenset(columns),
        needed=("name", _("Name")),
        most_rows=MOST_ROWS,
    )
    return read_any_sheet(content, shape)
