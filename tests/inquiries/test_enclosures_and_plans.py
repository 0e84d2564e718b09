"""Files with a letter, and the plan of reminders while the letter is out."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samklang.core.versions import ChangedMeanwhile
from samklang.inquiries.actions.enclosures import MOST_BYTES, enclose, take_enclosure_out
from samklang.inquiries.actions.inquiries import ask, plan_reminders
from samklang.inquiries.actions.parties import add_parties, extend, note_what_stands
from samklang.inquiries.models import Inquiry, Party
from samklang.inquiries.reminding import plan_of, reminders_due
from samklang.inquiries.sending import remind, send_letter_to
from samklang.mail.models import Message
from tests.cast import Cast
from tests.inquiries.conftest import US

pytestmark = pytest.mark.django_db


def test_what_goes_to_all_and_what_to_one_are_told_apart(letter: Inquiry, cast: Cast) -> None:
    cast.advisory_council.email = "raad@klangby.example"
    cast.advisory_council.save()
    (other,) = add_parties(letter, [cast.advisory_council], by=cast.coder)
    enclose(letter, by=cast.coder, name="alle.txt", content=b"alle")
    enclose(letter, by=cast.coder, name="raadet.txt", content=b"kun", party=other)
    ask(letter, by=cast.coder)
    for party in letter.parties.all():
        send_letter_to(party, by=US)
    names = {
        mail.to: [each.name for each in mail.attachments.order_by("pk")] for mail in Message.objects.all()
    }
    assert names["raad@klangby.example"] == ["alle.txt", "raadet.txt"]
    assert names["lu@nordhavnen.example"] == ["alle.txt"]


def test_the_same_file_is_enclosed_once_and_only_by_who_asks(letter: Inquiry, cast: Cast) -> None:
    for _time in range(2):
        enclose(letter, by=cast.coder, name="kort.txt", content=b"kort")
    assert letter.enclosures.count() == 1
    with pytest.raises(PermissionDenied):
        enclose(letter, by=cast.reader, name="kort.txt", content=b"kort")


def test_once_sent_nothing_is_put_in_or_taken_out(asked: Party, cast: Cast) -> None:
    with pytest.raises(ValidationError):
        enclose(asked.inquiry, by=cast.coder, name="kort.txt", content=b"kort")


def test_until_it_is_sent_it_can_be_taken_out(letter: Inquiry, cast: Cast) -> None:
    made = enclose(letter, by=cast.coder, name="kort.txt", content=b"kort")
    take_enclosure_out(made, by=cast.coder)
    assert not letter.enclosures.exists()


def test_more_than_a_mail_can_carry_is_refused_and_nothing_of_it_stays(letter: Inquiry, cast: Cast) -> None:
    enclose(letter, by=cast.coder, name="a.bin", content=b"a" * (MOST_BYTES - 10))
    with pytest.raises(ValidationError):
        enclose(letter, by=cast.coder, name="b.bin", content=b"b" * 20)
    assert letter.enclosures.count() == 1


def _days(party: Party) -> list[int]:
    last = timezone.localtime(party.deadline()).date()
    return [(last - each.on).days for each in plan_of(party, today=timezone.localdate())]


def test_the_plan_is_changed_while_the_letter_is_out(asked: Party, cast: Cast) -> None:
    assert _days(asked) == [7, 1]
    plan_reminders(asked.inquiry, by=cast.coder, version=asked.inquiry.version, days=[3, 10, 3])
    assert _days(Party.objects.get()) == [10, 3]
    due = timezone.localtime(asked.deadline()).date() - timedelta(days=3)
    assert [day for _party, day in reminders_due(due)] == [due]
    with pytest.raises(ChangedMeanwhile):
        plan_reminders(asked.inquiry, by=cast.coder, version=asked.inquiry.version, days=[1])


def test_what_was_sent_stays_in_the_plan_and_an_answer_stops_the_rest(asked: Party) -> None:
    day = timezone.localtime(asked.deadline()).date() - timedelta(days=7)
    remind(asked, by=US, due_on=day)
    note_what_stands(asked, by=US, answered_at=timezone.now())
    (sent,) = plan_of(Party.objects.get(), today=timezone.localdate())
    assert (sent.on, sent.sent_at is not None) == (day, True)


def test_with_longer_the_plan_follows_the_new_deadline(asked: Party, cast: Cast) -> None:
    before = plan_of(asked, today=timezone.localdate())[0].on
    later = asked.deadline() + timedelta(days=5)
    extend(asked, by=cast.coder, until=later, reason="Ferie")
    assert plan_of(Party.objects.get(), today=timezone.localdate())[0].on == before + timedelta(days=5)
