"""What a person says against a machine's suggestion that a fund could pay for an idea or a project."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.funding.models import Fund
from samklang.knowledge.models.contributions import Contribution


class RejectedFit(models.Model):
    """Somebody who knows says that a fund does not fit an idea: nobody is shown the suggestion any more.

    Suggestions themselves are no rows: they are worked out when somebody looks (`knowledge/fits/`).
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="rejected_fits")
    fund = models.ForeignKey(Fund, on_delete=models.CASCADE, related_name="rejected_fits")
    rejected_at = models.DateTimeField(_("rejected"), default=timezone.now, editable=False)
    rejected_by = ActorField()

    class Meta:
        verbose_name = _("fund that does not fit")
        verbose_name_plural = _("funds that do not fit")
        ordering = ["-rejected_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "fund"],
                name="a_fit_is_rejected_once",
                violation_error_message=_("Somebody has said already that it does not fit."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.contribution}, {self.fund}"
