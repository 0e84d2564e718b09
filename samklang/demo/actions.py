"""Tell the story of Klangby by calling the same actions as the pages do."""

from functools import cache

from django.contrib.auth.hashers import make_password
from django.db import transaction

from samklang.accounts.actions import add_user
from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.demo.days import looked_at_on
from samklang.demo.hearing.places import PLACES as HEARD_PLACES
from samklang.demo.hearing.telling import tell_hearing
from samklang.demo.klangby import BODIES, COORDINATING, DISTRICTS, NETWORKS, PEOPLE, Body, Person, ToldNetwork
from samklang.demo.knowledge import story
from samklang.demo.knowledge.following import tell_following
from samklang.demo.knowledge.knows import districts_of, topics_of
from samklang.demo.knowledge.meeting import tell_networks
from samklang.demo.knowledge.money import tell_money
from samklang.demo.knowledge.neighbours import tell_exchange
from samklang.demo.knowledge.telling import Town, add_funds, add_speaker, add_topics, tell_knowledge
from samklang.demo.logins import LOGINS, Login
from samklang.demo.mails import mails_stay_here
from samklang.demo.map import draw_map
from samklang.people.actions.contacts import add_contact, confirm_contact
from samklang.people.actions.districts import add_district
from samklang.people.actions.memberships import add_membership
from samklang.people.actions.networks import add_network
from samklang.people.actions.organisations import add_organisation, make_coordinating
from samklang.people.details import ContactDetails, FormerNameDetails, NetworkDetails, OrganisationDetails
from samklang.people.models import Contact, District, Organisation
from samklang.search.actions import indexed_at_the_end

NARRATOR = System("demo")


class NotEmpty(Exception):
    """The demo was asked for in a database where people work already."""


@transaction.atomic
def tell_story() -> None:
    """Fill an empty database with the demo, all of it or nothing. Raises NotEmpty if anybody is there."""
    if User.objects.exists() or Organisation.objects.exists():
        raise NotEmpty
    with mails_stay_here():
        with indexed_at_the_end():
            users = _tell_all()
        tell_following(users)


def _tell_all() -> dict[str, User]:
    town = found_town()
    users, contacts = town.users, town.contacts
    for person in PEOPLE + story.PEOPLE:
        if person.name in story.SPEAKERS - users.keys():
            users[person.name] = add_speaker(person, town.bodies[person.organisation], by=NARRATOR)
        contacts[person.name] = _add_person(person, town)
    for network in NETWORKS + story.NETWORKS:
        _add_network(network, contacts=contacts)
    add_funds(town.topics, by=NARRATOR)
    tell_knowledge(town, by=NARRATOR)
    tell_money(town, by=NARRATOR)
    tell_networks(contacts, users, by=NARRATOR)
    tell_exchange(town.bodies, by=NARRATOR)
    tell_hearing(town.bodies, town.districts, users)
    return users


def found_town() -> Town:
    """Found Klangby: its districts, its organisations, its topics, and those who can sign in."""
    districts = {name: add_district(by=NARRATOR, name=name) for name in DISTRICTS}
    draw_map(by=NARRATOR)
    bodies: dict[str, Organisation] = {}
    for body in BODIES + story.PLACES + HEARD_PLACES:
        bodies[body.name] = _add_body(body, bodies=bodies, districts=districts)
    bodies[COORDINATING] = make_coordinating(bodies[COORDINATING], by=NARRATOR)
    users = {login.name: _add_login(login, bodies=bodies) for login in LOGINS}
    return Town(bodies, districts, {}, users, add_topics(by=NARRATOR))


def _add_body(body: Body, *, bodies: dict[str, Organisation], districts: dict[str, District]) -> Organisation:
    details = OrganisationDetails(
        name=body.name,
        kind=body.kind,
        short_names=body.short_names,
        former_names=frozenset(FormerNameDetails(name) for name in body.former_names),
        serves=frozenset(bodies[name] for name in body.serves),
        district=districts.get(body.district),
        email=body.email,
    )
    return add_organisation(details, by=NARRATOR, parent=bodies.get(body.parent))


def _add_login(login: Login, *, bodies: dict[str, Organisation]) -> User:
    user = add_user(by=NARRATOR, email=login.email, name=login.name, is_administrator=not login.role)
    user.password = _hashed(login.password)
    user.save(update_fields=["password"])
    if login.role:
        organisation = bodies[login.organisation]
        add_membership(by=NARRATOR, user=user, organisation=organisation, role=login.role, since=login.since)
    return user


@cache
def _hashed(password: str) -> str:
    """Return the hash of the password all demo logins share, and everybody knows: making one takes long."""
    return make_password(password)


def _add_person(person: Person, town: Town) -> Contact:
    details = ContactDetails(
        name=person.name,
        organisation=town.bodies[person.organisation],
        title=person.title,
        works_with=person.works_with,
        topics=frozenset(town.topics[name] for name in topics_of(person.name)),
        districts=frozenset(town.districts[name] for name in districts_of(person.name)),
        languages=person.languages,
        email=person.email,
        phone=person.phone,
        user=town.users.get(person.name),
        is_shared=person.is_shared,
    )
    contact = add_contact(details, by=NARRATOR)
    return confirm_contact(contact, by=NARRATOR, on=looked_at_on(person.name))


def _add_network(network: ToldNetwork, *, contacts: dict[str, Contact]) -> None:
    members = [contacts[name] for name in network.members]
    details = NetworkDetails(
        name=network.name,
        purpose=network.purpose,
        is_shared=network.is_shared,
        members=frozenset(members),
        contact_persons=frozenset(members[:1]),
    )
    add_network(details, by=NARRATOR)
