"""What partners share with us, as they wrote it."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField, folded
from samklang.exchange.models.deliveries import Delivery
from samklang.exchange.models.partners import Partner
from samklang.knowledge.details import DETAILS
from samklang.knowledge.models import Contribution, Kind, Result
from samklang.people.models import Topic
from samklang.people.rules import is_editor, is_inside


class BorrowedQuerySet(models.QuerySet["Borrowed"]):
    def readable_by(self, user: Visitor) -> Self:
        """All inside; what an editor has put away, only by editors."""
        if not is_inside(user):
            return self.none()
        return self.filter(partner__ended_on=None) if is_editor(user) else self.shown()

    def shown(self) -> Self:
        return self.filter(put_away_on=None, partner__ended_on=None)

    def not_in(self, delivery: Delivery) -> Self:
        """What we have of the partner that their list has no more: taking it in takes these away."""
        still = delivery.items.values("their_id")
        return self.filter(partner=delivery.partner_id).exclude(their_id__in=still)


class Borrowed(Named):
    """Something another municipality shares with us, as they wrote it.

    It is theirs: nobody here changes it, answers for it or counts it among our own. It goes when they
    share it no more. `said` holds what their kind of contribution has of its own, checked when it came;
    `received` is the whole item as it came.
    """

    public_id = PublicIdField(prefix="borrowed")
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="borrowed")
    their_id = models.CharField(max_length=500)
    address = models.URLField(max_length=500)
    kind = models.CharField(max_length=12, choices=Kind)
    title = models.CharField(max_length=150)
    summary = models.TextField()
    said = models.JSONField(default=dict)
    result = models.CharField(max_length=10, choices=Result, blank=True)
    place = models.CharField(max_length=200, blank=True)
    their_topics = models.JSONField(default=list)
    their_districts = models.JSONField(default=list)
    topics = models.ManyToManyField(Topic, related_name="borrowed")
    published_on = models.DateField(null=True, blank=True)
    changed_on = models.DateField(null=True, blank=True)
    received = models.JSONField()
    received_at = models.DateTimeField(default=timezone.now)
    put_away_on = models.DateField(null=True, blank=True)
    put_away_because = models.CharField(max_length=300, blank=True)
    sort_key = SortKeyField(of=["title"])
    findable = FindableField(of=["title"])

    objects = BorrowedQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("exchange", "contribution of another municipality")
        verbose_name_plural = pgettext_lazy("exchange", "contributions of other municipalities")
        ordering = ["-changed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partner", "their_id"],
                name="borrowed_once_from_each_partner",
                violation_error_message=_("It has been fetched from them already."),
            ),
            models.CheckConstraint(
                condition=Q(put_away_on=None, put_away_because="")
                | (Q(put_away_on__isnull=False) & ~Q(put_away_because="")),
                name="what_is_put_away_says_why",
                violation_error_message=_("What is put away says why."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("borrowed", args=[self.public_id])

    def is_shown(self) -> bool:
        return self.put_away_on is None

    def foreign_topics(self) -> list[str]:
        """Return the topics they put it under that are none of ours."""
        ours = {folded(word) for topic in self.topics.all() for word in (topic.name, *topic.synonyms)}
        return [name for name in self.their_topics if folded(name) not in ours]

    def as_contribution(self) -> Contribution:
        """Return it in the form of our own, to be read as they are; it is not in the database."""
        model = DETAILS[self.kind].model
        days = {
            name: date.fromisoformat(self.said[name])
            for name in ("starts_on", "ends_on")
            if self.said.get(name)
        }
        own: dict[str, Any] = {name: value for name, value in self.said.items() if name != "money"}
        return model(
            kind=self.kind, title=self.title, summary=self.summary, result=self.result, **{**own, **days}
        )
