"""The mail with somebody's news: written once for each person and day, in their language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from samklang.accounts.actors import System
from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.following.actions import note_told_hits, note_told_until
from samklang.following.models import Frequency, NewsChoice, SavedSearch, SearchNews
from samklang.journal.marks import Mark
from samklang.mail.actions import send
from samklang.overview.news.all_sections import news_for
from samklang.overview.news.found import of_search
from samklang.overview.news.sections import Edition, NewsSection

NEWS = System("news")


def users_to_tell(now: datetime) -> list[str]:
    """Return the public ids of those whose news are due, or a search of theirs with news every weekday."""
    due = NewsChoice.objects.due(now).values("user")
    eager = _eager_searches(now).values("user")
    users = User.objects.filter(Q(pk__in=due) | Q(pk__in=eager), is_active=True)
    return list(users.order_by("pk").values_list("public_id", flat=True))


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell somebody: all of it where their news are due, else what eager searches found."""

    edition: Edition
    sections: tuple[NewsSection, ...]
    is_due: bool
    gathered_at: datetime
    mark: Mark


def gather_news(public_id: str, *, now: datetime) -> News | None:
    """Work out what there is to tell somebody, and change nothing; that may take a while.

    There is nothing for somebody who may not sign in (any more), or wants no mail.
    """
    choice = NewsChoice.objects.select_related("user").filter(_may_be_told(public_id)).first()
    if choice is None:
        return None
    mark = Mark.now()
    until = timezone.make_aware(datetime.combine(timezone.localdate(now), time()))
    with override(choice.user.language):
        edition = Edition.of(choice.user, since=choice.told_until, until=until)
        is_due = NewsChoice.objects.due(now).filter(pk=choice.pk).exists()
        if is_due:
            return News(edition, tuple(news_for(edition)), is_due, now, mark)
        searches = _eager_searches(now).filter(user=edition.user)
        found = tuple(section for search in searches for section in of_search(search, edition))
        return News(edition, found, is_due, now, mark)


@transaction.atomic
def tell_news(news: News) -> None:
    """Write somebody the mail with their news, if there is any, and note until when they were told.

    Both are one short transaction, and who would tell them at the same time waits: the second finds that they
    were told, or that the day's mail is written. Nothing is written to who wants no mail any more. If
    anything was erased, withdrawn or changed since it was worked out, it is worked out again.
    """
    if news.mark.is_past():
        again = gather_news(news.edition.user.public_id, now=news.gathered_at)
        if again is None:
            return
        news = again
    edition = news.edition
    choices = NewsChoice.objects.select_for_update(of=("self",)).filter(told_until=edition.since)
    if not choices.filter(_may_be_told(edition.user.public_id)).exists():
        return
    with override(edition.user.language):
        if any(section.is_new for section in news.sections):
            _send(edition, news.sections)
    if news.is_due:
        note_told_until(edition.user, edition.until)
    for pk, subjects in edition.told.items():
        note_told_hits(SavedSearch(pk=pk), subjects)


def _may_be_told(public_id: str) -> Q:
    return Q(user__public_id=public_id, user__is_active=True) & ~Q(frequency=Frequency.NEVER)


def _eager_searches(now: datetime) -> QuerySet[SavedSearch]:
    """Searches with news every weekday that nobody has looked at since this one began."""
    eager = SavedSearch.objects.filter(news=SearchNews.DAILY, looked_at__lt=Frequency.DAILY.period(now))
    return eager.exclude(user__news_choice__frequency=Frequency.NEVER)


def _send(edition: Edition, sections: Iterable[NewsSection]) -> None:
    """Put it in the outbox. It is for its receiver's eyes only: it tells what they follow."""
    words: dict[str, Any] = {
        "edition": edition,
        "sections": list(sections),
        "address": whole_address(""),
        "news_url": whole_address(reverse("news")),
        "following_url": whole_address(reverse("following")),
        "stop_url": whole_address(reverse("choose_news")),
    }
    send(
        by=NEWS,
        to=edition.user.email,
        subject=render_to_string("overview/news/mail_subject.txt", words).strip(),
        text=render_to_string("overview/news/mail.txt", words).strip() + "\n",
        html=render_to_string("overview/news/mail.html", words),
        key=f"news:{edition.user.public_id}:{edition.until:%Y-%m-%d}",
        is_private=True,
        stop_at=words["stop_url"],
    )
