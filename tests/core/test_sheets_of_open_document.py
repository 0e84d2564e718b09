"""OpenDocument spreadsheets: read as what they say, however they save space."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from samklang.core.sheets.headings import by_heading
from samklang.core.sheets.reading import Shape, SheetRefused, read_sheet

SHAPE = Shape(
    headings=by_heading({"title": ("titel",), "day": ("dag",), "amount": ("beløb",)}),
    columns=frozenset({"title", "day", "amount"}),
    needed=("title", "Titel"),
    most_rows=50,
)
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def ods(rows: str, *, before: str = "") -> bytes:
    """A spreadsheet of these rows, as an office program packs it."""
    body = f"<table:table>{rows}</table:table><table:table><table:table-row/></table:table>"
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml", f"{before}<office:document-content {_NAMES}>{body}</office:document-content>"
        )
    return content.getvalue()


def text(said: str, *, repeated: int = 1) -> str:
    lines = "".join(f"<text:p>{line}</text:p>" for line in said.split("\n"))
    return f'<table:table-cell table:number-columns-repeated="{repeated}">{lines}</table:table-cell>'


def row(*cells: str, repeated: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'


HEAD = row(text("Titel"), text("Dag"), text("Beløb"))


def test_cells_are_read_as_what_they_say() -> None:
    day = '<table:table-cell office:value-type="date" office:date-value="2010-12-31T00:00:00"/>'
    amount = '<table:table-cell office:value-type="float" office:value="1250"/>'
    spaced = text("Ring<text:s text:c='2'/>først\nog <text:span>spørg</text:span> så")
    sheet = read_sheet(ods(HEAD + row(spaced, day, amount)), SHAPE)
    assert sheet.rows[0].cells == {"title": "Ring  først\nog spørg så", "day": "2010-12-31", "amount": "1250"}


def test_empty_rows_between_others_count_and_those_after_do_not() -> None:
    rows = (
        HEAD + row(text(""), repeated=3) + row(text("A")) + row(text("", repeated=1000), repeated=1_000_000)
    )
    assert [each.number for each in read_sheet(ods(rows), SHAPE).rows] == [5]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(ods(HEAD + row(text("A", repeated=10**9), repeated=10**9)), id="a row repeated"),
        pytest.param(
            ods(HEAD, before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'), id="an entity"
        ),
        pytest.param(ods("<no"), id="broken"),
        pytest.param(ods(""), id="nothing"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(content: bytes) -> None:
    with pytest.raises(SheetRefused):
        read_sheet(content, SHAPE)
