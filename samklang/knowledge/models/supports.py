"""Who thinks that an idea is a good one."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.knowledge.models.kinds import Idea


class Support(models.Model):
    """Somebody thinks that an idea is a good one."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="supports")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="supported_ideas")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("support")
        constraints = [
            models.UniqueConstraint(
                fields=["idea", "user"],
                name="support_an_idea_once",
                violation_error_message=_("You support it already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.idea}"
