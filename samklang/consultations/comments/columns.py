"""Which column of another platform's spreadsheet holds what."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.core.sheets.headings import by_heading, folded_heading, nearest_column

TEXT = "text"
COLUMNS: dict[str, str | Promise] = {
    TEXT: _("What was written"),
    "title": _("Heading of the comment"),
    "name": _("Name"),
    "organisation": _("Organisation"),
    "date": _("Date"),
    "district": _("District"),
    "email": _("E-mail"),
    "reference": _("Number or address of the comment"),
    "reply_to": pgettext_lazy("comment", "What it answers"),
}
"""What a column may hold. Several may hold what was written: one for each question that was asked."""

_KNOWN = by_heading(
    {
        TEXT: (
            *("kommentar", "kommentarer", "tekst", "høringssvar", "bemærkning", "bemærkninger", "svar"),
            *("indhold", "besked", "beskrivelse", "comment", "comments", "text", "answer", "message"),
        ),
        "title": ("overskrift", "titel", "emne", "title", "subject", "heading"),
        "name": ("navn", "afsender", "forfatter", "skrevet af", "indsender", "name", "author", "from"),
        "organisation": ("organisation", "forening", "virksomhed", "organisation/firma", "firma", "company"),
        "date": (
            *("dato", "oprettet", "indsendt", "tidspunkt", "modtaget", "oprettet dato", "indsendt den"),
            *("date", "created", "submitted", "received"),
        ),
        "district": ("bydel", "område", "district"),
        "email": ("e-mail", "email", "mail", "e-mailadresse", "e-post"),
        "reference": ("id", "nr.", "nummer", "reference", "link", "url", "svar-id", "kommentar-id"),
        "reply_to": ("svar på", "svar til", "som svar på", "reply to", "parent"),
    }
)


def digest_of_headings(headings: Iterable[str]) -> str:
    """Return what names a set of headings, in whatever order they stand."""
    return sha256("\n".join(sorted(map(folded_heading, headings))).encode()).hexdigest()


def columns_for(headings: Sequence[str], *, remembered: Mapping[str, str]) -> list[str]:
    """Return what each heading is taken for: as somebody chose it before, else by its words; "" for none.

    Only what was written may stand in several columns, and only where somebody chose so.
    """
    found: list[str] = []
    for heading in headings:
        folded = folded_heading(heading)
        column = remembered[folded] if folded in remembered else _guess(heading)
        is_free = column not in found or (column == TEXT and bool(remembered))
        found.append(column if column in COLUMNS and is_free else "")
    return found


def _guess(heading: str) -> str:
    return _KNOWN.get(folded_heading(heading)) or nearest_column(heading, _KNOWN) or ""
