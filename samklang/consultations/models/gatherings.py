"""What was said by mouth or in public, entered by hand: town meetings, micro panels, interviews, digests."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.respondents import Channel
from samklang.consultations.models.submissions import Submission
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.people.rules import is_in_secretariat

GATHERED = (Channel.TOWN_MEETING, Channel.MICRO_PANEL, Channel.INTERVIEW, Channel.BLOG, Channel.PRESS)
"""The channels of which somebody of the secretariat writes down what was said."""
DIGESTED = (Channel.BLOG, Channel.PRESS)


class GatheringQuerySet(models.QuerySet["Gathering"]):
    def readable_by(self, user: Visitor) -> Self:
        return self.all() if is_in_secretariat(user) else self.none()


class Gathering(models.Model):
    """One thing that was held or gathered: a town meeting, a panel, a round of interviews, a digest.

    It speaks as one submission of its channel, whose text is what was written down here: so it has a
    reference, is read, and stands in numbers under its channel, not among the written answers.
    """

    public_id = PublicIdField(prefix="gather")
    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="gathering")
    title = models.CharField(_("what it is called"), max_length=200)
    held_on = models.DateField(_("first day"))
    ended_on = models.DateField(_("last day"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    participants = models.PositiveIntegerField(_("how many took part"), null=True, blank=True)
    who = models.TextField(_("who took part"), blank=True)
    moderators = models.CharField(_("moderators"), max_length=300, blank=True)
    questions = models.TextField(_("what was asked"), blank=True)
    said = models.TextField(_("what was said"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = GatheringQuerySet.as_manager()

    class Meta:
        verbose_name = _("gathering")
        verbose_name_plural = _("gatherings")
        ordering = ["held_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("held_on")),
                name="gathering_ends_after_it_begins",
                violation_error_message=_("The last day is before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("gathering", args=[self.public_id])

    def channel(self) -> Channel:
        return Channel(self.submission.channel)


class Challenge(models.Model):
    """A challenge that a meeting ranked, with the votes it got where they were counted."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="challenges")
    rank = models.PositiveSmallIntegerField(_("rank"))
    text = models.CharField(_("challenge"), max_length=500)
    votes = models.PositiveIntegerField(_("votes"), null=True, blank=True)

    class Meta:
        verbose_name = _("challenge")
        verbose_name_plural = _("challenges")
        ordering = ["rank"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "rank"], name="challenges_stand_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.rank}. {self.text}"


class DigestItem(models.Model):
    """One post or article of a digest: when, by whom, where to find it, and what it said."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField(_("place in the digest"))
    dated = models.DateField(_("date"), null=True, blank=True)
    source = models.CharField(_("medium or author"), max_length=200, blank=True)
    title = models.CharField(_("title"), max_length=300)
    link = models.URLField(_("link"), max_length=500, blank=True)
    said = models.TextField(_("what it said"), blank=True)

    class Meta:
        verbose_name = _("item of a digest")
        verbose_name_plural = _("items of a digest")
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "place"], name="items_of_a_digest_in_order")
        ]

    def __str__(self) -> str:
        return self.title


class GatheringVersion(models.Model):
    """What a gathering said at a time, as the text that was read. No version is ever changed."""

    public_id = PublicIdField(prefix="gathered")
    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="gathered_as")
    written_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    written_by = ActorField(_("written by"))

    class Meta:
        verbose_name = _("version of a gathering")
        verbose_name_plural = _("versions of a gathering")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "number"], name="versions_of_a_gathering_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.gathering} {self.number}"
