"""Telling that one used a contribution."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.knowledge.actions import uses as actions
from samklang.knowledge.doors import (
    get_used_contribution_for,
)
from samklang.knowledge.forms.uses import UseForm
from samklang.knowledge.views.acting import act_on_page


@require_POST
def use_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Tell that one used it, and how it went."""
    used = get_used_contribution_for(request.user, public_id)
    form = UseForm(request.POST)
    return act_on_page(
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
