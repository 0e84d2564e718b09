"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.utils import timezone

from samklang.accounts.models import User
from samklang.core.secrets import digest_of
from samklang.people.actions.imports import upload_sheet
from samklang.people.actions.maps import plan_of as plan_of_map
from samklang.people.actions.maps import upload_map
from samklang.people.actions.sheets import plan_of
from samklang.people.models import (
    CalendarAddress,
    Contact,
    DistrictMap,
    Mailing,
    Membership,
    Network,
    NetworkMeeting,
    SheetImport,
    Topic,
)
from samklang.people.urls import urlpatterns
from tests.cast import Cast, make_contact, make_meeting, make_network, make_topic, make_user
from tests.doors import (
    ADMINISTRATOR,
    EVERYONE,
    INSIDE,
    PRESSED,
    SENT,
    SIGNED_IN,
    WRITERS,
    Door,
    Litany,
    LitanyOfForms,
    each_of,
    with_forms,
)

BORDERS = (
    b'{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"navn": "Nordhavnen"},'
    b' "geometry": {"type": "Polygon", "coordinates": [[[12, 55], [12.1, 55], [12.1, 55.1], [12, 55]]]}}]}'
)


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    shared: Contact
    kept: Contact
    shared_network: Network
    kept_network: Network
    met_network: Network
    coming: NetworkMeeting
    called_off: NetworkMeeting
    mailing: Mailing
    own: Contact
    sheet: SheetImport
    closed_login: User
    topic: Topic
    invited: User
    map: DistrictMap


@pytest.fixture
def scene(cast: Cast, own_storage: Path) -> Scene:
    shared = make_contact("Sara Shared", cast.committee, is_shared=True)
    kept = make_contact("Karl Kept", cast.committee, email="karl@klangby.example")
    own = make_contact("Eva Employee", cast.other_administration, user=cast.employee)
    visiting = make_contact("Gudrun Guest", cast.other_municipality, user=cast.guest)
    met = make_network("Met", kept, own, visiting)
    return Scene(
        met_network=met,
        coming=make_meeting(met, "Til foråret"),
        called_off=make_meeting(met, "Aflyst", called_off_at=timezone.now()),
        mailing=Mailing.objects.create(network=met, sender=cast.employee, subject="Hej", text="Hej", key="a"),
        own=own,
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
        topic=make_topic(),
        invited=make_user("Inger Inviteret"),
        map=upload_map(by=cast.administrator, name="bydele.geojson", content=BORDERS),
    )


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


def _invited(scene: Scene) -> list[str]:
    return [scene.invited.public_id]


def _sheet(scene: Scene) -> list[str]:
    return [scene.sheet.public_id]


def _topic(scene: Scene) -> list[str]:
    return [scene.topic.public_id]


def _map(scene: Scene) -> list[str]:
    return [scene.map.public_id]


def _map_fingerprint(scene: Scene) -> dict[str, str]:
    return {"by": "navn", "fingerprint": plan_of_map(scene.map).fingerprint}


EDITORS = {"approver", "other_approver", "coder", "administrator"}


def _calendar(scene: Scene) -> list[str]:
    """A calendar of the reader's, for whoever knows the secret of its address."""
    CalendarAddress.objects.create(user=scene.cast.reader, digest=digest_of("a-secret"))
    return ["a-secret", "funds"]


def _no_calendar(scene: Scene) -> list[str]:
    return [*_calendar(scene)[:1], "rumours"]


def _fingerprint(scene: Scene) -> dict[str, str]:
    return {"fingerprint": plan_of(scene.sheet).fingerprint}


def _met(scene: Scene) -> list[str]:
    return [scene.met_network.public_id]


def _coming(scene: Scene) -> list[str]:
    return [scene.coming.public_id]


def _called_off(scene: Scene) -> list[str]:
    return [scene.called_off.public_id]


def _mailing(scene: Scene) -> list[str]:
    return [scene.mailing.public_id]


def _own(scene: Scene) -> list[str]:
    return [scene.own.public_id]


