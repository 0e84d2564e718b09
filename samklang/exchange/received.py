"""Reading another Samklang's list: what of it can be taken over, and why not the rest.

It comes from outside, so nothing in it is believed: each value is of its type and length, addresses are
those of web pages, and what is wrong costs the one item it stands in.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.core.lengths import room_for
from samklang.exchange.feed import FORMAT, own_fields
from samklang.exchange.models import Borrowed
from samklang.knowledge.details import DETAILS
from samklang.knowledge.models import Money, Result
from samklang.people.models import District, Topic

MOST_ITEMS = 20_000  # of a whole list
_LONGEST = 20_000  # characters of one text
_MOST = 200  # lines, links, topics of one item
_LARGEST_NUMBER = 2_147_483_647
_NOT_STORABLE = _("It holds signs that cannot be kept.")
_WRONG_TEXT = _("A text in it is missing, or longer than can be kept.")
_WRONG_LIST = _("A list in it is no list, or longer than can be kept.")
_WRONG_NUMBER = _("A number in it is none.")
_WRONG_DAY = _("A date in it is none.")
_WRONG_ADDRESS = _("Its address, or a link in it, leads to no web page.")


class NoFeed(Exception):
    """What was received is no list of shared knowledge."""


class _Wrong(Exception):
    """An item that cannot be taken over; `why` says so to people."""

    def __init__(self, why: Promise) -> None:
        super().__init__()
        self.why = why


@dataclass(frozen=True, slots=True)
class Refused:
    """An item that cannot be taken over: what it calls itself, as far as that can be read, and why."""

    title: str
    why: Promise


@dataclass(frozen=True, slots=True)
class ReceivedItem:
    """One contribution of a partner, checked."""

    their_id: str
    address: str
    kind: str
    title: str
    summary: str
    said: dict[str, Any]
    result: str
    place: str
    topics: tuple[str, ...]
    districts: tuple[str, ...]
    published_on: date | None
    changed_on: date | None
    received: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReceivedPage:
    """A page of a partner's list, and what of it could not be read. `next_address` may be empty.

    `municipality` is whose list it says it is.
    """

    items: tuple[ReceivedItem, ...]
    refused: tuple[Refused, ...]
    next_address: str
    municipality: str


def read_page(raw: bytes) -> ReceivedPage:
    """Read a page of a list; raises NoFeed for anything else."""
    try:
        page = json.loads(raw, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise NoFeed from error
    own = page.get("_samklang") if isinstance(page, dict) else None
    if not isinstance(own, dict) or own.get("format") != FORMAT or not isinstance(page.get("items"), list):
        raise NoFeed
    given = page["items"]
    items, refused = _sorted_out(given)
    following = page.get("next_url")
    return ReceivedPage(
        tuple({item.their_id: item for item in items}.values()),
        tuple(refused),
        following if isinstance(following, str) else "",
        str(own.get("municipality", ""))[:200],
    )


def _no_number(written: str) -> None:
    raise ValueError(f"{written} is no JSON.")


def _sorted_out(given: Iterable[Any]) -> tuple[list[ReceivedItem], list[Refused]]:
    items, refused = [], []
    for item in given:
        try:
            items.append(read_item(item))
        except _Wrong as error:
            refused.append(Refused(_called(item), error.why))
    return items, refused


def _called(item: Any) -> str:
    """Return what an item that cannot be read calls itself, such as can be kept and shown."""
    title = item.get("title") if isinstance(item, dict) else None
    return title[:150].encode(errors="ignore").decode().replace("\0", "") if isinstance(title, str) else ""


def read_item(item: Any) -> ReceivedItem:
    """Read one item of a list, such as `received` keeps it."""
    own = item.get("_samklang") if isinstance(item, dict) else None
    if not isinstance(own, dict) or not isinstance(own.get("kind"), str) or own["kind"] not in DETAILS:
        raise _Wrong(_("It is none of the kinds we know."))
    kind = own["kind"]
    return ReceivedItem(
        their_id=_text(item.get("id"), longest=room_for(Borrowed, "their_id"), required=True),
        address=_web_page(item.get("url")),
        kind=kind,
        title=_text(item.get("title"), longest=room_for(Borrowed, "title"), required=True),
        summary=_text(item.get("summary"), longest=_LONGEST),
        said=_said(kind, own.get("said")),
        result=_among(own.get("result"), Result.values),
        place=_text(own.get("organisation"), longest=room_for(Borrowed, "place")),
        topics=_texts(item.get("tags"), longest=room_for(Topic, "name")),
        districts=_texts(own.get("districts"), longest=room_for(District, "name")),
        published_on=_day(item.get("date_published")),
        changed_on=_day(item.get("date_modified")),
        received=_storable(item),
    )


def _storable(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item that both databases can keep as it is: no NUL, no half of a sign, no infinity."""
    try:
        written = json.dumps(item, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise _Wrong(_NOT_STORABLE) from error
    if b"\\u0000" in written:
        raise _Wrong(_NOT_STORABLE)
    return item


def _said(kind: str, given: Any) -> dict[str, Any]:
    """Return what the kind's own fields say; what has another name is left in what was received."""
    said = given if isinstance(given, dict) else {}
    model = DETAILS[kind].model
    values = {name: _value(model, name, said[name]) for name in own_fields(kind) if name in said}
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _value(model: type[models.Model], name: str, value: Any) -> Any:
    """Return a value as the field of this name holds it, in JSON."""
    if name == "money":
        return [_money(each) for each in _list(value)]
    if name == "links":
        return [_web_page(each) for each in _list(value)]
    field = _field(model, name)
    if isinstance(field, models.DateField):
        day = _day(value)
        return day.isoformat() if day else None
    if isinstance(field, models.PositiveIntegerField):
        return _number(value)
    if isinstance(field, models.JSONField):
        return list(_texts(value, longest=500))
    return (
        _among(value, [key for key, _ in field.choices]) if field.choices else _text(value, longest=_LONGEST)
    )


def _field(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist as error:  # a field of the details that is no column must be named above
        raise TypeError(f"Nobody has said how {name!r} is read from another municipality.") from error


def _money(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise _Wrong(_WRONG_LIST)
    day = _day(given.get("ends_on"))
    return {
        "amount": _number(given.get("amount")),
        "source": _text(given.get("source"), longest=room_for(Money, "source")),
        "ends_on": day.isoformat() if day else None,
    }


def _text(value: Any, *, longest: int, required: bool = False) -> str:
    if value is None and not required:
        return ""
    if not isinstance(value, str) or len(value) > longest or (required and not value.strip()):
        raise _Wrong(_WRONG_TEXT)
    return value.strip()


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > _MOST:
        raise _Wrong(_WRONG_LIST)
    return value


def _texts(value: Any, *, longest: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(each, longest=longest, required=True) for each in _list(value)))


def _among(value: Any, known: Iterable[str]) -> str:
    """Return a value of a closed list; one we do not know says nothing to us."""
    return value if isinstance(value, str) and value in known else ""


def _number(value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST_NUMBER:
        raise _Wrong(_WRONG_NUMBER)
    return value


def _day(value: Any) -> date | None:
    """Return the day of a date or a moment as RFC 3339 writes them."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])
    except (TypeError, ValueError) as error:
        raise _Wrong(_WRONG_DAY) from error


def _web_page(value: Any) -> str:
    """Return the address of a web page: nothing else may become a link here."""
    address = _text(value, longest=room_for(Borrowed, "address"), required=True)
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise _Wrong(_WRONG_ADDRESS) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(sign.isspace() for sign in address):
        raise _Wrong(_WRONG_ADDRESS)
    return address
