"""A calendar as a strict program reads it: what RFC 5545 demands of it, and the events in it."""

from datetime import date, datetime, timedelta
from typing import Any

import icalendar

_ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "URL", "DESCRIPTION")
_LONGEST = 75  # octets of one line (RFC 5545, 3.1)


def events_in(calendar: bytes) -> dict[str, Any]:
    """Return the events of a calendar by their UID, having seen to it that all of it is as it must be."""
    lines = calendar.split(b"\r\n")
    assert lines[-1] == b"", "the last line ends too"
    assert not any(b"\n" in line or b"\r" in line for line in lines), "each line ends in CRLF"
    assert max(map(len, lines)) <= _LONGEST
    calendar.decode()
    read = icalendar.Calendar.from_ical(calendar)
    assert (read["VERSION"], bool(read["PRODID"])) == ("2.0", True)
    events = read.walk("VEVENT")
    for event in events:
        _check(event)
    by_uid = {str(event["UID"]): event for event in events}
    assert len(by_uid) == len(events), "two events have one UID"
    return by_uid


def _check(event: Any) -> None:
    assert event.errors == []
    names = [name for name, _value in event.property_items(recursive=False)]
    assert [name for name in _ONCE if names.count(name) > 1] == []
    assert {"UID", "DTSTAMP", "DTSTART"} <= set(names)
    assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    assert type(start) is type(end)
    assert end > start
    assert isinstance(start, datetime) or event["DTSTART"].params["VALUE"] == "DATE"
    assert int(event["SEQUENCE"]) >= 0
    for alarm in event.walk("VALARM"):
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["DESCRIPTION"]
        assert alarm["TRIGGER"].dt.total_seconds() < 0


def days_in(calendar: bytes) -> list[date]:
    """Return the days on which something begins, in order."""
    return sorted(event["DTSTART"].dt for event in events_in(calendar).values())
