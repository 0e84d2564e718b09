"""The board: how far each of those who were asked has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models import Consultation, ConsultationKind
from samklang.core.listing import Column, moment
from samklang.inquiries.models import Addressee, Enclosure, Party, PartyQuerySet, PersonalLink, Progress
from samklang.mail.models import Message

_HOW_FAR: str = "how_far"  # worked out by `with_progress`
RETURNED = "returned"
"""Beside how far they have come: those of whom a mail did not arrive."""


@dataclass(frozen=True, slots=True)
class Returned:
    """An address no mail reached, and what the mail server said."""

    addressee: Addressee
    mail: Message


@dataclass(frozen=True, slots=True)
class Line:
    """A party on the board, with the addresses no mail reached."""

    party: Party
    progress: Progress
    returned: tuple[Returned, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How many parties have come how far, in the order of progress; they add up to `asked`."""

    asked: int
    counts: tuple[tuple[Progress, int], ...]


def parties_on(
    consultation: Consultation, *, chosen: str, now: datetime, in_order_of: str = ""
) -> PartyQuerySet:
    """Return the parties of a hearing by name: all, those that have come so far, or those not reached.

    How far each has come is worked out only to choose or to sort by it (`in_order_of`): it takes as long as
    all else on the page where there are ten thousand.
    """
    parties = consultation.inquiry.parties.by_name()
    if chosen in Progress.values or in_order_of:
        parties = parties.with_progress(now)
    if chosen == RETURNED:
        parties = parties.filter(pk__in=[addressee.party_id for addressee in returned_of(consultation)])
    elif chosen in Progress.values:
        parties = parties.filter(**{_HOW_FAR: chosen})
    return parties.prefetch_related("addressees__links__mail")


def lines_of(parties: Iterable[Party], *, now: datetime) -> list[Line]:
    """Return parties as the board shows them; read with their addressees, links and mails."""
    return [Line(party, party.progress(now), returned_to(party)) for party in parties]


def returned_to(party: Party) -> tuple[Returned, ...]:
    """Return the addresses of a party that no mail reached; read with `addressees__links__mail`."""
    found = ((each, each.returned()) for each in party.addressees.all() if each.left_at is None)
    return tuple(Returned(each, mail) for each, mail in found if mail)


def returned_of(consultation: Consultation) -> list[Addressee]:
    """Return all addressees of a hearing whose last mail did not arrive."""
    links = PersonalLink.objects.returned().filter(addressee__party__inquiry=consultation.inquiry_id)
    suspects = Addressee.objects.filter(left_at=None, pk__in=list(links.values_list("addressee", flat=True)))
    return [each for each in suspects.prefetch_related("links__mail") if each.came_back()]


def enclosures_of(consultation: Consultation) -> QuerySet[Enclosure]:
    """Return all files that go with the letter, those to one party only with the party."""
    enclosed = consultation.inquiry.enclosures
    return enclosed.select_related("file", "party__organisation").order_by(
        "party__organisation__sort_key", "pk"
    )


@dataclass(frozen=True, slots=True)
class Lacks:
    """What keeps a hearing from being opened; nothing where it can be."""

    has_text: bool
    has_parties: bool
    is_past: bool
    unreached: tuple[Party, ...]

    def __bool__(self) -> bool:
        return not self.has_text or not self.has_parties or self.is_past or bool(self.unreached)


def lacks_to_open(consultation: Consultation) -> Lacks:
    """Return what `open_consultation` would refuse a hearing for."""
    parties = consultation.inquiry.parties
    is_public = consultation.kind == ConsultationKind.PUBLIC
    return Lacks(
        has_text=consultation.documents.exists(),
        has_parties=is_public or parties.exists(),
        is_past=consultation.inquiry.deadline <= timezone.now(),
        unreached=tuple(parties.filter(addressees=None).by_name()),
    )


def standing_of_parties(consultation: Consultation) -> Standing:
    """Return how many parties have come how far."""
    parties = consultation.inquiry.parties.with_progress(timezone.now())
    found = dict(parties.values_list(_HOW_FAR).annotate(number=Count("pk")).order_by())
    return Standing(sum(found.values()), tuple((each, found[each]) for each in Progress if each in found))


def _reminded(line: Line) -> str:
    return ", ".join(moment(each.sent_at) for each in line.party.reminders.all())


def _not_reached(line: Line) -> str:
    return "; ".join(f"{each.addressee.email}: {each.mail.problem}" for each in line.returned)


COLUMNS = [
    Column("party", _("Party"), lambda line: str(line.party), 40),
    Column("kind", _("Kind"), lambda line: str(line.party.organisation.get_kind_display()), 20),
    Column("progress", _("How far it has come"), lambda line: str(line.progress.label), 22),
    Column("deadline", _("Deadline"), lambda line: moment(line.party.deadline()), 18),
    Column("longer", _("Why it has longer"), lambda line: line.party.extension_reason, 30),
    Column("asked", _("Asked"), lambda line: moment(line.party.asked_at), 18),
    Column("opened", _("Has opened"), lambda line: moment(line.party.opened_at), 18),
    Column("provisional", Progress.PROVISIONAL.label, lambda line: moment(line.party.provisional_at), 18),
    Column("answered", Progress.ANSWERED.label, lambda line: moment(line.party.answered_at), 18),
    Column("declined", _("Why it does not answer"), lambda line: line.party.declined_because, 30),
    Column("reminded", _("Reminded"), _reminded, 24),
    Column("not_reached", _("Where no mail arrived"), _not_reached, 40),
]
