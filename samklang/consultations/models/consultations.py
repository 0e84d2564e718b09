"""A text put before people for their answers until a deadline."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField
from samklang.inquiries.models import Inquiry
from samklang.people.rules import is_in_secretariat


class ConsultationKind(models.TextChoices):
    """Who may answer."""

    PUBLIC = "public", _("Public: everybody may answer")
    INTERNAL = "internal", _("Internal: those who are asked")
    DUTY = "duty", _("Duty to be heard: one committee asks another")


class Stage(models.TextChoices):
    """How far a consultation has come: told by its times, never stored."""

    DRAFT = "draft", pgettext_lazy("consultation", "Being prepared")
    OPEN = "open", pgettext_lazy("consultation", "Open")
    CLOSED = "closed", pgettext_lazy("consultation", "Closed")
    ANSWERED = "answered", pgettext_lazy("consultation", "Answered")
    ARCHIVED = "archived", pgettext_lazy("consultation", "Archived")


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    def readable_by(self, user: Visitor) -> Self:
        """The secretariat prepares and reads all; a public one is everybody's from the day it opens."""
        if is_in_secretariat(user):
            return self.all()
        return self.filter(kind=ConsultationKind.PUBLIC, opened_at__isnull=False)

    def taking_answers(self) -> Self:
        """Those that have opened and have not been answered: late answers come after they have closed."""
        return self.filter(opened_at__isnull=False, answered_at=None).select_related("inquiry")

    def in_stage(self, stage: str) -> Self:
        """Those that have come so far and no further."""
        times = ("opened_at", "closed_at", "answered_at", "archived_at")
        reached = list(Stage).index(Stage(stage))
        passed = {f"{name}__isnull": False for name in times[:reached]}
        return self.filter(**passed, **{f"{name}__isnull": True for name in times[reached:]})

    def latest_first(self) -> Self:
        """Those that are not closed, then those closed last."""
        return self.order_by(F("closed_at").desc(nulls_first=True), "-year", "-ordinal")


class Consultation(Named):
    """A hearing (høring): what is put to hearing, from its preparation until it is filed away.

    What is asked of whom, the deadline and the case number stand in its inquiry. `year` and `ordinal` number
    the hearings of the municipality; with them each answer has a reference anybody can quote.
    """

    public_id = PublicIdField(prefix="hear")
    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(_("what it is about"))
    kind = models.CharField(
        pgettext_lazy("consultation", "kind"),
        max_length=10,
        choices=ConsultationKind,
        default=ConsultationKind.PUBLIC,
    )
    inquiry = models.OneToOneField(Inquiry, on_delete=models.PROTECT, related_name="consultation")
    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    ordinal = models.PositiveSmallIntegerField(_("number in the year"), editable=False)
    opened_at = models.DateTimeField(pgettext_lazy("consultation", "opened"), null=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, editable=False)
    answered_at = models.DateTimeField(_("answered"), null=True, editable=False)
    archived_at = models.DateTimeField(_("archived"), null=True, editable=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    sort_key = SortKeyField(of=["title"])
    findable = FindableField(of=["title", "about"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = _("hearing")
        verbose_name_plural = _("hearings")
        ordering = ["-year", "-ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["year", "ordinal"], name="hearings_are_numbered_by_year"),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(opened_at__isnull=False, closed_at__gte=F("opened_at")),
                name="hearing_closed_after_it_opened",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(closed_at__isnull=False),
                name="hearing_answered_after_it_closed",
            ),
            models.CheckConstraint(
                condition=Q(archived_at=None) | Q(answered_at__isnull=False),
                name="hearing_archived_after_it_was_answered",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("consultation", args=[self.public_id])

    @property
    def number(self) -> str:
        """What it is called for short, as in H2026-01."""
        return f"H{self.year}-{self.ordinal:02}"

    def kind_in_short(self) -> str:
        """The kind without what it means: "Public"."""
        return str(self.get_kind_display()).partition(":")[0]

    def stage(self) -> Stage:
        if self.archived_at:
            return Stage.ARCHIVED
        if self.answered_at:
            return Stage.ANSWERED
        if self.closed_at:
            return Stage.CLOSED
        return Stage.OPEN if self.opened_at else Stage.DRAFT

    def is_open(self) -> bool:
        return self.stage() is Stage.OPEN
