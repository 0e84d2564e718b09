"""Funds that fit an idea, ideas a fund fits, and saying that they do not."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.funding.doors import get_fund_for
from samklang.funding.models import Fund
from samklang.funding.rules import may_see_funds
from samklang.knowledge.actions import fits as actions
from samklang.knowledge.doors import get_contribution_for
from samklang.knowledge.fits.fitting import funds_for, ideas_for
from samklang.knowledge.models import Contribution
from samklang.knowledge.rules import may_be_paid_for
from samklang.people.doors import open_door

_BEST = 3
"""So many stand on the idea's own page."""


@require_safe
def fitting_funds(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The funds that could pay for an idea; asked by its own page, the best of them."""
    thing = _contribution(request, public_id)
    found = funds_for(thing, user=request.user)
    context = {
        "thing": thing,
        "title": _("Funds that fit"),
        "fits": found.fits,
        "best": found.fits[:_BEST],
        "rejected": found.rejected,
        "may_judge": actions.may_judge_fits(request.user),
    }
    is_part = "HX-Request" in request.headers
    return render(
        request, "knowledge/best_funds.html" if is_part else "knowledge/fitting_funds.html", context
    )


@require_safe
def fitting_ideas(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The ideas and planned projects a fund could pay for."""
    fund = get_fund_for(request.user, public_id)
    open_door(fund.is_open())
    found = ideas_for(fund, user=request.user)
    context = {
        "thing": fund,
        "title": _("Ideas it fits"),
        "fits": found.fits,
        "rejected": found.rejected,
        "may_judge": actions.may_judge_fits(request.user),
    }
    return render(request, "knowledge/fitting_ideas.html", context)


@require_POST
def reject_fit(request: VisitorRequest, public_id: str, fund_id: str) -> HttpResponse:
    """Say that a fund does not fit an idea."""
    return _judge(request, public_id, fund_id, act=actions.reject_fit)


@require_POST
def accept_fit(request: VisitorRequest, public_id: str, fund_id: str) -> HttpResponse:
    """Take back that a fund does not fit."""
    return _judge(request, public_id, fund_id, act=actions.accept_fit)


def _judge(
    request: VisitorRequest, public_id: str, fund_id: str, *, act: Callable[..., None]
) -> HttpResponse:
    thing = _contribution(request, public_id)
    fund: Fund = get_fund_for(request.user, fund_id)
    open_door(actions.may_judge_fits(request.user))
    act(thing, fund, by=actor_of(request))
    if request.POST.get("of_fund"):
        return redirect("fitting_ideas", fund.public_id)
    return redirect("fitting_funds", thing.public_id)


def _contribution(request: VisitorRequest, public_id: str) -> Contribution:
    thing = get_contribution_for(request.user, public_id)
    open_door(may_see_funds(request.user) and may_be_paid_for(thing))
    return thing
