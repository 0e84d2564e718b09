"""What a page gathers all knowledge of: a topic, a district, or a place with all its parts."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse

from samklang.accounts.rules import Visitor
from samklang.people.models import Contact, District, Organisation, Topic
from samklang.people.trees import AdministrationTree

ScopeName = Literal["topic", "district", "organisation"]
_FIELDS: dict[ScopeName, str] = {
    "topic": "topics",
    "district": "districts",
    "organisation": "organisation",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """A thing and what belongs to it.

    `name` is what contributions are narrowed by in the address of a search. `pks` and `public_ids` are those
    of the thing, and of its parts where it is an organisation.
    """

    name: ScopeName
    thing: Topic | District | Organisation
    pks: tuple[int, ...]
    public_ids: tuple[str, ...]

    @property
    def facets(self) -> dict[str, tuple[str, ...]]:
        return {self.name: self.public_ids}

    @property
    def condition(self) -> Q:
        """The condition on a contribution, and on a contact: they say it with the same words."""
        return Q(**{f"{_FIELDS[self.name]}__in": self.pks})

    def contacts(self, user: Visitor) -> QuerySet[Contact]:
        """Those who say that they work with it, or there."""
        return Contact.objects.readable_by(user).present().filter(self.condition)

    def url(self, **narrowed: str) -> str:
        """Return the address of the list of all contributions of it."""
        asked = [(self.name, self.thing.public_id), *narrowed.items()]
        return f"{reverse('contributions')}?{urlencode(asked)}"


def scope_of_topic(topic: Topic) -> Scope:
    return Scope("topic", topic, (topic.pk,), (topic.public_id,))


def scope_of_district(district: District) -> Scope:
    return Scope("district", district, (district.pk,), (district.public_id,))


def scope_of_organisation(organisation: Organisation, tree: AdministrationTree) -> Scope:
    """An organisation with all its parts, as far as the visitor whose tree it is may know of them."""
    parts = [branch for branch in tree.whole_of(organisation.pk) if branch.pk != organisation.pk]
    pks = (organisation.pk, *(part.pk for part in parts))
    return Scope(
        "organisation", organisation, pks, (organisation.public_id, *(part.public_id for part in parts))
    )
