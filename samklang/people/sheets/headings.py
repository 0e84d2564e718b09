"""The headings a spreadsheet may have, in Danish and English, and which column each one is."""

from samklang.core.sheets.headings import by_heading

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
    "topics": ("emner", "emne", "topics", "topic"),
    "districts": ("bydele", "arbejder i bydelene", "districts"),
    "languages": ("sprog", "languages", "language"),
    "phone": ("telefon", "tlf", "tlf.", "mobil", "telefonnummer", "phone", "telephone"),
    "is_shared": ("delt", "delt med andre kommuner", "shared", "shared with other municipalities"),
}

COLUMN_OF_HEADING = by_heading(_HEADINGS)
