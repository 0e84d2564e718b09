"""Who somebody is, as far as their login tells. Roles belong to `people`, above."""

from django.contrib.auth.models import AnonymousUser

from samklang.accounts.actors import System
from samklang.accounts.models import User

Visitor = User | AnonymousUser
"""Whoever asks for a page, signed in or not."""


def is_administrator(asker: Visitor | System) -> bool:
    """Whether somebody keeps the installation; the system may do what an administrator may."""
    if isinstance(asker, System):
        return True
    return isinstance(asker, User) and asker.is_active and asker.is_administrator
