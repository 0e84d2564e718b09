"""The board: how far each of those who were asked has come."""

from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from samklang.consultations.models import Consultation
from samklang.inquiries.models import Party, Progress


@dataclass(frozen=True, slots=True)
class Line:
    """A party on the board; `came_back` are addresses no mail reached."""

    party: Party
    progress: Progress
    came_back: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How many parties have come how far, in the order of progress; they add up to `asked`."""

    asked: int
    counts: tuple[tuple[Progress, int], ...]


def lines_of(consultation: Consultation) -> list[Line]:
    """Return all parties with how far they have come; a fixed number of queries however many."""
    now = timezone.now()
    parties = consultation.inquiry.parties.by_name().prefetch_related("addressees__links__mail")
    return [Line(party, party.progress(now), _came_back(party)) for party in parties]


def _came_back(party: Party) -> tuple[str, ...]:
    return tuple(addressee.email for addressee in party.addressees.all() if addressee.came_back())


def standing_of_parties(consultation: Consultation) -> Standing:
    """Return how many parties have come how far."""
    now = timezone.now()
    found = Counter(party.progress(now) for party in consultation.inquiry.parties.select_related("inquiry"))
    return Standing(sum(found.values()), tuple((each, found[each]) for each in Progress if found[each]))
