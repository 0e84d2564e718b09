"""Every door of the duty to be heard, for everyone in the cast: who is close to either body comes in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from samklang.consultations.actions.answers import keep_answer_draft, send_answer
from samklang.consultations.actions.duty import ask_about_case, register_case
from samklang.consultations.duty import DutyDetails
from samklang.consultations.models import DutyCase, SubmissionFile
from samklang.consultations.urls.duty import urlpatterns
from samklang.inquiries.models import Party
from samklang.jobs.worker import Worker
from samklang.meetings.models import Meeting
from tests.cast import Cast
from tests.consultations.conftest import link_of
from tests.doors import SENT, Door, Litany, LitanyOfForms, each_of, with_forms

RUNNERS = {"coder", "approver", "other_approver"}
REGISTER_ANY = RUNNERS
CLOSE = REGISTER_ANY | {"reader", "officer", "committee_secretary", "elected_member"}
OF_THE_BODY = REGISTER_ANY | {"officer"}
KEEP_SOME = OF_THE_BODY | {"committee_secretary"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A case nobody was asked about, one that was answered, and one of bodies that nobody is close to."""

    cast: Cast
    case: DutyCase
    answered: DutyCase
    file: SubmissionFile
    elsewhere: DutyCase
    elsewhere_file: SubmissionFile


def _case(cast: Cast, number: str, **given: Any) -> DutyCase:
    said = {"body": cast.other_committee, "touches": cast.committee, **given}
    details = DutyDetails(
        title=f"Sag {number}",
        case_number=number,
        field="Unge",
        text="Forslaget",
        meets_on=timezone.localdate() + timedelta(days=40),
        **said,
    )
    return register_case(details, by=cast.coder)


def _answered(cast: Cast, case: DutyCase) -> SubmissionFile:
    case.touches.email = f"{case.touches.public_id}@klangby.example"
    case.touches.save()
    ask_about_case(case, by=cast.coder, deadline=timezone.now() + timedelta(days=20))
    Worker().run_until_empty()
    party = Party.objects.get(inquiry__consultation__duty_case=case)
    keep_answer_draft(party, text="Vi er enige.")
    return send_answer(party, link=link_of(party, case.public_id)).files.get()


@pytest.fixture
def scene(cast: Cast) -> Scene:
    answered = _case(cast, "2")
    elsewhere = _case(cast, "3", body=cast.council, touches=cast.advisory_council)
    made = Scene(
        cast=cast,
        case=_case(cast, "1"),
        answered=answered,
        file=_answered(cast, answered),
        elsewhere=elsewhere,
        elsewhere_file=_answered(cast, elsewhere),
    )
    Meeting.objects.filter(items__duty_cases=answered).update(held_on=timezone.localdate())
    return made


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


def _written(scene: Scene) -> dict[str, str]:
    return {
        "title": "Ny sag",
        "case_number": "9",
        "body": scene.cast.other_committee.name,
        "touches": scene.cast.committee.name,
        "meets_on": (timezone.localdate() + timedelta(days=50)).isoformat(),
        "field": "Unge i arbejde",
        "text": "Forslaget",
        "version": "1",
    }


def _deadline(scene: Scene) -> dict[str, str]:
    return {"day": (timezone.localdate() + timedelta(days=10)).isoformat()}


DOORS = (
    Door("duty_cases", CLOSE),
    Door("new_duty_case", KEEP_SOME, ways=SENT),
    Door("duty_case", CLOSE, _of("case")),
    Door("duty_case", RUNNERS | {"reader"}, _of("elsewhere")),
    Door("edit_duty_case", OF_THE_BODY, _of("case"), ways=SENT, sent=_written),
    Door("ask_about_duty_case", OF_THE_BODY, _of("case"), ways=SENT),
    Door("ask_about_duty_case", set(), _of("answered"), ways=SENT),  # it was asked about
    Door("decide_duty_case", OF_THE_BODY, _of("answered"), ways=SENT, sent={"kind": "adopted"}),
    Door("duty_answer_file", CLOSE, _of("file")),
    Door("duty_answer_file", RUNNERS | {"reader"}, _of("elsewhere_file")),
)


def test_every_address_has_its_door() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of the duty to be heard."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """The litany, at every form of it."""
