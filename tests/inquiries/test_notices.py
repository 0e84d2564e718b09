"""What all parties are told after the letter, and how the deadline of all is moved."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.inquiries.actions.inquiries import ask, close_inquiry
from samklang.inquiries.actions.notices import move_deadline, tell_parties
from samklang.inquiries.actions.parties import extend
from samklang.inquiries.models import DeadlineMove, Inquiry, NoticeSent, Party, Progress
from samklang.inquiries.reminding import reminders_due
from samklang.inquiries.rules import may_still_answer
from samklang.inquiries.sending import tell
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from tests.cast import Cast
from tests.inquiries.test_asking import inquiry

__all__ = ["inquiry"]
pytestmark = pytest.mark.django_db
US = System("tests")


@pytest.fixture
def sent(inquiry: Inquiry, cast: Cast) -> Inquiry:
    ask(inquiry, by=cast.coder)
    Worker().run_until_empty()
    return Inquiry.objects.get()


def in_days(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def test_only_who_asks_moves_the_deadline_or_tells_all(sent: Inquiry, cast: Cast) -> None:
    for actor in (cast.reader, cast.officer, cast.administrator):
        with pytest.raises(PermissionDenied):
            move_deadline(sent, by=actor, until=in_days(60), reason="Ferie")
        with pytest.raises(PermissionDenied):
            tell_parties(sent, by=actor, subject="Hej", text="Hej")


def test_all_are_told_once_with_a_link_of_their_own(sent: Inquiry, cast: Cast) -> None:
    notice = tell_parties(sent, by=cast.coder, subject="Rettet", text="Side 4 er rettet.")
    Worker().run_until_empty()
    mail = Message.objects.get(subject="Rettet")
    assert "Side 4 er rettet." in mail.text
    assert "/answer/" in mail.text
    assert mail.is_private
    assert not tell(Party.objects.get(), notice, by=US)
    assert Message.objects.filter(subject="Rettet").count() == NoticeSent.objects.count() == 1


def test_moved_the_deadline_holds_for_all_and_they_are_told_why(sent: Inquiry, cast: Cast) -> None:
    before, until = sent.deadline, in_days(60)
    move_deadline(sent, by=cast.coder, until=until, reason="Bilag 2 kom for sent.")
    Worker().run_until_empty()
    assert Party.objects.get().deadline() == until
    assert DeadlineMove.objects.get().before == before
    assert "Bilag 2 kom for sent." in Message.objects.get(subject__startswith="Ny frist").text


def test_reminders_follow_the_new_deadline(sent: Inquiry, cast: Cast) -> None:
    first = sent.reminder_dates(sent.deadline)[0]
    assert [day for _party, day in reminders_due(first)] == [first]
    moved = move_deadline(sent, by=cast.coder, until=in_days(60), reason="Ferie").inquiry
    assert list(reminders_due(first)) == []
    later = moved.reminder_dates(moved.deadline)[0]
    assert [day for _party, day in reminders_due(later)] == [later]


def test_a_party_with_longer_keeps_it_and_one_with_less_has_the_new_deadline(
    sent: Inquiry, cast: Cast
) -> None:
    party = extend(Party.objects.get(), by=cast.coder, until=in_days(40), reason="Møde")
    move_deadline(sent, by=cast.coder, until=in_days(35), reason="Ferie")
    assert Party.objects.get().deadline() == party.extended_to
    until = in_days(60)
    move_deadline(sent, by=cast.coder, until=until, reason="Mere ferie")
    assert Party.objects.get().deadline() == until


def test_what_is_closed_takes_answers_again(sent: Inquiry, cast: Cast) -> None:
    Inquiry.objects.update(deadline=in_days(-1))
    close_inquiry(Inquiry.objects.get(), by=cast.coder)
    assert Party.objects.get().progress() is Progress.SILENT
    move_deadline(sent, by=cast.coder, until=in_days(14), reason="Mange bad om det.")
    assert may_still_answer(Party.objects.get())


def test_a_deadline_is_not_moved_back_nor_without_a_reason_nor_before_the_letter(
    sent: Inquiry, cast: Cast
) -> None:
    for until, reason in ((in_days(10), "Ferie"), (in_days(60), " ")):
        with pytest.raises(ValidationError):
            move_deadline(sent, by=cast.coder, until=until, reason=reason)
    Inquiry.objects.update(asked_at=None)
    with pytest.raises(ValidationError):
        move_deadline(sent, by=cast.coder, until=in_days(60), reason="Ferie")
    assert not DeadlineMove.objects.exists()
