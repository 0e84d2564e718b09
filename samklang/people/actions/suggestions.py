"""Everybody's own choice: to be suggested to others as somebody to know, and to be told of others."""

from django.db import transaction

from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.models import Contact


@transaction.atomic
def choose_suggestions(contact: Contact, *, by: User, is_suggested: bool, gets_suggestions: bool) -> Contact:
    """Say whether one is suggested to others, and whether one is told of others. Only one's own contact."""
    rules.require(rules.may_choose_suggestions(by, contact))
    current = hold(contact)
    chosen = {"is_suggested": is_suggested, "gets_suggestions": gets_suggestions}
    changes = [name for name, value in chosen.items() if getattr(current, name) != value]
    if changes:
        for name in changes:
            setattr(current, name, chosen[name])
        current.version += 1
        current.save(update_fields=[*changes, "version"])
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current
