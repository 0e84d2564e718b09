"""The cast: one small municipality with somebody in every role, and the builders that make more.

Tests ask for the fixture `cast` and speak of its people by name: `cast.approver`, `cast.stranger`. The
builders write straight to the database, so that a test of one thing does not hang on the actions of another.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import timezone

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.knowledge.details import DETAILS
from samklang.knowledge.models import Contribution
from samklang.people.models import (
    Contact,
    District,
    Membership,
    Network,
    NetworkMeeting,
    NetworkMember,
    Organisation,
    OrganisationKind,
    Role,
    Topic,
)

PASSWORD = "tre-gule-cykler-i-regn"
LONG_AGO = date(2020, 1, 1)


def make_user(name: str, *, email: str = "", password: str | None = None, **given: Any) -> User:
    """A user who may sign in; with a password only where the test needs one, since hashing is slow."""
    address = email or f"{name.lower().replace(' ', '.')}@klangby.example"
    return User.objects.create_user(email=address, name=name, password=password, **given)


def make_organisation(name: str, kind: str = OrganisationKind.COMMITTEE, **given: Any) -> Organisation:
    return Organisation.objects.create(name=name, kind=kind, **given)


def make_member(user: User, organisation: Organisation, role: str, **given: Any) -> Membership:
    given.setdefault("since", LONG_AGO)
    return Membership.objects.create(user=user, organisation=organisation, role=role, **given)


def make_contact(name: str, organisation: Organisation, **given: Any) -> Contact:
    return Contact.objects.create(name=name, organisation=organisation, **given)


def make_network(name: str, *members: Contact, **given: Any) -> Network:
    """A network of these contacts; the first of them is its contact person."""
    network = Network.objects.create(name=name, **{"purpose": "At lære af hinanden", **given})
    for number, contact in enumerate(members):
        NetworkMember.objects.create(network=network, contact=contact, is_contact_person=number == 0)
    return network


def make_meeting(network: Network, title: str = "Møde", *, days: int = 7, **given: Any) -> NetworkMeeting:
    """A meeting of two hours so many days from now; before now where `days` are less than none."""
    there = given.pop("participants", [])
    starts_at = given.pop("starts_at", timezone.now() + timedelta(days=days))
    ends_at = given.pop("ends_at", starts_at + timedelta(hours=2))
    when = {"starts_at": starts_at, "ends_at": ends_at}
    made = NetworkMeeting.objects.create(
        network=network, title=title, **{"place": "Rådhuset", **when, **given}
    )
    made.participants.set(there)
    return made


WORDS = {
    "project": {"what": "Vi mødes hver tirsdag.", "state": "running"},
    "experience": {
        "situation": "Ingen kom.",
        "what_we_did": "Vi ringede.",
        "what_happened": "De kom.",
        "advice": "Ring først.",
    },
    "practice": {"how": "Ring først.", "stands_behind": "Afdelingen"},
    "idea": {"proposal": "Fælles spisning."},
    "question": {"asked": "Hvem har prøvet det?"},
}
"""What must be said of each kind, and no more."""


def make_topic(name: str = "Lektiehjælp", **given: Any) -> Topic:
    return Topic.objects.get_or_create(name=name, defaults=given)[0]


def make_contribution(
    title: str, organisation: Organisation, *, kind: str = "experience", **given: Any
) -> Contribution:
    """A published contribution under one topic, owned by a contact nobody signs in as."""
    topics, districts = given.pop("topics", None), given.pop("districts", [])
    owner = given.pop("owner", None) or make_contact(f"Ejer af {title}", organisation)
    said = {"summary": "Kort sagt.", "written_by": "system:tests", **WORDS[kind], **given}
    made = DETAILS[kind].model.objects.create(
        title=title, organisation=organisation, owner=owner, kind=kind, **said
    )
    made.topics.set(topics if topics is not None else [make_topic()])
    made.districts.set(districts)
    return made


def signed_in(user: Visitor) -> Client:
    """A browser in which the user has signed in; a stranger's has not."""
    client = Client()
    if isinstance(user, User):
        client.force_login(user)
    return client


def answer_of(response: HttpResponseBase) -> int | str:
    """What a page answered: its status, or "sign in" when it asked to do that first."""
    return (
        "sign in"
        if response.headers.get("Location", "").startswith("/account/login/")
        else response.status_code
    )


