"""What readers ask the editors to look at."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.knowledge.models.contributions import Contribution


class FlagQuerySet(models.QuerySet["Flag"]):
    def open(self) -> Self:
        """Those no editor has settled."""
        return self.filter(settled_at=None)

    def readable_by(self, user: Visitor) -> Self:
        """Flags on what the visitor may read; who may see flags at all is a rule."""
        return self.filter(contribution__in=Contribution.objects.readable_by(user))


class Flag(models.Model):
    """A reader asks the editors to look at something: it names a person, is wrong, or does not belong here.

    An editor does what is to be done, and settles it with a note. Whoever asked is told.
    """

    public_id = PublicIdField(prefix="flag")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="flags")
    raised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="knowledge_flags")
    raised_at = models.DateTimeField(_("reported"), default=timezone.now, editable=False)
    reason = models.TextField(_("reason"), max_length=2000)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True, editable=False)
    settled_by = ActorField(_("settled by"), blank=True)
    note = models.TextField(_("what was done"), blank=True, max_length=2000)

    objects = FlagQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("knowledge", "report to the editors")
        verbose_name_plural = pgettext_lazy("knowledge", "reports to the editors")
        ordering = ["raised_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="a_flag_has_a_reason",
                violation_error_message=_("Write what is wrong."),
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by="", note="")
                | (Q(settled_at__isnull=False) & ~Q(settled_by="") & ~Q(note="")),
                name="a_flag_is_settled_with_a_note",
                violation_error_message=_("Write what was done, so that whoever reported it can be told."),
            ),
            models.UniqueConstraint(
                fields=["contribution", "raised_by"],
                condition=Q(settled_at=None),
                name="one_open_flag_for_each_reader",
                violation_error_message=_("You have reported this already. The editors will look at it."),
            ),
        ]

    def __str__(self) -> str:
        return self.reason[:60]

    def get_absolute_url(self) -> str:
        return reverse("flag", args=[self.public_id])
