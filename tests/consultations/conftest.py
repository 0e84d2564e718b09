"""A hearing to try things on: with a text, parties, and answers."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from samklang.consultations.actions.consultations import open_consultation, prepare_consultation
from samklang.consultations.actions.heard import add_document
from samklang.consultations.details import ConsultationDetails, HeardDetails
from samklang.consultations.models import Consultation
from samklang.core.secrets import digest_of
from samklang.inquiries.actions.parties import add_parties
from samklang.inquiries.details import InquiryDetails
from samklang.inquiries.models import Party, PersonalLink
from samklang.people.models import Organisation
from tests.cast import Cast

TEXT = """# Grøn hverdag

## Mål

### Mål 1: Flere træer

Der plantes et træ ved hver skole.

### Mål 2: Mindre støj

Støjen fra trafikken falder.
"""
LETTER = "Til {part}\n\nVi hører gerne fra jer senest {frist}.\n\n{særligt}\n\nVenlig hilsen"


def details(title: str = "Grøn hverdag", *, days: int = 30, **given: str) -> ConsultationDetails:
    """What is said of a hearing whose deadline is so many days ahead."""
    letter = InquiryDetails(
        subject=f"Høring om {title}", letter=LETTER, deadline=timezone.now() + timedelta(days=days)
    )
    return ConsultationDetails(title=title, about="Et udkast til en politik.", inquiry=letter, **given)


def prepared(cast: Cast, *parties: Organisation, **given: Any) -> Consultation:
    """A hearing that is ready to be opened, with these parties."""
    for party in parties:
        party.email = party.email or f"{party.public_id}@post.example"
        party.save()
    made = prepare_consultation(details(**given), by=cast.coder)
    add_document(made, HeardDetails(name="Udkastet", text=TEXT), by=cast.coder)
    add_parties(made.inquiry, parties, by=cast.coder)
    return made


def opened(cast: Cast, *parties: Organisation, **given: Any) -> Consultation:
    return open_consultation(prepared(cast, *parties, **given), by=cast.coder)


def link_of(party: Party, secret: str) -> PersonalLink:
    """A link whose secret the test knows: those in mails nobody does."""
    Party.objects.filter(pk=party.pk, asked_at=None).update(asked_at=timezone.now())
    addressee = party.addressees.get()
    return PersonalLink.objects.create(addressee=addressee, digest=digest_of(secret))


@dataclass(frozen=True, slots=True)
class Hearing:
    """An open hearing with one party, whose link has the secret "hemmelig"."""

    consultation: Consultation
    party: Party
    link: PersonalLink
    secret: str = "hemmelig"


@pytest.fixture(autouse=True)
def _files_of_the_test(own_storage: Path) -> None:
    """Each test has its own folder for files."""


@pytest.fixture
def hearing(cast: Cast) -> Hearing:
    consultation = opened(cast, cast.local_committee)
    party = consultation.inquiry.parties.get()
    link = link_of(party, "hemmelig")
    return Hearing(consultation, Party.objects.get(pk=party.pk), link)
