"""Keeping networks and who is in them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.versions import changed_fields, hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.details import NetworkDetails
from samklang.people.entries import index_network
from samklang.people.models import Contact, Network, NetworkMember


@transaction.atomic
def add_network(details: NetworkDetails, *, by: Actor) -> Network:
    """Start a network. Refuses a name that is taken, and a network nobody can be asked about."""
    rules.require(rules.may_keep_networks(by))
    network = Network()
    _write(network, details)
    record(by=by, verb="created", subject=network.public_id)
    index_network(network)
    return network


@transaction.atomic
def edit_network(network: Network, *, by: Actor, version: int, details: NetworkDetails) -> Network:
    """Change a network and its members. Raises ChangedMeanwhile if `version` is no longer its version."""
    rules.require(rules.may_keep_networks(by))
    current = hold(network, version=version)
    changes = changed_fields(NetworkDetails.of(current), details)
    if not changes:
        return current
    current.version += 1
    _write(current, details)
    named = set(changes) - {"contact_persons"} | ({"members"} if "contact_persons" in changes else set())
    record(by=by, verb="changed", subject=current.public_id, fields=named)
    index_network(current)
    return current


@transaction.atomic
def close_network(network: Network, *, by: Actor) -> Network:
    """Close a network: it stays in its members' history and is no longer found."""
    rules.require(rules.may_close_network(by))
    current = hold(network)
    current.closed_on = current.closed_on or timezone.localdate()
    current.version += 1
    current.save(update_fields=["closed_on", "version"])
    record(by=by, verb="closed", subject=current.public_id, fields=["closed_on"])
    index_network(current)
    return current


@transaction.atomic
def join(network: Network, *, by: User) -> Network:
    """Go into a network oneself, as the contact one is. Once is enough. Refuses for a closed network."""
    rules.require(rules.may_join(by, network))
    current, contact = hold(network), rules.own_contact(by)
    rules.require(rules.may_join(by, current))
    assert contact is not None
    _member, is_new = NetworkMember.objects.get_or_create(network=current, contact=contact)
    return _changed(current, verb="joined", by=by) if is_new else current


@transaction.atomic
def leave(network: Network, *, by: User) -> Network:
    """Go out of a network oneself. Refuses the last whom newcomers can call."""
    current = hold(network)
    if (own := rules.own_membership_in(by, current)) is None:
        return current
    if own.is_contact_person and not _others_to_call(own).exists():
        raise ValidationError(
            _("You are the only one newcomers can call. Make somebody else contact person first.")
        )
    own.delete()
    return _changed(current, verb="left", by=by)


@transaction.atomic
def put_in_place_of(network: Network, *, by: Actor, leaver: Contact, successor: Contact) -> Network:
    """Let a successor have a leaver's place in a network, as contact person if the leaver was one.

    Whoever asks for it has seen to it that they may. Nothing happens where the leaver is not in it.
    """
    current = hold(network)
    left = current.network_members.filter(contact=leaver).first()
    if left is None:
        return current
    left.delete()
    taken, _is_new = NetworkMember.objects.get_or_create(network=current, contact=successor)
    if left.is_contact_person and not taken.is_contact_person:
        taken.is_contact_person = True
        taken.save(update_fields=["is_contact_person"])
    return _changed(current, verb="changed", by=by)


def _others_to_call(member: NetworkMember) -> QuerySet[NetworkMember]:
    others = NetworkMember.objects.filter(network=member.network_id, is_contact_person=True)
    return others.filter(contact__left_on=None).exclude(pk=member.pk)


def _changed(network: Network, *, verb: str, by: Actor) -> Network:
    network.version += 1
    network.save(update_fields=["version"])
    record(by=by, verb=verb, subject=network.public_id, fields=["members"])
    index_network(network)
    return network


def _write(network: Network, details: NetworkDetails) -> None:
    if not details.contact_persons:
        raise ValidationError({"contact_persons": _("Choose at least one person newcomers can call.")})
    for name in ("name", "purpose", "website", "is_shared"):
        setattr(network, name, getattr(details, name))
    network.full_clean()
    network.save()
    members = details.members | details.contact_persons
    network.network_members.exclude(contact__in=members).delete()
    for contact in sorted(members, key=lambda contact: contact.pk):
        NetworkMember.objects.update_or_create(
            network=network,
            contact=contact,
            defaults={"is_contact_person": contact in details.contact_persons},
        )
