"""Following a thing from its own page, or from the list of what one follows."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.following import actions, rules
from samklang.following.queries import follow_of
from samklang.journal.subjects import describe
from samklang.people.doors import open_door

_WHEN = {"at-once": True, "later": False}


@require_POST
def follow(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Follow a thing, or hear its remarks at once or later."""
    open_door(rules.may_follow(request.user, public_id))
    at_once = _WHEN.get(request.POST.get("when", ""))
    actions.follow(public_id, by=actor_of(request), at_once=at_once)
    messages.success(request, _said(at_once))
    return _back(request, public_id)


@require_POST
def stop_following(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Hear no more of a thing, also of one that has been closed to the visitor meanwhile."""
    follows = follow_of(request.user, public_id) is not None
    open_door(follows or rules.may_follow(request.user, public_id))
    actions.stop_following(public_id, by=actor_of(request))
    messages.success(request, _("You no longer follow it."))
    return _back(request, public_id)


def _said(at_once: bool | None) -> str:
    if at_once is None:
        return _("You follow it. What is new comes with your news.")
    if at_once:
        return _("You are told of remarks by mail as they are written.")
    return _("You are told of remarks with your other news.")


def _back(request: VisitorRequest, subject: str) -> HttpResponse:
    """Go back to where the button stood; to the list, if the thing can no longer be read."""
    thing = describe([subject], reader=request.user)[subject]
    if request.POST.get("back") == "following" or not thing.url:
        return redirect("following")
    return redirect(thing.url)
