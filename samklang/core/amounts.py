"""Amounts of money as people write them."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_NUMBER = r"(\d{1,3}(?:[. ]\d{3})+|\d+)"
_CURRENCY = r"\s*(?:kr\.?|kroner|DKK)?"
_AMOUNT = re.compile(rf"{_NUMBER}(?:,-|,00)?{_CURRENCY}", re.IGNORECASE)
_WITH_CENTS = re.compile(rf"{_NUMBER},\d{{1,2}}{_CURRENCY}", re.IGNORECASE)
_LARGEST = 2_000_000_000


def read_amount(text: str) -> int | None:
    """Return whole Danish kroner: 250000, 250.000 kr., 250 000,- ; None where it is no amount of money."""
    found = _AMOUNT.fullmatch(text.strip())
    amount = int(re.sub(r"\D", "", found[1])) if found else None
    return amount if amount is not None and amount <= _LARGEST else None


def typed_amount(text: str) -> int:
    """Return whole Danish kroner that somebody typed; raises ValidationError that says what is wrong."""
    amount = read_amount(text)
    if amount is None:
        is_parted = _WITH_CENTS.fullmatch(text.strip()) is not None
        told = _IN_WHOLE if is_parted else _TOO_LARGE if _AMOUNT.fullmatch(text.strip()) else _NO_AMOUNT
        raise ValidationError(told, params={"amount": text[:80]})
    return amount


_IN_WHOLE = _("“%(amount)s” has øre. Amounts are in whole kroner: write it without.")
_TOO_LARGE = _("“%(amount)s” is more than can be written here: at most 2,000,000,000 kroner.")
_NO_AMOUNT = _("“%(amount)s” is no amount. Write it as 250.000 or 250000.")
