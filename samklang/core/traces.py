"""What tells of one person in running text, however it was written, and taking it out of there.

A name stands with other capitals, over two lines, with oe for ø or in the genitive; a phone number in pairs
or with the country's code. So the database only narrows the rows down, by pieces that any way of writing has,
and what is meant is decided here. What is taken out is gone for good: where it may be another's, it stays.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import unquote

from django.conf import settings
from django.db.models import Model, Q, QuerySet, TextField, URLField
from django.db.models.functions import Cast
from django.utils import translation
from django.utils.translation import gettext

from samklang.core import trace_signs as signs
from samklang.core.naming import digits_of
from samklang.core.trace_names import Words, begins_with_capitals

Row = TypeVar("Row", bound=Model)

_AT_ONCE = 200
_ALONE = re.compile(rf"^[^\S\n]*{signs.WEB_ADDRESS}[^\S\n]*$", re.MULTILINE | re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?[^/?#]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Others:
    """What else is known here: longer names and other people's addresses stay, and what tells words apart."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    words: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Traces:
    """What somebody is called and reached by. `shreds` are, for each of it, pieces it cannot be without."""

    signs: re.Pattern[str]
    names: re.Pattern[str] | None
    others: Others
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

    def taken_out_of(self, text: str, instead: str) -> str:
        """Return a text without them. A web address is never rewritten inside: it goes whole, or stays.

        One that is a line of its own goes if its path has the name; one in a sentence only for the e-mail.
        """
        alone = _ALONE.sub(lambda line: "" if self._stands_in_address(line[0]) else line[0], text)
        return self.signs.sub(lambda found: instead if self._is_meant(found) else found[0], alone)

    def _is_meant(self, found: re.Match[str]) -> bool:
        match found.lastgroup:
            case "address":
                return self._has_email(found[0])
            case "email":
                return self._is_called_like_them(found[0])
            case "phone":
                return not signs.OTHER_NUMBER.search(found.string, max(0, found.start() - 40), found.start())
            case "common" if not begins_with_capitals(found[0]):
                return False
            case "common" | "name":
                return self.others.words.is_whole_name(found.string, *found.span())
        return found.lastgroup == "own"

    def _has_email(self, text: str) -> bool:
        return any(found.lastgroup == "own" for found in self._inside(text))

    def _inside(self, address: str) -> Iterator[re.Match[str]]:
        """Read a web address as text: what it leads to is a piece of it, not one address."""
        plain = re.sub("https?://|www[.]", " ", unquote(address), flags=re.IGNORECASE)
        return self.signs.finditer(plain)

    def _stands_in_address(self, address: str) -> bool:
        """Whether the e-mail address does, or the name after the host: a host may be called after a fund."""
        path = _HOST.sub("", address.strip(), count=1)
        named = (found for found in self._inside(path) if found.lastgroup in {"name", "common"})
        return self._has_email(address) or any(map(self._is_meant, named))

    def _is_called_like_them(self, email: str) -> bool:
        """Whether an e-mail address nobody here has is the name and nothing more, before the @."""
        local = re.sub(r"\d+$", "", signs.AT.split(email)[0])
        plain = signs.AT.sub("@", email).casefold()
        return plain not in self.others.emails and bool(self.names and self.names.fullmatch(local))


def traces_of(
    *,
    names: Iterable[str] = (),
    emails: Iterable[str] = (),
    phones: Iterable[str] = (),
    others: Others | None = None,
) -> Traces | None:
    """Return the traces of what is given; None if there is nothing that could be told from other words."""
    rest = others or Others()
    called = [name for name in names if name.strip()]
    reached = [email for email in emails if email.strip()]
    numbers = [digits for each in phones if len(digits := digits_of(each)) >= signs.SHORTEST_PHONE]
    if not (called or reached or numbers):
        return None
    common = [name for name in called if rest.words.all_ordinary(signs.words_of(name))]
    longest_first = sorted(rest.names, key=len, reverse=True)
    groups = {
        "own": map(signs.sign_of_email, reached),
        "address": [signs.WEB_ADDRESS],
        "email": [signs.ANY_EMAIL],
        "kept": map(signs.sign_of_name, longest_first),
        "common": map(signs.sign_of_name, common),
        "name": (signs.sign_of_name(name) for name in called if name not in common),
        "phone": map(signs.sign_of_phone, numbers),
    }
    written = {name: "|".join(each) for name, each in groups.items()}
    sign = "|".join(f"(?P<{name}>{each})" for name, each in written.items() if each)
    shreds = [signs.pieces(signs.words_of(name)) for name in called]
    shreds += [signs.pieces(re.split(r"[@.]", email.casefold())) for email in reached]
    shreds += [(digits[:2], digits[-2:]) for digits in numbers]  # nobody parts these
    return Traces(re.compile(sign, re.IGNORECASE), _any_of(called), rest, tuple(shreds))


def _any_of(names: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(signs.sign_of_name, names)), re.IGNORECASE) if names else None


def holds_name(name: str, longer: str) -> bool:
    """Whether a name has another one in it, or is that one written otherwise."""
    return bool(re.search(signs.sign_of_name(name), longer, re.IGNORECASE))


def is_same_name(name: str, other: str) -> bool:
    """Whether two names are one, however they are written."""
    return bool(re.fullmatch(signs.sign_of_name(name), other.strip(), re.IGNORECASE))


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
    rows: "QuerySet[Row]",
    traces: Traces,
    *,
    columns: Sequence[str],
    emptied: Iterable[str] = (),
    or_else: Mapping[str, str] | None = None,
) -> list[tuple[Row, list[str]]]:
    """Take somebody out of these columns; return each row that was changed, with which.

    Within the caller's transaction. In JSON, the `emptied` keys point to a person: nothing stands instead.
    Where a column of `or_else` is empty after that and its other one too, the other says so: one must stand.
    A row that has a version gets the next, so that nobody who is writing it puts the words back unseen.
    """
    rewrite, taken = Rewriter(traces, erased(), frozenset(emptied)), []
    for row in told_of(rows, traces, columns=columns).select_for_update(of=("self",)):
        changed = {name: now for name in columns if (now := rewrite(kept := getattr(row, name))) != kept}
        for name, now in changed.items():
            column = row._meta.get_field(name)
            if now == "" and not isinstance(column, URLField):  # what must say something says this
                now = rewrite.instead
            most = getattr(column, "max_length", None)
            setattr(row, name, now[:most] if most else now)
        for name, other in (or_else or {}).items():
            if name in changed and not (getattr(row, name) or getattr(row, other)):
                setattr(row, other, rewrite.instead)
                changed[other] = rewrite.instead
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
            return [now for each in value if (now := self(each, key=key)) or not _is_address(each)]
        return self._text(value, key=key) if isinstance(value, str) else value

    def _text(self, text: str, *, key: str) -> str:
        if text.startswith("{") and (held := _read(text)) is not None:  # a form's hidden field holds fields
            rewritten = self(held)
            return text if rewritten == held else json.dumps(rewritten)
        return self.traces.taken_out_of(text, "" if key in self.emptied else self.instead)


def _is_address(value: object) -> bool:
    return isinstance(value, str) and bool(_ALONE.fullmatch(value))


def _read(text: str) -> dict[str, Any] | None:
    try:
        held = json.loads(text)
    except ValueError:
        return None
    return held if isinstance(held, dict) else None
