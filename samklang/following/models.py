"""What somebody follows, the searches they keep, and how the news of both come to them.

All of it is its owner's alone: no list, page or journal tells anybody else.
"""

from datetime import datetime, time, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField

LONGEST_QUERY = 400
"""Characters of what is searched for: as many as a search reads."""


class FollowQuerySet(models.QuerySet["Follow"]):
    def of(self, user: Visitor) -> Self:
        """What this user follows; nobody else is told."""
        return self.filter(user=user.pk) if user.is_authenticated else self.none()


class Follow(models.Model):
    """Somebody wants to hear what happens to a thing, which is known by its public id.

    With `at_once` they are told of remarks and answers as they are written, else with their other news. That
    a thing is followed opens no door to it: who may read it is asked again each time something is told.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="follows")
    subject = models.CharField(max_length=32)
    at_once = models.BooleanField(_("tell me at once"), default=False)
    since = models.DateTimeField(_("since"), default=timezone.now)

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow")
        verbose_name_plural = _("follows")
        ordering = ["-since", "-pk"]
        indexes = [models.Index(fields=["subject", "user"], name="follows_by_subject")]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "subject"],
                name="follow_a_thing_once",
                violation_error_message=_("You follow it already."),
            )
        ]

    def __str__(self) -> str:
        return self.subject


class SearchNews(models.TextChoices):
    """When somebody is told what a search of theirs newly finds."""

    WITH_OTHERS = "with_others", _("With my other news")
    DAILY = "daily", _("Every weekday there is something new")
    NEVER = "never", pgettext_lazy("news", "Never: I look myself")


class SearchPage(models.TextChoices):
    """Where a search is made; the value is the page's URL name."""

    EVERYTHING = "search", _("Everything")
    KNOWLEDGE = "contributions", _("What others have learned")


class SavedSearchQuerySet(models.QuerySet["SavedSearch"]):
    def readable_by(self, user: Visitor) -> Self:
        """What somebody looks for is theirs alone."""
        return self.filter(user=user.pk) if user.is_authenticated else self.none()


class SavedSearch(models.Model):
    """A search somebody keeps: its words and filters, and when they want to hear what it newly finds.

    `filters` are names with lists of values, as they stand in the address of the search page. `looked_at` is
    when it was last run for news; what it has found until then are its known hits.
    """

    public_id = PublicIdField(prefix="saved")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(_("name"), max_length=100)
    page = models.CharField(max_length=20, choices=SearchPage, default=SearchPage.EVERYTHING)
    text = models.CharField(_("words"), max_length=LONGEST_QUERY, blank=True)
    filters = models.JSONField(_("filters"), default=dict, blank=True)
    news = models.CharField(
        _("news of it"), max_length=12, choices=SearchNews, default=SearchNews.WITH_OTHERS
    )
    saved_at = models.DateTimeField(default=timezone.now, editable=False)
    looked_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"],
                name="a_search_has_its_name_once",
                violation_error_message=_("You have a search of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("saved_search", args=[self.public_id])


class KnownHit(models.Model):
    """Something a saved search has found, so that it is never news again.

    `told_on` is the day on which it was told; it is empty for what was there when the search was saved.
    """

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="known_hits")
    subject = models.CharField(max_length=32)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("known hit")
        verbose_name_plural = _("known hits")
        constraints = [
            models.UniqueConstraint(
                fields=["search", "subject"],
                name="a_hit_is_known_once",
                violation_error_message=_("The hit is known already."),
            )
        ]

    def __str__(self) -> str:
        return self.subject


class Frequency(models.TextChoices):
    """How often news come by mail."""

    WEEKLY = "weekly", _("Every Monday")
    DAILY = "daily", _("Every weekday")
    NEVER = "never", pgettext_lazy("news", "Never: I look myself")

    def period(self, now: datetime) -> datetime:
        """Return when the period we are in began: the latest Monday, or the latest weekday, at midnight."""
        day = timezone.localtime(now).date()
        late = day.weekday() if self == Frequency.WEEKLY else max(day.weekday() - 4, 0)
        return timezone.make_aware(datetime.combine(day - timedelta(days=late), time()))


class NewsChoiceQuerySet(models.QuerySet["NewsChoice"]):
    def due(self, now: datetime) -> Self:
        """Those of people who may sign in, and have not been told the news since their period began."""
        ripe = Q(pk__in=[])
        for frequency in (Frequency.WEEKLY, Frequency.DAILY):
            ripe |= Q(frequency=frequency, told_until__lt=frequency.period(now))
        return self.filter(ripe, user__is_active=True)


class NewsChoice(models.Model):
    """How often somebody who follows something has the news by mail, and until when they were told."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="news_choice")
    frequency = models.CharField(
        _("mail with my news"), max_length=8, choices=Frequency, default=Frequency.WEEKLY
    )
    told_until = models.DateTimeField(default=timezone.now, editable=False)

    objects = NewsChoiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("choice of news")
        verbose_name_plural = _("choices of news")
        indexes = [models.Index(fields=["frequency", "told_until"], name="news_choices_due")]

    def __str__(self) -> str:
        return str(Frequency(self.frequency).label)
