"""What is new for whoever is signed in."""

from datetime import date, datetime, time, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from samklang.accounts.requests import SignedInRequest
from samklang.following.models import Follow, SavedSearch
from samklang.overview.news import Edition, news_for

_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)
_LONGEST = timedelta(days=366)


@require_safe
@login_required
def news(request: SignedInRequest) -> HttpResponse:
    """What is new since a day, in what the reader follows; the latest week if the address names no day."""
    today = timezone.localdate()
    since = _day(request.GET.get("since", ""), today=today)
    begins = timezone.make_aware(datetime.combine(since, time()))
    edition = Edition.of(request.user, since=begins, until=timezone.now(), shows_told=True)
    follows = Follow.objects.of(request.user)
    sections = news_for(edition)
    context = {
        "since": since,
        "spans": [(today - timedelta(days=1), 1), (today - _WEEK, 7), (today - _MONTH, 30)],
        "fresh": [section for section in sections if section.is_new],
        "standing": [section for section in sections if not section.is_new],
        "follows_something": follows.exists() or SavedSearch.objects.readable_by(request.user).exists(),
    }
    return render(request, "overview/news.html", context)


def _day(written: str, *, today: date) -> date:
    """Read a day of the past year; what is no such day means a week ago."""
    try:
        day = parse_date(written)
    except ValueError:
        day = None
    return day if day and today - _LONGEST <= day <= today else today - _WEEK
