"""The numbers of a hearing as a workbook: a sheet for the way to what counts, and one for each breakdown."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samklang.consultations.counting.numbers import Breakdown, Numbers
from samklang.consultations.counting.wording import in_words
from samklang_files.sheets import ColumnKind, Sheet, SheetColumn, Value, sheets_to_xlsx

_NUMBER, _LONG = ColumnKind.NUMBER, ColumnKind.LONG_TEXT


def numbers_workbook(numbers: Numbers, *, author: str) -> bytes:
    """Return all numbers as XLSX."""
    sheets = (_way(numbers), *(_breakdown(each) for each in numbers.breakdowns), _periods(numbers))
    return sheets_to_xlsx(sheets, title=str(numbers.consultation), author=author, yes=_("Yes"))


def _way(numbers: Numbers) -> Sheet:
    columns = (
        SheetColumn(_("Step"), _LONG, 60),
        SheetColumn(_("Number"), _NUMBER, 12),
        SheetColumn(_("Remaining"), _NUMBER, 12),
    )
    rows: list[tuple[Value, ...]] = [(_("All that came in"), numbers.received, numbers.received)]
    rows += [(_without(str(step.label)), -step.number, step.left) for step in numbers.steps]
    rows.append((_("Counts"), numbers.counted, numbers.counted))
    rows.append((_("With each campaign as one"), numbers.as_one, numbers.as_one))
    rows += [(sentence, None, None) for sentence in in_words(numbers.rules)]
    return Sheet(pgettext("answers", "What counts"), columns, tuple(rows))


def _without(label: str) -> str:
    return _("without: %(what)s") % {"what": label}


def _breakdown(breakdown: Breakdown) -> Sheet:
    columns = (
        SheetColumn(str(breakdown.title), _LONG, 40),
        SheetColumn(_("Came in"), _NUMBER, 12),
        SheetColumn(_("Counts"), _NUMBER, 12),
        SheetColumn(_("With each campaign as one"), _NUMBER, 24),
    )
    rows = [(str(line.label), line.received, line.counted, line.as_one) for line in breakdown.lines]
    total = (_("In all"), breakdown.received, breakdown.counted, breakdown.as_one)
    return Sheet(str(breakdown.title), columns, (*rows, total))


def _periods(numbers: Numbers) -> Sheet:
    columns = (
        SheetColumn(_("From"), ColumnKind.DATE, 12),
        SheetColumn(_("To"), ColumnKind.DATE, 12),
        SheetColumn(_("Came in"), _NUMBER, 12),
        SheetColumn(_("Of them late"), _NUMBER, 14),
        SheetColumn(_("Counts"), _NUMBER, 12),
        SheetColumn(_("Deadline"), width=12),
    )
    rows = tuple(
        (each.first, each.last, each.received, each.late, each.counted, each.has_deadline)
        for each in numbers.periods
    )
    return Sheet(_("Over time"), columns, rows)
