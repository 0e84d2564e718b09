"""The duty to be heard: a case that touches another's field is put before it, or stands on a list."""

from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from samklang.accounts.models import User
from samklang.consultations.actions.answers import keep_answer_draft, send_answer
from samklang.consultations.actions.duty import ask_about_case, decide_case, edit_case, register_case
from samklang.consultations.duty import DutyDetails, coordinating_committee
from samklang.consultations.models import ConsultationKind, DutyCase, DutyState, WasHeard
from samklang.inquiries.actions.parties import decline
from samklang.inquiries.models import Inquiry, Party
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from samklang.meetings.details import DecisionDetails
from samklang.meetings.models import AgendaItem, Meeting
from tests.cast import Cast, signed_in
from tests.consultations.conftest import link_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture(autouse=True)
def reached(cast: Cast) -> None:
    cast.committee.email = "biu@klangby.example"
    cast.committee.save()


def details(cast: Cast, *, days: int = 30, number: str = "2026-0417", **given: object) -> DutyDetails:
    said = {
        "title": "Ny fritidsklub i Nordhavnen",
        "body": cast.other_committee,
        "touches": cast.committee,
        "field": "Klubben skal hjælpe unge i arbejde.",
        "text": "## Forslag\n\nAt klubben åbner til sommer.",
        **given,
    }
    return DutyDetails(case_number=number, meets_on=TODAY() + timedelta(days=days), **said)  # type: ignore[arg-type]


def registered(cast: Cast, **given: object) -> DutyCase:
    return register_case(details(cast, **given), by=cast.officer)  # type: ignore[arg-type]


