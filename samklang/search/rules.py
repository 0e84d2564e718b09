"""What may be kept of what people type."""

import re

from samklang_text.personal import find_personal_data

LONGEST_MISS = 100  # characters; longer queries are pasted, and say nothing about what is missing
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d[\d .+-]{4,}\d")


def may_be_kept(text: str) -> bool:
    """Whether a query holds nothing that looks like personal data.

    Stricter than what is looked for in letters: any at sign, and any number of six digits or more that is
    no years, may be a way to reach somebody.
    """
    return (
        len(text) <= LONGEST_MISS
        and "@" not in text
        and not any(
            sum(sign.isdigit() for sign in found) >= 6 for found in _NUMBER.findall(_YEAR.sub("", text))
        )
        and not find_personal_data(text)
    )
