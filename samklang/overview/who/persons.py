"""Finding a person for something: who works with it, where, in which language, and has done it before.

What is asked about is weighed: what people say of their work in their own words, a topic, a district. The
organisation and the language must fit. Nobody is found by what the asker may not read: neither contacts nor
contributions, and only networks they may know of.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samklang.accounts.rules import Visitor
from samklang.core.naming import found_in
from samklang.knowledge.models import Contribution, Kind
from samklang.overview.who.languages import same_language
from samklang.people.labels import access_labels
from samklang.people.models import Contact, District, Network, NetworkMember, Organisation, Topic
from samklang.people.models.contacts import ContactQuerySet
from samklang.search.queries import find
from samklang.search.wanted import read_query

SHOWN = 20
_HITS = 100  # people, and contributions, that words may find
_NAMED = 2  # contributions that are named as a reason
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
        said = [self.text.strip(), *_names(self.topics), *_names(self.districts), self.language, called]
        return [each for each in said if each]

    @property
    def is_about_something(self) -> bool:
        return bool(self.topics or self.text.strip())


@dataclass(slots=True)
class Person:
    """Somebody found, and why: each reason is shown in words.

    `words` is how much it weighs that they stand in what is written of the person, 0 for not at all. Who says
    where they work, and not in a district asked for, `is_elsewhere`. `done` is what they answer for that is
    about it, by primary key and the newest first; those that are `named` are read.
    """

    contact: Contact
    topics: list[Topic] = field(default_factory=list)
    districts: list[District] = field(default_factory=list)
    speaks: str = ""
    organisation: Organisation | None = None
    words: float = 0
    is_elsewhere: bool = False
    networks: list[Network] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    named: list[Contribution] = field(default_factory=list)

    @property
    def is_about_it(self) -> bool:
        return bool(self.topics or self.words or self.done)

    @property
    def in_words(self) -> str:
        """What the person says of themselves that was asked for, as one sentence without its stop."""
        topics, districts = ", ".join(_names(self.topics)), ", ".join(_names(self.districts))
        said = [
            _("works with %(topics)s") % {"topics": topics} if topics else "",
            _("in %(districts)s") % {"districts": districts} if districts else "",
            _("speaks %(language)s") % {"language": self.speaks} if self.speaks else "",
            _("is in %(organisation)s") % {"organisation": self.organisation.name}
            if self.organisation
            else "",
        ]
        return capfirst(", ".join(filter(None, said)))

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
    def unnamed(self) -> int:
        return len(self.done) - len(self.named)


def _names(rows: Iterable[Topic | District]) -> list[str]:
    return [row.name for row in sorted(rows, key=lambda row: row.sort_key)]


def find_persons(wanted: PersonWanted, *, user: Visitor) -> list[Person]:
    """Return the people who fit best, with the reasons; the same question gives the same order."""
    if wanted.is_empty:
        return []
    done = _done_by_owner(wanted, user)
    by_words = _found_by_words(wanted, user)
    candidates = _candidates(wanted, user, pks={*done, *by_words}).prefetch_related("topics", "districts")
    people = [
        _person(contact, wanted, done.get(contact.pk, []), words=by_words.get(contact.pk, 0))
        for contact in candidates.select_related("organisation")
        if _speaks(contact, wanted.language)
    ]
    fitting = [each for each in people if each.is_about_it or not wanted.is_about_something]
    _add_networks(fitting, wanted, user)
    fitting.sort(key=lambda each: (-each.weight, -len(each.done), each.contact.sort_key, each.contact.pk))
    return _with_names(fitting[:SHOWN])


def _candidates(wanted: PersonWanted, user: Visitor, *, pks: set[int]) -> ContactQuerySet:
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


def _person(contact: Contact, wanted: PersonWanted, done: list[int], *, words: float) -> Person:
    own = list(contact.districts.all())
    shared = [district for district in own if district in wanted.districts]
    return Person(
        contact,
        topics=[topic for topic in contact.topics.all() if topic in wanted.topics],
        districts=shared,
        speaks=_speaks(contact, wanted.language) if wanted.language else "",
        organisation=contact.organisation if wanted.organisation else None,
        words=words,
        is_elsewhere=bool(wanted.districts and own and not shared),
        done=done,
    )


def _speaks(contact: Contact, language: str) -> str:
    """Return the language as it stands with the contact; something for everybody where none is asked for."""
    if not language:
        return "-"
    return next((each for each in contact.languages if same_language(each, language)), "")


def _done_by_owner(wanted: PersonWanted, user: Visitor) -> dict[int, list[int]]:
    """Return what people answer for that is about it, by their contacts, the newest first."""
    if not wanted.is_about_something:
        return {}
    about = Q(topics__in=wanted.topics)
    if wanted.text.strip():
        hits = find(wanted.text, labels=access_labels(user), among=Kind.values, limit=_HITS).hits
        about |= Q(public_id__in=[hit.subject for hit in hits if not hit.missing])
    published = Contribution.objects.readable_by(user).published()
    rows = published.filter(pk__in=Contribution.objects.filter(about).values("pk"))
    done: dict[int, list[int]] = defaultdict(list)
    for row, *people in rows.values_list("pk", "owner", "substitute"):
        for person in people:
            if person is not None:
                done[person].append(row)
    return done


def _with_names(people: list[Person]) -> list[Person]:
    """Read the contributions that are named: two of each who is shown, of all that may be read."""
    told = Contribution.objects.only("pk", "public_id", "title", "kind")
    known = told.in_bulk({pk for each in people for pk in each.done[:_NAMED]})
    for each in people:
        each.named = [known[pk] for pk in each.done[:_NAMED] if pk in known]
    return people


def _found_by_words(wanted: PersonWanted, user: Visitor) -> dict[int, float]:
    """Return how much it weighs that people stand in the directory with the words.

    Who has more of them weighs more, and of those who have as many, whom the search finds first.
    """
    if not wanted.text.strip():
        return {}
    hits = find(wanted.text, labels=access_labels(user), among=["contact"], limit=_HITS).hits
    asked = len(read_query(wanted.text).all_words()) or 1
    weights = {
        hit.subject: _WORDS * max(asked - len(hit.missing), 1) / asked + _FIRST * (1 - rank / len(hits))
        for rank, hit in enumerate(hits)
    }
    found = Contact.objects.readable_by(user).filter(public_id__in=weights)
    return {pk: weights[public_id] for pk, public_id in found.values_list("pk", "public_id")}


def _add_networks(people: Iterable[Person], wanted: PersonWanted, user: Visitor) -> None:
    """Note the networks people are in whose name or purpose says what is asked about."""
    words = [*(topic.name for topic in wanted.topics), wanted.text.strip()]
    about = [found_in("findable", word) for word in words if word]
    if not about:
        return
    networks = Network.objects.readable_by(user).open().filter(reduce(or_, about)).in_bulk()
    by_contact = {each.contact.pk: each for each in people}
    members = NetworkMember.objects.filter(network__in=list(networks), contact__in=list(by_contact))
    for member in members.order_by("network__sort_key", "pk"):
        by_contact[member.contact_id].networks.append(networks[member.network_id])
