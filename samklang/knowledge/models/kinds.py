"""What each kind of contribution has of its own."""

from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.knowledge.models.contributions import Contribution, ContributionQuerySet, Strength
from samklang.people.models import Organisation

HALF_A_YEAR = timedelta(days=183)


class ProjectState(models.TextChoices):
    """How far a project has come."""

    IDEA = "idea", _("An idea")
    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Running")
    ENDED = "ended", _("Ended")
    CARRIED_ON = "carried_on", _("Carried on as ordinary work")
    CLOSED = "closed", _("Stopped before its time")


NOT_BEGUN = frozenset({ProjectState.IDEA, ProjectState.PLANNED})
"""States in which money may still be sought for a project."""


class ProjectQuerySet(ContributionQuerySet):
    def with_nothing_after(self, day: date | None = None) -> Self:
        """Running projects that end within half a year, and nobody has written what happens then."""
        day = day or timezone.localdate()
        return self.published().filter(
            state=ProjectState.RUNNING, ends_on__range=(day, day + HALF_A_YEAR), after_the_money=""
        )

    def past_their_end(self, day: date | None = None) -> Self:
        """Projects that are said to run, or to be planned, although the day they were to end is past."""
        unfinished = [ProjectState.PLANNED, ProjectState.RUNNING]
        return self.published().filter(state__in=unfinished, ends_on__lt=day or timezone.localdate())

    def in_full(self, *more: str) -> Self:
        """With its money too."""
        return super().in_full("money", *more)


class Project(Contribution):
    """Something that was tried, and what came of it.

    For whom is said in words: nobody's origin or belief is counted, so nothing asks for it.
    """

    state = models.CharField(_("state"), max_length=12, choices=ProjectState)
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    what = models.TextField(_("what was tried"))
    why = models.TextField(_("why"), blank=True)
    for_whom = models.TextField(_("for whom"), blank=True)
    goals = models.TextField(_("goals"), blank=True)
    partners = models.JSONField(_("partners"), default=list, blank=True)
    steering = models.TextField(_("steering"), blank=True)
    measured = models.TextField(_("how the result is measured"), blank=True)
    came_of_it = models.TextField(_("what came of it"), blank=True)
    evidence = models.TextField(_("evidence"), blank=True)
    strength = models.CharField(_("strength of the evidence"), max_length=14, choices=Strength, blank=True)
    cost_per_person = models.PositiveIntegerField(_("cost per person reached"), null=True, blank=True)
    after_the_money = models.TextField(_("what happens after the money"), blank=True)
    otherwise = models.TextField(_("what we would do otherwise"), blank=True)

    objects = ProjectQuerySet.as_manager()  # type: ignore[misc]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        indexes = [models.Index(fields=["state", "ends_on"], name="projects_by_their_end")]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")),
                name="project_ends_after_it_starts",
                violation_error_message=_("A project ends after it starts."),
            )
        ]


class Money(models.Model):
    """Money a project has: how much, from where, and the last day it may be spent."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="money")
    amount = models.PositiveIntegerField(_("amount"))
    source = models.CharField(_("source"), max_length=200)
    ends_on = models.DateField(_("last day"), null=True, blank=True)

    class Meta:
        verbose_name = _("money")
        verbose_name_plural = _("money")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.amount}, {self.source}"


class Experience(Contribution):
    """A short lesson somebody learned, which may save another the trouble."""

    situation = models.TextField(_("the situation"))
    what_we_did = models.TextField(_("what we did"))
    what_happened = models.TextField(_("what happened"))
    advice = models.TextField(_("advice"))

    class Meta:
        verbose_name = _("experience")
        verbose_name_plural = _("experiences")


class Practice(Contribution):
    """A way of doing something that is recommended, by somebody, on some evidence, until it is reviewed."""

    how = models.TextField(_("how it is done"))
    when_to_use = models.TextField(_("when to use it"), blank=True)
    stands_behind = models.CharField(_("who stands behind it"), max_length=200)
    evidence = models.TextField(_("evidence"), blank=True)
    strength = models.CharField(_("strength of the evidence"), max_length=14, choices=Strength, blank=True)

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")


class Idea(Contribution):
    """Something somebody proposes. It is open until an organisation takes it up, or declines with reasons."""

    proposal = models.TextField(_("proposal"))
    why = models.TextField(_("why"), blank=True)
    taken_up_by = models.ForeignKey(
        Organisation,
        verbose_name=_("taken up by"),
        on_delete=models.PROTECT,
        related_name="ideas_taken_up",
        null=True,
        blank=True,
        editable=False,
    )
    declined_because = models.TextField(_("why it was declined"), blank=True, editable=False)
    decided_on = models.DateField(_("decided on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_up_by=None, declined_because="", decided_on=None)
                | Q(taken_up_by__isnull=False, declined_because="", decided_on__isnull=False)
                | (Q(taken_up_by=None, decided_on__isnull=False) & ~Q(declined_because="")),
                name="an_idea_is_open_or_taken_up_or_declined",
                violation_error_message=_("An idea is open, taken up, or declined with reasons."),
            )
        ]

    def is_open(self) -> bool:
        return self.decided_on is None


class Question(Contribution):
    """Something somebody asks the others. Its answers are remarks; the asker marks the one that helped."""

    asked = models.TextField(_("what is asked"))

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
