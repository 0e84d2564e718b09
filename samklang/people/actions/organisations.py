"""Keeping organisations: new, changed, moved in the tree, closed, opened again, made coordinating."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import changed_fields, hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.actions.memberships import write_end
from samklang.people.checks import (
    refuse_losing_roles,
    refuse_parent,
    refuse_to_close,
    refuse_what_the_kind_cannot_have,
)
from samklang.people.details import FormerNameDetails, OrganisationDetails
from samklang.people.entries import index_organisations
from samklang.people.models import FormerName, Membership, Organisation, OrganisationKind
from samklang.people.renewing import renew_later

PLAIN_FIELDS = ("name", "kind", "district", "email", "website")


@transaction.atomic
def add_organisation(
    details: OrganisationDetails, *, by: Actor, parent: Organisation | None = None
) -> Organisation:
    """Add an organisation. Refuses a second one of that name and kind, and what its kind cannot have."""
    rules.require(rules.may_keep_organisations(by))
    hold_tree()
    parent = parent and Organisation.objects.get(pk=parent.pk)  # as it stands now, not when it was read
    organisation = _write_new(details, by=by, parent=parent)
    index_organisations(organisation)
    return organisation


@transaction.atomic
def edit_organisation(
    organisation: Organisation, *, by: Actor, version: int, details: OrganisationDetails
) -> Organisation:
    """Change what is written of an organisation; its old name is kept as a former name until today.

    Raises ChangedMeanwhile if `version` is no longer its version. Nothing is written if nothing differs.
    """
    rules.require(rules.may_keep_organisations(by))
    current = hold(organisation, version=version)
    if _write_changes(current, by=by, details=details):
        index_organisations(current)
        renew_later(current.public_id, by=by)
    return current


def _write_new(details: OrganisationDetails, *, by: Actor, parent: Organisation | None) -> Organisation:
    organisation = Organisation(parent=parent, **_plain(details))
    organisation.short_names = list(details.short_names)
    refuse_what_the_kind_cannot_have(organisation, details)
    refuse_parent(organisation, parent)
    organisation.full_clean()
    organisation.save()
    _write_former_names(organisation, details.former_names)
    organisation.serves.set(details.serves)
    record(by=by, verb="created", subject=organisation.public_id)
    return organisation


def _write_changes(current: Organisation, *, by: Actor, details: OrganisationDetails) -> bool:
    """Write what differs; return whether anything did. `current` must be held."""
    changes = changed_fields(OrganisationDetails.of(current), details)
    if not changes:
        return False
    former = with_old_name(current, details) if "name" in changes else details.former_names
    write_plain(current, details)
    refuse_what_the_kind_cannot_have(current, details)
    refuse_losing_roles(current)
    current.version += 1
    current.full_clean()
    current.save()
    _write_former_names(current, former)
    current.serves.set(details.serves)
    fields = set(changes) | ({"former_names"} if former != details.former_names else set())
    record(
        by=by, verb="renamed" if "name" in changes else "changed", subject=current.public_id, fields=fields
    )
    return True


@transaction.atomic
def move_organisation(
    organisation: Organisation, *, by: Actor, version: int, parent: Organisation | None
) -> Organisation:
    """Put an organisation under another one, or at the top.

    Refuses the place it has, a circle, and a tree too deep to read.
    """
    rules.require(rules.may_keep_organisations(by))
    hold_tree()
    current = hold(organisation, version=version)
    parent = parent and Organisation.objects.get(pk=parent.pk)  # where it stands now, not when it was read
    if current.parent == parent:
        raise ValidationError({"parent": _("It belongs there already. Choose another place, or cancel.")})
    refuse_parent(current, parent)
    current.parent = parent
    current.version += 1
    current.save(update_fields=["parent", "version"])
    record(by=by, verb="moved", subject=current.public_id, fields=["parent"])
    return current


@transaction.atomic
def close_organisation(organisation: Organisation, *, by: Actor, on: date | None = None) -> Organisation:
    """Close an organisation on a day: it stays in what it took part in, its members lose their roles there.

    Refuses while open organisations are part of it, and for the coordinating one.
    """
    rules.require(rules.may_keep_organisations(by))
    hold_tree()
    current, day = hold(organisation), on or timezone.localdate()
    if not current.is_open():
        return current
    refuse_to_close(current, day)
    current.closed_on = day
    current.version += 1
    current.save(update_fields=["closed_on", "version"])
    _end_memberships(current, day=day, by=by)
    record(by=by, verb="closed", subject=current.public_id, fields=["closed_on"])
    index_organisations(current)
    renew_later(current.public_id, by=by)
    return current


@transaction.atomic
def reopen_organisation(organisation: Organisation, *, by: Actor) -> Organisation:
    """Open a closed organisation again. Its former members are not members again by that.

    Refuses while what it is part of is closed.
    """
    rules.require(rules.may_keep_organisations(by))
    hold_tree()
    current = hold(organisation)
    if current.is_open():
        return current
    refuse_parent(current, current.parent)
    current.closed_on = None
    current.version += 1
    current.full_clean()
    current.save()
    record(by=by, verb="reopened", subject=current.public_id, fields=["closed_on"])
    index_organisations(current)
    renew_later(current.public_id, by=by)
    return current


@transaction.atomic
def make_coordinating(organisation: Organisation, *, by: Actor) -> Organisation:
    """Make this the one coordinating organisation: its members are the secretariat from now on.

    Members of the one before keep their place there, but their secretariat roles give nothing more.
    """
    rules.require(rules.may_keep_organisations(by))
    hold_tree()
    current = hold(organisation)
    if current.is_coordinating:
        return current
    if current.kind != OrganisationKind.ADMINISTRATION or not current.is_open():
        raise ValidationError(_("Only an open administration can be the coordinating organisation."))
    for before in Organisation.objects.select_for_update().filter(is_coordinating=True):
        _set_coordinating(before, False, by=by)
    _set_coordinating(current, True, by=by)
    return current


def hold_tree() -> None:
    """Let nobody else move, add, close or open an organisation until the transaction ends.

    Two moves at once could make a circle; a part could be opened while the whole is closed. The first
    organisation stands for the tree.
    """
    Organisation.objects.select_for_update().order_by("pk").first()


def _set_coordinating(organisation: Organisation, is_coordinating: bool, *, by: Actor) -> None:
    organisation.is_coordinating = is_coordinating
    organisation.version += 1
    organisation.save(update_fields=["is_coordinating", "version"])
    record(by=by, verb="changed", subject=organisation.public_id, fields=["is_coordinating"])


def _end_memberships(organisation: Organisation, *, day: date, by: Actor) -> None:
    """End those in force after the day, at once if it is today; those that would begin later never do."""
    members = Membership.objects.unfinished().filter(organisation=organisation)
    for membership in members.select_for_update(of=("self",)):
        write_end(membership, by=by, on=None if day == timezone.localdate() else day)


def _plain(details: OrganisationDetails) -> dict[str, Any]:
    return {name: getattr(details, name) for name in PLAIN_FIELDS}


def write_plain(organisation: Organisation, details: OrganisationDetails) -> None:
    for name, value in _plain(details).items():
        setattr(organisation, name, value)
    organisation.short_names = list(details.short_names)


def with_old_name(organisation: Organisation, details: OrganisationDetails) -> frozenset[FormerNameDetails]:
    """The former names with the name it had until today, unless that is written already."""
    if any(former.name == organisation.name for former in details.former_names):
        return details.former_names
    return details.former_names | {FormerNameDetails(organisation.name, timezone.localdate())}


def _write_former_names(organisation: Organisation, names: frozenset[FormerNameDetails]) -> None:
    organisation.former_names.exclude(name__in=[former.name for former in names]).delete()
    for former in sorted(names, key=lambda former: former.name):
        FormerName.objects.update_or_create(
            organisation=organisation, name=former.name, defaults={"until": former.until}
        )
