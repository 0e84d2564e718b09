"""Meetings of bodies, the items on their agendas, and what was decided of each."""

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.people.models import Organisation
from samklang.people.models.memberships import standing_of


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def readable_by(self, user: Visitor) -> Self:
        """On which days the bodies meet is known to all inside; who is asked is shown its own body's."""
        return self.all() if standing_of(user).is_inside else self.none()

    def coming(self, day: date | None = None) -> Self:
        """Those that are not past, the next one first."""
        return self.filter(held_on__gte=day or timezone.localdate()).order_by("held_on", "pk")

    def past(self, day: date | None = None) -> Self:
        """Those that are over, the last one first."""
        return self.filter(held_on__lt=day or timezone.localdate()).order_by("-held_on", "-pk")


class Meeting(models.Model):
    """A body meets on a day: a committee, the council, a local committee."""

    public_id = PublicIdField(prefix="sitting")
    body = models.ForeignKey(
        Organisation, verbose_name=_("body"), on_delete=models.PROTECT, related_name="meetings"
    )
    held_on = models.DateField(_("day of the meeting"))
    place = models.CharField(pgettext_lazy("meeting", "place"), max_length=200, blank=True)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting of a body")
        verbose_name_plural = _("meetings of bodies")
        ordering = ["held_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "held_on"],
                name="a_body_meets_once_a_day",
                violation_error_message=_("It meets on that day already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.body}, {date_format(self.held_on, 'DATE_FORMAT')}"

    def get_absolute_url(self) -> str:
        """Return the list, in which a meeting is one line: it has no page of its own."""
        return reverse("meetings")


class AgendaItem(models.Model):
    """A case on the agenda of a meeting. A case that is postponed stands on a later agenda once more.

    The number is not known before the agenda is made.
    """

    public_id = PublicIdField(prefix="item")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField(_("number on the agenda"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=200)
    case_number = models.CharField(_("case number"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = [models.F("number").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="agenda_items_are_numbered",
                violation_error_message=_("Another item of the agenda has this number."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class DecisionKind(models.TextChoices):
    """What a body decided of an item."""

    DISCUSSED = "discussed", _("Discussed")
    RECOMMENDED = "recommended", _("Recommended to the next body")
    ADOPTED = "adopted", _("Adopted")
    ADOPTED_WITH_CHANGES = "adopted_with_changes", _("Adopted with changes")
    POSTPONED = "postponed", _("Postponed")
    SENT_BACK = "sent_back", _("Sent back")
    REJECTED = "rejected", _("Rejected")
    NOTED = "noted", _("Noted")


DECIDING = frozenset(DecisionKind) - {
    DecisionKind.DISCUSSED,
    DecisionKind.POSTPONED,
    DecisionKind.SENT_BACK,
}
"""What decides a case. The others leave it open."""


class Decision(models.Model):
    """What a body decided of one item; it was decided on the day of the meeting."""

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE, related_name="decision")
    kind = models.CharField(_("what was decided"), max_length=24, choices=DecisionKind)
    note = models.TextField(_("in the words of the minutes"), blank=True)
    noted_at = models.DateTimeField(_("noted"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")

    def __str__(self) -> str:
        return str(self.get_kind_display())

    def decides(self) -> bool:
        """Whether the case is decided by it, and does not come to another meeting of the body."""
        return self.kind in DECIDING
