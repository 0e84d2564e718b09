"""Inquiries, the parties they ask, and the personal links the parties answer by."""

from samklang.inquiries.models.inquiries import Enclosure, Inquiry
from samklang.inquiries.models.letters import Letter, LetterKind
from samklang.inquiries.models.links import PersonalLink
from samklang.inquiries.models.notices import DeadlineMove, Notice, NoticeSent
from samklang.inquiries.models.parties import Addressee, Party, PartyQuerySet, Progress, Reminder

__all__ = [
    "Addressee",
    "DeadlineMove",
    "Enclosure",
    "Inquiry",
    "Letter",
    "LetterKind",
    "Notice",
    "NoticeSent",
    "Party",
    "PartyQuerySet",
    "PersonalLink",
    "Progress",
    "Reminder",
]
