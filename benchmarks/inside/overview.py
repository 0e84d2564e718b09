"""Fills the site with contributions of every kind, and asks for the pages that give an overview of them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse
from django.utils import timezone

from benchmarks.inside.filters import settle
from benchmarks.inside.pages import ask
from samklang.accounts.models import User
from samklang.knowledge.entries import contribution_entry
from samklang.knowledge.models import (
    Contribution,
    Experience,
    Idea,
    Kind,
    Practice,
    Project,
    ProjectState,
    Question,
    Remark,
    Result,
    Sharing,
    Strength,
    Use,
)
from samklang.people.models import Contact, District, Membership, Network, NetworkMember, Organisation, Topic
from samklang.search.actions import index_all

SIZES = (5_000, 50_000)
_BATCH = 1000
_TEXT = "Vi mødes hver tirsdag på biblioteket, og nogen fra skolen er med. " * 4
_WORDS: dict[str, tuple[str, ...]] = {
    Kind.PROJECT: ("what", "why", "goals", "came_of_it"),
    Kind.EXPERIENCE: ("situation", "what_we_did", "what_happened", "advice"),
    Kind.PRACTICE: ("how", "evidence"),
    Kind.IDEA: ("proposal",),
    Kind.QUESTION: ("asked",),
}
_MODELS = {
    Kind.PROJECT: Project,
    Kind.EXPERIENCE: Experience,
    Kind.PRACTICE: Practice,
    Kind.IDEA: Idea,
    Kind.QUESTION: Question,
}
_KINDS = (Kind.PROJECT, Kind.EXPERIENCE, Kind.PRACTICE, Kind.IDEA, Kind.QUESTION)


class Town:
    """Topics, districts, administrations with their parts, and people: what contributions are drawn from."""

    def __init__(self) -> None:
        self.draw = random.Random(23)
        self.topics = [Topic.objects.create(name=f"Emne {number}") for number in range(60)]
        self.often = list(accumulate(1 / (number + 3) for number in range(60)))
        self.districts = [District.objects.create(name=f"Bydel {number}") for number in range(12)]
        kind = "administration"
        self.wholes = [Organisation.objects.create(name=f"Forvaltning {n}", kind=kind) for n in range(8)]
        self.places = [
            Organisation.objects.create(name=f"Enhed {n}", kind=kind, parent=self.wholes[n % 8])
            for n in range(150)
        ]
        self.people = Contact.objects.bulk_create(
            Contact(name=f"Person {n}", organisation=self.places[n % 150]) for n in range(1500)
        )
        for person in self.people:
            person.topics.add(*self.draw.sample(self.topics, 2))
        for number in range(80):
            network = Network.objects.create(name=f"Netværk {number}", purpose="At lære af hinanden")
            members = self.draw.sample(self.people, 12)
            NetworkMember.objects.bulk_create(
                NetworkMember(network=network, contact=each) for each in members
            )


def fill(town: Town, count: int) -> None:
    """Write as many contributions, with uses of some, and index them: past the actions, many at a time."""
    for _batch in range(count // _BATCH):
        with transaction.atomic():
            made = [_one(town) for _number in range(_BATCH)]
            _write(made)
            _gather(town, made)
            _index([each.pk for each in made])


def _write(made: list[Contribution]) -> None:
    """Write what all kinds have in common together; Django writes what a kind has for itself one by one."""
    common = [field.attname for field in Contribution._meta.concrete_fields if not field.primary_key]
    rows = [Contribution(**{name: getattr(each, name) for name in common}) for each in made]
    for each, row in zip(made, Contribution.objects.bulk_create(rows), strict=True):
        each.pk = each.id = row.pk
        each.save_base(raw=True, force_insert=True)


def _index(keys: list[int]) -> None:
    """Index the beginning of what is said: the pages here count what is found, and look for no words."""
    for kind in _KINDS:
        rows = _MODELS[kind].objects.filter(pk__in=keys)
        own = rows.select_related("organisation", "owner__user", "substitute__user")
        named = ("topics", "districts", "attachments", *(("money",) if kind == Kind.PROJECT else ()))
        entries = map(contribution_entry, own.prefetch_related(*named))
        index_all(replace(entry, text=entry.text[:100]) for entry in entries)


def _one(town: Town) -> Contribution:
    draw, kind = town.draw, town.draw.choices(_KINDS, weights=(4, 3, 1, 1, 1))[0]
    day = date(2012, 1, 1) + timedelta(days=draw.randrange(5300))
    given: dict[str, object] = dict.fromkeys(_WORDS[kind], _TEXT)
    if kind == Kind.PROJECT:
        given |= {
            "state": draw.choices(ProjectState.values, weights=(1, 1, 2, 6, 3, 1))[0],
            "ends_on": timezone.localdate() + timedelta(days=draw.randrange(-2000, 900)),
            "cost_per_person": draw.randrange(20_000),
        }
    if kind in (Kind.PROJECT, Kind.PRACTICE):
        given["strength"] = draw.choice(Strength.values)
    if kind in (Kind.PROJECT, Kind.EXPERIENCE):
        given["result"] = draw.choice(["", *Result.values])
    owner = draw.choice(town.people)
    return _MODELS[kind](
        kind=kind,
        title=f"Noget om sagen {draw.randrange(10**6)}",
        summary=_TEXT[:250],
        organisation=owner.organisation,
        owner=owner,
        sharing=draw.choices(Sharing.values, weights=(1, 6, 2, 2))[0],
        written_by="system:benchmark",
        published_on=day,
        changed_on=day,
        confirmed_on=day,
        **given,
    )


def _gather(town: Town, made: list[Contribution]) -> None:
    """Put what was made under topics and in districts; let some of it be used and answered."""
    draw, user = town.draw, User.objects.get(email="ansat@klangby.example")
    topics, districts = Contribution.topics.through, Contribution.districts.through
    topics.objects.bulk_create(
        topics(contribution_id=each.pk, topic_id=topic.pk) for each in made for topic in _topics(town)
    )
    districts.objects.bulk_create(
        districts(contribution_id=each.pk, district_id=district.pk)
        for each in made
        for district in draw.sample(town.districts, draw.choice((0, 1, 1, 2)))
    )
    used = [each for each in made if each.kind != Kind.QUESTION and draw.random() < 0.3]
    Use.objects.bulk_create(
        Use(contribution=each, user=user, where="Engparken", result="worked", used_on=each.changed_on)
        for each in used
    )
    asked = [each for each in made if each.kind == Kind.QUESTION and draw.random() < 0.9]
    Remark.objects.bulk_create(Remark(contribution=each, user=user, text="Ja") for each in asked)


def _topics(town: Town) -> set[Topic]:
    return set(town.draw.choices(town.topics, cum_weights=town.often, k=town.draw.choice((1, 1, 2, 3))))


def pages(town: Town) -> Iterator[tuple[str, str]]:
    """Yield each page with its address; the topic is the most common one."""
    yield "front page", reverse("knowledge")
    yield "a common topic", reverse("known_of_topic", args=[town.topics[0].public_id])
    yield "a rare topic", reverse("known_of_topic", args=[town.topics[-1].public_id])
    yield "districts", reverse("known_by_district")
    yield "a district", reverse("known_of_district", args=[town.districts[0].public_id])
    yield "an administration", reverse("known_of_organisation", args=[town.wholes[0].public_id])
    matrix = reverse("who_works_with_what")
    yield "who works with what", matrix
    yield "who works with what, runs", f"{matrix}?counting=running"
    yield "who works with what, people", f"{matrix}?counting=people"


def main() -> None:
    setup_test_environment()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    town = Town()
    user = User.objects.create_user(email="ansat@klangby.example", name="Ansat")
    Membership.objects.create(user=user, organisation=town.places[0], role="employee")
    client = Client()
    client.force_login(user)
    before = 0
    for size in SIZES:
        fill(town, size - before)
        settle()
        before = size
        for name, url in pages(town):
            ask(client, name, url, size)


if __name__ == "__main__":
    main()
