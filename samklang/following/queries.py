"""Who follows a thing, for those who have something to tell, and what somebody follows, for themselves."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.following.models import Follow, Frequency, NewsChoice


def followers_of(subjects: Iterable[str], *, at_once: bool = False) -> QuerySet[User]:
    """Return each active user who follows any of these things, once.

    Whoever tells them something asks first whether they may read it: a follow opens no door. With `at_once`
    only those who asked to be told at once. Who wants no mail of news is left out.
    """
    follows = Follow.objects.filter(user=OuterRef("pk"), subject__in=list(subjects))
    if at_once:
        follows = follows.filter(at_once=True)
    silent = NewsChoice.objects.filter(user=OuterRef("pk"), frequency=Frequency.NEVER)
    return User.objects.filter(Exists(follows), ~Exists(silent), is_active=True).order_by("pk")


def subjects_followed_by(user: Visitor) -> frozenset[str]:
    """Return the public ids of all that a user follows, whether or not they may read it any more."""
    return frozenset(Follow.objects.of(user).values_list("subject", flat=True))


def follow_of(user: Visitor, subject: str) -> Follow | None:
    return Follow.objects.of(user).filter(subject=subject).first()
