"""Who may see the pages of packages that stand below those that know of roles."""

from samklang.accounts.rules import Visitor, is_administrator
from samklang.people.rules import is_in_secretariat


def may_read_journal(visitor: Visitor) -> bool:
    """Administrators and everybody in the secretariat read who did what."""
    return is_administrator(visitor) or is_in_secretariat(visitor)
