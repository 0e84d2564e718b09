"""The personal link by which an invited party answers without an account."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.core.secrets import digest_of
from samklang.inquiries.models.parties import Addressee
from samklang.mail.models import Message


class PersonalLinkQuerySet(models.QuerySet["PersonalLink"]):
    def working(self) -> Self:
        return self.filter(revoked_at=None)

    def returned(self) -> Self:
        """Those whose mail a mail server refused or sent back."""
        return self.filter(Q(mail__bounced_at__isnull=False) | Q(mail__refused_at__isnull=False))

    def of_secret(self, secret: str) -> "PersonalLink | None":
        """Return the link with this secret, with its party and inquiry, if it still opens anything."""
        known = self.working().filter(digest=digest_of(secret))
        return known.select_related("addressee__party__inquiry", "addressee__party__organisation").first()


class PersonalLink(models.Model):
    """A secret address one addressee was sent: whoever has it answers for the party, and can do nothing else.

    Only a digest is kept, so no mail can repeat it: each mail that holds a link holds a new one, and the
    earlier ones go on working until they are revoked. Whoever has one may make links for colleagues
    (`shared_from`), shown once, and close those they made.
    """

    addressee = models.ForeignKey(Addressee, on_delete=models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    mail = models.OneToOneField(
        Message, on_delete=models.PROTECT, related_name="personal_link", null=True, editable=False
    )
    shared_from = models.ForeignKey(
        "self", on_delete=models.CASCADE, related_name="shared", null=True, editable=False
    )
    for_whom = models.CharField(_("for whom it is"), max_length=150, blank=True)
    made_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    used_at = models.DateTimeField(_("first used"), null=True, editable=False)
    revoked_at = models.DateTimeField(_("revoked"), null=True, editable=False)

    objects = PersonalLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal link")
        verbose_name_plural = _("personal links")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(shared_from=None, for_whom="") | Q(mail=None, shared_from__isnull=False),
                name="a_link_is_mailed_or_shared",
            )
        ]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"

    def works(self) -> bool:
        return self.revoked_at is None
