"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.urls import reverse

from samklang.people.actions.imports import upload_sheet
from samklang.people.models import Contact, Membership, Network, SheetImport
from tests.cast import Cast, make_contact, make_network, signed_in

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
    )


@dataclass(frozen=True, slots=True)
class Door:
    """A URL, what leads to it, who comes in, and what a visitor who comes in is answered."""

    name: str
    who: set[str]
    arguments: Callable[[Scene], list[str]] = lambda scene: []
    post: bool = False


def _committee(scene: Scene) -> list[str]:
    return [scene.cast.committee.public_id]


def _membership(scene: Scene) -> list[str]:
    return [Membership.objects.get(user=scene.cast.elected_member).public_id]


DOORS = [
    Door("organisations", EVERYONE),
    Door("organisation_names", EVERYONE),
    Door("organisation", EVERYONE, _committee),
    Door("organisation", INSIDE, lambda scene: [scene.cast.association.public_id]),
    Door("organisation", INSIDE, lambda scene: [scene.cast.closed_committee.public_id]),
    Door("organisation", set(), lambda scene: ["org-222222222222"]),
    Door("new_organisation", ADMINISTRATOR),
    Door("edit_organisation", ADMINISTRATOR, _committee),
    Door("move_organisation", ADMINISTRATOR, _committee),
    Door("close_organisation", ADMINISTRATOR, _committee),
    Door(
        "reopen_organisation", ADMINISTRATOR, lambda scene: [scene.cast.closed_committee.public_id], post=True
    ),
    Door("make_coordinating", ADMINISTRATOR, lambda scene: [scene.cast.administration.public_id], post=True),
    Door("new_membership", ADMINISTRATOR, _committee),
    Door("end_membership", ADMINISTRATOR, _membership),
    Door("districts", EVERYONE),
    Door("district", EVERYONE, lambda scene: [scene.cast.district.public_id]),
    Door("new_district", ADMINISTRATOR),
    Door("edit_district", ADMINISTRATOR, lambda scene: [scene.cast.district.public_id]),
    Door("contacts", INSIDE | {"guest"}),
    Door("contact_names", EVERYONE),
    Door("contact", INSIDE | {"guest"}, lambda scene: [scene.shared.public_id]),
    Door("contact", INSIDE, lambda scene: [scene.kept.public_id]),
    Door("new_contact", WRITERS | {"guest"}),
    Door("edit_contact", WRITERS, lambda scene: [scene.shared.public_id]),
    Door("confirm_contact", WRITERS, lambda scene: [scene.kept.public_id], post=True),
    Door("contact_leaves", WRITERS, lambda scene: [scene.kept.public_id]),
    Door("erase_contact", ADMINISTRATOR, lambda scene: [scene.kept.public_id]),
    Door("bring_back_contact", WRITERS, lambda scene: [scene.kept.public_id], post=True),
    Door("networks", INSIDE | {"guest"}),
    Door("network", INSIDE | {"guest"}, lambda scene: [scene.shared_network.public_id]),
    Door("network", INSIDE, lambda scene: [scene.kept_network.public_id]),
    Door("new_network", WRITERS),
    Door("edit_network", WRITERS, lambda scene: [scene.shared_network.public_id]),
    Door("close_network", WRITERS, lambda scene: [scene.kept_network.public_id], post=True),
    Door("users", ADMINISTRATOR),
    Door("invite_user", ADMINISTRATOR),
    Door("user", ADMINISTRATOR, lambda scene: [scene.cast.employee.public_id]),
    Door("shut_out_user", ADMINISTRATOR, lambda scene: [scene.cast.employee.public_id]),
    Door("invite_user_again", ADMINISTRATOR, lambda scene: [scene.cast.memberless.public_id], post=True),
    Door("let_in_user", ADMINISTRATOR, lambda scene: [scene.cast.employee.public_id], post=True),
    Door("set_administrator", ADMINISTRATOR, lambda scene: [scene.cast.employee.public_id], post=True),
    Door("new_import", ADMINISTRATOR, lambda scene: ["contacts"]),
    Door("new_import", set(), lambda scene: ["users"]),
    Door("import_template", ADMINISTRATOR, lambda scene: ["organisations"]),
    Door("sheet_import", ADMINISTRATOR, lambda scene: [scene.sheet.public_id]),
    Door("confirm_import", ADMINISTRATOR, lambda scene: [scene.sheet.public_id], post=True),
]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_only_these_people_come_in_and_for_others_there_is_nothing(scene: Scene, door: Door) -> None:
    url = reverse(door.name, args=door.arguments(scene))
    answered = {}
    for name, user in scene.cast.everyone().items():
        client = signed_in(user)
        answered[name] = (client.post(url) if door.post else client.get(url)).status_code
    came_in = {name for name, status in answered.items() if status in {200, 302, 409}}
    assert came_in == door.who
    assert {answered[name] for name in answered if name not in door.who} <= {404}


@pytest.mark.parametrize("door", [door for door in DOORS if door.post], ids=lambda door: door.name)
def test_looking_never_changes_anything(scene: Scene, door: Door) -> None:
    url = reverse(door.name, args=door.arguments(scene))
    assert signed_in(scene.cast.administrator).get(url).status_code == 405
