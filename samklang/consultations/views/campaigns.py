"""Campaigns: suggested, confirmed or rejected, and corrected answer by answer."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models.fields.json import KeyTextTransform
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import campaigns as actions
from samklang.consultations.campaigns.membership import campaigns_of, members_of, taken_out_of
from samklang.consultations.doors import (
    get_campaign_for,
    get_run_campaign_for,
    get_run_consultation_for,
    get_watched_consultation_for,
)
from samklang.consultations.forms.campaigns import (
    CampaignForm,
    NewCampaignForm,
    PutInForm,
    texts_of_campaign,
)
from samklang.consultations.models import Campaign, CampaignDecision, Submission
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.versions import CHANGED_SINCE_SHOWN, ChangedMeanwhile
from samklang.journal.history import history_of

PAGE = 30
_MOST_OWN, _LONGEST_OWN = 4, 500
_LONGEST_TEXT = 20_000


@require_safe
def campaigns(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All campaigns of a hearing, and what they do to the number of answers."""
    consultation = get_watched_consultation_for(request.user, public_id)
    may_run = rules.may_run(request.user)
    context = {
        "consultation": consultation,
        "counts": campaigns_of(consultation),
        "rejected": consultation.campaigns.filter(rejected_at__isnull=False),
        "may_decide": may_run and rules.may_be_counted_anew(consultation),
    }
    return render(request, "consultations/campaigns.html", context)


@require_POST
def look_for_campaigns(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have a job look once more which answers are alike."""
    consultation = get_run_consultation_for(request.user, public_id)
    actions.look_for_campaigns_later(consultation, by=actor_of(request))
    messages.success(request, _("All answers are being compared. What is found is shown here in a moment."))
    return redirect("campaigns", consultation.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def new_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Gather answers that say the same in other words."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = NewCampaignForm(sent(request), consultation=consultation)
    return form_page(
        request,
        form,
        act=lambda: actions.make_campaign(
            consultation, form.cleaned_data["answers"], by=actor_of(request), name=form.cleaned_data["name"]
        ),
        done=_("The answers are gathered. Confirm the campaign if they should count as one."),
        context={"title": _("Gather answers in a campaign"), "thing": consultation},
    )


@require_safe
def campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """A campaign: the text its answers share, and of each what its sender added."""
    shown = get_campaign_for(request.user, public_id)
    members = members_of(shown)
    text = KeyTextTransform("text", "reading__found")
    rows = members.select_related("consultation", "campaign_suggestion").annotate(said=text)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    typical = rows.first()
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "page": page,
        "lines": _lines(shown, list(page)),
        "number": page.paginator.count,
        "shared": _marked(typical, longest=_LONGEST_TEXT) if typical else [],
        "typical": typical,
        "taken_out": taken_out_of(shown).select_related("consultation")[:PAGE],
        "may_decide": rules.may_run(request.user) and rules.may_be_counted_anew(shown.consultation),
        "history": history_of([shown.public_id], reader=request.user),
    }
    return render(request, "consultations/campaign.html", context)


def _lines(campaign: Campaign, members: list[Any]) -> list[dict[str, Any]]:
    """Return of each answer how it came to be here, how alike it is, and what it says of its own."""
    decided = set(
        CampaignDecision.objects.filter(campaign=campaign, belongs=True).values_list("submission", flat=True)
    )
    return [_line(campaign, each, is_put_in=each.pk in decided) for each in members]


def _line(campaign: Campaign, member: Any, *, is_put_in: bool) -> dict[str, Any]:
    suggestion = _suggestion_of(campaign, member)
    own = [member.said[start:end] for start, end in suggestion.own] if suggestion and member.said else []
    return {
        "answer": member,
        "is_put_in": is_put_in,
        "per_cent": round(suggestion.likeness * 100) if suggestion else None,
        "is_new": bool(
            suggestion and campaign.confirmed_at and suggestion.suggested_at > campaign.confirmed_at
        ),
        "own": [each[:_LONGEST_OWN] + ("…" if len(each) > _LONGEST_OWN else "") for each in own[:_MOST_OWN]],
        "more_own": max(len(own) - _MOST_OWN, 0),
    }


def _suggestion_of(campaign: Campaign, member: Any) -> Any:
    """Return what the machine says of an answer, if it is of this campaign."""
    suggestion = getattr(member, "campaign_suggestion", None)
    return suggestion if suggestion and suggestion.campaign_id == campaign.pk else None


def _marked(member: Any, *, longest: int) -> list[tuple[str, bool]]:
    """Return the text of an answer in stretches, and of each whether it is the sender's own."""
    text = (member.said or "")[:longest]
    suggestion = getattr(member, "campaign_suggestion", None)
    found, at = [], 0
    for start, end in suggestion.own if suggestion else ():
        found += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [stretch for stretch in [*found, (text[at:], False)] if stretch[0]]


@require_POST
def confirm_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that it is a campaign."""
    return _decided(request, public_id, act=actions.confirm_campaign, done=_("The campaign is confirmed."))


@require_POST
def reject_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that it is none."""
    done = _("It is noted that this is no campaign. It is not suggested again.")
    return _decided(request, public_id, act=actions.reject_campaign, done=done)


def _decided(request: VisitorRequest, public_id: str, *, act: Any, done: str) -> HttpResponse:
    kept = get_run_campaign_for(request.user, public_id)
    version = request.POST.get("version", "")
    try:
        act(kept, by=actor_of(request), version=int(version) if version.isdecimal() else 0)
    except ChangedMeanwhile:
        messages.error(request, CHANGED_SINCE_SHOWN)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(kept)


@require_http_methods(["GET", "HEAD", "POST"])
def name_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Give a campaign a name."""
    kept = get_run_campaign_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        CampaignForm,
        act=lambda form, version: actions.name_campaign(
            kept, by=actor_of(request), version=version, name=form.cleaned_data["name"]
        ),
        texts=texts_of_campaign,
        done=_("The name is changed."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def put_in_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put answers in a campaign that the machine did not find."""
    kept = get_run_campaign_for(request.user, public_id)
    form = PutInForm(sent(request), consultation=kept.consultation)
    return form_page(
        request,
        form,
        act=lambda: actions.put_in(kept, form.cleaned_data["answers"], by=actor_of(request)),
        done=_("The answers are put in."),
        context={"title": _("Put answers in %(name)s") % {"name": kept}, "thing": kept},
    )


@require_POST
def take_out_of_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take the answers that were ticked out of a campaign; they stay out."""
    return _moved(request, public_id, act=actions.take_out, done=_("They are taken out, and stay out."))


@require_POST
def put_back_in_campaign(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put answers back that were taken out."""
    return _moved(request, public_id, act=actions.put_in, done=_("They are put back."))


def _moved(request: VisitorRequest, public_id: str, *, act: Any, done: str) -> HttpResponse:
    kept = get_run_campaign_for(request.user, public_id)
    ticked = Submission.objects.filter(
        consultation=kept.consultation, public_id__in=request.POST.getlist("answer")
    ).select_related("consultation")
    if not ticked:
        messages.error(request, _("Tick an answer first."))
        return redirect(kept)
    try:
        act(kept, ticked, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(kept)
