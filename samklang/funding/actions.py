"""Keeping funds."""

from dataclasses import fields
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import changed_fields, hold
from samklang.funding import rules
from samklang.funding.details import AROUND, FundDetails
from samklang.funding.entries import index_fund
from samklang.funding.models import Deadline, EarlierAward, Fund
from samklang.journal.actions import record
from samklang.people.actions.holding_topics import under_standing_topics
from samklang.people.rules import require


@transaction.atomic
def add_fund(details: FundDetails, *, by: Actor, on: date | None = None) -> Fund:
    """Add a fund as it was on a day (today). Refuses a name that is taken, and an owner who has left."""
    require(rules.may_keep_funds(by))
    fund = _write(Fund(confirmed_on=on or timezone.localdate()), under_standing_topics(details))
    record(by=by, verb="created", subject=fund.public_id)
    index_fund(fund)
    return fund


@transaction.atomic
def edit_fund(fund: Fund, *, by: Actor, version: int, details: FundDetails, on: date | None = None) -> Fund:
    """Change what is written of a fund, which also confirms it that day (today).

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_keep_funds(by))
    current = hold(fund, version=version)
    details = under_standing_topics(details)
    if changes := changed_fields(FundDetails.of(current), details):
        current.version += 1
        current.confirmed_on = on or timezone.localdate()
        current.changed_at = timezone.now()
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
        index_fund(current)
    return current


@transaction.atomic
def close_fund(fund: Fund, *, by: Actor) -> Fund:
    """Note that a fund gives no more: it is no longer listed or found, and what it gave stays."""
    require(rules.may_keep_funds(by))
    current = hold(fund)
    current.closed_on = current.closed_on or timezone.localdate()
    _save_state(current)
    record(by=by, verb="closed", subject=current.public_id, fields=["closed_on"])
    index_fund(current)
    return current


@transaction.atomic
def reopen_fund(fund: Fund, *, by: Actor) -> Fund:
    """Note that a fund gives again."""
    require(rules.may_keep_funds(by))
    current = hold(fund)
    current.closed_on = None
    _save_state(current)
    record(by=by, verb="reopened", subject=current.public_id, fields=["closed_on"])
    index_fund(current)
    return current


def _save_state(fund: Fund) -> None:
    fund.version += 1
    fund.changed_at = timezone.now()
    fund.save(update_fields=["closed_on", "version", "changed_at"])


def _write(fund: Fund, details: FundDetails) -> Fund:
    if details.owner is not None and details.owner.has_left():
        raise ValidationError({"owner": _("Choose somebody who is still there.")})
    for field in fields(details):
        if field.name not in AROUND:
            setattr(fund, field.name, getattr(details, field.name))
    fund.full_clean()
    fund.save()
    fund.topics.set(details.topics)
    fund.deadlines.exclude(on__in=details.deadlines).delete()
    Deadline.objects.bulk_create(
        [Deadline(fund=fund, on=day) for day in sorted(details.deadlines)], ignore_conflicts=True
    )
    fund.earlier_awards.all().delete()
    EarlierAward.objects.bulk_create(
        EarlierAward(fund=fund, year=award.year, amount=award.amount, purpose=award.purpose)
        for award in details.earlier_awards
    )
    return fund
