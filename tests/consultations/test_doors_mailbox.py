"""Every door of the mailbox and of receipts, for everyone in the cast."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils import timezone

from samklang.consultations.actions.mails import keep_mail, sort_mail
from samklang.consultations.actions.submissions import confirm, receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Consultation, IncomingMail, Submission
from samklang.consultations.urls.mailbox import urlpatterns
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.mailing import raw
from tests.doors import ADMINISTRATOR, PRESSED, SENT, Door, Litany, LitanyOfForms, each_of, with_forms

pytestmark = pytest.mark.django_db
RUNNERS = {"coder", "approver", "other_approver"}
SECRETARIAT = RUNNERS | {"reader"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A mail that waits, and an answer that was confirmed with an address."""

    cast: Cast
    mail: IncomingMail
    answer: Submission
    open: Consultation


@pytest.fixture
def scene(cast: Cast, hearing: Hearing) -> Scene:
    kept = keep_mail(raw(subject="Om træer"), by=cast.coder, arrived_at=timezone.now())
    details = SubmissionDetails(respondent="Bo Hansen", kind="citizen", email="bo@hansen.example")
    letter = Sent("a.txt", b"Vi er enige.")
    answer = receive(hearing.consultation, [letter], by=cast.coder, details=SubmissionDetails())
    confirmed = confirm(answer, by=cast.coder, version=answer.version, details=details)
    return Scene(cast, sort_mail(kept, by=cast.coder), confirmed, hearing.consultation)


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


DOORS = (
    Door("mailbox", SECRETARIAT | ADMINISTRATOR),
    Door("read_mailbox", SECRETARIAT | ADMINISTRATOR, ways=PRESSED, sent={}),
    Door("incoming_mail", SECRETARIAT, _of("mail")),
    Door("incoming_mail_file", SECRETARIAT, _of("mail")),
    Door("give_mail", RUNNERS, _of("mail"), ways=SENT, sent=lambda scene: {"hearing": scene.open.public_id}),
    Door("set_mail_aside", RUNNERS, _of("mail"), ways=SENT, sent={"because": "Reklame"}),
    Door("send_receipt", RUNNERS, _of("answer"), ways=PRESSED, sent={}),
)


def test_every_address_of_the_mailbox_has_a_door() -> None:
    assert {door.name for door in DOORS} == {pattern.name for pattern in urlpatterns}


@each_of(DOORS)
class TestDoors(Litany):
    pass


@each_of(with_forms(door for door in DOORS if door.ways == SENT))
class TestForms(LitanyOfForms):
    pass
