"""Uses: where somebody put a contribution to use, and how it went."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.models import User
from samklang.core.ids import PublicIdField
from samklang.knowledge.models.contributions import Contribution, Result


class Use(models.Model):
    """Somebody put a contribution to use: where, and how it went. Its uses are its best evidence."""

    public_id = PublicIdField(prefix="use")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="uses")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="uses_of_knowledge")
    used_on = models.DateField(_("used on"), default=timezone.localdate)
    where = models.CharField(_("where"), max_length=200)
    result = models.CharField(_("result"), max_length=10, choices=Result)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = pgettext_lazy("knowledge", "use")
        verbose_name_plural = pgettext_lazy("knowledge", "uses")
        ordering = ["-used_on", "-pk"]
        indexes = [models.Index(fields=["-used_on", "-id"], name="uses_newest_first")]

    def __str__(self) -> str:
        return self.where
