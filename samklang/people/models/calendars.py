"""The secret address at which somebody's calendar program asks for what this site knows of days."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.secrets import digest_of


class CalendarAddressManager(models.Manager["CalendarAddress"]):
    def of_secret(self, secret: str) -> "CalendarAddress | None":
        """Return the address with this secret, if its owner may still sign in."""
        known = self.filter(digest=digest_of(secret), user__is_active=True)
        return known.select_related("user").first()


class CalendarAddress(models.Model):
    """The one address of a person under which a calendar program finds their calendars.

    Such a program cannot sign in, so whoever knows the address gets in, to the calendars and to nothing else.
    Only a digest of its secret is kept: the secret itself is shown once, and cannot be shown again.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="calendar_address")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)

    objects = CalendarAddressManager()

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar address")

    def __str__(self) -> str:
        return str(self.user)
