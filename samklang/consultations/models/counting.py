"""By which rules the answers to a hearing are counted."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.respondents import Channel

WRITTEN = (Channel.LETTER.value, Channel.EMAIL.value)
"""What a municipality counts as answers if nothing else is decided; all else is heard, too, and shown."""


def written_channels() -> list[str]:
    return list(WRITTEN)


class CountingRules(models.Model):
    """By which rules the answers to a hearing are counted officially, from a time on.

    Rules are never changed: new ones take their place, and a white book says by which it counts. A hearing
    without any counts by what the fields are by themselves (`Consultation.counted_by`).
    """

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="counting_rules")
    number = models.PositiveSmallIntegerField(_("version"))
    channels = models.JSONField(_("channels that count"), default=written_channels)
    counts_provisional = models.BooleanField(_("provisional answers count"), default=False)
    counts_late = models.BooleanField(_("late answers count"), default=True)
    campaigns_as_one = models.BooleanField(_("a campaign counts as one answer"), default=False)
    because = models.CharField(_("why it is counted so"), max_length=300)
    set_at = models.DateTimeField(_("decided"), default=timezone.now, editable=False)
    set_by = ActorField(_("decided by"))

    class Meta:
        verbose_name = _("rules of counting")
        verbose_name_plural = _("rules of counting")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "number"], name="counting_rules_are_numbered"),
            models.CheckConstraint(
                condition=~Q(because=""),
                name="counted_so_for_a_reason",
                violation_error_message=_("Write why it is counted so."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.consultation} {self.number}"
