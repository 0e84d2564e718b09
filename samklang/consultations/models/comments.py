"""Comments from other platforms, brought in as a spreadsheet."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.submissions import Submission
from samklang.core.ids import PublicIdField
from samklang.files.brought_in import Upload, UploadQuerySet
from samklang.people.rules import is_in_secretariat


class CommentSheetQuerySet(UploadQuerySet["CommentSheet"]):
    def readable_by(self, user: Visitor) -> Self:
        """The whole secretariat goes on with what one of them brought in."""
        return self.all() if is_in_secretariat(user) else self.none()

    def past_keeping(self, *, today: date) -> Self:
        """Those only looked at. One that was taken in is the original of the answers in it, and stays."""
        return super().past_keeping(today=today).filter(confirmed_at=None)


class CommentSheet(Upload):
    """A spreadsheet of comments that were written on another platform.

    `mapping` is each heading in the file's order with the column it is taken for, "" for none. What each row
    would become stands in rows of its own; `fingerprint` says what was looked at: only that is taken in.
    """

    public_id = PublicIdField(prefix="comments")
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="comment_sheets")
    mapping = models.JSONField(default=list, editable=False)
    notes = models.JSONField(default=list, editable=False)
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    confirmed_by = ActorField(_("confirmed by"), blank=True)
    rows_written = models.PositiveIntegerField(_("rows written"), null=True, editable=False)

    objects = CommentSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("spreadsheet of comments")
        verbose_name_plural = _("spreadsheets of comments")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at=None, confirmed_by="", rows_written=None)
                | (Q(confirmed_at__isnull=False) & ~Q(confirmed_by="")),
                name="comments_confirmed_when_and_by_whom",
            )
        ]

    def __str__(self) -> str:
        return self.name or gettext("Erased spreadsheet")

    def get_absolute_url(self) -> str:
        return reverse("comment_sheet", args=[self.public_id])

    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    def kept_until(self) -> date | None:
        return None if self.is_confirmed() else super().kept_until()


class PlannedComment(models.Model):
    """What one row of a spreadsheet would become, in words."""

    sheet = models.ForeignKey(CommentSheet, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    title = models.TextField(_("title"), blank=True)
    state = models.CharField(pgettext_lazy("row", "state"), max_length=10)
    faults = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    changes = models.JSONField(default=list)

    class Meta:
        verbose_name = _("row of a spreadsheet of comments")
        verbose_name_plural = _("rows of spreadsheets of comments")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "number"], name="a_sheet_of_comments_has_each_row_once")
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.title}"


class WebComment(models.Model):
    """Where a submission of the web came from: the row of a spreadsheet, which is its original.

    `digest` is of what makes the comment that one: its address there, or who wrote what and when. The same
    comment is in a hearing once, whichever spreadsheet it comes with.
    """

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="comment")
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="web_comments")
    sheet = models.ForeignKey(CommentSheet, on_delete=models.PROTECT, related_name="comments")
    row = models.PositiveIntegerField(_("row"))
    digest = models.CharField(max_length=64)
    address = models.CharField(_("reference or address of the comment"), max_length=500, blank=True)
    reply_to = models.CharField(_("what it answers"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("web comment")
        verbose_name_plural = _("web comments")
        ordering = ["sheet", "row"]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "digest"],
                name="a_comment_once_per_hearing",
                violation_error_message=_("The comment is here already."),
            ),
            models.UniqueConstraint(fields=["sheet", "row"], name="a_row_becomes_one_comment"),
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id}: {self.row}"


class RememberedColumns(models.Model):
    """What the columns of a platform's spreadsheets were taken for, to be suggested the next time.

    `headings` is a digest of the set of headings, `columns` each folded heading with its column.
    """

    headings = models.CharField(max_length=64, unique=True)
    columns = models.JSONField(default=dict)
    chosen_at = models.DateTimeField(_("chosen"), default=timezone.now, editable=False)
    chosen_by = ActorField(_("chosen by"))

    class Meta:
        verbose_name = _("remembered columns")
        verbose_name_plural = _("remembered columns")

    def __str__(self) -> str:
        return ", ".join(self.columns)
