"""Who may do what with funds."""

from samklang.people.labels import INSIDE
from samklang.people.rules import Asker, may_see_contacts, may_write_knowledge

may_see_funds = may_see_contacts
"""Everybody who works for the municipality, and guests."""

FUND_LABELS = frozenset({INSIDE, "role:guest"})
"""Labels that say in the index what `Fund.objects.readable_by` says in the database."""


def may_keep_funds(asker: Asker) -> bool:
    """All who work for the municipality write funds: whoever hears of a deadline puts it in."""
    return may_write_knowledge(asker)
