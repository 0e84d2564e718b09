"""Calendars as bytes: valid whatever stands in them, the same for the same events, 304 for who has them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from django.test import RequestFactory

from samklang.core.calendars import Event, calendar_answer, calendar_of
from tests.calendars import events_in

CHANGED = datetime(2026, 11, 21, 14, 30, tzinfo=timezone(timedelta(hours=1)))


def event(**given: object) -> Event:
    told = {"uid": "fund-1", "title": "Frist", "starts": date(2027, 3, 1), "changed_at": CHANGED}
    return Event(**{**told, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["Bøger, spil; og \\ mere", "Linje 1\r\nLinje 2\nLinje 3", "ø" * 400, "\0\x07Lys\x1b", "BEGIN:VEVENT"],
)
def test_any_text_is_written_so_that_it_is_read_back(text: str) -> None:
    written = calendar_of([event(title=text, description=text, place=text)], name=text)
    read = events_in(written)["fund-1"]
    clean = text.replace("\r\n", "\n").replace("\0", "").replace("\x07", "").replace("\x1b", "")
    assert {str(read[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")} == {clean}


def test_a_day_lasts_the_whole_day_and_takes_up_nobodys_time() -> None:
    read = events_in(calendar_of([event()], name="Frister"))["fund-1"]
    assert (read["DTSTART"].dt, read["DTEND"].dt) == (date(2027, 3, 1), date(2027, 3, 2))
    assert (read["TRANSP"], "STATUS" in read) == ("TRANSPARENT", False)


def test_a_meeting_stands_at_its_moment_whatever_zone_it_was_told_in() -> None:
    meeting = event(starts=CHANGED, ends=CHANGED + timedelta(hours=2), is_busy=True, is_cancelled=True)
    read = events_in(calendar_of([meeting], name="Møder"))["fund-1"]
    assert read["DTSTART"].dt == datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
    assert (read["TRANSP"], read["STATUS"]) == ("OPAQUE", "CANCELLED")


def test_a_change_is_told_by_sequence_and_time_and_the_same_events_make_the_same_bytes() -> None:
    written = calendar_of([event(version=3)], name="Frister")
    read = events_in(written)["fund-1"]
    assert (int(read["SEQUENCE"]), read["LAST-MODIFIED"].dt) == (2, CHANGED)
    assert read["DTSTAMP"].dt == CHANGED
    assert calendar_of([event(version=3)], name="Frister") == written


def test_whoever_has_the_calendar_already_is_not_given_it_again() -> None:
    written = calendar_of([event()], name="Frister")
    first = calendar_answer(RequestFactory().get("/"), written)
    asked = RequestFactory().get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert (calendar_answer(asked, written).status_code, calendar_answer(asked, written).content) == (
        304,
        b"",
    )
    changed = calendar_answer(asked, calendar_of([event(version=2)], name="Frister"))
    assert changed.status_code == 200


def test_a_calendar_is_kept_as_a_file_under_its_name() -> None:
    answer = calendar_answer(RequestFactory().get("/"), calendar_of([], name=""), file_name='Lys/"på"')
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
