"""What readers do on a contribution's page: tell of a use, remark, support, decide."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import add_errors
from samklang.knowledge import rules
from samklang.knowledge.actions import around as actions
from samklang.knowledge.doors import (
    get_discussed_contribution_for,
    get_idea_for,
    get_remark_for,
    get_used_contribution_for,
)
from samklang.knowledge.forms.around import DecideForm, RemarkForm, UseForm
from samklang.knowledge.models import Contribution, Kind
from samklang.knowledge.views.contributions import context_of
from samklang.people.doors import open_door


@require_POST
def use_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Tell that one used it, and how it went."""
    used = get_used_contribution_for(request.user, public_id)
    form = UseForm(request.POST)
    return _on_page(
        request,
        used,
        form,
        name="use_form",
        act=lambda given: actions.note_use(
            used,
            by=actor_of(request),
            where=given["where"],
            result=given["result"],
            note=given["note"],
            on=given["used_on"],
        ),
        done=_("Thank you. Whoever wrote it is told, and others can see it."),
    )


@require_POST
def write_remark(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Remark on it, or answer it."""
    discussed = get_discussed_contribution_for(request.user, public_id)
    form = RemarkForm.on(discussed, request.POST)
    return _on_page(
        request,
        discussed,
        form,
        name="remark_form",
        act=lambda given: actions.write_remark(discussed, by=actor_of(request), words=given["words"]),
        done=_("Your answer is published.")
        if discussed.kind == Kind.QUESTION
        else _("Your remark is published."),
    )


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

    return _on_page(request, idea, form, name="decide_form", act=act, done=_("The decision is noted."))


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


@require_POST
def remove_remark(request: VisitorRequest, public_id: str) -> HttpResponse:
    remark = get_remark_for(request.user, public_id)
    open_door(rules.may_remove_remark(request.user, remark))
    actions.remove_remark(remark, by=actor_of(request))
    return redirect(remark.contribution)


@require_POST
def mark_helpful(request: VisitorRequest, public_id: str) -> HttpResponse:
    remark = get_remark_for(request.user, public_id)
    open_door(rules.may_mark_helpful(request.user, remark.contribution))
    actions.mark_helpful(remark, by=actor_of(request))
    return redirect(remark.contribution)


def _on_page(
    request: VisitorRequest,
    thing: Contribution,
    form: forms.Form,
    *,
    name: str,
    act: Callable[[dict[str, Any]], object],
    done: str,
) -> HttpResponse:
    """Act on what was sent from a form on a contribution's page; show the page again where it was wrong."""
    if form.is_valid():
        try:
            act(form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, done)
            return redirect(thing)
    context = {**context_of(request, thing), name: form, "open_form": name}
    return render(request, "knowledge/contribution.html", context, status=422)
