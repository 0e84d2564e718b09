"""The first sheet of an OpenDocument spreadsheet as lines of cells."""

from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_REPEATED = 100  # times one line with something in it stands below itself


def is_ods(archive: ZipFile) -> bool:
    """Tell whether an archive is an OpenDocument spreadsheet: it says so in a file of its own."""
    return (
        "mimetype" in archive.namelist()
        and archive.read("mimetype")[:60].strip() == b"application/vnd.oasis.opendocument.spreadsheet"
    )


def lines_of_ods(archive: ZipFile, *, most_columns: int) -> Iterator[list[str]]:
    """Yield the lines of the first sheet; empty ones between others too, so that rows keep their numbers."""
    empty = 0
    with archive.open("content.xml") as content:
        for event, element in iterparse(content, events=("end",)):
            if event == "end" and element.tag == f"{_TABLE}table-row":
                line = _cells(element, most_columns)
                times = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
                element.clear()
                if not any(line):
                    empty += times
                    continue
                yield from ([] for _ in range(min(empty, 1_000_000)))
                empty = 0
                yield from (line for _ in range(min(times, _MOST_REPEATED)))
            elif element.tag == f"{_TABLE}table":
                return


def _cells(row: Any, most: int) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"} and len(cells) < most:
            times = min(int(cell.get(f"{_TABLE}number-columns-repeated", "1")), most - len(cells))
            cells += [_text(cell)] * times
    return cells


def _text(cell: Any) -> str:
    """What a cell says: a date and a number as the machine has them, since what is shown may be rounded."""
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        return str(cell.get(f"{_OFFICE}date-value", ""))[:10]
    if kind in {"float", "currency"}:
        number = float(cell.get(f"{_OFFICE}value", "0"))
        return str(int(number)) if number.is_integer() else str(number)
    return "\n".join("".join(_written(part)) for part in cell if part.tag == f"{_TEXT}p")


def _written(element: Any) -> Iterator[str]:
    """The text of an element: its own, and what stands in and after those in it."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c", "1")), 100)
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        else:
            yield from _written(child)
        yield child.tail or ""
