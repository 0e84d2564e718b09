"""Substitutes: they are written to where nobody else is reached, or when an officer calls them in."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samklang.inquiries.actions.addressees import call_in, note_back, note_left
from samklang.inquiries.actions.parties import note_what_stands, write_again
from samklang.inquiries.models import Letter, Party, PersonalLink
from samklang.inquiries.reaching import addressees_of, parties_to_reach
from samklang.inquiries.sending import remind, send_letter_to
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from tests.cast import Cast
from tests.inquiries.conftest import FIRST, SUBSTITUTE, US, addressee

pytestmark = pytest.mark.django_db


def receivers() -> list[str]:
    return list(Message.objects.order_by("pk").values_list("to", flat=True))


def send_back(email: str) -> None:
    """Let a mail server send back what went to an address."""
    now = timezone.now()
    Message.objects.filter(to=email).update(
        sent_at=now, text="", bounced_at=now, bounce_status="5.1.1", problem="No such user"
    )


def test_a_substitute_gets_nothing_while_the_first_is_reached(asked: Party) -> None:
    remind(asked, by=US, due_on=timezone.localdate())
    assert receivers() == [FIRST, FIRST]
    assert list(parties_to_reach()) == []


def test_when_the_mail_came_back_the_substitute_gets_the_letter_once(asked: Party) -> None:
    send_back(FIRST)
    assert list(parties_to_reach()) == [asked]
    assert send_letter_to(asked, by=US) == 1
    assert receivers() == [FIRST, SUBSTITUTE]
    assert list(parties_to_reach()) == []
    remind(asked, by=US, due_on=timezone.localdate())
    assert receivers() == [FIRST, SUBSTITUTE, SUBSTITUTE]


def test_a_mail_the_server_refused_at_once_did_not_arrive_either(asked: Party) -> None:
    Message.objects.update(refused_at=timezone.now(), text="", problem="550 No such user")
    assert list(parties_to_reach()) == [asked]
    assert addressee(FIRST).returned().problem == "550 No such user"  # type: ignore[union-attr]


def test_who_has_answered_is_written_to_no_more(asked: Party) -> None:
    send_back(FIRST)
    note_what_stands(asked, by=US, answered_at=timezone.now())
    assert list(parties_to_reach()) == []


def test_who_has_left_has_no_link_and_the_substitute_gets_the_letter(asked: Party, cast: Cast) -> None:
    secret = re.search(r"/answer/([\w-]{40,})/", Message.objects.get().text)[1]  # type: ignore[index]
    note_left(addressee(FIRST), by=cast.coder)
    Worker().run_until_empty()
    assert receivers() == [FIRST, SUBSTITUTE]
    assert PersonalLink.objects.of_secret(secret) is None
    note_back(addressee(FIRST), by=cast.coder)
    Worker().run_until_empty()
    assert receivers() == [FIRST, SUBSTITUTE, FIRST]


def test_a_substitute_who_is_called_in_is_written_to_beside_the_first(asked: Party, cast: Cast) -> None:
    for _time in range(2):
        call_in(addressee(SUBSTITUTE), by=cast.coder)
    Worker().run_until_empty()
    remind(asked, by=US, due_on=timezone.localdate())
    assert receivers() == [FIRST, SUBSTITUTE, FIRST, SUBSTITUTE]


def test_only_a_substitute_is_called_in_and_only_by_the_secretariat(asked: Party, cast: Cast) -> None:
    with pytest.raises(ValidationError):
        call_in(addressee(FIRST), by=cast.coder)
    for act in (call_in, note_left, note_back):
        with pytest.raises(PermissionDenied):
            act(addressee(SUBSTITUTE), by=cast.reader)


def test_where_nobody_is_reached_it_goes_to_who_is_still_there(asked: Party, cast: Cast) -> None:
    note_left(addressee(SUBSTITUTE), by=cast.coder)
    send_back(FIRST)
    assert [each.email for each in addressees_of(asked)] == [FIRST]


def test_a_new_letter_to_a_new_address_is_not_taken_for_the_one_that_came_back(
    asked: Party, cast: Cast
) -> None:
    send_back(FIRST)
    send_letter_to(asked, by=US)
    addressee(SUBSTITUTE).delete()
    write_again(asked, by=cast.coder)
    Worker().run_until_empty()
    assert addressee(FIRST).returned() is None


def test_what_was_sent_is_kept_for_the_case_without_a_link(asked: Party) -> None:
    remind(asked, by=US, due_on=timezone.localdate() + timedelta(days=1))
    first, second = Letter.objects.all()
    assert (first.kind, second.kind) == ("letter", "reminder")
    assert first.addresses() == [FIRST]
    assert "/answer/" not in first.text + second.text
