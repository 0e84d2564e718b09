"""The case file: everything of a hearing in one archive, with an index that is right."""

import csv
import io
import zipfile
from datetime import date
from hashlib import sha256

import docx
import openpyxl
import pikepdf
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.consultations.actions.answers import keep_answer_draft, send_answer
from samklang.consultations.actions.casefiles import ask_for_case_file
from samklang.consultations.actions.submissions import receive, reject
from samklang.consultations.casefile.archive import safe_name
from samklang.consultations.casefile.rendering import Renderer
from samklang.consultations.casefile.written import text_of
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import CaseFile, Consultation
from samklang.files.actions import erase, mark_as_filed
from samklang.files.reading import read
from samklang.inquiries.sending import send_letter_to
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing, prepared

pytestmark = pytest.mark.django_db
US = System("tests")
MAP = b"\x89PNG\r\n\x1a\n a map nobody can read"


@pytest.fixture
def answered(hearing: Hearing, cast: Cast) -> Consultation:
    """A hearing with a letter, an answer by link with a file, and one taken in that is no answer."""
    hearing.link.delete()
    send_letter_to(hearing.party, by=US)
    link = hearing.party.addressees.get().links.get()
    keep_answer_draft(hearing.party, text="Vi er enige.", files=[Sent("../kort: nord.PNG", MAP)])
    send_answer(hearing.party, link=link)
    question = [Sent("q.txt", "Hvornår er fristen?".encode())]
    taken = receive(hearing.consultation, question, by=cast.coder, details=SubmissionDetails())
    reject(taken, by=cast.coder, because="Et spørgsmål")
    return hearing.consultation


def archive_of(consultation: Consultation, cast: Cast) -> zipfile.ZipFile:
    Job.objects.all().delete()  # nobody reads the answers: what is in them is read for the archive
    made = ask_for_case_file(consultation, by=cast.coder)
    Worker().run_until_empty()
    made.refresh_from_db()
    assert made.problem == ""
    assert made.file
    return zipfile.ZipFile(io.BytesIO(read(made.file)))


