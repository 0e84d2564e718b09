"""A partner's list on its way in: kept whole, looked at, and taken in a part at a time."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor, is_administrator
from samklang.core.ids import PublicIdField
from samklang.exchange.models.partners import Partner


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def readable_by(self, user: Visitor) -> Self:
        """Lists are brought in, and looked at, by administrators."""
        return self.filter(partner__ended_on=None) if is_administrator(user) else self.none()

    def waiting(self) -> Self:
        return self.filter(taken_at=None)


class Delivery(models.Model):
    """The whole list of a partner as it came, from a file (`name`) or fetched.

    Nothing here changes before it is confirmed: a fetched one is so at once, a file when somebody has seen
    what it would do. Then a job takes it in; `taken_up_to` is the last of its items that was. The numbers say
    what taking it in has changed. `refused` are items that could not be read, each with its title and why.
    """

    public_id = PublicIdField(prefix="delivery")
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="deliveries")
    name = models.CharField(_("file name"), max_length=255, blank=True)
    came_at = models.DateTimeField(_("came"), default=timezone.now, editable=False)
    brought_by = ActorField()
    refused = models.JSONField(default=list, editable=False)
    left_out = models.PositiveIntegerField(default=0, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    taken_up_to = models.BigIntegerField(default=0, editable=False)
    taken_at = models.DateTimeField(_("taken in"), null=True, editable=False)
    new = models.PositiveIntegerField(default=0, editable=False)
    changed = models.PositiveIntegerField(default=0, editable=False)
    gone = models.PositiveIntegerField(default=0, editable=False)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("exchange", "list of another municipality")
        verbose_name_plural = pgettext_lazy("exchange", "lists of other municipalities")
        ordering = ["-came_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_at=None) | Q(confirmed_at__isnull=False),
                name="what_is_taken_in_was_confirmed",
                violation_error_message=_("A list is confirmed before it is taken in."),
            )
        ]

    def __str__(self) -> str:
        return self.name or str(_("Fetched list"))

    def get_absolute_url(self) -> str:
        return reverse("delivery", args=[self.public_id])


class DeliveredState(models.TextChoices):
    """What taking an item in would do, when the list came."""

    NEW = "new", pgettext_lazy("row", "New")
    CHANGED = "changed", pgettext_lazy("row", "Changed")
    UNCHANGED = "unchanged", pgettext_lazy("row", "Unchanged")


class DeliveredItem(models.Model):
    """One item of a list that is on its way in, as it came. It goes when the list has been taken in."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="items")
    their_id = models.CharField(max_length=500)
    title = models.CharField(max_length=150)
    state = models.CharField(max_length=10, choices=DeliveredState)
    received = models.JSONField()

    class Meta:
        verbose_name = pgettext_lazy("exchange", "item of a list")
        verbose_name_plural = pgettext_lazy("exchange", "items of lists")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["delivery", "their_id"],
                name="a_list_has_each_item_once",
                violation_error_message=_("The list has this item already."),
            )
        ]

    def __str__(self) -> str:
        return self.title
