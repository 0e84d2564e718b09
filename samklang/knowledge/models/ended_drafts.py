"""What became of drafts, for what their windows send when it is too late."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.knowledge.models.contributions import Contribution, Kind


class EndedDraft(models.Model):
    """A draft that was published (as `contribution`) or thrown away; it holds no word of what was written.

    A window may send the draft again, by a double click, by a request that was on its way, or because
    somebody goes on writing there. `marks` tell whether it says anything new, `window` which one ended it.
    """

    draft = models.CharField(max_length=32, unique=True, editable=False)
    writer = models.ForeignKey(User, on_delete=models.CASCADE, related_name="ended_knowledge_drafts")
    kind = models.CharField(max_length=12, choices=Kind, editable=False)
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+", null=True)
    window = models.CharField(max_length=32, blank=True, editable=False)
    marks = models.JSONField(default=dict, editable=False)
    ended_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("ended draft")
        verbose_name_plural = _("ended drafts")
        ordering = ["-ended_at", "-pk"]

    def __str__(self) -> str:
        return self.draft
