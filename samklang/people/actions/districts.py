"""Keeping the districts of the city."""

from django.db import transaction

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.entries import index_organisations
from samklang.people.models import District
from samklang.people.renewing import renew_later


@transaction.atomic
def add_district(*, by: Actor, name: str, number: str = "") -> District:
    """Add a district. Refuses a name or a number that is taken."""
    rules.require(rules.may_keep_organisations(by))
    district = District(name=name, number=number)
    district.full_clean()
    district.save()
    record(by=by, verb="created", subject=district.public_id)
    return district


@transaction.atomic
def edit_district(district: District, *, by: Actor, version: int, name: str, number: str = "") -> District:
    """Give a district another name or number. Raises ChangedMeanwhile if `version` is not its version."""
    rules.require(rules.may_keep_organisations(by))
    current = hold(district, version=version)
    changed = [
        field for field, given in (("name", name), ("number", number)) if getattr(current, field) != given
    ]
    if not changed:
        return current
    current.name, current.number = name, number
    current.version += 1
    current.full_clean()
    current.save()
    record(by=by, verb="changed", subject=current.public_id, fields=changed)
    if "name" in changed:
        index_organisations(*current.organisations.all())
        renew_later(current.public_id, by=by)
    return current
