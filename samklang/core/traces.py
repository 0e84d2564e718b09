"""What tells of one person in running text, however it was written, and taking it out of there.

A name stands with other capitals, over two lines, with oe for ø or in the genitive; a phone number in pairs
or with the country's code. So the database only narrows the rows down, by pieces that any way of writing has,
and what is meant is decided here.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import translation
from django.utils.translation import gettext

from samklang.core.naming import digits_of

Row = TypeVar("Row", bound=Model)

_AT_ONCE = 200
_SHORTEST_PHONE = 6  # digits: a shorter one is an extension, and might be any number
_DASH = r"\-\u00ad\u2010-\u2015"
_BETWEEN_WORDS = rf"(?:[\s{_DASH}]+|[._+]|%20)"
_BETWEEN_DIGITS = rf"[\s./(){_DASH}]{{0,3}}"
_LETTERS = "[^\\W_]"
_SPELLED = {"å": "aa", "æ": "ae", "ø": "oe", "ä": "ae", "ö": "oe", "ü": "ue"}
_WRITTEN: dict[str, str] = {
    "aa": "å|aa|a\u030a",
    "ae": "æ|ae|ä|a\u0308",
    "oe": "ø|oe|ö|o\u0308",
    "ue": "ü|ue|u\u0308",
    "'": "'|\u2019|&#x27;|&#39;",
}
_UNIT = re.compile(r"aa|ae|oe|ue|.", re.DOTALL)
_FIXED = re.compile(r"[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Traces:
    """What somebody is called and reached by. `shreds` are, for each of it, pieces it cannot be without."""

    signs: re.Pattern[str]
    shreds: tuple[tuple[str, ...], ...]

    def may_stand_in(self, column: str) -> Q:
        """Return the condition that one of them may stand in this column of text."""
        held = Q(pk__in=[])
        for pieces in self.shreds:
            one = Q()
            for piece in pieces:
                one &= Q(**{f"{column}__icontains": piece})
            held |= one
        return held


def traces_of(
    *, names: Iterable[str] = (), emails: Iterable[str] = (), phones: Iterable[str] = ()
) -> Traces | None:
    """Return the traces of what is given; None if there is nothing that could be told from other words."""
    found = [_of_name(name) for name in names if name.strip()]
    found += [_of_email(email) for email in emails if email.strip()]
    numbers = [digits_of(phone) for phone in phones]
    found += [_of_phone(digits) for digits in numbers if len(digits) >= _SHORTEST_PHONE]
    if not found:
        return None
    signs = re.compile("|".join(sign for sign, _pieces in found), re.IGNORECASE)
    return Traces(signs, tuple(pieces for _sign, pieces in found))


def _of_name(name: str) -> tuple[str, tuple[str, ...]]:
    words = re.split(rf"[\s{_DASH}]+", unicodedata.normalize("NFC", name).casefold().strip())
    sign = _BETWEEN_WORDS.join(_spelled(word) for word in words if word)
    genitive = r"(?:(?:'|\u2019|&#x27;|&#39;)?s|'|\u2019)?"
    return rf"(?<!{_LETTERS}){sign}{genitive}(?!{_LETTERS})", _pieces(words)


def _of_email(email: str) -> tuple[str, tuple[str, ...]]:
    local, _at, host = email.casefold().strip().partition("@")
    dotted = (r"\s*\.\s*".join(map(_spelled, part.split("."))) for part in (local, host))
    sign = r"\s*(?:@|%40|\(at\)|\[at\])\s*".join(dotted)
    return rf"(?<![\w.+-]){sign}(?![\w-]|\.\w)", _pieces(re.split(r"[@.]", email.casefold()))


def _of_phone(digits: str) -> tuple[str, tuple[str, ...]]:
    sign = rf"(?<!\d)(?:\+|00)?(?:45{_BETWEEN_DIGITS})?" + _BETWEEN_DIGITS.join(digits)
    return rf"{sign}(?!\d)", (digits[:2], digits[-2:])  # nobody parts these


def _spelled(word: str) -> str:
    return "".join(map(_letter, _units(word)))


def _units(word: str) -> list[str]:
    return [_SPELLED.get(unit, unit) for unit in _UNIT.findall(word)]


def _letter(unit: str) -> str:
    if unit in _WRITTEN:
        return f"(?:{_WRITTEN[unit]})"
    apart = unicodedata.normalize("NFD", unit)
    return re.escape(unit) if apart == unit else f"(?:{re.escape(unit)}|{re.escape(apart)})"


def _pieces(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stretches of plain letters: a database finds those whatever their case, and in JSON."""
    plain = (
        "".join(unit if _FIXED.fullmatch(unit) else " " for unit in _units(word)).split() for word in words
    )
    return tuple(piece for pieces in plain for piece in pieces)


