"""The days on which bodies meet: a year at once, by those who keep them, and shown to who is asked."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samklang.core.versions import ChangedMeanwhile
from samklang.meetings.actions.agendas import note_decision, put_on_agenda
from samklang.meetings.actions.meetings import add_meetings, edit_meeting, remove_meeting
from samklang.meetings.details import DecisionDetails, MeetingDetails
from samklang.meetings.models import Decision, Meeting
from samklang.meetings.rules import bodies_kept_by, may_keep_meetings
from samklang.people.models import Organisation
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing, hearing

__all__ = ["hearing"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]
MARCH, APRIL = date(2099, 3, 1), date(2099, 4, 1)


def test_a_year_is_added_at_once_and_days_that_stand_there_are_passed_over(cast: Cast) -> None:
    add_meetings(cast.committee, [MARCH], by=cast.committee_secretary)
    made = add_meetings(cast.committee, [APRIL, MARCH, APRIL], by=cast.committee_secretary, place="Rådhuset")
    assert [meeting.held_on for meeting in made] == [APRIL]
    assert Meeting.objects.count() == 2


def test_who_keeps_meetings_keeps_those_of_their_own_bodies(cast: Cast) -> None:
    bodies = Organisation.objects.open().bodies()
    for person in (cast.coder, cast.committee_secretary, cast.officer, cast.employee, cast.reader):
        kept = set(bodies_kept_by(person))
        assert kept == {body for body in bodies if may_keep_meetings(person, body)}
    with pytest.raises(PermissionDenied):
        add_meetings(cast.committee, [MARCH], by=cast.officer)


def test_an_association_holds_no_meetings_here(cast: Cast) -> None:
    for body in (cast.association, cast.administration, cast.closed_committee):
        with pytest.raises(ValidationError):
            add_meetings(body, [MARCH], by=cast.coder)


def test_a_meeting_is_moved_and_two_who_do_it_are_told(cast: Cast) -> None:
    (meeting,) = add_meetings(cast.committee, [MARCH], by=cast.coder)
    edit_meeting(meeting, by=cast.coder, version=1, details=MeetingDetails(APRIL, "Salen"))
    with pytest.raises(ChangedMeanwhile):
        edit_meeting(meeting, by=cast.coder, version=1, details=MeetingDetails(MARCH))
    add_meetings(cast.committee, [MARCH], by=cast.coder)
    with pytest.raises(ValidationError):
        edit_meeting(meeting, by=cast.coder, version=2, details=MeetingDetails(MARCH))


def test_a_day_with_a_case_on_its_agenda_is_not_taken_out(cast: Cast) -> None:
    (empty,) = add_meetings(cast.committee, [MARCH], by=cast.coder)
    item = put_on_agenda(cast.committee, APRIL, by=cast.coder, title="Sag")
    with pytest.raises(ValidationError):
        remove_meeting(item.meeting, by=cast.coder)
    remove_meeting(empty, by=cast.coder)
    assert list(Meeting.objects.all()) == [item.meeting]


def test_a_decision_noted_again_is_one_decision(cast: Cast) -> None:
    item = put_on_agenda(cast.committee, timezone.localdate(), by=cast.coder, title="Sag")
    for kind in ("adopted", "postponed"):
        note_decision(item, by=cast.coder, details=DecisionDetails(kind))
    assert Decision.objects.get().kind == "postponed"
    assert not Decision.objects.get().decides()


def test_who_answers_by_link_is_shown_the_days_of_its_own_body(cast: Cast, hearing: Hearing) -> None:
    soon = timezone.localdate() + timedelta(days=9)
    add_meetings(cast.local_committee, [soon, soon - timedelta(days=100)], by=cast.coder)
    add_meetings(cast.committee, [APRIL], by=cast.coder)
    page = Client().get(reverse("answer", args=["hemmelig"])).content.decode()
    assert f'<option value="{soon.isoformat()}">' in page
    assert "2099-04-01" not in page
    assert page.count("<option value=") == 1


def test_the_form_tells_all_days_that_are_none(cast: Cast) -> None:
    sent = {"body": cast.committee.name, "days": "2099-03-01\nengang\n2099-13-01"}
    answer = signed_in(cast.committee_secretary).post(reverse("new_meetings"), sent)
    assert answer.status_code == 422
    assert "engang" in answer.content.decode()
    assert not Meeting.objects.exists()
    sent["days"] = "2099-03-01\n2099-04-01"
    assert signed_in(cast.committee_secretary).post(reverse("new_meetings"), sent).status_code == 302
    assert Meeting.objects.count() == 2


def test_the_list_shows_what_comes_and_what_was(cast: Cast) -> None:
    past = timezone.localdate() - timedelta(days=30)
    add_meetings(cast.committee, [MARCH, past], by=cast.coder)
    client = signed_in(cast.employee)
    coming = client.get(reverse("meetings")).content.decode()
    assert ("1. marts 2099" in coming, cast.committee.name in coming) == (True, True)
    assert "1. marts 2099" not in client.get(reverse("meetings"), {"when": "past"}).content.decode()
