"""Spreadsheets brought in: read in every form, looked at first, written all or nothing, and once."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.accounts.actions import choose_language
from samklang.files.reading import read
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.people.actions.imports import confirm_import, upload_sheet
from samklang.people.actions.sheets import plan_of
from samklang.people.models import Contact, Organisation, SheetImport
from samklang.people.sheets.organisations import COLUMNS
from samklang.people.sheets.plan import PlannedRow, RowState
from samklang.people.sheets.reading import MOST_ROWS, SheetRefused, read_sheet
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_organisation, signed_in

pytestmark = pytest.mark.usefixtures("own_storage")

ROW = ("Nørre Ådal Lokaludvalg", "Lokaludvalg", "Klangby Byråd")


def _bring(cast: Cast, text: str | bytes, *, kind: str = "organisations") -> SheetImport:
    content = text.encode() if isinstance(text, str) else text
    return upload_sheet(by=cast.administrator, kind=kind, name="ark.csv", content=content)


def _rows(cast: Cast, text: str, *, kind: str = "organisations") -> tuple[PlannedRow, ...]:
    return plan_of(_bring(cast, text, kind=kind)).rows


def _confirm(cast: Cast, sheet: SheetImport) -> SheetImport:
    """Confirm what is shown, and let a worker write it."""
    confirm_import(sheet, by=cast.administrator, fingerprint=plan_of(sheet).fingerprint)
    Worker().run_until_empty()
    sheet.refresh_from_db()
    return sheet


def _written(delimiter: str, *, headings: tuple[str, ...], row: tuple[str, ...] = ROW) -> str:
    return f"{delimiter.join(headings)}\r\n{delimiter.join(row)}\r\n"


DANISH, ENGLISH = ("Navn", "Type", "Hører under"), ("name", "KIND", " Part  of ")


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("headings", [DANISH, ENGLISH])
def test_csv_is_read_whatever_program_wrote_it(
    delimiter: str, encoding: str, headings: tuple[str, ...]
) -> None:
    content = _written(delimiter, headings=headings).encode(encoding)
    sheet = read_sheet(content, columns=COLUMNS)
    assert sheet.rows[0].cells == dict(zip(("name", "kind", "parent"), ROW, strict=True))
    assert sheet.rows[0].number == 2


def test_columns_may_stand_in_any_order_and_strange_ones_are_told() -> None:
    sheet = read_sheet("Telefax;Type;Navn\n1;Råd;Ældrerådet\n".encode(), columns=COLUMNS)
    assert sheet.rows[0].cells == {"kind": "Råd", "name": "Ældrerådet"}
    assert sheet.unknown_headings == ("Telefax",)


def test_cells_may_hold_delimiters_quotes_and_several_lines() -> None:
    sheet = read_sheet(b'Navn;Korte navne\n"A; ""B""";"X\nY"\n', columns=COLUMNS)
    assert sheet.rows[0].cells == {"name": 'A; "B"', "short_names": "X\nY"}


def _xlsx(rows: list[tuple[str | int | None, ...]]) -> bytes:
    book, content = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(content)
    return content.getvalue()


def test_xlsx_is_read() -> None:
    sheet = read_sheet(_xlsx([DANISH, (), ROW, ("Tal", 7, None)]), columns=COLUMNS)
    assert [row.number for row in sheet.rows] == [3, 4]
    assert sheet.rows[1].cells["kind"] == "7"


def _zip_bomb() -> bytes:
    return _xlsx_with("xl/worksheets/sheet1.xml", b"0" * 101 * 1024 * 1024)


def _xlsx_with(name: str, content: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(_xlsx([DANISH, ROW]))) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return made.getvalue()


_ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet>&e;</worksheet>'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\n\n", id="empty lines"),
        pytest.param(b"Navn\n", id="a heading only"),
        pytest.param(b"Adresse;Type\nx;y\n", id="no name"),
        pytest.param(b"Navn;navn\na;b\n", id="a column twice"),
        pytest.param(b"PK\x03\x04 no zip at all", id="no zip"),
        pytest.param(_xlsx([DANISH, ROW])[:300], id="a cut workbook"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="a picture"),
        pytest.param(b"\0" * 2000, id="zeros"),
        pytest.param(b'Navn;Type\n"' + b"x" * 200_000, id="a quote that never ends"),
        pytest.param(b"Navn\n" + b"x\n" * (MOST_ROWS + 1), id="too many rows"),
        pytest.param(b"x" * (6 * 1024 * 1024), id="too large"),
        pytest.param(_xlsx_with("xl/worksheets/sheet1.xml", _ENTITY), id="an entity"),
        pytest.param(_xlsx_with("xl/workbook.xml", b"<no"), id="broken XML"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_plain_words(content: bytes) -> None:
    with pytest.raises(SheetRefused) as refused:
        read_sheet(content, columns=COLUMNS)
    assert str(refused.value).endswith(".")


def test_a_file_that_unpacks_to_very_much_is_refused() -> None:
    with pytest.raises(SheetRefused, match="pakkes ud"):
        read_sheet(_zip_bomb(), columns=COLUMNS)


def test_every_row_says_what_it_would_do(cast: Cast) -> None:
    rows = _rows(
        cast,
        "Navn;Type;Korte navne\n"
        "Ældrerådet;Råd;\n"
        "Integrationsrådet;Råd;IR\n"
        "Kultur- og Fritidsudvalget;Udvalg;KFU\n"
        "Cykelklubben;Klub;\n",
    )
    assert [row.state for row in rows] == [
        RowState.NEW,
        RowState.CHANGED,
        RowState.UNCHANGED,
        RowState.WRONG,
    ]
    assert [(change.label, change.before, change.after) for change in rows[1].changes] == [
        ("korte navne", "", "IR")
    ]
    assert "”Klub” er ikke en type organisation" in rows[3].errors[0]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("X;;;;;;", "Typen mangler"),
        (";Råd;;;;;", "Navnet mangler"),
        ("X;Råd;Ingen Sådan;;;;", "Ingen organisation hedder"),
        ("X;Råd;Klangby Byrod;;;;", "Mente du ”Klangby Byråd”"),
        ("X;Råd;X;;;;", "del af sig selv"),
        ("X;Udvalg;;Integrationsrådet;;;", "Kun en forvaltning betjener"),
        ("X;Forvaltning;;Foreningen Nye Naboer;;;", "hverken råd eller udvalg"),
        ("X;Udvalg;;;Månen;;", "ingen bydel"),
        ("X;Udvalg;;;;x@;", "e-mail"),
        ("X;Udvalg;;;;;Gammelt; 2010", "ikke en dato"),
        ("BIU;Udvalg;;;;;", "et andet navn for"),
    ],
)
def test_a_row_that_is_wrong_says_why(cast: Cast, row: str, why: str) -> None:
    cells = row.split(";", 6)
    quoted = ";".join(f'"{cell}"' for cell in cells)
    text = f"Navn;Type;Hører under;Betjener;Bydel;E-mail;Tidligere navne\n{quoted}\n"
    planned = _rows(cast, text)[0]
    assert planned.state == RowState.WRONG
    assert any(why in error for error in planned.errors), planned.errors


def test_the_same_organisation_twice_is_wrong(cast: Cast) -> None:
    assert _rows(cast, "Navn;Type\nNyt;Råd\nnyt;Råd\n")[1].state == RowState.WRONG


def test_rows_may_speak_of_each_other_in_any_order(cast: Cast) -> None:
    sheet = _bring(
        cast,
        "Navn;Type;Hører under;Betjener\n"
        "Center;Forvaltning;Nyforvaltningen;\n"
        "Nyforvaltningen;Forvaltning;;Nyudvalget | BIU\n"
        "Nyudvalget;Udvalg;Klangby Byråd;\n",
    )
    _confirm(cast, sheet)
    center, office = Organisation.objects.get(name="Center"), Organisation.objects.get(name="Nyforvaltningen")
    assert center.parent == office
    assert {served.name for served in office.serves.all()} == {"Nyudvalget", cast.committee.name}
    assert find("nyudvalg ", labels=["public"]).total == 1


def test_nothing_is_changed_before_it_is_confirmed(cast: Cast) -> None:
    before = Organisation.objects.count()
    _bring(cast, "Navn;Type\nNyt;Råd\n")
    assert Organisation.objects.count() == before


def test_one_wrong_row_stops_all(cast: Cast) -> None:
    sheet = _bring(cast, "Navn;Type\nNyt;Råd\nForkert;Klub\n")
    with pytest.raises(ValidationError, match="fejl"):
        _confirm(cast, sheet)
    assert not Organisation.objects.filter(name="Nyt").exists()


def test_what_fails_while_it_is_written_leaves_nothing_behind(cast: Cast) -> None:
    sheet = _bring(cast, f"Navn;Type\nNyt;Råd\n{cast.committee.name};Forening\n")
    _confirm(cast, sheet)
    assert not Organisation.objects.filter(name="Nyt").exists()
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert "Række 3: Nogen har en rolle" in page
    choose_language(by=cast.administrator, language="en")
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert "Row 3: Somebody has a role" in page
    assert not SheetImport.objects.get().is_confirmed()


