"""Web comments from another platform: looked through row by row, their columns chosen, taken in once."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from openpyxl.worksheet.worksheet import Worksheet

from samklang.consultations.actions.comment_rows import rows_to_take, take_rows_in
from samklang.consultations.actions.comments import confirm_comments, keep_comments
from samklang.consultations.models import (
    CommentSheet,
    Consultation,
    RememberedColumns,
    Submission,
    WebComment,
)
from samklang.files.reading import read
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.people.models import District
from tests.cast import Cast, signed_in
from tests.consultations.conftest import opened, prepared

pytestmark = pytest.mark.django_db(transaction=True)

HEADINGS = ["Navn", "Organisation", "Dato", "Bydel", "E-mail", "Svar-id", "Kommentar"]
ROWS = [
    ["Bo Hansen", "", "12-05-2026", "Nordhavn", "bo@post.example", "101", "Der mangler bænke ved stien."],
    ["", "Cyklisterne", "12/05/2026 14:03", "Atlantis", "", "102", "<p>Vi er <b>imod</b> forslaget.</p>"],
    ["Ida", "", "i går", "", "", "103", "Støjen er for høj; gør noget."],
    ["Ida", "", "", "", "", "103", "Støjen er for høj; gør noget."],
    ["Per", "", "", "", "", "104", ""],
]


def csv_of(rows: list[list[str]], *, encoding: str = "cp1252") -> bytes:
    """As a Danish program writes it."""
    quoted = (";".join(f'"{cell}"' if ";" in cell else cell for cell in row) for row in [HEADINGS, *rows])
    return "\r\n".join(quoted).encode(encoding)


def xlsx_of(rows: list[list[Any]], *, headings: list[str] = HEADINGS, merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [headings, *rows]:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def brought_in(
    cast: Cast, hearing: Consultation, content: bytes, *, name: str = "portal.csv"
) -> CommentSheet:
    sheet = keep_comments(hearing, by=cast.coder, name=name, content=content)
    Worker().run_until_empty()
    sheet.refresh_from_db()
    return sheet


def taken_in(cast: Cast, sheet: CommentSheet) -> None:
    confirm_comments(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    sheet.refresh_from_db()


def states(sheet: CommentSheet) -> list[str]:
    return list(sheet.rows.values_list("state", flat=True))


@pytest.mark.slow
def test_a_spreadsheet_becomes_answers_of_the_web_that_are_read(cast: Cast) -> None:
    nordhavn = District.objects.create(name="Nordhavn")
    hearing = opened(cast)
    secretary = signed_in(cast.coder)
    file = SimpleUploadedFile("portal.csv", csv_of(ROWS))
    answer = secretary.post(f"{hearing.get_absolute_url()}comments/", {"file": file})
    sheet = CommentSheet.objects.get()
    assert answer["Location"] == sheet.get_absolute_url()
    Worker().run_until_empty()
    page = secretary.get(sheet.get_absolute_url(), {"rows": "all"}).content.decode()
    assert states_of(sheet) == {2: "new", 3: "new", 4: "new", 5: "left_out", 6: "left_out"}
    assert "Atlantis" in page
    assert "i går" in page
    assert "<b>imod</b>" not in page
    assert not Submission.objects.exists()
    sheet.refresh_from_db()
    secretary.post(f"{sheet.get_absolute_url()}confirm/", {"fingerprint": sheet.fingerprint})
    Worker().run_until_empty()
    bo, cyclists, ida = Submission.objects.order_by("number")
    assert (bo.channel, bo.kind, bo.district, bo.email) == ("web", "citizen", nordhavn, "bo@post.example")
    assert str(bo.dated) == "2026-05-12"
    assert bo.is_confirmed()
    assert not bo.was_late()
    assert (cyclists.respondent, cyclists.kind, cyclists.district) == ("Cyklisterne", "", None)
    assert (ida.dated, ida.comment.row, ida.comment.sheet) == (None, 4, sheet)
    assert read(sheet.file) == csv_of(ROWS)
    assert read(ida.files.get().file).decode() == "Støjen er for høj; gør noget."
    assert "Vi er imod forslaget." in (cyclists.reading.found or {})["text"]
    sheet.refresh_from_db()
    assert sheet.is_confirmed()
    assert "3" in secretary.get(sheet.get_absolute_url()).content.decode()


def states_of(sheet: CommentSheet) -> dict[int, str]:
    return dict(sheet.rows.values_list("number", "state"))


def test_the_same_row_twice_is_once_also_from_another_spreadsheet(cast: Cast) -> None:
    hearing = opened(cast)
    taken_in(cast, brought_in(cast, hearing, csv_of(ROWS[:2])))
    again = brought_in(cast, hearing, xlsx_of(ROWS[:3]), name="senere.xlsx")
    assert states_of(again) == {2: "unchanged", 3: "unchanged", 4: "new"}
    taken_in(cast, again)
    assert Submission.objects.count() == 3
    assert again.rows_written == 1
    assert keep_comments(hearing, by=cast.coder, name="x.xlsx", content=read(again.file)) == again


def test_confirmed_twice_it_is_taken_in_once(cast: Cast) -> None:
    sheet = brought_in(cast, opened(cast), csv_of(ROWS))
    confirm_comments(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    taken_in(cast, sheet)
    assert Submission.objects.count() == 3
    assert confirm_comments(sheet, by=cast.coder, fingerprint=sheet.fingerprint) is None


def test_the_number_of_the_case_in_every_row_does_not_make_all_of_them_one(cast: Cast) -> None:
    rows = [[*row[:5], "2026-4711", row[6]] for row in ROWS[:3]]
    assert set(states(brought_in(cast, opened(cast), csv_of(rows)))) == {"new"}


def test_columns_are_chosen_and_remembered_for_such_headings(cast: Cast) -> None:
    hearing = opened(cast)
    headings = ["Hvem", "Hvad mener du om mål 1?", "Hvad mener du om mål 2?"]
    first = xlsx_of([["Bo", "Flere træer.", "Mindre støj."]], headings=headings)
    sheet = brought_in(cast, hearing, first, name="a.xlsx")
    secretary = signed_in(cast.coder)
    assert sheet.fingerprint == ""
    assert "Hvad mener du om mål 1?" in secretary.get(sheet.get_absolute_url()).content.decode()
    refused = secretary.post(f"{sheet.get_absolute_url()}columns/", {"column_0": "name"})
    assert refused.status_code == 409
    chosen = {"column_0": "name", "column_1": "text", "column_2": "text"}
    secretary.post(f"{sheet.get_absolute_url()}columns/", chosen)
    Worker().run_until_empty()
    sheet.refresh_from_db()
    taken_in(cast, sheet)
    said = read(Submission.objects.get().files.get().file).decode()
    assert said == "Hvad mener du om mål 1?\nFlere træer.\n\nHvad mener du om mål 2?\nMindre støj."
    assert RememberedColumns.objects.count() == 1
    turned = ["Hvad mener du om mål 2?", "Hvem", "Hvad mener du om mål 1?"]
    later = xlsx_of([["Ro.", "Ida", "Skygge."]], headings=turned)
    next_one = brought_in(cast, hearing, later, name="b.xlsx")
    assert [column for _heading, column, _sample in next_one.mapping] == ["text", "name", "text"]
    assert states(next_one) == ["new"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 ikke et regneark", "regneark"),
        (b"", "tom"),
        (b"Kommentar;Navn", "tom"),
        (b"PK\x03\x04 i stykker", "regneark"),
    ],
)
def test_what_is_no_spreadsheet_changes_nothing_and_says_why(cast: Cast, content: bytes, said: str) -> None:
    sheet = brought_in(cast, opened(cast), content)
    assert said in sheet.problem.lower()
    assert said in signed_in(cast.coder).get(sheet.get_absolute_url()).content.decode().lower()
    assert not sheet.rows.exists()
    assert sheet.fingerprint == ""


def test_merged_cells_formulas_and_broken_letters_are_told_of(cast: Cast) -> None:
    hearing = opened(cast)
    rows = [["Bo", "", "", "", "", "1", "Flere bÃ¦nke"], ["Ida", "", "", "", "", "2", "=1+1"]]
    sheet = brought_in(cast, hearing, xlsx_of(rows, merged="A2:B2"), name="a.xlsx")
    assert len(sheet.notes) == 3
    assert states_of(sheet) == {2: "new", 3: "left_out"}


def test_what_changed_since_it_was_shown_is_not_taken_in(cast: Cast) -> None:
    sheet = brought_in(cast, opened(cast), csv_of(ROWS))
    answer = signed_in(cast.coder).post(f"{sheet.get_absolute_url()}confirm/", {"fingerprint": "noget andet"})
    assert answer.status_code == 409
    confirm_comments(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    District.objects.create(name="Atlantis")
    Worker().run_until_empty()
    assert not Submission.objects.exists()
    assert Job.objects.get(name="consultations.take_in_comments").problem


def test_a_hearing_that_is_not_open_takes_no_comments(cast: Cast) -> None:
    hearing = prepared(cast)
    file = SimpleUploadedFile("portal.csv", csv_of(ROWS))
    answer = signed_in(cast.coder).post(f"{hearing.get_absolute_url()}comments/", {"file": file})
    assert answer.status_code == 422
    assert not CommentSheet.objects.exists()


def test_many_rows_are_taken_in_with_as_many_statements_as_few(cast: Cast) -> None:
    hearing = opened(cast)

    def statements(rows: int, name: str) -> int:
        many = [
            [f"{name} {each}", "", "", "", "", f"{name}{each}", f"{name} {each}."] for each in range(rows)
        ]
        sheet = brought_in(cast, hearing, csv_of(many), name=name)
        with CaptureQueriesContext(connection) as captured, transaction.atomic():
            planned = rows_to_take(sheet, seen=sheet.fingerprint)
            assert take_rows_in(sheet, planned, by=cast.coder) == rows
        return len(captured)

    few, many = statements(2, "a"), statements(40, "b")
    assert many <= few + 3  # SQLite takes so many values with one statement, and no more
    assert WebComment.objects.count() == 42
