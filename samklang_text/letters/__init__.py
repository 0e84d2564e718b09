"""What a letter says of itself: what it is, who wrote it, when, to whom, on which case."""

from ._models import (
    Agenda,
    AgendaPart,
    AgendaPartKind,
    Annex,
    Found,
    LetterFacts,
    LetterKind,
    Recommendation,
    Signatory,
    Source,
)
from ._read import read_facts

__all__ = [
    "Agenda",
    "AgendaPart",
    "AgendaPartKind",
    "Annex",
    "Found",
    "LetterFacts",
    "LetterKind",
    "Recommendation",
    "Signatory",
    "Source",
    "read_facts",
]
