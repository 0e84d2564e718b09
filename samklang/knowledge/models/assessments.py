"""Assessments: how well a project met the quality criteria of its day, as somebody saw it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.models import User
from samklang.accounts.rules import Visitor, is_administrator
from samklang.core.ids import PublicIdField
from samklang.knowledge.models.contributions import EDITORS
from samklang.knowledge.models.criteria import CriteriaVersion, Criterion, Level
from samklang.knowledge.models.kinds import Project
from samklang.people.models.memberships import standing_of


class AssessedAs(models.TextChoices):
    """Whose eyes saw it. Both are asked for: an owner knows most, another sees what an owner does not."""

    OWNER = "owner", _("The owner")
    ANOTHER = "another", _("Another")


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    def readable_by(self, user: Visitor) -> Self:
        """Who assessed, and with what reasons, is for those who work here, of projects they may read.

        What is withdrawn is for its maker and for editors.
        """
        standing = standing_of(user)
        if not standing.is_inside:
            return self.none()
        readable = self.filter(project__in=Project.objects.readable_by(user))
        if is_administrator(user) or EDITORS in standing.roles:
            return readable
        return readable.filter(Q(withdrawn_on=None) | Q(user=user.pk))

    def standing(self) -> Self:
        """Those that nobody has withdrawn."""
        return self.filter(withdrawn_on=None)

    def seen_by(self, assessed_as: str) -> Self:
        return self.filter(assessed_as=assessed_as)


class Assessment(models.Model):
    """What somebody thought of a project on one day, by one version of the criteria.

    It is never changed: who thinks otherwise later makes a new one, and the two together are the trend. One
    that should not have been made is withdrawn with a reason.
    """

    public_id = PublicIdField(prefix="assess")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="assessments")
    criteria_version = models.ForeignKey(
        CriteriaVersion,
        verbose_name=_("version of criteria"),
        on_delete=models.PROTECT,
        related_name="assessments",
    )
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assessments")
    assessed_as = models.CharField(_("assessed as"), max_length=8, choices=AssessedAs)
    assessed_on = models.DateField(_("assessed on"), default=timezone.localdate)
    note = models.TextField(_("note"), max_length=2000, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)
    withdrawn_by = ActorField(blank=True)
    withdrawn_because = models.CharField(
        _("why it was withdrawn"), max_length=300, blank=True, editable=False
    )

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["-assessed_on", "-pk"]
        indexes = [
            models.Index(fields=["project", "-assessed_on", "-id"], name="assessments_newest_first"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_by="", withdrawn_because="")
                | (Q(withdrawn_on__isnull=False) & ~Q(withdrawn_by="") & ~Q(withdrawn_because="")),
                name="a_withdrawn_assessment_says_why",
                violation_error_message=_("What is withdrawn says why."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("Assessment of %(title)s") % {"title": self.project.title})

    def get_absolute_url(self) -> str:
        return reverse("assessment", args=[self.public_id])

    def is_withdrawn(self) -> bool:
        return self.withdrawn_on is not None


class Mark(models.Model):
    """One criterion's level in an assessment, and why. Without a level it was too early to say."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="marks")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="marks")
    level = models.ForeignKey(Level, on_delete=models.PROTECT, related_name="marks", null=True, blank=True)
    why = models.TextField(_("why"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        ordering = ["-criterion__area", "criterion__place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "criterion"],
                name="a_criterion_is_marked_once",
                violation_error_message=_("The criterion is assessed already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.level or '–'}"


class AssessmentDraft(models.Model):
    """An assessment somebody has begun: what they chose and wrote so far. It is theirs alone."""

    writer = models.ForeignKey(User, on_delete=models.CASCADE, related_name="assessment_drafts")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="assessment_drafts")
    criteria_version = models.ForeignKey(
        CriteriaVersion, on_delete=models.CASCADE, related_name="assessment_drafts"
    )
    typed = models.JSONField(default=dict)
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("draft of an assessment")
        verbose_name_plural = _("drafts of assessments")
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["writer", "project"],
                name="one_draft_of_an_assessment_of_a_project",
                violation_error_message=_("You have begun an assessment of it already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.project)
