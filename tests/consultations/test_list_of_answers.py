"""The list of answers: narrowed, counted, sorted, taken away, and filed in the records system."""

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from openpyxl.worksheet.worksheet import Worksheet

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import note_campaigns
from samklang.consultations.actions.filing import note_many_filed
from samklang.consultations.actions.submissions import reject
from samklang.consultations.campaigns.finding import find_campaigns
from samklang.consultations.models import Consultation, Submission
from samklang.consultations.pile.filing import lines_of_text
from samklang.people.models import District
from tests.cast import Cast, signed_in
from tests.consultations.alike import LETTER, OTHER, read_answer, signed
from tests.consultations.conftest import Hearing


@pytest.fixture
def pile(hearing: Hearing, cast: Cast) -> Consultation:
    """Five answers: a campaign of two, a provisional one from a district, one rejected, one not read."""
    consultation = hearing.consultation
    district = District.objects.create(name="Nordby")
    read_answer(consultation, signed(LETTER, "Bo"), respondent="Bo Holm")
    read_answer(consultation, signed(LETTER, "Eva"), respondent="Eva Lund")
    read_answer(
        consultation,
        signed(OTHER, "Rådet"),
        respondent="Nordby Råd",
        kind="advisory_council",
        channel="email",
        district=district,
        is_provisional=True,
    )
    reject(read_answer(consultation, "Hvornår er fristen?"), by=cast.coder, because="Et spørgsmål")
    read_answer(consultation, "").reading.delete()
    note_campaigns(consultation, find_campaigns(consultation), by=System("tests"))
    return consultation


def path(consultation: Consultation) -> str:
    return f"/hearings/{consultation.public_id}/answers/"


def listed(client: Client, consultation: Consultation, **given: str) -> set[int]:
    shown = client.get(path(consultation), given)
    assert shown.status_code == 200
    return {row.number for row in shown.context["rows"]}


@pytest.mark.parametrize(
    ("given", "numbers"),
    [
        ({}, {1, 2, 3, 4, 5}),
        ({"q": "eva"}, {2}),
        ({"q": "svømmehallen nordby"}, {1, 2}),
        ({"q": "cykelsti"}, {3}),
        ({"q": "findes ikke"}, set()),
        ({"kind": "advisory_council"}, {3}),
        ({"channel": "email"}, {3}),
        ({"state": "to_confirm"}, {1, 2, 3}),
        ({"state": "provisional"}, {3}),
        ({"state": "rejected"}, {4}),
        ({"state": "unread"}, {5}),
        ({"state": "campaign"}, {1, 2}),
        ({"state": "not_filed"}, {1, 2, 3, 5}),
        ({"state": "campaign", "q": "eva"}, {2}),
        ({"state": "nonsense"}, {1, 2, 3, 4, 5}),
    ],
)
def test_the_list_is_narrowed(
    pile: Consultation, cast: Cast, given: dict[str, str], numbers: set[int]
) -> None:
    assert listed(signed_in(cast.reader), pile, **given) == numbers


def test_a_district_narrows_the_list(pile: Consultation, cast: Cast) -> None:
    assert listed(signed_in(cast.reader), pile, district=District.objects.get(name="Nordby").public_id) == {3}


def test_late_is_what_came_after_the_deadline_of_the_party(
    hearing: Hearing, pile: Consultation, cast: Cast
) -> None:
    inquiry = hearing.consultation.inquiry
    inquiry.deadline = timezone.now() - timedelta(days=1)
    inquiry.save()
    hearing.party.extended_to = timezone.now() + timedelta(days=9)
    hearing.party.extension_reason = "Ferie"
    hearing.party.save()
    Submission.objects.filter(number=1).update(party=hearing.party)
    assert listed(signed_in(cast.reader), pile, state="late") == {2, 3, 5}


def test_each_choice_says_how_many_it_holds(pile: Consultation, cast: Cast) -> None:
    shown = signed_in(cast.reader).get(path(pile)).content.decode()
    assert "I en kampagne (2)" in shown
    assert "Ikke læst (1)" in shown
    assert "Trukket tilbage (" not in shown


