"""What can be written at once, by a form or a spreadsheet, of an organisation, contact, network or topic."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from samklang.accounts.models import User
from samklang.core.days import typed_day
from samklang.people.models import Contact, District, Network, NetworkMeeting, Organisation, Topic


@dataclass(frozen=True, slots=True)
class FormerNameDetails:
    """A name and the last day it was used, None if nobody knows."""

    name: str
    until: date | None = None

    @classmethod
    def read(cls, line: str) -> "FormerNameDetails":
        """Read "Name; 2010-12-31", "Name; 31.12.2010" or "Name"; raises ValidationError."""
        name, day = (part.strip() for part in line.rpartition(";")[::2]) if ";" in line else (line, "")
        return cls(name, typed_day(day) if day else None)

    def __str__(self) -> str:
        return f"{self.name}; {self.until.isoformat()}" if self.until else self.name


@dataclass(frozen=True, slots=True)
class OrganisationDetails:
    """All of an organisation but its place in the tree and whether it is open."""

    name: str
    kind: str
    short_names: tuple[str, ...] = ()
    former_names: frozenset[FormerNameDetails] = frozenset()
    serves: frozenset[Organisation] = frozenset()
    district: District | None = None
    email: str = ""
    website: str = ""

    @classmethod
    def of(cls, organisation: Organisation) -> "OrganisationDetails":
        former = organisation.former_names.all()
        return cls(
            name=organisation.name,
            kind=organisation.kind,
            short_names=tuple(organisation.short_names),
            former_names=frozenset(FormerNameDetails(row.name, row.until) for row in former),
            serves=frozenset(organisation.serves.all()),
            district=organisation.district,
            email=organisation.email,
            website=organisation.website,
        )


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What is written of a contact."""

    name: str
    organisation: Organisation
    title: str = ""
    works_with: str = ""
    topics: frozenset[Topic] = frozenset()
    districts: frozenset[District] = frozenset()
    languages: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    user: User | None = None
    is_shared: bool = False

    @classmethod
    def of(cls, contact: Contact) -> "ContactDetails":
        values = {name: getattr(contact, name) for name in CONTACT_FIELDS}
        several = {name: frozenset(getattr(contact, name).all()) for name in CONTACT_LINKS}
        return cls(**{**values, **several, "languages": tuple(contact.languages)})


@dataclass(frozen=True, slots=True)
class TopicDetails:
    """What is written of a topic."""

    name: str
    definition: str = ""
    synonyms: tuple[str, ...] = ()

    @classmethod
    def of(cls, topic: Topic) -> "TopicDetails":
        return cls(topic.name, topic.definition, tuple(topic.synonyms))


@dataclass(frozen=True, slots=True)
class NetworkDetails:
    """What is written of a network; contact persons are members too."""

    name: str
    purpose: str
    website: str = ""
    is_shared: bool = False
    members: frozenset[Contact] = frozenset()
    contact_persons: frozenset[Contact] = frozenset()

    @classmethod
    def of(cls, network: Network) -> "NetworkDetails":
        members = list(network.network_members.select_related("contact"))
        return cls(
            name=network.name,
            purpose=network.purpose,
            website=network.website,
            is_shared=network.is_shared,
            members=frozenset(member.contact for member in members),
            contact_persons=frozenset(member.contact for member in members if member.is_contact_person),
        )


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """What is written of a network's meeting."""

    title: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    link: str = ""
    agenda: str = ""
    notes: str = ""
    participants: frozenset[Contact] = frozenset()

    @classmethod
    def of(cls, meeting: NetworkMeeting) -> "MeetingDetails":
        values = {name: getattr(meeting, name) for name in MEETING_FIELDS}
        return cls(**values, participants=frozenset(meeting.participants.all()))

    def with_participants(self, others: frozenset[Contact]) -> "MeetingDetails":
        return replace(self, participants=self.participants | others)


MEETING_FIELDS = tuple(field.name for field in fields(MeetingDetails) if field.name != "participants")
"""Columns of a meeting that its details hold, by the same names."""

CONTACT_LINKS = ("topics", "districts")
"""What a contact's details hold and other rows say."""

CONTACT_FIELDS = tuple(field.name for field in fields(ContactDetails) if field.name not in CONTACT_LINKS)
"""Columns of a contact that its details hold, by the same names."""
