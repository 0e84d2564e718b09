"""Names as Danes put them in order and look for them, worked out once and kept in columns of their own.

A database orders by the rules of the machine it was set up on: SQLite puts æ after ~ and A before a, and
PostgreSQL follows whatever locale it was given. Both compare digits alike, so a name's place in the Danish
alphabet is written in digits, and an index can serve it (docs/adr/0021).
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q

_PLACES = {letter: str(place) for place, letter in enumerate(" 0123456789abcdefghijklmnopqrstuvwxyzæøå", 10)}
_LONGEST_KEY = 160
_SORTED_AS = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ð": "d", "þ": "th", "œ": "ø", "ł": "l"})
_TYPED_AS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ð": "d", "þ": "th"})
_TWO_SOUNDS = re.compile(
    r"\b(klima|data|ekstra|tema|skema|firma|drama|villa|arena|isa(?=ac)|kana(?=an))(?=a)"
)
"""Where two a's are no å: a word ends and another begins, or a name says both."""
_SEAM = "\u200b"
_PHONE = re.compile(r"[+\d][\d\s()./-]*")
_COUNTRY = re.compile(r"^(?:\+|00)45")


def sort_key(name: str) -> str:
    """Return digits that sort as the name does in Danish: a to z, æ, ø, å; aa is å; case does not count.

    Marks on letters do not count either (é is e), nor does punctuation, which parts words.
    """
    text = _TWO_SOUNDS.sub(rf"\1{_SEAM}", unicodedata.normalize("NFC", name).casefold())
    letters = "".join(_letter(sign) for sign in text.translate(_SORTED_AS).replace("aa", "å"))
    return "".join(map(_place, " ".join(letters.split())))[:_LONGEST_KEY]


def _letter(sign: str) -> str:
    if sign == _SEAM:
        return ""
    if sign in _PLACES:
        return sign
    plain = unicodedata.normalize("NFKD", sign)[:1]
    return plain if plain.isalnum() else " "


def _place(sign: str) -> str:
    return _PLACES.get(sign) or f"9{ord(sign):07}"


def folded(text: str) -> str:
    """Return a text as it is looked for: without case, marks and Danish letters, which not all can type."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_TYPED_AS)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(bare.split())


def digits_of(phone: str) -> str:
    """Return a phone number's digits, without the country's own code."""
    return re.sub(r"\D", "", _COUNTRY.sub("", phone.strip()))


def found_in(column: str, typed: str) -> Q:
    """Return the condition that a `FindableField` holds what was typed, however it was spelled or spaced."""
    found = Q(**{f"{column}__contains": folded(typed)})
    if _PHONE.fullmatch(typed.strip()) and (digits := digits_of(typed)):
        found |= Q(**{f"{column}__contains": digits})
    return found


class _WorkedOut:
    """Reads a column anew from the fields it is made of, so that what is saved is never out of date."""

    def __init__(self, field: "WorkedOutField") -> None:
        self.field = field

    def __get__(self, row: models.Model | None, owner: object = None) -> Any:
        return self if row is None else self.field.of_row(row)

    def __set__(self, row: models.Model, value: object) -> None:
        vars(row)[self.field.attname] = value  # Django saves only what it was given


class WorkedOutField(models.TextField[str, str]):
    """A column made of other fields of its row. Nobody writes it, and no form shows it."""

    descriptor_class = _WorkedOut

    def __init__(self, *args: Any, of: Iterable[str] = (), **given: Any) -> None:
        self.of = tuple(of)
        super().__init__(*args, **{**given, "editable": False, "blank": True, "default": ""})

    def deconstruct(self) -> Any:
        name, path, args, given = super().deconstruct()
        for fixed in ("editable", "blank", "default"):
            given.pop(fixed, None)
        return name, path, args, {**given, "of": self.of}

    def of_row(self, row: models.Model) -> str:
        raise NotImplementedError


class SortKeyField(WorkedOutField):
    """A row's place in a Danish alphabetical list."""

    def of_row(self, row: models.Model) -> str:
        return sort_key(" ".join(str(getattr(row, name)) for name in self.of))


class FindableField(WorkedOutField):
    """What a row is found by when a list is narrowed: texts, lists of texts, and phone numbers."""

    def of_row(self, row: models.Model) -> str:
        return "\n".join(filter(None, (_findable(getattr(row, name)) for name in self.of)))


class Named(models.Model):
    """A row with columns that are worked out: whoever saves what they are made of saves them too."""

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **given: Any) -> None:
        if update_fields is not None:
            update_fields = self.with_worked_out(update_fields)
        super().save(*args, update_fields=update_fields, **given)

    @classmethod
    def with_worked_out(cls, names: Iterable[str]) -> list[str]:
        """Return the columns to write, with those that are worked out of any of them."""
        given = list(names)
        columns = (field for field in cls._meta.concrete_fields if isinstance(field, WorkedOutField))
        made = [column.name for column in columns if not set(column.of).isdisjoint(given)]
        return list(dict.fromkeys([*given, *made]))


def _findable(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "\n".join(map(folded, value))
    return digits_of(value) if _PHONE.fullmatch(value.strip()) else folded(value)
