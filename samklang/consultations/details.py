"""What is written of a hearing, a heard text and an answer, as values given to actions."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from samklang.consultations.models import (
    Channel,
    Consultation,
    ConsultationKind,
    CountingRules,
    HeardDocument,
    Submission,
)
from samklang.consultations.models.counting import WRITTEN
from samklang.files.models import StoredFile
from samklang.inquiries.details import InquiryDetails
from samklang.people.models import District, Organisation


@dataclass(frozen=True, slots=True)
class ConsultationDetails:
    """A hearing with its letter and deadline."""

    title: str
    about: str
    inquiry: InquiryDetails
    kind: str = ConsultationKind.PUBLIC

    @classmethod
    def of(cls, consultation: Consultation) -> Self:
        return cls(
            title=consultation.title,
            about=consultation.about,
            inquiry=InquiryDetails.of(consultation.inquiry),
            kind=consultation.kind,
        )


@dataclass(frozen=True, slots=True)
class HeardDetails:
    """A text that is heard."""

    name: str
    text: str
    owner: Organisation | None = None

    @classmethod
    def of(cls, document: HeardDocument) -> Self:
        return cls(name=document.name, text=document.text, owner=document.owner)


@dataclass(frozen=True, slots=True)
class SubmissionDetails:
    """Who answered, on whose behalf, in which channel, and how final it is."""

    respondent: str = ""
    kind: str = ""
    organisation: Organisation | None = None
    on_behalf_of: Organisation | None = None
    channel: str = Channel.LETTER
    district: District | None = None
    email: str = ""
    dated: date | None = None
    is_provisional: bool = False
    treated_on: date | None = None

    @classmethod
    def of(cls, submission: Submission) -> Self:
        return cls(
            respondent=submission.respondent,
            kind=submission.kind,
            organisation=submission.organisation,
            on_behalf_of=submission.on_behalf_of,
            channel=submission.channel,
            district=submission.district,
            email=submission.email,
            dated=submission.dated,
            is_provisional=submission.is_provisional,
            treated_on=submission.treated_on,
        )


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was handed in."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that was handed in and is kept already, by the name it came under."""

    name: str
    file: StoredFile


@dataclass(frozen=True, slots=True)
class CountingDetails:
    """By which rules a hearing is counted; by themselves they are what is usual."""

    channels: tuple[str, ...] = WRITTEN
    counts_provisional: bool = False
    counts_late: bool = True
    campaigns_as_one: bool = False

    @classmethod
    def of(cls, rules: CountingRules) -> Self:
        return cls(
            channels=tuple(rules.channels),
            counts_provisional=rules.counts_provisional,
            counts_late=rules.counts_late,
            campaigns_as_one=rules.campaigns_as_one,
        )
