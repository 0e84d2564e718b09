"""Who may do what with stored files. Who may read one is the rule of the package it belongs to."""

from django.core.exceptions import PermissionDenied

from samklang.accounts.actors import Actor
from samklang.accounts.rules import is_administrator


def may_keep_files(by: Actor) -> bool:
    """Keeping, filing and erasing are the administrator's; the system may follow a rule they have set."""
    return is_administrator(by)


def check_may_keep_files(by: Actor) -> None:
    if not may_keep_files(by):
        raise PermissionDenied
