"""Case files: everything of a hearing as one archive, for the records system or an access request."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.consultations.models.consultations import Consultation
from samklang.core.ids import PublicIdField
from samklang.files.keeping import Grounds, first_still_kept, last_day_after
from samklang.files.models import StoredFile


class CaseFileQuerySet(models.QuerySet["CaseFile"]):
    def past_keeping(self, *, today: date) -> Self:
        """Those made so long ago that whoever wanted one has it."""
        return self.filter(made_at__lt=first_still_kept(today))


class CaseFile(models.Model):
    """Everything of a hearing as it stood when it was asked for: one archive, made by a job.

    It is a copy of what stands elsewhere, so it passes: another can be made. `problem` says in words why
    none could be made.
    """

    GROUNDS: ClassVar = Grounds(
        kept=_("A copy of a case, kept to be fetched"), not_filed=_("Is not filed: a copy of a case")
    )
    public_id = PublicIdField(prefix="casefile")
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="case_files")
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now, editable=False)
    asked_by = ActorField(_("asked for by"))
    made_at = models.DateTimeField(_("made"), null=True, editable=False)
    papers = models.PositiveIntegerField(_("papers in it"), null=True, editable=False)
    problem = models.TextField(_("why it could not be made"), blank=True, editable=False)
    file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="case_files", null=True, editable=False
    )
    name = models.CharField(_("name"), max_length=255, blank=True, editable=False)

    objects = CaseFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("case file")
        verbose_name_plural = _("case files")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(made_at=None, file=None, papers=None, problem="")
                | Q(made_at__isnull=False, file=None, papers=None) & ~Q(problem="")
                | Q(made_at__isnull=False, file__isnull=False, papers__isnull=False, problem=""),
                name="a_case_file_is_made_or_says_why_not",
            ),
            models.UniqueConstraint(
                fields=["consultation"],
                condition=Q(made_at=None),
                name="one_case_file_is_made_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.public_id

    def kept_until(self) -> date | None:
        """Return the last day of the archive itself, unless somebody keeps it longer."""
        return last_day_after(self.made_at) if self.made_at else None
