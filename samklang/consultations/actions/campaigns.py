"""Campaigns: suggested by a job as answers are read, confirmed, rejected and corrected by a person."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.campaigns.finding import METHOD, VERSION, FoundCampaign, FoundMember
from samklang.consultations.campaigns.membership import members_of
from samklang.consultations.models import (
    Campaign,
    CampaignDecision,
    CampaignSuggestion,
    Consultation,
    Submission,
)
from samklang.core.versions import hold
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require

_LEAST_WAIT = timedelta(seconds=5)
_WAIT_FOR_EACH = timedelta(milliseconds=40)
"""Looking takes time with the pile, and it waits as much longer: all looks together take a fixed share of the
time in which answers come, however many there are."""
_BATCH = 500


def look_for_campaigns_later(consultation: Consultation, *, by: Actor) -> None:
    """Have a job look which answers are alike. While one waits to begin, that one is it."""
    wait = max(_LEAST_WAIT, consultation.submissions.count() * _WAIT_FOR_EACH)
    key = consultation.public_id
    enqueue("consultations.campaigns", by=by, key=key, not_before=timezone.now() + wait, consultation=key)


@transaction.atomic
def note_campaigns(consultation: Consultation, found: Sequence[FoundCampaign], *, by: Actor) -> None:
    """Keep which answers are alike instead of what was suggested before; what people decided stays.

    A group is the campaign it has most answers in common with. A campaign that nothing is left of and no
    person has said anything about goes. Doing it twice changes nothing the second time.
    """
    held = hold(consultation)
    suggested = {
        each.submission_id: each
        for each in CampaignSuggestion.objects.filter(campaign__consultation=held).select_for_update()
    }
    campaigns = _matched(held, found, suggested, by=by)
    wanted = {
        member.submission: _suggestion(campaign, member)
        for campaign, group in zip(campaigns, found, strict=True)
        for member in group
    }
    gone = [each.pk for key, each in suggested.items() if key not in wanted]
    CampaignSuggestion.objects.filter(pk__in=gone).delete()
    _put(wanted, suggested)
    _drop_empty(held)


def _matched(
    consultation: Consultation,
    found: Sequence[FoundCampaign],
    suggested: dict[int, CampaignSuggestion],
    *,
    by: Actor,
) -> list[Campaign]:
    """Return the campaign of each group: one there is, or a new one."""
    known = {each.pk: each for each in consultation.campaigns.all()}
    of_answer = {key: each.campaign_id for key, each in suggested.items()}
    decided = CampaignDecision.objects.filter(campaign__in=known, belongs=True)
    of_answer |= dict(decided.values_list("submission_id", "campaign_id"))
    in_common = [
        (-number, campaign, place)
        for place, group in enumerate(found)
        for campaign, number in Counter(
            of_answer[member.submission] for member in group if member.submission in of_answer
        ).items()
    ]
    taken: dict[int, Campaign] = {}
    for _number, campaign, place in sorted(in_common):
        if place not in taken and campaign not in {each.pk for each in taken.values()}:
            taken[place] = known[campaign]
    return [taken.get(place) or _new(consultation, by=by) for place in range(len(found))]


def _new(consultation: Consultation, *, by: Actor, name: str = "") -> Campaign:
    last = consultation.campaigns.aggregate(last=Max("number"))["last"] or 0
    made = Campaign.objects.create(consultation=consultation, number=last + 1, name=name)
    record(by=by, verb="created", subject=made.public_id)
    return made


def _suggestion(campaign: Campaign, member: FoundMember) -> CampaignSuggestion:
    return CampaignSuggestion(
        campaign=campaign,
        submission_id=member.submission,
        method=METHOD,
        method_version=VERSION,
        likeness=member.likeness,
        own=[list(stretch) for stretch in member.own],
    )


def _put(wanted: dict[int, CampaignSuggestion], before: dict[int, CampaignSuggestion]) -> None:
    """Write the suggestions that say something new; one that stays in its campaign keeps its time."""
    changed = []
    for key, each in wanted.items():
        known = before.get(key)
        if known is not None and known.campaign_id == each.campaign_id:
            each.suggested_at = known.suggested_at
            if _said(known) == _said(each):
                continue
        changed.append(each)
    CampaignSuggestion.objects.bulk_create(
        changed,
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["submission"],
        update_fields=["campaign", "method", "method_version", "likeness", "own", "suggested_at"],
    )


def _said(suggestion: CampaignSuggestion) -> tuple[object, ...]:
    return suggestion.method, suggestion.method_version, suggestion.likeness, suggestion.own


def _drop_empty(consultation: Consultation) -> None:
    """Take away what nothing is left of, unless a person has named, confirmed, rejected or corrected it."""
    untouched = Q(name="", confirmed_at=None, rejected_at=None, decisions=None)
    consultation.campaigns.filter(untouched, suggestions=None).delete()


@transaction.atomic
def confirm_campaign(campaign: Campaign, *, by: Actor, version: int) -> Campaign:
    """Confirm that its answers are one letter: from now on they can be counted as one."""
    current = _held(campaign, by=by, version=version)
    if members_of(current).count() < 2:
        raise ValidationError(_("A campaign has at least two answers."))
    current.confirmed_at, current.confirmed_by = timezone.now(), actor_id(by)
    current.rejected_at, current.rejected_by = None, ""
    return _saved(current, by=by, verb="confirmed", field="confirmed_at")


@transaction.atomic
def reject_campaign(campaign: Campaign, *, by: Actor, version: int) -> Campaign:
    """Say that it is no campaign: its answers count each by itself, and it is not suggested again."""
    current = _held(campaign, by=by, version=version)
    current.rejected_at, current.rejected_by = timezone.now(), actor_id(by)
    current.confirmed_at, current.confirmed_by = None, ""
    return _saved(current, by=by, verb="declined", field="rejected_at")


@transaction.atomic
def name_campaign(campaign: Campaign, *, by: Actor, version: int, name: str) -> Campaign:
    """Give a campaign the name it has in lists and in the white book."""
    current = _held(campaign, by=by, version=version)
    current.name = name.strip()
    return _saved(current, by=by, verb="renamed", field="name")


@transaction.atomic
def make_campaign(
    consultation: Consultation, submissions: Iterable[Submission], *, by: Actor, name: str
) -> Campaign:
    """Gather answers that say the same in other words, which no machine finds."""
    require(rules.may_run(by))
    held = hold(consultation)
    _refuse_if_put_away(held)
    gathered = list(submissions)
    if len(gathered) < 2:
        raise ValidationError(_("A campaign has at least two answers."))
    made = _new(held, by=by, name=name.strip())
    _decide(made, gathered, belongs=True, by=by)
    return made


@transaction.atomic
def put_in(campaign: Campaign, submissions: Iterable[Submission], *, by: Actor) -> Campaign:
    """Say that answers belong to a campaign, whatever the machine finds."""
    current = _held(campaign, by=by)
    _decide(current, list(submissions), belongs=True, by=by)
    return current


@transaction.atomic
def take_out(campaign: Campaign, submissions: Iterable[Submission], *, by: Actor) -> Campaign:
    """Say that answers do not belong to a campaign, whatever the machine finds."""
    current = _held(campaign, by=by)
    _decide(current, list(submissions), belongs=False, by=by)
    return current


def _decide(campaign: Campaign, submissions: list[Submission], *, belongs: bool, by: Actor) -> None:
    if any(each.consultation_id != campaign.consultation_id for each in submissions):
        raise ValidationError(_("A campaign has answers of one hearing only."))
    keys = [each.pk for each in submissions]
    if belongs:
        elsewhere = CampaignDecision.objects.filter(submission__in=keys, belongs=True)
        if other := elsewhere.exclude(campaign=campaign).select_related("submission__consultation").first():
            said = _("%(reference)s is in another campaign already. Take it out there first.")
            raise ValidationError(said % {"reference": other.submission.reference})
    now, who = timezone.now(), actor_id(by)
    CampaignDecision.objects.bulk_create(
        [
            CampaignDecision(
                campaign=campaign, submission_id=key, belongs=belongs, decided_at=now, decided_by=who
            )
            for key in keys
        ],
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["campaign", "submission"],
        update_fields=["belongs", "decided_at", "decided_by"],
    )
    for each in submissions:
        record(by=by, verb="gathered" if belongs else "taken_out", subject=each.public_id)
    record(by=by, verb="changed", subject=campaign.public_id)


def _held(campaign: Campaign, *, by: Actor, version: int | None = None) -> Campaign:
    require(rules.may_run(by))
    current = hold(campaign, version=version)
    _refuse_if_put_away(current.consultation)
    return current


def _refuse_if_put_away(consultation: Consultation) -> None:
    if not rules.may_be_counted_anew(consultation):
        raise ValidationError(_("The hearing is put away. Its campaigns stay as they are."))


def _saved(campaign: Campaign, *, by: Actor, verb: str, field: str) -> Campaign:
    campaign.version += 1
    campaign.full_clean()
    campaign.save()
    record(by=by, verb=verb, subject=campaign.public_id, fields=[field])
    return campaign
