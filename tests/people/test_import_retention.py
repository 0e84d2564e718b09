"""A spreadsheet names people: its file is erased when its time is up, and what it brought in stays."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.config.schedule import SCHEDULE
from samklang.files.actions import hold_back, lift, retain, store
from samklang.files.models import Standing
from samklang.files.passing import files_to_let_go
from samklang.jobs.actions import enqueue
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.schedule import Daily
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.people.actions.imports import confirm_import, upload_sheet
from samklang.people.actions.sheets import plan_of
from samklang.people.models import Contact, DistrictMap, SheetImport
from tests.cast import Cast, signed_in

pytestmark = pytest.mark.usefixtures("own_storage")
US = System("tests")
CONTENT = b"Navn;Organisation;Telefon\nVibeke;BIU;44556052\n"
NIGHT = ("files.let_go", "files.erase_due")


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    noon = datetime(2026, 3, 2, 12, tzinfo=timezone.get_default_timezone())
    with time_machine.travel(noon, tick=False) as traveller:
        yield traveller


def bring(cast: Cast, *, content: bytes = CONTENT) -> SheetImport:
    return upload_sheet(by=cast.administrator, kind="contacts", name="Fra Vibeke.csv", content=content)


def confirm(cast: Cast, sheet: SheetImport) -> None:
    confirm_import(sheet, by=cast.administrator, fingerprint=plan_of(sheet).fingerprint)
    Worker().run_until_empty()


def nights(clock: time_machine.Traveller, number: int) -> None:
    """Let so many nights pass, and do in the last of them what is done every night."""
    clock.shift(timedelta(days=number))
    for name in NIGHT:
        enqueue(jobs_by_name()[name], by=US)
        Worker().run_until_empty()


def is_erased(sheet: SheetImport) -> bool:
    sheet = SheetImport.objects.select_related("file").get(pk=sheet.pk)
    assert (sheet.name == "") == sheet.file.is_erased()
    return sheet.file.is_erased()


def test_a_sheet_that_was_brought_in_is_erased_thirty_days_after_it_was_confirmed(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    sheet = bring(cast)
    clock.shift(timedelta(days=10))
    confirm(cast, sheet)
    nights(clock, 30)
    assert not is_erased(sheet)
    nights(clock, 1)
    assert is_erased(sheet)
    assert Contact.objects.get(name="Vibeke").phone == "44556052"
    assert not sheet.file.receipts.exclude(name="").exists()


def test_a_sheet_that_was_only_looked_at_is_erased_thirty_days_after_it_came(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    sheet = bring(cast)
    nights(clock, 30)
    assert not is_erased(sheet)
    nights(clock, 1)
    assert is_erased(sheet)


def test_what_the_file_was_kept_for_and_why_it_went_can_be_read(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    sheet = bring(cast)
    nights(clock, 31)
    sheet.file.refresh_from_db()
    assert sheet.file.standing(today=timezone.localdate()) == Standing.ERASED
    assert sheet.file.filed_as == "Journaliseres ikke: et indlæst regneark"
    assert "et indlæst regneark" in sheet.file.erasure_ground.lower()
    verbs = Entry.objects.filter(subject=sheet.file.public_id).order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["received", "retained", "filed", "erased"]


@pytest.mark.parametrize("days", [1, 90])
def test_the_installation_chooses_how_long(
    cast: Cast, clock: time_machine.Traveller, settings: Settings, days: int
) -> None:
    settings.SHEETS_KEPT_DAYS = days
    sheet = bring(cast)
    nights(clock, days)
    assert not is_erased(sheet)
    nights(clock, 1)
    assert is_erased(sheet)


def test_a_sheet_that_is_held_back_or_kept_longer_stays(cast: Cast, clock: time_machine.Traveller) -> None:
    held, kept = bring(cast), bring(cast, content=CONTENT + b"Bo;BIU;1\n")
    hold_back(by=cast.administrator, file=held.file, reason="Aktindsigt, sag 17")
    later = timezone.localdate() + timedelta(days=60)
    retain(by=cast.administrator, file=kept.file, ground="Revision", keep_until=later)
    nights(clock, 31)
    nights(clock, 1)
    assert not is_erased(held)
    assert not is_erased(kept)
    assert held.file.retentions.count() == 1
    nights(clock, 30)
    assert is_erased(kept)


def test_a_sheet_brought_in_twice_is_kept_as_long_as_the_later_of_them(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    first = bring(cast)
    clock.shift(timedelta(days=20))
    second = bring(cast)
    nights(clock, 20)
    assert not is_erased(first)
    nights(clock, 11)
    assert is_erased(first)
    assert is_erased(second)


def test_a_sheet_brought_in_again_after_its_first_time_was_up_has_its_own_thirty_days(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    first = bring(cast)
    hold = hold_back(by=cast.administrator, file=first.file, reason="Aktindsigt, sag 17")
    nights(clock, 31)
    second = bring(cast)
    assert second.file == first.file
    lift(by=cast.administrator, hold=hold)
    nights(clock, 30)
    assert not is_erased(second)
    nights(clock, 1)
    assert is_erased(second)


def test_confirming_a_sheet_brought_in_again_gives_it_thirty_days_from_then(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    first = bring(cast)
    hold = hold_back(by=cast.administrator, file=first.file, reason="Aktindsigt, sag 17")
    nights(clock, 31)
    second = bring(cast)
    lift(by=cast.administrator, hold=hold)
    clock.shift(timedelta(days=10))
    confirm(cast, second)
    nights(clock, 30)
    assert not is_erased(second)
    nights(clock, 1)
    assert is_erased(second)


def test_bytes_that_came_in_another_way_too_are_left_to_whoever_keeps_those(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    sheet = bring(cast)
    same = store(by=US, name="Bydele.csv", content=CONTENT)
    DistrictMap.objects.create(file=same, name="Bydele.csv", uploaded_by="system:tests")
    nights(clock, 40)
    assert not is_erased(sheet)
    assert not sheet.file.retentions.exists()


def test_a_sheet_whose_rows_wait_to_be_written_is_not_taken_from_under_the_job(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    sheet = bring(cast)
    confirm_import(sheet, by=cast.administrator, fingerprint=plan_of(sheet).fingerprint)
    clock.shift(timedelta(days=40))
    assert not list(files_to_let_go())
    Worker().run_until_empty()
    nights(clock, 1)
    assert not is_erased(sheet)


def test_an_erased_sheet_says_so_and_can_no_longer_be_confirmed(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    sheet = bring(cast)
    seen = plan_of(sheet).fingerprint
    nights(clock, 31)
    client = signed_in(cast.administrator)
    page = client.get(sheet.get_absolute_url())
    assert "Regnearket er slettet" in page.content.decode()
    assert "Vibeke" not in page.content.decode()
    with pytest.raises(ValidationError, match="slettet"):
        confirm_import(sheet, by=cast.administrator, fingerprint=seen)
    url = reverse("confirm_import", args=[sheet.public_id])
    assert client.post(url, {"fingerprint": seen}).status_code == 409
    listed = client.get(reverse("new_import", args=["contacts"])).content.decode()
    assert "Slettet regneark" in listed
    assert "slettes 30 dage efter" in listed


def test_it_is_done_every_night_before_what_is_due_is_erased() -> None:
    at = {entry.job: entry.at for entry in SCHEDULE if isinstance(entry, Daily)}
    assert at[NIGHT[0]] < at[NIGHT[1]]