def test_confirming_twice_writes_once(cast: Cast) -> None:
    sheet = _bring(cast, "Navn;Type\nNyt;Råd\n")
    fingerprint = plan_of(sheet).fingerprint
    first = confirm_import(sheet, by=cast.administrator, fingerprint=fingerprint)
    assert confirm_import(sheet, by=cast.administrator, fingerprint=fingerprint) == first
    Worker().run_until_empty()
    assert confirm_import(sheet, by=cast.administrator, fingerprint=fingerprint) is None
    Worker().run_until_empty()
    assert Organisation.objects.filter(name="Nyt").count() == 1
    assert Entry.objects.filter(verb="imported").count() == 1


def test_what_is_changed_while_the_job_waits_is_not_overwritten(cast: Cast) -> None:
    sheet = _bring(cast, "Navn;Type\nNyt;Råd\n")
    confirm_import(sheet, by=cast.administrator, fingerprint=plan_of(sheet).fingerprint)
    make_organisation("Nyt", "advisory_council")
    Worker().run_until_empty()
    sheet.refresh_from_db()
    assert not sheet.is_confirmed()
    assert Organisation.objects.filter(name="Nyt").count() == 1
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert "en gang til" in page


def _statements(cast: Cast, sheet: SheetImport) -> int:
    confirm_import(sheet, by=cast.administrator, fingerprint=plan_of(sheet).fingerprint)
    with CaptureQueriesContext(connection) as captured:
        Worker().run_until_empty()
    assert SheetImport.objects.get(pk=sheet.pk).is_confirmed()
    return len(captured)


@pytest.mark.parametrize("kind", ["organisations", "contacts"])
def test_many_rows_are_written_by_few_statements(cast: Cast, kind: str) -> None:
    def sheet(count: int, *, email: str, name: str) -> SheetImport:
        rows = [f"{name} {number};Forening;Klangby Byråd;{email}" for number in range(count)]
        headings = "Navn;Type;Hører under;E-mail"
        if kind == "contacts":
            headings = "Navn;Titel;Organisation;Arbejder med"
        return _bring(cast, "\n".join([headings, *rows]), kind=kind)

    few = _statements(cast, sheet(10, email="en@klangby.example", name="Lille"))
    many = _statements(cast, sheet(200, email="en@klangby.example", name="Stor"))
    changed = _statements(cast, sheet(200, email="to@klangby.example", name="Stor"))
    assert many - few < 40
    assert changed - few < 60


def test_what_was_changed_meanwhile_must_be_looked_at_again(cast: Cast) -> None:
    sheet = _bring(cast, "Navn;Type\nNyt;Råd\n")
    fingerprint = plan_of(sheet).fingerprint
    make_organisation("Nyt", "advisory_council")
    with pytest.raises(ValidationError, match="en gang til"):
        confirm_import(sheet, by=cast.administrator, fingerprint=fingerprint)


def test_columns_left_out_stay_and_empty_cells_empty(cast: Cast) -> None:
    Organisation.objects.filter(pk=cast.committee.pk).update(email="x@klangby.example")
    _confirm(cast, _bring(cast, f"Navn;Hjemmeside\n{cast.committee.name};klangby.example\n"))
    cast.committee.refresh_from_db()
    assert (cast.committee.email, cast.committee.website) == ("x@klangby.example", "https://klangby.example")
    _confirm(cast, _bring(cast, f"Navn;E-mail\n{cast.committee.name};\n"))
    cast.committee.refresh_from_db()
    assert cast.committee.email == ""


def test_a_list_taken_away_comes_back_unchanged(cast: Cast) -> None:
    cast.committee.former_names.create(name="Integrationsudvalget", until="2010-12-31")
    make_organisation("=1+1", "association")
    for form in ("xlsx", "csv"):
        content = signed_in(cast.administrator).get(reverse("organisations"), {"format": form}).content
        assert {row.state for row in plan_of(_bring(cast, content)).rows} == {RowState.UNCHANGED}


def test_an_organisation_is_renamed_by_its_id(cast: Cast) -> None:
    _confirm(cast, _bring(cast, f"Id;Navn\n{cast.association.public_id};Foreningen Brobyggerne\n"))
    cast.association.refresh_from_db()
    assert cast.association.name == "Foreningen Brobyggerne"
    assert cast.association.former_names.get().name == "Foreningen Nye Naboer"


