"""Keeping partners and their keys."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.secrets import digest_of, new_secret
from samklang.core.versions import hold
from samklang.exchange import rules
from samklang.exchange.actions.items import let_go_of
from samklang.exchange.details import PartnerDetails
from samklang.exchange.keys import seal
from samklang.exchange.models import Borrowed, Partner, Problem
from samklang.journal.actions import record
from samklang.people.models import OrganisationKind
from samklang.people.rules import require


@transaction.atomic
def add_partner(details: PartnerDetails, *, by: Actor) -> Partner:
    """Begin to exchange with another municipality. Refuses one we exchange with already."""
    require(rules.may_keep_partners(by))
    partner = _write(Partner(organisation=details.organisation), details)
    record(by=by, verb="created", subject=partner.public_id)
    return partner


@transaction.atomic
def edit_partner(partner: Partner, details: PartnerDetails, *, by: Actor, version: int) -> Partner:
    """Change where their list stands and what we are let in with; an empty key leaves the one there is.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_keep_partners(by))
    current = hold(partner, version=version)
    if PartnerDetails.of(current) != details:
        current.version += 1
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id)
    return current


def _write(partner: Partner, details: PartnerDetails) -> Partner:
    if details.organisation.kind != OrganisationKind.OTHER_MUNICIPALITY:
        raise ValidationError({"organisation": _("Choose another municipality.")})
    if partner.address != details.address and not details.key:
        partner.sealed_key = ""  # a key is for the server it was given by, and is shown to no other
    partner.organisation, partner.address = details.organisation, details.address
    partner.is_paused = details.is_paused
    partner.reuse, partner.licence, partner.contact = details.reuse, details.licence, details.contact
    if details.key:
        partner.sealed_key = seal(details.key)
    partner.full_clean()
    partner.save()
    return partner


@transaction.atomic
def make_key(partner: Partner, *, by: Actor) -> str:
    """Return a new key with which the partner reads our list; an earlier one opens nothing any more."""
    require(rules.may_keep_partners(by))
    key = new_secret()
    _let_read(hold(partner), digest_of(key))
    record(by=by, verb="let_in", subject=partner.public_id)
    return key


@transaction.atomic
def take_key_back(partner: Partner, *, by: Actor) -> None:
    """Let a partner read no more than everybody may."""
    require(rules.may_keep_partners(by))
    current = hold(partner)
    if current.reads_by:
        _let_read(current, "")
        record(by=by, verb="shut_out", subject=partner.public_id)


def _let_read(current: Partner, hashed: str) -> None:
    current.reads_by, current.reads_since = hashed, timezone.localdate() if hashed else None
    current.version += 1
    current.save(update_fields=["reads_by", "reads_since", "version"])


@transaction.atomic
def end_exchange(partner: Partner, *, by: Actor) -> None:
    """End the exchange: their key opens nothing, and nothing they shared is shown any more.

    What is left of it here is taken away by a job (`take_away_some`, `forget_partner`).
    """
    require(rules.may_keep_partners(by))
    current = hold(partner)
    if current.ended_on:
        return
    current.reads_by, current.reads_since, current.sealed_key = "", None, ""
    current.ended_on = timezone.localdate()
    current.version += 1
    current.save(update_fields=["reads_by", "reads_since", "sealed_key", "ended_on", "version"])
    record(by=by, verb="removed", subject=current.public_id)


@transaction.atomic
def take_away_some(partner: Partner) -> bool:
    """Take away some of what a partner shared that we have left; tell whether there was any."""
    return let_go_of(Borrowed.objects.filter(partner=partner, partner__ended_on__isnull=False)) > 0


@transaction.atomic
def forget_partner(partner: Partner) -> None:
    """Forget a partner we have left, of whom nothing is here any more."""
    Partner.objects.filter(pk=partner.pk, ended_on__isnull=False).delete()


@transaction.atomic
def note_asked(partner: Partner) -> None:
    """Note that a partner's list is being fetched now."""
    Partner.objects.filter(pk=partner.pk).update(asked_at=timezone.now())


@transaction.atomic
def note_problem(partner: Partner, problem: Problem) -> None:
    """Note why a partner's list could not be fetched; what we have of it stays."""
    Partner.objects.filter(pk=partner.pk).update(problem=problem)
