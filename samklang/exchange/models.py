"""Partners, and what they share with us."""

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
from samklang.core.naming import FindableField, Named, SortKeyField
from samklang.knowledge.details import DETAILS
from samklang.knowledge.models import Contribution, Kind, Result
from samklang.people.models import Organisation, Topic
from samklang.people.rules import is_editor, is_inside
from samklang.search.words import fold


class Problem(models.TextChoices):
    """Why a partner's list could not be read, in the words of whoever must do something about it."""

    UNREACHABLE = "unreachable", _("Their server does not answer.")
    NOT_LET_IN = "not_let_in", _("They do not know our key. Ask them for a new one.")
    NOT_THERE = "not_there", _("There is nothing at the address.")
    NO_FEED = "no_feed", _("What stands at the address is no list of shared knowledge.")
    TOO_LARGE = "too_large", _("Their list is larger than we read.")
    NOT_OUTSIDE = "not_outside", _("The address leads into our own network.")
    LED_AWAY = "led_away", _("The address leads to another server. Write the address it leads to.")
    KEY_LOST = "key_lost", _("The key we kept can no longer be read. Write it again.")


class PartnerQuerySet(models.QuerySet["Partner"]):
    def readable_by(self, user: Visitor) -> Self:
        """Whom we exchange with is known to all inside."""
        return self if is_inside(user) else self.none()

    def asked(self) -> Self:
        """Those whose list we fetch."""
        return self.exclude(address="").filter(is_paused=False)


class Partner(models.Model):
    """Another municipality we exchange knowledge with.

    With `reads_by`, the hash of a key, they read what we share with other municipalities. `address` is where
    their list stands, and `sealed_key` what they let us in with.
    """

    public_id = PublicIdField(prefix="partner")
    organisation = models.OneToOneField(
        Organisation, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="partner"
    )
    reads_by = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    reads_since = models.DateField(null=True, blank=True, editable=False)
    address = models.URLField(_("address of their list"), max_length=500, blank=True)
    sealed_key = models.TextField(blank=True, editable=False)
    is_paused = models.BooleanField(_("paused"), default=False)
    asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    problem = models.CharField(max_length=12, choices=Problem, blank=True, editable=False)
    left_out = models.PositiveIntegerField(default=0, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("exchange", "partner")
        verbose_name_plural = pgettext_lazy("exchange", "partners")
        ordering = ["organisation__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reads_by"],
                condition=~Q(reads_by=""),
                name="a_key_is_one_partners",
                violation_error_message=_("The key is another partner's."),
            )
        ]

    def __str__(self) -> str:
        return self.organisation.name

    def get_absolute_url(self) -> str:
        return reverse("partner", args=[self.public_id])


class BorrowedQuerySet(models.QuerySet["Borrowed"]):
    def readable_by(self, user: Visitor) -> Self:
        """All inside; what an editor has put away, only by editors."""
        if not is_inside(user):
            return self.none()
        return self if is_editor(user) else self.shown()

    def shown(self) -> Self:
        return self.filter(put_away_on=None)


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
        ours = {fold(word) for topic in self.topics.all() for word in (topic.name, *topic.synonyms)}
        return [name for name in self.their_topics if fold(name) not in ours]

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
