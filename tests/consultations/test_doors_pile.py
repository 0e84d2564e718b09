"""Every door of the pile of answers, for everyone in the cast."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import note_campaigns, take_out
from samklang.consultations.campaigns.finding import find_campaigns
from samklang.consultations.models import Campaign, Consultation, Submission, SubmissionFile
from samklang.consultations.urls.pile import urlpatterns
from samklang.files.actions import store
from tests.cast import Cast
from tests.consultations.alike import LETTER, OTHER, read_answer, signed
from tests.consultations.conftest import Hearing
from tests.doors import PRESSED, SENT, Door, Litany, LitanyOfForms, each_of, with_forms

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
RUNNERS = {"coder", "approver", "other_approver"}
SECRETARIAT = RUNNERS | {"reader"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A campaign of three letters with a fourth taken out, and an answer that took the place of another."""

    cast: Cast
    open: Consultation
    campaign: Campaign
    letter: Submission
    out: Submission
    final: Submission
    file: SubmissionFile


@pytest.fixture
def scene(cast: Cast, hearing: Hearing) -> Scene:
    consultation = hearing.consultation
    letters = [read_answer(consultation, signed(LETTER, name)) for name in ("Bo", "Eva", "Ib", "Pia")]
    note_campaigns(consultation, find_campaigns(consultation), by=System("tests"))
    campaign = take_out(Campaign.objects.get(), letters[3:], by=cast.coder)
    before, final = read_answer(consultation, OTHER), read_answer(consultation, f"{OTHER} Nu.")
    Submission.objects.filter(pk=before.pk).update(superseded_by=final)
    kept = store(by=cast.coder, name="svar.pdf", content=b"%PDF-1.4 ")
    file = SubmissionFile.objects.create(submission=final, file=kept, name="svar.pdf")
    return Scene(cast, consultation, campaign, letters[0], letters[3], final, file)


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


def _two(scene: Scene) -> dict[str, str]:
    return {"name": "Cykelstien", "answers": f"{scene.out.reference}\n{scene.final.reference}"}


DOORS = (
    Door(
        "file_submissions",
        RUNNERS,
        _of("open"),
        ways=SENT,
        sent=lambda scene: {"lines": f"{scene.final.reference};2026-1\n1;2026-2"},
    ),
    Door(
        "file_submission",
        RUNNERS,
        _of("final"),
        ways=SENT,
        sent=lambda scene: {"filed_as": "2026-1", "version": str(scene.final.version)},
    ),
    Door("compare_submission", SECRETARIAT, _of("final")),
    Door("compare_submission", set(), _of("letter")),
    Door("shown_file", SECRETARIAT, _of("file")),
    Door("campaigns", SECRETARIAT, _of("open")),
    Door("new_campaign", RUNNERS, _of("open"), ways=SENT, sent=_two),
    Door("look_for_campaigns", RUNNERS, _of("open"), ways=PRESSED, sent={}),
    Door("campaign", SECRETARIAT, _of("campaign")),
    Door("name_campaign", RUNNERS, _of("campaign"), ways=SENT, sent={"name": "Hallen", "version": "1"}),
    Door("confirm_campaign", RUNNERS, _of("campaign"), ways=PRESSED, sent={"version": "1"}),
    Door("reject_campaign", RUNNERS, _of("campaign"), ways=PRESSED, sent={"version": "1"}),
    Door(
        "put_in_campaign",
        RUNNERS,
        _of("campaign"),
        ways=SENT,
        sent=lambda scene: {"answers": scene.out.reference},
    ),
    Door(
        "take_out_of_campaign",
        RUNNERS,
        _of("campaign"),
        ways=PRESSED,
        sent=lambda scene: {"answer": scene.letter.public_id},
    ),
    Door(
        "put_back_in_campaign",
        RUNNERS,
        _of("campaign"),
        ways=PRESSED,
        sent=lambda scene: {"answer": scene.out.public_id},
    ),
)


def test_every_address_of_the_pile_has_a_door() -> None:
    assert {door.name for door in DOORS} == {pattern.name for pattern in urlpatterns}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of the pile."""


@each_of(with_forms(door for door in DOORS if door.ways == SENT))
class TestForms(LitanyOfForms):
    """The litany, at every form of the pile."""
