"""Contributions: what somebody wrote so that others need not begin from nothing."""

from datetime import date, timedelta
from typing import Self

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.models import User
from samklang.accounts.rules import Visitor, is_administrator
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField
from samklang.people.models import Contact, District, Organisation, Role, Topic
from samklang.people.models.memberships import standing_of

FRESH_FOR = timedelta(days=730)
"""How long what is written is trusted before somebody must confirm it."""

LONGEST_SUMMARY = 600
"""Characters of what many will read and nothing else."""

EDITORS = Role.CODER
"""The role that, in the coordinating organisation, keeps what all have written in order."""


class Kind(models.TextChoices):
    """What sort of thing somebody wrote."""

    PROJECT = "project", _("Project")
    EXPERIENCE = "experience", _("Experience")
    PRACTICE = "practice", _("Practice")
    IDEA = "idea", _("Idea")
    QUESTION = "question", _("Question")


class Sharing(models.TextChoices):
    """Who may read it, from the fewest to all."""

    OWN = "own", _("Only our own organisation")
    MUNICIPALITY = "municipality", _("The whole municipality")
    OTHERS = "others", _("Also guests from other municipalities")
    PUBLIC = "public", _("Everybody")


class Result(models.TextChoices):
    """What came of it. Blank while nobody has said."""

    WORKED = "worked", pgettext_lazy("result", "It worked")
    PARTLY = "partly", pgettext_lazy("result", "It partly worked")
    DID_NOT = "did_not", pgettext_lazy("result", "It did not work")
    TOO_EARLY = "too_early", pgettext_lazy("result", "Too early to say")


class Strength(models.TextChoices):
    """How much the evidence bears, from the weakest to the strongest."""

    IMPRESSION = "impression", _("Our impression")
    OWN_FIGURES = "own_figures", _("Our own figures")
    BEFORE_AFTER = "before_after", _("Measured before and after")
    COMPARISON = "comparison", _("Compared with others who did not take part")
    STUDY = "study", _("A study by independent researchers")


class ContributionQuerySet(models.QuerySet["Contribution"]):
    def readable_by(self, user: Visitor) -> Self:
        """What is shared with the visitor; what is withdrawn only by those who keep it."""
        return self.filter(_kept_by(user) | (Q(withdrawn_on=None) & _shared_with(user)))

    def published(self) -> Self:
        return self.filter(withdrawn_on=None)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def owned_by(self, user: Visitor) -> Self:
        """Those this user answers for, as owner or substitute, and may read: without a role they may not."""
        return self.readable_by(user).filter(Q(owner__user=user.pk) | Q(substitute__user=user.pk))

    def stale(self, day: date | None = None) -> Self:
        """What nobody has confirmed for two years, or whose day of review is past."""
        day = day or timezone.localdate()
        return self.published().filter(Q(confirmed_on__lt=day - FRESH_FOR) | Q(review_on__lt=day))

    def for_lists(self, user: Visitor) -> Self:
        """Each with what a list shows of it; its organisation only where the visitor may know of that."""
        known = models.Prefetch("organisation", Organisation.objects.readable_by(user))
        return self.prefetch_related(known, "topics", "districts")

    def in_full(self, *more: str) -> Self:
        """Each with all that is written of it, and `more`, in a number of statements that does not grow."""
        written = self.select_related("organisation", "owner__user", "substitute__user")
        return written.prefetch_related("topics", "districts", *more)


def _shared_with(user: Visitor) -> Q:
    """The condition that what is published is shared with this visitor."""
    standing = standing_of(user)
    shared = Q(sharing=Sharing.PUBLIC)
    if standing.is_inside:
        return shared | Q(sharing__in=[Sharing.MUNICIPALITY, Sharing.OTHERS])
    if Role.GUEST in standing.roles:
        return shared | Q(sharing=Sharing.OTHERS)
    return shared


def _kept_by(user: Visitor) -> Q:
    """The condition that this visitor reads it, however it is shared: its own place and people, editors."""
    standing = standing_of(user)
    if is_administrator(user) or EDITORS in standing.roles:
        return Q(pk__isnull=False)
    if not isinstance(user, User) or not (standing.is_inside or Role.GUEST in standing.roles):
        return Q(pk__in=[])
    cards = Contact.objects.filter(user=user).values("pk")  # asked once: a join would ask for every row
    own = Q(owner__in=cards) | Q(substitute__in=cards) | Q(written_by=user.public_id)
    return own | Q(organisation__in=standing.within)


