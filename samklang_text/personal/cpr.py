"""Civil registration numbers (CPR): six digits of a birth date, perhaps a separator, four digits.

Source: Indenrigs- og Sundhedsministeriet, *Personnummeret i CPR* (the seventh digit gives the century;
numbers without a valid check digit have been given out since 2007, so the check digit proves nothing by its
absence).
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from samklang_text.personal.models import Finding, PersonalKind

# No digit may stand against it, nor behind a hyphen, stroke or point: it is a part of another number then.
_NUMBER = re.compile(
    r"(?<!\d)(?<!\d[-–./])(\d{2})(\d{2})(\d{2})([-–‐‑ \u00a0]?)(\d)(\d{3})(?!\d)(?![-–/.]\d)"
)
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_SAYS_CPR = re.compile(r"(?:\bcpr|personnummer|person-?nr|født)[\w\s.:-]{0,20}\Z", re.IGNORECASE)
_SAYS_OTHER = re.compile(
    r"(?:sag(?:s\s?nr|snummer|en)?|journal\s?nr|j\.\s?nr|jnr|dok(?:ument)?\.?\s?nr|faktura\w*|ordre\w*|ean"
    r"|cvr\w*|konto\w*|tlf|telefon|matr\w*|nr)\.?[\s:.-]{0,4}\Z",
    re.IGNORECASE,
)
_BEFORE = 40


def find_cpr(text: str) -> Iterator[Finding]:
    """Yield what may be CPR numbers: the date is valid in the century of the seventh digit."""
    for match in _NUMBER.finditer(text):
        day, month, year, separator, seventh, _ = match.groups()
        if is_birth_date(day=int(day), month=int(month), year=full_year(int(year), seventh=int(seventh))):
            digits = re.sub(r"\D", "", match[0])
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            confidence = _confidence(digits, separator=separator, before=before)
            yield Finding(PersonalKind.CPR, match.start(), match.end(), confidence)


def full_year(year: int, *, seventh: int) -> int:
    """Return the four-digit year of birth from its last two digits and the number's seventh digit."""
    if seventh <= 3:
        return 1900 + year
    if seventh in {4, 9}:
        return 2000 + year if year <= 36 else 1900 + year
    return 2000 + year if year <= 57 else 1800 + year


def is_birth_date(*, day: int, month: int, year: int) -> bool:
    """Say whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def has_check_digit(digits: str) -> bool:
    """Say whether ten digits satisfy the check modulo 11."""
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _confidence(digits: str, *, separator: str, before: str) -> float:
    if _SAYS_CPR.search(before):
        return 0.99
    sure = 0.6 if separator else 0.4
    if has_check_digit(digits):
        sure += 0.3
    return round(sure / 3 if _SAYS_OTHER.search(before) else sure, 2)
