"""Every address of the site has its door in a table: who comes in, and who is told that nothing is there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.files.actions import hold_back, mark_as_filed, store
from samklang.files.models import Hold, StoredFile
from samklang.jobs.models import Job
from samklang.mail.actions import send
from samklang.mail.models import Message
from tests.cast import Cast
from tests.consultations.test_doors import DOORS as DOORS_OF_CONSULTATIONS
from tests.consultations.test_doors_duty import DOORS as DOORS_OF_DUTY
from tests.consultations.test_doors_engagement import DOORS as DOORS_OF_ENGAGEMENT
from tests.consultations.test_doors_intake import DOORS as DOORS_OF_INTAKE
from tests.consultations.test_doors_mailbox import DOORS as DOORS_OF_MAILBOX
from tests.consultations.test_doors_pile import DOORS as DOORS_OF_PILE
from tests.doors import (
    ADMINISTRATOR,
    EVERYONE,
    PRESSED,
    SIGNED_IN,
    Door,
    Litany,
    LitanyOfForms,
    each_of,
    with_forms,
)
from tests.exchange.test_doors import DOORS as DOORS_OF_EXCHANGE
from tests.following.test_doors import DOORS as DOORS_OF_FOLLOWING
from tests.following.test_doors import OF_OVERVIEW as DOORS_OF_NEWS
from tests.funding.test_doors import DOORS as DOORS_OF_FUNDING
from tests.knowledge.test_doors import DOORS as DOORS_OF_KNOWLEDGE
from tests.knowledge.test_import_doors import DOORS as DOORS_OF_IMPORTS
from tests.knowledge.test_quality_doors import DOORS as DOORS_OF_QUALITY
from tests.meetings.test_doors import DOORS as DOORS_OF_MEETINGS
from tests.overview.test_doors import DOORS as DOORS_OF_OVERVIEW
from tests.people.test_doors import DOORS as DOORS_OF_PEOPLE

OF_OTHERS = ("account_", "mfa_", "socialaccount_")
"""Pages of django-allauth: their doors are its own, and what we changed is tested in tests/accounts."""
SECRETARIAT = {"approver", "other_approver", "coder", "reader"}
CODER = {"coder"}
TESTS = System("tests")


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    own_job: Job  # what the coder asked for, and was given up
    own_work: Job  # what the coder asked for, and waits
    other_job: Job
    mail: Message
    file: StoredFile  # may be erased
    held: StoredFile
    hold: Hold


@pytest.fixture
def scene(cast: Cast, own_storage: Path) -> Scene:
    coder, undone = cast.coder.public_id, {"name": "search.tidy", "failed_at": timezone.now()}
    file, held = (store(by=TESTS, name=name, content=name.encode()) for name in ("a.txt", "b.txt"))
    mark_as_filed(by=TESTS, file=file, number="2026-1")
    return Scene(
        cast=cast,
        own_job=Job.objects.create(requested_by=coder, **undone),
        own_work=Job.objects.create(requested_by=coder, name="search.tidy"),
        other_job=Job.objects.create(requested_by="system:tests", **undone),
        mail=_refused_mail(),
        file=file,
        held=held,
        hold=hold_back(by=TESTS, file=held, reason="Aktindsigt 2026-4"),
    )


def _refused_mail() -> Message:
    mail = send(by=TESTS, to="udvalget@klangby.example", subject="Høring", text="Svar nu", key="k")
    Message.objects.filter(pk=mail.pk).update(refused_at=timezone.now())
    return mail


def _own_job(scene: Scene) -> list[str]:
    return [scene.own_job.public_id]


def _other_job(scene: Scene) -> list[str]:
    return [scene.other_job.public_id]


def _mail(scene: Scene) -> list[str]:
    return [scene.mail.public_id]


def _file(scene: Scene) -> list[str]:
    return [scene.file.public_id]


def _hold(scene: Scene) -> list[str]:
    return [scene.held.public_id, scene.hold.public_id]


DOORS = [
    Door("account", SIGNED_IN),
    Door("choose_language", EVERYONE, ways=PRESSED, sent={"language": "en", "next": "/help/"}),
    Door("jobs", SIGNED_IN),
    Door("job", ADMINISTRATOR | CODER, _own_job),
    Door("job", ADMINISTRATOR, _other_job),
    Door("job", set(), lambda scene: ["job-222222222222"]),
    Door("cancel_job", ADMINISTRATOR | CODER, lambda scene: [scene.own_work.public_id], PRESSED, {}),
    Door("cancel_job", ADMINISTRATOR, _other_job, PRESSED),  # has ended: nothing is left to cancel
    Door("retry_job", ADMINISTRATOR | CODER, _own_job, PRESSED, {}),
    Door("retry_job", ADMINISTRATOR, _other_job, PRESSED, {}),
    Door("mails", ADMINISTRATOR),
    Door("mail", ADMINISTRATOR, _mail),
    Door("mail", set(), lambda scene: ["mail-222222222222"]),
    Door("resend_mail", ADMINISTRATOR, _mail, PRESSED, {}),
    Door("files", ADMINISTRATOR),
    Door("file", ADMINISTRATOR, _file),
    Door("file", set(), lambda scene: ["file-222222222222"]),
    Door("download_file", ADMINISTRATOR, _file, is_noted=True),
    Door("hold_file", ADMINISTRATOR, _file, PRESSED, {"hold-reason": "Klage 2026-9"}),
    Door("lift_hold", ADMINISTRATOR, _hold, PRESSED, {}),
    Door("lift_hold", set(), lambda scene: [scene.file.public_id, scene.hold.public_id], PRESSED),
    Door(
        "keep_file",
        ADMINISTRATOR,
        _file,
        PRESSED,
        {"keep-ground": "Arkivloven", "keep-keep_until": "2040-01-01"},
    ),
    Door("mark_file_as_filed", ADMINISTRATOR, _file, PRESSED, {"filing-number": "2026-17"}),
    Door("erase_file", ADMINISTRATOR, _file, PRESSED, {"erase-ground": "Artikel 17"}),
    Door("journal", ADMINISTRATOR | SECRETARIAT),
    Door("gallery", EVERYONE),
    Door("health", EVERYONE),
    Door("robots", EVERYONE),
    Door("favicon", EVERYONE),
    Door("brand_stylesheet", EVERYONE),
]


def _names(patterns: list[URLPattern | URLResolver], before: str = "/") -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _names(pattern.url_patterns, route)
        else:
            assert pattern.name, f"{route} has no name"
            yield pattern.name


def _ours() -> list[str]:
    return [name for name in _names(get_resolver().url_patterns) if not name.startswith(OF_OTHERS)]


DOORS_OF_ALL = [
    *DOORS,
    *DOORS_OF_MEETINGS,
    *DOORS_OF_OVERVIEW,
    *DOORS_OF_FUNDING,
    *DOORS_OF_CONSULTATIONS,
    *DOORS_OF_DUTY,
    *DOORS_OF_ENGAGEMENT,
    *DOORS_OF_INTAKE,
    *DOORS_OF_MAILBOX,
    *DOORS_OF_PILE,
    *DOORS_OF_EXCHANGE,
    *DOORS_OF_KNOWLEDGE,
    *DOORS_OF_PEOPLE,
]
DOORS_OF_ALL += [*DOORS_OF_QUALITY, *DOORS_OF_FOLLOWING, *DOORS_OF_NEWS, *DOORS_OF_IMPORTS]


def test_every_address_is_in_a_table_of_doors_and_none_that_is_gone() -> None:
    assert set(_ours()) == {door.name for door in DOORS_OF_ALL}


def test_no_two_addresses_share_a_name_and_so_a_door() -> None:
    assert [name for name, count in Counter(_ours()).items() if count > 1] == []


@each_of(DOORS)
class TestDoors(Litany):
    """The doors of all packages but `knowledge` and `people`, whose tables are their own."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """Those of them where something is sent."""
