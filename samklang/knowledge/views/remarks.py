"""Remarks and answers on a contribution's page."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.knowledge import rules
from samklang.knowledge.actions import remarks as actions
from samklang.knowledge.doors import (
    get_discussed_contribution_for,
    get_remark_for,
)
from samklang.knowledge.forms.remarks import RemarkForm
from samklang.knowledge.models import Kind
from samklang.knowledge.views.acting import act_on_page
from samklang.people.doors import open_door


@require_POST
def write_remark(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Remark on it, or answer it."""
    discussed = get_discussed_contribution_for(request.user, public_id)
    form = RemarkForm.on(discussed, request.POST)
    return act_on_page(
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
