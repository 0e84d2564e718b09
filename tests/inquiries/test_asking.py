"""Asking many by letter: who is written to, reminded, given longer, and by which link they come in."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samklang.accounts.actors import System
from samklang.inquiries.actions.inquiries import ask, close_inquiry, edit_inquiry, put_away, write_inquiry
from samklang.inquiries.actions.links import revoke_links
from samklang.inquiries.actions.parties import (
    add_parties,
    decline,
    edit_party,
    extend,
    note_what_stands,
    remove_party,
    write_again,
)
from samklang.inquiries.details import AddresseeDetails, InquiryDetails, PartyDetails
from samklang.inquiries.models import Inquiry, Party, PersonalLink, Progress, Reminder
from samklang.inquiries.reminding import reminders_due
from samklang.inquiries.sending import remind, send_letter_to
from samklang.jobs.models import Job
from samklang.mail.models import Message
from tests.cast import Cast, make_organisation

pytestmark = pytest.mark.django_db
US = System("tests")


def details(*, days: int = 30, **given: object) -> InquiryDetails:
    words = {"subject": "Grøn hverdag", "letter": "Til {part}", "reply_to": "svar@klangby.example", **given}
    return InquiryDetails(deadline=timezone.now() + timedelta(days=days), **words)  # type: ignore[arg-type]


@pytest.fixture
def inquiry(cast: Cast) -> Inquiry:
    cast.local_committee.email = "lu@nordhavnen.example"
    cast.local_committee.save()
    made = write_inquiry(details(), by=cast.coder)
    add_parties(made, [cast.local_committee], by=cast.coder)
    return made


@pytest.fixture
def party(inquiry: Inquiry, cast: Cast) -> Party:
    """A party whose letter was sent."""
    ask(inquiry, by=cast.coder)
    found = Party.objects.get()
    send_letter_to(found, by=US)
    return Party.objects.get()


def secrets() -> list[str]:
    return [re.search(r"/answer/([\w-]{40,})/", mail.text)[1] for mail in Message.objects.order_by("pk")]  # type: ignore[index]


def test_only_the_secretariat_asks(cast: Cast) -> None:
    for actor in (cast.reader, cast.officer, cast.employee, cast.administrator):
        with pytest.raises(PermissionDenied):
            write_inquiry(details(), by=actor)


def test_a_letter_that_was_sent_cannot_be_changed(inquiry: Inquiry, cast: Cast) -> None:
    ask(inquiry, by=cast.coder)
    with pytest.raises(ValidationError):
        edit_inquiry(inquiry, by=cast.coder, version=2, details=details(subject="Andet"))


def test_asked_twice_the_letter_is_sent_once(inquiry: Inquiry, cast: Cast) -> None:
    for _time in range(2):
        ask(inquiry, by=cast.coder)
    assert Job.objects.filter(name="inquiries.send_letters").count() == 1


def test_a_letter_is_not_sent_to_a_party_nobody_can_reach(inquiry: Inquiry, cast: Cast) -> None:
    add_parties(inquiry, [cast.association], by=cast.coder)
    with pytest.raises(ValidationError, match=cast.association.name):
        ask(inquiry, by=cast.coder)


def test_a_letter_is_not_sent_after_its_deadline(cast: Cast) -> None:
    late = write_inquiry(details(days=-1), by=cast.coder)
    with pytest.raises(ValidationError):
        ask(late, by=cast.coder)


def test_the_mail_holds_a_link_of_which_only_a_digest_is_kept(party: Party) -> None:
    (mail,) = Message.objects.all()
    assert (mail.to, mail.reply_to) == ("lu@nordhavnen.example", "svar@klangby.example")
    assert mail.is_private
    (secret,) = secrets()
    link = PersonalLink.objects.of_secret(secret)
    assert link is not None
    assert link.addressee.party == party
    assert secret not in str(list(PersonalLink.objects.values()))
    assert PersonalLink.objects.of_secret(secret[:-1]) is None


def test_a_job_that_begins_again_writes_no_second_letter(party: Party) -> None:
    assert send_letter_to(party, by=US) == 0
    assert Message.objects.count() == 1


def test_a_new_letter_closes_the_earlier_links(party: Party, cast: Cast) -> None:
    write_again(party, by=cast.coder)
    send_letter_to(party, by=US)
    first, second = secrets()
    assert PersonalLink.objects.of_secret(first) is None
    assert PersonalLink.objects.of_secret(second) is not None


def test_a_link_that_is_revoked_or_put_away_opens_nothing(party: Party, cast: Cast) -> None:
    revoke_links(party, by=cast.coder)
    assert PersonalLink.objects.of_secret(secrets()[0]) is None
    write_again(party, by=cast.coder)
    send_letter_to(party, by=US)
    put_away(party.inquiry, by=cast.coder)
    assert PersonalLink.objects.of_secret(secrets()[1]) is None


def test_whoever_is_no_addressee_any_more_has_no_link_and_a_new_one_gets_one(
    party: Party, cast: Cast
) -> None:
    new = PartyDetails(addressees=(AddresseeDetails("vikar@nordhavnen.example", is_substitute=True),))
    edit_party(party, by=cast.coder, version=1, details=new)
    assert PersonalLink.objects.of_secret(secrets()[0]) is None
    send_letter_to(party, by=US)
    assert Message.objects.latest("pk").to == "vikar@nordhavnen.example"


def test_a_party_that_was_asked_is_not_taken_off(party: Party, cast: Cast) -> None:
    with pytest.raises(ValidationError):
        remove_party(party, by=cast.coder)


def test_a_closed_organisation_is_not_asked(inquiry: Inquiry, cast: Cast) -> None:
    with pytest.raises(ValidationError, match=cast.closed_committee.name):
        add_parties(inquiry, [cast.closed_committee], by=cast.coder)


def test_a_party_that_comes_later_gets_the_letter_too(party: Party, cast: Cast) -> None:
    late = make_organisation("Sent Råd", "advisory_council", email="raad@klangby.example")
    (made,) = add_parties(party.inquiry, [late, cast.local_committee], by=cast.coder)
    assert Job.objects.get(name="inquiries.send_letter").arguments == {"party": made.public_id}


def test_longer_is_after_the_deadline_and_with_a_reason(party: Party, cast: Cast) -> None:
    before = party.deadline()
    with pytest.raises(ValidationError):
        extend(party, by=cast.coder, until=before - timedelta(days=1), reason="Ferie")
    with pytest.raises(ValidationError):
        extend(party, by=cast.coder, until=before + timedelta(days=1), reason=" ")
    longer = extend(party, by=cast.coder, until=before + timedelta(days=1), reason="Mødet er flyttet")
    assert longer.deadline() == before + timedelta(days=1)


def _day(party: Party, before: int) -> date:
    return timezone.localtime(party.deadline()).date() - timedelta(days=before)


@pytest.mark.parametrize(
    ("before", "due"), [(9, None), (7, 7), (6, 7), (4, 7), (3, None), (1, 1), (0, 1), (-2, 1), (-3, None)]
)
def test_the_silent_are_reminded_by_the_plan(party: Party, before: int, due: int | None) -> None:
    found = [day for _party, day in reminders_due(_day(party, before))]
    assert found == ([] if due is None else [_day(party, due)])


def test_a_reminder_of_a_day_is_sent_once(party: Party) -> None:
    day = _day(party, 7)
    assert remind(party, by=US, due_on=day)
    assert not remind(party, by=US, due_on=day)
    assert Reminder.objects.count() == 1
    assert list(reminders_due(day)) == []
    assert PersonalLink.objects.of_secret(secrets()[0]) is not None  # the first link goes on working


@pytest.mark.parametrize("what", ["answered", "declined", "closed"])
def test_who_has_answered_declined_or_may_not_any_more_is_not_reminded(
    party: Party, cast: Cast, what: str
) -> None:
    if what == "answered":
        note_what_stands(party, by=US, answered_at=timezone.now())
    elif what == "declined":
        decline(party, by=US, because="")
    else:
        close_inquiry(party.inquiry, by=cast.coder)
    assert list(reminders_due(_day(party, 7))) == []


def test_a_provisional_answer_is_reminded_of_the_final_one(party: Party) -> None:
    note_what_stands(party, by=US, provisional_at=timezone.now())
    ((found, day),) = reminders_due(_day(party, 7))
    remind(found, by=US, due_on=day)
    assert "foreløbige svar" in Message.objects.latest("pk").text


def test_the_board_says_how_far_a_party_has_come(party: Party) -> None:
    after = party.deadline() + timedelta(minutes=1)
    assert party.progress() is Progress.ASKED
    assert party.progress(after) is Progress.SILENT
    answered = note_what_stands(party, by=US, answered_at=after)
    assert answered.progress(after) is Progress.LATE
    withdrawn = note_what_stands(party, by=US, provisional_at=timezone.now())
    assert withdrawn.progress() is Progress.PROVISIONAL
    assert note_what_stands(party, by=US).progress() is Progress.ASKED


def test_who_is_reminded_is_found_by_as_many_queries_for_twenty_as_for_two(
    inquiry: Inquiry, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        place = make_organisation(f"Råd {number}", "advisory_council", email=f"r{number}@klangby.example")
        add_parties(inquiry, [place], by=cast.coder)
    ask(inquiry, by=cast.coder)
    Party.objects.update(asked_at=timezone.now())
    day = _day(Party.objects.select_related("inquiry").first(), 7)  # type: ignore[arg-type]
    with django_assert_num_queries(2):
        assert len(list(reminders_due(day))) == 21
