"""The engagement log: what was done to make a hearing known, with sums, and how it was run as plain data."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.consultations.actions.engagement import edit_activity, log_activity, remove_activity
from samklang.consultations.actions.gatherings import write_gathering
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.engagement.log import engagement_of
from samklang.consultations.gathered.details import GatheringDetails
from samklang.consultations.models import Activity, Channel, Consultation
from samklang.core.versions import ChangedMeanwhile
from tests.cast import Cast, signed_in
from tests.consultations.conftest import prepared

pytestmark = pytest.mark.django_db
TYPED = {
    "kind": "poster",
    "title": "Plakater i opgange",
    "began_on": "2026-05-01",
    "ended_on": "2026-05-31",
    "number": "250",
    "who": "Boligforeningerne",
    "place": "Nordhavn",
    "link": "klangby.example/plakat",
    "note": "Hængt op af viceværterne.",
    "version": "1",
}


def log(hearing: Consultation, cast: Cast, kind: str, number: int | None, *, day: int = 1) -> Activity:
    details = ActivityDetails(kind, f"{kind} {number}", date(2026, 5, day), number=number)
    return log_activity(hearing, details, by=cast.coder)


def test_a_line_is_written_with_its_files_and_shown(cast: Cast) -> None:
    hearing = prepared(cast)
    secretary = signed_in(cast.coder)
    answer = secretary.post(f"{hearing.get_absolute_url()}engagement/new/", TYPED)
    assert answer.status_code == 302, answer.context["form"].errors
    made = Activity.objects.get()
    assert (made.number, made.ended_on, made.link) == (
        250,
        date(2026, 5, 31),
        "https://klangby.example/plakat",
    )
    picture = SimpleUploadedFile("plakat.png", b"\x89PNG billede")
    secretary.post(f"{made.get_absolute_url()}files/", {"attached": picture})
    page = secretary.get(made.get_absolute_url()).content.decode()
    assert "plakat.png" in page
    assert "250 eksemplarer" in page
    assert "Plakater i opgange" in secretary.get(f"{hearing.get_absolute_url()}engagement/").content.decode()


def test_sums_are_told_by_kind_and_say_what_nobody_counted(cast: Cast) -> None:
    hearing = prepared(cast)
    for kind, number in [("flyer", 500), ("flyer", 250), ("talk", 30), ("talk", None)]:
        log(hearing, cast, kind, number)
    found = engagement_of(hearing)
    assert [(each.kind, each.lines, each.number, each.unknown) for each in found.sums] == [
        ("talk", 2, 30, 1),
        ("flyer", 2, 750, 0),
    ]


def test_how_it_was_run_tells_of_meetings_and_the_log_in_the_order_of_their_days(cast: Cast) -> None:
    hearing = prepared(cast)
    log(hearing, cast, "web", 1200, day=9)
    log(hearing, cast, "mail", 90, day=2)
    for day, participants in ((20, 60), (12, 140)):
        details = GatheringDetails(
            title=f"Stormøde {day}", held_on=date(2026, 5, day), said="Træer.", participants=participants
        )
        write_gathering(hearing, Channel.TOWN_MEETING, details, by=cast.coder)
    found = engagement_of(hearing)
    assert [each.kind for each in found.done] == ["mail", "web"]
    assert [each.title for each in found.held] == ["Stormøde 12", "Stormøde 20"]
    assert found.participants == 200


def test_more_lines_ask_no_more_of_the_database(cast: Cast) -> None:
    hearing = prepared(cast)
    secretary = signed_in(cast.coder)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            secretary.get(f"{hearing.get_absolute_url()}engagement/")
        return len(captured)

    def add(first: int, last: int) -> None:
        for each in range(first, last):
            log(hearing, cast, "talk", each)
            details = GatheringDetails(title=f"Møde {each}", held_on=date(2026, 5, 1), said="Træer.")
            write_gathering(hearing, Channel.MICRO_PANEL, details, by=cast.coder)

    add(0, 2)
    few = queries()
    add(2, 12)
    assert queries() == few


def test_the_log_is_taken_away_as_a_spreadsheet(cast: Cast) -> None:
    hearing = prepared(cast)
    log_activity(hearing, ActivityDetails("talk", "=1+1", date(2026, 5, 1)), by=cast.coder)
    answer = signed_in(cast.reader).get(f"{hearing.get_absolute_url()}engagement/", {"format": "xlsx"})
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    assert [cell.data_type for cell in sheet[2]][1] == "s"


def test_a_line_is_corrected_and_taken_out_and_pressed_twice_it_is_one(cast: Cast) -> None:
    hearing = prepared(cast)
    made = log(hearing, cast, "talk", 30)
    with pytest.raises(ValidationError, match=r"already|allerede"):
        log(hearing, cast, "talk", 30)
    details = ActivityDetails("talk", "Oplæg for Ældrerådet", made.began_on, number=31)
    changed = edit_activity(made, by=cast.coder, version=1, details=details)
    assert changed.number == 31
    with pytest.raises(ChangedMeanwhile):
        edit_activity(made, by=cast.coder, version=1, details=details)
    remove_activity(changed, by=cast.coder)
    assert not Activity.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ended_on": "2026-04-01"}, "ended_on"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"number": "mange"}, "number"),
        ({"began_on": ""}, "began_on"),
    ],
)
def test_what_is_wrong_in_a_line_is_told_at_its_field(cast: Cast, wrong: dict[str, str], field: str) -> None:
    address = f"{prepared(cast).get_absolute_url()}engagement/new/"
    answer = signed_in(cast.coder).post(address, {**TYPED, **wrong})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert "Hængt op af viceværterne." in answer.content.decode()
