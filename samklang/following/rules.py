"""Who may follow what. What somebody follows, nobody else may know."""

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.following.models import SavedSearch
from samklang.journal.subjects import describe

FOLLOWED = ("know", "topic", "fund", "network", "district", "org")
"""Prefixes of the public ids of what can be followed: contributions, topics, funds, networks, places."""


def may_follow(visitor: Visitor, subject: str) -> bool:
    """Whoever has signed in follows what they may read; the owner of the thing says who that is."""
    if not isinstance(visitor, User) or not visitor.is_active or not is_followed_kind(subject):
        return False
    return bool(describe([subject], reader=visitor)[subject].name)


def is_followed_kind(subject: str) -> bool:
    return subject.partition("-")[0] in FOLLOWED


def may_save_search(visitor: Visitor) -> bool:
    return isinstance(visitor, User) and visitor.is_active


def may_keep_search(visitor: Visitor, search: SavedSearch) -> bool:
    return isinstance(visitor, User) and visitor.is_active and search.user_id == visitor.pk


def can_be_told_at_once(subject: str) -> bool:
    """Only of contributions are there remarks and answers that somebody may be waiting for."""
    return subject.startswith("know-")
