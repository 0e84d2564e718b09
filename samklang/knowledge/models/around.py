"""What gathers around a contribution: uses, remarks, support, earlier wordings, and drafts."""

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
from samklang.knowledge.models.contributions import Contribution, Kind, Result
from samklang.knowledge.models.kinds import Idea
from samklang.people.models import Organisation


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


class Support(models.Model):
    """Somebody thinks that an idea is a good one."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="supports")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="supported_ideas")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("support")
        constraints = [
            models.UniqueConstraint(
                fields=["idea", "user"],
                name="support_an_idea_once",
                violation_error_message=_("You support it already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.idea}"


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
