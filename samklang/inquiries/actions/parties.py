"""Choosing who is asked, giving them longer, and noting how far they have come."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import changed_fields, hold
from samklang.inquiries import rules
from samklang.inquiries.actions.links import refuse_if_over, revoke_all
from samklang.inquiries.details import AddresseeDetails, PartyDetails
from samklang.inquiries.jobs import send_letter
from samklang.inquiries.models import Addressee, Inquiry, Party
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record, record_all
from samklang.people.models import Organisation
from samklang.people.rules import require


@transaction.atomic
def add_parties(inquiry: Inquiry, organisations: Iterable[Organisation], *, by: Actor) -> list[Party]:
    """Add organisations to those who are asked, each with its own mailbox; return those that are new.

    To a letter that was sent they may still be added: theirs is sent at once where they have an address.
    """
    require(rules.may_ask(by))
    current = hold(inquiry)
    _refuse_closed(current)
    present = set(current.parties.values_list("organisation_id", flat=True))
    new = [each for each in dict.fromkeys(organisations) if each.pk not in present]
    _refuse_gone(new)
    made = [Party(inquiry=current, organisation=each) for each in new]
    for party in made:
        party.save()
    Addressee.objects.bulk_create(
        Addressee(party=party, email=party.organisation.email) for party in made if party.organisation.email
    )
    record_all((("added", party.public_id, ()) for party in made), by=by)
    for party in made:
        if current.is_sent() and party.organisation.email:
            enqueue(send_letter, by=by, key=party.public_id, party=party.public_id)
    return made


@transaction.atomic
def remove_party(party: Party, *, by: Actor) -> None:
    """Take an organisation out of those who will be asked. Refuses once its letter was sent."""
    require(rules.may_ask(by))
    current = hold(party)
    if current.asked_at is not None:
        raise ValidationError(_("It was asked. Close its links instead if it was asked by mistake."))
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


@transaction.atomic
def edit_party(party: Party, *, by: Actor, version: int, details: PartyDetails) -> Party:
    """Change what only this party is told and where it is reached.

    Whoever is no longer an addressee can no longer use their links. Raises ChangedMeanwhile if `version` is
    not its version now.
    """
    require(rules.may_ask(by))
    current = hold(party, version=version)
    changes = changed_fields(PartyDetails.of(current), details)
    if "addition" in changes and current.asked_at is not None:
        raise ValidationError({"addition": _("Its letter was sent, and says for ever what it said.")})
    if changes:
        current.addition = details.addition
        current.version += 1
        current.full_clean()
        current.save(update_fields=["addition", "version"])
        _set_addressees(current, details.addressees)
        if current.asked_at is not None and not current.inquiry.is_closed():  # who is new gets the letter too
            enqueue(send_letter, by=by, key=current.public_id, party=current.public_id)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


def _set_addressees(party: Party, wanted: tuple[AddresseeDetails, ...]) -> None:
    kept = {each.email.casefold(): each for each in party.addressees.all()}
    for details in wanted:
        addressee = kept.pop(details.email.casefold(), None) or Addressee(party=party)
        addressee.name, addressee.email = details.name, details.email
        addressee.is_substitute = details.is_substitute
        addressee.full_clean()
        addressee.save()
    Addressee.objects.filter(pk__in=[each.pk for each in kept.values()]).delete()


@transaction.atomic
def extend(party: Party, *, by: Actor, until: datetime, reason: str) -> Party:
    """Give a party longer, with the reason. Refuses a time that gives it nothing."""
    require(rules.may_ask(by))
    current = hold(party)
    _refuse_closed(current.inquiry)
    if until <= max(current.deadline(), timezone.now()):
        raise ValidationError({"until": _("Choose a time after the deadline it has, and after now.")})
    current.extended_to, current.extension_reason = until, reason.strip()
    current.version += 1
    current.full_clean()
    current.save(update_fields=["extended_to", "extension_reason", "version"])
    record(by=by, verb="changed", subject=current.public_id, fields=["extended_to"])
    return current


@transaction.atomic
def write_again(party: Party, *, by: Actor) -> None:
    """Send a party its letter with new links; the earlier ones open nothing any more."""
    require(rules.may_ask(by))
    current = hold(party)
    _refuse_closed(current.inquiry)
    if not current.addressees.exists():
        raise ValidationError(_("Nobody can be written to there. Give it an e-mail address first."))
    revoke_all(current, by=by)
    enqueue(send_letter, by=by, key=current.public_id, party=current.public_id)


@transaction.atomic
def note_begun(party: Party, *, by: Actor) -> None:
    """Note that a party is writing. Only the first time counts."""
    if Party.objects.filter(pk=party.pk, began_at=None).update(began_at=timezone.now()):
        record(by=by, verb="changed", subject=party.public_id, fields=["began_at"])


@transaction.atomic
def note_what_stands(
    party: Party, *, by: Actor, provisional_at: datetime | None = None, answered_at: datetime | None = None
) -> Party:
    """Note when a party answered, provisionally and finally, by those of its answers that hold (none).

    With a final answer it is reminded no more, and declines no more.
    """
    current = hold(party)
    before = (current.provisional_at, current.answered_at)
    names = ("provisional_at", "answered_at")
    current.provisional_at, current.answered_at = provisional_at, answered_at
    if answered_at is not None:
        current.declined_at, current.declined_because = None, ""
    current.save(update_fields=[*names, "declined_at", "declined_because"])
    changed = [name for name, was in zip(names, before, strict=True) if getattr(current, name) != was]
    if changed:
        record(by=by, verb="changed", subject=current.public_id, fields=changed)
    return current


@transaction.atomic
def decline(party: Party, *, by: Actor, because: str) -> Party:
    """Note that a party will not answer. It is reminded no more, and may change its mind."""
    current = hold(party)
    refuse_if_over(current)
    if current.answered_at is not None:
        raise ValidationError(_("You have answered. Withdraw the answer first."))
    current.declined_at, current.declined_because = timezone.now(), because.strip()
    current.save(update_fields=["declined_at", "declined_because"])
    record(by=by, verb="declined", subject=current.public_id, fields=["declined_at"])
    return current


def _refuse_closed(inquiry: Inquiry) -> None:
    if inquiry.is_closed():
        raise ValidationError(_("It is closed. Nobody is asked any more."))


def _refuse_gone(organisations: list[Organisation]) -> None:
    if gone := [each.name for each in organisations if not each.is_open()]:
        said = _("These are closed and cannot be asked: %(names)s.")
        raise ValidationError(said, params={"names": ", ".join(gone)})
