"""Funds: who gives what to whom, by when it must be sought, and what they have given before."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, F, Min, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField, found_in
from samklang.people.models import Contact, Topic
from samklang.people.rules import may_see_contacts


class FundKind(models.TextChoices):
    """Whose money it is."""

    STATE = "state", pgettext_lazy("fund", "State")
    EU = "eu", pgettext_lazy("fund", "EU")
    PRIVATE = "private", pgettext_lazy("fund", "Private")
    MUNICIPAL = "municipal", pgettext_lazy("fund", "Municipal")


class FundQuerySet(models.QuerySet["Fund"]):
    def readable_by(self, user: Visitor) -> Self:
        """Everybody who works for the municipality, and guests, may know where there is money."""
        return self.all() if may_see_contacts(user) else self.none()

    def open(self) -> Self:
        return self.filter(closed_on=None)

    def called(self, typed: str) -> Self:
        return self.filter(found_in("findable", typed))

    def with_next_deadline(self, day: date | None = None) -> Self:
        """Each with the first deadline from a day (today) on as `next_deadline`, None where there is none."""
        ahead = Deadline.objects.filter(fund=OuterRef("pk"), on__gte=day or timezone.localdate())
        first = ahead.order_by().values("fund").annotate(first=Min("on")).values("first")
        return self.annotate(next_deadline=Subquery(first))

    def in_state(self, state: str) -> Self:
        """Those that can be sought; with "all" all that are open, with "closed" those that give no more."""
        if state == "closed":
            return self.exclude(closed_on=None)
        return self.open() if state == "all" else self.that_can_be_sought()

    def without_deadline(self, day: date | None = None) -> Self:
        """Open funds nobody knows when to seek: their deadlines are past, or none was ever written."""
        sought = self.that_can_be_sought(day).values("pk")
        return self.open().exclude(pk__in=sought)

    def known_by_nobody(self) -> Self:
        """Open funds that nobody in the municipality knows, or whose owner has left."""
        return self.open().filter(Q(owner=None) | Q(owner__left_on__isnull=False))

    def soonest_first(self) -> Self:
        """Deadlines ahead by their day, then what can be sought all the time, then the rest."""
        return self.with_next_deadline().order_by(
            F("next_deadline").asc(nulls_last=True), "-is_continuous", "sort_key", "pk"
        )

    def that_can_be_sought(self, day: date | None = None) -> Self:
        """Open funds with a deadline ahead, or with none because they take applications all the time."""
        ahead = Deadline.objects.filter(fund=OuterRef("pk"), on__gte=day or timezone.localdate())
        return self.open().filter(Q(is_continuous=True) | Exists(ahead))


class Fund(Named):
    """Money somebody gives to what municipalities, schools and associations do, when it is sought in time.

    Amounts are in Danish kroner. `own_share` is how much of the whole the applicant must pay, in per cent.
    `contact` is whom to ask where the money is, `owner` whom colleagues ask here.
    """

    public_id = PublicIdField(prefix="fund")
    name = models.CharField(_("name"), max_length=200, unique=True)
    kind = models.CharField(pgettext_lazy("fund", "kind"), max_length=10, choices=FundKind)
    giver = models.CharField(_("who gives"), max_length=200)
    gives_to = models.TextField(_("what it gives to"))
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="funds", blank=True)
    smallest = models.PositiveIntegerField(_("smallest amount"), null=True, blank=True)
    largest = models.PositiveIntegerField(_("largest amount"), null=True, blank=True)
    own_share = models.PositiveSmallIntegerField(_("own share in per cent"), default=0)
    is_continuous = models.BooleanField(_("can be sought all the time"), default=False)
    website = models.URLField(_("website"), blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    owner = models.ForeignKey(
        Contact,
        verbose_name=_("who knows it here"),
        on_delete=models.PROTECT,
        related_name="funds",
        null=True,
        blank=True,
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    confirmed_on = models.DateField(_("confirmed on"), default=timezone.localdate, editable=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name", "giver", "gives_to"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = FundQuerySet.as_manager()

    class Meta:
        verbose_name = _("fund")
        verbose_name_plural = _("funds")
        ordering = ["sort_key", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(smallest=None) | Q(largest=None) | Q(largest__gte=F("smallest")),
                name="largest_amount_is_not_below_the_smallest",
                violation_error_message=_("The largest amount is below the smallest."),
            ),
            models.CheckConstraint(
                condition=Q(own_share__lte=100),
                name="own_share_is_at_most_all",
                violation_error_message=_("The own share is at most 100 per cent."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("fund", args=[self.public_id])

    def is_open(self) -> bool:
        return self.closed_on is None


class Deadline(models.Model):
    """The last day on which a fund can be sought for a round."""

    fund = models.ForeignKey(Fund, on_delete=models.CASCADE, related_name="deadlines")
    on = models.DateField(_("deadline"))

    class Meta:
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")
        ordering = ["on"]
        indexes = [models.Index(fields=["on"], name="deadlines_by_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "on"],
                name="a_deadline_once_per_fund",
                violation_error_message=_("A deadline stands there once."),
            )
        ]

    def __str__(self) -> str:
        return self.on.isoformat()


class EarlierAward(models.Model):
    """What a fund has given the municipality before."""

    fund = models.ForeignKey(Fund, on_delete=models.CASCADE, related_name="earlier_awards")
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.PositiveIntegerField(_("amount"))
    purpose = models.CharField(_("purpose"), max_length=300)

    class Meta:
        verbose_name = _("earlier award")
        verbose_name_plural = _("earlier awards")
        ordering = ["-year", "pk"]

    def __str__(self) -> str:
        return f"{self.year}: {self.purpose}"
