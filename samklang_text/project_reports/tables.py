"""Whose money a project had, as a table of its budget says it: a source and an amount in each row."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samklang_text.dates import find_dates
from samklang_text.document import Block, BlockKind, Document
from samklang_text.project_reports.amounts import amount_alone
from samklang_text.project_reports.model import Finding

_SOURCE = re.compile(
    r"(?:finansierings)?kilde\w*|finansier\w*(?: af)?|tilskudsgiver\w*|bevillingsgiver\w*|bevilget af"
    r"|betalt af|støttet af|giver|yder|pulje\w*|fond\w*|hvem|fra",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?:bevil\w*|tilskud\w*|beløb|støtte|budget\w*|kr\.?|kroner|dkk)(?:\W.*)?", re.IGNORECASE
)
_BEST = re.compile(r"(?:bevil|tilskud|beløb|støtte)", re.IGNORECASE)
_THOUSANDS = re.compile(r"1[. ]?000 ?kr|\bt\.?\s?kr|tusind", re.IGNORECASE)
_SUM = re.compile(r"(?:i alt|ialt|sum|total\w*|samlet\w*|tilsammen)\b.*", re.IGNORECASE)
_OWN = re.compile(r"[,(]?\s*(?:egen|med)finansiering\)?$|^(?:tilskud|bevilling|støtte) fra\s+", re.IGNORECASE)
_LAST_DAY = re.compile(
    r"udløb\w*|sidste dag|slutdato|slutter|(?:bruges|anvendes|forbruges) (?:inden|senest)\b.*|til og med",
    re.IGNORECASE,
)
_LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where source, amount and last day (None if nowhere) stand, and what the amounts are counted in."""

    source: int
    amount: int
    last_day: int | None
    times: int


def money_in_tables(document: Document) -> Iterator[Finding]:
    """Yield each row of a table with a column of sources and one of amounts, but never its sum.

    They are sure where the sum is theirs, or where none is given. What was spent is no source of money.
    """
    for rows in _tables(document):
        columns = _columns(_cells(document, rows[0]))
        if columns is None:
            continue
        found = [(row, *read) for row in rows[1:] if (read := _read(_cells(document, row), columns))]
        sums = [amount for _row, source, amount in found if not source]
        given = [(row, source, amount) for row, source, amount in found if source]
        is_sure = all(amount == sum(each[2] for each in given) for amount in sums)
        for row, source, amount in given:
            day = _last_day(_cells(document, row), columns)
            value = "; ".join(filter(None, [str(amount), source, day]))
            yield Finding("money", value, row.start, row.end, "", is_sure)


def _tables(document: Document) -> Iterator[list[Block]]:
    tables: dict[int | None, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            tables[block.table].append(block)
    return (rows for rows in tables.values() if len(rows) > 1)


def _cells(document: Document, row: Block) -> list[str]:
    return [cell.strip() for cell in document.text_of(row).split("\t")]


def _columns(head: Sequence[str]) -> _Columns | None:
    sources = [place for place, cell in enumerate(head) if _SOURCE.fullmatch(cell)]
    amounts = [place for place, cell in enumerate(head) if _AMOUNT.fullmatch(cell) and place not in sources]
    if not sources or not amounts:
        return None
    best = next((place for place in amounts if _BEST.match(head[place])), amounts[0])
    days = [place for place, cell in enumerate(head) if _LAST_DAY.fullmatch(cell)]
    return _Columns(sources[0], best, days[0] if days else None, 1000 if _THOUSANDS.search(head[best]) else 1)


def _last_day(cells: Sequence[str], columns: _Columns) -> str:
    """Return the last day a row's money may be spent, as 2027-06-30; "" where the table does not say."""
    if columns.last_day is None or len(cells) <= columns.last_day:
        return ""
    days = [found.value for found in find_dates(cells[columns.last_day]) if found.value]
    return days[0].isoformat() if len(days) == 1 else ""


def _read(cells: Sequence[str], columns: _Columns) -> tuple[str, int] | None:
    """Return a row's source and whole kroner; the source is "" where the row is the sum."""
    if len(cells) <= max(columns.source, columns.amount):
        return None
    amount = amount_alone(cells[columns.amount])
    if amount is None:
        return None
    if any(_SUM.fullmatch(cell) for cell in cells):
        return "", amount * columns.times
    source = _OWN.sub("", cells[columns.source]).strip(" ,")
    return (source, amount * columns.times) if 0 < len(source) <= _LONGEST_SOURCE else None
