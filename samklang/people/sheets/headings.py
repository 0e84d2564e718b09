"""The headings a spreadsheet may have, in Danish and English, and which column each one is."""

_HEADINGS = {
    "id": ("id", "nøgle"),
    "name": ("navn", "name", "organisation name", "organisationens navn", "organisationsnavn", "fulde navn"),
    "kind": ("type", "slags", "kind", "art"),
    "parent": ("del af", "hører under", "under", "overordnet", "part of", "parent"),
    "short_names": ("korte navne", "kort navn", "forkortelse", "forkortelser", "short names", "short name"),
    "former_names": ("tidligere navne", "tidligere navn", "former names", "former name"),
    "serves": ("betjener", "serves"),
    "district": ("bydel", "district"),
    "email": ("e-mail", "email", "mail", "e-mailadresse", "mailadresse", "e-mail address"),
    "website": ("hjemmeside", "website", "websted", "web", "internet"),
    "title": ("titel", "stilling", "title", "job title"),
    "organisation": ("organisation", "arbejdssted", "enhed", "forvaltning", "workplace"),
    "works_with": ("arbejder med", "område", "fagområde", "works with", "field"),
    "languages": ("sprog", "languages", "language"),
    "phone": ("telefon", "tlf", "tlf.", "mobil", "telefonnummer", "phone", "telephone"),
    "is_shared": ("delt", "delt med andre kommuner", "shared", "shared with other municipalities"),
}


def folded_heading(heading: str) -> str:
    return " ".join(heading.split()).casefold()


COLUMN_OF_HEADING = {heading: column for column, headings in _HEADINGS.items() for heading in headings}
