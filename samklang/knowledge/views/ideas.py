"""Supporting an idea, and deciding on it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.knowledge import rules
from samklang.knowledge.actions import ideas as actions
from samklang.knowledge.doors import (
    get_idea_for,
)
from samklang.knowledge.forms.ideas import DecideForm
from samklang.knowledge.views.acting import act_on_page
from samklang.people.doors import open_door


@require_POST
def decide_on_idea(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say who takes an idea up, or why nobody does."""
    idea = get_idea_for(request.user, public_id)
    open_door(rules.may_decide_on(request.user, idea))
    form = DecideForm(request.POST, reader=request.user)

    def act(given: dict[str, Any]) -> object:
        by = actor_of(request)
        if given["organisation"]:
            return actions.take_up(idea, by=by, organisation=given["organisation"])
        return actions.decline(idea, by=by, because=str(given["because"]))

    return act_on_page(request, idea, form, name="decide_form", act=act, done=_("The decision is noted."))


@require_POST
def support_idea(request: VisitorRequest, public_id: str) -> HttpResponse:
    idea = get_idea_for(request.user, public_id)
    open_door(rules.may_support(request.user, idea))
    actions.support(idea, by=actor_of(request))
    return redirect(idea)


@require_POST
def unsupport_idea(request: VisitorRequest, public_id: str) -> HttpResponse:
    idea = get_idea_for(request.user, public_id)
    open_door(rules.may_support(request.user, idea))
    actions.stop_supporting(idea, by=actor_of(request))
    return redirect(idea)
