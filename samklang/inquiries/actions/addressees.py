"""What is known of those a party is reached by: who has left, and which substitute is written to as well."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.inquiries import rules
from samklang.inquiries.jobs import send_letter
from samklang.inquiries.models import Addressee, Party, PersonalLink
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def note_left(addressee: Addressee, *, by: Actor) -> Addressee:
    """Note that somebody has left: their links open nothing, and a substitute gets the letter."""
    party = _held(addressee, by=by)
    current = hold(addressee)
    if current.left_at is None:
        current.left_at = timezone.now()
        current.save(update_fields=["left_at"])
        own = PersonalLink.objects.working().filter(addressee=current)
        own.update(revoked_at=timezone.now())
        _write_to_who_is_left(party, by=by)
        record(by=by, verb="changed", subject=party.public_id, fields=["addressees"])
    return current


@transaction.atomic
def note_back(addressee: Addressee, *, by: Actor) -> Addressee:
    """Take back that somebody has left; they get the letter with a new link."""
    party = _held(addressee, by=by)
    current = hold(addressee)
    if current.left_at is not None:
        current.left_at = None
        current.save(update_fields=["left_at"])
        _write_to_who_is_left(party, by=by)
        record(by=by, verb="changed", subject=party.public_id, fields=["addressees"])
    return current


@transaction.atomic
def call_in(addressee: Addressee, *, by: Actor) -> Addressee:
    """Have a substitute written to as well, though others are reached. Refuses who is no substitute."""
    party = _held(addressee, by=by)
    current = hold(addressee)
    if not current.is_substitute:
        raise ValidationError(_("Whoever is no substitute is written to already."))
    if current.called_in_at is None:
        current.called_in_at = timezone.now()
        current.save(update_fields=["called_in_at"])
        _write_to_who_is_left(party, by=by)
        record(by=by, verb="changed", subject=party.public_id, fields=["addressees"])
    return current


def _held(addressee: Addressee, *, by: Actor) -> Party:
    """Hold the party, so that a letter being sent to it is whole; refuse what is closed."""
    require(rules.may_ask(by))
    party = hold(addressee.party)
    if party.inquiry.is_closed():
        raise ValidationError(_("It is closed. Nobody is asked any more."))
    return party


def _write_to_who_is_left(party: Party, *, by: Actor) -> None:
    if party.asked_at is not None:
        enqueue(send_letter, by=by, key=party.public_id, party=party.public_id)