def test_contacts_are_matched_by_address_then_by_name_and_place(cast: Cast) -> None:
    by_address = make_contact("Kim Hansen", cast.committee, email="kim@klangby.example")
    by_name = make_contact("Bo", cast.association)
    sheet = _bring(
        cast,
        "Navn;Organisation;E-mail;Telefon;Sprog;Delt\n"
        "Kim Holm;BIU;KIM@klangby.example;11 11 11 11;arabisk | tyrkisk;ja\n"
        "bo;Foreningen Nye Naboer;;22 22 22 22;;nej\n"
        "Ny;KFU;ny@klangby.example;33 33 33 33;;\n",
        kind="contacts",
    )
    states = [row.state for row in plan_of(sheet).rows]
    assert states == [RowState.CHANGED, RowState.CHANGED, RowState.NEW]
    _confirm(cast, sheet)
    by_address.refresh_from_db()
    by_name.refresh_from_db()
    assert (by_address.name, by_address.languages, by_address.is_shared) == (
        "Kim Holm",
        ["arabisk", "tyrkisk"],
        True,
    )
    assert by_name.phone == "22 22 22 22"
    assert Contact.objects.get(name="Ny").organisation == cast.other_committee
    assert find("holm tyrkisk ", labels=["role:inside"]).counts == {"contact": 1}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Kim;;", "Organisationen mangler"),
        ("Kim;Intetsteds;", "Ingen organisation hedder"),
        (";BIU;", "Navnet mangler"),
        ("Kim;BIU;måske", "Skriv ja eller nej"),
    ],
)
def test_a_contact_that_is_wrong_says_why(cast: Cast, row: str, why: str) -> None:
    planned = _rows(cast, f"Navn;Organisation;Delt\n{row}\n", kind="contacts")[0]
    assert any(why in error for error in planned.errors), planned.errors


