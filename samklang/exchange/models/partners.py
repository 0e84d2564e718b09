"""Partners: the municipalities we exchange with."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.people.models import Organisation
from samklang.people.rules import is_inside


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


class Reuse(models.TextChoices):
    """What may be done with what they share, as they have said it."""

    ASK = "ask", _("Ask them first")
    CREDIT = "credit", _("May be used when it is said whose it is")


class PartnerQuerySet(models.QuerySet["Partner"]):
    def readable_by(self, user: Visitor) -> Self:
        """Whom we exchange with is known to all inside; a partner we have left is gone."""
        return self.current() if is_inside(user) else self.none()

    def current(self) -> Self:
        """Those the exchange has not ended with: what is left of the others, a job takes away."""
        return self.filter(ended_on=None)

    def asked(self) -> Self:
        """Those whose list we fetch."""
        return self.current().exclude(address="").filter(is_paused=False)


class Partner(models.Model):
    """Another municipality we exchange knowledge with.

    With `reads_by`, the hash of a key, they read what we share with other municipalities. `address` is where
    their list stands, and `sealed_key` what they let us in with. `reuse`, `licence` and `contact` are what
    they have said of using what they share. Once the exchange has ended (`ended_on`), nothing of theirs is
    shown.
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
    reuse = models.CharField(_("use of what they share"), max_length=10, choices=Reuse, default=Reuse.ASK)
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    problem = models.CharField(max_length=12, choices=Problem, blank=True, editable=False)
    left_out = models.PositiveIntegerField(default=0, editable=False)
    ended_on = models.DateField(null=True, blank=True, editable=False)
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
