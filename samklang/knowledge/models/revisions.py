"""Revisions: what a contribution said each time somebody saved it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.knowledge.models.contributions import Contribution
from samklang.people.models import Organisation


class Revision(models.Model):
    """A contribution as it stood after somebody saved it: what was in each field, as text a person reads.

    People stand there by their public ids: names are told as they may be known today. `organisation` is whose
    it was then, which says who may read a version that was for its own place alone; what was saved before
    that was kept has none.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="revisions")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="revisions_of_knowledge", null=True
    )
    number = models.PositiveIntegerField()
    saved_at = models.DateTimeField(default=timezone.now)
    saved_by = ActorField()
    texts = models.JSONField()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "number"],
                name="a_revision_has_its_number_once",
                violation_error_message=_("Somebody else saved it at the same moment. Save again."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.contribution} {self.number}"
