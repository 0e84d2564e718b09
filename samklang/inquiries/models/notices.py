"""What those who were asked are told after the letter: that the deadline was moved, or a text corrected."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.core.ids import PublicIdField
from samklang.inquiries.models.inquiries import Inquiry
from samklang.inquiries.models.parties import Party


class Notice(models.Model):
    """One message to all parties of an inquiry that were asked. Each gets it once."""

    public_id = PublicIdField(prefix="notice")
    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="notices")
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    made_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    made_by = ActorField(_("made by"))

    class Meta:
        verbose_name = _("notice to the parties")
        verbose_name_plural = _("notices to the parties")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return self.subject


class NoticeSent(models.Model):
    """That a party was sent a notice: the row sees to it that it is sent once only."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="sent")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="notices_sent")
    sent_at = models.DateTimeField(_("sent"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("sent notice")
        verbose_name_plural = _("sent notices")
        ordering = ["sent_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["notice", "party"], name="a_party_is_told_once")]

    def __str__(self) -> str:
        return self.sent_at.isoformat()


class DeadlineMove(models.Model):
    """The deadline of all was moved: from when to when, and why. What the letter said can still be seen."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="deadline_moves")
    before = models.DateTimeField(_("deadline before"))
    until = models.DateTimeField(_("new deadline"))
    reason = models.CharField(_("why it was moved"), max_length=300)
    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="deadline_move")
    moved_at = models.DateTimeField(_("moved"), default=timezone.now, editable=False)
    moved_by = ActorField(_("moved by"))

    class Meta:
        verbose_name = _("moved deadline")
        verbose_name_plural = _("moved deadlines")
        ordering = ["moved_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("before")), name="a_deadline_is_moved_forward"
            ),
            models.CheckConstraint(
                condition=~models.Q(reason=""),
                name="all_are_told_why_the_deadline_is_moved",
                violation_error_message=_("Write why the deadline is moved: all are told."),
            ),
        ]

    def __str__(self) -> str:
        return self.until.isoformat()