def test_only_an_administrator_brings_in_a_spreadsheet(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        upload_sheet(by=cast.employee, kind="contacts", name="x.csv", content=b"Navn\nx\n")


def test_what_was_brought_in_is_kept_byte_for_byte(cast: Cast) -> None:
    content = "Navn;Type\r\nÆldrerådet;Råd\r\n".encode("cp1252")
    assert read(_bring(cast, content).file) == content


def test_from_upload_through_preview_to_confirmed_by_the_pages(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    file = SimpleUploadedFile("råd.csv", "Navn;Type\nÆldrerådet;Råd\n".encode())
    answer = client.post(reverse("new_import", args=["organisations"]), {"file": file}, follow=True)
    page = answer.content.decode()
    assert "Bekræft 1 række" in page
    assert "Ældrerådet" in page
    sheet = SheetImport.objects.get()
    confirmed = client.post(
        reverse("confirm_import", args=[sheet.public_id]),
        {"fingerprint": plan_of(sheet).fingerprint},
        follow=True,
    )
    assert "Venter på at komme til" in confirmed.content.decode()
    assert f'hx-get="{sheet.get_absolute_url()}"' in confirmed.content.decode()
    Worker().run_until_empty()
    assert "Regnearket er indlæst" in client.get(sheet.get_absolute_url()).content.decode()
    assert Organisation.objects.filter(name="Ældrerådet").exists()


def test_a_bad_file_is_refused_on_the_page(cast: Cast) -> None:
    file = SimpleUploadedFile("brev.pdf", b"%PDF-1.7\n\0\0")
    answer = signed_in(cast.administrator).post(reverse("new_import", args=["contacts"]), {"file": file})
    assert answer.status_code == 422
    assert not SheetImport.objects.exists()


def test_the_empty_spreadsheet_has_headings_that_can_be_read(cast: Cast) -> None:
    for kind in ("organisations", "contacts"):
        answer = signed_in(cast.administrator).get(reverse("import_template", args=[kind]), {"format": "csv"})
        headings = answer.content.decode("utf-8-sig").strip().split(";")
        assert "Navn" in headings
        assert len(headings) >= 8


def test_a_row_that_would_change_the_kind_of_what_is_here_is_warned_of(cast: Cast) -> None:
    sheet = _bring(cast, "Navn;Type\nIntegrationsrådet;Forening\nKultur- og Fritidsudvalget;Udvalg\n")
    changed, same = plan_of(sheet).rows
    assert changed.state == RowState.CHANGED
    assert "Integrationsrådet står her allerede som Råd" in changed.warnings[0]
    assert "en anden organisation" in changed.warnings[0]
    assert same.warnings == ()
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert "Se en ekstra gang på 1 række" in page
    assert "Integrationsrådet står her allerede som Råd" in page


def test_two_new_rows_of_one_name_and_two_kinds_are_warned_of(cast: Cast) -> None:
    first, second = _rows(cast, "Navn;Type\nFristedet;Forening\nFRISTEDET;Virksomhed\n")
    assert first.warnings == ()
    assert "Række 2 hedder det samme og er Forening" in second.warnings[0]


def test_two_organisations_given_by_their_ids_are_not_taken_for_one(cast: Cast) -> None:
    ids = [make_organisation("Fristedet", kind).public_id for kind in ("association", "company")]
    text = f"Id;Navn;E-mail\n{ids[0]};Fristedet;a@b.example\n{ids[1]};Fristedet;c@d.example\n"
    assert [row.warnings for row in _rows(cast, text)] == [(), ()]


def test_an_organisation_with_its_id_changes_kind_without_a_warning(cast: Cast) -> None:
    text = f"Id;Navn;Type\n{cast.advisory_council.public_id};Integrationsrådet;Forening\n"
    (row,) = _rows(cast, text)
    assert (row.state, row.warnings) == (RowState.CHANGED, ())


def test_a_mistake_is_told_with_its_column_and_what_to_do(cast: Cast) -> None:
    sheet = _bring(cast, "Navn;Type;Bydel;E-mail\nFristedet;Klub;Månen;ikke en adresse\n")
    (row,) = plan_of(sheet).rows
    assert [error.split(":")[0] for error in row.errors] == ["Type", "Bydel", "E-mail"]
    assert "Den kan være" in row.errors[0]
    assert "Opret bydelen først" in row.errors[1]
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert "<td" in page
    assert "Bydel: Der er ingen bydel, der hedder ”Månen”" in page


def test_a_contacts_mistakes_are_told_with_their_columns(cast: Cast) -> None:
    text = "Navn;Organisation;Delt;E-mail\nKim;Klangby Byråd;måske;x\n"
    (row,) = _rows(cast, text, kind="contacts")
    assert [error.split(":")[0] for error in row.errors] == ["Delt", "E-mail"]


@pytest.mark.parametrize("day", ["2010-12-31", "31.12.2010", "31-12-2010", "31/12/2010"])
def test_a_former_names_last_day_is_written_as_danes_and_machines_write_it(cast: Cast, day: str) -> None:
    (row,) = _rows(cast, f'Navn;Tidligere navne\nIntegrationsrådet;"Nydanskerrådet; {day}"\n')
    assert [change.after for change in row.changes] == ["Nydanskerrådet; 2010-12-31"]


def test_a_new_contact_is_shown_with_where_it_belongs(cast: Cast) -> None:
    new = _rows(cast, "Navn;Organisation\nAnna Holm;biu\n", kind="contacts")[0]
    assert [(change.label, change.after) for change in new.changes] == [("organisation", cast.committee.name)]


@pytest.mark.parametrize("phone", ["abc", "12", "12 34 56", "ring efter kl. 12 34 56 78"])
def test_what_nobody_could_call_is_no_phone_number(cast: Cast, phone: str) -> None:
    row = _rows(cast, f"Navn;Organisation;Telefon\nAnna Holm;BIU;{phone}\n", kind="contacts")[0]
    assert row.errors == (
        f"Telefon: ”{phone}” er ikke et telefonnummer. Skriv alle otte cifre, og landekoden, hvis det er "
        "udenlandsk.",
    )
    sent = {"name": "Anna Holm", "organisation": "BIU", "phone": phone, "version": "1"}
    page = signed_in(cast.administrator).post(reverse("new_contact"), sent)
    assert page.status_code == 422
    assert "er ikke et telefonnummer" in page.content.decode()


@pytest.mark.parametrize(
    "phone", ["", "33660000", "33 66 00 00", "+45 33 66 00 00", "+47 22 33 44 55", "33 66 00 00 lok. 12"]
)
def test_a_phone_number_is_written_as_people_write_it(cast: Cast, phone: str) -> None:
    row = _rows(cast, f"Navn;Organisation;Telefon\nAnna Holm;BIU;{phone}\n", kind="contacts")[0]
    assert row.errors == ()


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"%PDF-1.7"])
def test_a_picture_is_no_spreadsheet_whatever_it_is_called(content: bytes) -> None:
    with pytest.raises(SheetRefused, match="ikke et regneark"):
        read_sheet(content, columns=COLUMNS)


def test_how_many_rows_were_written_is_shown_afterwards(cast: Cast) -> None:
    sheet = _confirm(
        cast, _bring(cast, "Navn;Type\nÆldrerådet;Råd\nHandicaprådet;Råd\nKlangby Byråd;Byråd\n")
    )
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert sheet.rows_written == 2
    assert "2 rækker blev skrevet." in page
