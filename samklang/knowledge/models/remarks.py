"""Remarks on a contribution, and answers to a question."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.models import User
from samklang.core.ids import PublicIdField
from samklang.knowledge.models.contributions import Contribution


class RemarkQuerySet(models.QuerySet["Remark"]):
    def standing(self) -> Self:
        """Remarks nobody has taken away."""
        return self.filter(removed_at=None)


class Remark(models.Model):
    """A comment on a contribution, or an answer to a question; `is_helpful` marks the answer that helped.

    A remark that is taken away leaves its place and loses its text.
    """

    public_id = PublicIdField(prefix="remark")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="remarks")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="remarks_on_knowledge")
    written_at = models.DateTimeField(_("written"), default=timezone.now)
    text = models.TextField(_("text"), blank=True)
    is_helpful = models.BooleanField(_("helpful"), default=False, editable=False)
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)
    removed_by = ActorField(blank=True)

    objects = RemarkQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("knowledge", "remark")
        verbose_name_plural = pgettext_lazy("knowledge", "remarks")
        ordering = ["-is_helpful", "written_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(removed_at=None, removed_by="") & ~Q(text=""))
                | (Q(removed_at__isnull=False, text="", is_helpful=False) & ~Q(removed_by="")),
                name="nothing_is_left_of_a_removed_remark",
                violation_error_message=_("A remark says something until it is taken away."),
            ),
            models.UniqueConstraint(
                fields=["contribution"],
                condition=Q(is_helpful=True),
                name="one_answer_is_the_helpful_one",
                violation_error_message=_("Only one answer is the one that helped."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