# --- taking it out ---------------------------------------------------------------------------------------


def erased() -> str:
    """Return what stands instead, in the language the municipality writes in."""
    with translation.override(settings.LANGUAGE_CODE):
        return gettext("(erased)")


def told_of(rows: "QuerySet[Row]", traces: Traces, *, columns: Sequence[str]) -> "QuerySet[Row]":
    """Return the rows of these in which one of the columns tells of somebody."""
    held, texts = Q(pk__in=[]), {}
    for name in columns:
        texts[f"{name}_as_text"] = Cast(name, TextField())
        held |= traces.may_stand_in(f"{name}_as_text")
    narrowed = rows.annotate(**texts).filter(held).order_by("pk")
    rewrite = Rewriter(traces)
    found = [
        row.pk
        for row in narrowed.iterator(chunk_size=_AT_ONCE)
        if any(rewrite(getattr(row, name)) != getattr(row, name) for name in columns)
    ]
    return rows.filter(pk__in=found).order_by("pk")


def take_out(
    rows: "QuerySet[Row]", traces: Traces, *, columns: Sequence[str], emptied: Iterable[str] = ()
) -> list[tuple[Row, list[str]]]:
    """Take somebody out of these columns; return each row that was changed, with which.

    Within the caller's transaction. In JSON, the `emptied` keys point to a person: nothing stands instead.
    A row that has a version gets the next, so that nobody who is writing it puts the words back unseen.
    """
    rewrite, taken = Rewriter(traces, erased(), frozenset(emptied)), []
    for row in told_of(rows, traces, columns=columns).select_for_update(of=("self",)):
        changed = {name: now for name in columns if (now := rewrite(kept := getattr(row, name))) != kept}
        for name, now in changed.items():
            most = getattr(row._meta.get_field(name), "max_length", None)
            setattr(row, name, now[:most] if most else now)
        _save(row, list(changed))
        taken.append((row, list(changed)))
    return taken


def _save(row: Model, changed: list[str]) -> None:
    counted = []
    if isinstance(version := getattr(row, "version", None), int):
        row.version, counted = version + 1, ["version"]  # type: ignore[attr-defined]
    row.save(update_fields=[*changed, *counted])


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Puts something else where somebody stands, in a text or in all texts of what JSON holds."""

    traces: Traces
    instead: str = ""
    emptied: frozenset[str] = frozenset()

    def __call__(self, value: Any, *, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: self(each, key=name) for name, each in value.items()}
        if isinstance(value, list):
            return [self(each, key=key) for each in value]
        return self._text(value, key=key) if isinstance(value, str) else value

    def _text(self, text: str, *, key: str) -> str:
        if text.startswith("{") and (held := _read(text)) is not None:  # a form's hidden field holds fields
            rewritten = self(held)
            return text if rewritten == held else json.dumps(rewritten)
        return self.traces.signs.sub("" if key in self.emptied else self.instead, text)


def _read(text: str) -> dict[str, Any] | None:
    try:
        held = json.loads(text)
    except ValueError:
        return None
    return held if isinstance(held, dict) else None
