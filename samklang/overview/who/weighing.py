"""Weighing people for something: who of all that may be read comes first, before anybody is read.

There may be thousands to weigh and twenty are shown, so each is but a few numbers until then. Nobody is left
out of the weighing by one reason alone, as all add up: candidates are those who say a topic, answer for
something about it, or stand among the hits of the words, and never more than the directory holds.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import reduce
from heapq import nsmallest
from operator import or_

from django.db.models import Q

from samklang.accounts.rules import Visitor
from samklang.core.naming import found_in
from samklang.knowledge.models import Contribution, Kind
from samklang.overview.who.languages import same_language
from samklang.people.labels import access_labels
from samklang.people.models import Contact, District, Network, NetworkMember, Organisation, Topic
from samklang.people.models.contacts import ContactQuerySet
from samklang.search.queries import Ranked, rank_apart
from samklang.search.wanted import read_query

_HITS = 100  # people, and contributions, that words may find
_TOPIC, _WORDS, _FIRST, _DISTRICT, _ELSEWHERE, _DONE, _NETWORK = 8, 10, 3, 5, -3, 2, 1
_MOST_DONE = 3  # more contributions than that tell no more


@dataclass(frozen=True, slots=True)
class PersonWanted:
    """What somebody looks for a person for."""

    topics: frozenset[Topic] = frozenset()
    districts: frozenset[District] = frozenset()
    organisation: Organisation | None = None
    language: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.topics or self.districts or self.organisation or self.language or self.text.strip())

    @property
    def in_words(self) -> list[str]:
        """All that is asked for, in the order it is asked."""
        called = self.organisation.name if self.organisation else ""
        said = [self.text.strip(), *names(self.topics), *names(self.districts), self.language, called]
        return [each for each in said if each]

    @property
    def is_about_something(self) -> bool:
        return bool(self.topics or self.text.strip())


@dataclass(slots=True)
class Weighed:
    """Somebody who may be shown, by primary keys: of the contact and of each reason.

    `words` is how much it weighs that they stand in what is written of the person, 0 for not at all. Who says
    where they work, and not in a district asked for, `is_elsewhere`. `done` is what they answer for that is
    about it, the newest first.
    """

    pk: int
    sort_key: str
    words: float
    done: list[int]
    topics: set[int] = field(default_factory=set)
    districts: set[int] = field(default_factory=set)
    is_elsewhere: bool = False
    networks: list[int] = field(default_factory=list)

    @property
    def weight(self) -> float:
        return (
            _TOPIC * len(self.topics)
            + self.words
            + _DISTRICT * len(self.districts)
            + _ELSEWHERE * self.is_elsewhere
            + _DONE * min(len(self.done), _MOST_DONE)
            + _NETWORK * bool(self.networks)
        )

    @property
    def place(self) -> tuple[float, int, str, int]:
        """What they are put in order by."""
        return -self.weight, -len(self.done), self.sort_key, self.pk


def names(rows: Iterable[Topic | District]) -> list[str]:
    return [row.name for row in sorted(rows, key=lambda row: row.sort_key)]


def speaks(languages: Iterable[str], language: str) -> str:
    """Return the language as it stands with somebody, or nothing."""
    return next((each for each in languages if same_language(each, language)), "")


def weigh(wanted: PersonWanted, *, user: Visitor, limit: int) -> list[Weighed]:
    """Return those who fit best, the first first."""
    contributions, people = _found_by_words(wanted, user)
    done = _done_by_owner(wanted, user, contributions)
    by_words = _weights_of_words(wanted, user, people)
    candidates = _candidates(wanted, user, pks={*done, *by_words})
    weighed = {
        pk: Weighed(pk, key, by_words.get(pk, 0), done.get(pk, []))
        for pk, key in _speaking(candidates, wanted)
    }
    _add_topics(weighed, wanted)
    _add_districts(weighed, wanted, candidates)
    _add_networks(weighed, wanted, user)
    return nsmallest(limit, weighed.values(), key=lambda each: each.place)


def _found_by_words(wanted: PersonWanted, user: Visitor) -> list[list[Ranked]]:
    """Return the contributions and the people that the words find."""
    if not wanted.text.strip():
        return [[], []]
    groups = [Kind.values, ["contact"]]
    return rank_apart(wanted.text, labels=access_labels(user), groups=groups, limit=_HITS)


def _candidates(wanted: PersonWanted, user: Visitor, *, pks: Collection[int]) -> ContactQuerySet:
    """Everybody who has any of what is asked for, where that is asked for."""
    people = Contact.objects.readable_by(user).present()
    if wanted.organisation:
        people = people.within([wanted.organisation.pk])
    if wanted.is_about_something:
        by_topic = Contact.topics.through.objects.filter(topic__in=wanted.topics).values("contact")
        return people.filter(Q(pk__in=by_topic) | Q(pk__in=pks))
    if wanted.districts:
        by_district = Contact.districts.through.objects.filter(district__in=wanted.districts)
        return people.filter(pk__in=by_district.values("contact"))
    return people


def _speaking(candidates: ContactQuerySet, wanted: PersonWanted) -> Iterable[tuple[int, str]]:
    """Return those who speak the language, where one is asked for, each with their place in the alphabet."""
    rows = candidates.order_by()
    if not wanted.language:
        return rows.values_list("pk", "sort_key")
    told = rows.values_list("pk", "sort_key", "languages")
    return [(pk, key) for pk, key, languages in told if speaks(languages, wanted.language)]


def _add_topics(weighed: dict[int, Weighed], wanted: PersonWanted) -> None:
    if not wanted.topics:
        return
    rows = Contact.topics.through.objects.filter(topic__in=wanted.topics)
    for contact, topic in rows.values_list("contact", "topic"):
        if contact in weighed:
            weighed[contact].topics.add(topic)


def _add_districts(weighed: dict[int, Weighed], wanted: PersonWanted, candidates: ContactQuerySet) -> None:
    if not wanted.districts:
        return
    asked = {district.pk for district in wanted.districts}
    own: dict[int, set[int]] = defaultdict(set)
    rows = Contact.districts.through.objects.filter(contact__in=candidates.order_by().values("pk"))
    for contact, district in rows.values_list("contact", "district"):
        own[contact].add(district)
    for pk in own.keys() & weighed.keys():
        weighed[pk].districts = own[pk] & asked
        weighed[pk].is_elsewhere = not weighed[pk].districts


def _done_by_owner(wanted: PersonWanted, user: Visitor, found: Iterable[Ranked]) -> dict[int, list[int]]:
    """Return what people answer for that is about it, by their contacts, the newest first."""
    if not wanted.is_about_something:
        return {}
    of_topics = Contribution.topics.through.objects.filter(topic__in=wanted.topics)
    about = Q(pk__in=of_topics.values("contribution"))
    about |= Q(public_id__in=[each.subject for each in found if not each.missing])
    rows = Contribution.objects.readable_by(user).published().filter(about)
    done: dict[int, list[int]] = defaultdict(list)
    for row, *people in rows.values_list("pk", "owner", "substitute"):
        for person in people:
            if person is not None:
                done[person].append(row)
    return done


def _weights_of_words(wanted: PersonWanted, user: Visitor, found: list[Ranked]) -> dict[int, float]:
    """Return how much it weighs that people stand in the directory with the words.

    Who has more of them weighs more, and of those who have as many, whom the search finds first.
    """
    if not found:
        return {}
    asked = len(read_query(wanted.text).all_words()) or 1
    weights = {
        each.subject: _WORDS * max(asked - len(each.missing), 1) / asked + _FIRST * (1 - rank / len(found))
        for rank, each in enumerate(found)
    }
    people = Contact.objects.readable_by(user).filter(public_id__in=weights).order_by()
    return {pk: weights[public_id] for pk, public_id in people.values_list("pk", "public_id")}


def _add_networks(weighed: dict[int, Weighed], wanted: PersonWanted, user: Visitor) -> None:
    """Note the networks people are in whose name or purpose says what is asked about."""
    words = [*(topic.name for topic in wanted.topics), wanted.text.strip()]
    about = [found_in("findable", word) for word in words if word]
    if not about:
        return
    networks = Network.objects.readable_by(user).open().filter(reduce(or_, about)).order_by().values("pk")
    members = NetworkMember.objects.filter(network__in=networks).order_by("network__sort_key", "pk")
    for contact, network in members.values_list("contact", "network"):
        if contact in weighed:
            weighed[contact].networks.append(network)
