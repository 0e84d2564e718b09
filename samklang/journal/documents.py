"""The journal as a spreadsheet."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.accounts.models import User
from samklang.journal.lines import lines_of
from samklang.journal.models import Entry
from samklang_files.sheets import ColumnKind, Sheet, SheetColumn, sheets_to_xlsx

MOST = 20_000  # lines; who needs more narrows by date
_AT_ONCE = 2_000


def as_spreadsheet(entries: QuerySet[Entry], *, reader: User) -> bytes:
    """Return the newest `MOST` of the entries as a workbook, one line each, newest first.

    Where there are more, a last line says so.
    """
    columns = (
        SheetColumn(_("When"), ColumnKind.TEXT, 18),
        SheetColumn(_("Who"), ColumnKind.TEXT, 28),
        SheetColumn(_("Did what"), ColumnKind.TEXT, 24),
        SheetColumn(_("To what"), ColumnKind.TEXT, 18),
        SheetColumn(_("Name"), ColumnKind.LONG_TEXT, 44),
        SheetColumn(_("Fields"), ColumnKind.LONG_TEXT, 44),
        SheetColumn(_("Id"), ColumnKind.TEXT, 24),
    )
    found = list(entries.order_by("-pk").values_list("pk", flat=True)[: MOST + 1])
    ids = found[:MOST]
    starts = range(0, len(ids), _AT_ONCE)
    rows = [row for start in starts for row in _rows(ids[start : start + _AT_ONCE], reader=reader)]
    if len(found) > MOST:
        told = _("Only the newest %(most)s lines are here. Narrow the journal by date to get older ones.")
        rows.append((told % {"most": MOST}, *[""] * (len(columns) - 1)))
    return sheets_to_xlsx((Sheet(_("Journal"), columns, tuple(rows)),), title=_("Journal"))


def _rows(ids: list[int], *, reader: User) -> list[tuple[str, ...]]:
    entries = Entry.objects.filter(pk__in=ids).order_by("-pk")
    return [
        (
            f"{timezone.localtime(line.at):%d.%m.%Y %H:%M:%S}",
            line.who,
            str(line.verb),
            line.subject.kind,
            line.subject.name,
            ", ".join(line.fields),
            line.subject_id,
        )
        for line in lines_of(list(entries), reader=reader)
    ]
