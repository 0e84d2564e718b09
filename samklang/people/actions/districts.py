"""Keeping the districts of the city."""

from django.db import transaction

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.entries import index_organisations
from samklang.people.models import District


@transaction.atomic
def add_district(*, by: Actor, name: str) -> District:
    """Add a district. Refuses a name that is taken."""
    rules.require(rules.may_keep_organisations(by))
    district = District(name=name)
    district.full_clean()
    district.save()
    record(by=by, verb="created", subject=district.public_id)
    return district


@transaction.atomic
def rename_district(district: District, *, by: Actor, version: int, name: str) -> District:
    """Give a district another name. Raises ChangedMeanwhile if `version` is no longer its version."""
    rules.require(rules.may_keep_organisations(by))
    current = hold(district, version=version)
    if current.name == name:
        return current
    current.name = name
    current.version += 1
    current.full_clean()
    current.save()
    record(by=by, verb="renamed", subject=current.public_id, fields=["name"])
    index_organisations(*current.organisations.all())
    return current
