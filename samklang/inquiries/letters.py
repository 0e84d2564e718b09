"""The letter as each party gets it: a template whose fields are filled in.

A field is a word in braces, {frist}. Each has a Danish and an English name; which of them is used makes no
difference to what stands in the letter, since a letter may be written in either language.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.inquiries.models import Inquiry, Party

_FIELD = re.compile(r"\{([^{}\n]{1,40})\}")

Filling = Callable[[Inquiry, Party], str]


def _deadline(inquiry: Inquiry, party: Party) -> str:
    due = timezone.localtime(party.extended_to or inquiry.deadline)
    return f"{date_format(due, 'DATE_FORMAT')} {date_format(due, 'TIME_FORMAT')}"


_FILLINGS: Mapping[str, Filling] = {
    "party": lambda inquiry, party: party.organisation.name,
    "deadline": _deadline,
    "subject": lambda inquiry, party: inquiry.subject,
    "case_number": lambda inquiry, party: inquiry.case_number,
    "addition": lambda inquiry, party: party.addition,
}
_DANISH = {
    "part": "party",
    "frist": "deadline",
    "emne": "subject",
    "sagsnummer": "case_number",
    "særligt": "addition",
}
_ENGLISH = {"case number": "case_number", "particular": "addition"}
_NAMES = {**{name: name for name in _FILLINGS}, **_DANISH, **_ENGLISH}

EXPLANATIONS: Mapping[str, Promise] = {
    "{part}": _("the name of the party"),
    "{frist}": _("the deadline of the party, with the hour"),
    "{emne}": _("the subject of the letter"),
    "{sagsnummer}": _("the case number"),
    "{særligt}": _("what only this party is told; nothing where there is nothing"),
}
"""The fields a letter may have, and what stands there in the letter that is sent."""


def unknown_fields(letter: str) -> list[str]:
    """Return what stands in braces and is no field, in the order of the letter."""
    named = (found[1].strip() for found in _FIELD.finditer(letter))
    return list(dict.fromkeys(name for name in named if name.casefold() not in _NAMES))


def check_letter(letter: str) -> None:
    """Refuse a letter with a field that nothing would be filled into, and say which there are."""
    if strangers := unknown_fields(letter):
        said = _("There is no field %(fields)s. The fields are: %(known)s.")
        named = {"fields": _in_braces(strangers), "known": ", ".join(EXPLANATIONS)}
        raise ValidationError(said, params=named)


def _in_braces(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def filled_in(letter: str, *, inquiry: Inquiry, party: Party) -> str:
    """Return a letter as this party gets it. A line that held only a field with nothing in it goes."""

    def fill(line: str) -> str | None:
        filled = _FIELD.sub(
            lambda found: _FILLINGS[_NAMES[found[1].strip().casefold()]](inquiry, party), line
        )
        return None if line.strip() and not filled.strip() else filled

    lines = [filled for line in letter.splitlines() if (filled := fill(line)) is not None]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
