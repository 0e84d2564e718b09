"""Drafts: what somebody is writing and has not published."""

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.knowledge.models.contributions import Contribution, Kind


class DraftQuerySet(models.QuerySet["Draft"]):
    def readable_by(self, user: Visitor) -> Self:
        """A draft is its writer's alone."""
        return self.filter(writer=user.pk) if user.is_authenticated else self.none()


class Draft(models.Model):
    """What somebody is writing and has not published: the fields just as they were typed, right or wrong.

    A draft of a change to something published names it.
    """

    public_id = PublicIdField(prefix="draft")
    writer = models.ForeignKey(User, on_delete=models.CASCADE, related_name="knowledge_drafts")
    kind = models.CharField(max_length=12, choices=Kind)
    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, related_name="drafts", null=True, blank=True
    )
    typed = models.JSONField(default=dict)
    saved_at = models.DateTimeField(default=timezone.now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["writer", "contribution"],
                name="one_draft_of_a_change",
                violation_error_message=_("You have begun a draft of this change already."),
            )
        ]

    def __str__(self) -> str:
        return self.title() or str(Kind(self.kind).label)

    def get_absolute_url(self) -> str:
        return reverse("draft", args=[self.public_id])

    def title(self) -> str:
        return str(self.typed.get("title", "")).strip()