def test_the_list_is_taken_away_as_a_spreadsheet(pile: Consultation, cast: Cast) -> None:
    Submission.objects.filter(number=2).update(filed_as="2026-0012345-7")
    copy = signed_in(cast.reader).get(path(pile), {"format": "xlsx", "state": "filed"})
    sheet = openpyxl.load_workbook(BytesIO(copy.content)).active
    assert isinstance(sheet, Worksheet)
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 2
    assert "2026-0012345-7" in rows[1]
    assert "Kampagne 1" in rows[1]


def test_a_long_list_asks_no_more_of_the_database(pile: Consultation, cast: Cast) -> None:
    client = signed_in(cast.reader)
    client.get(path(pile))
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(path(pile))
    for number in range(20):
        read_answer(pile, signed(OTHER, f"Nr. {number}"))
    with CaptureQueriesContext(connection) as many:
        client.get(path(pile))
    assert len(many) == len(few)


def test_numbers_of_the_records_system_are_noted_many_at_once(pile: Consultation, cast: Cast) -> None:
    pasted = f"{pile.number}-001;2026-1\n2; 2026-2\n"
    client = signed_in(cast.coder)
    client.post(f"{path(pile)}file/", {"lines": pasted})
    assert list(pile.submissions.order_by("number").values_list("filed_as", flat=True)[:3]) == [
        "2026-1",
        "2026-2",
        "",
    ]
    assert listed(client, pile, state="filed") == {1, 2}


def test_noted_twice_nothing_changes_the_second_time(pile: Consultation, cast: Cast) -> None:
    lines = lines_of_text("1;2026-1\n2;2026-2")
    assert note_many_filed(pile, lines, by=cast.coder) == 2
    assert note_many_filed(pile, lines, by=cast.coder) == 0


def test_numbers_come_as_a_spreadsheet_too(pile: Consultation, cast: Cast) -> None:
    book = openpyxl.Workbook()
    assert isinstance(book.active, Worksheet)
    for row in (("Høringssvar", "Dok.nr."), (f"{pile.number}-003", "2026-3")):
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    file = SimpleUploadedFile("numre.xlsx", content.getvalue())
    signed_in(cast.coder).post(f"{path(pile)}file/", {"file": file})
    assert pile.submissions.get(number=3).filed_as == "2026-3"


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("1;2026-1\n99;2026-2", "Line 2: “99” is no answer"),
        ("H2020-09-001;2026-1\n1;2", "is no answer of this hearing"),
        ("1;2026-1\n1;2026-2", "Line 2: .* stands twice"),
        ("1;2026-1\n2;", "2 has no number"),
        ("1;" + "9" * 61 + "\n2;3", "longer than 60"),
    ],
)
def test_one_wrong_line_and_nothing_is_noted(pile: Consultation, cast: Cast, pasted: str, said: str) -> None:
    with translation.override("en"), pytest.raises(ValidationError, match=said):
        note_many_filed(pile, lines_of_text(pasted), by=cast.coder)
    assert not pile.submissions.exclude(filed_as="").exists()


def test_what_is_no_list_is_told_and_kept_in_the_form(pile: Consultation, cast: Cast) -> None:
    answer = signed_in(cast.coder).post(f"{path(pile)}file/", {"lines": "hvad som helst"})
    assert answer.status_code == 422
    assert "hvad som helst" in answer.content.decode()


def test_only_who_runs_hearings_notes_numbers(pile: Consultation, cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        note_many_filed(pile, lines_of_text("1;2\n2;3"), by=cast.reader)


def test_the_number_of_one_answer_is_noted_and_taken_away(pile: Consultation, cast: Cast) -> None:
    client, answer = signed_in(cast.coder), pile.submissions.get(number=1)
    client.post(f"/answers/{answer.public_id}/file/", {"filed_as": "2026-9", "version": answer.version})
    answer.refresh_from_db()
    assert answer.filed_as == "2026-9"
    client.post(f"/answers/{answer.public_id}/file/", {"filed_as": "", "version": answer.version})
    answer.refresh_from_db()
    assert answer.filed_as == ""
