"""The desk: what awaits the person who is signed in."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.requests import SignedInRequest
from samklang.overview.desk import lists_for, whole_list
from samklang.people import rules


@require_safe
@login_required
def desk(request: SignedInRequest) -> HttpResponse:
    """All lists of the desk that have something in them, the urgent ones first."""
    shown = {"lists": lists_for(request.user), "has_role": rules.has_role(request.user)}
    return render(request, "overview/desk.html", shown)


@require_safe
@login_required
def desk_list(request: SignedInRequest, name: str) -> HttpResponse:
    """One list of the desk in full; 404 where nothing of the kind awaits them."""
    found = whole_list(name, user=request.user)
    if found is None:
        raise Http404
    return render(request, "overview/desk_list.html", {"list": found})
