"""Following, keeping searches, choosing how news come.

The journal says nothing of it: it is read by others, and what somebody follows or looks for is theirs alone.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.traces import Traces, told_of
from samklang.following import rules
from samklang.following.models import (
    Follow,
    Frequency,
    KnownHit,
    NewsChoice,
    SavedSearch,
    SearchNews,
    SearchPage,
)
from samklang.people.rules import require

MOST_SEARCHES = 50
"""Searches one person can keep: each is run again for their news."""

Filters = Mapping[str, Collection[str]]


@transaction.atomic
def follow(subject: str, *, by: User, at_once: bool | None = None) -> Follow:
    """Let somebody hear of a thing from now on, known by its public id. Refuses what they may not read.

    Following twice changes nothing; `at_once`, if given, says whether they are told of remarks at once.
    """
    require(rules.may_follow(by, subject))
    has_news(by)
    found, is_new = Follow.objects.get_or_create(
        user=by, subject=subject, defaults={"at_once": bool(at_once)}
    )
    if not is_new and at_once is not None and found.at_once != at_once:
        found.at_once = at_once
        found.save(update_fields=["at_once"])
    return found


@transaction.atomic
def follow_along(subject: str, *, by: Actor) -> None:
    """Let somebody hear what becomes of what they have published, remarked on or supported.

    Called by the action in which they did, which has asked whether they may. Whoever follows it already does
    so as they chose; the system follows nothing.
    """
    if isinstance(by, User):
        has_news(by)
        Follow.objects.get_or_create(user=by, subject=subject)


@transaction.atomic
def stop_following(subject: str, *, by: User) -> None:
    """Let somebody hear no more of a thing, also of one they may no longer read."""
    Follow.objects.of(by).filter(subject=subject).delete()


@transaction.atomic
def save_search(
    *,
    by: User,
    name: str,
    text: str = "",
    filters: Filters | None = None,
    page: str = SearchPage.EVERYTHING,
    news: str = SearchNews.WITH_OTHERS,
    found: Iterable[str] = (),
) -> SavedSearch:
    """Keep a search. What it finds now, `found`, is no news: whoever saves it has just seen it.

    Refuses a search for nothing, a name the same person has given another, and more than a person can read
    the news of.
    """
    require(rules.may_save_search(by))
    has_news(by)
    chosen = {key: sorted(values) for key, values in (filters or {}).items() if values}
    search = SavedSearch(user=by, name=name.strip(), page=page, text=text.strip(), filters=chosen, news=news)
    if not search.text and not chosen:
        raise ValidationError(_("Search for something first: by words, or by narrowing the list."))
    if SavedSearch.objects.readable_by(by).count() >= MOST_SEARCHES:
        too_many = _("You keep %(most)s searches already. Forget one first.")
        raise ValidationError(too_many, params={"most": MOST_SEARCHES})
    saved = _saved(search)
    _know(saved, found, told_on=None)
    return saved


@transaction.atomic
def change_search(search: SavedSearch, *, by: User, name: str, news: str) -> SavedSearch:
    """Call a saved search something else, or hear of it more or less often.

    What it found while nobody wanted to know is news, once somebody does.
    """
    require(rules.may_keep_search(by, search))
    current = SavedSearch.objects.select_for_update().get(pk=search.pk)
    current.name, current.news = name.strip(), news
    return _saved(current)


@transaction.atomic
def forget_search(search: SavedSearch, *, by: User) -> None:
    """Throw a saved search away, with what it has found."""
    require(rules.may_keep_search(by, search))
    search.delete()


@transaction.atomic
def choose_news(*, by: User, frequency: str) -> NewsChoice:
    """Choose how often the news come by mail. Whoever begins again is told what happens from now on."""
    require(rules.may_save_search(by))
    choice = NewsChoice.objects.select_for_update().get(pk=has_news(by).pk)
    was_silent = choice.frequency == Frequency.NEVER
    choice.frequency = frequency
    if was_silent:
        choice.told_until = timezone.now()
    choice.full_clean()
    choice.save()
    return choice


@transaction.atomic
def note_told_hits(search: SavedSearch, subjects: Iterable[str]) -> None:
    """Remember what somebody has now been told that their search finds. Called with what tells them."""
    now = timezone.now()
    _know(search, subjects, told_on=timezone.localdate(now))
    SavedSearch.objects.filter(pk=search.pk).update(looked_at=now)


@transaction.atomic
def note_told_until(user: User, moment: datetime) -> None:
    """Remember until when somebody has been told their news. Called with what tells them."""
    NewsChoice.objects.filter(user=user).update(told_until=moment)


def has_news(user: User) -> NewsChoice:
    """Return how somebody's news come, from now on if they have chosen nothing yet."""
    return NewsChoice.objects.get_or_create(user=user)[0]


def follow_instead(subject: str, other: str) -> None:
    """Let whoever follows a thing follow another one, and their searches ask for that (`TOPIC_MERGES`)."""
    follows = Follow.objects.filter(subject=subject)
    follows.filter(user__in=Follow.objects.filter(subject=other).values("user")).delete()
    follows.update(subject=other)
    for search in SavedSearch.objects.select_for_update().filter(filters__icontains=subject):
        search.filters = {
            name: list(dict.fromkeys(other if value == subject else value for value in values))
            for name, values in search.filters.items()
        }
        search.save(update_fields=["filters"])


def forget_user(user: User) -> None:
    """Throw away all of it when a login is erased (`USER_ERASURES`)."""
    SavedSearch.objects.filter(user=user).delete()
    Follow.objects.filter(user=user).delete()
    NewsChoice.objects.filter(user=user).delete()


def forget_traces(traces: Traces, *, by: Actor) -> None:
    """Throw away searches for somebody who is erased: they find nothing any more (`CONTACT_ERASURES`)."""
    told_of(SavedSearch.objects.all(), traces, columns=["name", "text"]).delete()


def _know(search: SavedSearch, subjects: Iterable[str], *, told_on: date | None) -> None:
    known = [KnownHit(search=search, subject=subject, told_on=told_on) for subject in subjects]
    KnownHit.objects.bulk_create(known, ignore_conflicts=True, batch_size=500)


def _saved(search: SavedSearch) -> SavedSearch:
    """Save it; of two that are given one name at the same moment, the second is told."""
    search.full_clean()
    try:
        with transaction.atomic():
            search.save()
    except IntegrityError:
        raise ValidationError({"name": _("You have a search of this name already.")}) from None
    return search
