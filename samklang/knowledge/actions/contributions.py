"""Publishing, changing, confirming and withdrawing contributions."""

from dataclasses import fields
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.accounts.models import User
from samklang.core.versions import changed_fields, hold
from samklang.following.actions import follow_along
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.actions.one_at_a_time import hold_person
from samklang.knowledge.checks import faults_of
from samklang.knowledge.details import ContributionDetails, details_of, kept_texts_of, of_its_kind
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Money, Project, Revision
from samklang.people.actions.holding_topics import under_standing_topics
from samklang.people.models import Topic
from samklang.people.rules import require

_NOON = time(12)
"""When something was written that is told of a day long past: nobody knows the hour."""
SEVERAL = frozenset({"topics", "districts"})


@transaction.atomic
def publish(details: ContributionDetails, *, by: Actor, on: date | None = None) -> Contribution:
    """Publish something somebody wrote, on a day (today; an old report keeps its own).

    Refuses a place the writer may not write for, sharing they may not choose, and an owner who has left.
    The same sent twice, as by a double click, is published once. Who publishes something they answer
    for follows it.
    """
    require(rules.may_write(by))
    details = under_standing_topics(details)
    _check_place(details, by=by)
    day = on or timezone.localdate()
    if already := _published_already(details, by=by, on=day):
        return already
    contribution = details.model(kind=details.kind, written_by=actor_id(by))
    contribution.published_on = contribution.changed_on = contribution.confirmed_on = day
    _write(contribution, details)
    _keep_revision(contribution, details, by=by, on=day)
    record(by=by, verb="published", subject=contribution.public_id)
    index_contribution(contribution)
    if rules.is_owner(by, contribution):
        follow_along(contribution.public_id, by=by)
    return contribution


@transaction.atomic
def edit(
    contribution: Contribution,
    details: ContributionDetails,
    *,
    by: Actor,
    version: int,
    on: date | None = None,
) -> Contribution:
    """Change what is written, which confirms it that day (today). What stood before is kept as a revision.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_edit(by, contribution))
    current = of_its_kind(hold(Contribution.objects.get(pk=contribution.pk), version=version))
    details = under_standing_topics(details)
    changes = changed_fields(details_of(current), details)
    if not changes:
        return current
    _check_place(details, by=by, kept=frozenset(current.topics.all()))
    current.version += 1
    current.changed_on = current.confirmed_on = on or timezone.localdate()
    _write(current, details)
    _keep_revision(current, details, by=by, on=current.changed_on)
    record(by=by, verb="changed", subject=current.public_id, fields=own_fields(changes))
    index_contribution(current)
    return current


@transaction.atomic
def confirm(
    contribution: Contribution, *, by: Actor, review_on: date | None = None, on: date | None = None
) -> Contribution:
    """Say that what is written still holds, and until when if it is to be looked at again."""
    require(rules.may_edit(by, contribution))
    current = hold(contribution)
    current.confirmed_on = on or timezone.localdate()
    if review_on is None and current.review_on and current.review_on <= current.confirmed_on:
        current.review_on = None  # that day has come, and this is what was to be done on it
    current.review_on = review_on or current.review_on
    current.version += 1
    current.save(update_fields=["confirmed_on", "review_on", "version"])
    record(by=by, verb="confirmed", subject=current.public_id)
    index_contribution(current)
    return current


@transaction.atomic
def withdraw(contribution: Contribution, *, by: Actor, because: str) -> Contribution:
    """Take a contribution out of sight of all but those who keep it. Refuses to do it without a reason."""
    require(rules.may_edit(by, contribution))
    if not because.strip():
        raise ValidationError({"because": _("Write why, so that whoever looks for it understands.")})
    current = hold(contribution)
    current.withdrawn_on = current.withdrawn_on or timezone.localdate()
    current.withdrawn_because = because.strip()
    current.version += 1
    current.save(update_fields=["withdrawn_on", "withdrawn_because", "version"])
    record(by=by, verb="withdrawn", subject=current.public_id, fields=["withdrawn_on"])
    index_contribution(current)
    return current


@transaction.atomic
def bring_back(contribution: Contribution, *, by: Actor) -> Contribution:
    """Publish again what was withdrawn."""
    require(rules.may_edit(by, contribution))
    current = hold(contribution)
    if current.is_published():
        return current
    current.withdrawn_on, current.withdrawn_because = None, ""
    current.version += 1
    current.save(update_fields=["withdrawn_on", "withdrawn_because", "version"])
    record(by=by, verb="restored", subject=current.public_id, fields=["withdrawn_on"])
    index_contribution(current)
    return current


def _published_already(details: ContributionDetails, *, by: Actor, on: date) -> Contribution | None:
    """Return what this writer published on that day with just these words, if they did."""
    if isinstance(by, User):
        hold_person(by)
    same = Contribution.objects.published().filter(
        kind=details.kind, title=details.title, written_by=actor_id(by), published_on=on
    )
    return next((of_its_kind(row) for row in same if details_of(row) == details), None)


def _check_place(details: ContributionDetails, *, by: Actor, kept: frozenset[Topic] = frozenset()) -> None:
    if faults := dict(faults_of(details, by=by, kept=kept)):
        raise ValidationError(faults)


def _write(contribution: Contribution, details: ContributionDetails) -> None:
    given = {field.name: getattr(details, field.name) for field in fields(details)}
    money = given.pop("money", None)
    several = {name: given.pop(name) for name in SEVERAL}
    for name, value in given.items():
        setattr(contribution, name, list(value) if isinstance(value, tuple) else value)
    contribution.full_clean()
    contribution.save()
    for name, rows in several.items():
        getattr(contribution, name).set(rows)
    if money is not None and isinstance(contribution, Project):
        contribution.money.all().delete()
        Money.objects.bulk_create(
            Money(project=contribution, amount=row.amount, source=row.source, ends_on=row.ends_on)
            for row in money
        )


def _keep_revision(contribution: Contribution, details: ContributionDetails, *, by: Actor, on: date) -> None:
    now = timezone.localtime()
    Revision.objects.create(
        contribution=contribution,
        organisation=details.organisation,
        number=contribution.version,
        saved_at=now if on == now.date() else timezone.make_aware(datetime.combine(on, _NOON)),
        saved_by=actor_id(by),
        texts=kept_texts_of(details),
    )


def own_fields(changes: dict[str, Any]) -> list[str]:
    """Columns every contribution has; what a kind has of its own the journal calls its revision."""
    known = {field.name for field in Contribution._meta.get_fields()}
    return sorted(known.intersection(changes)) + (["revisions"] if set(changes) - known else [])
