"""Every door of meetings, the engagement log and web comments, for everyone in the cast."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from samklang.consultations.actions.comments import keep_comments
from samklang.consultations.actions.engagement import log_activity
from samklang.consultations.actions.gatherings import write_gathering
from samklang.consultations.details import Sent
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.gathered.details import GatheringDetails
from samklang.consultations.models import (
    Activity,
    ActivityFile,
    Channel,
    CommentSheet,
    Consultation,
    Gathering,
    GatheringVersion,
    SubmissionFile,
)
from samklang.consultations.urls.engagement import urlpatterns
from samklang.jobs.worker import Worker
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.doors import PRESSED, SENT, Door, Litany, LitanyOfForms, each_of, with_forms

RUNNERS = {"coder", "approver", "other_approver"}
SECRETARIAT = RUNNERS | {"reader"}
ACTIVITY = {"kind": "talk", "title": "Oplæg", "began_on": "2026-05-04", "version": "1"}
MEETING = {"title": "Stormøde i Syd", "held_on": "2026-05-12", "said": "Flere træer.", "version": "1"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    open: Consultation
    gathering: Gathering
    picture: SubmissionFile
    version: GatheringVersion
    activity: Activity
    flyer: ActivityFile
    sheet: CommentSheet


@pytest.fixture
def scene(cast: Cast, hearing: Hearing) -> Scene:
    day = date(2026, 5, 12)
    gathering = write_gathering(
        hearing.consultation,
        Channel.TOWN_MEETING,
        GatheringDetails(title="Stormøde", held_on=day, said="Flere bænke."),
        by=cast.coder,
        files=[Sent("tavle.txt", b"tavle")],
    )
    activity = log_activity(
        hearing.consultation,
        ActivityDetails("flyer", "Løbesedler", day),
        by=cast.coder,
        files=[Sent("seddel.txt", b"seddel")],
    )
    sheet = keep_comments(
        hearing.consultation, by=cast.coder, name="a.csv", content=b"Navn;Kommentar\r\nBo;Flere stier."
    )
    Worker().run_until_empty()
    return Scene(
        cast=cast,
        open=hearing.consultation,
        gathering=gathering,
        picture=gathering.submission.files.get(place=2),
        version=gathering.versions.get(),
        activity=activity,
        flyer=activity.files.get(),
        sheet=sheet,
    )


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


def _meeting_in(scene: Scene) -> list[str]:
    return [scene.open.public_id, "town_meeting"]


def _seen(scene: Scene) -> dict[str, str]:
    return {"fingerprint": CommentSheet.objects.get(pk=scene.sheet.pk).fingerprint}


DOORS = (
    Door("engagement", SECRETARIAT, _of("open")),
    Door("new_activity", RUNNERS, _of("open"), ways=SENT, sent=ACTIVITY),
    Door("new_gathering", RUNNERS, _meeting_in, ways=SENT, sent=MEETING),
    Door("new_gathering", set(), lambda scene: [scene.open.public_id, "letter"], ways=SENT),
    Door("gathering", SECRETARIAT, _of("gathering")),
    Door("edit_gathering", RUNNERS, _of("gathering"), ways=SENT, sent=MEETING),
    Door("add_gathering_files", RUNNERS, _of("gathering"), ways=PRESSED),
    Door("remove_gathering_file", RUNNERS, _of("picture"), ways=PRESSED, sent={}),
    Door("gathering_version", SECRETARIAT, _of("version")),
    Door("activity", SECRETARIAT, _of("activity")),
    Door("edit_activity", RUNNERS, _of("activity"), ways=SENT, sent=ACTIVITY),
    Door("remove_activity", RUNNERS, _of("activity"), ways=PRESSED, sent={}),
    Door("add_activity_files", RUNNERS, _of("activity"), ways=PRESSED),
    Door("remove_activity_file", RUNNERS, _of("flyer"), ways=PRESSED, sent={}),
    Door("activity_file", SECRETARIAT, _of("flyer")),
    Door("new_comments", RUNNERS, _of("open"), ways=SENT),
    Door("comment_sheet", RUNNERS, _of("sheet")),
    Door("comment_sheet_file", RUNNERS, _of("sheet")),
    Door("choose_columns", RUNNERS, _of("sheet"), ways=PRESSED, sent={"column_1": "text"}),
    Door("look_at_comments_again", RUNNERS, _of("sheet"), ways=PRESSED, sent={}),
    Door("confirm_comments", RUNNERS, _of("sheet"), ways=PRESSED, sent=_seen),
)


def test_every_address_of_engagement_has_its_door() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of meetings, the log and comments."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """The litany, at every form of meetings, the log and comments."""
