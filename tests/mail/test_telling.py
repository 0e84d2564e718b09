"""Telling somebody something: in their language, once, with the way to it."""

import pytest
from django.utils.translation import gettext

from samklang.accounts.actors import System
from samklang.mail.models import Message
from samklang.mail.telling import Letter, Receiver, tell, way_to
from samklang.people.models import District

pytestmark = pytest.mark.django_db
US = System("test")


def _in_their_language() -> Letter:
    return Letter(gettext("Name"), (gettext("Yes"), gettext("No")))


@pytest.mark.parametrize(
    ("language", "said"), [("da", ("Navn", "Ja\n\nNej\n")), ("en", ("Name", "Yes\n\nNo\n"))]
)
def test_a_letter_is_written_in_the_language_of_its_receiver(language: str, said: tuple[str, str]) -> None:
    mail = tell(Receiver("ida@klangby.example", language), _in_their_language, by=US, key="k")
    assert (mail.subject, mail.text) == said


def test_what_is_told_twice_is_written_once() -> None:
    for _ in range(2):
        tell(Receiver("ida@klangby.example", "da"), _in_their_language, by=US, key="k")
    assert Message.objects.count() == 1


def test_the_way_to_a_thing_is_its_name_and_the_whole_address(settings: object) -> None:
    settings.ADDRESS = "https://samklang.example/"  # type: ignore[attr-defined]
    name, address = way_to(District.objects.create(name="Havnen")).splitlines()
    assert name == "Havnen"
    assert address.startswith("https://samklang.example/districts/")
