"""Which hearing a mail belongs to: told by its address, by what it answers, its subject, or its sender."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.utils import timezone

from samklang.consultations import rules
from samklang.consultations.models import Consultation, IncomingMail, MailNature, MailState, Waits
from samklang.inquiries.models import Party, PersonalLink
from samklang.mail.incoming import Incoming

_IN_ADDRESS = re.compile(r"(?:.*[+._-])?h(\d{4})-(\d{2,4})", re.I)
_IN_SUBJECT = re.compile(r"\bH(\d{4})-(\d{2,4})(-\d{3,})?\b", re.I)
_MOST_BY_MACHINE = 5
"""So many mails of one sender a day become answers to one hearing by themselves; then a person looks.

Where somebody's program answers each receipt with another mail, it ends here.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """The hearing a mail is about, the party it seems to come from, and why it waits if it does."""

    consultation: Consultation | None = None
    party: Party | None = None
    waits: str = ""


def place_of(said: Incoming, *, nature: str) -> Found:
    """Return where a mail belongs. Where its signs point to several hearings, a person decides."""
    answered = _answered_parties(said)
    told = [
        _numbered(_numbers_in(said.to)),
        _of_parties(answered),
        _numbered(_IN_SUBJECT.findall(said.subject)),
    ]
    hearings = list({each.pk: each for signs in told for each in signs}.values())
    hearings = hearings or _open_hearings_asking(said.sender)
    if len(hearings) != 1:
        return Found(waits=Waits.SEVERAL if hearings else Waits.NO_HEARING)
    hearing = hearings[0]
    own = [party for party in answered if party.inquiry_id == hearing.inquiry_id]
    party = own[0] if own else _party_with(said.sender, hearing)
    return Found(hearing, party, _why_it_waits(said, hearing, nature=nature))


def _why_it_waits(said: Incoming, hearing: Consultation, *, nature: str) -> str:
    if not rules.takes_answers(hearing):
        return Waits.CLOSED
    if nature == MailNature.LIST:
        return Waits.LIST
    if any(reference for _year, _ordinal, reference in _IN_SUBJECT.findall(said.subject)):
        return Waits.REPLY
    return Waits.MANY if said.sender and _taken_today(said.sender, hearing) >= _MOST_BY_MACHINE else ""


def _taken_today(sender: str, hearing: Consultation) -> int:
    since = timezone.now() - timedelta(days=1)
    taken = IncomingMail.objects.in_state(MailState.TAKEN).filter(kept_at__gte=since)
    return taken.filter(consultation=hearing, sender__iexact=sender).count()


def _numbers_in(addresses: Iterable[str]) -> list[tuple[str, ...]]:
    matches = (_IN_ADDRESS.fullmatch(address.rpartition("@")[0]) for address in addresses)
    return [match.groups() for match in matches if match]


def _numbered(numbers: Iterable[tuple[str, ...]]) -> list[Consultation]:
    wanted = models.Q(pk__in=[])
    for year, ordinal, *_rest in numbers:
        wanted |= models.Q(year=int(year), ordinal=int(ordinal))
    return list(_hearings().filter(wanted)[:3])


def _answered_parties(said: Incoming) -> list[Party]:
    """Return the parties whose letters or reminders a mail answers."""
    links = PersonalLink.objects.filter(mail__public_id__in=said.answers)
    found = Party.objects.filter(addressees__links__in=links)
    return list(found.select_related("organisation").distinct()[:3])


def _of_parties(parties: list[Party]) -> list[Consultation]:
    return list(_hearings().filter(inquiry__in=[party.inquiry_id for party in parties]))


def _open_hearings_asking(sender: str) -> list[Consultation]:
    """Return the hearings that are open now and in which somebody with this address is asked."""
    asked = Party.objects.filter(addressees__email__iexact=sender, asked_at__isnull=False)
    running = _hearings().filter(opened_at__isnull=False, closed_at=None)
    return list(running.filter(inquiry__in=asked.values("inquiry"))[:3]) if sender else []


def _party_with(sender: str, hearing: Consultation) -> Party | None:
    asked = Party.objects.filter(inquiry=hearing.inquiry_id, addressees__email__iexact=sender)
    return asked.select_related("organisation").first() if sender else None


def _hearings() -> models.QuerySet[Consultation]:
    return Consultation.objects.filter(opened_at__isnull=False).select_related("inquiry")
