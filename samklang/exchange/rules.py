"""Who may do what with what is exchanged."""

from samklang.accounts.rules import Visitor, is_administrator
from samklang.exchange.models import Partner
from samklang.knowledge.models import Sharing
from samklang.people.rules import Asker, has_role, is_editor, is_inside

BORROWED_LABELS = frozenset({"role:inside"})
"""Labels that say in the index what `Borrowed.objects.shown()` says in the database."""

may_see_partners = is_inside
"""Whom we exchange with, and what they share with us, is for all inside; a guest has their own."""

may_put_away = is_editor


def may_keep_partners(asker: Asker) -> bool:
    """Keys and addresses are the administrator's."""
    return is_administrator(asker)


def shared_with(reader: Visitor | Partner) -> frozenset[str]:
    """Return the levels of sharing a reader's copy of our list holds.

    A copy is for use outside, so it never holds more than other municipalities may read, whoever takes it.
    """
    if isinstance(reader, Partner) or has_role(reader):
        return frozenset({Sharing.OTHERS, Sharing.PUBLIC})
    return frozenset({Sharing.PUBLIC})
