"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.people.actions.imports import upload_sheet
from samklang.people.models import Contact, Membership, Network, SheetImport
from samklang.people.urls import urlpatterns
from tests.cast import Cast, make_contact, make_network, make_user, signed_in

INSIDE = {
    "approver",
    "other_approver",
    "coder",
    "reader",
    "officer",
    "committee_secretary",
    "elected_member",
    "employee",
    "administrator",
}
WRITERS = INSIDE - {"elected_member"}
EVERYONE = INSIDE | {"guest", "memberless", "stranger"}
ADMINISTRATOR = {"administrator"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    shared: Contact
    kept: Contact
    shared_network: Network
    kept_network: Network
    sheet: SheetImport
    closed_login: User


@pytest.fixture
def scene(cast: Cast, own_storage: None) -> Scene:
    shared = make_contact("Sara Shared", cast.committee, is_shared=True)
    kept = make_contact("Karl Kept", cast.committee)
    return Scene(
        cast=cast,
        shared=shared,
        kept=kept,
        shared_network=make_network("Shared", shared, is_shared=True),
        kept_network=make_network("Kept", kept),
        sheet=upload_sheet(
            by=cast.administrator,
            kind="organisations",
            name="a.csv",
            content=b"Navn;Type\nNyt Udvalg;Udvalg\n",
        ),
        closed_login=make_user("Lukas Lukket", is_active=False),
    )


class Turned(Exception):
    """Takes back what a visitor did, so that the next one meets the same."""


Arguments = Callable[[Scene], list[str]]
SEEN, SENT, PRESSED = frozenset({"GET"}), frozenset({"GET", "POST"}), frozenset({"POST"})


def _nothing(scene: Scene) -> list[str]:
    return []


@dataclass(frozen=True, slots=True)
class Door:
    """A URL, what leads to it, who comes in, how it is opened, and a form that is right if one is sent."""

    name: str
    who: set[str]
    arguments: Arguments = _nothing
    ways: frozenset[str] = SEEN
    sent: dict[str, str] = field(default_factory=dict)


def _committee(scene: Scene) -> list[str]:
    return [scene.cast.committee.public_id]


def _closed(scene: Scene) -> list[str]:
    return [scene.cast.closed_committee.public_id]


def _other_administration(scene: Scene) -> list[str]:
    return [scene.cast.administration.public_id]


def _district(scene: Scene) -> list[str]:
    return [scene.cast.district.public_id]


def _membership(scene: Scene) -> list[str]:
    return [Membership.objects.get(user=scene.cast.elected_member).public_id]


def _shared(scene: Scene) -> list[str]:
    return [scene.shared.public_id]


def _kept(scene: Scene) -> list[str]:
    return [scene.kept.public_id]


def _shared_network(scene: Scene) -> list[str]:
    return [scene.shared_network.public_id]


def _kept_network(scene: Scene) -> list[str]:
    return [scene.kept_network.public_id]


def _employee(scene: Scene) -> list[str]:
    return [scene.cast.employee.public_id]


def _closed_login(scene: Scene) -> list[str]:
    return [scene.closed_login.public_id]


def _memberless(scene: Scene) -> list[str]:
    return [scene.cast.memberless.public_id]


def _sheet(scene: Scene) -> list[str]:
    return [scene.sheet.public_id]


CONTACT = {"name": "Ny", "organisation": "Fjordby Kommune", "is_shared": "on", "version": "1"}
NETWORK = {"name": "Nyt", "purpose": "At lære", "contact_persons": "Sara Shared", "version": "1"}

DOORS = [
    Door("organisations", EVERYONE),
    Door("organisation_names", EVERYONE),
    Door("organisation", EVERYONE, _committee),
    Door("organisation", INSIDE, lambda scene: [scene.cast.association.public_id]),
    Door("organisation", INSIDE, _closed),
    Door("organisation", set(), lambda scene: ["org-222222222222"]),
    Door("new_organisation", ADMINISTRATOR, ways=SENT, sent={"name": "Ny", "kind": "state", "version": "1"}),
    Door(
        "edit_organisation",
        ADMINISTRATOR,
        _committee,
        SENT,
        {"name": "Nyt", "kind": "committee", "version": "1"},
    ),
    Door("move_organisation", ADMINISTRATOR, _committee, SENT, {"parent": "", "version": "1"}),
    Door("close_organisation", ADMINISTRATOR, _committee, SENT, {"on": "2026-01-01"}),
    Door("reopen_organisation", ADMINISTRATOR, _closed, PRESSED),
    Door("make_coordinating", ADMINISTRATOR, _other_administration, PRESSED),
    Door(
        "new_membership",
        ADMINISTRATOR,
        _committee,
        SENT,
        {"user": "Mogens Memberless", "role": "elected_member", "since": "2026-01-01"},
    ),
    Door("end_membership", ADMINISTRATOR, _membership, SENT, {"on": ""}),
    Door("districts", EVERYONE),
    Door("district", EVERYONE, _district),
    Door("new_district", ADMINISTRATOR, ways=SENT, sent={"name": "Ny bydel", "version": "1"}),
    Door("edit_district", ADMINISTRATOR, _district, SENT, {"name": "Ny bydel", "version": "1"}),
    Door("contacts", INSIDE | {"guest"}),
    Door("contact_names", EVERYONE),
    Door("contact", INSIDE | {"guest"}, _shared),
    Door("contact", INSIDE, _kept),
    Door("new_contact", WRITERS | {"guest"}, ways=SENT, sent=CONTACT),
    Door("edit_contact", WRITERS, _shared, SENT, CONTACT),
    Door("edit_contact", WRITERS, _kept, SENT, CONTACT),
    Door("confirm_contact", WRITERS, _kept, PRESSED),
    Door("contact_leaves", WRITERS, _kept, SENT, {"to": ""}),
    Door("erase_contact", ADMINISTRATOR, _kept, SENT, {"sure": "on", "ground": "Artikel 17"}),
    Door("bring_back_contact", WRITERS, _kept, PRESSED),
    Door("networks", INSIDE | {"guest"}),
    Door("network", INSIDE | {"guest"}, _shared_network),
    Door("network", INSIDE, _kept_network),
    Door("new_network", WRITERS, ways=SENT, sent=NETWORK),
    Door("edit_network", WRITERS, _shared_network, SENT, NETWORK),
    Door("close_network", WRITERS, _kept_network, PRESSED),
    Door("users", ADMINISTRATOR),
    Door(
        "invite_user",
        ADMINISTRATOR,
        ways=SENT,
        sent={"name": "Ny", "email": "ny@klangby.example", "language": "da"},
    ),
    Door("user", ADMINISTRATOR, _employee),
    Door("shut_out_user", ADMINISTRATOR, _employee, SENT, {"successor": ""}),
    Door("invite_user_again", ADMINISTRATOR, _memberless, PRESSED),
    Door("let_in_user", ADMINISTRATOR, _employee, PRESSED),
    Door("erase_user", ADMINISTRATOR, _closed_login, SENT, {"sure": "on", "ground": "Artikel 17"}),
    Door("erase_user", set(), _employee, SENT),
    Door("set_administrator", ADMINISTRATOR, _employee, PRESSED, {"administrator": "yes"}),
    Door("new_import", ADMINISTRATOR, lambda scene: ["contacts"], SENT),
    Door("new_import", set(), lambda scene: ["users"], SENT),
    Door("import_template", ADMINISTRATOR, lambda scene: ["organisations"]),
    Door("sheet_import", ADMINISTRATOR, _sheet),
    Door("confirm_import", ADMINISTRATOR, _sheet, PRESSED),
]
each_door = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)


