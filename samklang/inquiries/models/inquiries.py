"""What is asked of many at once, and by when."""

from datetime import date, datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.people.rules import is_in_secretariat


class InquiryQuerySet(models.QuerySet["Inquiry"]):
    def readable_by(self, user: Visitor) -> Self:
        """The secretariat asks, so it reads. Whoever is asked reads by a personal link what they are sent."""
        return self.all() if is_in_secretariat(user) else self.none()

    def running(self) -> Self:
        """Those that were sent and are not closed."""
        return self.filter(asked_at__isnull=False, closed_at=None)


class Inquiry(models.Model):
    """One letter to many parties who must answer by a deadline: a hearing, a plan round, a call letter.

    What is asked about belongs to the package that asks. Here stands the letter with its fields, whom it
    goes to, and how far each of them has come. `concerns` names the texts it is about, as the letter that
    was sent named them.
    """

    public_id = PublicIdField(prefix="inq")
    subject = models.CharField(_("subject"), max_length=200)
    letter = models.TextField(_("letter"))
    deadline = models.DateTimeField(_("deadline"))
    case_number = models.CharField(_("case number"), max_length=60, blank=True)
    reply_to = models.EmailField(_("questions go to"), blank=True)
    reminder_days = models.JSONField(
        _("days before the deadline on which the silent are reminded"), default=list, blank=True
    )
    concerns = models.JSONField(_("texts it is about"), default=list, blank=True, editable=False)
    asked_at = models.DateTimeField(_("sent"), null=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, editable=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = InquiryQuerySet.as_manager()

    class Meta:
        verbose_name = _("inquiry")
        verbose_name_plural = _("inquiries")
        ordering = ["-deadline", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(asked_at__isnull=False),
                name="inquiry_closed_after_it_was_sent",
                violation_error_message=_("Only what was sent can be closed."),
            )
        ]

    def __str__(self) -> str:
        return self.subject

    def is_sent(self) -> bool:
        return self.asked_at is not None

    def is_closed(self) -> bool:
        return self.closed_at is not None

    def reminder_dates(self, deadline: datetime) -> list[date]:
        """Return the days on which somebody with this deadline is reminded, the first one first."""
        last = timezone.localtime(deadline).date()
        return sorted(last - timedelta(days=days) for days in self.reminder_days)


class Enclosure(models.Model):
    """A file that goes with the letter: to all parties, or to one of them only."""

    public_id = PublicIdField(prefix="enclosure")
    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="enclosures")
    party = models.ForeignKey(
        "inquiries.Party", on_delete=models.CASCADE, related_name="enclosures", null=True, blank=True
    )
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="enclosed_in")
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        verbose_name = _("enclosure")
        verbose_name_plural = _("enclosures")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["inquiry", "file"],
                condition=Q(party=None),
                name="enclosed_once_for_all",
                violation_error_message=_("This file is enclosed already."),
            ),
            models.UniqueConstraint(
                fields=["party", "file"],
                name="enclosed_once_for_a_party",
                violation_error_message=_("This file is enclosed already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
