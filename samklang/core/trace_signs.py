"""The patterns by which a name, an e-mail address or a phone number is found, however it was written."""

import re
import unicodedata
from collections.abc import Iterable

SHORTEST_PHONE = 6  # digits: a shorter one is an extension, and might be any number
HYPHENS = "-\u2010\u2011"
_DASH = r"\-\u00ad\u2010-\u2015"
_SPACE = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # over two lines, never over two paragraphs
_BETWEEN_WORDS = rf"(?:{_SPACE}|[{_DASH}]+(?:\s*\n\s*)?|[._+]|%20)"
_BETWEEN_DIGITS = rf"[\s/(){_DASH}]{{0,3}}"
_LETTERS = "[^\\W_]"
_AT = r"\s*(?:@|%40|\(at\)|\[at\])\s*"
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

WEB_ADDRESS = r"(?:https?://|www\.)[^\s<>\"']+"
ANY_EMAIL = rf"(?<![\w.+-])[\w.+-]+{_AT}[\w-]+(?:\.[\w-]+)+"
AT = re.compile(_AT, re.IGNORECASE)
# Sums, and numbers of companies, accounts and cases, are written like phone numbers.
_NO_SUM = r"(?!,\d{1,2}(?![\d ])|\s*(?:kr|kroner|dkk|eur|euro|mio|mia|pct)\b|\s*[€%])"
OTHER_NUMBER = re.compile(
    r"(?:\b(?:kr|dkk|eur|cvr|ean|konto|kontonr|sagsnr|journalnr|p-?nr)\.?|€)"
    r"(?:[-\s]*(?:nr|nummer)\.?)?[:\s]*$",
    re.IGNORECASE,
)


def words_of(name: str) -> list[str]:
    """Return the words of a name in small letters."""
    parts = re.split(rf"[\s{_DASH}]+", unicodedata.normalize("NFC", name).casefold().strip())
    return [word for word in parts if word]


def sign_of_name(name: str) -> str:
    sign = _BETWEEN_WORDS.join(map(_spelled, words_of(name)))
    genitive = r"(?:(?:'|\u2019|&#x27;|&#39;)?s|'|\u2019)?"
    return rf"(?<!{_LETTERS}){sign}{genitive}(?!{_LETTERS})"


def sign_of_email(email: str) -> str:
    local, _at, host = email.casefold().strip().partition("@")
    dotted = (r"\s*\.\s*".join(map(_spelled, part.split("."))) for part in (local, host))
    return rf"(?<![\w.+-]){_AT.join(dotted)}(?![\w-]|\.\w)"


def sign_of_phone(digits: str) -> str:
    """A dot stands only between pairs, as it parts thousands; nor is it a piece of a longer number."""
    country = rf"(?:\+|00)?(?:45{_BETWEEN_DIGITS})?"
    apart = _BETWEEN_DIGITS.join(digits)
    pairs = r"\.".join(digits[at : at + 2] for at in range(0, len(digits), 2))
    before = rf"(?<!\d)(?<!\d[ \u00a0./{_DASH}])"
    after = rf"(?!\d)(?![ \u00a0./{_DASH}]\d){_NO_SUM}"
    return rf"{before}{country}(?:{apart}|{pairs}){after}"


def pieces(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stretches of plain letters: a database finds those whatever their case, and in JSON."""
    plain = (
        "".join(unit if _FIXED.fullmatch(unit) else " " for unit in _units(word)).split() for word in words
    )
    return tuple(piece for each in plain for piece in each)


def _spelled(word: str) -> str:
    return "".join(map(_letter, _units(word)))


def _units(word: str) -> list[str]:
    return [_SPELLED.get(unit, unit) for unit in _UNIT.findall(word)]


def _letter(unit: str) -> str:
    if unit in _WRITTEN:
        return f"(?:{_WRITTEN[unit]})"
    apart = unicodedata.normalize("NFD", unit)
    return re.escape(unit) if apart == unit else f"(?:{re.escape(unit)}|{re.escape(apart)})"
