"""Finding a person for something: who works with it, where, in which language, and has done it before.

What is asked about is weighed: what people say of their work in their own words, a topic, a district. The
organisation and the language must fit. Nobody is found by what the asker may not read: neither contacts nor
contributions, and only networks they may know of.
"""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samklang.accounts.rules import Visitor
from samklang.knowledge.models import Contribution
from samklang.overview.who.weighing import PersonWanted, Weighed, names, speaks, weigh
from samklang.people.models import Contact, District, Network, Organisation, Topic

SHOWN = 20
_NAMED = 2  # contributions that are named as a reason


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody found, and why: each reason is shown in words.

    `words` is how much it weighs that they stand in what is written of the person, 0 for not at all. `done`
    is what they answer for that is about it, by primary key and the newest first; those that are `named` are
    read.
    """

    contact: Contact
    topics: list[Topic]
    districts: list[District]
    speaks: str
    organisation: Organisation | None
    words: float
    networks: list[Network]
    done: list[int]
    named: list[Contribution]

    @property
    def in_words(self) -> str:
        """What the person says of themselves that was asked for, as one sentence without its stop."""
        topics, districts = ", ".join(names(self.topics)), ", ".join(names(self.districts))
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
    def unnamed(self) -> int:
        return len(self.done) - len(self.named)


def find_persons(wanted: PersonWanted, *, user: Visitor, limit: int = SHOWN) -> list[Person]:
    """Return the people who fit best, with the reasons; the same question gives the same order."""
    return [] if wanted.is_empty else _read(weigh(wanted, user=user, limit=limit), wanted)


def _read(weighed: list[Weighed], wanted: PersonWanted) -> list[Person]:
    """Read those who are shown, two contributions of each, and their networks: of all that may be read."""
    rows = Contact.objects.select_related("organisation").prefetch_related("districts")
    contacts = rows.in_bulk([each.pk for each in weighed])
    networks = Network.objects.in_bulk({pk for each in weighed for pk in each.networks})
    told = Contribution.objects.only("pk", "public_id", "title", "kind")
    named = told.in_bulk({pk for each in weighed for pk in each.done[:_NAMED]})
    return [
        Person(
            contact,
            topics=[topic for topic in wanted.topics if topic.pk in each.topics],
            districts=[district for district in wanted.districts if district.pk in each.districts],
            speaks=speaks(contact.languages, wanted.language) if wanted.language else "",
            organisation=contact.organisation if wanted.organisation else None,
            words=each.words,
            networks=[networks[pk] for pk in each.networks if pk in networks],
            done=each.done,
            named=[named[pk] for pk in each.done[:_NAMED] if pk in named],
        )
        for each in weighed
        if (contact := contacts.get(each.pk))
    ]
