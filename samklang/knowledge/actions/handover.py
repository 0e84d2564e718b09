"""Handing over what somebody who has left still stands for: places in networks, and what they answer for."""

from dataclasses import dataclass
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution
from samklang.knowledge.models.contributions import ContributionQuerySet
from samklang.mail.telling import Letter, way_to
from samklang.people.actions.networks import put_in_place_of
from samklang.people.actions.sending import tell_person
from samklang.people.models import Contact, Network
from samklang.people.models.networks import NetworkQuerySet
from samklang.people.rules import may_hand_over_from, may_read_contact, require


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What somebody who has left still stands for, as far as whoever hands it over may read it."""

    networks: tuple[Network, ...]
    contributions: tuple[Contribution, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.networks or self.contributions)


def left_behind_by(contact: Contact, *, by: User) -> LeftBehind:
    """Return the open networks and the contributions in which somebody stands who has left."""
    contributions = _answered_for(contact, by).order_by("sort_key", "pk")
    return LeftBehind(tuple(_networks_of(contact, by)), tuple(contributions))


def leaves_anything(contact: Contact, *, by: User) -> bool:
    """Whether anything is left to hand over (`LEAVES_ANYTHING`): asked without reading what it is."""
    networks, contributions = _networks_of(contact, by), _answered_for(contact, by)
    return networks.exists() or contributions.exists()


def _networks_of(contact: Contact, by: User) -> NetworkQuerySet:
    return Network.objects.readable_by(by).open().filter(members=contact)


def _answered_for(contact: Contact, by: User) -> ContributionQuerySet:
    return Contribution.objects.readable_by(by).filter(Q(owner=contact) | Q(substitute=contact))


@transaction.atomic
def hand_over_all(contact: Contact, *, by: User, to: Contact) -> LeftBehind:
    """Let a successor have all that somebody who has left stands for; return what that was.

    Each change is in the journal under what was changed, and the successor is told by mail. Refuses for
    somebody who has not left, and a successor who has, or whom the actor may not see.
    """
    require(may_hand_over_from(by, contact))
    current = hold(contact)
    if not current.has_left():
        raise ValidationError(_("Note first that %(name)s has left.") % {"name": current})
    if to.has_left() or to.pk == current.pk or not may_read_contact(by, to):
        raise ValidationError({"to": _("Choose somebody who is still there.")})
    found = left_behind_by(current, by=by)
    for network in sorted(found.networks, key=lambda network: network.pk):
        put_in_place_of(network, by=by, leaver=current, successor=to)
    for contribution in sorted(found.contributions, key=lambda contribution: contribution.pk):
        _give(contribution, by=by, leaver=current, successor=to)
    _note_successor(current, to, by=by)
    if not found.is_empty:
        _tell(to, found, by=by, leaver=current)
    return found


def _give(contribution: Contribution, *, by: Actor, leaver: Contact, successor: Contact) -> None:
    """Whoever was substitute and becomes owner has no substitute any more, until somebody names one."""
    current = hold(contribution)
    before = (current.owner_id, current.substitute_id)
    if current.owner_id == leaver.pk:
        current.owner = successor
    if current.substitute_id == leaver.pk:
        current.substitute = successor
    if current.substitute_id == current.owner_id:
        current.substitute = None
    changes = [
        name
        for name, pk in zip(("owner", "substitute"), before, strict=True)
        if pk != getattr(current, f"{name}_id")
    ]
    if changes:
        current.version += 1
        current.save(update_fields=["owner", "substitute", "version"])
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
        index_contribution(current)


def _note_successor(leaver: Contact, successor: Contact, *, by: Actor) -> None:
    if leaver.handed_over_to_id != successor.pk:
        leaver.handed_over_to = successor
        leaver.version += 1
        leaver.save(update_fields=["handed_over_to", "version"])
        record(by=by, verb="changed", subject=leaver.public_id, fields=["handed_over_to"])


def _tell(successor: Contact, found: LeftBehind, *, by: User, leaver: Contact) -> None:
    """Write to the successor what is theirs now."""
    taken_over: list[Network | Contribution] = [*found.networks, *found.contributions]

    def write() -> Letter:
        names = {"name": by.name, "leaver": leaver}
        begun = _("%(name)s has handed over to you what %(leaver)s stood for:") % names
        then = _("Look at it, and correct what no longer holds.")
        subject = _("You take over from %(leaver)s") % names
        return Letter(subject, (begun, *map(way_to, taken_over), then))

    # Handing over moves each on by a version: nothing is told twice, and what is found later is told anew.
    event = " ".join(f"{each.public_id}:{each.version}" for each in taken_over)
    digest = sha256(event.encode()).hexdigest()[:16]
    key = f"handed-over:{leaver.public_id}:{successor.public_id}:{digest}"
    tell_person(successor, write, by=by, reply_to=by.email, key=key)
