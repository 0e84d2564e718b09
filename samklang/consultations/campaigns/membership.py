"""Which answer is in which campaign, as suggested and as decided: said to the database, no row is loaded."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, QuerySet, Subquery, When

from samklang.consultations.models import (
    Campaign,
    CampaignDecision,
    CampaignSuggestion,
    Consultation,
    Submission,
)


def with_campaign(rows: "QuerySet[Submission]") -> "QuerySet[Any]":
    """Say of each answer in which campaign it is, suggested or confirmed, as `campaign`; none if rejected.

    A person's word goes before the machine's.
    """
    here = CampaignDecision.objects.filter(submission=OuterRef("pk"))
    taken_out = CampaignDecision.objects.filter(
        submission=OuterRef("submission"), campaign=OuterRef("campaign"), belongs=False
    )
    decided = here.filter(belongs=True, campaign__rejected_at=None)
    suggested = CampaignSuggestion.objects.filter(
        ~Exists(taken_out), submission=OuterRef("pk"), campaign__rejected_at=None
    )
    return rows.annotate(
        campaign=Case(
            When(Exists(here.filter(belongs=True)), then=Subquery(decided.values("campaign")[:1])),
            default=Subquery(suggested.values("campaign")[:1]),
        )
    )


def members_of(campaign: Campaign) -> "QuerySet[Submission]":
    """Return the answers that are in a campaign and speak, those with least of their own first.

    Of a rejected one, those it would have: so that who looks again sees what it was about.
    """
    taken_out = campaign.decisions.filter(belongs=False).values("submission")
    elsewhere = CampaignDecision.objects.filter(
        belongs=True, submission__consultation=campaign.consultation_id
    ).exclude(campaign=campaign)
    suggested = campaign.suggestions.exclude(submission__in=taken_out).exclude(
        submission__in=elsewhere.values("submission")
    )
    added = campaign.decisions.filter(belongs=True)
    standing = Submission.objects.standing().filter(consultation=campaign.consultation_id)
    pks = suggested.values("submission").union(added.values("submission"))
    return standing.filter(pk__in=pks).order_by(
        F("campaign_suggestion__likeness").desc(nulls_last=True), "number"
    )


def taken_out_of(campaign: Campaign) -> "QuerySet[Submission]":
    """Return the answers a person has taken out of a campaign."""
    out = campaign.decisions.filter(belongs=False).values("submission")
    return Submission.objects.standing().filter(pk__in=out).order_by("number")


@dataclass(frozen=True, slots=True)
class CountedCampaign:
    """A campaign with how many answers it has now; `since` came in it after somebody confirmed it."""

    campaign: Campaign
    answers: int
    since: int


@dataclass(frozen=True, slots=True)
class CampaignCounts:
    """All answers that speak, counted as many and, with each confirmed campaign as one, as one.

    Those that nobody has confirmed yet change neither count.
    """

    as_many: int
    as_one: int
    confirmed: tuple[CountedCampaign, ...]
    suggested: tuple[CountedCampaign, ...]


def campaigns_of(consultation: Consultation) -> CampaignCounts:
    """Return both counts of a hearing's answers and its campaigns, in four queries however many there are."""
    standing = with_campaign(consultation.submissions.standing())
    held = standing.filter(campaign__isnull=False).order_by().values("campaign").annotate(answers=Count("pk"))
    answers = {each["campaign"]: each["answers"] for each in held}
    found = [
        CountedCampaign(each, answers[each.pk], 0)
        for each in consultation.campaigns.filter(rejected_at=None)
        if answers.get(each.pk)
    ]
    since = _since(consultation)
    confirmed = tuple(
        CountedCampaign(each.campaign, each.answers, since.get(each.campaign.pk, 0))
        for each in found
        if each.campaign.is_confirmed()
    )
    as_many = consultation.submissions.standing().count()
    more = sum(each.answers - 1 for each in confirmed)
    waiting = tuple(each for each in found if not each.campaign.is_confirmed() and each.answers > 1)
    return CampaignCounts(as_many, as_many - more, confirmed, waiting)


def _since(consultation: Consultation) -> dict[int, int]:
    """How many were suggested for each campaign after somebody had confirmed it."""
    later = CampaignSuggestion.objects.filter(
        campaign__consultation=consultation,
        suggested_at__gt=F("campaign__confirmed_at"),
        submission__in=consultation.submissions.standing(),
    )
    counted = later.order_by().values("campaign").annotate(number=Count("pk"))
    return {each["campaign"]: each["number"] for each in counted}
