"""Every door of what comes in, for everyone in the cast."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from samklang.consultations.actions.intake import keep_member, members_waiting
from samklang.consultations.actions.joining import join
from samklang.consultations.actions.submissions import receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Consultation, Intake, Reading, Submission
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang.consultations.urls.intake import urlpatterns
from samklang.jobs.models import Job
from samklang_whitebook.model import Submission as Read
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.letters import archive, drop
from tests.doors import PRESSED, SENT, Door, Litany, LitanyOfForms, each_of, with_forms

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
RUNNERS = {"coder", "approver", "other_approver"}
SECRETARIAT = RUNNERS | {"reader"}


@dataclass(frozen=True, slots=True)
class Scene:
    """An archive that was dropped, an answer of two files that was read, one that was joined to another."""

    cast: Cast
    open: Consultation
    intake: Intake
    answer: Submission
    joined: Submission


@pytest.fixture
def scene(cast: Cast, hearing: Hearing) -> Scene:
    def taken(*names: str) -> Submission:
        letters = [Sent(name, name.encode()) for name in names]
        return receive(hearing.consultation, letters, by=cast.coder, details=SubmissionDetails())

    intake = drop(hearing.consultation, [("post.zip", archive(("a.txt", b"Vi er enige.")))], by=cast.coder)
    for row, member in members_waiting(intake):
        keep_member(row, member)
    answer, whole, joined = taken("svar.txt", "bilag.txt"), taken("b.txt"), taken("c.txt")
    join(whole, [joined], by=cast.coder)
    found = as_stored(Read(file="svar.txt", sha256="", format="txt", kind="answer", text="Vi er enige."))
    Reading.objects.create(submission=answer, found=found, version=VERSION)
    Job.objects.all().delete()  # given up long ago: there is something to go on with
    answer.refresh_from_db()
    joined.refresh_from_db()
    return Scene(cast, hearing.consultation, intake, answer, joined)


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


def _file(scene: Scene) -> list[str]:
    return [scene.answer.parts()[1].public_id]


def _archive(scene: Scene) -> list[str]:
    return [scene.intake.files.get(came_in=None).public_id]


def _dropped(_scene: Scene) -> dict[str, Any]:
    day = timezone.localdate().isoformat()
    return {"answers": SimpleUploadedFile("d.txt", b"Ja."), "channel": "letter", "received_on": day}


def _one_answer(scene: Scene) -> dict[str, str]:
    return {"answers": scene.answer.public_id}


def _looked_at(scene: Scene) -> dict[str, str]:
    return {"sure": f"{scene.answer.public_id}:{scene.answer.version}"}


def _confirmed(scene: Scene) -> dict[str, str]:
    version = str(scene.answer.version)
    return {"respondent": "Bo", "kind": "citizen", "channel": "letter", "version": version}


DOORS = (
    Door("take_in", RUNNERS, _of("open"), ways=SENT, sent=_dropped),
    Door("intake", SECRETARIAT, _of("intake")),
    Door("go_on_with_intake", RUNNERS, _of("intake"), ways=PRESSED, sent={}),
    Door("join_dropped", RUNNERS, _of("intake"), ways=PRESSED, sent=_one_answer),
    Door("dropped_file", SECRETARIAT, _archive),
    Door("next_to_confirm", RUNNERS, _of("open")),
    Door("confirm_in_turn", RUNNERS, _of("answer"), ways=SENT, sent=_confirmed),
    Door("confirm_sure", RUNNERS, _of("open"), ways=SENT, sent=_looked_at),
    Door("unread_submissions", SECRETARIAT, _of("open")),
    Door("enter_by_hand", RUNNERS, _of("answer"), ways=SENT, sent=lambda s: {**_confirmed(s), "text": "Ja."}),
    Door("read_again", RUNNERS, _of("answer"), ways=PRESSED, sent={}),
    Door(
        "join_submissions",
        RUNNERS,
        _of("answer"),
        ways=SENT,
        sent=lambda scene: {"references": scene.joined.joined_into.reference},
    ),
    Door("take_back_join", RUNNERS, _of("joined"), ways=PRESSED, sent={}),
    Door("join_back", RUNNERS, _of("answer"), ways=PRESSED, sent={}),
    Door("part_out", RUNNERS, _file, ways=PRESSED, sent={}),
)


def test_every_address_of_what_comes_in_has_a_door() -> None:
    assert {door.name for door in DOORS} == {pattern.name for pattern in urlpatterns}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of what comes in."""


@each_of(with_forms(door for door in DOORS if door.ways == SENT))
class TestForms(LitanyOfForms):
    """The litany, at every form of what comes in."""
