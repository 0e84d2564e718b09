"""What is over stays over, what came in time is in time, and a slip of the pen in a year is told."""

import time
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from samklang.consultations.actions import answers, submissions
from samklang.consultations.actions.consultations import (
    archive_consultation,
    close_consultation,
    mark_as_answered,
)
from samklang.consultations.actions.deadlines import move_deadline_of
from samklang.consultations.actions.duty import decide_case, edit_case
from samklang.consultations.actions.submissions import receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import DutyCase
from samklang.core.days import EARLIEST, near_day
from samklang.inquiries.actions.parties import edit_party
from samklang.inquiries.details import AddresseeDetails, PartyDetails
from samklang.inquiries.models import Inquiry, Party, PersonalLink
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from samklang.meetings.actions.meetings import edit_meeting
from samklang.meetings.details import DecisionDetails, MeetingDetails
from samklang.meetings.models import DecisionKind, Meeting
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing
from tests.consultations.test_duty import asked, details, in_days, reached, registered

__all__ = ["reached"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]
TODAY = timezone.localdate


def test_who_is_new_at_a_party_of_an_archived_hearing_gets_no_letter(cast: Cast, hearing: Hearing) -> None:
    Worker().run_until_empty()
    consultation = hearing.consultation
    Inquiry.objects.filter(pk=consultation.inquiry_id).update(deadline=timezone.now() - timedelta(days=1))
    for done in (close_consultation, mark_as_answered, archive_consultation):
        done(consultation, by=cast.coder)
    before = Message.objects.count()
    party = Party.objects.get(pk=hearing.party.pk)
    reached_at = (*PartyDetails.of(party).addressees, AddresseeDetails("ny@post.example"))
    edit_party(
        party,
        by=cast.coder,
        version=party.version,
        details=PartyDetails(party.addition, addressees=reached_at),
    )
    Worker().run_until_empty()
    assert Message.objects.count() == before
    assert not PersonalLink.objects.working().exists()


def test_what_was_accepted_in_time_is_in_time_however_long_it_takes(
    hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers.keep_answer_draft(hearing.party, text="I sidste øjeblik.")
    soon = timezone.now() + timedelta(seconds=0.4)
    Inquiry.objects.filter(pk=hearing.consultation.inquiry_id).update(deadline=soon)
    number_of_next = submissions.number_of_next

    def slowly(consultation: Any) -> int:
        time.sleep(0.6)
        return number_of_next(consultation)

    monkeypatch.setattr(answers, "number_of_next", slowly)
    sent = answers.send_answer(Party.objects.get(pk=hearing.party.pk), link=hearing.link)
    assert timezone.now() > soon
    sent.refresh_from_db()
    assert not sent.was_late()


def test_the_day_of_a_meeting_at_which_something_was_decided_stays(cast: Cast) -> None:
    case = registered(cast)
    meeting = case.last_item().meeting
    Meeting.objects.filter(pk=meeting.pk).update(held_on=TODAY() - timedelta(days=3))
    decide_case(case, by=cast.officer, details=DecisionDetails(DecisionKind.ADOPTED, ""))
    meeting.refresh_from_db()
    later = MeetingDetails(held_on=TODAY() + timedelta(days=300), place=meeting.place)
    with pytest.raises(ValidationError):
        edit_meeting(meeting, by=cast.officer, version=meeting.version, details=later)
    assert DutyCase.objects.decided_unasked().get() == case


def test_a_body_meets_after_the_answer_it_has_asked_for(cast: Cast) -> None:
    case = asked(cast, registered(cast), days=20)
    with pytest.raises(ValidationError) as sooner:
        edit_case(case, by=cast.officer, version=case.version, details=details(cast, days=5))
    assert "meets_on" in sooner.value.message_dict
    assert case.consultation is not None
    with pytest.raises(ValidationError):
        move_deadline_of(case.consultation, by=cast.coder, until=in_days(60), reason="Ferie")


def test_a_strangers_letter_is_no_answer_on_the_page_of_a_case(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    assert case.consultation is not None
    letter = Sent("brev.txt", b"Jeg er slet ikke spurgt.")
    strange = receive(
        case.consultation, [letter], by=cast.coder, details=SubmissionDetails(respondent="Frk. Fremmed")
    )
    officer = signed_in(cast.officer)
    page = reverse("duty_case", args=[case.public_id])
    assert "Frk. Fremmed" not in officer.get(page).content.decode()
    file = strange.files.get()
    assert officer.get(reverse("duty_answer_file", args=[file.public_id])).status_code == 404
    strange.confirmed_at, strange.confirmed_by = timezone.now(), "system:tests"
    strange.save()
    assert "Frk. Fremmed" in officer.get(page).content.decode()


@pytest.mark.parametrize("day", [date(26, 5, 1), date(1970, 1, 1), date(9999, 12, 31)])
def test_a_year_that_cannot_be_meant_is_asked_about(day: date, cast: Cast, hearing: Hearing) -> None:
    with pytest.raises(ValidationError):
        near_day(day)
    page = reverse("new_gathering", args=[hearing.consultation.public_id, "town_meeting"])
    given = {"title": "Stormøde", "held_on": day.isoformat(), "said": "Flere træer.", "version": 1}
    told = signed_in(cast.coder).post(page, given)
    assert told.status_code == 422
    assert "held_on" in told.context["form"].errors


def test_days_of_our_time_are_taken() -> None:
    for day in (EARLIEST, TODAY(), TODAY() + timedelta(days=3650)):
        near_day(day)