def in_days(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def asked(cast: Cast, case: DutyCase, *, days: int = 20) -> DutyCase:
    made = ask_about_case(case, by=cast.officer, deadline=in_days(days))
    Worker().run_until_empty()
    return made


def met(case: DutyCase, day: date | None = None) -> None:
    """The day of the meeting has come."""
    Meeting.objects.filter(items__duty_cases=case).update(held_on=day or TODAY())


def told(case: DutyCase) -> DutyCase:
    return DutyCase.objects.with_times().get(pk=case.pk)


def adopt(case: DutyCase, by: User, kind: str = "adopted") -> None:
    decide_case(case, by=by, details=DecisionDetails(kind))


def test_the_officer_of_a_body_its_secretary_and_the_secretariat_register_its_cases(cast: Cast) -> None:
    for number, by in enumerate((cast.officer, cast.coder)):
        assert register_case(details(cast, number=f"2026-{number}"), by=by).items.count() == 1
    own = details(cast, number="2026-9", body=cast.committee, touches=cast.other_committee)
    assert register_case(own, by=cast.committee_secretary).body == cast.committee


def test_nobody_else_registers_them(cast: Cast) -> None:
    others = (cast.reader, cast.committee_secretary, cast.elected_member, cast.employee, cast.administrator)
    for by in others:
        with pytest.raises(PermissionDenied):
            register_case(details(cast), by=by)
    assert not DutyCase.objects.exists()
    assert not AgendaItem.objects.exists()


def test_the_committee_that_is_usually_asked_is_that_of_the_coordinating_organisation(cast: Cast) -> None:
    assert coordinating_committee() == cast.committee


def test_asked_it_is_a_hearing_with_a_letter_and_a_link(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    assert case.consultation is not None
    assert case.consultation.kind == ConsultationKind.DUTY
    party = case.consultation.inquiry.parties.get()
    assert party.organisation == cast.committee
    mail = Message.objects.get(to="biu@klangby.example")
    assert "Klubben skal hjælpe unge i arbejde." in mail.text
    assert "2026-0417" in mail.text
    assert "/answer/" in mail.text
    assert mail.reply_to == cast.officer.email
    assert told(case).state() is DutyState.WAITING


def test_asked_twice_it_is_asked_once(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    asked(cast, case)
    assert Inquiry.objects.count() == 1
    assert Message.objects.count() == 1


def test_the_answer_must_be_there_before_the_meeting_and_somebody_must_be_reached(cast: Cast) -> None:
    case = registered(cast)
    with pytest.raises(ValidationError):
        asked(cast, case, days=30)
    cast.committee.email = ""
    cast.committee.save()
    with pytest.raises(ValidationError):
        asked(cast, DutyCase.objects.get())
    assert not Inquiry.objects.exists()


def test_answered_by_link_those_whose_case_it_is_read_the_answer(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    assert case.consultation is not None
    party = case.consultation.inquiry.parties.get()
    link = link_of(party, "hemmelig")
    keep_answer_draft(party, text="Vi støtter klubben.")
    answer = send_answer(Party.objects.get(), link=link)
    assert told(case).state() is DutyState.ANSWERED
    file = answer.files.get()
    address = reverse("duty_answer_file", args=[file.public_id])
    assert b"".join(signed_in(cast.officer).get(address)) == "Vi støtter klubben.".encode()
    assert file.name in signed_in(cast.officer).get(case.get_absolute_url()).content.decode()
    assert signed_in(cast.employee).get(address).status_code == 404


def test_heard_before_it_was_decided_it_stands_on_no_list(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    party = Party.objects.get()
    decline(party, by=cast.coder, because="")
    met(case)
    adopt(case, cast.officer)
    assert told(case).was_heard() is WasHeard.HEARD
    assert not DutyCase.objects.decided_unanswered().exists()


def test_decided_without_being_asked_it_stands_on_the_list_of_those_not_heard(cast: Cast) -> None:
    case = registered(cast)
    met(case)
    assert told(case).was_heard() is WasHeard.UNDECIDED
    adopt(case, cast.officer)
    assert told(case).was_heard() is WasHeard.UNASKED
    assert list(DutyCase.objects.decided_unasked()) == [case]


def test_asked_only_after_it_was_decided_it_was_not_heard(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    met(case, TODAY() - timedelta(days=2))
    adopt(case, cast.officer)
    assert told(case).was_heard() is WasHeard.UNASKED


def test_decided_before_the_answer_is_told_apart(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    met(case)
    adopt(case, cast.officer)
    assert told(case).was_heard() is WasHeard.UNANSWERED
    assert not DutyCase.objects.decided_unasked().exists()
    assert list(DutyCase.objects.decided_unanswered()) == [case]


def test_what_is_postponed_is_not_decided_and_comes_to_another_meeting(cast: Cast) -> None:
    case = registered(cast)
    met(case)
    adopt(case, cast.officer, "postponed")
    assert told(case).was_heard() is WasHeard.UNDECIDED
    current = DutyCase.objects.get()
    edit_case(current, by=cast.officer, version=current.version, details=details(cast, days=60))
    assert case.items.count() == 2
    assert case.last_item().meeting.held_on == TODAY() + timedelta(days=60)


def test_what_was_decided_stays_decided(cast: Cast) -> None:
    case = registered(cast)
    met(case)
    adopt(case, cast.officer)
    with pytest.raises(ValidationError):
        edit_case(case, by=cast.officer, version=1, details=details(cast, days=60))


def test_nothing_is_decided_before_the_body_has_met(cast: Cast) -> None:
    case = registered(cast)
    with pytest.raises(ValidationError):
        adopt(case, cast.officer)
    assert signed_in(cast.officer).get(case.get_absolute_url()).status_code == 200


def test_what_was_asked_stays_as_it_was_but_the_meeting_may_move(cast: Cast) -> None:
    case = asked(cast, registered(cast))
    with pytest.raises(ValidationError):
        edit_case(case, by=cast.officer, version=case.version, details=details(cast, title="Noget andet"))
    edit_case(case, by=cast.officer, version=case.version, details=details(cast, days=45))
    assert case.last_item().meeting.held_on == TODAY() + timedelta(days=45)
    assert case.items.count() == 1


def test_who_has_nothing_to_do_with_the_bodies_sees_no_case(cast: Cast) -> None:
    registered(cast)
    for reader in (cast.reader, cast.officer, cast.elected_member, cast.committee_secretary):
        assert DutyCase.objects.readable_by(reader).count() == 1
    for outsider in (cast.employee, cast.guest, cast.administrator, cast.memberless, cast.stranger):
        assert not DutyCase.objects.readable_by(outsider).exists()


def test_the_list_can_be_taken_away_as_a_spreadsheet(cast: Cast) -> None:
    case = registered(cast)
    met(case)
    adopt(case, cast.officer)
    address = reverse("duty_cases")
    answer = signed_in(cast.reader).get(address, {"which": "unasked", "format": "xlsx"})
    sheet: Any = load_workbook(BytesIO(answer.content)).active
    rows = list(sheet.values)
    assert rows[1][0] == "Ny fritidsklub i Nordhavnen"
    assert rows[1][1] == "2026-0417"
    assert len(rows) == 2
    assert case.title in signed_in(cast.reader).get(address, {"which": "unasked"}).content.decode()
    assert case.title not in signed_in(cast.reader).get(address, {"which": "unanswered"}).content.decode()


def test_the_list_asks_the_database_as_often_for_many_as_for_few(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    registered(cast)
    client = signed_in(cast.reader)
    client.get(reverse("duty_cases"))
    with django_assert_num_queries(6) as few:
        client.get(reverse("duty_cases"))
    for number in range(12):
        registered(cast, number=f"2026-1{number}")
    with django_assert_num_queries(len(few)):
        client.get(reverse("duty_cases"))


def test_the_form_refuses_another_committee_in_words(cast: Cast) -> None:
    sent = {
        "title": "Sag",
        "case_number": "1",
        "body": cast.committee.name,
        "touches": cast.other_committee.name,
        "meets_on": "2099-01-31",
        "field": "Lidt",
        "text": "Sagen",
        "version": "1",
    }
    answer = signed_in(cast.officer).post(reverse("new_duty_case"), sent)
    assert answer.status_code == 422
    assert not DutyCase.objects.exists()
