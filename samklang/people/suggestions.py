"""People one might want to know: who works with the same, and whom one has never met in a network.

Suggested is only who can switch it off: somebody present with a login that is open. What the reason says
stands on their page for all who may see it; a contact the reader may not see is never among them.
"""

from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet

from samklang.accounts.models import User
from samklang.core.listing import counted
from samklang.people.models import Contact, District, NetworkMember, Topic
from samklang.people.rules import own_contact

SHOWN = 5
_WEIGHT_OF_TOPIC = 3  # three districts in common are as good a reason as one topic


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to know, and what one has in common with them, in the order of the names."""

    contact: Contact
    topics: tuple[Topic, ...]
    districts: tuple[District, ...]


def suggestions_for(user: User, *, shown: int = SHOWN) -> list[Suggestion]:
    """Return the people this user has most in common with; none for whoever wants none."""
    own = own_contact(user)
    if own is None or not own.gets_suggestions:
        return []
    topics, districts = set(own.topics.all()), set(own.districts.all())
    found = _strangers(own, user).prefetch_related("topics", "districts")
    ranked = found.order_by(
        (F("same_topics") * _WEIGHT_OF_TOPIC + F("same_districts")).desc(), "sort_key", "pk"
    )
    return [
        Suggestion(
            contact,
            tuple(topic for topic in contact.topics.all() if topic in topics),
            tuple(district for district in contact.districts.all() if district in districts),
        )
        for contact in ranked[:shown]
    ]


def _strangers(own: Contact, user: User) -> QuerySet[Contact]:
    """Those who work with one of the same topics, at another place, and were in no network with one."""
    met = NetworkMember.objects.filter(network__members=own).values("contact")
    others = Contact.objects.readable_by(user).present().exclude(pk=own.pk)
    asked = others.filter(is_suggested=True, user__is_active=True).exclude(organisation=own.organisation_id)
    topics = Contact.topics.through.objects.filter(contact=OuterRef("pk"), topic__contacts=own)
    districts = Contact.districts.through.objects.filter(contact=OuterRef("pk"), district__contacts=own)
    return (
        asked.exclude(pk__in=met)
        .annotate(same_topics=counted(topics, of="contact"), same_districts=counted(districts, of="contact"))
        .filter(same_topics__gt=0)
        .select_related("organisation")
    )
