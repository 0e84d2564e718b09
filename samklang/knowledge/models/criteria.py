"""Quality criteria: what the municipality asks of a project, with levels described in words."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor, is_administrator
from samklang.core.ids import PublicIdField, new_public_id
from samklang.core.naming import Named, SortKeyField
from samklang.knowledge.models.contributions import EDITORS
from samklang.people.models.memberships import standing_of


def new_key() -> str:
    """Return what a criterion is known by through all versions of its set."""
    return new_public_id("key")


def _keeps_criteria(user: Visitor) -> bool:
    return is_administrator(user) or EDITORS in standing_of(user).roles


class Area(models.TextChoices):
    """What a criterion is about: how a project is led, or what comes of it."""

    STEERING = "steering", _("Steering")
    RESULTS = "results", pgettext_lazy("criteria", "Results")


class CriteriaSetQuerySet(models.QuerySet["CriteriaSet"]):
    def readable_by(self, user: Visitor) -> Self:
        """What is asked of projects is no secret once it is decided; a set in the making is its editors'."""
        if _keeps_criteria(user):
            return self
        return self.filter(Exists(CriteriaVersion.objects.decided().filter(criteria_set=OuterRef("pk"))))

    def in_use(self, day: date | None = None) -> Self:
        """Sets by which projects are assessed on a day (today)."""
        in_force = CriteriaVersion.objects.in_force(day).filter(criteria_set=OuterRef("pk"))
        return self.filter(Exists(in_force), closed_on=None)


class CriteriaSet(Named):
    """Criteria that belong together, such as those for large projects. They change by versions."""

    public_id = PublicIdField(prefix="criteria")
    name = models.CharField(_("name"), max_length=100, unique=True)
    purpose = models.TextField(_("purpose"), max_length=600, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    sort_key = SortKeyField(of=["name"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CriteriaSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("set of criteria")
        verbose_name_plural = _("sets of criteria")
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("criteria_set", args=[self.public_id])

    def is_open(self) -> bool:
        return self.closed_on is None


class CriteriaVersionQuerySet(models.QuerySet["CriteriaVersion"]):
    def readable_by(self, user: Visitor) -> Self:
        """A draft is its editors'; what is decided is for everybody."""
        return self if _keeps_criteria(user) else self.decided()

    def decided(self) -> Self:
        """Versions that hold, or will from a day that is known. Nobody changes them any more."""
        return self.filter(in_force_from__isnull=False)

    def in_force(self, day: date | None = None) -> Self:
        """Versions that hold on a day (today) or held before, the newest first."""
        return self.filter(in_force_from__lte=day or timezone.localdate()).order_by("-number")


class CriteriaVersion(models.Model):
    """A set's criteria as they were from one day on. A draft has no day yet; with a day it is frozen.

    An assessment keeps the version it was made with, so what is frozen stays.
    """

    public_id = PublicIdField(prefix="measure")
    criteria_set = models.ForeignKey(
        CriteriaSet, verbose_name=_("set of criteria"), on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField(_("number"))
    changes = models.TextField(_("what is new"), max_length=1000, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CriteriaVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of criteria")
        verbose_name_plural = _("versions of criteria")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["criteria_set", "number"],
                name="a_version_of_criteria_has_its_number_once",
                violation_error_message=_("Somebody else began a draft at the same moment."),
            ),
            models.UniqueConstraint(
                fields=["criteria_set"],
                condition=Q(in_force_from=None),
                name="one_draft_of_a_set_of_criteria",
                violation_error_message=_("A draft has been begun already."),
            ),
        ]

    def __str__(self) -> str:
        return _("%(name)s, version %(number)s") % {"name": self.criteria_set.name, "number": self.number}

    def get_absolute_url(self) -> str:
        return reverse("criteria_version", args=[self.public_id])

    def is_draft(self) -> bool:
        return self.in_force_from is None

    def is_in_force(self) -> bool:
        """Whether it holds today, or held until a later one did."""
        return self.in_force_from is not None and self.in_force_from <= timezone.localdate()


class Criterion(models.Model):
    """One thing that is asked of a project. `key` is the same in all versions of the set it stands in.

    `field` is the field of the project form in which a writer answers it, if there is one.
    """

    public_id = PublicIdField(prefix="criterion")
    criteria_version = models.ForeignKey(CriteriaVersion, on_delete=models.CASCADE, related_name="criteria")
    key = models.CharField(max_length=32, default=new_key, editable=False)
    area = models.CharField(_("area"), max_length=10, choices=Area)
    name = models.CharField(_("name"), max_length=60)
    question = models.CharField(_("question"), max_length=300)
    field = models.CharField(_("answered in the field"), max_length=30, blank=True)
    place = models.PositiveIntegerField(_("place"))
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["-area", "place", "pk"]  # by their names in code, steering stands after results
        constraints = [
            models.UniqueConstraint(
                fields=["criteria_version", "key"],
                name="a_criterion_stands_in_a_version_once",
                violation_error_message=_("The criterion stands in the version already."),
            ),
            models.UniqueConstraint(
                fields=["criteria_version", "name"],
                name="criteria_of_a_version_differ_in_name",
                violation_error_message=_("Another criterion has that name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{self.criteria_version.get_absolute_url()}#{self.public_id}"


class Level(models.Model):
    """How well a project meets a criterion, in words. Number 0 is the weakest."""

    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="levels")
    number = models.PositiveSmallIntegerField(_("number"))
    words = models.CharField(_("words"), max_length=300)

    class Meta:
        verbose_name = _("level")
        verbose_name_plural = _("levels")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["criterion", "number"],
                name="a_level_has_its_number_once",
                violation_error_message=_("The criterion has this level already."),
            )
        ]

    def __str__(self) -> str:
        return self.words
