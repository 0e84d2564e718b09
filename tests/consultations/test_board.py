"""The board: narrowed by progress, sorted, taken away, and with numbers that add up."""

import io
from datetime import timedelta
from itertools import product

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.consultations import open_consultation
from samklang.consultations.board import standing_of_parties
from samklang.consultations.models import Consultation
from samklang.inquiries.models import Party, Progress
from samklang.inquiries.sending import send_letter_to
from samklang.mail.models import Message
from tests.cast import Cast, make_organisation, signed_in
from tests.consultations.conftest import prepared

pytestmark = pytest.mark.django_db
TIMES = ("asked_at", "opened_at", "began_at", "provisional_at", "answered_at", "declined_at", "extended_to")


@pytest.fixture
def everywhere(cast: Cast) -> Consultation:
    """A hearing with a party at every point there can be."""
    now = timezone.now()
    late = now + timedelta(days=60)
    given = [dict(zip(TIMES, each, strict=True)) for each in product([None, now], repeat=len(TIMES))]
    given += [{"asked_at": now, "answered_at": late}]
    possible = [each for each in given if not (each.get("answered_at") and each.get("declined_at"))]
    hearing = prepared(cast, make_organisation("Først", "association"))
    for number, times in enumerate(possible):
        place = make_organisation(f"Kreds {number}", "association")
        because = "Ferie" if times.get("extended_to") else ""
        Party.objects.create(inquiry=hearing.inquiry, organisation=place, extension_reason=because, **times)
    return hearing


def board(consultation: Consultation, cast: Cast, query: str = "") -> str:
    answer = signed_in(cast.coder).get(f"/hearings/{consultation.public_id}/board/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_database_tells_how_far_each_has_come_as_the_party_does(everywhere: Consultation) -> None:
    now = timezone.now() + timedelta(seconds=1)
    rows = list(everywhere.inquiry.parties.with_progress(now).select_related("inquiry"))
    told = [vars(row)["how_far"] for row in rows]
    assert set(told) == set(Progress.values)
    assert told == [row.progress(now) for row in rows]


def test_the_numbers_add_up(everywhere: Consultation) -> None:
    standing = standing_of_parties(everywhere)
    assert standing.asked == everywhere.inquiry.parties.count() == sum(n for _each, n in standing.counts)


def test_it_is_narrowed_by_progress_and_by_mail_that_did_not_arrive(
    everywhere: Consultation, cast: Cast
) -> None:
    Party.objects.filter(organisation__name="Kreds 1").update(declined_because="Ikke vores område")
    answers = board(everywhere, cast, "?progress=late")
    assert answers.count('<th scope="row">') == 1
    assert board(everywhere, cast, "?progress=returned").count('<th scope="row">') == 0


def test_it_is_sorted_by_how_far_they_have_come(everywhere: Consultation, cast: Cast) -> None:
    shown = signed_in(cast.coder).get(f"/hearings/{everywhere.public_id}/board/?sort=-progress")
    order = [Progress.values.index(line.progress) for line in shown.context["rows"]]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) > 1


def test_it_is_taken_away_whole(everywhere: Consultation, cast: Cast) -> None:
    answer = signed_in(cast.coder).get(f"/hearings/{everywhere.public_id}/board/?format=xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert sheet.max_row == everywhere.inquiry.parties.count() + 1


def queries(consultation: Consultation, browser: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(f"/hearings/{consultation.public_id}/board/").status_code == 200
    return len(captured)


def test_twenty_parties_take_as_many_queries_as_two(cast: Cast) -> None:
    two = [make_organisation(f"Kreds {number}", "association") for number in range(2)]
    twenty = [make_organisation(f"Kreds {number}", "association") for number in range(2, 22)]
    browser = signed_in(cast.coder)
    few, many = prepared(cast, *two), prepared(cast, *twenty, title="En anden")
    assert queries(few, browser) == queries(many, browser)


def test_a_mail_that_came_back_is_told_with_what_the_server_said(cast: Cast) -> None:
    hearing = open_consultation(prepared(cast, cast.local_committee), by=cast.coder)
    party = hearing.inquiry.parties.get()
    send_letter_to(party, by=System("tests"))
    now = timezone.now()
    came_back = {"sent_at": now, "text": "", "bounced_at": now, "bounce_status": "5.1.1"}
    Message.objects.update(problem="550 User unknown", **came_back)
    assert party.addressees.get().email in board(hearing, cast, "?progress=returned")
    page = signed_in(cast.coder).get(party.get_absolute_url()).content.decode()
    assert "550 User unknown" in page
