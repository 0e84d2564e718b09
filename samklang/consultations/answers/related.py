"""What belongs beside an answer: the same sender's others, the same file, its campaign, its neighbours."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from samklang.accounts.rules import Visitor
from samklang.consultations.campaigns.membership import members_of, with_campaign
from samklang.consultations.models import Campaign, Submission, SubmissionFile
from samklang.consultations.models.respondents import CITIZEN

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Related:
    """Answers beside one: `by_sender` in this and in earlier hearings, `same_file` byte for byte."""

    by_sender: tuple[Submission, ...]
    same_file: tuple[Submission, ...]
    campaign: Campaign | None
    in_campaign: tuple[Submission, ...]
    number_in_campaign: int


def related_to(submission: Submission, *, reader: Visitor) -> Related:
    """Return what of this a reader may see; a fixed number of queries however many there are."""
    others = (
        Submission.objects.readable_by(reader)
        .filter(joined_into=None)
        .exclude(pk=submission.pk)
        .select_related("consultation__inquiry", "party__inquiry", "reading")
        .defer("reading__found")
        .order_by("-received_at")
    )
    files = SubmissionFile.objects.filter(submission=submission).values("file")
    campaign = _campaign_of(submission)
    members = members_of(campaign).exclude(pk=submission.pk) if campaign else Submission.objects.none()
    return Related(
        by_sender=tuple(_by_sender(others, submission)[:SHOWN]),
        same_file=tuple(others.filter(files__file__in=files).distinct()[:SHOWN]),
        campaign=campaign,
        in_campaign=tuple(members.select_related("consultation")[:SHOWN]),
        number_in_campaign=members.count() + 1 if campaign else 0,
    )


def _by_sender(others: "QuerySet[Submission]", submission: Submission) -> "QuerySet[Submission]":
    """Those of the same organisation; of who is none, those under the same name: it may be somebody else."""
    bodies = [pk for pk in (submission.organisation_id, submission.on_behalf_of_id) if pk]
    if bodies:
        return others.filter(Q(organisation__in=bodies) | Q(on_behalf_of__in=bodies))
    if not submission.respondent:
        return others.none()
    kinds = ("", CITIZEN) if submission.kind in ("", CITIZEN) else ("", submission.kind)
    return others.filter(sort_key=submission.sort_key, organisation=None, kind__in=kinds)


def _campaign_of(submission: Submission) -> Campaign | None:
    row = with_campaign(Submission.objects.filter(pk=submission.pk)).get()
    return Campaign.objects.filter(pk=row.campaign).first() if row.campaign else None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The answers before and after one in the list of its hearing."""

    before: Submission | None
    after: Submission | None


def neighbours_of(submission: Submission) -> Neighbours:
    rows = Submission.objects.filter(
        consultation=submission.consultation_id, joined_into=None
    ).select_related("consultation")
    return Neighbours(
        before=rows.filter(number__lt=submission.number).order_by("-number").first(),
        after=rows.filter(number__gt=submission.number).order_by("number").first(),
    )
