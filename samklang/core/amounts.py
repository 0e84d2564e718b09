"""Amounts of money as people write them."""

import re

_AMOUNT = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,-|,00)?\s*(?:kr\.?|kroner|DKK)?", re.IGNORECASE)
_LARGEST = 2_000_000_000


def read_amount(text: str) -> int | None:
    """Return whole Danish kroner: 250000, 250.000 kr., 250 000,- ; None where it is no amount of money."""
    found = _AMOUNT.fullmatch(text.strip())
    amount = int(re.sub(r"\D", "", found[1])) if found else None
    return amount if amount is not None and amount <= _LARGEST else None
