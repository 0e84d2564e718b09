"""Answers that are one letter sent by many: what a machine suggests, and what a person says of it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.submissions import Submission
from samklang.core.ids import PublicIdField
from samklang.people.rules import is_in_secretariat


class CampaignQuerySet(models.QuerySet["Campaign"]):
    def readable_by(self, user: Visitor) -> Self:
        """Campaigns show answers, so whoever reads the answers reads them."""
        return self.all() if is_in_secretariat(user) else self.none()


class Campaign(models.Model):
    """Answers that share most of their text (enslydende svar): one letter, sent in by many.

    Until somebody has confirmed it, it is only suggested, and each of its answers is counted by itself.
    A rejected one is kept, so that it is not suggested again.
    """

    public_id = PublicIdField(prefix="campaign")
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="campaigns")
    number = models.PositiveIntegerField(_("number"), editable=False)
    name = models.CharField(_("what it is called"), max_length=200, blank=True)
    found_at = models.DateTimeField(pgettext_lazy("campaign", "found"), default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    confirmed_by = ActorField(_("confirmed by"), blank=True)
    rejected_at = models.DateTimeField(_("found to be no campaign"), null=True, editable=False)
    rejected_by = ActorField(_("rejected by"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "number"], name="campaigns_are_numbered"),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, confirmed_by="")
                | (Q(confirmed_at__isnull=False) & ~Q(confirmed_by="")),
                name="campaign_confirmed_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(rejected_at=None, rejected_by="")
                | (Q(rejected_at__isnull=False) & ~Q(rejected_by="")),
                name="campaign_rejected_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(rejected_at=None),
                name="a_campaign_is_not_both_confirmed_and_rejected",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(_("Campaign %(number)s")) % {"number": self.number}

    def get_absolute_url(self) -> str:
        return reverse("campaign", args=[self.public_id])

    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    def is_rejected(self) -> bool:
        return self.rejected_at is not None


class CampaignSuggestion(models.Model):
    """That an answer belongs to a campaign, as the machine found it; it puts each answer in one at most.

    `likeness` is the share of the answer's words that the campaign has in common (0 to 1). `own` are the
    stretches [start, end] of its text that the others do not have: what the sender added or changed.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="suggestions")
    submission = models.OneToOneField(
        Submission, on_delete=models.CASCADE, related_name="campaign_suggestion"
    )
    method = models.CharField(_("method"), max_length=30)
    method_version = models.CharField(_("version of the method"), max_length=20)
    likeness = models.FloatField(_("how alike"))
    own = models.JSONField(_("the sender's own passages"), default=list)
    suggested_at = models.DateTimeField(_("suggested"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("suggested member of a campaign")
        verbose_name_plural = _("suggested members of a campaign")
        constraints = [
            models.CheckConstraint(
                condition=Q(likeness__gte=0, likeness__lte=1), name="likeness_is_from_none_to_all"
            )
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} ~ {self.campaign_id}"


class CampaignDecision(models.Model):
    """That an answer belongs to a campaign or does not, as a person says. No suggestion undoes it."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="decisions")
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="campaign_decisions")
    belongs = models.BooleanField(_("belongs to it"))
    decided_at = models.DateTimeField(
        pgettext_lazy("campaign", "decided"), default=timezone.now, editable=False
    )
    decided_by = ActorField(_("decided by"))

    class Meta:
        verbose_name = _("decided member of a campaign")
        verbose_name_plural = _("decided members of a campaign")
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "submission"], name="one_decision_for_an_answer_and_a_campaign"
            ),
            models.UniqueConstraint(
                fields=["submission"],
                condition=Q(belongs=True),
                name="an_answer_belongs_to_one_campaign",
                violation_error_message=_(
                    "The answer is in another campaign already. Take it out there first."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} {'in' if self.belongs else 'out of'} {self.campaign_id}"
