"""What is brought in from papers there are already: spreadsheets of contributions, reports of old projects.

Both are kept as they came, looked at by a job, and change nothing until a person says so. They are their
uploader's alone: what a machine makes of a paper is worked out with what that one person may know.
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.core.ids import PublicIdField
from samklang.files.brought_in import Upload, UploadQuerySet
from samklang.knowledge.models.drafts import Draft


class KnowledgeSheetQuerySet(UploadQuerySet["KnowledgeSheet"]):
    """Spreadsheets."""


class KnowledgeSheet(Upload):
    """A spreadsheet of contributions. What it would change stands in rows of its own, until it is erased.

    `fingerprint` says what was looked at: only that is written. `mapping` is each heading with the column it
    was taken for, "" for none.
    """

    public_id = PublicIdField(prefix="sheet")
    mapping = models.JSONField(default=list, editable=False)
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    rows_written = models.PositiveIntegerField(_("rows written"), null=True, editable=False)

    objects = KnowledgeSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("spreadsheet of contributions")
        verbose_name_plural = _("spreadsheets of contributions")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at=None, rows_written=None)
                | Q(confirmed_at__isnull=False, rows_written__isnull=False),
                name="what_is_confirmed_is_written",
                violation_error_message=_("A spreadsheet that is brought in says how many rows it wrote."),
            )
        ]

    def __str__(self) -> str:
        return self.name or gettext("Erased spreadsheet")

    def get_absolute_url(self) -> str:
        return reverse("knowledge_sheet", args=[self.public_id])

    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None


class PlannedContribution(models.Model):
    """What one row of a spreadsheet would do, in words: each fault with its column, what is there, why."""

    sheet = models.ForeignKey(KnowledgeSheet, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    title = models.TextField(_("title"), blank=True)
    state = models.CharField(pgettext_lazy("row", "state"), max_length=10)
    changes = models.JSONField(default=list)
    faults = models.JSONField(default=list)

    class Meta:
        verbose_name = _("row of a spreadsheet")
        verbose_name_plural = _("rows of spreadsheets")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "number"],
                name="a_sheet_has_each_row_once",
                violation_error_message=_("The spreadsheet has this row already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.title}"


class ProjectReportQuerySet(UploadQuerySet["ProjectReport"]):
    """Reports."""


class ProjectReport(Upload):
    """An old project's report. What was found in it is suggested; its uploader takes over what is right.

    `draft` is what the uploader made of it, `is_likely` whether it reads like such a report at all.
    """

    public_id = PublicIdField(prefix="report")
    draft = models.ForeignKey(
        Draft, on_delete=models.SET_NULL, related_name="reports", null=True, blank=True, editable=False
    )
    is_likely = models.BooleanField(_("looks like a project report"), default=True, editable=False)

    objects = ProjectReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("project report")
        verbose_name_plural = _("project reports")
        ordering = ["-uploaded_at", "-pk"]

    def __str__(self) -> str:
        return self.name or gettext("Erased report")

    def get_absolute_url(self) -> str:
        return reverse("project_report", args=[self.public_id])


class Suggestion(models.Model):
    """What a machine found for one field: its value, the sentence it stands in, where, and by which method.

    It decides nothing: what the uploader made of it stands in a row of its own.
    """

    report = models.ForeignKey(ProjectReport, on_delete=models.CASCADE, related_name="suggestions")
    number = models.PositiveIntegerField()
    field = models.CharField(max_length=30)
    value = models.TextField()
    quote = models.TextField(blank=True)
    heading = models.TextField(blank=True)
    page = models.PositiveIntegerField(null=True)
    is_sure = models.BooleanField()
    method = models.CharField(max_length=40)
    version = models.CharField(max_length=20)

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "number"],
                name="a_report_has_each_suggestion_once",
                violation_error_message=_("The report has this suggestion already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value[:60]}"


class SuggestionDecision(models.Model):
    """Whether the uploader took a suggestion over."""

    suggestion = models.OneToOneField(Suggestion, on_delete=models.CASCADE, related_name="decision")
    is_taken = models.BooleanField()
    decided_at = models.DateTimeField(default=timezone.now)
    decided_by = ActorField()

    class Meta:
        verbose_name = _("decision on a suggestion")
        verbose_name_plural = _("decisions on suggestions")

    def __str__(self) -> str:
        return f"{self.suggestion}"
