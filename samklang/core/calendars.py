"""Days and meetings as calendar programs read them: iCalendar, RFC 5545 with the names of RFC 7986."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import icalendar
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag

_TYPE = "text/calendar; charset=utf-8"
_PRODUCT = "-//Samklang//Samklang//DA"
_ASK_AGAIN = timedelta(hours=12)
_A_DAY = timedelta(days=1)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # no text of a calendar may hold them


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event. `uid` stays the same for ever; `version` grows with each change, last at `changed_at`.

    `starts` is a day for what lasts the whole of it, else a moment; `ends` is the first day or moment after.
    `alarms` are how long before the start one is reminded. What `is_busy` takes up the time of who is there.
    """

    uid: str
    title: str
    starts: date
    changed_at: datetime
    ends: date | None = None
    version: int = 1
    url: str = ""
    description: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()
    alarms: tuple[timedelta, ...] = ()
    is_busy: bool = False
    is_cancelled: bool = False


def calendar_of(events: Iterable[Event], *, name: str) -> bytes:
    """Return the events as one calendar. The same events make the same bytes."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    called = icalendar.vText(" ".join(_clean(name).split()))
    calendar.add("name", called)
    calendar.add("x-wr-calname", called)  # what RFC 7986 calls NAME, for the many programs that are older
    calendar.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(_ASK_AGAIN))
    for event in events:
        calendar.add_component(_written(event))
    return bytes(calendar.to_ical())


def _written(event: Event) -> icalendar.Event:
    written = icalendar.Event()
    written.add("uid", event.uid)
    # What is published has no sender who made this copy: both say when the event itself was last changed.
    written.add("dtstamp", event.changed_at.astimezone(UTC))
    written.add("last-modified", event.changed_at.astimezone(UTC))
    written.add("sequence", event.version - 1)
    written.add("dtstart", _moment(event.starts))
    written.add("dtend", _moment(event.ends or event.starts + _A_DAY))
    written.add("summary", _clean(event.title))
    for name in ("url", "description"):
        if text := getattr(event, name):
            written.add(name, _clean(text))
    if event.place:
        written.add("location", _clean(event.place))
    if event.topics:
        written.add("categories", list(event.topics))
    written.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    if event.is_cancelled:
        written.add("status", "CANCELLED")
    for ahead in event.alarms:
        written.add_component(_alarm(event, ahead))
    return written


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n"))


def _moment(when: date) -> date:
    """Moments stand in UTC, so that no program has to be told what time it is in Denmark."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _alarm(event: Event, ahead: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(event.title))
    alarm.add("trigger", -ahead)
    return alarm


def calendar_answer(request: HttpRequest, calendar: bytes, *, file_name: str = "") -> HttpResponse:
    """Answer with a calendar; with a name as a file to keep. A program that has it already gets 304."""
    etag = quote_etag(sha256(calendar).hexdigest()[:32])
    answer = HttpResponse(calendar, content_type=_TYPE, headers={"ETag": etag})
    answer.headers["Cache-Control"] = "private, no-cache"
    if file_name:
        shown = content_disposition_header(True, f"{file_name}.ics")
        answer.headers["Content-Disposition"] = shown or "attachment"
    unchanged = get_conditional_response(request, etag=etag, response=answer)
    assert isinstance(unchanged, HttpResponse | HttpResponseNotModified)
    return unchanged