class Contribution(Named):
    """Something worth knowing that somebody wrote down: one row for each, whatever its kind.

    A project, experience, practice, idea or question has its own words in a table of its own. `owner` answers
    for it, `substitute` when the owner is away. Nobody's text is taken for granted for ever: it is confirmed,
    or marked as old. What is withdrawn is no longer found, and stays with those who keep it.
    """

    public_id = PublicIdField(prefix="know")
    kind = models.CharField(
        pgettext_lazy("contribution", "kind"), max_length=12, choices=Kind, editable=False
    )
    title = models.CharField(_("title"), max_length=150)
    summary = models.TextField(_("summary"), validators=[MaxLengthValidator(LONGEST_SUMMARY)])
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="contributions")
    districts = models.ManyToManyField(
        District, verbose_name=_("districts"), related_name="contributions", blank=True
    )
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="contributions"
    )
    owner = models.ForeignKey(
        Contact, verbose_name=_("owner"), on_delete=models.PROTECT, related_name="contributions"
    )
    substitute = models.ForeignKey(
        Contact,
        verbose_name=_("substitute"),
        on_delete=models.PROTECT,
        related_name="contributions_as_substitute",
        null=True,
        blank=True,
    )
    sharing = models.CharField(_("shared with"), max_length=12, choices=Sharing, default=Sharing.MUNICIPALITY)
    result = models.CharField(_("result"), max_length=10, choices=Result, blank=True)
    links = models.JSONField(_("links"), default=list, blank=True)
    related = models.ManyToManyField("self", verbose_name=_("related"), blank=True)
    written_by = ActorField()
    published_on = models.DateField(_("published on"), default=timezone.localdate, editable=False)
    changed_on = models.DateField(_("changed on"), default=timezone.localdate, editable=False)
    confirmed_on = models.DateField(_("confirmed on"), default=timezone.localdate, editable=False)
    review_on = models.DateField(_("to be looked at again on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)
    withdrawn_because = models.CharField(
        _("why it was withdrawn"), max_length=300, blank=True, editable=False
    )
    sort_key = SortKeyField(of=["title"])
    findable = FindableField(of=["title"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["-published_on", "-pk"]
        indexes = [
            models.Index(fields=["-published_on", "-id"], name="contributions_newest_first"),
            models.Index(fields=["confirmed_on"], name="contributions_by_confirmed"),
            models.Index(  # all that the page of a place looks over: it reads no row but those it shows
                fields=[
                    "organisation",
                    "withdrawn_on",
                    "sharing",
                    "kind",
                    "owner",
                    "result",
                    "published_on",
                    "confirmed_on",
                    "changed_on",
                    "substitute",
                    "written_by",
                ],
                name="contributions_of_a_place",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_because="")
                | (Q(withdrawn_on__isnull=False) & ~Q(withdrawn_because="")),
                name="what_is_withdrawn_says_why",
                violation_error_message=_("What is withdrawn says why."),
            ),
            models.CheckConstraint(
                condition=Q(substitute=None) | ~Q(substitute=models.F("owner")),
                name="substitute_is_somebody_else",
                violation_error_message=_("Choose somebody else than the owner."),
            ),
            models.CheckConstraint(
                condition=Q(result="") | ~Q(kind__in=["idea", "question"]),
                name="only_what_was_done_has_a_result",
                violation_error_message=_("Ideas and questions have no result."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("contribution", args=[self.public_id])

    def is_published(self) -> bool:
        return self.withdrawn_on is None

    def is_stale(self, day: date | None = None) -> bool:
        """Whether nobody has confirmed it for two years, or its day of review is past."""
        return self.stale_on <= (day or timezone.localdate())

    @property
    def stale_on(self) -> date:
        """The first day on which it is stale, unless somebody confirms it before."""
        days = [self.confirmed_on + FRESH_FOR, *([self.review_on] if self.review_on else [])]
        return min(days) + timedelta(days=1)