MEETING = {
    "title": "Nyt møde",
    "day": "2027-03-04",
    "begins": "10:00",
    "ends": "12:00",
    "place": "Rådhuset",
    "version": "1",
}
MAILING = {"subject": "Hej", "text": "Til jer alle", "key": "k", "expected": "1", "step": "send"}
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
    Door("reopen_organisation", ADMINISTRATOR, _closed, PRESSED, {}),
    Door("make_coordinating", ADMINISTRATOR, _other_administration, PRESSED, {}),
    Door(
        "new_membership",
        ADMINISTRATOR,
        _committee,
        SENT,
        {"user": "Mogens Memberless", "role": "elected_member", "since": "2026-01-01"},
    ),
    Door("end_membership", ADMINISTRATOR, _membership, SENT, {"on": ""}, is_right_when_empty=True),
    Door("districts", EVERYONE),
    Door("district", EVERYONE, _district),
    Door("new_district", ADMINISTRATOR, ways=SENT, sent={"name": "Ny bydel", "version": "1"}),
    Door("edit_district", ADMINISTRATOR, _district, SENT, {"name": "Ny bydel", "version": "1"}),
    Door("new_district_map", ADMINISTRATOR, ways=SENT),
    Door("district_map", ADMINISTRATOR, _map),
    Door("confirm_district_map", ADMINISTRATOR, _map, PRESSED, _map_fingerprint),
    Door("topics", EVERYONE),
    Door("topic", EVERYONE, _topic),
    Door("topic", set(), lambda scene: ["topic-222222222222"]),
    Door("new_topic", EDITORS, ways=SENT, sent={"name": "Nyt emne", "version": "1"}),
    Door("edit_topic", EDITORS, _topic, SENT, {"name": "Nyt navn", "version": "1"}),
    Door("close_topic", EDITORS, _topic, SENT, {"into": ""}, is_right_when_empty=True),
    Door("reopen_topic", EDITORS, _topic, PRESSED),
    Door("contacts", INSIDE | {"guest"}),
    Door("contact_names", EVERYONE),
    Door("contact", INSIDE | {"guest"}, _shared),
    Door("contact", INSIDE, _kept),
    Door("new_contact", WRITERS | {"guest"}, ways=SENT, sent=CONTACT),
    Door("edit_contact", WRITERS, _shared, SENT, CONTACT),
    Door("edit_contact", WRITERS, _kept, SENT, CONTACT),
    Door("confirm_contact", WRITERS, _kept, PRESSED, {}),
    Door("contact_leaves", WRITERS, _kept, SENT, {"to": ""}, is_right_when_empty=True),
    Door("erase_contact", ADMINISTRATOR, _kept, SENT, {"sure": "on", "ground": "Artikel 17"}),
    Door("bring_back_contact", WRITERS, _kept, PRESSED, {}),
    Door("networks", INSIDE | {"guest"}),
    Door("network", INSIDE | {"guest"}, _shared_network),
    Door("network", INSIDE, _kept_network),
    Door("new_network", WRITERS, ways=SENT, sent=NETWORK),
    Door("edit_network", WRITERS, _shared_network, SENT, NETWORK),
    Door("close_network", WRITERS, _kept_network, PRESSED, {}),
    Door("join_network", {"employee"}, _kept_network, PRESSED),
    Door("leave_network", {"employee", "guest"}, _met, PRESSED),
    Door("network", INSIDE | {"guest"}, _met),
    Door("network_meetings", INSIDE | {"guest"}, _met),
    Door("network_meetings", INSIDE, _shared_network),
    Door("network_calendar", INSIDE | {"guest"}, _met),
    Door("network_calendar", INSIDE, _shared_network),
    Door("new_meeting", WRITERS | {"guest"}, _met, SENT, MEETING),
    Door("new_meeting", WRITERS, _shared_network, SENT, MEETING),
    Door("network_meeting", INSIDE | {"guest"}, _coming),
    Door("edit_meeting", WRITERS | {"guest"}, _coming, SENT, MEETING),
    Door("call_off_meeting", WRITERS | {"guest"}, _coming, PRESSED, {}),
    Door("hold_meeting", WRITERS | {"guest"}, _called_off, PRESSED, {}),
    Door("mailings", INSIDE | {"guest"}, _met),
    Door("mailings", INSIDE, _shared_network),
    Door("mailing", INSIDE | {"guest"}, _mailing),
    Door("new_mailing", WRITERS | {"guest"}, _met, SENT, MAILING),
    Door("new_mailing", WRITERS, _shared_network, SENT),
    Door("choose_suggestions", {"employee"}, _own, PRESSED, {"is_suggested": ""}, is_right_when_empty=True),
    Door("users", ADMINISTRATOR),
    Door(
        "invite_user",
        ADMINISTRATOR,
        ways=SENT,
        sent={"name": "Ny", "email": "ny@klangby.example", "language": "da"},
    ),
    Door("user", ADMINISTRATOR, _employee),
    Door("shut_out_user", ADMINISTRATOR, _employee, SENT, {"successor": ""}, is_right_when_empty=True),
    Door("invite_user_again", ADMINISTRATOR, _invited, PRESSED, {}),
    Door("let_in_user", ADMINISTRATOR, _closed_login, PRESSED, {}),
    Door("erase_user", ADMINISTRATOR, _closed_login, SENT, {"sure": "on", "ground": "Artikel 17"}),
    Door("erase_user", set(), _employee, SENT),
    Door("set_administrator", ADMINISTRATOR, _employee, PRESSED, {"administrator": "yes"}),
    Door("new_import", ADMINISTRATOR, lambda scene: ["contacts"], SENT),
    Door("new_import", set(), lambda scene: ["users"], SENT),
    Door("import_template", ADMINISTRATOR, lambda scene: ["organisations"]),
    Door("sheet_import", ADMINISTRATOR, _sheet),
    Door("confirm_import", ADMINISTRATOR, _sheet, PRESSED, _fingerprint),
    Door("calendar_address", SIGNED_IN),
    Door("new_calendar_address", INSIDE | {"guest"}, ways=PRESSED),
    Door("revoke_calendar_address", INSIDE | {"guest"}, ways=PRESSED),
    Door("calendar", EVERYONE, _calendar),
    Door("calendar", set(), lambda scene: ["another-secret", "funds"]),
    Door("calendar", set(), _no_calendar),
]


def test_no_door_is_forgotten() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The doors of this package."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """Those of them where something is sent."""
