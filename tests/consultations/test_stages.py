"""What the stages of a hearing show and allow: the list, the citizen's page, the deadline, the calendar."""

from datetime import timedelta
from typing import Any

import icalendar
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from samklang.consultations.actions.consultations import (
    archive_consultation,
    close_consultation,
    mark_as_answered,
)
from samklang.consultations.actions.deadlines import move_deadline_of
from samklang.consultations.calendars import hearings_for
from samklang.consultations.models import Consultation, Stage
from samklang.consultations.stages import public_way_of, way_of
from samklang.inquiries.actions.parties import extend
from samklang.inquiries.models import Inquiry, Party
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing, opened, prepared

pytestmark = pytest.mark.django_db


def closed(hearing: Hearing, cast: Cast) -> Consultation:
    Inquiry.objects.update(deadline=timezone.now() - timedelta(days=1))
    return close_consultation(Consultation.objects.get(pk=hearing.consultation.pk), by=cast.coder)


def shown(name: str, *given: object, by: Client | None = None, **asked: str) -> str:
    answer = (by or Client()).get(reverse(name, args=given), asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_way_tells_each_stage_and_where_we_are(cast: Cast, hearing: Hearing) -> None:
    way = way_of(hearing.consultation)
    assert [each.stage for each in way] == list(Stage)
    assert [each.stage for each in way if each.is_reached] == [Stage.DRAFT, Stage.OPEN]
    assert [each.stage for each in way if each.is_here] == [Stage.OPEN]
    assert way[1].since == hearing.consultation.opened_at
    assert [each.stage for each in public_way_of(hearing.consultation)][0] is Stage.OPEN


def test_a_citizen_reads_what_it_is_until_when_and_how_to_answer(cast: Cast, hearing: Hearing) -> None:
    Inquiry.objects.update(reply_to="svar@klangby.example", case_number="2026-0012")
    page = shown("consultation", hearing.consultation.public_id)
    for said in ("Et udkast til en politik.", "Udkastet", "svar@klangby.example", "2026-0012"):
        assert said in page
    assert hearing.consultation.number in page


def test_a_closed_hearing_opens_again_when_the_deadline_is_moved(cast: Cast, hearing: Hearing) -> None:
    gone = closed(hearing, cast)
    until = timezone.now() + timedelta(days=14)
    again = move_deadline_of(gone, by=cast.coder, until=until, reason="Mange bad om det.")
    assert again.stage() is Stage.OPEN
    assert Party.objects.get(pk=hearing.party.pk).deadline() == until
    assert "Mange bad om det." in shown("consultation", gone.public_id)


def test_the_deadline_is_moved_by_who_runs_it_and_not_once_people_were_answered(
    cast: Cast, hearing: Hearing
) -> None:
    until = timezone.now() + timedelta(days=90)
    with pytest.raises(PermissionDenied):
        move_deadline_of(hearing.consultation, by=cast.reader, until=until, reason="Ferie")
    draft = prepared(cast, cast.advisory_council, title="Under arbejde")
    answered = mark_as_answered(closed(hearing, cast), by=cast.coder)
    for hearing_ in (draft, answered, archive_consultation(answered, by=cast.coder)):
        with pytest.raises(ValidationError):
            move_deadline_of(hearing_, by=cast.coder, until=until, reason="Ferie")


def test_the_form_tells_what_is_wrong_with_a_day(cast: Cast, hearing: Hearing) -> None:
    address = reverse("move_deadline", args=[hearing.consultation.public_id])
    answer = signed_in(cast.coder).post(address, {"day": "2020-01-01", "reason": "Ferie"})
    assert answer.status_code == 422
    answer = signed_in(cast.coder).post(address, {"day": "2099-01-01", "reason": "Ferie"})
    assert answer.status_code == 302
    assert Inquiry.objects.get().deadline.year == 2099


def test_the_list_is_narrowed_by_stage_and_kind(cast: Cast, hearing: Hearing) -> None:
    prepared(cast, cast.advisory_council, title="Under arbejde")
    opened(cast, cast.other_committee, title="Kun for jer", kind="internal")
    everything = shown("consultations", by=signed_in(cast.reader))
    assert all(title in everything for title in ("Grøn hverdag", "Under arbejde", "Kun for jer"))
    drafts = shown("consultations", by=signed_in(cast.reader), stage="draft")
    assert ("Under arbejde" in drafts, "Kun for jer" in drafts) == (True, False)
    internal = shown("consultations", by=signed_in(cast.reader), kind="internal", stage="open")
    assert ("Grøn hverdag" in internal, "Kun for jer" in internal) == (False, True)


def test_outsiders_see_public_hearings_only_whatever_they_ask_for(cast: Cast, hearing: Hearing) -> None:
    internal = opened(cast, cast.other_committee, title="Kun for jer", kind="internal")
    for client in (Client(), signed_in(cast.employee), signed_in(cast.guest)):
        for asked in ({}, {"kind": "internal"}, {"stage": "draft"}, {"format": "csv"}):
            answer = client.get(reverse("consultations"), asked)
            assert "Kun for jer" not in answer.content.decode()
        assert client.get(internal.get_absolute_url()).status_code in (302, 404)


def test_the_list_asks_the_database_as_often_for_many_as_for_few(
    cast: Cast, hearing: Hearing, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opened(cast, cast.advisory_council, title="Ren luft")
    client = signed_in(cast.reader)
    client.get(reverse("consultations"))
    with django_assert_num_queries(5) as few:
        client.get(reverse("consultations"))
    for number in range(10):
        opened(cast, cast.advisory_council, title=f"Høring {number}")
    with django_assert_num_queries(len(few)):
        client.get(reverse("consultations"))


def events(calendar: bytes) -> dict[str, Any]:
    read: Any = icalendar.Calendar.from_ical(calendar)
    return {str(event["summary"]): event for event in read.walk("VEVENT")}


def test_anybody_can_follow_the_deadlines_of_public_hearings(cast: Cast, hearing: Hearing) -> None:
    opened(cast, cast.other_committee, title="Kun for jer", kind="internal")
    prepared(cast, cast.advisory_council, title="Under arbejde")
    answer = Client().get(reverse("public_hearings_calendar"))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    (event,) = events(answer.content).values()
    assert event["dtstart"].dt == timezone.localdate(hearing.consultation.inquiry.deadline)
    assert event["url"].endswith(hearing.consultation.get_absolute_url())
    assert answer.headers["ETag"]
    again = Client().get(
        reverse("public_hearings_calendar"), headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


def test_a_moved_deadline_is_the_same_event_on_another_day(cast: Cast, hearing: Hearing) -> None:
    (before,) = events(Client().get(reverse("public_hearings_calendar")).content).values()
    until = timezone.now() + timedelta(days=60)
    move_deadline_of(hearing.consultation, by=cast.coder, until=until, reason="Ferie")
    (after,) = events(Client().get(reverse("public_hearings_calendar")).content).values()
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt == timezone.localdate(until)


def test_the_secretariat_has_also_extensions_and_the_days_bodies_meet(cast: Cast, hearing: Hearing) -> None:
    extend(hearing.party, by=cast.coder, until=timezone.now() + timedelta(days=50), reason="Møde i maj")
    hearing.consultation.submissions.create(
        number=1,
        respondent="Nordhavnens Lokaludvalg",
        is_provisional=True,
        treated_on=timezone.localdate() + timedelta(days=45),
    )
    internal = opened(cast, cast.other_committee, title="Kun for jer", kind="internal")
    titles = " | ".join(event.title for event in hearings_for(cast.reader))
    assert titles.count("Nordhavnens Lokaludvalg") == 2
    assert internal.title in titles
    assert [event.title for event in hearings_for(cast.employee)] == [
        event.title for event in hearings_for(cast.guest)
    ]
    assert "Kun for jer" not in " ".join(event.title for event in hearings_for(cast.employee))
