"""A letter to one party, before and after it is sent."""

from pathlib import Path

import pytest

from samklang.accounts.actors import System
from samklang.inquiries.actions.inquiries import ask, write_inquiry
from samklang.inquiries.actions.parties import add_parties, edit_party
from samklang.inquiries.details import AddresseeDetails, PartyDetails
from samklang.inquiries.models import Addressee, Inquiry, Party
from samklang.inquiries.sending import send_letter_to
from tests.cast import Cast
from tests.inquiries.test_asking import details

US = System("tests")
FIRST, SUBSTITUTE = "lu@nordhavnen.example", "vikar@nordhavnen.example"


@pytest.fixture(autouse=True)
def _files_of_the_test(own_storage: Path) -> None:
    """Each test has its own folder for files."""


@pytest.fixture
def letter(cast: Cast) -> Inquiry:
    """A letter that was not sent, to a party with a first addressee and a substitute."""
    made = write_inquiry(details(case_number="2026-17"), by=cast.coder)
    (party,) = add_parties(made, [cast.local_committee], by=cast.coder)
    reached = (AddresseeDetails(FIRST, "Ane"), AddresseeDetails(SUBSTITUTE, "Bo", is_substitute=True))
    edit_party(party, by=cast.coder, version=1, details=PartyDetails(addressees=reached))
    return made


@pytest.fixture
def asked(letter: Inquiry, cast: Cast) -> Party:
    """A party whose letter was sent."""
    ask(letter, by=cast.coder, concerns=["Udkastet"])
    found = Party.objects.get()
    send_letter_to(found, by=US)
    return Party.objects.get()


def addressee(email: str) -> Addressee:
    return Addressee.objects.get(email=email)
