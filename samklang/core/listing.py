"""Lists that can be narrowed, sorted, linked to and taken away as a spreadsheet."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any, TypeVar

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, F, IntegerField, Model, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.http import content_disposition_header

from samklang.core.naming import sort_key
from samklang_files.sheets import ColumnKind, Sheet, SheetColumn, sheets_to_xlsx

Row = TypeVar("Row", bound=Model)

PAGE = 50
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d ()]+$)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a spreadsheet: its name in code, its heading, and what stands in it for a row."""

    name: str
    heading: str | Promise
    value: Callable[[Any], str]
    width: int = 24


def _unnoted(*, by: Any) -> None:
    """Of what everybody may read, nobody needs to know who took a copy."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it is always: its words, the orders it can stand in, its spreadsheet.

    `template` extends core/list.html. `note` writes in the journal that somebody took the list away, where
    it names people.
    """

    template: str
    title: str | Promise
    lead: str | Promise
    columns: list[Column]
    orders: Mapping[str, str]
    note: Callable[..., None] = _unnoted


def list_page(
    request: HttpRequest,
    listing: Listing,
    rows: QuerySet[Any],
    *,
    chosen: forms.Form | None = None,
    dressed: Callable[[Iterable[Any]], Iterable[Any]] = list,
    **shown: object,
) -> HttpResponse:
    """Show a page of the rows, or hand all of them over as a spreadsheet if the address asks for one.

    `dressed` makes of rows what the template and the columns are given, where that is more than the rows
    themselves.
    """
    rows = in_order(rows, request, orders=listing.orders)
    if request.GET.get("format"):
        return handed_over(request, listing, dressed(rows))
    page = page_of(rows, request)
    return shown_as(request, listing, page=page, rows=dressed(page), filter=chosen, **shown)


def shown_as(request: HttpRequest, listing: Listing, **shown: object) -> HttpResponse:
    """Show a list by its template, given `rows`, the `page` they are and the `filter` they were chosen by."""
    words = {"title": listing.title, "lead": listing.lead, "is_narrowed": bool(request.GET)}
    return render(request, listing.template, {**words, **shown})


def handed_over(
    request: HttpRequest, listing: Listing, rows: Iterable[Any], *, remark: str = ""
) -> HttpResponse:
    """Return a list's rows as the spreadsheet that `?format=` asks for, and note who took it."""
    name, form = str(listing.title).lower(), request.GET["format"]
    copy = taken_away(rows, columns=listing.columns, name=name, form=form, remark=remark)
    if request.method == "GET":  # who only asks about the copy has not taken it
        listing.note(by=request.user)
    return copy


def given_in(chosen: forms.Form) -> dict[str, Any]:
    """Return what a list is narrowed by; what the address says wrong narrows nothing."""
    return chosen.cleaned_data if chosen.is_valid() else {}


def in_order(rows: QuerySet[Row], request: HttpRequest, *, orders: Mapping[str, str]) -> QuerySet[Row]:
    """Return the rows sorted as the address says: ?sort=name, ?sort=-name, or nothing.

    Rows in which there is nothing to sort by stand last both ways: nobody looks for them.
    """
    asked = request.GET.get("sort", "")
    field = orders.get(asked.removeprefix("-"))
    if field is None:
        return rows
    last = True if _may_be_empty(rows, field) else None
    place = F(field).desc(nulls_last=last) if asked.startswith("-") else F(field).asc(nulls_last=last)
    return rows.order_by(place, "pk")


def _may_be_empty(rows: QuerySet[Row], field: str) -> bool:
    """Whether NULL can stand there. Said only where it can: an index of what is always there then serves."""
    if field in rows.query.annotations:
        return True
    steps = field.split("__")
    model: Any = rows.model
    for step in steps:
        found = model._meta.get_field(step)
        if found.null:
            return True
        model = found.related_model
    return False


def counted(rows: QuerySet[Row], *, of: str) -> Coalesce:
    """Return how many of these rows belong to each, as a column that is worked out only where it is shown.

    `rows` are those of one `OuterRef`, and `of` names the key that leads to it. A join and a GROUP BY would
    count for every row of a long list before fifty of them are taken.
    """
    numbers = rows.order_by().values(of).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(numbers), 0)


def place_in_words(field: str, words: Mapping[str, object]) -> Case:
    """Return a row's place when rows are sorted by what people call the value of a field, in their language.

    `words` says what each value is called; one that is not among them stands last.
    """
    in_order = sorted(words, key=lambda value: sort_key(str(words[value])))
    places = [When(**{field: value}, then=place) for place, value in enumerate(in_order)]
    return Case(*places, default=len(in_order), output_field=IntegerField())


def moment(at: datetime | None) -> str:
    """Return a time as a spreadsheet shows it, by the municipality's clock; nothing where there is none."""
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT") if at else ""


def page_of(rows: QuerySet[Row], request: HttpRequest) -> Page[Row]:
    """Return the page of rows that the address asks for; the nearest one if there is no such page."""
    return Paginator(rows, PAGE).get_page(request.GET.get("page"))


def number_in(request: HttpRequest, *, last: int) -> int:
    """Return the number of the page an address asks for, from 1 to `last`; 1 if it asks for none."""
    written = request.GET.get("page", "")
    return (
        min(max(int(written), 1), last)
        if written.isascii() and written.isdecimal() and len(written) < 6
        else 1
    )


def taken_away(
    rows: Iterable[Any], *, columns: list[Column], name: str, form: str, remark: str = ""
) -> HttpResponse:
    """Return all rows as a spreadsheet, XLSX or CSV as a Danish Excel opens it; a remark stands last."""
    table = [[str(column.heading) for column in columns]]
    table += [[column.value(row) for column in columns] for row in rows]
    if remark:
        table.append([remark, *[""] * (len(columns) - 1)])
    if form == "csv":
        response = HttpResponse(as_csv(table), content_type="text/csv; charset=utf-8")
    else:
        response = HttpResponse(_as_xlsx(table, columns, name=name), content_type=_EXCEL)
    file_name = f"{name}.{'csv' if form == 'csv' else 'xlsx'}"
    response["Content-Disposition"] = content_disposition_header(True, file_name) or "attachment"
    return response


def as_csv(table: list[list[str]]) -> bytes:
    """Return a table as `csv_lines` writes it, whole."""
    return b"".join(csv_lines(table))


def csv_lines(table: Iterable[list[str]]) -> Iterator[bytes]:
    """Write UTF-8 with its mark and semicolons. What a spreadsheet would run as a formula is made text."""
    yield b"\xef\xbb\xbf"
    for row in table:
        line = StringIO()
        csv.writer(line, delimiter=";").writerow([_harmless(cell) for cell in row])
        yield line.getvalue().encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _as_xlsx(table: list[list[str]], columns: list[Column], *, name: str) -> bytes:
    shape = tuple(SheetColumn(str(column.heading), ColumnKind.LONG_TEXT, column.width) for column in columns)
    sheet = Sheet(name, shape, tuple(map(tuple, table[1:])))
    return sheets_to_xlsx((sheet,), title=name)
