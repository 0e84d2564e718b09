"""What a search may find for whom: labels of a visitor, and of organisations, contacts and networks.

What stands in the index bears labels; a visitor finds what bears one of theirs. They say of the index what
`readable_by` says of the database.
"""

from django.contrib.auth.models import AnonymousUser

from samklang.accounts.rules import Visitor
from samklang.people.models import Contact, Network, Organisation
from samklang.people.models.memberships import Standing, standing_of
from samklang.people.rules import has_role

INSIDE = "role:inside"
"""Access label of all who belong to the municipality."""


def access_labels(user: Visitor) -> frozenset[str]:
    """Return the labels of everything this visitor may find in the index.

    "public" is for everybody, "signed-in" for whoever has signed in, "role:<role>" for holders of a role in
    any organisation, "role:inside" for all who belong to the municipality, "org:<public id>" for members of
    one organisation, "within:<public id>" for members of it or of one that is part of it, "user:<public id>"
    for one person, as long as they have a role.
    """
    if isinstance(user, AnonymousUser):
        return frozenset({"public"})
    standing = standing_of(user)
    labels = _labels_of(standing)
    return labels | {f"user:{user.public_id}"} if has_role(user) else labels


def _labels_of(standing: Standing) -> frozenset[str]:
    labels = {"public"}
    if standing.is_signed_in:
        labels.add("signed-in")
    labels |= {f"role:{role}" for role in standing.roles}
    labels |= {f"org:{public_id}" for public_id in standing.public_ids}
    labels |= {f"within:{public_id}" for public_id in standing.public_ids_within}
    if standing.is_administrator:
        labels.add("role:administrator")
    if standing.is_inside:
        labels.add(INSIDE)
    return frozenset(labels)


def organisation_labels(organisation: Organisation) -> frozenset[str]:
    """Labels that say in the index what `Organisation.objects.readable_by` says in the database."""
    if organisation.is_public():
        return frozenset({"public"})
    return frozenset({INSIDE, f"org:{organisation.public_id}"})


def contact_labels(contact: Contact) -> frozenset[str]:
    own = f"org:{contact.organisation.public_id}"
    return frozenset({INSIDE, own, *(["role:guest"] if contact.is_shared else [])})


def network_labels(network: Network, *, organisations: frozenset[str]) -> frozenset[str]:
    """`organisations` are the public ids of those whose contacts are in the network."""
    members = {f"org:{public_id}" for public_id in organisations}
    return frozenset({INSIDE, *members, *(["role:guest"] if network.is_shared else [])})
