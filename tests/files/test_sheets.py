"""Spreadsheets: typed columns, and no text of a stranger becomes a formula or a link."""

import io
import subprocess
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from samklang_files.sheets import CELL_LIMIT, ColumnKind, Sheet, SheetColumn, Value, sheets_to_xlsx
from tests.files.report_samples import HOSTILE

COLUMNS = (
    SheetColumn("Nr."),
    SheetColumn("Synspunkt", ColumnKind.LONG_TEXT, 60),
    SheetColumn("Tegn", ColumnKind.NUMBER),
    SheetColumn("Dato", ColumnKind.DATE),
)


def content_of(*rows: tuple[Value, ...], name: str = "Synspunkter") -> bytes:
    return sheets_to_xlsx((Sheet(name, COLUMNS, rows),), title="Hvidbog", author="Kommunen")


def opened(*rows: tuple[Value, ...], name: str = "Synspunkter") -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content_of(*rows, name=name)))


def test_values_keep_their_type() -> None:
    sheet = opened(("S1.1", "Godt", 4, date(2010, 2, 11)))["Synspunkter"]
    assert [cell.value for cell in sheet[2]] == ["S1.1", "Godt", 4, datetime(2010, 2, 11)]  # noqa: DTZ001
    assert sheet["D2"].number_format == "dd-mm-yyyy"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "http://x.dk", "007"])
def test_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    cell = opened(("S1.1", text, 1, None))["Synspunkter"]["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_heading_row_stays_in_sight_and_can_be_filtered() -> None:
    sheet = opened(("S1.1", "a", 1, None), ("S1.2", "b", 2, None))["Synspunkter"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:D3"
    assert sheet.column_dimensions["B"].width == pytest.approx(60, abs=1)


def test_a_sheet_is_printed_across_with_its_heading_row_and_only_its_first_columns() -> None:
    content = sheets_to_xlsx((Sheet("A", COLUMNS, (("S1.1", "a", 1, None),), printed=2),), title="T")
    sheet = openpyxl.load_workbook(io.BytesIO(content))["A"]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'A'!$A$1:$B$2"


def test_a_row_is_as_high_as_its_wrapped_text_and_may_grow() -> None:
    content = content_of(
        ("S1.1", "kort", 1, None), ("S1.2", "langt " * 50, 2, None), ("S1.3", "x" * 9000, 3, None)
    )
    heights = openpyxl.load_workbook(io.BytesIO(content))["Synspunkter"].row_dimensions
    assert heights[2].height < 20 < 60 < heights[3].height < 400 < heights[4].height < 410
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"customHeight" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_column_may_offer_choices() -> None:
    columns = (SheetColumn("Stilling", choices=("Ja", "Nej")),)
    content = sheets_to_xlsx((Sheet("A", columns, ((None,), (None,))),), title="T")
    (offered,) = openpyxl.load_workbook(io.BytesIO(content))["A"].data_validations.dataValidation
    assert (str(offered.sqref), offered.formula1) == ("A2:A3", '"Ja,Nej"')


def test_workbook_says_its_title() -> None:
    book = opened()
    assert (book.properties.title, book.properties.creator) == ("Hvidbog", "Kommunen")


def test_text_too_long_for_a_cell_is_cut_visibly() -> None:
    value = opened(("S1.1", "a" * 40_000, 1, None))["Synspunkter"]["B2"].value
    assert len(value) == CELL_LIMIT
    assert value.endswith("[…]")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_breaks_the_workbook(text: str) -> None:
    assert opened((text, text, 1, None), name=text).worksheets[0]["C2"].value == 1


def test_same_rows_give_the_same_bytes() -> None:
    assert content_of(("S1.1", "a", 1, None)) == content_of(("S1.1", "a", 1, None))


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice_reads_the_workbook(soffice: str, tmp_path: Path) -> None:
    path = tmp_path / "ark.xlsx"
    path.write_bytes(content_of(("S1.1", "=1+1 æøå", 4, date(2010, 2, 11))))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    target = "csv:Text - txt - csv (StarCalc):44,34,76"
    command = [soffice, profile, "--headless", "--convert-to", target, "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert "S1.1,=1+1 æøå,4,11-02-2010" in (tmp_path / "ark.csv").read_text()