def nothing_for(part: str) -> int | str:
    """What somebody is answered where there is nothing they may see."""
    return "sign in" if part == "stranger" else 404


@dataclass(frozen=True, slots=True)
class Cast:
    """Klangby Kommune: its organisations, and one person in each role of the design."""

    council: Organisation
    committee: Organisation  # owns the policy; served by `administration`
    other_committee: Organisation  # served by `other_administration`
    administration: Organisation
    other_administration: Organisation
    secretariat: Organisation  # the coordinating organisation, part of `administration`
    local_committee: Organisation
    advisory_council: Organisation
    association: Organisation  # known inside only
    other_municipality: Organisation
    closed_committee: Organisation
    district: District

    approver: User
    other_approver: User
    coder: User
    reader: User
    officer: User  # of `other_administration`: answers for `other_committee`
    committee_secretary: User  # of `committee`
    elected_member: User  # of `committee`
    employee: User  # of `other_administration`
    guest: User  # from `other_municipality`
    administrator: User
    stranger: AnonymousUser  # has not signed in
    memberless: User  # has signed in, belongs nowhere

    def everyone(self) -> dict[str, Visitor]:
        """All people of the cast by the name of their part."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: part for name, part in parts.items() if isinstance(part, (User, AnonymousUser))}


def _organisations() -> dict[str, Any]:
    kinds = OrganisationKind
    council = make_organisation("Klangby Byråd", kinds.COUNCIL)
    committee = make_organisation(
        "Beskæftigelses- og Integrationsudvalget", kinds.COMMITTEE, parent=council, short_names=["BIU"]
    )
    other_committee = make_organisation("Kultur- og Fritidsudvalget", parent=council, short_names=["KFU"])
    administration = make_organisation("Beskæftigelses- og Integrationsforvaltningen", kinds.ADMINISTRATION)
    administration.serves.add(committee)
    other_administration = make_organisation("Kultur- og Fritidsforvaltningen", kinds.ADMINISTRATION)
    other_administration.serves.add(other_committee)
    district = District.objects.create(name="Nordhavnen")
    return {
        "council": council,
        "committee": committee,
        "other_committee": other_committee,
        "administration": administration,
        "other_administration": other_administration,
        "secretariat": make_organisation(
            "Politiksekretariatet", kinds.ADMINISTRATION, parent=administration, is_coordinating=True
        ),
        "district": district,
        "local_committee": make_organisation(
            "Nordhavnens Lokaludvalg", kinds.LOCAL_COMMITTEE, district=district
        ),
        "advisory_council": make_organisation("Integrationsrådet", kinds.ADVISORY_COUNCIL),
        "association": make_organisation("Foreningen Nye Naboer", kinds.ASSOCIATION),
        "other_municipality": make_organisation("Fjordby Kommune", kinds.OTHER_MUNICIPALITY),
        "closed_committee": make_organisation("Trafikudvalget", closed_on=date(2024, 12, 31)),
    }


def _people(organisations: dict[str, Any]) -> dict[str, Any]:
    parts = {
        "approver": ("Anna Approver", "secretariat", Role.APPROVER),
        "other_approver": ("Otto Approver", "secretariat", Role.APPROVER),
        "coder": ("Carl Coder", "secretariat", Role.CODER),
        "reader": ("Rikke Reader", "secretariat", Role.READER),
        "officer": ("Oda Officer", "other_administration", Role.OFFICER),
        "committee_secretary": ("Ulla Secretary", "committee", Role.COMMITTEE_SECRETARY),
        "elected_member": ("Erik Elected", "committee", Role.ELECTED_MEMBER),
        "employee": ("Malene Employee", "other_administration", Role.EMPLOYEE),
        "guest": ("Gunnar Guest", "other_municipality", Role.GUEST),
    }
    people: dict[str, Any] = {}
    for part, (name, organisation, role) in parts.items():
        people[part] = make_user(name)
        make_member(people[part], organisations[organisation], role)
    return {
        **people,
        "administrator": make_user("Asta Administrator", is_administrator=True),
        "memberless": make_user("Mogens Memberless"),
        "stranger": AnonymousUser(),
    }


@pytest.fixture
def cast(db: None) -> Cast:
    organisations = _organisations()
    return Cast(**organisations, **_people(organisations))
