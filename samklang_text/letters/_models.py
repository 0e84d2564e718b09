"""What can be known of a letter: each fact with where it was found and how sure it is."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from samklang_text.organisations import OrganisationKind

T = TypeVar("T")
Other = TypeVar("Other")
DOUBTFUL = 0.5  # a kind less sure than this is a guess


class LetterKind(StrEnum):
    """What a document in a pile of letters is."""

    ANSWER = "answer"  # says what somebody thinks of what was heard
    HEARING_LETTER = "hearing_letter"  # asks for answers
    AGENDA_PAPER = "agenda_paper"  # asks a body to decide
    OTHER = "other"  # a receipt, an out-of-office reply, a newsletter, an empty file


class Source(StrEnum):
    """Where a fact was found."""

    TEXT = "text"  # start and end are offsets in Document.text
    ASIDE = "aside"  # start and end are offsets in the text of Document.asides[aside]
    METADATA = "metadata"  # the file's own headers; start and end are 0


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A fact, where it stands (`start`, `end`, see Source), and how sure it is from 0 to 1."""

    value: T
    start: int
    end: int
    confidence: float
    source: Source
    aside: int | None = None

    def as_value(self, value: Other, *, confidence: float | None = None) -> "Found[Other]":
        """What else the same place says: the name in full, the person who signed."""
        sure = self.confidence if confidence is None else confidence
        return Found(value, self.start, self.end, sure, self.source, self.aside)


def outside(value: T, *, confidence: float) -> Found[T]:
    """A fact that stands in the file's own headers, and so at no place of its text."""
    return Found(value, 0, 0, confidence, Source.METADATA)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signed, and as what ("" where the letter does not say)."""

    name: str
    title: str = ""


class AgendaPartKind(StrEnum):
    """The parts every agenda paper has."""

    RECOMMENDATIONS = "recommendations"
    PROBLEM = "problem"
    SOLUTION = "solution"
    FINANCES = "finances"
    NEXT_STEPS = "next_steps"
    ANNEXES = "annexes"


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A part of an agenda paper: `text[start:end]`, its heading left out."""

    kind: AgendaPartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One numbered point of what a body is asked to decide, and the bodies named in its lead-in, in order."""

    number: int | None
    start: int
    end: int
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """A line of the list of annexes."""

    number: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """What an agenda paper says of itself."""

    item_number: Found[str] | None
    title: Found[str] | None
    parts: tuple[AgendaPart, ...]
    recommendations: tuple[Recommendation, ...]
    annexes: tuple[Annex, ...]


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What is known of a letter. A wrong guess is worse than a blank: what is not known is None or empty.

    `provisional` are the words that say that the answer is; `below_signature` is running text that stands
    below who signed: columns may have been read in the wrong order.
    """

    kind: LetterKind
    kind_confidence: float
    sender: Found[str] | None = None
    sender_kind: OrganisationKind | None = None
    signatories: tuple[Found[Signatory], ...] = ()
    addressee: Found[str] | None = None
    subject: Found[str] | None = None
    date: Found[datetime.date] | None = None
    case_number: Found[str] | None = None
    document_number: Found[str] | None = None
    deadline: Found[datetime.date] | None = None
    email: Found[str] | None = None
    agenda: Agenda | None = None
    provisional: Found[str] | None = None
    below_signature: Found[str] | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether what the document is is only a guess, which a person should look at."""
        return self.kind_confidence < DOUBTFUL

    @property
    def is_date_doubtful(self) -> bool:
        """The letter names another day as that of its revision."""
        return self.date is not None and self.date.confidence <= DOUBTFUL

    @property
    def is_provisional(self) -> bool:
        """Whether an answer says that it is provisional; `provisional` has its words."""
        return self.provisional is not None
