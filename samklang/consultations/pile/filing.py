"""Lists that say under which number each answer is filed in the records system: pasted, or spreadsheets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.consultations.models import Consultation, Submission
from samklang.core.sheets.headings import by_heading
from samklang.core.sheets.reading import Shape, SheetRefused, read_sheet

MOST_LINES = 10_000
_SHAPE = Shape(
    headings=by_heading(
        {
            "reference": ("Reference", "Answer", "Høringssvar", "Svar", "Referencenummer"),
            "filed_as": ("Number", "Document number", "Nummer", "Dok.nr.", "Dokumentnummer", "Journalnummer"),
        }
    ),
    columns=frozenset(("reference", "filed_as")),
    needed=("reference", gettext_lazy("Reference")),
    most_rows=MOST_LINES,
)
_HEADINGS = "Reference;Number\n"
_NUMBER = re.compile(r"(?:H\d{4}-\d{2,}-)?0*(\d{1,6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of such a list: where it stands, the answer as it is called there, and its number."""

    place: int
    reference: str
    filed_as: str


def lines_of_text(text: str) -> list[Line]:
    """Return the lines of what was pasted: a reference and a number each, with or without headings."""
    first = text.lstrip().partition("\n")[0]
    has_headings = not any(sign.isdigit() for sign in first)
    return _lines((text if has_headings else _HEADINGS + text).encode(), skipped=0 if has_headings else 1)


def lines_of_sheet(content: bytes) -> list[Line]:
    """Return the lines of a spreadsheet (CSV, XLSX, ODS) with headings."""
    return _lines(content, skipped=0)


def _lines(content: bytes, *, skipped: int) -> list[Line]:
    try:
        sheet = read_sheet(content, _SHAPE)
    except SheetRefused as refusal:
        raise ValidationError(str(refusal)) from refusal
    if "filed_as" not in sheet.columns:
        raise ValidationError(_("There must be two columns: the answer's reference, and its number."))
    return [
        Line(row.number - skipped, row.cells.get("reference", ""), row.cells.get("filed_as", ""))
        for row in sheet.rows
    ]


def answers_named(consultation: Consultation, references: Iterable[str]) -> dict[str, Submission]:
    """Return the answers of a hearing that are called so: H2026-01-034, or 34. Others are left out."""
    numbers = {name: number for name in references if (number := _number_in(consultation, name))}
    rows = consultation.submissions.filter(number__in=set(numbers.values())).select_related("consultation")
    by_number = {row.number: row for row in rows}
    return {name: by_number[number] for name, number in numbers.items() if number in by_number}


def _number_in(consultation: Consultation, name: str) -> int | None:
    """Return the number in a reference; none if it is one of another hearing."""
    written = name.strip()
    match = _NUMBER.fullmatch(written)
    if match is None:
        return None
    is_of_another = "-" in written and not written.casefold().startswith(f"{consultation.number}-".casefold())
    return None if is_of_another else int(match[1])