def index_of(archive: zipfile.ZipFile) -> list[list[str]]:
    text = archive.read("Indeks.csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))[1:]


def test_the_index_names_every_file_with_the_checksum_it_has(answered: Consultation, cast: Cast) -> None:
    archive = archive_of(answered, cast)
    named = {row[6]: row[7] for row in index_of(archive) if row[6]}
    inside = {name for name in archive.namelist() if not name.startswith("Indeks")}
    assert named.keys() == inside
    assert {name: sha256(archive.read(name)).hexdigest() for name in inside} == named


def test_the_index_says_the_same_as_spreadsheet(answered: Consultation, cast: Cast) -> None:
    archive = archive_of(answered, cast)
    sheet = openpyxl.load_workbook(io.BytesIO(archive.read("Indeks.xlsx"))).active
    assert sheet is not None
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert rows == index_of(archive)


def test_what_was_received_is_there_byte_for_byte_under_a_name_that_is_no_path(
    answered: Consultation, cast: Cast
) -> None:
    archive = archive_of(answered, cast)
    originals = {name: archive.read(name) for name in archive.namelist()}
    assert MAP in originals.values()
    assert "Hvornår er fristen?".encode() in originals.values()
    for name in originals:
        assert ".." not in name
        assert not set(name) & set('<>:"\\|?*')
        assert name.count("/") <= 1


def test_every_pdf_made_here_says_that_it_is_pdf_a(answered: Consultation, cast: Cast) -> None:
    archive = archive_of(answered, cast)
    made = [name for name in archive.namelist() if name.endswith(".pdf")]
    assert len(made) >= 6  # the text, the letter, two answers, the receipt, who was asked, the index
    for name in made:
        with pikepdf.open(io.BytesIO(archive.read(name))) as pdf, pdf.open_metadata() as metadata:
            assert metadata.pdfa_status in {"2A", "2B"}, name


def test_nothing_is_left_out_and_what_does_not_stand_says_so(answered: Consultation, cast: Cast) -> None:
    rows = index_of(archive_of(answered, cast))
    titles = [row[5] for row in rows]
    number = answered.number
    assert "Udkastet, version 1" in titles
    assert any(title.startswith("Brev: ") for title in titles)
    assert f"Svar {number}-001" in titles
    assert f"Svar {number}-002 (ikke et svar)" in titles
    assert any(title.startswith("Modtaget: ") for title in titles)
    assert "Hvem der blev spurgt" in titles
    assert {row[3] for row in rows} == {"Ind", "Ud", "Intern"}
    assert [int(row[1]) for row in rows] == sorted(int(row[1]) for row in rows)


def test_no_letter_in_it_holds_a_link(answered: Consultation, cast: Cast) -> None:
    archive = archive_of(answered, cast)
    for name in archive.namelist():
        assert b"/answer/" not in archive.read(name)


def test_a_file_that_was_erased_is_named_as_missing(
    answered: Consultation, cast: Cast, hearing: Hearing
) -> None:
    gone = answered.submissions.get(number=2).files.get().file
    mark_as_filed(by=cast.administrator, file=gone, number="2026-1")
    erase(by=cast.administrator, file=gone, ground="Databeskyttelsesforordningen, artikel 17")
    rows = index_of(archive_of(answered, cast))
    assert any(row[6] == "" and "slettet" in row[8] for row in rows)


def test_asked_for_twice_it_is_made_once_and_a_job_that_was_given_up_is_begun_again(
    answered: Consultation, cast: Cast
) -> None:
    first = ask_for_case_file(answered, by=cast.coder)
    assert ask_for_case_file(answered, by=cast.coder) == first
    assert Job.objects.filter(name="consultations.case_file").count() == 1
    Job.objects.all().delete()
    assert ask_for_case_file(answered, by=cast.coder) == first
    assert Job.objects.filter(name="consultations.case_file").count() == 1


def test_a_store_without_room_is_told_in_words(
    answered: Consultation, cast: Cast, settings: Settings
) -> None:
    Job.objects.all().delete()
    settings.LARGEST_FILE = 100
    ask_for_case_file(answered, by=cast.coder)
    Worker().run_until_empty()
    made = CaseFile.objects.get()
    assert made.file is None
    assert "større" in made.problem
    page = signed_in(cast.coder).get(f"/hearings/{answered.public_id}/case-files/")
    assert made.problem in page.content.decode()


def test_only_who_runs_hearings_takes_the_case_away(answered: Consultation, cast: Cast) -> None:
    for actor in (cast.reader, cast.officer, cast.administrator):
        with pytest.raises(PermissionDenied):
            ask_for_case_file(answered, by=actor)


def test_a_hearing_that_has_not_opened_has_no_case_yet(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        ask_for_case_file(prepared(cast, cast.advisory_council), by=cast.coder)


def test_a_letter_in_word_is_set_by_its_text_where_there_is_no_libreoffice() -> None:
    letter, content = docx.Document(), io.BytesIO()
    letter.add_paragraph("Vi er enige.")
    letter.save(content)
    made = Renderer(date(2026, 11, 21), soffice=None).file("svar.docx", content.getvalue())
    assert b"pdfaid:part" in made.content


@pytest.mark.parametrize(
    ("typed", "name"),
    [("../../etc/passwd", "etc-passwd"), ('a<b>:"c', "a-b-c"), ("  ", "Dokument"), ("x" * 300, "x" * 90)],
)
def test_a_name_is_safe_on_any_machine(typed: str, name: str) -> None:
    assert safe_name(typed) == name


def test_the_same_case_gives_the_same_letter_twice() -> None:
    renderer = Renderer(date(2026, 11, 21), soffice=None)
    assert renderer.written(text_of("A", "B")) == renderer.written(text_of("A", "B"))