@contextmanager
def _taken_back() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
            raise Turned
    except Turned:
        pass


def _answer(user: Visitor, url: str, way: str, sent: dict[str, str]) -> tuple[Any, list[str]]:
    """Go through a door; return the answer, and what was written."""
    client = signed_in(user)
    with CaptureQueriesContext(connection) as captured:
        answer = client.post(url, sent) if way == "POST" else client.get(url)
    written = [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    return answer, [sql for sql in written if "django_session" not in sql]


def _is_refused(answer: Any) -> bool:
    """For whoever has signed in there is nothing; a stranger is asked to sign in, whatever is there."""
    return answer.status_code == 404 or reverse("account_login") in answer.headers.get("Location", "")


def test_no_door_is_forgotten() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_door
def test_only_these_people_come_in_and_for_others_there_is_nothing(scene: Scene, door: Door) -> None:
    url = reverse(door.name, args=door.arguments(scene))
    for way in door.ways:
        came_in = set()
        for part, user in scene.cast.everyone().items():
            with _taken_back():
                answer, written = _answer(user, url, way, door.sent)
                if _is_refused(answer):
                    assert written == [], part
                else:
                    came_in.add(part)
        assert came_in == door.who, way


@pytest.mark.parametrize("door", [door for door in DOORS if door.sent], ids=lambda door: door.name)
def test_a_form_that_is_right_is_acted_on_for_each_who_comes_in(scene: Scene, door: Door) -> None:
    url = reverse(door.name, args=door.arguments(scene))
    for part, user in scene.cast.everyone().items():
        if part in door.who:
            with _taken_back():
                answer, written = _answer(user, url, "POST", door.sent)
                assert answer.status_code == 302, part
                assert written, part


@each_door
def test_looking_never_changes_anything(scene: Scene, door: Door) -> None:
    url = reverse(door.name, args=door.arguments(scene))
    answer, written = _answer(scene.cast.administrator, url, "GET", {})
    assert written == []
    assert (answer.status_code == 405) == ("GET" not in door.ways)


@each_door
def test_where_there_is_nothing_to_send_nothing_is_taken(scene: Scene, door: Door) -> None:
    url = reverse(door.name, args=door.arguments(scene))
    answer, written = _answer(scene.cast.administrator, url, "POST", {})
    assert (answer.status_code == 405) == ("POST" not in door.ways)
    if answer.status_code in {404, 405, 422}:
        assert written == []
