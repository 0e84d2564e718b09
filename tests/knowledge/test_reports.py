"""Old project reports: read in a process of their own, suggested to one person, and taken over by them."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.files.actions import hold_back
from samklang.files.reading import read
from samklang.jobs.actions import enqueue
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.worker import Worker
from samklang.knowledge.actions.files import hand_over
from samklang.knowledge.actions.importing import upload_report, upload_sheet
from samklang.knowledge.actions.reports import names_known_to
from samklang.knowledge.actions.taking_over import make_draft
from samklang.knowledge.actions.uploads import forget_readings, forget_user
from samklang.knowledge.forms.kinds import ProjectForm
from samklang.knowledge.models import (
    KnowledgeSheet,
    PlannedContribution,
    ProjectReport,
    Suggestion,
    SuggestionDecision,
)
from samklang.people.models import District
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_organisation,
    make_topic,
    signed_in,
)

pytestmark = pytest.mark.usefixtures("own_storage")
FILES = Path("evals/project_reports/practice/files")
FORM = FILES / "03-skema.docx"
US = System("tests")


def bring(by: User, path: Path = FORM) -> ProjectReport:
    report = upload_report(by=by, name=path.name, content=path.read_bytes())
    Worker().run_until_empty()
    report.refresh_from_db()
    return report


def found(report: ProjectReport) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for each in report.suggestions.all():
        values.setdefault(each.field, []).append(each.value)
    return values


def sure(report: ProjectReport) -> set[int]:
    return set(report.suggestions.filter(is_sure=True).values_list("number", flat=True))


def test_what_is_found_is_suggested_with_its_place_and_how_sure_it_is(cast: Cast) -> None:
    make_topic("Tryghed", synonyms=["trygge"])
    report = bring(cast.employee)
    values = found(report)
    assert values["title"] == ["Aftenvagten"]
    assert values["money"] == ["450000; Socialministeriet"]
    assert (values["starts_on"], values["ends_on"]) == (["2008-01-01"], ["2009-12-31"])
    result = report.suggestions.get(field="came_of_it")
    assert result.heading == "3. Hvilke resultater er opnået?"
    assert result.quote.startswith("Anmeldelser af hærværk faldt")
    assert result.is_sure
    assert {each.method for each in report.suggestions.all()} == {"headings-labels-cues"}
    assert not report.suggestions.get(field="topics").is_sure


def test_only_names_the_uploader_may_know_of_are_suggested(cast: Cast) -> None:
    make_organisation("Bolig- og Socialforvaltningen", "association")
    make_contact("Henrik Maul", cast.administration)
    District.objects.create(name="Lindevang")
    inside = found(bring(cast.employee))
    assert inside["organisation"] == ["Bolig- og Socialforvaltningen"]
    assert inside["owner"] == ["Henrik Maul"]
    assert inside["districts"] == ["Lindevang"]
    outside = found(bring(cast.guest))
    assert "organisation" not in outside
    assert "owner" not in outside


def test_a_name_that_two_people_have_means_neither(cast: Cast) -> None:
    make_contact("Henrik Maul", cast.administration)
    make_contact("Henrik Maul", cast.other_administration)
    assert "Henrik Maul" not in names_known_to(cast.employee).people


def test_what_is_taken_over_becomes_a_draft_the_form_can_go_on_with(cast: Cast) -> None:
    topic = make_topic("Tryghed")
    report = bring(cast.employee)
    draft = make_draft(report, by=cast.employee, taken=sure(report), with_file=True)
    assert draft.title() == "Aftenvagten"
    decided = SuggestionDecision.objects.filter(suggestion__report=report)
    assert decided.filter(is_taken=True).count() == len(sure(report))
    assert decided.count() == report.suggestions.count()
    form = ProjectForm({**draft.typed, "topics": [topic.name]}, reader=cast.employee)
    assert set(form.errors) <= {"summary", "organisation", "owner"}
    assert read(draft.attachments.get().file) == FORM.read_bytes()
    assert make_draft(report, by=cast.employee, taken=set(), with_file=True) == draft
    assert draft.attachments.count() == 1


def test_reading_again_leaves_what_was_decided(cast: Cast) -> None:
    report = bring(cast.employee)
    make_draft(report, by=cast.employee, taken=sure(report), with_file=False)
    before = list(report.suggestions.values_list("pk", flat=True))
    enqueue(jobs_by_name()["knowledge.read_report"], by=US, report=report.public_id)
    Worker().run_until_empty()
    assert list(report.suggestions.values_list("pk", flat=True)) == before


def test_a_report_is_its_uploaders_alone(cast: Cast) -> None:
    report = bring(cast.employee)
    assert signed_in(cast.employee).get(report.get_absolute_url()).status_code == 200
    assert signed_in(cast.administrator).get(report.get_absolute_url()).status_code == 404
    with pytest.raises(PermissionDenied):
        make_draft(report, by=cast.coder, taken={1}, with_file=False)


def test_a_paper_that_is_no_report_is_told_of_and_nothing_is_suggested(cast: Cast) -> None:
    report = bring(cast.employee, FILES / "06-referat.pdf")
    assert not report.is_likely
    assert not report.suggestions.exists()
    page = signed_in(cast.employee).get(report.get_absolute_url()).content.decode()
    assert "ligner ikke en rapport om et projekt" in page


@pytest.mark.parametrize("content", [b"%PDF-1.7 cut", b"\0\1\2", b"PK\x03\x04 no zip", b""])
def test_a_file_that_cannot_be_read_is_told_why(cast: Cast, content: bytes) -> None:
    report = upload_report(by=cast.employee, name="rapport.pdf", content=content)
    Worker().run_until_empty()
    report.refresh_from_db()
    assert report.problem
    assert report.problem in signed_in(cast.employee).get(report.get_absolute_url()).content.decode()


def test_the_page_ticks_what_is_sure_and_makes_a_draft(cast: Cast) -> None:
    client = signed_in(cast.employee)
    file = SimpleUploadedFile(FORM.name, FORM.read_bytes())
    client.post(reverse("new_project_report"), {"file": file})
    Worker().run_until_empty()
    report = ProjectReport.objects.get()
    page = client.get(report.get_absolute_url()).content.decode()
    assert page.count("checked") == len(sure(report))
    answer = client.post(report.get_absolute_url(), {"taken": ["1"], "with_file": "yes"})
    report.refresh_from_db()
    assert report.draft is not None
    assert answer.headers["Location"] == report.draft.get_absolute_url()
    assert "Aftenvagten" in client.get(report.draft.get_absolute_url()).content.decode()


def _nights(clock: time_machine.Traveller, days: int) -> None:
    clock.shift(timedelta(days=days))
    for name in ("files.let_go", "knowledge.forget_readings", "files.erase_due"):
        enqueue(jobs_by_name()[name], by=US)
        Worker().run_until_empty()


def test_what_was_brought_in_goes_when_its_time_is_up(cast: Cast) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=timezone.get_default_timezone())
    with time_machine.travel(noon, tick=False) as clock:
        report = bring(cast.employee)
        sheet = upload_sheet(by=cast.coder, name="a.csv", content=b"Titel\nNavnet\n")
        Worker().run_until_empty()
        _nights(clock, 30)
        assert Suggestion.objects.exists()
        assert PlannedContribution.objects.exists()
        _nights(clock, 1)
        report.refresh_from_db()
        assert report.file.is_erased()
        assert report.name == ""
        assert not Suggestion.objects.exists()
        assert not PlannedContribution.objects.exists()
        assert KnowledgeSheet.objects.get(pk=sheet.pk).name == ""
        assert signed_in(cast.employee).get(report.get_absolute_url()).status_code == 200
        assert signed_in(cast.coder).get(sheet.get_absolute_url()).status_code == 200


def test_a_report_that_stands_with_a_project_is_kept(cast: Cast) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=timezone.get_default_timezone())
    with time_machine.travel(noon, tick=False) as clock:
        report = bring(cast.employee)
        make_draft(report, by=cast.employee, taken=sure(report), with_file=True)
        _nights(clock, 60)
        report.refresh_from_db()
        assert not report.file.is_erased()


def test_what_was_suggested_of_a_report_that_stays_goes_when_its_draft_is_finished(cast: Cast) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=timezone.get_default_timezone())
    with time_machine.travel(noon, tick=False) as clock:
        report = bring(cast.employee)
        draft = make_draft(report, by=cast.employee, taken=sure(report), with_file=True)
        sheet = upload_sheet(by=cast.coder, name="a.csv", content=b"Titel\nNavnet\n")
        Worker().run_until_empty()
        hold_back(by=US, file=sheet.file, reason="Aktindsigt")
        _nights(clock, 31)
        assert report.suggestions.exists()
        assert not PlannedContribution.objects.exists()
        made = make_contribution("Aftenvagten", cast.other_administration, kind="project")
        hand_over(draft, to=made, by=cast.employee)
        draft.delete()
        _nights(clock, 1)
        report.refresh_from_db()
        assert not report.file.is_erased()
        assert not Suggestion.objects.exists()
        for client, page in ((cast.employee, report), (cast.coder, sheet)):
            assert signed_in(client).get(page.get_absolute_url()).status_code == 200
        assert "slettet" in signed_in(cast.employee).get(report.get_absolute_url()).content.decode()


def test_what_was_just_finished_stays_until_its_time_is_up(cast: Cast) -> None:
    report = bring(cast.employee)
    make_draft(report, by=cast.employee, taken=sure(report), with_file=False).delete()
    forget_readings()
    assert report.suggestions.exists()


def test_what_was_suggested_goes_with_the_login(cast: Cast) -> None:
    report = bring(cast.employee)
    forget_user(cast.employee)
    assert not report.suggestions.exists()
